"""A file is the old one or the new one, whole, whatever happens while it is written."""

import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from briefer.errors import OutputError

Write = Callable[[BinaryIO], None]


def save(path: Path, write: Write) -> None:
    """Make `path` hold what `write` writes; on any fault it holds what it held before.

    The bytes go to a new file in the same folder, which then takes the old one's place and who
    may read it. Raises OutputError where a link or a folder stands at `path`, or the file cannot
    be written there; whatever else `write` raises comes through.
    """
    save_all({path: write})


def save_all(files: Mapping[Path, Write]) -> None:
    """Make each path hold what its function writes, or, on any fault, each what it held before.

    All are written, as `save` does, before the first takes its place. Raises OutputError; should a
    file that has taken its place not go back when a later one cannot take its own, it is named.
    """
    for path in files:
        check_target(path)
    drafts = {path: path.with_name(f".{token_hex(8)}.part") for path in files}
    try:
        for path, write in files.items():
            with _told(path):
                _write(drafts[path], write)
                drafts[path].chmod(_mode(path))
        _put_in_place(drafts)
    finally:
        # After the replacement there is none; after a fault there may be.
        _remove(drafts.values())


def _put_in_place(drafts: Mapping[Path, Path]) -> None:
    """Give each draft the place of its path, or none."""
    kept: dict[Path, Path | None] = {}
    moved: list[Path] = []
    try:
        for path, draft in drafts.items():
            with _told(path):
                kept[path] = _kept(path) if len(drafts) > 1 else None
                draft.replace(path)
            moved.append(path)
    except OutputError as error:
        raise _put_back({path: kept[path] for path in moved}, error) from error
    finally:
        _remove(filter(None, kept.values()))
    for folder in {path.parent for path in drafts}:
        _keep_folder(folder)


def _kept(path: Path) -> Path | None:
    """What stands at `path`, under another name as well; None where nothing does."""
    old = path.with_name(f".{token_hex(8)}.old")
    if not path.exists():
        return None
    try:
        os.link(path, old)
    except OSError:  # the file system knows no links, say
        shutil.copy2(path, old)
    return old


def _put_back(kept: Mapping[Path, Path | None], error: OutputError) -> OutputError:
    """What to raise when the files are again as they were, or as nearly as can be."""
    new = []
    for path, old in kept.items():
        try:
            path.unlink() if old is None else old.replace(path)
        except OSError:
            new.append(str(path))
    if not new:
        return error
    return OutputError(f"{error.what} New already: {', '.join(new)}.", error.remedy)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell a fault of the system as one of writing `path`."""
    try:
        yield
    except OSError as error:
        raise _in_words(path, error) from error


def _write(draft: Path, write: Write) -> None:
    # Nobody else may read the file before it is whole: it may be marked for few.
    handle = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "w+b") as out:
        write(out)
        out.flush()
        os.fsync(out.fileno())


def _mode(path: Path) -> int:
    """Who may read and write: as with the file that is replaced, or with any new one."""
    with suppress(FileNotFoundError):
        return stat.S_IMODE(path.lstat().st_mode)
    # The mask can only be read by setting it.
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def _keep_folder(folder: Path) -> None:
    """Make the new name in `folder` outlast a loss of power, where the system can.

    The file is there and whole in any case, so that a system that cannot is no fault.
    """
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def check_target(path: Path) -> None:
    """Nothing, where a file can be written at `path` as far as can be told beforehand.

    Raises OutputError for a link, a folder, a device, a file or a folder around it that is
    read-only, and where there is no such folder.
    """
    if not path.parent.exists():
        raise OutputError(
            f"{path} cannot be written: there is no such folder.", "Make the folder first."
        )
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG
    except OSError as error:
        raise _in_words(path, error) from error
    if stat.S_ISLNK(mode):
        raise OutputError(
            f"{path} is a link to another file, and was not written.",
            "Name the file itself, or another one.",
        )
    if stat.S_ISDIR(mode):
        raise OutputError(f"{path} is a folder.", "Name a file in it.")
    if not stat.S_ISREG(mode):
        raise OutputError(f"{path} is a device, not a file.", "Name a file.")
    if path.exists() and not os.access(path, os.W_OK):
        raise OutputError(f"{path} may not be overwritten.", "Allow it, or name another file.")
    if path.parent.is_dir() and not os.access(path.parent, os.W_OK):
        raise OutputError(f"{path} cannot be written: its folder is read-only.", "Name another.")


def _in_words(path: Path, error: OSError) -> OutputError:
    what, remedy = _WORDS.get(
        type(error), ("cannot be written", "Name another file, or another folder.")
    )
    if error.errno in _FULL:
        what, remedy = "cannot be written: the disk is full", "Make room, or name another folder."
    return OutputError(f"{path} {what} ({error.strerror}).", remedy)


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_WORDS: dict[type[OSError], tuple[str, str]] = {
    FileNotFoundError: ("cannot be written: there is no such folder", "Make the folder first."),
    NotADirectoryError: ("cannot be written: a file stands where a folder should", "Name another."),
    PermissionError: (
        "cannot be written: it is not allowed there, or the file is open elsewhere",
        "Close it, or name another folder.",
    ),
}
