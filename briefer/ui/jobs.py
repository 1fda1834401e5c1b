"""Work off the window's thread, with progress and cancel."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThread, QThreadPool, Signal, Slot
from shiboken6 import isValid

from briefer.errors import BrieferError

T = TypeVar("T")

_THREADS = 3
_PATIENCE_MS = 3_000


class Cancelled(Exception):  # noqa: N818  # no fault: somebody wanted it so
    """The work was called off."""


class Task(QObject):
    """One piece of work: `progressed` counts its steps, `ended` comes in any case."""

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(
        self, label: str, *, quiet: bool, parent: QObject, may_be_dropped: bool = False
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.quiet = quiet
        self.may_be_dropped = quiet or may_be_dropped
        self._is_cancelled = False
        self.stopping: Callable[[], None] | None = None

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody called it off; the work looks now and then."""
        return self._is_cancelled

    def cancel(self) -> None:
        """Call it off: its outcome is dropped, and `stopping`, if the work set one, is called."""
        self._is_cancelled = True
        if self.stopping is not None:
            self.stopping()

    def progress(self, done: int, total: int) -> None:
        """Tell how far it is, from any thread. Raises Cancelled where it was called off."""
        if self._is_cancelled:
            raise Cancelled
        self.progressed.emit(done, total)


def unless_cancelled(task: Task | None) -> None:
    """Raises Cancelled where the task, if there is one, was called off."""
    if task is not None and task.is_cancelled:
        raise Cancelled


@dataclass(frozen=True)
class _Awaited(Generic[T]):
    """What is to be done with what a task brings."""

    then: Callable[[T], None]
    failed: Callable[[Exception], None] | None
    owner: QObject | None


class _Outcome(QObject):
    """Carries what comes out of the work to the window's thread; each a pair with its task.

    There is one for all tasks: one that went with its task could go while the worker that emitted
    its signal is still within it. In a pair, as PySide 6.12 loses count of a bool that is emitted.
    """

    done = Signal(object)
    failed = Signal(object)


class _Run(QRunnable, Generic[T]):
    def __init__(self, task: Task, work: Callable[[Task], T], outcome: _Outcome) -> None:
        super().__init__()
        self._task = task
        self._work = work
        self._outcome = outcome

    def run(self) -> None:
        try:
            if self._task.is_cancelled:
                raise Cancelled
            result = self._work(self._task)
        except Exception as error:  # noqa: BLE001  # told on the window's thread
            self._outcome.failed.emit((self._task, error))
        else:
            self._outcome.done.emit((self._task, result))


class Jobs(QObject):
    """The window's workers.

    What a task brings is handed to `then` on the window's thread, unless it was cancelled or its
    owner is gone. A BrieferError goes to `failed`, or else to the signal `refused`; any other
    error is a bug and is raised again on the window's thread.
    """

    started = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(_THREADS)
        self._running: dict[Task, _Awaited[Any]] = {}
        self._away = QThread(self)
        away = self._away
        self.destroyed.connect(lambda: _ended(away))  # else Qt ends the program
        self._going: list[QObject] = []
        self._outcome = _Outcome(self)
        self._outcome.done.connect(self._done, Qt.ConnectionType.QueuedConnection)
        self._outcome.failed.connect(self._broken, Qt.ConnectionType.QueuedConnection)

    @property
    def held_dear(self) -> tuple[Task, ...]:
        """What is under way and is not to be dropped without asking."""
        running = self._running
        return tuple(task for task in running if not (task.may_be_dropped or task.is_cancelled))

    @property
    def running(self) -> tuple[Task, ...]:
        """What is under way or waits for a thread, the oldest first."""
        return tuple(self._running)

    def run(
        self,
        label: str,
        work: Callable[[Task], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
        quiet: bool = False,
        may_be_dropped: bool = False,
    ) -> Task:
        """Start `work`.

        `quiet` work is not shown in the status bar, and may be dropped when the library is left;
        other work only where that is said.
        """
        task = Task(label, quiet=quiet, may_be_dropped=may_be_dropped, parent=self)
        self._running[task] = _Awaited(then, failed, owner)
        self.started.emit(task)
        self._pool.start(_Run(task, work, self._outcome))
        return task

    def take_apart(self, thing: QObject) -> None:
        """Delete what it takes long to delete, off the window's thread.

        Not by a worker: it would keep Python's lock all the while, and the window wait for that.
        """
        thing.setParent(None)
        # What Python forgets goes at once, and here.
        self._going = [*filter(isValid, self._going), thing]
        thing.destroyed.connect(self._away.quit)
        thing.moveToThread(self._away)
        thing.deleteLater()
        self._away.start()

    def _done(self, brought: tuple[Task, Any]) -> None:
        task, result = brought
        awaited = self._end(task)
        if awaited is not None:
            awaited.then(result)

    def _broken(self, brought: tuple[Task, Exception]) -> None:
        task, error = brought
        awaited = self._end(task)
        if awaited is not None and not isinstance(error, Cancelled):
            self._tell(error, awaited.failed)

    def _tell(self, error: Exception, failed: Callable[[Exception], None] | None) -> None:
        if not isinstance(error, BrieferError):
            raise error
        if failed is not None:
            failed(error)
        else:
            self.refused.emit(error)

    def _end(self, task: Task) -> _Awaited[Any] | None:
        """The task is over; what is to be done with its outcome, None where nobody wants it."""
        awaited = self._running.pop(task, None)
        task.ended.emit()
        task.deleteLater()
        if awaited is None or task.is_cancelled:
            return None
        return awaited if awaited.owner is None or isValid(awaited.owner) else None

    @Slot()
    def stop(self) -> None:
        """Call everything off, and wait a little for it to end."""
        for task in self.running:
            task.cancel()
        self._pool.waitForDone(_PATIENCE_MS)
        _ended(self._away)


def _ended(thread: QThread) -> None:
    """Wait until `thread` has done what was begun on it."""
    thread.quit()
    thread.wait()
