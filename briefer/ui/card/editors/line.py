"""A line of text: names, times, zones, languages and dates are such with more to say."""

from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStyle, QStyleOptionFrame, QWidget

from briefer.errors import FieldError
from briefer.items.fields import FieldSpec
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.items.values import read
from briefer.ui.card.editors.editor import Desk, Editor, mark_state
from briefer.ui.card.names import which_of
from briefer.ui.card.oddities import direction_of, oddity
from briefer.ui.theme import theme

_GAP = 10


class ReadLine(QLineEdit):
    """A line that says behind what is typed how it is read, where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = ""

    def set_reading(self, words: str) -> None:
        """How what stands there is read; "" for nothing to say."""
        if words != self._reading:
            self._reading = words
            self.setAccessibleDescription(words)
            self.update()

    @property
    def has_room(self) -> bool:
        """Whether the reading stands in the line itself."""
        return not self._reading or self._room().width() >= self._width(self._reading)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, then the reading behind it."""
        super().paintEvent(event)
        if self._reading and self.has_room:
            painter = QPainter(self)
            painter.setPen(theme().colour("second"))
            painter.drawText(self._room(), Qt.AlignmentFlag.AlignVCenter, self._reading)
            painter.end()

    def event(self, event: QEvent) -> bool:
        """Leave the key of undo to the window where there is nothing of the line's to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if (event.matches(undo) and not self.isUndoAvailable()) or (
                event.matches(redo) and not self.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        taken = self._width(self.text() or self.placeholderText()) + _GAP
        right = self.textMargins().right() + (theme().px(24) if self.actions() else 4)
        return inner.adjusted(taken, 0, -right, 0)


class LineEditor(Editor):
    """A field of one line."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self.line = self.made_line()
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        self._language = ""
        self._showing = False
        self.line.textChanged.connect(self._changed)

    def made_line(self) -> ReadLine:
        """The line itself."""
        return ReadLine(self)

    def raw(self) -> object:
        """The text as it stands."""
        return self.line.text()

    def show_value(self, value: Any) -> None:
        """Show it; the line's own undo outlives it while the line has the focus."""
        text = self.spelt(value)
        if text == self.line.text():
            return
        self._showing = True
        if self.line.hasFocus():
            place = self.line.cursorPosition()
            self.line.selectAll()
            self.line.insert(text)
            self.line.setCursorPosition(min(place, len(text)))
        else:
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self._showing = False

    def spelt(self, value: Any) -> str:
        """The text of a value."""
        return "" if value is None else str(value)

    def unread(self) -> str:
        """The text as it stands."""
        return self.line.text()

    def retype(self, words: str) -> None:
        """Have the line say that, and be judged."""
        self.line.setText(words)
        self.line.setCursorPosition(0)

    def attend(self, record: Source | Item) -> None:
        """An empty line runs as the record's language does."""
        self._language = record.language
        self._direct()

    def warning(self) -> str:
        """What is odd about the text."""
        return oddity(self.line.text())

    def set_faulty(self, faulty: bool) -> None:
        """Draw its edge as that of a fault, or not."""
        mark_state(self.line, "error" if faulty else "")

    def value(self) -> Any:
        """What stands there as the record would hold it; None where it cannot be."""
        try:
            return read(self.spec, self.raw())
        except FieldError:
            return None

    def reading(self) -> str:
        """How it is read, in words; "" where that says nothing new."""
        return ""

    def hint(self) -> str:
        """The reading, where there is no room for it in the line."""
        return "" if self.line.has_room else self.reading()

    def resizeEvent(self, event: Any) -> None:
        """The reading moves beneath the line, or into it."""
        super().resizeEvent(event)
        self.hinted.emit()

    def sizeHint(self) -> QSize:
        """As high as the line is."""
        return self.line.sizeHint()

    def _changed(self) -> None:
        self._direct()
        self.line.set_reading(self.reading())
        if not self._showing:
            self.edited.emit()

    def _direct(self) -> None:
        if self.spec.kind not in ("text", "name"):
            return  # digits and tags run from the left whatever the language
        self.line.setLayoutDirection(direction_of(self.line.text(), self._language))


class NameEditor(LineEditor):
    """A name, completed from those of the library."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        completer = desk.names.completer(which_of(spec.name), self.line)
        self.line.setCompleter(completer)
