"""Other records that a field leads to: found by typing, shown by their words."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from briefer.errors import BrieferError
from briefer.items.fields import FieldSpec
from briefer.items.item import Item
from briefer.items.kinds import KINDS
from briefer.items.source import Source
from briefer.store.listing import Line
from briefer.store.store import Query, Store
from briefer.ui.card.chip import Chip
from briefer.ui.card.completion_list import CompletionList
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.editors.names import ChipsEditor
from briefer.ui.card.labels import kind_noun
from briefer.ui.card.marks import kind_icon
from briefer.ui.card.names import SHOWN
from briefer.ui.tips import plain_tip

_LONGEST, _TIP = 120, 500  # code points of a record in the list, and in its tip
_ID = Qt.ItemDataRole.UserRole + 1


class Found(QCompleter):
    """Records that a line's words find, the newest first; `taken` brings an id and its words."""

    taken = Signal(str, str)

    def __init__(self, line: QLineEdit, store: Store, kinds: frozenset[str]) -> None:
        super().__init__(line)
        self._store = store
        self._kinds = kinds
        self.without: frozenset[str] = frozenset()
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(SHOWN)
        self.setPopup(CompletionList(line))
        self.activated[QModelIndex].connect(self._take)  # type: ignore[index]

    def look(self, words: str) -> None:
        """Offer what `words` find."""
        self._rows.clear()
        for line in self._lines(words):
            row = QStandardItem(kind_icon(line.kind), told(line))
            row.setData(line.id, _ID)
            row.setToolTip(plain_tip(line.text[:_TIP]))
            self._rows.appendRow(row)
        if self._rows.rowCount():
            self.complete()
        else:
            self.close_list()

    def take_first(self) -> None:
        """Take the row that is marked, or the first one, if any is shown."""
        popup = self.popup()
        if popup is not None and popup.isVisible():
            marked = popup.currentIndex()
            self._take(marked if marked.isValid() else self.completionModel().index(0, 0))

    def close_list(self) -> None:
        """Offer nothing any more."""
        popup = self.popup()
        if popup is not None:
            popup.hide()

    def _take(self, row: QModelIndex) -> None:
        self.close_list()
        line = self.widget()
        if isinstance(line, QLineEdit):
            QTimer.singleShot(0, line, line.clear)  # after the completer's own text
        if row.data(_ID):
            self.taken.emit(row.data(_ID), row.data())

    def _lines(self, words: str) -> list[Line]:
        query = Query(words=words, kinds=self._kinds)
        try:
            numbers = self._store.first_numbers(query, SHOWN + len(self.without))
        except BrieferError:
            return []
        lines = self._store.lines(numbers).values()
        return [line for line in lines if line.id not in self.without][:SHOWN]


class ReferencesEditor(ChipsEditor):
    """Records of the kinds that the field may lead to; of an `id` field one alone."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self._ids: list[str] = []
        self._own = ""
        kinds = frozenset(spec.refers or (kind.kind for kind in KINDS))
        self._found = Found(self.line, desk.session.store, kinds)
        self.line.setCompleter(self._found)
        self._found.taken.connect(self._take)
        self.line.textEdited.connect(self._found.look)
        self.line.setPlaceholderText(self._invitation())

    def raw(self) -> object:
        """The id, or the ids, in order."""
        if self.spec.kind == "id":
            return self._ids[0] if self._ids else ""
        return list(self._ids)

    def show_value(self, value: Any) -> None:
        """Show the records by their words."""
        ids = [value] if isinstance(value, str) and value else list(value or ())
        words = self._words(ids) if ids else {}
        self._ids = list(words)
        self.show_chips(list(words.values()))
        if not self.line.hasFocus():
            self.line.clear()
        self._fit()

    def attend(self, record: Source | Item) -> None:
        """A record does not lead to itself."""
        self._own = record.id

    def take_typed(self) -> None:
        """Take the first that was found."""
        self._found.take_first()

    def drop(self, place: int) -> None:
        """Lead there no longer."""
        self._ids.pop(place)
        self._fit()

    def follow(self, chip: Chip) -> None:
        """Ask for the record."""
        self.asked.emit(self._ids[self.chips.index(chip)])

    def _take(self, id_: str, words: str) -> None:
        if id_ not in self._ids:
            self._ids.append(id_)
            self.add_chip(words)
            self._fit()
            self.tell()

    def _fit(self) -> None:
        """An `id` field that leads somewhere has no room for another."""
        is_full = self.spec.kind == "id" and bool(self._ids)
        had_focus = self.line.hasFocus()
        self.line.setVisible(not is_full)
        self._flow.renew()
        self.setFocusProxy(self.chips[0].button if is_full else self.line)
        if is_full and had_focus:
            self.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._found.without = frozenset((*self._ids, self._own))

    def _words(self, ids: list[str]) -> dict[str, str]:
        store = self.desk.session.store
        numbers = {id_: store.number_of(id_) for id_ in ids}
        lines = store.lines(number for number in numbers.values() if number is not None)
        return {
            id_: told(lines[number]) if number in lines else id_ for id_, number in numbers.items()
        }

    def _invitation(self) -> str:
        if len(self.spec.refers) == 1:
            noun = kind_noun(self.spec.refers[0])
            return self.tr("Find a {kind}").format(kind=noun)
        return self.tr("Find an item")


def told(line: Line) -> str:
    """A record in one line: its words, then who says so."""
    words = " ".join(line.text.split())
    words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return f"{words} · {line.voice}" if line.voice else words
