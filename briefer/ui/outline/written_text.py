"""A text that is written when typing rests, and only where somebody has typed."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from briefer.ui.outline.growing_text import GrowingText

PAUSE_MS = 300
"""How long typing rests before it is written."""


class WrittenText(GrowingText):
    """`written` brings what stands there, as it is to be kept, after a pause in the typing.

    A field may show otherwise what the library holds, blanks or ends of lines above all: what
    nobody has typed in is never written.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._seen = ""
        """What stood in the field when it was shown, or written last."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.textChanged.connect(self._typed)

    @property
    def known(self) -> str:
        """The text as the library holds it, as far as it was told."""
        return self._known

    @property
    def is_pending(self) -> bool:
        """Whether something typed is not written yet."""
        return self._pause.isActive()

    def kept(self) -> str | None:
        """What stands there as it is to be kept; None where that cannot be."""
        return self.plain

    def show_text(self, text: str) -> None:
        """Show `text`, unless what was typed since is still to be written."""
        if self.is_pending or text == self._known:
            return
        self._known = text
        if text != self.kept():
            self._put(text)

    def flush(self) -> None:
        """Write what was typed, now."""
        self._pause.stop()
        if self.plain == self._seen:
            return
        self._seen = self.plain
        text = self.kept()
        if text is not None and text != self._known:
            self._known = text
            self.written.emit(text)

    def restore(self) -> None:
        """Have the text stand there again that the library holds."""
        self._put(self._known)

    def _put(self, text: str) -> None:
        """Have `text` stand there, with the caret where it was, as nothing that was typed."""
        place = self.textCursor().position()
        self.setPlainText(text)
        self._seen = self.plain
        self._pause.stop()
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _typed(self) -> None:
        """Qt tells of a change also where only the look of words is another."""
        if self.plain != self._seen:
            self._pause.start()
