"""The palette (Ctrl+K): every action and every brief, item and source by name."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Record
from briefer.ui.actions import ActionBook
from briefer.ui.palette.matches import MOST, Match, action_matches, record_matches
from briefer.ui.palette.row import MatchRow
from briefer.ui.session import Session
from briefer.ui.theme import theme

_MATCH = Qt.ItemDataRole.UserRole
_WIDTH = 640
_ROWS = 10


class Palette(QFrame):
    """Type, choose with the arrows, Enter; Ctrl+Enter places an item in the brief at hand."""

    record_asked = Signal(str)
    brief_asked = Signal(str)
    place_asked = Signal(object)

    def __init__(
        self, session: Session | None, actions: ActionBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Go to or do anything"))
        self._session = session
        self._book = actions
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Type an action, a brief, an item or a source"))
        self.field.setAccessibleName(self.tr("Name of an action or a record"))
        self.rows = QListView(self)
        self.rows.setAccessibleName(self.tr("What fits"))
        self.rows.setItemDelegate(MatchRow(self.rows))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = QLabel(self)
        self._model = QStandardItemModel(self)
        self.rows.setModel(self._model)
        self._hint = QLabel(
            self.tr("Enter opens · Ctrl+Enter places in the brief · Esc closes"), self
        )
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.rows.clicked.connect(lambda _: self.choose())
        self._narrow("")

    def _lay_out(self) -> None:
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setProperty("role", "second")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(8, 4, 8, 0)
        self.nothing.hide()
        self._hint.setProperty("role", "third")
        self._hint.setContentsMargins(8, 0, 8, 0)  # below the icons
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.rows, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self._hint)

    def open_at(self, window: QWidget) -> None:
        """Show it below the middle of the window's upper edge."""
        width = min(theme().px(_WIDTH), window.width() - 48)
        row = self.rows.itemDelegate().sizeHint(self._option(), self._model.index(0, 0)).height()
        place = QPoint((window.width() - width) // 2, theme().px(44))
        beside = self.field.sizeHint().height() + self._hint.sizeHint().height() + 40
        high = min(row * _ROWS + beside, window.height() - place.y() - 12)
        self.setFixedSize(QSize(width, high))
        self.move(window.mapToGlobal(place))
        self.show()
        self.field.setFocus()

    def choose(self) -> None:
        """Do or go to what is marked."""
        match = self._marked()
        if match is not None and match.is_enabled:
            self.close()
            match.act()

    def place(self) -> None:
        """Place the item that is marked in the brief at hand."""
        match = self._marked()
        if match is not None and match.kind not in ("action", "brief", "source"):
            self.close()
            self.place_asked.emit((match.record_id,))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows and Enter work on the list while the words are typed in the field."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS,
            Qt.Key.Key_PageUp: -_ROWS,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._move(step)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            placed = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.place if placed else self.choose)()
            return True
        return False

    def _move(self, step: int) -> None:
        row = min(max(self.rows.currentIndex().row() + step, 0), self._model.rowCount() - 1)
        self.rows.setCurrentIndex(self._model.index(row, 0))

    def _marked(self) -> Match | None:
        found = self.rows.currentIndex().data(_MATCH)
        return found if isinstance(found, Match) else None

    def _narrow(self, typed: str) -> None:
        matches = action_matches(typed, self._book)
        if self._session is not None:
            records = list(record_matches(typed, self._session, self._go))
            actions = matches[: 6 if typed.strip() else MOST]
            matches = [*actions, *records] if typed.strip() else [*records[:5], *actions]
        self._model.clear()
        for match in matches[:MOST]:
            row = QStandardItem(match.name)
            row.setData(match, _MATCH)
            row.setEditable(False)
            row.setAccessibleText(f"{match.name}, {match.beside}" if match.beside else match.name)
            self._model.appendRow(row)
        self.rows.setCurrentIndex(self._model.index(0, 0))
        self._say_nothing("" if matches else typed)

    def _say_nothing(self, typed: str) -> None:
        """Say that nothing fits what was typed; "" where something does."""
        words = self.tr("Nothing is called “{words}”, nor says it.").format(words=typed.strip())
        self.nothing.setText(words if typed else "")
        self.field.setAccessibleDescription(self.nothing.text())
        self.nothing.setVisible(bool(typed))
        self.rows.setHidden(bool(typed))

    def _go(self, record: Record) -> None:
        asked = self.brief_asked if isinstance(record, Brief) else self.record_asked
        asked.emit(record.id)

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.rows.initViewItemOption(option)
        return option
