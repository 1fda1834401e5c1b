"""The margin beside a source's text: a bracket for each kept passage, side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from briefer.ui.reader.marks import Mark, lanes
from briefer.ui.reader.source_text import MARGIN, SourceText
from briefer.ui.theme.theme import theme
from briefer.ui.tips import plain_tip

BADGE = 16  # pixels at 100 %
LANE = 20


class Bracket(NamedTuple):
    """A mark's place in the margin: from `top` to `bottom`, `lane` steps away from the text."""

    mark: Mark
    top: float
    bottom: float
    lane: int


class Brackets(QWidget):
    """Draws a bracket with its kind's letter for each mark in sight."""

    chosen = Signal(object)  # Mark

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text
        self._brackets: tuple[Bracket, ...] = ()
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Marks of kept passages"))

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        """What is drawn now."""
        return self._brackets

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Draw brackets for those `marks` of which a line is in sight, beside the text."""
        self._place()
        spans = [(mark, self._reach(mark)) for mark in marks]
        seen = sorted(((mark, *span) for mark, span in spans if span), key=lambda each: each[1])
        found = lanes([(top, bottom) for _, top, bottom in seen])
        self._brackets = tuple(
            Bracket(mark, top, bottom, lane)
            for (mark, top, bottom), lane in zip(seen, found, strict=True)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text's margin."""
        return QSize(theme().px(MARGIN), self._text.height())

    def _reach(self, mark: Mark) -> tuple[float, float] | None:
        """Top and bottom of a mark's lines; a badge has room in any case."""
        rects = self._text.lines_of(mark.start, mark.end)
        if not rects:
            return None
        top = rects[0].top()
        return top, max(rects[-1].bottom(), top + theme().px(BADGE) + 6)

    def _place(self) -> None:
        view = self._text.viewport().geometry()
        width = min(2 * theme().px(MARGIN), view.left())
        self.setGeometry(view.left() - width, view.top(), width, view.height())

    def _badge(self, bracket: Bracket) -> QRectF:
        side = theme().px(BADGE)
        left = self.width() - theme().px(12) - side - bracket.lane * theme().px(LANE)
        return QRectF(left, bracket.top + 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the brackets; those for which there is no lane left are counted at the edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bracket in self._brackets:
            if self._badge(bracket).left() >= 0:
                self._draw(painter, bracket)
            else:
                self._draw_more(painter, bracket)
        painter.end()

    def _draw(self, painter: QPainter, bracket: Bracket) -> None:
        badge = self._badge(bracket)
        colour = theme().colour(f"{bracket.mark.kind}-text")  # a letter can be read on it
        if bracket.bottom > badge.bottom() + 4:
            right, middle = badge.right(), badge.center().x()
            painter.setPen(QPen(colour, 1.5))
            foot = QPointF(middle, bracket.bottom - 2)
            painter.drawLine(QPointF(middle, badge.bottom()), foot)
            painter.drawLine(foot, QPointF(right, foot.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(theme().colour("pane"))
        painter.setFont(_letters())
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, bracket.mark.letter)

    def _draw_more(self, painter: QPainter, bracket: Bracket) -> None:
        painter.setPen(theme().colour("second"))
        painter.setFont(_letters())
        room = QRectF(0, bracket.top + 2, self.width(), theme().px(BADGE))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "…")

    def _at(self, point: QPointF) -> Mark | None:
        for bracket in self._brackets:
            badge = self._badge(bracket)
            room = QRectF(badge.left(), bracket.top, badge.width(), bracket.bottom - bracket.top)
            if room.contains(point):
                return bracket.mark
        return None

    def event(self, event: QEvent) -> bool:
        """Say of a bracket under the pointer what was kept."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip_of(mark) if mark else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a bracket can be clicked."""
        over = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the mark under the pointer."""
        if mark := self._at(event.position()):
            self.chosen.emit(mark)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text."""
        QCoreApplication.sendEvent(self._text.verticalScrollBar(), event)


def tip_of(mark: Mark) -> str:
    """What a mark says of its item: its words, who says it, when, and its key."""
    about = " · ".join(filter(None, (mark.voice, mark.dated, mark.item)))
    return plain_tip(mark.text) + plain_tip(about)


def _letters() -> QFont:
    return theme().font(10, bold=True)
