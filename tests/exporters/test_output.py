"""A file that is written is the old one or the new one, whole, whatever happens."""

import errno
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import pytest

from briefer.errors import BrieferError, OutputError
from briefer.exporters.output import save, save_all

OLD, NEW = b"the old file", b"the new file, which is longer"
posix = pytest.mark.skipif(os.name == "nt", reason="file modes and forks are POSIX's")


def new(out: BinaryIO) -> None:
    out.write(NEW[:9])
    out.write(NEW[9:])


def failing(error: BaseException) -> Callable[[BinaryIO], None]:
    def write(out: BinaryIO) -> None:
        out.write(NEW)
        raise error

    return write


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(OLD)
    return path


def untouched(path: Path) -> bool:
    """Whether the old file is as it was, and nothing is left beside it."""
    return path.read_bytes() == OLD and list(path.parent.iterdir()) == [path]


def test_a_new_file_is_written(tmp_path: Path) -> None:
    save(tmp_path / "brief.pdf", new)
    assert (tmp_path / "brief.pdf").read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [tmp_path / "brief.pdf"]


def test_an_old_file_is_replaced(old: Path) -> None:
    save(old, new)
    assert old.read_bytes() == NEW
    assert list(old.parent.iterdir()) == [old]


def test_a_name_of_any_script_and_length_will_do(tmp_path: Path) -> None:
    name = "简报" * 41 + ".docx"
    assert len(name.encode()) == 251
    save(tmp_path / name, new)
    assert (tmp_path / name).read_bytes() == NEW


@posix
def test_a_new_file_may_be_read_by_those_whom_the_mask_lets(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        save(tmp_path / "brief.pdf", new)
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "brief.pdf").stat().st_mode) == 0o640


@posix
def test_a_replaced_file_may_be_read_by_those_who_could_before(old: Path) -> None:
    old.chmod(0o600)
    save(old, new)
    assert stat.S_IMODE(old.stat().st_mode) == 0o600


@posix
def test_nobody_else_can_read_a_file_that_is_being_written(tmp_path: Path) -> None:
    seen = []

    def write(out: BinaryIO) -> None:
        seen.append(stat.S_IMODE(os.fstat(out.fileno()).st_mode))

    save(tmp_path / "brief.pdf", write)
    assert seen == [0o600]


def test_while_it_is_written_the_old_file_stands(old: Path) -> None:
    seen = []

    def write(out: BinaryIO) -> None:
        new(out)
        out.flush()
        seen.append(old.read_bytes())

    save(old, write)
    assert seen == [OLD]


@pytest.mark.parametrize("error", [ValueError("x"), BrieferError("x", "y"), KeyboardInterrupt()])
def test_what_stops_the_writing_comes_through(old: Path, error: BaseException) -> None:
    with pytest.raises(type(error)):
        save(old, failing(error))
    assert untouched(old)


def test_a_full_disk_is_told_in_words(old: Path) -> None:
    with pytest.raises(OutputError, match="the disk is full") as told:
        save(old, failing(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))))
    assert "Make room" in told.value.remedy
    assert untouched(old)


def test_any_other_fault_of_the_disk_is_told_too(old: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        save(old, failing(OSError(errno.EIO, os.strerror(errno.EIO))))
    assert untouched(old)


def test_a_file_that_is_held_open_elsewhere_is_told(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match="open elsewhere"):
        save(old, new)
    assert untouched(old)


def test_a_folder_that_cannot_be_made_safe_is_no_fault(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "not here")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    save(old, new)
    assert old.read_bytes() == NEW


@posix
def test_a_link_is_refused_and_its_target_kept(old: Path) -> None:
    link = old.with_name("link.pdf")
    link.symlink_to(old)
    with pytest.raises(OutputError, match="is a link"):
        save(link, new)
    assert old.read_bytes() == OLD
    assert link.is_symlink()


@posix
def test_a_link_to_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link.pdf").symlink_to(tmp_path / "nothing.pdf")
    with pytest.raises(OutputError, match="is a link"):
        save(tmp_path / "link.pdf", new)
    assert not (tmp_path / "nothing.pdf").exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        save(tmp_path, new)


@posix
def test_a_device_is_refused() -> None:
    with pytest.raises(OutputError, match="is a device"):
        save(Path(os.devnull), new)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no such folder"):
        save(tmp_path / "nowhere" / "brief.pdf", new)
    assert not list(tmp_path.iterdir())


def test_a_file_in_a_folders_place_is_told(old: Path) -> None:
    with pytest.raises(OutputError, match="a file stands where a folder should"):
        save(old / "brief.pdf", new)
    assert untouched(old)


@pytest.fixture
def readable() -> Iterator[Path]:
    """A folder that other users reach too; pytest's own are private."""
    with TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o755)
        (path / "brief.pdf").write_bytes(OLD)
        yield path


