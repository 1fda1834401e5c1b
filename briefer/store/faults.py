"""What SQLite and the system report, told in words: the only place that knows their codes."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefer.errors import FieldError, InterruptedReadError, LibraryError

_DAMAGED = "Run briefer verify on it, and restore a backup with briefer restore."

_BY_CODE: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: (
        "is in use by another program",
        "Wait until it is done, or close it there.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "is in use by another program",
        "Wait until it is done, or close it there.",
    ),
    sqlite3.SQLITE_FULL: (
        "could not be written: the disk is full. Nothing was changed",
        "Make room on the disk, then try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        "could not be read or written: the disk reports a fault",
        "Check the disk or the connection to it; nothing was half-written.",
    ),
    sqlite3.SQLITE_READONLY: (
        "can only be read",
        "Allow writing to the file and its folder, or work on a copy.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened",
        "Check that its folder exists and that you may read and write there.",
    ),
    sqlite3.SQLITE_PERM: (
        "cannot be opened: you have no permission",
        "Ask for the right to read and write it, or work on a copy.",
    ),
    sqlite3.SQLITE_AUTH: ("may not be used in this way", "Open it with Briefer itself."),
    sqlite3.SQLITE_NOTADB: (
        "is not a Briefer library",
        "Name a file that was made with briefer new, or restore a backup of it.",
    ),
    sqlite3.SQLITE_CORRUPT: ("is damaged", _DAMAGED),
    sqlite3.SQLITE_NOMEM: ("needs more memory than there is", "Close other programs."),
    sqlite3.SQLITE_TOOBIG: (
        "cannot hold a text of that length",
        "Split it: a text may have up to a thousand million bytes.",
    ),
    sqlite3.SQLITE_INTERRUPT: ("was not read to the end: that was stopped", ""),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Whatever SQLite or the system reports inside is raised as a LibraryError about `path`."""
    try:
        yield
    except sqlite3.Error as fault:
        raise library_error(path, fault) from fault
    except UnicodeEncodeError as fault:
        raise FieldError(
            "",
            f"A text has a lone surrogate (U+{ord(fault.object[fault.start]):04X}), "
            "which no file can keep.",
            "Take it out.",
        ) from fault
    except OverflowError as fault:
        if "SQLite" not in str(fault):
            raise damaged(path, str(fault)) from fault
        raise FieldError("", "A number is too large to be kept.", "Take it out.") from fault
    except (ValueError, RecursionError) as fault:
        # Ours are BrieferErrors. What is left are rows, names and messages that are no UTF-8, JSON
        # that is none, and numbers that are none.
        raise damaged(path, "something in it cannot be read") from fault
    except OSError as fault:
        raise system_error(path, fault) from fault


def library_error(path: Path, fault: sqlite3.Error) -> LibraryError:
    """What `fault` means for the library at `path`, and what to do.

    A misuse of SQLite is no user's error and comes back raised as it was.
    """
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    if code not in _BY_CODE:
        if isinstance(fault, sqlite3.ProgrammingError):
            raise fault
        return damaged(path, str(fault))
    what, remedy = _BY_CODE[code]
    stopped = code == sqlite3.SQLITE_INTERRUPT
    error = InterruptedReadError if stopped else LibraryError
    return error(f"The library {path} {what}.", remedy)


def is_damage(fault: Exception) -> bool:
    """Whether `fault` comes from what the file holds, not from the disk, a lock or a right."""
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    return code not in _BY_CODE or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def damaged(path: Path, how: str) -> LibraryError:
    """The library at `path` holds what Briefer never wrote: `how`, a clause without a full stop."""
    return LibraryError(f"The library {path} is damaged: {how}.", _DAMAGED)


def system_error(path: Path, fault: OSError) -> LibraryError:
    """What the system's `fault` means for the file at `path`, and what to do."""
    if fault.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return LibraryError(
            f"There is no room for {path}: the disk is full.", "Make room, then try again."
        )
    if fault.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return LibraryError(
            f"{path} may not be written or read there.", "Choose a folder that you may write to."
        )
    return LibraryError(
        f"{path} cannot be used: {fault.strerror or fault}.", "Check the path and the disk."
    )
