"""Backup and restore: a copy that is known to be good, and nothing overwritten."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.errors import LibraryError
from briefer.store import backup
from briefer.store.store import Store
from tests.store.samples import ALL, QUOTE, adding, changing


def contents(path: Path) -> list[object]:
    with Store.open(path, writable=False) as store:
        assert store.verify() == []
        return list(store.all_records())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "copy.briefer"


def test_a_backup_holds_everything(full: Store, target: Path) -> None:
    full.backup(target)
    assert contents(target) == list(ALL)
    assert target.stat().st_mode & 0o077 == 0


def test_a_backup_keeps_a_file_that_is_there_unless_forced(full: Store, target: Path) -> None:
    full.backup(target)
    full.apply(changing(QUOTE, role="x"))
    with pytest.raises(LibraryError, match="--force"):
        full.backup(target)
    assert contents(target) == list(ALL)
    full.backup(target, force=True)
    assert replace(QUOTE, role="x") in contents(target)


def test_a_link_is_never_followed(full: Store, target: Path, tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    target.symlink_to(tmp_path / "diary.txt")
    with pytest.raises(LibraryError, match="is a link"):
        full.backup(target, force=True)
    assert (tmp_path / "diary.txt").read_text() == "mine"


def test_a_target_that_cannot_be_is_told(full: Store, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is a folder"):
        full.backup(tmp_path, force=True)
    with pytest.raises(LibraryError, match="There is no folder"):
        full.backup(tmp_path / "nowhere" / "copy.briefer")


def test_a_damaged_library_makes_no_backup(full: Store, path: Path, target: Path) -> None:
    full.backup(target)
    good = target.read_bytes()
    with sqlite3.connect(path) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_item_1'"
        ).fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\0" * 4096)
    with pytest.raises(LibraryError, match="damaged"), Store.open(path) as store:
        store.backup(target, force=True)
    assert target.read_bytes() == good


def test_a_restored_library_is_as_it_was(full: Store, path: Path, target: Path) -> None:
    full.backup(target)
    full.apply(changing(QUOTE, role="x"))
    full.close()
    with pytest.raises(LibraryError, match="--force"):
        Store.restore(target, path)
    Store.restore(target, path, force=True)
    assert contents(path) == list(ALL)
    aside = path.with_name("border.set-aside-1.briefer")
    assert replace(QUOTE, role="x") in contents(aside)
    Store.restore(target, path, force=True)
    assert path.with_name("border.set-aside-2.briefer").exists()


def test_a_library_is_restored_where_there_is_none(full: Store, target: Path) -> None:
    new = target.with_name("new.briefer")
    full.backup(target)
    Store.restore(target, new)
    assert contents(new) == list(ALL)


def test_a_damaged_library_is_set_aside_and_what_is_to_undo_is_not_undone_in_the_new_one(
    full: Store, path: Path
) -> None:
    copy = path.with_name("copy.briefer")
    full.backup(copy)
    full.close()
    path.write_bytes(b"\xaa" * 5000)
    journal = path.with_name("border.briefer-journal")
    journal.write_bytes(b"\xbb" * 600)
    Store.restore(copy, path, force=True)
    assert contents(path) == list(ALL)
    assert path.with_name("border.set-aside-1.briefer").read_bytes() == b"\xaa" * 5000
    assert not journal.exists()


def test_a_damaged_backup_replaces_nothing(full: Store, path: Path, target: Path) -> None:
    full.backup(target)
    full.close()
    good = path.read_bytes()
    target.write_bytes(target.read_bytes()[:20_000])
    with pytest.raises(LibraryError, match="damaged"):
        Store.restore(target, path, force=True)
    target.write_text("not a library")
    with pytest.raises(LibraryError, match="not a Briefer library"):
        Store.restore(target, path, force=True)
    with pytest.raises(LibraryError, match="There is no library"):
        Store.restore(path.with_name("no.briefer"), path, force=True)
    assert path.read_bytes() == good
    assert not list(path.parent.glob("*set-aside*"))


def test_a_library_in_use_is_not_replaced(full: Store, path: Path, target: Path) -> None:
    full.backup(target)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="in use"):
        Store.restore(target, path, force=True)
    writer.close()


def test_a_library_is_not_its_own_backup(full: Store, path: Path) -> None:
    with pytest.raises(LibraryError, match="is the library itself"):
        Store.restore(path, path, force=True)
    with pytest.raises(LibraryError, match="is the library itself"):
        full.backup(path, force=True)


def test_files_come_whole_where_there_are_no_hard_links(
    full: Store, path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(1, "no hard links here")

    monkeypatch.setattr("briefer.store.files.os.link", refused)
    full.backup(target)
    full.close()
    Store.restore(target, path, force=True)
    assert contents(path) == contents(target) == list(ALL)
    assert path.with_name("border.set-aside-1.briefer").exists()


def test_a_file_that_appears_meanwhile_is_kept(
    full: Store, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = backup._copy

    def slow(connection: sqlite3.Connection, new: Path, _: object) -> None:
        copied(connection, new)
        target.write_text("mine")

    monkeypatch.setattr(backup, "_copy", slow)
    with pytest.raises(LibraryError, match="is there already"):
        full.backup(target)
    assert target.read_text() == "mine"


def test_a_backup_of_an_edit_in_between_is_of_one_moment(full: Store, target: Path) -> None:
    full.apply(adding(replace(QUOTE, id="k2")))
    full.backup(target)
    assert len(contents(target)) == len(ALL) + 1


class StoppedError(Exception):
    """Somebody has called the backup off."""


@pytest.fixture
def large(full: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A library of more pages than are copied in one step."""
    monkeypatch.setattr(backup, "_STEP", 8)
    monkeypatch.setattr(backup, "_ASKED", 100)
    full.apply(adding(*(replace(QUOTE, id=f"n{n}", text="Shut. " * 300) for n in range(60))))
    return full


