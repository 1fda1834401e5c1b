"""Opening a library for one window: who else holds it, and where it lies."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QStorageInfo

from briefer.errors import LibraryError
from briefer.store.store import Store
from briefer.ui.settings import is_there

translate = QCoreApplication.translate

NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "9p", "davfs", "fuse.davfs2"}
    | {"fuse.sshfs", "sshfs", "fuse.rclone", "webdav", "ncpfs", "afs", "ceph", "glusterfs"}
)
"""File systems whose files are on another machine, as the system names them."""

SYNCHRONISED = (
    *("Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "Nextcloud", "ownCloud", "iCloudDrive"),
    *("Mobile Documents", "CloudStorage", "pCloudDrive", "MEGA", "Syncthing", "Seafile"),
)
"""How folders are called that a program copies elsewhere while they are being written."""


@dataclass(frozen=True)
class Held:
    """A library that this window holds until the lock is let go."""

    store: Store
    lock: QLockFile
    only_read: LibraryError | None = None
    """Why nothing can be written, with the remedy; None where it can."""

    def release(self) -> None:
        """Let other windows have it."""
        self.lock.unlock()


def hold(path: Path) -> Held:
    """Open `path` for this window alone. Raises LibraryError, which names who else holds it.

    A lock whose process is gone is cleared without asking. What may not be written is opened to be
    read.
    """
    if not is_there(path):
        return Held(Store.open(path), QLockFile(""))  # raises, in the store's own words
    lock = QLockFile(f"{path.resolve()}.lock")
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
        raise _held_by_another(path, lock)
    try:
        only_read = why_only_read(path)
        return Held(Store.open(path, writable=only_read is None), lock, only_read)
    except BaseException:
        lock.unlock()
        raise


def why_only_read(path: Path) -> LibraryError | None:
    """Why the library at `path` can only be read, and the remedy; None where it can be written.

    SQLite writes what it may have to undo into a file beside it.
    """
    if QStorageInfo(str(path.resolve())).isReadOnly():
        why = translate("Opening", "its drive takes no changes")
    elif not _may_write(path):
        why = translate("Opening", "you may not write to the file")
    elif not _may_write(path.resolve().parent):
        why = translate("Opening", "you may not write in its folder")
    else:
        return None
    return LibraryError(
        translate("Opening", "{library} can only be read: {why}.").format(
            library=path.name, why=why
        ),
        translate("Opening", "To change anything, save a copy elsewhere and work on that."),
    )


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK)


def is_same(one: Path, other: Path) -> bool:
    """Whether both names are of one file that is there."""
    return is_there(one) and is_there(other) and one.samefile(other)


def _held_by_another(path: Path, lock: QLockFile) -> LibraryError:
    process, machine, program = lock.getLockInfo()[-3:] if lock.getLockInfo() else (0, "", "")
    holder = translate("Opening", "{program}, process {process} on {machine}").format(
        program=program or "Briefer",
        process=process,
        machine=machine or translate("Opening", "this machine"),
    )
    return LibraryError(
        translate("Opening", "{library} is open in another window: {holder}.").format(
            library=path.name, holder=holder
        ),
        translate("Opening", "Go on in that window, or close it and open the library again."),
    )


def place_warning(path: Path) -> str:
    """Why `path` is no safe place for a library, with the remedy; "" where it is."""
    if _system_of(path) in NETWORK:
        where = translate("Opening", "a network drive")
    elif name := _synchronised(path):
        where = translate("Opening", "a folder that is synchronised ({name})").format(name=name)
    else:
        return ""
    return translate(
        "Opening",
        "{library} is on {where}. If two machines write it at once, or it is copied while it is"
        " written, it can be damaged: keep it on a drive of this machine, and back it up there.",
    ).format(library=path.name, where=where)


def _system_of(path: Path) -> str:
    """The name of the file system that `path` is on, or would be."""
    return bytes(QStorageInfo(str(path.resolve())).fileSystemType().data()).decode().casefold()


def _synchronised(path: Path) -> str:
    parents = path.resolve().parents
    for folder in parents:
        if any(folder.name.startswith(name) for name in SYNCHRONISED):
            return folder.name
        if is_there(folder / ".stfolder"):
            return folder.name
    return ""
