"""What can go wrong with the file and the disk, each told in words, with nothing half-written."""

import os
import resource
import shutil
import sqlite3
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.errors import FieldError, LibraryError
from briefer.store import connections, faults
from briefer.store.store import Query, Store
from tests.store.samples import ALL, EVENT, QUOTE, adding, changing


def nothing(path: Path) -> None:
    """There is no file."""


def a_folder(path: Path) -> None:
    path.mkdir()


def an_empty_file(path: Path) -> None:
    path.touch()


def a_text(path: Path) -> None:
    path.write_text("Dear desk,\n" * 50)


def another_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE item (id)")
    connection.close()


def a_short_file(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (nothing, "There is no library"),
        (a_folder, "is a folder"),
        (an_empty_file, "is not a Briefer library: it is empty"),
        (a_text, "is not a Briefer library"),
        (another_database, "is not a Briefer library"),
        (a_short_file, "is not a Briefer library"),
    ],
)
@pytest.mark.parametrize("writable", [True, False])
def test_what_is_no_library_is_told(
    path: Path, make: Callable[[Path], None], told: str, writable: bool
) -> None:
    make(path)
    with pytest.raises(LibraryError) as refused:
        Store.open(path, writable=writable)
    assert told in refused.value.what
    assert path.name in refused.value.what
    assert refused.value.remedy
    assert path.exists() == (make is not nothing)


def test_a_library_of_a_newer_briefer_is_told(full: Store, path: Path) -> None:
    full.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryError, match="newer Briefer"):
        Store.open(path)


def test_a_library_of_another_application_is_told(full: Store, path: Path) -> None:
    full.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 7")
    connection.close()
    with pytest.raises(LibraryError, match="not a Briefer library"):
        Store.open(path)


