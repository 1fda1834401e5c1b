"""The library's own names, to complete what is typed: voices, places and tags."""

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from briefer.briefs.edits import Edit, Record
from briefer.items.item import Item
from briefer.store.store import Store
from briefer.ui.card.completion_list import CompletionList
from briefer.ui.jobs import Task
from briefer.ui.session import Session

Names_ = tuple[str, ...]
Which = Literal["voices", "places", "tags"]
WHICH: tuple[Which, ...] = ("voices", "places", "tags")

MOST = 20_000
"""How many names a list holds, the most used: enough to choose from, quick to look through."""

SHOWN = 8
"""Rows of a list that pops up."""

_MANY = 200
"""Changes in one edit from which the lists are read anew."""


def which_of(field: str) -> Which:
    """The list that a field of names completes from."""
    return {"place": "places", "tags": "tags"}.get(field, "voices")  # type: ignore[return-value]


class NameCompleter(QCompleter):
    """Completes what is typed, and leaves Enter to the line until a name is gone to."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where nothing in the list is gone to, Enter closes it and does what it does else."""
        if event.type() != QEvent.Type.KeyPress or watched == self.widget():
            return super().eventFilter(watched, event)
        assert isinstance(event, QKeyEvent)
        popup = self.popup()  # which would make one for a line that needs none yet
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and popup is not None and not popup.currentIndex().isValid():
            popup.hide()
            QCoreApplication.sendEvent(self.widget(), event)
            return True
        return super().eventFilter(watched, event)


def names_of(session: Session) -> "Names":
    """The ones that all fields of a session share: a large library is gone through once."""
    return session.findChild(Names) or Names(session, parent=session)


class Names(QObject):
    """Lists read once on a worker when first needed, then kept up with what is written."""

    learnt = Signal(object)  # voices and places that were not known before, a tuple

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._models = {which: QStringListModel(self) for which in WHICH}
        self._known: dict[Which, set[str]] = {which: set() for which in WHICH}
        # Names may be half typed when they are written: they are known once one goes on to others.
        self._typed: list[tuple[str, tuple[Which, str]]] = []
        self._begun = False
        session.changed.connect(self._follow)

    def completer(self, which: Which, line: QLineEdit) -> QCompleter:
        """A completer of that list for `line`, whose letters may stand anywhere in a name."""
        self.begin()
        completer = NameCompleter(self._models[which], line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(SHOWN)
        completer.setPopup(CompletionList(line))
        return completer

    def begin(self) -> None:
        """Read the lists, unless that has begun."""
        if not self._begun:
            self._begun = True
            self._read()

    def _read(self) -> None:
        self._session.jobs.run(
            self.tr("Reading the names"), self._work, self._take, owner=self, quiet=True
        )

    def _work(self, task: Task) -> dict[Which, Names_]:
        with self._session.reading() as store:
            return _all(store)

    def _take(self, found: dict[Which, Names_]) -> None:
        for which, names in found.items():
            self._known[which] = set(names)
            self._models[which].setStringList(names)
        self.learnt.emit((*found["voices"], *found["places"]))

    def _follow(self, edit: Edit) -> None:
        if not self._begun:
            return
        if len(edit.changes) > _MANY:
            self._read()
            return
        now = {
            change.after.id: set(_names_of(change.after))
            for change in edit.changes
            if change.after is not None
        }
        for record, pair in self._typed:
            if pair in now.get(record, {pair}):
                self._learn(*pair)
        self._typed = []
        for change in edit.changes:
            for pair in now.get(change.record.id, ()):
                if change.before is None:
                    self._learn(*pair)
                else:
                    self._typed.append((change.record.id, pair))

    def _learn(self, which: Which, name: str) -> None:
        if name and name not in self._known[which]:
            self._known[which].add(name)
            model = self._models[which]
            row = model.rowCount()
            model.insertRow(row)
            model.setData(model.index(row), name)
            if which != "tags":
                self.learnt.emit((name,))


def _all(store: Store) -> dict[Which, Names_]:
    return {
        "voices": store.voices()[:MOST],
        "places": store.places()[:MOST],
        "tags": store.tags()[:MOST],
    }


def _names_of(record: Record) -> Iterable[tuple[Which, str]]:
    if isinstance(record, Item):
        yield "voices", record.voice
        yield "places", record.where
        for tag in record.tags:
            yield "tags", tag
