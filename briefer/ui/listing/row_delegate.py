"""A row of the list: kind's mark, grade, words, and below them who, when, where from."""

from collections import OrderedDict

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
_LAYOUTS = 200
_LEAST_NAME = 0.4  # of the line below, for the first name, however much else there is
_ICON, _BESIDE = 12, 3

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
            self._draw_line(painter, QRectF(rect), line, index)

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

    def _draw_line(self, painter: QPainter, rect: QRectF, line: Line, index: _Index) -> None:
        mark = QRectF(rect.left(), rect.top(), MARK, rect.height() - 1)
        painter.fillRect(mark, self._colour(f"{line.kind}-mark"))
        left = rect.left() + SIDE + self._grade + 8
        width = rect.right() - SIDE - left
        if width < 16:
            return
        words = self._layout(line, width, index)
        top = rect.top() + self._above(max(1, words.lineCount()), rect.height())
        if line.grade:
            grade = QRectF(rect.left() + SIDE, top, self._grade, self._high)
            self._draw_grade(painter, grade, line.grade)
        painter.setPen(self._colour("text"))
        words.draw(painter, QPointF(left, top))
        below = top + max(1, words.lineCount()) * self._high + GAP
        self._draw_below(painter, QRectF(left, below, width, self._low), line)

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

    def _draw_below(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        """What tells items with the same words apart; a long name gives way to the rest."""
        painter.setFont(self._small)
        shown = parts(line)
        wide = [self._width(part) for part in shown]
        at = rect.left()
        for place, part in enumerate(shown):
            most = rect.right() - at
            if place == 0:
                rest = sum(wide[1:])
                most = max(most - rest, min(most, _LEAST_NAME * rect.width()))
            box = QRectF(at, rect.top(), min(most, wide[place]), rect.height())
            self._draw_part(painter, box, part, fits=wide[place] <= most)
            at += box.width()
            if at > rect.right() - 2 * self._icon:
                return

    def _width(self, part: Part) -> float:
        icon = self._icon + _BESIDE if part.icon else 0
        return self._metrics.horizontalAdvance(part.text) + icon + BETWEEN

    def _draw_part(self, painter: QPainter, rect: QRectF, part: Part, *, fits: bool) -> None:
        if part.icon:
            middle = rect.top() + (rect.height() - self._icon) / 2
            picture = self._picture(part, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(rect.left(), round(middle)), picture)
            rect = rect.adjusted(self._icon + _BESIDE, 0, 0, 0)
        text = part.text
        if not fits:
            room = rect.width() - (BETWEEN if part.gives_way else 0)
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.setPen(self._colour(part.role))
        painter.drawText(rect, _PLACED, text if text.isascii() else f"\u2068{text}\u2069")

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


_LONG, _ALIKE = 80, 24  # code points
_PLACED = (
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextDontClip.value
    | Qt.TextFlag.TextSingleLine.value
)
