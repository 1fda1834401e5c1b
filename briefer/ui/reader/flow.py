"""How a source's text flows: lines with air between them, empty lines half as high."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

AIR = 0.26
"""Air between two lines, as a part of a line's height."""

EDGE = 5.0
"""Pixels to both sides of the lines, for what is drawn around a passage."""

BETWEEN = 0.3
"""Air after a paragraph, as a part of a line's height."""


class Flow(QPlainTextDocumentLayout):
    """Lays a paragraph out when it is first looked at, `width` pixels wide; so length is free.

    A paragraph written from right to left stands at the right, as its first strong character says.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.width = 400.0
        self.is_continued: set[int] = set()
        """Numbers of blocks that end only on the screen: no air after them."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """The room of one paragraph, with the air after it."""
        if not block.isValid():
            return QRectF()
        layout = block.layout()
        if layout.lineCount() == 0:
            self._lay_out(block, layout)
        last = layout.lineAt(layout.lineCount() - 1)
        if block.length() == 1:
            return QRectF(0, 0, self.width + 2 * EDGE, last.height() * 0.6)
        after = AIR if block.blockNumber() in self.is_continued else AIR + BETWEEN
        height = last.y() + last.height() * (1 + after)
        return QRectF(0, 0, self.width + 2 * EDGE, height)

    def _lay_out(self, block: QTextBlock, layout: QTextLayout) -> None:
        layout.setTextOption(self._option_of(block))
        top = 0.0 if block.length() > 1 else -3.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(EDGE, top))
            top += line.height() * (1 + AIR)
        layout.endLayout()
        self._count(block, layout.lineCount())

    def _option_of(self, block: QTextBlock) -> QTextOption:
        option = self.document().defaultTextOption()
        if block.textDirection() == Qt.LayoutDirection.RightToLeft:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)  # Qt's lines do not see to it
        return option

    def _count(self, block: QTextBlock, lines: int) -> None:
        document = self.document()
        before = document.lineCount()
        block.setLineCount(lines)
        if document.lineCount() != before:
            self.documentSizeChanged.emit(self.documentSize())
