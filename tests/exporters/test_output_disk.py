"""Saving on disks that are full, read-only or failing, step by step."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from briefer.errors import OutputError
from briefer.exporters import EXPORTERS, Exporter, output
from tests.exporters.docx.reading import FONTS, document, paragraph

OLD, NEW = b"old" * 1000, b"new" * 1000
STEPS = ("open", "write", "fsync", "chmod", "replace")


def write(out: BinaryIO) -> None:
    """What the tests save."""
    out.write(NEW)


def too_much(out: BinaryIO) -> None:
    """More than a small disk holds."""
    out.write(b"x" * 200_000)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that was written before."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mounts a small disk in memory with the options given; skips where that is not allowed."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(options: str) -> Path:
        if sys.platform != "linux" or os.geteuid() != 0:
            pytest.skip("only root can mount a disk, on Linux")
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
        return folder

    yield mount
    if folder.is_mount():
        subprocess.run(["umount", str(folder)], check=True)


def test_a_read_only_disk_is_told(mounted: Callable[[str], Path]) -> None:
    folder = mounted("size=1m")
    (folder / "brief.pdf").write_bytes(OLD)
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    for name in ("brief.pdf", "another.pdf"):
        with pytest.raises(OutputError) as told:
            output.save(folder / name, write)
        assert told.value.remedy
    assert (folder / "brief.pdf").read_bytes() == OLD
    assert len(list(folder.iterdir())) == 1


def test_a_full_disk_leaves_the_old_file_and_says_so(mounted: Callable[[str], Path]) -> None:
    folder = mounted("size=64k")
    (folder / "brief.pdf").write_bytes(OLD)
    with pytest.raises(OutputError, match="the disk is full") as told:
        output.save(folder / "brief.pdf", too_much)
    assert told.value.remedy.startswith("Make room")
    assert (folder / "brief.pdf").read_bytes() == OLD
    assert len(list(folder.iterdir())) == 1


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        output.save(tmp_path / ("n" * 300), write)


def test_it_is_on_the_disk_before_it_takes_the_old_ones_place(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, bytes]] = []

    def noted(name: str, act: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            done.append((name, target.read_bytes()[:3]))
            return act(*arguments, **named)

        return call

    monkeypatch.setattr(os, "fsync", noted("fsync", os.fsync))
    monkeypatch.setattr(Path, "replace", noted("replace", Path.replace))
    output.save(target, write)
    assert done == [("fsync", b"old"), ("replace", b"old"), ("fsync", b"new")]


def test_a_link_in_the_temporary_files_place_is_not_followed(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "token_hex", lambda count: "guessed")
    elsewhere = target.with_name("elsewhere")
    target.with_name(".guessed.part").symlink_to(elsewhere)
    with pytest.raises(OutputError):
        output.save(target, write)
    assert target.read_bytes() == OLD
    assert not elsewhere.exists()


@pytest.mark.parametrize("step", STEPS)
def test_an_error_at_any_step_is_told_and_leaves_no_temporary_file(
    step: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: Any, **named: Any) -> None:
        raise OSError(errno.EIO, "Input/output error")

    owners = {"open": os, "fsync": os, "chmod": Path, "replace": Path}
    with monkeypatch.context() as faulty:
        if step in owners:
            faulty.setattr(owners[step], step, fail)
        with pytest.raises(OutputError, match="Input/output error"):
            output.save(target, fail if step == "write" else write)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("exporter", "begins"),
    [(EXPORTERS[0], b"%PDF-"), (EXPORTERS[1], b"PK\x03\x04")],
    ids=["pdf", "docx"],
)
def test_each_format_is_saved_whole(exporter: Exporter, begins: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"brief{exporter.suffix}"
    output.save(path, lambda out: exporter.write(document(paragraph("a")), out, fonts=FONTS))
    assert path.read_bytes().startswith(begins)


def test_a_format_is_loaded_only_where_it_is_wanted() -> None:
    late = ("reportlab", "docx", "lxml", "briefer.exporters.pdf", "briefer.exporters.docx")
    code = f"import sys, briefer.exporters; print(sys.modules.keys() & set({late}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