def as_another_user(act: Callable[[], None]) -> str:
    """What OutputError `act` raises as a user without rights, "" if none; root ignores modes."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            act()
        except OutputError as error:
            os.write(writing, str(error).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as words:
        return words.read()


@posix
def test_a_read_only_folder_is_told(readable: Path) -> None:
    readable.chmod(0o555)
    assert "its folder is read-only" in as_another_user(lambda: save(readable / "x.pdf", new))
    assert [path.name for path in readable.iterdir()] == ["brief.pdf"]
    readable.chmod(0o755)


@posix
def test_a_read_only_file_is_kept(readable: Path) -> None:
    readable.chmod(0o777)
    (readable / "brief.pdf").chmod(0o444)
    told = as_another_user(lambda: save(readable / "brief.pdf", new))
    assert "may not be overwritten" in told
    assert untouched(readable / "brief.pdf")


CHILD = """
import os, resource, sys
from pathlib import Path
from briefer.errors import OutputError
from briefer.exporters.output import save

def write(out):
    for _ in range(50):
        out.write(b"x" * 1000)
        out.flush()
"""
# Counts every step that the file system sees, and ends the process before the one that is named.
KILLED = """
count = 0

def killing(owner, name):
    whole = getattr(owner, name)
    def step(*args, **kwargs):
        global count
        count += 1
        if count == int(sys.argv[2]):
            os._exit(9)
        return whole(*args, **kwargs)
    setattr(owner, name, step)

for owner, name in (
    (os, "open"), (os, "fdopen"), (os, "fsync"), (os, "close"),
    (Path, "chmod"), (Path, "replace"), (Path, "unlink"),
):
    killing(owner, name)

def written(out):
    out.write(b"the new file, ")
    out.flush()
    killing_here()
    out.write(b"which is longer")

def killing_here():
    global count
    count += 1
    if count == int(sys.argv[2]):
        os._exit(9)

save(Path(sys.argv[1]), written)
"""


def run(script: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@posix
def test_killed_at_any_step_it_is_the_old_file_or_the_new_one_whole(old: Path) -> None:
    outcomes = []
    for step in range(1, 30):
        old.write_bytes(OLD)
        ended = run(CHILD + KILLED, str(old), str(step))
        outcomes.append(old.read_bytes())
        assert outcomes[-1] in (OLD, NEW)
        if ended.returncode == 0:
            break
        assert ended.returncode == 9, ended.stderr
    assert outcomes[-1] == NEW
    assert outcomes.count(OLD) >= 5
    assert outcomes == sorted(outcomes, key=[OLD, NEW].index)


@posix
def test_a_limit_on_the_files_size_leaves_the_old_one(old: Path) -> None:
    limited = """
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    save(Path(sys.argv[1]), write)
except OutputError as told:
    print(told)
"""
    ended = run(CHILD + limited, str(old))
    assert "the disk is full" in ended.stdout, ended.stderr
    assert untouched(old)


@pytest.fixture
def both(old: Path) -> tuple[Path, Path]:
    """A file that is there, and beside it one that is to be new."""
    return old, old.with_suffix(".docx")


def test_several_files_are_written_together(both: tuple[Path, Path]) -> None:
    save_all(dict.fromkeys(both, new))
    assert [path.read_bytes() for path in both] == [NEW, NEW]
    assert sorted(both[0].parent.iterdir()) == sorted(both)


def test_where_the_last_cannot_be_written_the_first_stays_as_it_was(
    both: tuple[Path, Path],
) -> None:
    first, last = both
    with pytest.raises(OutputError, match="disk is full"):
        save_all({first: new, last: failing(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))})
    assert untouched(first)


def held_open(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing take the place of `path`, as where a program has it open."""
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target == path:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)


def no_links(*_: object) -> None:
    raise PermissionError(errno.EPERM, "no links here")


@pytest.mark.parametrize("has_links", [True, False])
@pytest.mark.parametrize("turned", [False, True])
def test_where_the_last_cannot_take_its_place_the_first_goes_back(
    both: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, turned: bool, has_links: bool
) -> None:
    first, last = reversed(both) if turned else both
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    held_open(last, monkeypatch)
    with pytest.raises(OutputError, match="open elsewhere") as told:
        save_all({first: new, last: new})
    assert str(last) in told.value.what
    assert untouched(both[0])


def test_a_file_that_cannot_go_back_is_named(
    both: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, last = both
    held_open(last, monkeypatch)
    replace, moves = Path.replace, []

    def once(self: Path, target: Path) -> Path:
        moves.append(target)
        if moves.count(first) == 2:
            raise PermissionError(errno.EACCES, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", once)
    with pytest.raises(OutputError, match=f"New already: {re.escape(str(first))}"):
        save_all({first: new, last: new})
    assert first.read_bytes() == NEW
    assert list(first.parent.iterdir()) == [first]
