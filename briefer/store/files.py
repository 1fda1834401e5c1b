"""Files that come whole or not at all: made under a new name, then given their own in one step."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from briefer.errors import LibraryError
from briefer.store.connections import journal_of


@contextmanager
def new_beside(path: Path) -> Iterator[Path]:
    """An empty file that only its owner may read, in the folder of `path`; gone afterwards.

    Unless it was settled: then it has its own name.
    """
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        yield new
    finally:
        for left in (new, journal_of(new)):
            with suppress(FileNotFoundError):
                left.unlink()


def check_target(path: Path, *, force: bool) -> None:
    """Raise LibraryError where a library or a backup may not be written to `path`."""
    if path.is_symlink():
        raise LibraryError(
            f"{path} is a link, and what it leads to would be overwritten.",
            "Name the file itself.",
        )
    if path.is_dir():
        raise LibraryError(f"{path} is a folder.", "Name a file in it.")
    if path.exists() and not force:
        raise LibraryError(
            f"{path} is there already.", "Choose another name, or say --force to replace it."
        )
    if not path.parent.is_dir():
        raise LibraryError(f"There is no folder {path.parent}.", "Make it first.")


def settle(new: Path, path: Path, *, force: bool) -> None:
    """Give the finished file `new` its name `path`, on the disk for good when this returns.

    Without `force` a file that has appeared there meanwhile is kept. Raises LibraryError.
    """
    sync(new)
    if force:
        new.replace(path)
    else:
        _settle_beside(new, path)
    sync_folder(path.parent)


def _settle_beside(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        check_target(path, force=False)
        raise
    except OSError:  # a file system without hard links
        check_target(path, force=False)
        new.rename(path)


def set_aside(path: Path) -> Path:
    """Keep a library under a new name beside its own, which it has too until it is replaced.

    What SQLite may still have to undo goes along, so that the old library stays readable and the
    new one is not undone by it. The name is NAME.set-aside-1.briefer, or the next that is free.
    """
    aside = free_name(path, "set-aside")
    try:
        os.link(path, aside)
    except OSError:  # a file system without hard links
        path.rename(aside)
    journal = journal_of(path)
    if journal.exists():
        journal.rename(journal_of(aside))
    sync_folder(path.parent)
    return aside


def free_name(path: Path, why: str) -> Path:
    """The first of NAME.WHY-1.briefer, NAME.WHY-2.briefer … that no file has."""
    names = (path.with_name(f"{path.stem}.{why}-{n}{path.suffix}") for n in count(1))
    return next(name for name in names if not os.path.lexists(name))


def sync(path: Path) -> None:
    """Wait until what was written to `path` is on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk, where the system knows of that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
