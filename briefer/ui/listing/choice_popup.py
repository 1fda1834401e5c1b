"""What opens below a chip: a search field and the values that one can tick."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from briefer.store.folding import folded_name
from briefer.ui.listing.choice_row import COUNT, ChoiceRow
from briefer.ui.listing.filters import Choice
from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip

MOST = 500
"""Values shown at once; the rest is found by typing."""

WIDTH, ROWS = 260, 10

_Index = QModelIndex


class ChoiceModel(QAbstractListModel):
    """Values that can be ticked; those ticked at the opening come first."""

    ticked = Signal(object)  # frozenset of values

    def __init__(self, chosen: frozenset[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = set(chosen)
        self._all: Sequence[Choice] = ()
        self._shown: Sequence[Choice] = ()

    def fill(self, choices: Iterable[Choice]) -> None:
        """Offer these; what is ticked and not among them, too."""
        found = {choice.value: choice for choice in choices}
        alike = {folded_name(value): value for value in found}
        first = [
            found.get(alike.get(folded_name(v), v), Choice(v, v)) for v in sorted(self._chosen)
        ]
        self._chosen = {choice.value for choice in first}
        rest = (choice for choice in found.values() if choice.value not in self._chosen)
        self._all = (*first, *rest)
        self.narrow("")

    def narrow(self, words: str) -> None:
        """Show the values that have these words in them."""
        wanted = folded_name(words)
        self.beginResetModel()
        matching = (each for each in self._all if wanted in folded_name(each.words))
        self._shown = [each for each, _ in zip(matching, range(MOST), strict=False)]
        self.endResetModel()

    def turn(self, row: int) -> None:
        """Tick the value of a row, or take the tick away."""
        if not 0 <= row < len(self._shown):
            return
        self._chosen ^= {self._shown[row].value}
        index = self.index(row)
        self.dataChanged.emit(index, index)
        self.ticked.emit(frozenset(self._chosen))

    def rowCount(self, parent: _Index | Any = _Index()) -> int:  # noqa: B008
        """How many values are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index | Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A value's words with its count, and its tick."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        choice = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            chosen = choice.value in self._chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        count = "" if choice.count is None else f"{choice.count:,}"
        if role == COUNT:
            return count
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.words}  {count}".rstrip()
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        return plain_tip(choice.words) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(
        self, index: _Index | Any, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tick a value as its box was clicked."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.turn(index.row())
        return True

    def flags(self, index: _Index | Any) -> Qt.ItemFlag:
        """Every value can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class ChoicePopup(QFrame):
    """Tick values; each tick counts at once. Escape and a click outside close it."""

    ticked = Signal(object)

    def __init__(self, title: str, chosen: frozenset[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("choicePopup")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = ChoiceModel(chosen, self)
        self.model.ticked.connect(self.ticked)
        words = self.tr("Search {what}").format(what=title.lower())
        self.field = QLineEdit(self, placeholderText=words)
        self.field.setAccessibleName(words)
        self.field.textChanged.connect(self._narrow)
        self.list = QListView(self)
        self.list.setAccessibleName(title)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceRow(self.list))
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._clicked)
        self.empty = QLabel(self.tr("Reading…"), self)
        self.empty.setProperty("role", "third")
        self._rows = self._high = 0
        self._arrange()
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)

    def fill(self, choices: Iterable[Choice]) -> None:
        """Offer these values."""
        self.model.fill(choices)
        self._narrow(self.field.text())
        self.adjustSize()

    def open_below(self, widget: QWidget) -> None:
        """Show it at the lower edge of `widget`, inside the screen."""
        self.adjustSize()
        at = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = widget.screen().availableGeometry()
        left = max(room.left(), min(at.x(), room.right() - self.width()))
        self.move(left, max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: Any) -> bool:
        """Down leaves the field for the values, Enter and Space tick, letters search on."""
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if watched is self.field:
            return self._field_key(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.model.turn(self.list.currentIndex().row())
            return True
        if key == Qt.Key.Key_Up and self.list.currentIndex().row() <= 0:
            self.field.setFocus()
            return True
        return False

    def _field_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Down:
            self.list.setFocus()
            self.list.setCurrentIndex(self.model.index(0))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.model.turn(0)
            return True
        return False

    def _clicked(self, index: QModelIndex) -> None:
        self.model.turn(index.row())

    def _narrow(self, words: str) -> None:
        self.model.narrow(words)
        has_any = self.model.rowCount() > 0
        rows = min(ROWS, max(self.model.rowCount(), self._rows))
        self._rows = rows
        self._high = max(self._high, self.list.sizeHintForRow(0))
        self.list.setFixedHeight(rows * self._high + 4)
        self.list.setVisible(has_any)
        self.empty.setVisible(not has_any)
        self.empty.setText(self.tr("Nothing fits") if words else self.tr("There is none yet"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.empty)
        self.setFixedWidth(theme().px(WIDTH))
        self.list.hide()
