"""Citations read by name: over an id that nobody can read stand the first words of its record."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextLine,
)
from PySide6.QtWidgets import QPlainTextEdit

from briefer.ui.outline.markdown_look import spans
from briefer.ui.theme import theme
from briefer.ui.utf16 import units

_WIDEST = 130  # pixels at 100 % that the words of a record take in a text


class CitationNames:
    """Gives a hidden id the room that its words need, and paints them there."""

    def __init__(self, editor: QPlainTextEdit, label: Callable[[str], str]) -> None:
        self._editor = editor
        self._label = label

    def words(self, id_: str) -> str:
        """The first words of that record; "" where the library holds none under the id."""
        label = " ".join(self._label(id_).split())
        return self._metrics().elidedText(label, Qt.TextElideMode.ElideRight, theme().px(_WIDEST))

    def make_room(self, form: QTextCharFormat, id_: str) -> None:
        """Set the letters of an id, which nobody sees, as wide apart as its words are long."""
        tiny = QFont(self._editor.font())
        tiny.setPixelSize(1)
        own = QFontMetricsF(tiny).horizontalAdvance(id_)
        wanted = self._metrics().horizontalAdvance(self.words(id_))
        form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        form.setFontLetterSpacing((wanted - own) / max(units(id_), 1))

    def paint(self, painter: QPainter, block: QTextBlock, top_left: QPointF) -> None:
        """Paint the words of all citations in a paragraph that begins at `top_left`.

        Of what is broken over two lines that is said for which the longer piece has room.
        """
        painter.setFont(_face())
        painter.setPen(theme().colour("accent"))
        text = block.text()
        for span in spans(text):
            words = self.words(text[span.start : span.end]) if span.look == "id" else ""
            pieces = _pieces(block, units(text, span.start), units(text, span.end))
            if words and pieces:
                line, rect = max(pieces, key=lambda each: each[1].width())
                base = QPointF(rect.left(), line.y() + line.ascent()) + top_left
                room = rect.width() + 1
                painter.drawText(
                    base, self._metrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
                )

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(_face())


def _face() -> QFont:
    return theme().font(12)


def _pieces(block: QTextBlock, start: int, end: int) -> list[tuple[QTextLine, QRectF]]:
    """The lines that a stretch of a paragraph stands in, and its rectangle in each."""
    found, layout = [], block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if first < end and start < last:
            left, right = (line.cursorToX(each)[0] for each in (max(start, first), min(end, last)))  # type: ignore[index]
            place = QRectF(min(left, right), line.y(), abs(right - left), line.height())
            found.append((line, place))
    return found
