"""Opening a library's file, and what holds for every connection to one."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from briefer.briefs.regular_files import special
from briefer.errors import LibraryError
from briefer.store.faults import damaged, told

APPLICATION_ID = 0x42524652
"""`BRFR`: stands in bytes 68 to 71 of a library's file (SQLite file format, section 1.3.17)."""

PATIENCE_MS = 5000
"""How long a connection waits for another program to be done before it gives up."""

CHECKED_AT_OPENING = 8 << 20
"""Files up to this size (bytes) are checked whole at each opening; bigger ones after a crash."""

CACHE_KIB = 8 << 10
"""Memory for pages that were read, so that the next key typed finds them there; more helps not."""

SPILLED_KIB = 32 << 10
"""The same while an edit is written that does not fit into memory: it is synced with each spill."""

READER_CACHE_KIB = 1 << 10
"""The same for a connection that reads once, from one end to the other, and is closed."""

JOURNAL_KEPT = 1 << 20
"""How much of the rollback journal's file (bytes) stays for the next edit."""

_SAFE = ("foreign_keys=ON", "trusted_schema=OFF", "cell_size_check=ON")
_MAGIC = b"SQLite format 3\x00"


def connect(
    path: Path, mode: Literal["ro", "rw"], cache_kib: int = CACHE_KIB
) -> sqlite3.Connection:
    """A connection to an existing library's file, with nothing of it trusted or read yet.

    Raises LibraryError where there is no such file, or it is plainly no library.
    """
    check_header(path)
    with told(path):
        return _connected(path, mode, cache_kib)


def _connected(path: Path, mode: Literal["ro", "rw"], cache_kib: int) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=PATIENCE_MS / 1000,
    )
    try:
        for pragma in (*_SAFE, f"cache_size={-cache_kib}"):
            connection.execute(f"PRAGMA {pragma}")
        if mode == "rw":
            # Its head is blanked at a commit, which is synced, so that the commit outlives a loss
            # of power too. The file stays and keeps its size: an edit writes over it, and the disk
            # has no sizes to keep straight. `close` takes it away.
            connection.execute("PRAGMA journal_mode=PERSIST")
            connection.execute(f"PRAGMA journal_size_limit={JOURNAL_KEPT}")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA secure_delete=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def close(connection: sqlite3.Connection) -> None:
    """Close it and leave one file: the library."""
    try:
        connection.execute("PRAGMA journal_mode=DELETE")
    except (sqlite3.Error, UnicodeDecodeError):
        pass  # another program is at it, it is damaged or read-only: an empty journal does no harm
    finally:
        connection.close()


def check_header(path: Path) -> None:
    """Raise LibraryError unless `path` is a file that begins as a library does."""
    if not os.path.exists(path):  # noqa: PTH110  # Path's own raises where a drive does not answer
        raise LibraryError(
            f"There is no library {path}.", "Check the name, or make one with briefer new."
        )
    if path.is_dir():
        raise LibraryError(f"{path} is a folder, not a library.", "Name a file in it.")
    if sort := special(path):
        raise LibraryError(f"{path} is {sort}, not a library.", "Name a library's file.")
    if left_open(path):
        return  # SQLite puts the first page right before it is read
    with told(path), path.open("rb") as file:
        head = file.read(100)
    if not head.startswith(_MAGIC) or head[68:72] != APPLICATION_ID.to_bytes(4, "big"):
        raise no_library(path, "it is empty" if not head else "")


def no_library(path: Path, why: str = "") -> LibraryError:
    """The refusal of a file that is something else."""
    return LibraryError(
        f"{path} is not a Briefer library{why and f': {why}'}.",
        "Name a file that was made with briefer new, or restore a backup of it.",
    )


def left_open(path: Path) -> bool:
    """Whether a program ended in the middle of writing, so that SQLite has something to undo."""
    try:
        with journal_of(path).open("rb") as journal:
            return journal.read(1) not in (b"", b"\0")
    except OSError:
        return False


def journal_of(path: Path) -> Path:
    """The file in which SQLite keeps what it may have to undo.

    It begins with a zero where there is nothing (SQLite file format, section 3), and is as a rule
    there only while the library is open.
    """
    real = path.resolve()
    return real.with_name(f"{real.name}-journal")


def recover(path: Path) -> None:
    """Undo what a program that was killed left half-written; needs the right to write."""
    connection = connect(path, "rw")
    with told(path):
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            close(connection)


def check_identity(connection: sqlite3.Connection, path: Path, version: int) -> int:
    """The version of the library's form. Raises LibraryError: no library, or of a newer Briefer."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise no_library(path)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > version:
        raise LibraryError(
            f"The library {path} was written by a newer Briefer (form {found}; this one knows "
            f"up to {version}).",
            "Open it with a newer Briefer.",
        )
    return int(found)


def check_pages(connection: sqlite3.Connection, path: Path, how: str = "integrity_check") -> None:
    """Raise LibraryError where SQLite finds the file's pages or indexes wrong."""
    faults = [line for (line,) in connection.execute(f"PRAGMA {how}(3)")]
    if faults != ["ok"]:
        raise damaged(path, faults[0].replace("*** in database main ***\n", ""))


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction: all of what is written inside stays, or, at any fault, nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def cache_for_writing(connection: sqlite3.Connection, *, spills: bool) -> Iterator[None]:
    """Hold what is written in memory until the commit; what `spills`, as far as it fits."""
    connection.execute(f"PRAGMA cache_spill={'ON' if spills else 'OFF'}")
    if not spills:
        yield
        return
    (kept,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size={-SPILLED_KIB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size={kept}")


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything read inside is of one moment, whatever other programs write meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")
