"""Looking up what a list shows: the first hundred at once, the rest from a worker."""

from array import array
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.store.search import NUMBERS, Query
from briefer.ui.jobs import Task
from briefer.ui.listing.arrangement import Arrangement, numbers
from briefer.ui.listing.turning import Plan, plan
from briefer.ui.session import Session

FIRST = 100
"""Numbers that are found on the window's thread; it takes up to 4 ms."""

PAUSE_MS = 60
"""How long keys must rest before a worker counts the rest."""

SETTLE_MS = 250
"""How long edits must rest before the list is compared with the library as a whole."""

BATCH = 5_000
"""Numbers that are read at once: as objects of Python they take twenty times the room."""

PIECE = 50_000
"""Numbers that are handed over at once, at most."""


class Lookup(QObject):
    """Finds numbers for one list; what was begun before is called off."""

    more = Signal(object)  # array of the numbers that follow
    whole = Signal(object)  # array of all numbers, for another list
    planned = Signal(object)  # Plan from the list as it was given to `compare`
    complete = Signal()
    _batch = Signal(object, object)  # Task, numbers

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._next: Callable[[], None] = lambda: None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(lambda: self._next())
        self._batch.connect(self._pass_on)

    @property
    def is_busy(self) -> bool:
        """Whether more is to come."""
        return self._task is not None or self._pause.isActive()

    def first(self, query: Query) -> tuple[int, ...]:
        """The newest that match; if there may be more, they come in `more`. Raises FieldError."""
        self.stop()
        found = self._session.store.first_numbers(query, FIRST)
        if len(found) == FIRST:
            self._later(PAUSE_MS, lambda: self._read_on(query, found[-1]))
        return found

    def all(self, query: Query, arrangement: Arrangement) -> None:
        """Find all in that order; they come in `whole`."""
        self.stop()
        self._later(PAUSE_MS, lambda: self._read_all(query, arrangement))

    def compare(
        self, query: Query, arrangement: Arrangement, listed: Callable[[], "array[int]"]
    ) -> None:
        """Find all again when edits rest; how `listed` becomes that comes in `planned`."""
        self.stop()
        self._later(SETTLE_MS, lambda: self._read_again(query, arrangement, listed()))

    def stop(self) -> None:
        """Call off what is under way."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _later(self, pause: int, begin: Callable[[], None]) -> None:
        self._next = begin
        self._pause.start(pause)

    def _read_on(self, query: Query, last: int) -> None:
        def work(task: Task) -> None:
            with self._session.reading() as store:
                task.stopping = store.interrupt
                for batch in growing(store.number_batches(query, BATCH)):
                    task.progress(0, 0)
                    self._batch.emit(task, _below(batch, last))

        self._run(work, lambda _: None)

    def _read_all(self, query: Query, arrangement: Arrangement) -> None:
        def work(task: Task) -> "array[int]":
            with self._session.reading() as store:
                task.stopping = store.interrupt
                return numbers(store, query, arrangement)

        self._run(work, self.whole.emit)

    def _read_again(self, query: Query, arrangement: Arrangement, old: "array[int]") -> None:
        def work(task: Task) -> Plan:
            with self._session.reading() as store:
                task.stopping = store.interrupt
                return plan(old, numbers(store, query, arrangement))

        self._run(work, self.planned.emit)

    def _run(self, work: Callable[[Task], object], then: Callable[[object], None]) -> None:
        def done(found: object) -> None:
            self._task = None
            then(found)
            self.complete.emit()

        def failed(error: Exception) -> None:
            self._task = None
            self._session.refused.emit(error)
            self.complete.emit()

        label = self.tr("Finding")
        self._task = self._session.jobs.run(label, work, done, failed, owner=self, quiet=True)

    def _pass_on(self, task: Task, batch: "array[int]") -> None:
        if task is self._task and batch:
            self.more.emit(batch)


def growing(batches: Iterable["array[int]"], most: int = PIECE) -> Iterator["array[int]"]:
    """The same numbers, each time as many as all before, or about `most`.

    The list is laid out and painted anew for each.
    """
    held, given = array(NUMBERS), 0
    for batch in batches:
        held.extend(batch)
        if len(held) >= min(given, most):
            yield held
            held, given = array(NUMBERS), given + len(held)
    if held:
        yield held


def _below(batch: "array[int]", last: int) -> "array[int]":
    """Of numbers that descend, those after `last`."""
    if not batch or batch[0] < last:
        return batch
    return array(NUMBERS, (number for number in batch if number < last))
