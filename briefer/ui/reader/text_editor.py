"""Editing a source's text: what was hidden or odd in it stays as it was unless it is touched."""

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefer.items.characters import forbidden
from briefer.ui.reader.positions import Shown, hidden_in, symbol
from briefer.ui.reader.source_text import measured
from briefer.ui.stops import go_on
from briefer.ui.theme.theme import theme

_EDGE = 4  # pixels around the text within its field

PAUSE_MS = 300
"""How long typing must rest before it is written."""


class TextEditor(QPlainTextEdit):
    """Edits a text. `rested` comes when typing pauses; `text` is what stands there then.

    Symbols that are shown for hidden characters stand in the document one for one, and every
    change is made in the text at the same place.
    """

    rested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceEditor")
        self.setAccessibleName(self.tr("Text of the source, to be edited"))
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(_EDGE)
        self._units = bytearray()
        self._hidden: dict[str, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.rested)
        self.document().contentsChange.connect(self._follow)
        self._is_filling = False
        theme().changed.connect(self._take_theme)
        self._take_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its lines are as wide, and stand where they stand, as when the text is read."""
        left, _, right = measured(self)
        self.setViewportMargins(left - _EDGE, theme().px(12), right - _EDGE, theme().px(4))
        super().resizeEvent(event)  # which breaks the lines in what room that leaves

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab is a letter here: with Ctrl it goes on to the next field."""
        forward = event.key() == Qt.Key.Key_Tab
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and (forward or event.key() == Qt.Key.Key_Backtab):
            go_on(self.window(), forward=forward)
        else:
            super().keyPressEvent(event)

    def show_text(self, text: str, caret: int) -> None:
        """Edit `text`, with the caret before its code point `caret`."""
        shown = Shown(text, whole=True)
        self._is_filling = True
        self.setPlainText(shown.text)
        self._is_filling = False
        self._units = bytearray(text.encode("utf-16-le", "surrogatepass"))
        hidden = {symbol(each): each for each in hidden_in(text)}
        self._hidden = {seen: each for seen, each in hidden.items() if seen not in text}
        cursor = self.textCursor()
        cursor.setPosition(shown.unit(caret))
        self.setTextCursor(cursor)
        self.centerCursor()

    @property
    def text(self) -> str:
        """What stands there now."""
        return self._units.decode("utf-16-le", "replace")

    @property
    def caret(self) -> int:
        """The code point before which the caret stands."""
        before = self._units[: 2 * self.textCursor().position()]
        return len(before.decode("utf-16-le", "replace"))

    def settle(self) -> None:
        """Tell now of what was typed a moment ago."""
        if self._pause.isActive():
            self._pause.stop()
            self.rested.emit()

    def _follow(self, position: int, removed: int, added: int) -> None:
        """Make in the text the change that was made in the document.

        Qt counts its own last paragraph end among what is removed and added by a whole new text.
        """
        if self._is_filling:
            return
        surplus = max(0, position + removed - len(self._units) // 2)
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + added - surplus, QTextCursor.MoveMode.KeepAnchor)
        typed = cursor.selectedText().replace("\u2029", "\n")
        for seen, hidden in self._hidden.items():  # undone: a symbol stands for what it was
            typed = typed.replace(seen, hidden)
        end = position + removed - surplus
        self._units[2 * position : 2 * end] = typed.encode("utf-16-le", "surrogatepass")
        self._pause.start()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, without characters that no text of a library holds."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n")
        while bad := forbidden(text):
            text = text.replace(bad[0], "")
        self.textCursor().insertText(text)

    def _take_theme(self) -> None:
        theme().serif(16)  # the style sheet names the font, which must be there
