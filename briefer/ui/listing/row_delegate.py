"""A row of the list: kind's mark, grade, words, and below them who, when, where from."""

from collections import OrderedDict
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.store.listing import Line
from briefer.store.search import Phrase, phrases
from briefer.ui.listing.list_model import LINE
from briefer.ui.listing.row_layout import LINES, Ink, height_of, laid_out
from briefer.ui.listing.wording import hands, tr, when
from briefer.ui.theme import theme

MARK = 3
SIDE = 12
GRADE = 28
TOP = 8
GAP = 1
_LAYOUTS = 200

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws a line in a row of fixed height; the words looked for are marked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: tuple[Phrase, ...] = ()
        self._layouts: OrderedDict[tuple[object, ...], QTextLayout] = OrderedDict()
        theme().changed.connect(self._renew)
        self._renew()

    def look_for(self, words: str) -> None:
        """Mark these words from now on."""
        self._phrases = tuple(phrases(words))
        self._layouts.clear()

    def row_height(self) -> int:
        """The height of every row, in pixels, at the text size that is on."""
        words = height_of(self._font, LINES) + height_of(self._small, 1)
        return 4 * round((words + 2 * TOP + GAP) / 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        line: Line | None = index.data(LINE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._draw_ground(painter, rect, state)
        if line is not None:
            self._draw_line(painter, QRectF(rect), line)
        painter.restore()

    def _renew(self) -> None:
        self._font = theme().font(13)
        self._small = theme().font(12)
        self._tiny = theme().font(11, bold=True)
        self._metrics = QFontMetrics(self._small)
        self._ink = Ink(theme().colour("found"), theme().colour("text"))
        self._layouts.clear()

    def _draw_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme().colour("selection" if selected else "pane"))
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("accent"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _draw_line(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        mark = QRectF(rect.left(), rect.top(), MARK, rect.height() - 1)
        painter.fillRect(mark, theme().colour(f"{line.kind}-mark"))
        top = rect.top() + TOP
        grade = QRectF(rect.left() + SIDE, top, theme().px(GRADE), height_of(self._font, 1))
        if line.grade:
            self._draw_grade(painter, grade, line.grade)
        left = grade.right() + 8
        width = rect.right() - SIDE - left
        if width < 16:
            return
        words = self._layout(line, width)
        painter.setPen(theme().colour("text"))
        words.draw(painter, QPointF(left, top))
        below = top + height_of(self._font, max(1, words.lineCount())) + GAP
        self._draw_below(painter, QRectF(left, below, width, height_of(self._small, 1)), line)

    def _draw_grade(self, painter: QPainter, rect: QRectF, grade: str) -> None:
        box = rect.adjusted(0.5, 1.5, -0.5, -0.5)
        painter.setFont(self._tiny)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(theme().colour("second"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, grade)

    def _layout(self, line: Line, width: float) -> QTextLayout:
        key = (line.number, line.text, width)
        if key not in self._layouts:
            text = line.text or tr("No text yet")
            self._layouts[key] = laid_out(text, self._phrases, self._font, width, self._ink)
            if len(self._layouts) > _LAYOUTS:
                self._layouts.popitem(last=False)
        return self._layouts[key]

    def _draw_below(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        """What tells items with the same words apart; a long name gives way to the rest."""
        painter.setFont(self._small)
        parts = list(_parts(line))
        rest = sum(self._room(text, icon) for text, icon, _ in parts[1:])
        at = rect.left()
        for place, (text, icon, role) in enumerate(parts):
            most = rect.right() - at
            if place == 0:
                most = max(most - min(rest, 0.6 * rect.width()), 0.4 * rect.width())
            at += self._draw_part(
                painter, QRectF(at, rect.top(), most, rect.height()), text, icon, role
            )
            if at > rect.right() - 16:
                return

    def _room(self, text: str, icon: str) -> float:
        return self._metrics.horizontalAdvance(text) + 12 + (theme().px(15) if icon else 0)

    def _draw_part(self, painter: QPainter, rect: QRectF, text: str, icon: str, role: str) -> float:
        """Draw one part; how much room it took."""
        used = 0.0
        if icon:
            side = theme().px(12)
            middle = rect.top() + (rect.height() - side) / 2
            place = QRectF(rect.left(), middle, side, side).toRect()
            theme().icon(icon, role).paint(painter, place, Qt.AlignmentFlag.AlignCenter, _NORMAL)
            used = side + theme().px(3)
        shown = self._metrics.elidedText(
            text, Qt.TextElideMode.ElideRight, int(rect.width() - used)
        )
        painter.setPen(theme().colour(role))
        painter.drawText(rect.adjusted(used, 0, 0, 0), _PLACED, f"\u2068{shown}\u2069")
        return used + self._metrics.horizontalAdvance(shown) + 12


_NORMAL = QIcon.Mode.Normal
_PLACED = (
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextDontClip.value
    | Qt.TextFlag.TextSingleLine.value
)


def _parts(line: Line) -> Iterator[tuple[str, str, str]]:
    """The words below, each with its icon and colour: who, when, how sure, where from."""
    who = line.voice or line.place
    if who:
        yield who, "", "second"
    if date := when(line):
        yield date, "", "second"
    if through := hands(line):
        yield through, "link", "second"
    if line.contested:
        yield tr("contested"), "flag", "warning"
    if line.status in ("disputed", "denied", "retracted"):
        yield tr(line.status), "", "warning"
    if source := "; ".join(line.sources):
        yield source, "newspaper", "second"
