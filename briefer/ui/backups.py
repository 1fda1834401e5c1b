"""Backups that nobody has to think of: one a day, while nobody edits."""

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
"""How long nobody must have edited, from the opening on, before one is made."""
AGAIN_MS = 60 * 60 * 1000
A_DAY = timedelta(hours=20)  # less, so that the same hour of the next day counts
SHOWN_FROM = 64 << 20
"""Size of a library (bytes) from which the status bar speaks of its backup: it takes a while."""


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

    An edit while the library is copied puts it off, as SQLite would begin anew with each. Old ones
    are dropped only after the new one was made, opened and checked.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._copying: Task | None = None
        self._told = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(RESTING_MS)
        session.changed.connect(self._put_off)

    def look(self) -> None:
        """Make a backup where one is due, unless other long work is under way."""
        session = self._session
        if any(not task.quiet for task in session.jobs.running):
            self._timer.start(RESTING_MS)
            return
        self._timer.start(AGAIN_MS)
        if session.settings.value("backups") and is_due(session, datetime.now(UTC)):
            task = session.jobs.run(
                self.tr("Backing up"),
                backing_up(session, datetime.now(UTC)),
                lambda _: None,
                self._failed,
                owner=self,
                quiet=not takes_long(session),
                may_be_dropped=True,
            )
            self._copying = task
            task.progressed.connect(lambda _, total: self._progressed(task, total))
            task.ended.connect(lambda: self._progressed(task, 0))

    def _put_off(self, _edit: object) -> None:
        """Wait until edits rest, with what is due and with what is being copied."""
        if self._copying is not None:
            self._copying.cancel()
            self._copying = None
            self._timer.start(RESTING_MS)
        elif self._timer.interval() == RESTING_MS:
            self._timer.start()

    def _progressed(self, task: Task, total: int) -> None:
        if not total and task is self._copying:  # what is left is to check the copy
            self._copying = None

    def _failed(self, error: Exception) -> None:
        """Tell what is wrong, and not every hour."""
        if str(error) != self._told:
            self._told = str(error)
            self._session.refused.emit(error)


def takes_long(session: Session) -> bool:
    """Whether the library is so large that its backup is worth speaking of."""
    try:
        return session.store.path.stat().st_size >= SHOWN_FROM
    except OSError:
        return False


def is_due(session: Session, now: datetime) -> bool:
    """Whether the library was changed since its last backup, and that is a day old.

    One that cannot be written is never due: it does not change. Where its drive or the backups'
    does not answer, nothing is due until it does.
    """
    if session.only_read is not None:
        return False
    library = session.store.path
    try:
        written = library.stat()
        moments = rotation.made(folder_of(session), library).values()
    except OSError:
        return False
    newest = max(moments, default=datetime.min.replace(tzinfo=UTC))
    return now - newest >= A_DAY and datetime.fromtimestamp(written.st_mtime, UTC) > newest


def backing_up(session: Session, now: datetime) -> Callable[[Task], Path]:
    """The work of making a backup and dropping old ones, for a worker.

    Raises LibraryError, and OutputError where the folder cannot be used.
    """
    library, folder = session.store.path, folder_of(session)

    def work(task: Task) -> Path:
        target = folder / rotation.name_of(library, now)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with session.reading() as store:
                store.backup(target, progress=task.progress)
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
    keep = rotation.within(
        {moment: path.stat().st_size for path, moment in found.items() if moment in keep}
    )
    for path, moment in found.items():
        if moment not in keep:
            path.unlink(missing_ok=True)


def kept_words() -> str:
    """Which backups are kept, in words."""
    words = translate(
        "Backups",
        "Kept are those of the last two days, then {days} daily, {weeks} weekly and {months}"
        " monthly ones; of a large library as many of the newest as take {room} GB.",
    )
    return words.format(
        days=rotation.DAYS, weeks=rotation.WEEKS, months=rotation.MONTHS, room=rotation.ROOM >> 30
    )