def test_a_large_library_is_copied_in_steps_that_are_told(large: Store, target: Path) -> None:
    told: list[tuple[int, int]] = []
    large.backup(target, progress=lambda done, total: told.append((done, total)))
    copied = [pair for pair in told if pair[1]]
    assert len(copied) > 3
    assert copied == sorted(copied)
    assert copied[-1][0] == copied[-1][1]
    assert told[-1] == (0, 0)  # the copy was checked
    assert len(contents(target)) == len(ALL) + 60


def test_an_edit_between_two_steps_is_in_the_backup(large: Store, path: Path, target: Path) -> None:
    edits = iter(["x", "y"])

    def edit(done: int, total: int) -> None:
        if done < total and (role := next(edits, "")):
            large.apply(changing(large.record(QUOTE.id), role=role))  # it waits for nobody

    with large.reader() as reader:
        reader.backup(target, progress=edit)
    assert contents(target) == contents(path)
    assert replace(QUOTE, role="y") in contents(target)


def test_a_library_that_is_written_all_the_time_is_copied_in_one_step_in_the_end(
    large: Store, target: Path
) -> None:
    edits = 0

    def edit(done: int, total: int) -> None:
        nonlocal edits
        if done < total:
            edits += 1
            large.apply(changing(large.record(QUOTE.id), role=f"role {edits}"))

    with large.reader() as reader:
        reader.backup(target, progress=edit)
    assert 2 < edits < 60
    assert replace(QUOTE, role=f"role {edits}") in contents(target)


def test_a_large_library_that_is_written_all_the_time_is_told_of(
    large: Store, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_AT_ONCE", 10)

    def edit(done: int, total: int) -> None:
        if done < total:
            large.apply(changing(large.record(QUOTE.id), role=f"role {done} {len(edits)}"))
            edits.append(done)

    edits: list[int] = []
    with large.reader() as reader, pytest.raises(LibraryError, match="again and again"):
        reader.backup(target, progress=edit)
    assert not target.exists()


@pytest.mark.parametrize("checking", [False, True])
def test_of_a_backup_that_is_called_off_nothing_is_left(
    large: Store, path: Path, target: Path, checking: bool
) -> None:
    def stop(done: int, total: int) -> None:
        if not (checking and total):
            raise StoppedError

    before = sorted(path.parent.iterdir())
    with pytest.raises(StoppedError):
        large.backup(target, progress=stop)
    assert sorted(path.parent.iterdir()) == before


def test_too_little_room_is_told_before_anything_is_written(
    full: Store, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(target.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=10_000))
    with pytest.raises(LibraryError, match="and 1 MB are free") as told:
        full.backup(target)
    assert "Make room" in told.value.remedy
    assert not target.exists()
