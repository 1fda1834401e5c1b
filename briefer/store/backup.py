"""Copies of a library that are known to be good before they are relied upon."""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep

from briefer.errors import LibraryError
from briefer.store import connections
from briefer.store.faults import told
from briefer.store.files import check_target, free_name, new_beside, set_aside, settle
from briefer.store.form import check_form
from briefer.store.schema import VERSION

Progress = Callable[[int, int], None]
"""Is told how many pages of how many are copied, and 0 of 0 while the copy is checked.

What it raises ends the backup, of which nothing is left.
"""

_STEP = 256  # pages, a megabyte: who writes meanwhile waits for no more than one step
_BREATH_S = 0.002  # between two steps, in which a writer comes in
_RESTARTS = 8
_AT_ONCE = 16_384  # pages, 64 MB: as many are copied before anybody notices
_ASKED = 200_000  # steps of SQLite's machine, some milliseconds


def back_up(
    connection: sqlite3.Connection,
    target: Path,
    *,
    force: bool = False,
    progress: Progress | None = None,
) -> None:
    """Copy the library to `target`: under a new name, checked, and only then given its own.

    With `progress` it is copied in steps, and others can write meanwhile; each time they do, it
    begins anew. When that goes on a small library is copied in one step, and a large one not at
    all. Whatever goes wrong, a file that stood there stands there still. Raises LibraryError.
    """
    check_target(target, force=force)
    (_, _, own), *_ = connection.execute("PRAGMA database_list")
    _check_another(Path(own), target)
    _check_room(Path(own), target.parent)
    with told(target), new_beside(target) as new:
        _copy(connection, new, progress)
        if force:
            _check_not_open(target)
        settle(new, target, force=force)


def restore(source: Path, target: Path, *, force: bool = False) -> None:
    """Make the library `target` of the backup `source`, which is checked first.

    With `force` a library that stands there is set aside under a new name, never overwritten.
    Raises LibraryError, and then `target` is as it was.
    """
    check_target(target, force=force)
    connections.check_header(source)
    _check_another(source, target)
    if connections.left_open(source):
        connections.recover(source)
    backup = connections.connect(source, "ro")
    try:
        with told(source):
            if connections.check_identity(backup, source, VERSION) == VERSION:
                check_form(backup, source, writable=True)
            connections.check_pages(backup, source)
        with told(target), new_beside(target) as new:
            _copy(backup, new)
            replaces = target.exists()
            if replaces:
                _check_not_open(target)
                set_aside(target)
            settle(new, target, force=replaces)
    finally:
        backup.close()


def keep_before_migration(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """A backup beside a library of an older form, before it is changed; its name says which form.

    Raises LibraryError, and then nothing may be changed.
    """
    target = free_name(path, f"form-{version}")
    back_up(connection, target)
    return target


def _check_another(library: Path, backup: Path) -> None:
    if backup.exists() and backup.samefile(library):
        raise LibraryError(f"{backup} is the library itself.", "Name another file.")


def _check_room(library: Path, folder: Path) -> None:
    needed, free = library.stat().st_size, shutil.disk_usage(folder).free
    if free < needed:
        raise LibraryError(
            f"There is no room for a backup in {folder}: it takes {_in_megabytes(needed)}, and "
            f"{_in_megabytes(free)} are free.",
            "Make room there, or choose another folder.",
        )


def _in_megabytes(size: int) -> str:
    return f"{-(-size // 1_000_000):,} MB"


def _copy(connection: sqlite3.Connection, new: Path, progress: Progress | None = None) -> None:
    copy = sqlite3.connect(new, isolation_level=None)
    try:
        with told(new):
            # `settle` has it written out; here a reader would hold up others until that is done.
            copy.execute("PRAGMA synchronous=OFF")
            if progress is None:
                connection.backup(copy)
                connections.check_pages(copy, new)
            else:
                _copy_in_steps(connection, copy, progress)
                _check_stoppable(copy, new, progress)
    finally:
        copy.close()


class _RestlessError(Exception):
    """The library, of so many pages, is written again and again while it is copied."""

    def __init__(self, pages: int) -> None:
        super().__init__()
        self.pages = pages


def _copy_in_steps(
    connection: sqlite3.Connection, copy: sqlite3.Connection, progress: Progress
) -> None:
    begun = 0
    left = sys.maxsize

    def tell(code: int, remaining: int, total: int) -> None:
        nonlocal begun, left
        begun, left = begun + (code == sqlite3.SQLITE_OK and remaining >= left), remaining
        progress(total - remaining, total)
        if begun > _RESTARTS:
            raise _RestlessError(total)
        sleep(_BREATH_S)

    try:
        connection.backup(copy, pages=_STEP, progress=tell)
    except _RestlessError as restless:
        if restless.pages > _AT_ONCE:
            raise LibraryError(
                "The library was edited again and again while it was copied.",
                "Back it up while nobody edits it.",
            ) from None
        connection.backup(copy)


def _check_stoppable(copy: sqlite3.Connection, new: Path, progress: Progress) -> None:
    """Check the copy, for as long as `progress` raises nothing."""
    raised: list[BaseException] = []

    def ask() -> int:
        try:
            progress(0, 0)
        except BaseException as stopped:  # noqa: BLE001  # raised again where it can be
            raised.append(stopped)
        return len(raised)

    copy.set_progress_handler(ask, _ASKED)
    try:
        connections.check_pages(copy, new)
    except sqlite3.OperationalError:
        if raised:
            raise raised[0] from None
        raise


def _check_not_open(target: Path) -> None:
    """Raise LibraryError where another program is reading or writing `target` right now."""
    if not target.exists():
        return
    try:
        other = sqlite3.connect(f"{target.resolve().as_uri()}?mode=rw", uri=True, timeout=0)
        try:
            other.execute("BEGIN EXCLUSIVE")
            other.execute("ROLLBACK")
        finally:
            other.close()
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF in (
            sqlite3.SQLITE_BUSY,
            sqlite3.SQLITE_LOCKED,
        ):
            raise LibraryError(
                f"The library {target} is in use by another program.", "Close it there first."
            ) from fault
        # Damaged, or no library at all: that is what a restore is for.
