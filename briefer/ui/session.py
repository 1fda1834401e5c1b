"""The one door through which the window changes the library."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, Signal

from briefer.briefs.edits import Edit, Record
from briefer.errors import BrieferError
from briefer.store.store import Store
from briefer.ui.jobs import Jobs, Task
from briefer.ui.offer import Offer
from briefer.ui.settings import Settings

MANY = 2_000
"""Changes in one edit above which it is written on a worker: the window must not wait for it."""


class Session(QObject):
    """An open library as the views see it, and what they share: settings, workers, resources.

    Every write, undo and redo ends in `changed`; views reload from it and never from one another.
    What waits for a long write is told of too, and stands in `records` as if it were written.
    """

    changed = Signal(object)  # Edit, as it was written
    refused = Signal(object)  # BrieferError
    noticed = Signal(str, object)  # a sentence, and a tuple of Offers
    waiting = Signal(int)  # writes that wait for a long one
    asking = Signal()  # work that was begun stopped, and waits for an answer
    flushing = Signal()  # write now what was typed a moment ago and waits for its pause

    def __init__(
        self,
        store: Store,
        *,
        resources: Path,
        settings: Settings,
        only_read: BrieferError | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.resources = resources
        self.settings = settings
        self.only_read = only_read
        """Why nothing of the library can be written; None where it can."""
        self.jobs = Jobs(self)
        self.jobs.refused.connect(self.refused)
        self.is_closed = False
        self._joining = ""
        self._last: Edit | None = None  # of those told by `changed`
        self.changed.connect(self._note_last)  # before any view hears of it
        self._asides: list[Task] = []
        self._searches: str | None = None  # those that wait for a long write
        self._turn = Lock()  # the long writes', which would give up on one another after a while
        self._queue: deque[tuple[Edit, bool]] = deque()  # edits, and whether each joins the last

    def do(self, edit: Edit, joins: str = "") -> bool:
        """Write `edit`; whether it was written, or waits for a long write to end.

        Successive writes with the same `joins` become one edit of the history, until `settle`.
        Where the store refuses, `refused` says why, and nothing has changed. What changes very many
        records is written on a worker, as `do_aside` does.
        """
        joined = bool(joins) and joins == self._joining
        self._joining = joins
        if self._asides or self._queue:
            self._queue.append((edit, joined))
            self.waiting.emit(len(self._queue))
            self.changed.emit(edit)
            return True
        if len(edit.changes) > MANY:
            self.do_aside(edit.label, lambda _: edit)
            return True
        return self._write(partial(self._apply, edit, joined=joined))

    @property
    def joining(self) -> str:
        """What the next write must have as its `joins` to become one edit with the last."""
        return self._joining

    def keep_searches(self, kept: str) -> bool:
        """Keep the saved searches in the library; whether they were, or wait for a long write."""
        if self.only_read is not None:
            self.refused.emit(self.only_read)
            return False
        if self._asides:
            self._searches = kept
            return True
        try:
            self.store.keep_searches(kept)
        except BrieferError as error:
            self.refused.emit(error)
            return False
        return True

    def settle(self) -> None:
        """A field was left: what is written next starts an edit of its own."""
        self._joining = ""

    def flush(self) -> None:
        """Have the views write what was typed and still waits for its pause."""
        self.flushing.emit()
        self.settle()

    def undo(self) -> bool:
        """Undo the last edit that stands; whether there was one and it went, or goes aside."""
        self.flush()
        return self._can_turn() and self._turn_back(Store.undo, self.tr("Undoing"), undone=True)

    def undo_offer(self, edit: Edit) -> Offer:
        """An offer to undo `edit`, which was just written, and no other: it goes with the next."""
        return Offer(self.tr("Undo"), partial(self._undo_only, edit), ends=self.changed)

    def redo(self) -> bool:
        """Redo the edit that was undone last; whether there was one and it went, as `undo`."""
        self.flush()
        return self._can_turn() and self._turn_back(Store.redo, self.tr("Redoing"), undone=False)

    @property
    def undo_label(self) -> str:
        """What would be undone; "" where nothing can be."""
        return self.store.undo_label if self.only_read is None else ""

    @property
    def redo_label(self) -> str:
        """What would be redone; "" where nothing can be."""
        return self.store.redo_label if self.only_read is None else ""

    def records(self, ids: Iterable[str]) -> dict[str, Record]:
        """The records under `ids`, in that order, as they are when all that waits is written.

        An edit starts from these: one that started from what the library holds would be stale.
        """
        ids = tuple(ids)
        waiting = {each.record.id: each.after for edit, _ in self._queue for each in edit.changes}
        held = self.store.records(ids)
        found = {id_: waiting[id_] if id_ in waiting else held.get(id_) for id_ in ids}
        return {id_: record for id_, record in found.items() if record is not None}

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
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        """Make a long edit and write it on a worker; what is written meanwhile waits for it.

        A BrieferError goes to `failed`, or else to `refused`.
        """

        def work(task: Task) -> Edit:
            edit = make(task)
            return self._written(task, partial(_applied, edit=edit))

        return self._run_aside(label, work, then, failed)

    def _note_last(self, edit: Edit) -> None:
        self._last = edit

    def _undo_only(self, edit: Edit) -> None:
        """Undo `edit` while it is the newest: what is still being typed may be newer."""
        self.flush()
        if self._last is edit:
            self.undo()
        else:
            words = self.tr("Something was written after it: undo “{label}” first.")
            self.tell(words.format(label=self.undo_label))

    def _turn_back(self, turn: Callable[[Store], Edit], label: str, *, undone: bool) -> bool:
        """Undo or redo, on a worker where that changes very many records."""
        if self.store.is_turn_over(MANY, undone=undone):
            self._run_aside(label, lambda task: self._written(task, turn))
            return True
        return self._write(partial(turn, self.store))

    def _written(self, task: Task, write: Callable[[Store], Edit]) -> Edit:
        """What `write` wrote, through the worker's own connection."""
        if self.only_read is not None:
            raise self.only_read
        with self._turn, Store.open(self.store.path) as store:
            task.stopping = store.interrupt
            task.progress(0, 0)
            return write(store)

    def _run_aside(
        self,
        label: str,
        work: Callable[[Task], Edit],
        then: Callable[[Edit], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        def done(edit: Edit) -> None:
            self.changed.emit(edit)
            if then is not None:
                then(edit)

        self.settle()
        task = self.jobs.run(label, work, done, failed, owner=self)
        self._asides.append(task)
        task.ended.connect(partial(self._end_aside, task))
        return task

    def close(self) -> None:
        """Write what was typed, end the workers, write what waits for them, close the library."""
        self.flush()
        self.jobs.stop()
        self._asides.clear()
        while self._queue:
            edit, joined = self._queue.popleft()
            try:
                self._apply(edit, joined=joined)
            except BrieferError as error:
                self.refused.emit(error)
        self._keep_what_waits()
        self.is_closed = True
        self.store.close()

    def _can_turn(self) -> bool:
        """Whether edits can be undone and redone now; if not, why not is told."""
        if self._asides:
            words = self.tr("Undo and redo wait for this to end: {work}.")
            self.tell(words.format(work=self._asides[0].label))
        return not self._asides

    def _end_aside(self, task: Task) -> None:
        if task not in self._asides:
            return  # the library is closed
        self._asides.remove(task)
        while self._queue and not self._asides:
            edit, joined = self._queue.popleft()
            if not self._write(partial(self._apply, edit, joined=joined)):
                self.changed.emit(edit.reversed())  # views have shown it as written
        self._keep_what_waits()
        self.waiting.emit(len(self._queue))

    def _keep_what_waits(self) -> None:
        if self._searches is not None and not self._asides:
            kept, self._searches = self._searches, None
            self.keep_searches(kept)

    def _apply(self, edit: Edit, *, joined: bool) -> Edit:
        self.store.apply(edit, joins=joined)
        return edit

    def _write(self, write: Callable[[], Edit]) -> bool:
        try:
            if self.only_read is not None:
                raise self.only_read
            edit = write()
        except BrieferError as error:
            self._joining = ""
            self.refused.emit(error)
            return False
        self.changed.emit(edit)
        return True


def _applied(store: Store, edit: Edit) -> Edit:
    store.apply(edit)
    return edit
