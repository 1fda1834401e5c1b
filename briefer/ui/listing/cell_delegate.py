"""A cell of the column view: one line, the words found marked in the text."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.store.listing import Line
from briefer.store.search import Phrase, phrases
from briefer.ui.listing.columns import COLUMNS
from briefer.ui.listing.list_model import LINE
from briefer.ui.listing.row_layout import Ink, laid_out
from briefer.ui.theme import theme

MARK = 3
SIDE = 8
HEIGHT = 32

_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Draws one cell; the first has the kind's mark."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[Phrase, ...] = ()

    def look_for(self, words: str) -> None:
        """Mark these words from now on."""
        self._phrases = tuple(phrases(words))

    def row_height(self) -> int:
        """The height of every row, in pixels, at the text size that is on."""
        return theme().px(HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell."""
        line: Line | None = index.data(LINE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setLayoutDirection(option.direction)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme().colour("selection" if selected else "pane"))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if line is not None and index.column() == 0:
            self._draw_first(painter, rect, line)
        elif line is not None:
            words = COLUMNS[index.column()].words(line)
            self._draw_words(painter, rect.adjusted(SIDE, 0, -SIDE, 0), words)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("accent"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _draw_first(self, painter: QPainter, rect: QRect, line: Line) -> None:
        way = painter.layoutDirection()
        mark = QStyle.visualRect(way, rect, QRect(rect.topLeft(), QSize(MARK, rect.height() - 1)))
        painter.fillRect(mark, theme().colour(f"{line.kind}-mark"))
        ink = Ink(theme().colour("found"), theme().colour("text"))
        width = max(16, rect.width() - MARK - 2 * SIDE)
        words = laid_out(line.text, self._phrases, theme().font(13), width, ink, lines=1)
        top = rect.top() + (rect.height() - words.boundingRect().height()) / 2
        painter.setPen(theme().colour("text"))
        room = QStyle.visualRect(way, rect, rect.adjusted(MARK + SIDE, 0, -SIDE, 0))
        words.draw(painter, QPointF(room.left(), top))

    def _draw_words(self, painter: QPainter, rect: QRect, words: str) -> None:
        font = theme().font(13)
        painter.setFont(font)
        painter.setPen(theme().colour("second"))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, f"\u2068{shown}\u2069")
