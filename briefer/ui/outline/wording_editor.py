"""An entry worded for this brief alone, with the item's own words beneath."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.briefs.editing import one_line
from briefer.ui.outline.growing_text import GrowingText
from briefer.ui.outline.states import Row


class WordingEditor(QFrame):
    """`kept` brings the wording, "" for the item's own words; `ended` comes in any case."""

    kept = Signal(str)
    ended = Signal()
    resized = Signal()

    def __init__(self, row: Row, wording: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wordingEditor")
        self._was = wording
        self._is_over = False
        self.text = GrowingText(self)
        self.text.setProperty("role", "field")
        self.text.setAccessibleName(self.tr("Wording for this brief alone"))
        self.text.setPlainText(wording or row.own)
        self._shown = self.text.plain
        self.text.installEventFilter(self)
        self.text.grown.connect(self.resized)
        self._lay_out(row)
        self.setFocusProxy(self.text)
        self.text.selectAll()

    def _lay_out(self, row: Row) -> None:
        own = QLabel(row.own, self)
        own.setTextFormat(Qt.TextFormat.PlainText)
        own.setWordWrap(True)
        own.setProperty("role", "third")
        self.reset = QPushButton(self.tr("Use the item’s own words"), self)
        self.reset.setProperty("role", "link")
        self.reset.setEnabled(bool(self._was))
        self.reset.clicked.connect(lambda: self._end(""))
        hint = QLabel(self.tr("Enter keeps, Esc cancels"), self)
        hint.setProperty("role", "third")
        foot = QHBoxLayout()
        foot.addWidget(self.reset)
        foot.addStretch()
        foot.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(own)
        column.addLayout(foot)
        self._own = row.own

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What its layout needs at `width` pixels."""
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter keeps, Escape cancels, leaving keeps."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._end(None)
                return True
        if event.type() == QEvent.Type.FocusOut and not self.reset.hasFocus():
            self.keep()
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """Keep what was typed, as if it were left."""
        self._end(self.text.plain if self.text.plain != self._shown else None)

    def _end(self, wording: str | None) -> None:
        if self._is_over:
            return
        self._is_over = True
        if wording is not None:
            wanted = one_line(wording)
            wanted = "" if wanted == one_line(self._own) else wanted
            if wanted != self._was:
                self.kept.emit(wanted)
        self.ended.emit()
