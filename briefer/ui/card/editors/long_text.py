"""Paragraphs, in a field that grows with them."""

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from briefer.items.fields import FieldSpec
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card.editors.editor import Desk, Editor, mark_state
from briefer.ui.card.oddities import direction_of, oddity, side_of
from briefer.ui.exact_text import text_in
from briefer.ui.theme import theme
from briefer.ui.utf16 import units

LINES = 14
"""Lines that a field grows to before it scrolls."""

_SERIF = ("quote", "original")
_FRAME = 12  # its edge and what is left free within, above and below
_LOOKED_AT = 20_000
"""Code points of a text that are looked at for what is odd."""


class GrowingText(QPlainTextEdit):
    """Plain text as high as its lines; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self.grow)
        self.grow()

    def grow(self) -> None:
        """Be as high as the lines that there are, up to a limit."""
        lines = max(1, round(self.document().documentLayout().documentSize().height()))
        policy = Qt.ScrollBarPolicy
        over = lines > LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if over else policy.ScrollBarAlwaysOff
        )
        height = min(lines, LINES) * self.fontMetrics().lineSpacing() + theme().px(_FRAME)
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower text has more lines."""
        super().resizeEvent(event)
        self.grow()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now is it certain how large its letters are."""
        super().showEvent(event)
        self.grow()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters have higher lines."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.grow()

    def event(self, event: QEvent) -> bool:
        """Leave the key of undo to the window where there is nothing of the field's to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if (event.matches(undo) and not self.document().isUndoAvailable()) or (
                event.matches(redo) and not self.document().isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def put(self, text: str) -> None:
        """Have `text` stand there; where somebody is typing, only what differs is replaced."""
        old = text_in(self.document())
        if text == old:
            return
        if not self.hasFocus():
            self.setPlainText(text)
            return
        start, end = _common(old, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(old, start))
        cursor.setPosition(units(old, len(old) - end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])


class LongTextEditor(Editor):
    """A field of paragraphs; sources' words are set in serif."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self.text = GrowingText(self)
        self.setFocusProxy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        self._showing = False
        self._last = ""
        self._language = ""
        self._is_serif = spec.name == "original"
        self.text.textChanged.connect(self._changed)
        theme().changed.connect(self._draw)
        self._draw()
        self._spelling = desk.spelling.watch(self.text) if desk.spelling else None
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._open_menu)

    def raw(self) -> object:
        """The text as it stands."""
        return text_in(self.text.document())

    def show_value(self, value: Any) -> None:
        """Show it, without a step in the way of who types."""
        self._showing = True
        self.text.put(value or "")
        self._showing = False

    def attend(self, record: Source | Item) -> None:
        """Set it as the record's language and kind ask."""
        own = vars(record).get(f"{self.spec.name}_language")
        language = own if own is not None else record.language
        if language != self._language and self.desk.spelling and self._spelling:
            self.desk.spelling.set_language(self._spelling, language)
        self._language = language
        self._is_serif = self.spec.name == "original" or (
            record.kind in _SERIF and self.spec.name == "text"
        )
        self._draw()
        self._direct()

    def warning(self) -> str:
        """What is odd about the text."""
        return oddity(text_in(self.text.document())[:_LOOKED_AT])

    def set_faulty(self, faulty: bool) -> None:
        """Draw its edge as that of a fault, or not."""
        mark_state(self.text, "error" if faulty else "")

    def _changed(self) -> None:
        """Qt tells of a change also where only the spelling was marked."""
        text = text_in(self.text.document())
        if text == self._last:
            return
        self._last = text
        self._direct()
        if not self._showing:
            self.edited.emit()

    def _direct(self) -> None:
        direction = direction_of(text_in(self.text.document())[:1000], self._language)
        option = QTextOption(self.text.document().defaultTextOption())
        if option.textDirection() != direction:
            option.setTextDirection(direction)
            option.setAlignment(side_of(direction))
            self.text.document().setDefaultTextOption(option)
            self.text.setLayoutDirection(direction)

    def _draw(self) -> None:
        font = theme().serif(14) if self._is_serif else theme().font(13)
        if self.text.font() != font:
            family = "serif" if self._is_serif else ""
            self.text.setProperty("family", family)
            self.text.setFont(font)
        self.text.grow()

    def _open_menu(self, at: QPoint) -> None:
        """The field's own menu, with what can be done about an unknown word on top."""
        if self.desk.spelling is not None and self._spelling is not None:
            menu = self.desk.spelling.menu_of(self.text, self._spelling, at)
        else:
            menu = self.text.createStandardContextMenu(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.text.viewport().mapToGlobal(at))


def _common(old: str, new: str) -> tuple[int, int]:
    """How many code points both begin with, and how many of the rest they end with."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    rest = most - start
    end = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return start, end