def test_a_damaged_page_is_told_with_the_remedy(full: Store, path: Path) -> None:
    full.close()
    data = bytearray(path.read_bytes())
    data[4096:8192] = b"\xaa" * 4096
    path.write_bytes(data)
    with pytest.raises(LibraryError, match="is damaged") as told, Store.open(path):
        pass
    assert "briefer restore" in told.value.remedy


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE item SET details = '{' WHERE id = 'f1'",
        "UPDATE item SET kind = 'rumour' WHERE id = 'f1'",
        """UPDATE item SET details = '{"as_of":"yesterday"}' WHERE id = 'f1'""",
        "UPDATE item SET text = CAST(x'ff' AS TEXT) WHERE id = 'f1'",
        "DROP TABLE tag",
    ],
)
def test_a_row_that_is_no_record_is_told(full: Store, path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with pytest.raises(LibraryError, match="is damaged"):
        full.record("f1")
    assert full.verify() != []


@pytest.mark.parametrize("name", ["markings"])
def test_a_library_without_its_markings_is_told(full: Store, path: Path, name: str) -> None:
    full.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE library SET value = '[' WHERE name = ?", [name])
    connection.commit()
    connection.close()
    with pytest.raises(LibraryError, match="set of markings"):
        Store.open(path)


def test_a_library_that_is_locked_is_told(
    full: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full._connection.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryError, match="in use by another program"):
        full.apply(changing(QUOTE, role="x"))
    with pytest.raises(LibraryError, match="in use by another program"):
        full.find(Query())
    monkeypatch.setattr(connections, "PATIENCE_MS", 10)
    with pytest.raises(LibraryError, match="in use by another program"):
        Store.open(path)
    other.execute("ROLLBACK")
    other.close()
    full.apply(changing(QUOTE, role="x"))


def test_a_read_only_library_can_be_read_but_not_written(full: Store, path: Path) -> None:
    full.close()
    with Store.open(path, writable=False) as store:
        assert list(store.all_records()) == list(ALL)
        assert store.verify() == []
        with pytest.raises(LibraryError, match="can only be read"):
            store.apply(changing(QUOTE, role="x"))


def as_another_user(read: Callable[[], str]) -> str:
    """What `read` returns in a process that may write only what anybody may write."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            os.write(theirs, read().encode())
        except BaseException:  # noqa: BLE001  # told to whoever waits
            os.write(theirs, traceback.format_exc().encode())
        finally:
            os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, encoding="utf-8") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def opened_both_ways(path: Path) -> str:
    """How many records can be read, and why nothing can be written."""
    with Store.open(path, writable=False) as store:
        count = len(list(store.all_records()))
    with pytest.raises(LibraryError) as told, Store.open(path) as store:
        store.apply(changing(QUOTE, role="x"))
    with pytest.raises(LibraryError) as unmade:
        Store.create(path.with_name("new.briefer"))
    return f"{count}\n{told.value.what}\n{unmade.value.what}"


def test_a_library_that_may_not_be_written_is_told(full: Store, tmp_path: Path) -> None:
    assert list(full.all_records())
    full.apply(changing(QUOTE, role="y"))  # with that all is loaded that others may not load
    full.undo()
    full.close()
    with open_to_all(tmp_path) as folder:
        copy = Path(shutil.copy(full.path, folder / "border.briefer"))
        copy.chmod(0o444)
        folder.chmod(0o555)
        count, told, unmade = as_another_user(lambda: opened_both_ways(copy)).splitlines()
        folder.chmod(0o755)
    assert count == "8"
    assert "can only be read" in told
    assert "may not be written" in unmade


@contextmanager
def open_to_all(tmp_path: Path) -> Iterator[Path]:
    """A folder that any user can reach; pytest's own are closed to others."""
    folder = tmp_path / "shared"
    folder.mkdir()
    opened = []
    for each in (folder, *folder.parents):
        mode = each.stat().st_mode & 0o777
        if mode & 0o005 != 0o005:
            opened.append((each, mode))
            each.chmod(mode | 0o055)
    try:
        yield folder
    finally:
        for each, mode in opened:
            each.chmod(mode)


def test_a_full_disk_leaves_the_library_as_it_was(full: Store) -> None:
    connection = full._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    for spare in range(12):
        connection.execute(f"PRAGMA max_page_count = {pages + spare}")
        with pytest.raises(LibraryError, match="disk is full"):
            full.apply(adding(*(replace(EVENT, id=f"n{n}", text="x" * 4000) for n in range(30))))
        assert list(full.all_records()) == list(ALL)
    connection.execute("PRAGMA max_page_count = 1000000")
    assert full.verify() == []
    full.apply(changing(QUOTE, role="x"))


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """Within it, the system refuses to let any file of this process grow beyond `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [1, 600, 5000, 20_000, 60_000, 100_000, 140_000])
def test_a_write_that_the_system_refuses_changes_nothing(
    full: Store, path: Path, size: int
) -> None:
    before = path.read_bytes()
    with files_up_to(size), pytest.raises(LibraryError) as told:
        full.apply(adding(*(replace(EVENT, id=f"n{n}", text="x" * 9000) for n in range(30))))
    assert path.name in told.value.what
    assert list(full.all_records()) == list(ALL)
    assert full.verify() == []
    full.close()
    assert path.read_bytes() == before or len(path.read_bytes()) == len(before)


@pytest.mark.parametrize("size", [1, 5000, 60_000])
def test_a_backup_that_does_not_fit_leaves_the_old_one(
    full: Store, tmp_path: Path, size: int
) -> None:
    target = tmp_path / "old.briefer"
    full.backup(target)
    before = target.read_bytes()
    with files_up_to(size), pytest.raises(LibraryError):
        full.backup(target, force=True)
    assert target.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir() if "old" in file.name) == ["old.briefer"]


@pytest.mark.parametrize("size", [1, 5000])
def test_a_library_that_does_not_fit_is_not_made(path: Path, size: int) -> None:
    with files_up_to(size), pytest.raises(LibraryError):
        Store.create(path)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (sqlite3.SQLITE_IOERR_READ, "the disk reports a fault"),
        (sqlite3.SQLITE_FULL, "disk is full"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "in use by another program"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "is damaged"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened"),
        (sqlite3.SQLITE_ERROR, "is damaged"),
    ],
)
def test_each_fault_of_sqlite_is_told_in_words(code: int, told: str) -> None:
    fault = sqlite3.OperationalError("no such thing")
    fault.sqlite_errorcode = code
    with pytest.raises(LibraryError, match=told), faults.told(Path("a.briefer")):
        raise fault


def test_a_fault_of_our_own_is_not_dressed_as_the_users() -> None:
    with pytest.raises(sqlite3.ProgrammingError), faults.told(Path("a")):
        raise sqlite3.ProgrammingError("Cannot operate on a closed database.")
    with pytest.raises(FieldError, match="surrogate"), faults.told(Path("a")):
        "\udc00".encode()


@pytest.mark.parametrize(
    "fault",
    [
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        OverflowError("date value out of range"),
        ValueError("Expecting value"),
        sqlite3.IntegrityError("FOREIGN KEY constraint failed"),
        sqlite3.InternalError("no such page"),
    ],
)
def test_what_cannot_be_read_is_told_as_damage(fault: Exception) -> None:
    with pytest.raises(LibraryError, match="is damaged") as told, faults.told(Path("a.briefer")):
        raise fault
    assert "briefer restore" in told.value.remedy


def test_a_number_that_no_file_can_keep_is_told(full: Store) -> None:
    with pytest.raises(FieldError, match="too large"):
        full.apply(adding(replace(EVENT, id="e2", credibility=10**30)))


def test_a_schema_that_is_no_text_is_told_by_every_call(full: Store, path: Path) -> None:
    full.close()
    data = bytearray(path.read_bytes())
    data[data.find(b"CREATE TABLE source") + 40] ^= 0x80
    path.write_bytes(data)
    for writable in (True, False):
        with pytest.raises(LibraryError, match="is damaged"):
            Store.open(path, writable=writable)
    with pytest.raises(LibraryError, match="is damaged"):
        Store.restore(path, path.with_name("new.briefer"))


@pytest.mark.parametrize("number", [13, 28, 5])
def test_each_fault_of_the_system_is_told_in_words(number: int) -> None:
    with pytest.raises(LibraryError, match=r"a\.briefer"), faults.told(Path("a.briefer")):
        raise OSError(number, "no luck")
