"""The one door through which the window changes the library."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefer.briefs.edits import Edit
from briefer.errors import BrieferError
from briefer.store.store import Store
from briefer.ui.jobs import Jobs, Task
from briefer.ui.offer import Offer
from briefer.ui.settings import Settings


class Session(QObject):
    """An open library as the views see it, and what they share: settings, workers, resources.

    Every write, undo and redo ends in `changed`; views reload from it and never from one another.
    """

    changed = Signal(object)  # Edit, as it was written
    refused = Signal(object)  # BrieferError
    noticed = Signal(str, object)  # a sentence, and a tuple of Offers
    waiting = Signal(int)  # writes that wait for a long one

    def __init__(
        self, store: Store, *, resources: Path, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.resources = resources
        self.settings = settings
        self.jobs = Jobs(self)
        self.jobs.refused.connect(self.refused)
        self._joining = ""
        self._aside: Task | None = None
        self._queue: deque[tuple[Edit, str]] = deque()

    def do(self, edit: Edit, joins: str = "") -> bool:
        """Write `edit`; whether it was written, or waits for a long write to end.

        Successive writes with the same `joins` become one edit of the history, until `settle`.
        Where the store refuses, `refused` says why, and nothing has changed.
        """
        if self._aside is not None:
            self._queue.append((edit, joins))
            self.waiting.emit(len(self._queue))
            return True
        joined = bool(joins) and joins == self._joining
        self._joining = joins
        return self._write(lambda: self._apply(edit, joined=joined))

    def settle(self) -> None:
        """A field was left: what is written next starts an edit of its own."""
        self._joining = ""

    def undo(self) -> bool:
        """Undo the last edit that stands; whether there was one and it went."""
        self.settle()
        return self._aside is None and self._write(self.store.undo)

    def redo(self) -> bool:
        """Redo the edit that was undone last; whether there was one and it went."""
        self.settle()
        return self._aside is None and self._write(self.store.redo)

    @property
    def undo_label(self) -> str:
        """What would be undone; "" where nothing can be."""
        return next((each.label for each in self.store.history() if not each.undone), "")

    @property
    def redo_label(self) -> str:
        """What would be redone; "" where nothing can be."""
        label = ""
        for each in self.store.history():
            if not each.undone:
                break
            label = each.label
        return label

    def tell(self, sentence: str, offers: tuple[Offer, ...] = ()) -> None:
        """Say something in the status bar, with what may be done about it."""
        self.noticed.emit(sentence, offers)

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """The library, open to read, for a worker; it is another connection than `store`."""
        with self.store.reader() as store:
            yield store

    def do_aside(
        self,
        label: str,
        make: Callable[[Task], Edit],
        then: Callable[[Edit], None] | None = None,
    ) -> Task:
        """Make a long edit and write it on a worker; what is written meanwhile waits for it."""

        def work(task: Task) -> Edit:
            edit = make(task)
            with Store.open(self.store.path) as store:
                task.stopping = store.interrupt
                task.progress(0, 0)
                store.apply(edit)
            return edit

        def done(edit: Edit) -> None:
            self.changed.emit(edit)
            if then is not None:
                then(edit)

        self.settle()
        self._aside = self.jobs.run(label, work, done, owner=self)
        self._aside.ended.connect(self._catch_up)
        return self._aside

    def close(self) -> None:
        """End the workers, and close the library."""
        self.jobs.stop()
        self.store.close()

    def _catch_up(self) -> None:
        self._aside = None
        while self._queue:
            self.do(*self._queue.popleft())
        self.waiting.emit(0)

    def _apply(self, edit: Edit, *, joined: bool) -> Edit:
        if joined:
            self.store.apply(edit, joins=True)
        else:
            self.store.apply(edit)
        return edit

    def _write(self, write: Callable[[], Edit]) -> bool:
        try:
            edit = write()
        except BrieferError as error:
            self._joining = ""
            self.refused.emit(error)
            return False
        self.changed.emit(edit)
        return True
