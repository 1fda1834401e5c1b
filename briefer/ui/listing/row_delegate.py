"""A row of the list: kind's mark, grade, words, and below them who, when, where from."""

from collections import OrderedDict
from itertools import accumulate

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.store.listing import Line
from briefer.store.search import Phrase, phrases
from briefer.ui.listing.list_model import LINE
from briefer.ui.listing.row_layout import LINES, Ink, height_of, laid_out
from briefer.ui.listing.row_parts import Part, parts
from briefer.ui.theme import theme

translate = QCoreApplication.translate

MARK = 3
SIDE = 12
GRADE = 28
TOP = 8
GAP = 1
BETWEEN = 12
_LAYOUTS = 60  # of rows; a large window has thirty
_LEAST_NAME = 0.4  # of the line below, for the first name, however much else there is
_ICON, _BESIDE = 12, 3
_LEAST_PART = 5  # icons wide: what is left of a part that does not fit

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws a line in a row of fixed height; the words looked for are marked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[Phrase, ...] = ()
        self._layouts: OrderedDict[tuple[object, ...], QTextLayout] = OrderedDict()
        self._icons: dict[tuple[str, str, float], QPixmap] = {}
        self._colours: dict[str, QColor] = {}
        theme().changed.connect(self._renew)
        self._renew()

    def look_for(self, words: str) -> None:
        """Mark these words from now on."""
        wanted = tuple(phrases(words))
        if wanted != self._phrases:
            self._phrases = wanted
            self._layouts.clear()

    def row_height(self) -> int:
        """The height of every row, in pixels, at the text size that is on."""
        return 4 * round((LINES * self._high + self._low + 2 * TOP + GAP) / 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        line: Line | None = index.data(LINE)
        rect: QRect = option.rect
        self._draw_ground(painter, rect, option.state)
        if line is not None:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # places are worked out here
            self._draw_line(painter, QRectF(rect), line, index, option.direction)

    def _renew(self) -> None:
        now = theme()
        self._font, self._small = now.font(13), now.font(12)
        self._tiny = now.font(11, bold=True)
        self._high, self._low = height_of(self._font, 1), height_of(self._small, 1)
        self._metrics = QFontMetricsF(self._small)
        self._ink = Ink(now.colour("found"), now.colour("text"))
        self._grade, self._icon = now.px(GRADE), now.px(_ICON)
        self._layouts.clear()
        self._icons.clear()
        self._colours.clear()

    def _colour(self, role: str) -> QColor:
        if role not in self._colours:
            self._colours[role] = theme().colour(role)
        return self._colours[role]

    def _draw_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        selected = QStyle.StateFlag.State_Selected in state
        painter.fillRect(rect, self._colour("selection" if selected else "pane"))
        low = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(low, self._colour("line"))
        if QStyle.StateFlag.State_HasFocus in state:
            painter.setPen(QPen(self._colour("accent"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _draw_line(
        self,
        painter: QPainter,
        rect: QRectF,
        line: Line,
        index: _Index,
        direction: Qt.LayoutDirection,
    ) -> None:
        mark = QRectF(rect.left(), rect.top(), MARK, rect.height() - 1)
        painter.fillRect(_seen(mark, rect, direction), self._colour(f"{line.kind}-mark"))
        before = SIDE + self._grade + 8
        room = QRectF(rect.left() + before, rect.top(), rect.width() - before - SIDE, self._low)
        if room.width() < 16:
            return
        room = _seen(room, rect, direction)
        words = self._layout(line, room.width(), index)
        top = rect.top() + self._above(max(1, words.lineCount()), rect.height())
        if line.grade:
            grade = QRectF(rect.left() + SIDE, top, self._grade, self._high)
            self._draw_grade(painter, _seen(grade, rect, direction), line.grade)
        painter.setPen(self._colour("text"))
        words.draw(painter, QPointF(room.left(), top))
        room.moveTop(top + max(1, words.lineCount()) * self._high + GAP)
        self._draw_below(painter, room, line, words.textOption().textDirection())

    def _above(self, lines: int, height: float) -> float:
        """The room above so many lines and what stands below them: they stand in the middle."""
        return max(TOP, (height - 1 - lines * self._high - GAP - self._low) // 2)

    def _draw_grade(self, painter: QPainter, rect: QRectF, grade: str) -> None:
        box = rect.adjusted(0.5, 1.5, -0.5, -1.5)
        painter.setFont(self._tiny)
        painter.setPen(self._colour("line"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self._colour("second"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, grade)

    def _layout(self, line: Line, width: float, index: _Index) -> QTextLayout:
        beside = _beside(line, index)
        key = (line.number, line.text, width, beside)
        found = self._layouts.get(key)
        if found is None:
            text = line.text or translate("Listing", "No text yet")
            found = laid_out(text, self._phrases, self._font, width, self._ink, beside=beside)
            self._layouts[key] = found
            if len(self._layouts) > _LAYOUTS:
                self._layouts.popitem(last=False)
        return found

    def _draw_below(
        self, painter: QPainter, rect: QRectF, line: Line, direction: Qt.LayoutDirection
    ) -> None:
        """What tells items with the same words apart; a long name gives way to the rest.

        It begins on the side where the words begin.
        """
        painter.setFont(self._small)
        shown = parts(line)
        wide = [self._width(part) for part in shown]
        at = rect.left()
        for place, part in enumerate(shown):
            most = rect.right() - at
            if place and most < min(wide[place], _LEAST_PART * self._icon):
                return  # a letter or two of it would tell nothing
            if place == 0:  # it leaves room for as many of the others as may stand beside it
                beside = (1 - _LEAST_NAME) * most
                most -= max((each for each in accumulate(wide[1:]) if each <= beside), default=0)
            box = QRectF(at, rect.top(), min(most, wide[place]), rect.height())
            self._draw_part(
                painter, _seen(box, rect, direction), part, direction, fits=wide[place] <= most
            )
            at += box.width()

    def _width(self, part: Part) -> float:
        icon = self._icon + _BESIDE if part.icon else 0
        return self._metrics.horizontalAdvance(part.text) + icon + BETWEEN

    def _draw_part(
        self,
        painter: QPainter,
        rect: QRectF,
        part: Part,
        direction: Qt.LayoutDirection,
        *,
        fits: bool,
    ) -> None:
        if part.icon:
            middle = round(rect.top() + (rect.height() - self._icon) / 2)
            picture = self._picture(part, painter.device().devicePixelRatioF())
            spot = QRectF(rect.left(), middle, self._icon, self._icon)
            painter.drawPixmap(_seen(spot, rect, direction).topLeft(), picture)
            beside = rect.adjusted(self._icon + _BESIDE, 0, 0, 0)
            rect = _seen(beside, rect, direction)
        text = part.text
        if not fits:
            room = rect.width() - (BETWEEN if part.gives_way else 0)
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._colour(part.role))
        placed = _PLACED_RIGHT if direction == Qt.LayoutDirection.RightToLeft else _PLACED
        painter.drawText(rect, placed, text if text.isascii() else f"\u2068{text}\u2069")

    def _picture(self, part: Part, ratio: float) -> QPixmap:
        key = (part.icon, part.role, ratio)
        if key not in self._icons:
            side = round(self._icon * ratio)
            picture = theme().icon(part.icon, part.role).pixmap(side, side)
            picture.setDevicePixelRatio(ratio)
            self._icons[key] = picture
        return self._icons[key]


def _beside(line: Line, index: _Index) -> tuple[str, ...]:
    """The texts of the rows above and below that begin as this long one does."""
    if len(line.text) < _LONG:
        return ()
    rows = (index.sibling(index.row() + step, index.column()) for step in (-1, 1))
    near: list[Line | None] = [each.data(LINE) for each in rows if each.isValid()]
    return tuple(each.text for each in near if each and each.text[:_ALIKE] == line.text[:_ALIKE])


def _seen(box: QRectF, within: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Where a box is seen that is worked out from the left: turned about where one reads so."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return box
    return box.translated(within.left() + within.right() - box.left() - box.right(), 0)


_LONG, _ALIKE = 80, 24  # code points
_LINE = (
    Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextDontClip.value
    | Qt.TextFlag.TextSingleLine.value
)
_PLACED = Qt.AlignmentFlag.AlignLeft.value | _LINE
_PLACED_RIGHT = Qt.AlignmentFlag.AlignRight.value | _LINE
