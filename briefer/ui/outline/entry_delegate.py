"""How an entry is painted: its kind's mark, two lines of its words, a flag, a badge."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.items.phrasing import direction
from briefer.ui.outline.entry_model import ROW
from briefer.ui.outline.states import Row
from briefer.ui.theme import theme
from briefer.ui.utf16 import parted

_PAD, _GAP, _BAR, _ICON = 5, 4, 3, 14
_LINES = 2


class EntryDelegate(QStyledItemDelegate):
    """Paints the rows of an EntryModel in the view that it was made for."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its words need, at most two lines, or as an editor in its place needs."""
        width = self._view.viewport().width()
        editor: QWidget | None = self._view.indexWidget(index)
        if editor is not None:
            return QSize(width, editor.heightForWidth(width) + _GAP)
        font = theme().font(13)
        line = QFontMetrics(font).height()
        row = index.data(ROW)
        if not isinstance(row, Row):
            return QSize(width, line + 2 * _PAD + _GAP)
        lines = len(wrapped(row.text, font, self._text_width(width, row)))
        below = QFontMetrics(theme().font(11)).height() if row.badge else 0
        return QSize(width, lines * line + below + 2 * _PAD + _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect.adjusted(0, 0, 0, -_GAP)
        row = index.data(ROW)
        if isinstance(row, Row):
            _paint_ground(painter, option, rect)
            self._paint_row(painter, rect, row)
        else:
            _paint_ghost(painter, rect, str(row))
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        now = theme()
        way = painter.layoutDirection()  # of the window; that of the words is their own
        _paint_mark(painter, rect, row)
        font = now.font(13)
        font.setItalic(row.is_reworded)
        words = QRect(
            rect.left() + _left(), rect.top() + _PAD, self._text_width(rect.width(), row), 0
        )
        words = QStyle.visualRect(way, rect, words)
        painter.setPen(now.colour("text" if row.kind else "error"))
        bottom = _paint_lines(painter, words, row.text, font)
        if row.badge:
            small = now.font(11)
            painter.setFont(small)
            painter.setPen(now.colour("accent"))
            height = QFontMetrics(small).height()
            painter.drawText(QRect(words.left(), bottom, words.width(), height), 0, row.badge)
        if row.flag:
            side = now.px(_ICON)
            spot = QRect(rect.right() - side - 8, rect.top() + _PAD + 2, side, side)
            spot = QStyle.visualRect(way, rect, spot)
            now.icon(_FLAGS[row.flag], row.flag).paint(painter, spot)

    @staticmethod
    def _text_width(width: int, row: Row) -> int:
        flag = theme().px(_ICON) + 8 if row.flag else 0
        return max(width - _left() - 8 - flag, 40)


_FLAGS = {"error": "circle-x", "warning": "triangle-alert"}


def _left() -> int:
    return 8 + _BAR + 8


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """The lines that `text` takes in `width` pixels; of more than two, the second is cut short."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < 2:
        return [text]
    first, last = parted(text, starts[1])
    if len(starts) > _LINES:
        last = QFontMetrics(font).elidedText(last, Qt.TextElideMode.ElideRight, width)
    return [first, last]


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
    now = theme()
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.setBrush(now.colour("selection" if chosen else "hover" if over else "window"))
    painter.setPen(QPen(now.colour("accent"), 1) if focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _paint_mark(painter: QPainter, rect: QRect, row: Row) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(f"{row.kind}-mark" if row.kind else "error"))
    bar = QRect(rect.left() + 8, rect.top() + 4, _BAR, rect.height() - 8)
    painter.drawRect(QStyle.visualRect(painter.layoutDirection(), rect, bar))


def _paint_lines(painter: QPainter, words: QRect, text: str, font: QFont) -> int:
    """Paint `text` at the top of `words`; the y below its last line."""
    painter.setFont(font)
    right = direction(text) == "rtl"
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    )
    height = QFontMetrics(font).height()
    top = words.top()
    for line in wrapped(text, font, words.width()):
        spot = QRect(words.left(), top, words.width(), height)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(spot, int(flags) | int(Qt.TextFlag.TextSingleLine), line.strip())
        top += height
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return top


def _paint_ghost(painter: QPainter, rect: QRect, text: str) -> None:
    now = theme()
    painter.setBrush(now.colour("wash"))
    painter.setPen(QPen(now.colour("accent"), 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    font = now.font(13)
    painter.setFont(font)
    painter.setPen(now.colour("accent"))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 24)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
