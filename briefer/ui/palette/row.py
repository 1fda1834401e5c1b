"""How one match is drawn: its mark, its words on one line, and what stands beside them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.ui.palette.matches import Match
from briefer.ui.theme import theme

_ICONS = {
    "action": "command",
    "brief": "file-text",
    "source": "book-open",
    "fact": "pilcrow",
    "quote": "quote",
    "event": "calendar",
    "judgment": "scale",
    "question": "circle-help",
}


class MatchRow(QStyledItemDelegate):
    """Draws a Match; rows are 32 px at 100 %."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are of one height."""
        return QSize(100, theme().px(32))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        match = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(match, Match):
            return
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme().colour("selection"))
        size = theme().px(16)
        icon = QRect(rect.left() + 8, rect.center().y() - size // 2, size, size)
        role = "third" if match.kind in ("action", "brief") else f"{match.kind}-mark"
        turned = option.direction
        painter.setLayoutDirection(turned)
        theme().icon(_ICONS[match.kind], role).paint(painter, QStyle.visualRect(turned, rect, icon))
        words = rect.adjusted(size + 20, 0, -8, 0)
        wide = self._draw_beside(painter, QStyle.visualRect(turned, rect, words), match.beside)
        name = words.adjusted(0, 0, -wide, 0)
        self._draw_name(painter, QStyle.visualRect(turned, rect, name), match)
        painter.restore()

    def _draw_beside(self, painter: QPainter, rect: QRect, text: str) -> int:
        font = theme().font(12)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() * 2 // 5)
        painter.setFont(font)
        painter.setPen(theme().colour("second"))
        align = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, align, f"\u2068{shown}\u2069")
        return metrics.horizontalAdvance(shown) + 16 if shown else 0

    def _draw_name(self, painter: QPainter, rect: QRect, match: Match) -> None:
        font = theme().font()
        painter.setFont(font)
        painter.setPen(theme().colour("text" if match.is_enabled else "third"))
        shown = QFontMetrics(font).elidedText(match.name, Qt.TextElideMode.ElideRight, rect.width())
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, align, f"\u2068{shown}\u2069")
