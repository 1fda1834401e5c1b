"""Shapes of a timeline's marks, told apart in grey as in colour."""

from collections.abc import Iterator

from briefer.briefs.lanes import FADE, LABEL, Mark
from briefer.document.nodes import Label, Line, Polygon, Shape
from briefer.document.styles import ACCENT, INK

_SOLID, _PALE, _GOLD, _BROWN, _GROUND = ACCENT, "#bcd0da", "#d49b35", "#7a5714", "#ffffff"
_HALF = 5.2  # half a bar's height
_POINT = 5.0  # half a diamond's height
_SLICES = 8


def mark(mark: Mark, y: float) -> Iterator[Shape]:
    """A mark, its middle at height `y`, and its label."""
    extent = mark.happening.extent
    if mark.point:
        yield from _diamond(mark, y)
    elif extent.look == "outlined":
        yield from _outline(mark, y)
    else:
        yield from _bar(mark, y)
    if mark.words and not mark.inside:  # so that no line of the scale runs through it
        x0, x1 = mark.x - 1, mark.x + mark.width + 1
        yield _box(x0, x1, y, LABEL * 0.6, _GROUND)
    if mark.words:
        dark = mark.inside and extent.look == "solid"
        yield Label(mark.x, y + LABEL * 0.35, mark.words, LABEL, _GROUND if dark else INK)


def _soft(mark: Mark) -> bool:
    return mark.happening.extent.soft_start or mark.happening.extent.soft_end


def _diamond(mark: Mark, y: float) -> Iterator[Shape]:
    """A gold diamond for a known hour; a small pale one for what is short on this scale."""
    middle = (mark.x0 + mark.x1) / 2
    instant = mark.happening.extent.look == "instant"
    fill, edge, half = (_GOLD, _BROWN, _POINT) if instant else (_PALE, _SOLID, _POINT - 1)
    if _soft(mark):
        yield from _faded(middle, mark.x1, y, 1.5, fill)
        yield from _faded(middle, mark.x0, y, 1.5, fill)
    around = ((middle, y - half), (middle + half, y), (middle, y + half), (middle - half, y))
    yield Polygon(around, fill, edge, 0.6)


def _bar(mark: Mark, y: float) -> Iterator[Shape]:
    extent = mark.happening.extent
    fill = _SOLID if extent.look == "solid" else _PALE
    x0, x1 = _core(mark)
    yield _box(x0, x1, y, _HALF, fill)
    if extent.soft_start:
        yield from _faded(x0, mark.x0, y, _HALF, fill)
    if extent.soft_end:
        yield from _faded(x1, mark.x1, y, _HALF, fill)
    if extent.look == "coarse":
        yield Line(x0, y - _HALF, x1, y - _HALF, _SOLID, 0.8)
        yield Line(x0, y + _HALF, x1, y + _HALF, _SOLID, 0.8)


def _outline(mark: Mark, y: float) -> Iterator[Shape]:
    """A bracket: closed where an end is known, and running out into nothing where it is not."""
    extent = mark.happening.extent
    x0, x1 = _core(mark)
    yield _box(x0, x1, y, _HALF, _GROUND)
    for edge in (y - _HALF, y + _HALF):
        yield Line(x0, edge, x1, edge, _SOLID, 0.9)
        if extent.soft_start:
            yield from _faded(x0, mark.x0, edge, 0.45, _SOLID)
        if extent.soft_end:
            yield from _faded(x1, mark.x1, edge, 0.45, _SOLID)
    if not extent.soft_start:
        yield Line(x0, y - _HALF - 0.45, x0, y + _HALF + 0.45, _SOLID, 0.9)
    if not extent.soft_end:
        yield Line(x1, y - _HALF - 0.45, x1, y + _HALF + 0.45, _SOLID, 0.9)


def _core(mark: Mark) -> tuple[float, float]:
    """The part of a mark between its faded ends."""
    fade = min(FADE, (mark.x1 - mark.x0) / 3)
    extent = mark.happening.extent
    return (
        mark.x0 + (fade if extent.soft_start else 0),
        mark.x1 - (fade if extent.soft_end else 0),
    )


def _box(x0: float, x1: float, y: float, half: float, fill: str) -> Polygon:
    return Polygon(((x0, y - half), (x1, y - half), (x1, y + half), (x0, y + half)), fill)


def _faded(x0: float, x1: float, y: float, half: float, fill: str) -> Iterator[Shape]:
    """From `x0`, in full colour, to `x1`, in none, by slices that any format can draw."""
    step = (x1 - x0) / _SLICES
    for number in range(_SLICES):
        colour = _blended(fill, _GROUND, (number + 0.5) / _SLICES)
        begins = x0 + number * step
        yield _box(min(begins, begins + step), max(begins, begins + step), y, half, colour)


def _blended(one: str, other: str, share: float) -> str:
    """The colour that is `share` of the way from `one` to `other`."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
