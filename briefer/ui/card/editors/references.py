"""Other records that a field leads to: found by typing, shown by their words."""

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from briefer.briefs.edits import Change, Edit
from briefer.errors import BrieferError, FieldError
from briefer.items.fields import FieldSpec
from briefer.items.item import Item
from briefer.items.kinds import KINDS
from briefer.items.question import Question
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
_ID, _WORDS = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class Found(QCompleter):
    """Records that a line's words find, the newest first; `taken` brings an id and its words."""

    taken = Signal(str, str)
    made = Signal(str)  # the words of a record that is to be made

    def __init__(self, line: QLineEdit, store: Store, kinds: frozenset[str]) -> None:
        super().__init__(line)
        self.making = ""
        """The last row, with {words} for what is typed, where a record may be made of it."""
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
        if self.making and words.strip():
            row = QStandardItem(self.making.format(words=" ".join(words.split())))
            row.setData(words.strip(), _WORDS)
            self._rows.appendRow(row)
        if self._rows.rowCount():
            self.complete()
        else:
            self.close_list()

    @property
    def is_open(self) -> bool:
        """Whether rows are offered now."""
        popup = self.popup()
        return popup is not None and popup.isVisible()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found, and nothing can be made."""
        return not self._rows.rowCount()

    def take_first(self) -> None:
        """Take the row that is marked, or the first one, if any is shown."""
        popup = self.popup()
        if popup is not None and self.is_open:
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
        id_, shown, words = row.data(_ID), row.data(), row.data(_WORDS)
        if isinstance(line, QLineEdit):
            line.clear()
        if id_:
            self.taken.emit(id_, shown)
        elif words:
            self.made.emit(words)

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
        self._found.made.connect(self._make)
        self.line.textEdited.connect(self._look)
        self.line.setPlaceholderText(self._invitation())
        self._is_unread = False
        if spec.refers == (Question.kind,):
            self._found.making = self.tr("New question “{words}”")

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
        if record.id != self._own:
            self.line.clear()
            self._is_unread = False
        self._own = record.id

    def take_typed(self) -> None:
        """Take the first that was found; where nothing is, the words stay and are told of."""
        if self._found.is_open:
            self._found.take_first()
        elif words := self.line.text().strip():
            self._found.look(words)
            if self._found.is_empty:
                self.retype(words)

    def finish(self) -> None:
        """Words from which nothing was chosen stay, and are told of."""
        if words := self.line.text().strip():
            self.retype(words)

    def fault(self) -> FieldError | None:
        """That the words have led to no record."""
        words = self.line.text().strip()
        if not (self._is_unread and words):
            return None
        what = self.tr("“{words}” leads to nothing yet.").format(words=words)
        remedy = self.tr("Choose a row of the list, or take the words out.")
        if self._found.is_empty:
            what = self.tr("Nothing is found for “{words}”.").format(words=words)
            remedy = self.tr("Try other words, or take them out.")
        return FieldError(self.spec.name, what, remedy)

    def unread(self) -> str:
        """The words in the line."""
        return self.line.text().strip()

    def retype(self, words: str) -> None:
        """Have the words stand there as leading to nothing."""
        self.line.setText(words)
        self._is_unread = True
        self.edited.emit()

    def _look(self, words: str) -> None:
        self._found.look(words)
        if self._is_unread:
            self._is_unread = False
            self.edited.emit()

    def _make(self, words: str) -> None:
        """Make the question of which nobody has thought yet, and lead to it."""
        session = self.desk.session
        marking = str(session.settings.value("marking"))
        known = marking in session.store.markings.names
        made = Question(text=words, marking=marking if known else "")
        session.settle()
        if session.do(Edit(self.tr("New question"), (Change(None, made),))):
            self._take(made.id, words)

    def drop(self, place: int) -> None:
        """Lead there no longer."""
        self._ids.pop(place)
        self._fit()

    def follow(self, chip: Chip) -> None:
        """Ask for the record."""
        self.asked.emit(self._ids[self.chips.index(chip)])

    def _take(self, id_: str, words: str) -> None:
        self._is_unread = False
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
