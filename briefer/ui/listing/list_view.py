"""The view of the list: rows of fixed height, as one reads them or in columns."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDrag, QFocusEvent, QKeyEvent, QKeySequence, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QWidget

from briefer.ui.listing.cell_delegate import CellDelegate
from briefer.ui.listing.columns import COLUMNS
from briefer.ui.listing.list_model import ListModel
from briefer.ui.listing.row_delegate import RowDelegate
from briefer.ui.theme import theme

_Index = QModelIndex | QPersistentModelIndex
_Select = QItemSelectionModel.SelectionFlag


class ListView(QTableView):
    """The list itself. Enter asks to place, F2 and a double click open, Ctrl+C copies."""

    current_changed = Signal(str)
    selection_settled = Signal()  # once, however many rows came and went
    opened = Signal(str)
    place_asked = Signal()
    delete_asked = Signal()
    copy_asked = Signal()
    left_upwards = Signal()
    escaped = Signal()
    typed = Signal(str)

    def __init__(self, model: ListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._in_columns = False
        self._height = 0
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self.selection_settled)
        self._wanted = 0  # where the scroll bar stands when rows are gone
        self._next = -1  # the row that the keys are at then, where theirs goes
        self._shown = frozenset({"text"})
        self.rows = RowDelegate(self)
        self.cells = CellDelegate(self)
        self.setModel(model)
        model.rowsRemoved.connect(lambda: self._close_up())  # after the view's own doing
        self._set_up()
        self.show_as_rows()
        self.doubleClicked.connect(self._open)
        theme().changed.connect(self._resize_rows)

    @property
    def in_columns(self) -> bool:
        """Whether it is shown in columns."""
        return self._in_columns

    def show_as_rows(self) -> None:
        """Show a row for each, of several lines."""
        self._in_columns = False
        self._shown = frozenset({"text"})
        self.horizontalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(self.rows)
        self._show_columns()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_in_columns(self, names: frozenset[str]) -> None:
        """Show a line for each, with these columns."""
        self._in_columns = True
        self._shown = names
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setItemDelegate(self.cells)
        self._show_columns()
        for at, column in enumerate(COLUMNS):
            header.resizeSection(at, theme().px(column.width))
        header.show()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._fit_text()

    def look_for(self, words: str) -> None:
        """Mark these words."""
        self.rows.look_for(words)
        self.cells.look_for(words)
        self.viewport().update()

    def current_id(self) -> str:
        """The record that the keyboard is at; "" where there is none."""
        line = self._model.line(self.currentIndex().row())
        return "" if line is None else line.id

    def selected_ids(self) -> tuple[str, ...]:
        """The records that are selected, from the top, at most 5,000."""
        return self._model.ids_at(self.selected_rows())

    def selected_rows(self) -> Iterable[int]:
        """The rows that are selected, from the top."""
        ranges = sorted((each.top(), each.bottom()) for each in self._selected())
        return (row for top, bottom in ranges for row in range(top, bottom + 1))

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(each.height() for each in self._selected())

    def select_rows(self, rows: Iterable[int]) -> None:
        """Select these and no others, and bring the first into view."""
        wanted = list(rows)
        selection = QItemSelection()
        for row in wanted:
            selection.select(self._model.index(row, 0), self._model.index(row, len(COLUMNS) - 1))
        self.selectionModel().select(selection, _Select.ClearAndSelect)
        if wanted:
            first = self._model.index(wanted[0], 0)
            self.selectionModel().setCurrentIndex(first, _Select.NoUpdate)
            self.scrollTo(first)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell which record the keyboard is at now."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not previous.isValid():
            self.current_changed.emit(self.current_id())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell of it when the gesture is over."""
        super().selectionChanged(selected, deselected)
        self._settling.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by key finds a row selected, so that every key has something to act on."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY and self._model.rowCount() and not self.selected_count():
            self.select_rows([max(0, self.currentIndex().row())])

    def reset(self) -> None:
        """Lay out at once: else the scroll bar changes after the paint, and there is another."""
        super().reset()
        self.executeDelayedItemsLayout()

    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        """What is put in above what one looks at moves nothing, unless one looks at the top."""
        super().rowsInserted(parent, start, end)
        bar = self.verticalScrollBar()
        if bar.value() > 0 and start <= self.rowAt(0):
            self._shift(bar.value() + (end - start + 1) * self._height)

    def rowsAboutToBeRemoved(self, parent: _Index, start: int, end: int) -> None:
        """What goes above what one looks at moves nothing either."""
        above = max(0, min(end, self.rowAt(0) - 1) - start + 1)
        self._wanted = self.verticalScrollBar().value() - above * self._height
        self._next = start if start <= self.currentIndex().row() <= end else -1
        super().rowsAboutToBeRemoved(parent, start, end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter places, F2 opens, Delete asks to delete, Space selects one more, letters search."""
        key, plain = event.key(), not event.modifiers() & _WITH
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place_asked.emit()
        elif plain and key == Qt.Key.Key_F2:
            self._open(self.currentIndex())
        elif plain and key == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Space:
            self._select_one_more() if plain else self._turn_selected()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(_without_ctrl(event))
        elif plain and key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and the last row, not column."""
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self._model.index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self._model.index(self._model.rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def _select_one_more(self) -> None:
        """Select the row that the keys are at, too, or, where it is selected, the one below."""
        current = self.currentIndex()
        row = current.row() + self.selectionModel().isRowSelected(current.row())
        index = self._model.index(min(row, self._model.rowCount() - 1), 0)
        self.selectionModel().setCurrentIndex(index, _Select.Select | _Select.Rows)

    def _turn_selected(self) -> None:
        """Take the row that the keys are at out of what is selected, or into it."""
        self.selectionModel().select(self.currentIndex(), _Select.Toggle | _Select.Rows)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag what is selected, below the pointer: what it is dropped on stays in sight."""
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData(self.selectedIndexes()))
        drag.setPixmap(self._dragged())
        drag.setHotSpot(QPoint(-theme().px(12), -theme().px(8)))
        drag.exec(supported, Qt.DropAction.CopyAction)

    def _dragged(self) -> QPixmap:
        """The first words of the one row that is selected, or how many there are."""
        count, line = self.selected_count(), self._model.line(self.currentIndex().row())
        words = line.text if count == 1 and line is not None else ""
        words = " ".join(words[:200].split()) or self.tr("{n} selected").format(n=f"{count:,}")
        picture = QLabel()
        picture.setObjectName("dragged")
        picture.setTextFormat(Qt.TextFormat.PlainText)
        width = theme().px(_DRAGGED)
        picture.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width))
        picture.adjustSize()
        return picture.grab()

    def keyboardSearch(self, text: str) -> None:
        """Letters go on with the search."""
        self.typed.emit(text)

    def _selected(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def _set_up(self) -> None:
        self.setObjectName("listView")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(_LEFT)
        self.horizontalHeader().setSectionsMovable(True)

    def _show_columns(self) -> None:
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column.name not in self._shown)
        self._resize_rows()

    def _resize_rows(self) -> None:
        height = self.cells.row_height() if self._in_columns else self.rows.row_height()
        self._height = height
        header = self.verticalHeader()
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(max(20, height // 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text takes what room the other columns leave."""
        super().resizeEvent(event)
        if self._in_columns:
            self._fit_text()

    def _fit_text(self) -> None:
        header = self.horizontalHeader()
        others = sum(header.sectionSize(at) for at in range(1, header.count()))
        room = self.viewport().width() - others
        header.resizeSection(0, max(theme().px(_LEAST_TEXT), room))

    def _shift(self, value: int) -> None:
        self.updateGeometries()  # so that the bar knows of the rows
        self.verticalScrollBar().setValue(value)

    def _close_up(self) -> None:
        """Rows are gone: stay where one looked, and go on with the row that follows."""
        self._shift(self._wanted)
        if self._next >= 0 and self._model.rowCount():
            index = self._model.index(min(self._next, self._model.rowCount() - 1), 0)
            self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)

    def _open(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if line is not None:
            self.opened.emit(line.id)


def _without_ctrl(event: QKeyEvent) -> QKeyEvent:
    """The same key without Ctrl, with which a row is gone to and not selected."""
    held = event.modifiers() & ~Qt.KeyboardModifier.ControlModifier
    return QKeyEvent(event.type(), event.key(), held)


_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
_DRAGGED = 220  # pixels at 100 %
_LEAST_TEXT = 260  # pixels at 100 %, in columns: items are to be told apart
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WITH = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.ShiftModifier
)
