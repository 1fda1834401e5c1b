"""Copies of a library that are known to be good before they are relied upon."""

import sqlite3
from pathlib import Path

from briefer.errors import LibraryError
from briefer.store import connections
from briefer.store.faults import told
from briefer.store.files import check_target, free_name, new_beside, set_aside, settle
from briefer.store.form import check_form
from briefer.store.schema import VERSION


def back_up(connection: sqlite3.Connection, target: Path, *, force: bool = False) -> None:
    """Copy the library to `target`: under a new name, checked, and only then given its own.

    Whatever goes wrong, a file that stood there stands there still. Raises LibraryError.
    """
    check_target(target, force=force)
    (_, _, own), *_ = connection.execute("PRAGMA database_list")
    _check_another(Path(own), target)
    with told(target), new_beside(target) as new:
        _copy(connection, new)
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


def _copy(connection: sqlite3.Connection, new: Path) -> None:
    copy = sqlite3.connect(new, isolation_level=None)
    try:
        with told(new):
            connection.backup(copy)
            connections.check_pages(copy, new)
    finally:
        copy.close()


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
