"""Leaving a library while long work is under way: asked about in line, and dropped only if told."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from briefer.ui.jobs import Task
from briefer.ui.notice_bar import NoticeBar
from briefer.ui.offer import Offer
from briefer.ui.session import Session

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Way:
    """A way to leave: what does it, and how its answers are called."""

    act: Callable[[], object]
    wait: str
    cancel: str
    waiting: str


def quitting(act: Callable[[], object]) -> Way:
    """The window is to be closed, which `act` does."""
    return Way(
        act,
        translate("Leaving", "Wait and quit"),
        translate("Leaving", "Cancel it and quit"),
        translate("Leaving", "Briefer quits when this is done: {work}"),
    )


def closing(act: Callable[[], object]) -> Way:
    """The library alone is to be closed, which `act` does."""
    return Way(
        act,
        translate("Leaving", "Wait and close"),
        translate("Leaving", "Cancel it and close"),
        translate("Leaving", "The library is closed when this is done: {work}"),
    )


class Leaving(QObject):
    """One question, for as long as it stands: to wait, to cancel the work, or to stay.

    Who waits leaves when all is done. Where the work is refused or asks something, one stays; when
    it ends before there is an answer, too. Whatever is cancelled leaves the library and the files
    as they were.
    """

    def __init__(self, session: Session, notices: NoticeBar, way: Way) -> None:
        super().__init__(session)
        self._session = session
        self._notices = notices
        self._way = way
        self._is_waiting = False
        self._is_over = False
        self._followed: set[Task] = set()
        session.refused.connect(self._forget)
        session.asking.connect(self.stay)
        session.changed.connect(self._ask)
        self._ask()

    def wait(self) -> None:
        """Leave when all is done."""
        self._is_waiting = True
        self._ask()

    def cancel(self) -> None:
        """Call the work off, and leave."""
        for task in self._session.jobs.held_dear:
            task.cancel()
        self._leave()

    def stay(self) -> None:
        """Leave it at that."""
        if not self._is_over:
            self._notices.hide()
            self._forget()

    def _ask(self) -> None:
        """Say what is under way, and ask, or say that it is waited for."""
        held = self._session.jobs.held_dear
        for task in set(held) - self._followed:
            self._followed.add(task)
            task.ended.connect(self._look_soon)
        asked = translate("Leaving", "Still under way: {work}")
        words = self._way.waiting if self._is_waiting else asked
        answers = (
            Offer(self._way.wait, self.wait),
            Offer(self._way.cancel, self.cancel),
            Offer(translate("Leaving", "Stay"), self.stay),
        )
        work = ", ".join(dict.fromkeys(task.label for task in held))
        if held and not self._is_over:
            self._notices.ask(words.format(work=work), answers[int(self._is_waiting) :])

    def _look_soon(self) -> None:
        QTimer.singleShot(0, self, self._look)  # what follows from it may begin more

    def _look(self) -> None:
        if self._is_over:
            return
        if self._session.jobs.held_dear:
            self._ask()
        elif self._is_waiting:
            self._leave()
        else:
            self.stay()

    def _leave(self) -> None:
        self.stay()
        self._way.act()

    def _forget(self) -> None:
        """The answer came, or something more pressing: what the bar says is no longer this."""
        self._is_over = True
        self.deleteLater()
