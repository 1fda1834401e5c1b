"""A value that can be ticked: its words, cut where they must be, and how many there are of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.theme import theme

COUNT = Qt.ItemDataRole.UserRole
"""Gives how many there are of a value, in words; "" where that is not known."""

_SIDE, _TICK = 6, 28  # beside the words, on the count's side and on the tick's

_Index = QModelIndex | QPersistentModelIndex


class ChoiceRow(QStyledItemDelegate):
    """Draws the row as the style does, and the count at its end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Leave room for the count."""
        super().initStyleOption(option, index)
        rect: QRect = option.rect
        room = rect.width() - _width(index) - theme().px(_TICK) - 2 * _SIDE
        if room > 0:
            cut = Qt.TextElideMode.ElideRight
            option.text = QFontMetrics(theme().font(13)).elidedText(option.text, cut, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the words, then the count."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        painter.save()
        painter.setFont(theme().font(12))
        painter.setPen(theme().colour("second"))
        painter.setLayoutDirection(option.direction)
        painter.drawText(rect.adjusted(_SIDE, 0, -_SIDE, 0), _TRAILING, index.data(COUNT) or "")
        painter.restore()


def _width(index: _Index) -> int:
    return QFontMetrics(theme().font(12)).horizontalAdvance(index.data(COUNT) or "")


_TRAILING = Qt.AlignmentFlag.AlignTrailing.value | Qt.AlignmentFlag.AlignVCenter.value
