"""Backups that nobody has to think of: one a day, while the window rests."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from briefer.errors import OutputError
from briefer.store import rotation
from briefer.ui.jobs import Task
from briefer.ui.session import Session

translate = QCoreApplication.translate

RESTING_MS = 20_000
"""How long after the opening the first look is taken."""
AGAIN_MS = 60 * 60 * 1000
A_DAY = timedelta(hours=20)  # less, so that the same hour of the next day counts
LARGEST = 64 << 20
"""Libraries above this size (bytes) are backed up by hand: copying them would hold up edits."""


def folder_of(session: Session) -> Path:
    """Where backups of the library go: into a folder beside it, or into that of the settings.

    There each library has a folder of its own: several may go by one name, and old backups of one
    must not be thinned out for another's.
    """
    library = session.store.path
    chosen = str(session.settings.value("backup_folder"))
    if not chosen:
        return library.parent / f"{library.stem} backups"
    own = sha256(os.fsencode(library.resolve())).hexdigest()[:8]
    return Path(chosen) / f"{library.stem} {own}"


class DailyBackup(QObject):
    """Looks now and then whether a backup is due, and makes it on a worker.

    Old ones are dropped only after the new one was made, opened and checked.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._timer = QTimer(self, interval=RESTING_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Make a backup where one is due."""
        self._timer.setInterval(AGAIN_MS)
        session = self._session
        if session.settings.value("backups") and is_too_large(session):
            self._timer.stop()
            session.tell(self.tr("This library is too large to back up daily: use menu File."))
        elif session.settings.value("backups") and is_due(session, datetime.now(UTC)):
            session.jobs.run(
                self.tr("Backing up"),
                backing_up(session, datetime.now(UTC)),
                lambda _: None,
                owner=self,
                quiet=True,
            )


def is_too_large(session: Session) -> bool:
    """Whether copying the library would hold up edits; its owner is to do that when it suits."""
    try:
        return session.store.path.stat().st_size > LARGEST
    except OSError:
        return False


def is_due(session: Session, now: datetime) -> bool:
    """Whether the library was changed since its last backup, and that is a day old.

    Where its drive or the backups' does not answer, nothing is due until it does.
    """
    library = session.store.path
    try:
        written = library.stat()
        moments = rotation.made(folder_of(session), library).values()
    except OSError:
        return False
    if written.st_size > LARGEST:
        return False
    newest = max(moments, default=datetime.min.replace(tzinfo=UTC))
    return now - newest >= A_DAY and datetime.fromtimestamp(written.st_mtime, UTC) > newest


def backing_up(session: Session, now: datetime) -> Callable[[Task], Path]:
    """The work of making a backup and dropping old ones, for a worker.

    Raises LibraryError, and OutputError where the folder cannot be used.
    """
    library, folder = session.store.path, folder_of(session)

    def work(_: Task) -> Path:
        target = folder / rotation.name_of(library, now)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with session.reading() as store:
                store.backup(target)
            _thin_out(folder, library, now)
        except OSError as error:
            what = translate("Backups", "No backup of {library} can be kept in {folder}: {why}.")
            raise OutputError(
                what.format(library=library.name, folder=folder, why=error.strerror),
                translate("Backups", "Choose another folder for backups in the settings."),
            ) from None
        return target

    return work


def _thin_out(folder: Path, library: Path, now: datetime) -> None:
    found = rotation.made(folder, library)
    keep = rotation.kept(found.values(), now)
    for path, moment in found.items():
        if moment not in keep:
            path.unlink(missing_ok=True)
