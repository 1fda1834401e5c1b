"""The entries of one section: chosen, dragged, dropped between, and moved by keys."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from briefer.ui.outline.drops import ghost_words, is_welcome
from briefer.ui.outline.entry_delegate import EntryDelegate
from briefer.ui.outline.entry_model import EntryModel, Index
from briefer.ui.outline.states import Row

_OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryList(QListView):
    """As high as all its rows: what holds it scrolls. It asks, and changes nothing itself."""

    current_changed = Signal(int)  # entry
    opened = Signal(int)
    reword_asked = Signal(int)
    shift_asked = Signal(int)  # -1 up, 1 down
    removal_asked = Signal()
    left = Signal(int)  # the keys went past the first (-1) or the last (1) entry
    dropped = Signal(object, int)  # QMimeData, before which entry

    def __init__(self, mime: Callable[[], QMimeData | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mime = mime
        self._wanted: Callable[[Row], bool] | None = None
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self._delegate = EntryDelegate(self)
        self.setItemDelegate(self._delegate)
        self._set_up()
        for changed in (
            self.entries.modelReset,
            self.entries.dataChanged,
            self.entries.rowsInserted,
            self.entries.rowsRemoved,
        ):
            changed.connect(self.fit)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._entry(index)))

    def _set_up(self) -> None:
        self.setObjectName("entryList")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setDropIndicatorShown(False)

    def fit(self) -> None:
        """Take the height that all rows need."""
        option = self._option()
        rows = range(self.entries.rowCount())
        index = self.entries.index
        for row in rows:
            self.setRowHidden(row, not self._is_wanted(row))
        shown = (row for row in rows if not self.isRowHidden(row))
        height = sum(self._delegate.sizeHint(option, index(row)).height() for row in shown)
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(height)
        self.setVisible(bool(height))

    def show_only(self, wanted: Callable[[Row], bool] | None) -> None:
        """Hide the entries that are not wanted; None shows all."""
        self._wanted = wanted
        self.fit()

    def _is_wanted(self, row: int) -> bool:
        if self._wanted is None or row == self.entries.ghost_row:
            return True
        return self._wanted(self.entries.rows[self.entries.entry_at(row)])

    def sizeHint(self) -> QSize:
        """The height that was fitted."""
        return QSize(200, self.height())

    @property
    def chosen(self) -> tuple[int, ...]:
        """The entries that are chosen, in order."""
        return tuple(sorted(self._entry(index) for index in self.selectedIndexes()))

    @property
    def current(self) -> int:
        """The entry that the keys are at; -1 for none."""
        index = self.currentIndex()
        return self._entry(index) if index.isValid() else -1

    def choose(self, entry: int, count: int = 1) -> None:
        """Put the keys at `entry`, and choose it and those after it, `count` in all."""
        model = self.entries
        selection = self.selectionModel()
        selection.clearSelection()
        flag = QItemSelectionModel.SelectionFlag
        for each in range(entry, entry + count):
            selection.select(model.index(model.row_at(each)), flag.Select)
        selection.setCurrentIndex(model.index(model.row_at(entry)), flag.NoUpdate)

    def clear_choice(self) -> None:
        """Choose nothing."""
        self.selectionModel().clear()

    def entry_rect(self, entry: int) -> QRect:
        """Where that entry is painted."""
        return self.visualRect(self.entries.index(self.entries.row_at(entry)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that the keys are at another entry."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != self.entries.ghost_row:
            self.current_changed.emit(self._entry(current))

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here do not go to the window's own actions."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN_KEYS
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move, Delete takes out, Enter rewords, F2 opens the card."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if step and alt:
            self.shift_asked.emit(step)
        elif step and not event.modifiers() and self._is_at_end(step):
            self.left.emit(step)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.removal_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.reword_asked.emit(self.current)
        elif key == Qt.Key.Key_F2 and self.current >= 0:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in by Tab at the first entry."""
        super().focusInEvent(event)
        if self.current < 0 and self.entries.rows:
            self.choose(0)
        elif self.current >= 0:
            self.current_changed.emit(self.current)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen entries."""
        if self.current >= 0:
            self.menu().exec(event.globalPos())

    def menu(self) -> QMenu:
        """The menu of the chosen entries."""
        menu = QMenu(self)
        entry = self.current
        for words, act in (
            (self.tr("Word it for this brief…"), lambda: self.reword_asked.emit(entry)),
            (self.tr("Open card"), lambda: self.opened.emit(entry)),
            (self.tr("Move up"), lambda: self.shift_asked.emit(-1)),
            (self.tr("Move down"), lambda: self.shift_asked.emit(1)),
            (self.tr("Take out"), self.removal_asked.emit),
        ):
            menu.addAction(words, act)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is chosen."""
        data = self._mime()
        if data is not None:
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take records."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the ghost where it would go."""
        if not is_welcome(event.mimeData()):
            event.ignore()
            return
        self.show_ghost(event.mimeData(), event.position().toPoint())
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the ghost away."""
        self.entries.clear_ghost()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for it to be put where the ghost stands."""
        if is_welcome(event.mimeData()):
            row = self.entries.ghost_row
            entry = row if row >= 0 else self._gap_at(event.position().toPoint())
            self.entries.clear_ghost()
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData(), entry)

    def show_ghost(self, data: QMimeData, at: QPoint) -> None:
        """Put the ghost of `data` into the gap nearest to `at`, unless it is under it."""
        under = self.indexAt(at)
        if not under.isValid() or under.row() != self.entries.ghost_row:
            self.entries.set_ghost(self._gap_at(at), ghost_words(data))

    def _gap_at(self, at: QPoint) -> int:
        """Before which entry something dropped at `at` goes."""
        for entry in range(len(self.entries.rows)):
            index = self.entries.index(self.entries.row_at(entry))
            if at.y() < self.visualRect(index).center().y():
                return entry
        return len(self.entries.rows)

    def _is_at_end(self, step: int) -> bool:
        return self.current == (0 if step < 0 else len(self.entries.rows) - 1)

    def _entry(self, index: Index) -> int:
        return self.entries.entry_at(index.row())

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option
