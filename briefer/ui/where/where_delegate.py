"""How a place is drawn: its mark, its title, and how many there are or how it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from briefer.ui.theme import theme
from briefer.ui.where.place import Place
from briefer.ui.where.where_model import PLACE

ROW, HEADING = 28, 32
SIDE, INDENT = 16, 14
DOT = 8

_ISSUE_PX = 12

_Index = QModelIndex | QPersistentModelIndex
_COLOURS = {"error": "error", "warning": "warning", "ready": "good"}


class WhereDelegate(QStyledItemDelegate):
    """Draws places. A tag with tags below it has a chevron, which the view lets one click."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of one height, headings a little higher; a brief's title may take two lines."""
        place: Place = index.data(PLACE)
        high = HEADING if place.sort == "section" and index.row() else ROW
        if place.sort == "brief" and isinstance(option.widget, QTreeView):
            room = option.widget.viewport().width() - 2 * SIDE - theme().px(DOT) - 8
            metrics = QFontMetrics(theme().font(13))
            if metrics.horizontalAdvance(place.title) + _issue_width(place) > room:
                return QSize(60, theme().px(ROW) + metrics.lineSpacing())
        return QSize(60, theme().px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the place."""
        place: Place = index.data(PLACE)
        rect: QRect = option.rect
        rect.setLeft(0)
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place.sort == "section":
            self._draw_heading(painter, rect, place)
        else:
            self._draw_ground(painter, rect, option.state)
            self._draw_place(painter, rect, place, index, option.widget)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A field of one line."""
        field = QLineEdit(parent)
        field.setObjectName("whereField")
        field.setAccessibleName(self.tr("Name"))
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """The field stands where the title stands."""
        rect: QRect = option.rect
        left = depth_of(index) * theme().px(INDENT) + SIDE - 8
        editor.setGeometry(QRect(left, rect.top() + 1, rect.right() - left - 7, rect.height() - 2))

    def _draw_heading(self, painter: QPainter, rect: QRect, place: Place) -> None:
        font = theme().font(11, bold=True)
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.5)
        painter.setFont(font)
        painter.setPen(theme().colour("second"))
        box = rect.adjusted(SIDE, 0, -SIDE, -theme().px(4))
        painter.drawText(box, _LEFT_LOW, place.title.upper())

    def _draw_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        box = QRectF(rect).adjusted(8.5, 1.5, -8.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme().colour("selection"))
            painter.drawRoundedRect(box, 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(box, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), 1))
            painter.drawRoundedRect(box, 6, 6)

    def _draw_place(
        self, painter: QPainter, rect: QRect, place: Place, index: _Index, view: QWidget
    ) -> None:
        left = SIDE + depth_of(index) * theme().px(INDENT)
        right = rect.right() - SIDE
        if place.children:
            open_ = _is_open(view, index)
            name = "chevron-down" if open_ else "chevron-right"
            _icon(painter, _seen(painter, rect, chevron_box(rect, index)), name)
        metrics = QFontMetrics(theme().font(13))
        left += self._draw_mark(painter, rect, left, place)
        room = right - left
        shown = "" if place.sort == "save" else place.state
        aside = shown if place.count is None else f"{place.count:,}"
        role = _COLOURS.get(place.severity, "second")
        small = theme().font(12 if place.count is not None else 11)
        wide = QFontMetrics(small).horizontalAdvance(aside) if aside else 0
        title = metrics.horizontalAdvance(place.title) + _issue_width(place)
        if aside and (place.count is not None or title + wide + 8 <= room):
            painter.setFont(small)
            painter.setPen(theme().colour(role))
            whole = QRect(left, rect.top(), room, rect.height())
            painter.drawText(_seen(painter, rect, whole), _RIGHT, f"\u2068{aside}\u2069")
            room -= wide + 8
        box = QRect(left, rect.top(), room, rect.height())
        self._draw_title(painter, _seen(painter, rect, box), place)

    def _draw_title(self, painter: QPainter, box: QRect, place: Place) -> None:
        """The title, cut where it must be, and behind its last line the number of the issue."""
        painter.setFont(theme().font(13))
        metrics, high = painter.fontMetrics(), painter.fontMetrics().lineSpacing()
        tail = _issue_width(place)
        lines = _lines(place.title, metrics, box.width(), box.height() // high, tail)
        quiet = place.sort in ("new-brief", "save")
        painter.setPen(theme().colour("second" if quiet else "text"))
        line = QRect(box.left(), 0, box.width(), high)
        line.moveTop(box.top() + (box.height() - len(lines) * high) // 2)
        for words in lines:
            painter.drawText(line, _LEFT, f"\u2068{words}\u2069")
            line.translate(0, high)
        if tail:
            line.translate(0, -high)
            behind = QRect(line)
            behind.setWidth(metrics.horizontalAdvance(lines[-1]) + tail)
            line = _seen(painter, line, behind)
            painter.setFont(theme().font(_ISSUE_PX))
            painter.setPen(theme().colour("second"))
            painter.drawText(line, _RIGHT, place.issue)

    def _draw_mark(self, painter: QPainter, rect: QRect, left: int, place: Place) -> int:
        """The mark before a title; how much room it took."""
        size, middle = theme().px(DOT), rect.center().y() + 1
        spot = _seen(painter, rect, QRect(left, rect.top(), size, size))
        box = QRectF(spot.left(), middle - size / 2, size, size)
        if place.mark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour(f"{place.mark}-mark"))
            painter.drawRoundedRect(box, 2, 2)
        elif place.sort == "brief":
            _draw_state(painter, box, place.severity)
        elif place.sort in ("new-brief", "save"):
            side = theme().px(12)
            plus = QRect(left - 2, middle - side // 2, side, side)
            _icon(painter, _seen(painter, rect, plus), "plus")
        else:
            return 0
        return size + 8


def _seen(painter: QPainter, within: QRect, box: QRect) -> QRect:
    """Where a box is seen that is worked out from the left."""
    return QStyle.visualRect(painter.layoutDirection(), within, box)


def _lines(title: str, metrics: QFontMetrics, room: int, most: int, tail: int) -> list[str]:
    """A title in one line, or in two where there is height for them.

    The last is cut such that `tail` pixels are left behind it.
    """
    cut = Qt.TextElideMode.ElideRight
    if most < 2 or metrics.horizontalAdvance(title) + tail <= room:
        return [metrics.elidedText(title, cut, room - tail)]
    first, rest = title, ""
    while metrics.horizontalAdvance(first) > room and " " in first:
        first, _, last = first.rpartition(" ")
        rest = f"{last} {rest}".strip()
    if not rest:
        first, _, rest = first.rpartition(" ")
    if not first:
        return [metrics.elidedText(title, cut, room - tail)]
    return [metrics.elidedText(first, cut, room), metrics.elidedText(rest, cut, room - tail)]


def _issue_width(place: Place) -> int:
    """The room that the number of an issue takes behind a title, with the gap before it."""
    if not place.issue:
        return 0
    return QFontMetrics(theme().font(_ISSUE_PX)).horizontalAdvance(place.issue) + 6


def _is_open(view: QWidget, index: _Index) -> bool:
    return isinstance(view, QTreeView) and view.isExpanded(index)


def depth_of(index: _Index) -> int:
    """How many tags a place lies below."""
    depth, above = 0, index.parent()
    while above.isValid() and above.parent().isValid():
        depth, above = depth + 1, above.parent()
    return depth


def chevron_box(rect: QRect, index: _Index) -> QRect:
    """Where the chevron of a tag is, in a row of that extent."""
    side = theme().px(12)
    left = SIDE - side + depth_of(index) * theme().px(INDENT)
    return QRect(left, rect.center().y() - side // 2 + 1, side, side)


def _icon(painter: QPainter, box: QRect, name: str) -> None:
    theme().icon(name).paint(painter, box, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal)


def _draw_state(painter: QPainter, box: QRectF, severity: str) -> None:
    """A brief's dot; its form says the same as its colour: square, triangle, full or empty."""
    colour = theme().colour(_COLOURS.get(severity, "edge"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match severity:
        case "error":
            painter.drawRect(box)
        case "warning":
            painter.drawPath(_triangle(box))
        case "ready":
            painter.drawEllipse(box)
        case _:
            _draw_ring(painter, box, colour)


def _draw_ring(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.5))
    painter.drawEllipse(box.adjusted(0.75, 0.75, -0.75, -0.75))


def _triangle(box: QRectF) -> QPainterPath:
    path = QPainterPath(box.bottomLeft())
    path.lineTo(box.bottomRight())
    path.lineTo(QPointF(box.center().x(), box.top()))
    path.closeSubpath()
    return path


_LINE = Qt.TextFlag.TextSingleLine.value | Qt.TextFlag.TextDontClip.value
_LEFT = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value | _LINE
_RIGHT = Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignVCenter.value | _LINE
_LEFT_LOW = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignBottom.value | _LINE
