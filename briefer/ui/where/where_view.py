"""The tree of places: one click goes there, a chevron folds, F2 renames."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QTreeView, QWidget

from briefer.ui.theme import theme
from briefer.ui.where.place import Place
from briefer.ui.where.where_delegate import WhereDelegate, chevron_box
from briefer.ui.where.where_model import WhereModel

_UPWARDS = (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)


class WhereView(QTreeView):
    """Places. `chosen` has the Place that was clicked, or that the arrow keys came to.

    `entered` has that of a row on which Enter was pressed, after `chosen`: the keys go on there.
    """

    chosen = Signal(object)
    entered = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, model: WhereModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self._delegate = WhereDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setObjectName("whereView")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.clicked.connect(self._go)
        theme().changed.connect(self.doItemsLayout)

    def current_place(self) -> Place | None:
        """Where the keyboard is."""
        return self._model.place(self.currentIndex())

    def select(self, key: str) -> None:
        """Show that place as the one where one is; none, where it is not there."""
        index = self._model.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def sizeHint(self) -> QSize:
        """As wide as the picture has it."""
        return QSize(theme().px(212), 400)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys begin at the first place, where nobody is anywhere."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            first = self._model.index(0, 0, self._model.index(0, 0))
            no_change = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(first, no_change)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles wrap anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A chevron folds and unfolds; elsewhere a press selects."""
        index = self.indexAt(event.position().toPoint())
        place = self._model.place(index)
        if place is not None and place.children and place.sort == "tag":
            whole = self._whole(index)
            box = chevron_box(whole, index).adjusted(-4, -6, 2, 6)
            box = QStyle.visualRect(self.layoutDirection(), whole, box)
            if box.contains(event.position().toPoint()):
                self.setExpanded(index, not self.isExpanded(index))
                return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, keys and all; Space and the arrows show it; F2 renames."""
        place = self.current_place()
        key = event.key()
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing or place is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self._go(self.currentIndex())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.currentIndex())
            self.entered.emit(place)
        elif key == Qt.Key.Key_F2:
            self.edit(self.currentIndex())
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit(place)
        else:
            self._move(event, place)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Headings are passed over: upwards to the place above, or else to the one below."""
        found = super().moveCursor(action, modifiers)
        above = self._past_headings(found, self.indexAbove if action in _UPWARDS else None)
        return above if above.isValid() else self._past_headings(found, self.indexBelow)

    def _past_headings(
        self, index: QModelIndex, step: Callable[[QModelIndex], QModelIndex] | None
    ) -> QModelIndex:
        """The first place from `index` on, going by `step`; none where there is no more."""
        place = self._model.place(index)
        while place is not None and place.sort == "section":
            index = step(index) if step is not None else QModelIndex()
            place = self._model.place(index)
        return index

    def _move(self, event: QKeyEvent, before: Place) -> None:
        super().keyPressEvent(event)
        place = self.current_place()
        if place is not None and place.key != before.key and place.query is not None:
            self.chosen.emit(place)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Only what takes a drop shows that it does."""
        super().dragMoveEvent(event)
        place = self._model.place(self.indexAt(event.position().toPoint()))
        if place is None or place.sort not in ("tag", "brief"):
            event.ignore()

    def _whole(self, index: QModelIndex) -> QRect:
        rect = self.visualRect(index)
        rect.setLeft(0)
        return rect

    def _go(self, index: QModelIndex) -> None:
        place = self._model.place(index)
        if place is not None and place.sort != "section":
            self.chosen.emit(place)
