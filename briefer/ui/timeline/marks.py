"""A mark: a dot, a bar or brackets, with edges as sharp as the date is known."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from briefer.store.chronicle import Mark
from briefer.ui.timeline.events import Look
from briefer.ui.timeline.ink import Ink, Stops

_SOFT = 14.0
_PALE = 0.42
_SHARP = 6.0  # a bar that is narrower has no soft edges: there is no room to see them

_UNCERTAIN, _APPROXIMATE = int(Mark.UNCERTAIN), int(Mark.APPROXIMATE)
_OPEN_START, _OPEN_END = int(Mark.OPEN_START), int(Mark.OPEN_END)

_OPEN = _OPEN_START | _OPEN_END
_GROUNDS = {Look.DAY: "day", Look.COARSE: "coarse", Look.INTERVAL: "interval"}


def stops(look: Look, marks: int, width: float, scale: float = 1.0) -> Stops:
    """How much of a bar's colour is seen from its left (0) to its right (1).

    Uncertain ends fade; about-dates are paler in the outer quarters, in two tones; what goes on
    fades away on its open side.
    """
    if width < _SHARP * scale:
        return []
    found: Stops = [(0.0, 1.0), (1.0, 1.0)]
    soft = min(_SOFT * scale / width, 1 / 3)
    if marks & _APPROXIMATE:
        found = [(0, _PALE), (0.24, _PALE), (0.25, 1), (0.75, 1), (0.76, _PALE), (1, _PALE)]
    if marks & _UNCERTAIN:
        soft = 1 / 3
    fades = marks & _UNCERTAIN or look in (Look.PART, Look.COARSE)
    left = fades or marks & _OPEN_START
    right = fades or marks & _OPEN_END
    return _faded(found, soft if left else 0, soft if right else 0)


def _faded(found: Stops, left: float, right: float) -> Stops:
    def share(at: float) -> float:
        rising = min(1.0, at / left) if left else 1.0
        falling = min(1.0, (1 - at) / right) if right else 1.0
        return min(rising, falling)

    if not left and not right:
        return [] if all(alpha == 1 for _, alpha in found) else found
    places = (
        {at for at, _ in found} | ({left} if left else set()) | ({1 - right} if right else set())
    )
    return [(at, _at(found, at) * share(at)) for at in sorted(places)]


def _at(found: Stops, at: float) -> float:
    for (first, one), (second, other) in pairwise(found):
        if first <= at <= second:
            return one + (other - one) * ((at - first) / (second - first) if second > first else 0)
    return found[-1][1]


def draw_bar(painter: QPainter, ink: Ink, rect: QRectF, look: Look, marks: int, kind: str) -> None:
    """A bar of that look in `rect`, which may reach beyond what is seen."""
    width, role = rect.width(), f"{kind}-mark"
    if width < 2 * _SHARP * ink.scale and not marks & _OPEN:  # too narrow for more than its colour
        painter.fillRect(rect, ink.colour(role))
        return
    # Widths that differ little have the same soft edges, and so the same brush.
    share = 0 if width > 64 * _SOFT else max(1, round(48 * _SOFT * ink.scale / width))

    def seen() -> Stops:
        return stops(look, marks, _SOFT * ink.scale * 48 / share if share else width, ink.scale)

    painter.setPen(Qt.PenStyle.NoPen)
    if look == Look.PART:
        painter.setBrush(ink.brush(f"{kind}-text", f"{look}", marks, share, seen))
    else:
        painter.setBrush(ink.brush(kind, _GROUNDS[look], marks, share, seen))
    painter.drawRect(rect)
    if look == Look.INTERVAL:
        painter.setBrush(ink.brush(role, f"{look}", marks, share, seen))
        _draw_brackets(painter, ink, rect, marks, role)
    elif look == Look.DAY:
        painter.setBrush(ink.brush(role, f"{look}", marks, share, seen))
        painter.drawRect(QRectF(rect.left(), rect.bottom() - 2, width, 2))


def _draw_brackets(painter: QPainter, ink: Ink, rect: QRectF, marks: int, role: str) -> None:
    """Lines above and below, a bracket at a known end, an arrow at an open one."""
    painter.drawRect(QRectF(rect.left(), rect.top(), rect.width(), 1.5))
    painter.drawRect(QRectF(rect.left(), rect.bottom() - 1.5, rect.width(), 1.5))
    middle = rect.center().y()
    for is_open, x, inward in (
        (marks & _OPEN_START, rect.left(), 1),
        (marks & _OPEN_END, rect.right(), -1),
    ):
        if is_open:
            _draw_arrow(painter, ink, QPointF(x, middle), inward, role)
        elif not marks & _UNCERTAIN:
            left = min(x, x + 3 * inward)
            painter.fillRect(QRectF(left, rect.top(), 3, rect.height()), ink.colour(role))


def _draw_arrow(painter: QPainter, ink: Ink, tip: QPointF, inward: int, role: str) -> None:
    size = ink.px(5)
    painter.setPen(QPen(ink.colour(role), 1.5))
    painter.drawLine(QPointF(tip.x() + inward * 2.4 * size, tip.y()), tip)
    for side in (-1, 1):
        painter.drawLine(tip, QPointF(tip.x() + inward * size, tip.y() + side * size))
    painter.setPen(Qt.PenStyle.NoPen)


def draw_dots(
    painter: QPainter, ink: Ink, dots: dict[tuple[str, bool], list[QPointF]], size: float
) -> None:
    """Dots by kind and whether they are sure: an unsure one has a pale rim."""
    for (kind, sure), points in dots.items():
        colour = ink.colour(f"{kind}-mark")
        pale = QColor(colour)
        pale.setAlphaF(_PALE)
        for shade, across in ((colour, size),) if sure else ((pale, size), (colour, size * 0.5)):
            painter.setPen(QPen(shade, across, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(points)
