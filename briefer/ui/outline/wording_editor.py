"""An entry worded for this brief alone, with the item's own words beneath."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.briefs.editing import one_line
from briefer.ui.card.flow import Flow
from briefer.ui.outline.states import Row
from briefer.ui.outline.written_text import WrittenText

_STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class WordingText(WrittenText):
    """A wording on one line; the item's own words are kept as none."""

    def __init__(self, own: str, wording: str, parent: QWidget | None = None) -> None:
        self._own = one_line(own)
        super().__init__(parent)
        self._known = wording
        self._put(wording or own)

    def kept(self) -> str | None:
        """The wording; "" for the item's own words."""
        words = one_line(self.plain)
        return "" if words == self._own else words


class WordingEditor(QFrame):
    """`written` brings the wording after each pause, "" for the item's own words; then `ended`."""

    written = Signal(str)
    ended = Signal()
    resized = Signal()

    def __init__(self, row: Row, wording: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wordingEditor")
        self._was = wording
        self._is_over = False
        self.text = WordingText(row.own, wording, self)
        self.text.setProperty("role", "field")
        self.text.setAccessibleName(self.tr("Wording for this brief alone"))
        self.text.installEventFilter(self)
        self.text.written.connect(self._write)
        self.text.grown.connect(self.resized)
        self._lay_out(row)
        self.setFocusProxy(self.text)
        self.text.selectAll()

    def _lay_out(self, row: Row) -> None:
        own = QLabel(row.own, self)
        own.setTextFormat(Qt.TextFormat.PlainText)
        own.setWordWrap(True)
        own.setProperty("role", "third")
        foot = Flow(self, gap=8)  # where both do not fit, one stands below the other
        self.reset = QPushButton(self.tr("Use the item’s own words"), foot)
        self.reset.setProperty("role", "link")
        self.reset.setEnabled(bool(self.text.known))
        self.reset.clicked.connect(lambda: self._end_with(""))
        hint = QLabel(self.tr("Enter keeps, Esc cancels"), foot)
        hint.setProperty("role", "third")
        foot.insert(0, self.reset)
        foot.insert(1, hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(own)
        column.addWidget(foot)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What its layout needs at `width` pixels."""
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps, Escape takes back, leaving keeps."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.take_back()
                return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and not self.reset.hasFocus():
            self._leave(event.reason())
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """Keep what was typed, and end."""
        self.text.flush()
        self._end()

    def take_back(self) -> None:
        """Have the wording be what it was when the editor was opened, and end."""
        self._end_with(self._was)

    def _leave(self, reason: Qt.FocusReason) -> None:
        """The keys went on; a menu, or another window, is only visited."""
        if reason in _STAYING:
            self.text.flush()
        else:
            self.keep()

    def _end_with(self, wording: str) -> None:
        self.text.restore()  # what was typed since is not written any more
        if wording != self.text.known:
            self.written.emit(wording)
        self._end()

    def _write(self, wording: str) -> None:
        self.reset.setEnabled(bool(wording))
        self.written.emit(wording)

    def _end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.ended.emit()
