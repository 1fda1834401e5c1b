"""The timeline's drawing: a scale above, lanes below it, marks in their rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefer.briefs.drawing import mark
from briefer.briefs.lanes import (
    CROWD,
    LABEL,
    Happening,
    Lane,
    LaneNames,
    grouped,
    packed,
    shortened,
    wrapped,
)
from briefer.briefs.scale import Scale, scale
from briefer.briefs.setting import Measure
from briefer.document.nodes import Drawing, Label, Line, Shape
from briefer.document.styles import HAIRLINE, INK, SECOND, THIRD

_TICK = 7.4  # size of a tick's label in points
_TOP = 16.0  # from the drawing's top to the first lane
_ROW = 15.0
_PADDING = 5.0  # above and below the rows of a lane
_MOST_LANES = 8
_NAME = 8.0
_NAME_LEADING = 9.4
_WIDEST_NAME = 104.0


@dataclass(frozen=True)
class Room:
    """What a drawing may take, in points: all of the width, no more than the height."""

    width: float
    height: float


@dataclass(frozen=True)
class Timeline:
    """A drawn timeline: its lanes with the marks on them, and how its scale is broken."""

    drawing: Drawing
    lanes: tuple[Lane, ...]
    scale: Scale


def timeline(
    happenings: Sequence[Happening], names: LaneNames, room: Room, measure: Measure
) -> Timeline:
    """The drawing of one happening or more, as wide as `room`, in lanes under a time scale."""
    least = 2 * _PADDING + (1 + CROWD) * _ROW  # of a lane where not all is labelled
    most = max(1, min(_MOST_LANES, int((room.height - _TOP) // least)))
    lanes = grouped(happenings, names, most)
    rows = int((room.height - _TOP - 2 * _PADDING * len(lanes)) // _ROW)
    left = _name_column(lanes, measure)

    def of_tick(text: str) -> float:
        return measure(text, _TICK, False)

    @cache
    def of_label(text: str) -> float:
        return measure(text, LABEL, False)

    spread = scale([happening.extent for happening in happenings], left, room.width, of_tick)
    placed = packed(lanes, spread, of_label, rows)
    height = _TOP + sum(map(_height, placed))
    shapes = (*_grid(spread, height), *_lanes(placed, spread, names, measure))
    return Timeline(Drawing(room.width, height, shapes), placed, spread)


def _name_column(lanes: Iterable[str], measure: Measure) -> float:
    lines = (line for name in lanes for line in _name_lines(name, measure))
    widest = max((measure(line, _NAME, True) for line in lines), default=0.0)
    return widest + 12 if widest else 0.0


def _name_lines(name: str, measure: Measure) -> tuple[str, ...]:
    return wrapped(name, _WIDEST_NAME, lambda text: measure(text, _NAME, True))


def _name(lane: Lane, top: float, measure: Measure) -> Iterator[Label]:
    """A lane's name beside its first row, on as many lines as the lane is high."""
    lines = _name_lines(lane.name, measure)
    most = max(2, int((_height(lane) - _PADDING) // _NAME_LEADING))
    if len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        last = shortened(rest, _WIDEST_NAME, lambda text: measure(text, _NAME, True))
        lines = (*lines[: most - 1], last)
    lift = _NAME_LEADING / 2 if len(lines) > 1 else 0.0
    for number, line in enumerate(lines):
        y = top + _PADDING + _ROW / 2 + 3 - lift + number * _NAME_LEADING
        yield Label(0, y, line, _NAME, INK, bold=True)


def _height(lane: Lane) -> float:
    crowd = CROWD if lane.crowd else 0
    return 2 * _PADDING + _ROW * (len(lane.rows) + crowd)


def _grid(spread: Scale, height: float) -> Iterator[Shape]:
    for tick in spread.ticks:
        yield Line(tick.x, _TOP - 4, tick.x, height, HAIRLINE, 0.4)
        yield Label(tick.x + 2, _TOP - 7, tick.label, _TICK, THIRD)
    for stretch in spread.stretches:
        yield Line(stretch.right, _TOP - 4, stretch.right, height, HAIRLINE, 0.4)
    for x in spread.breaks:
        for shift in (-2.5, 2.5):
            for y in (_TOP, height):
                yield Line(x + shift - 2, y + 4, x + shift + 2, y - 4, SECOND, 0.8)


def _lanes(
    placed: Sequence[Lane], spread: Scale, names: LaneNames, measure: Measure
) -> Iterator[Shape]:
    top = _TOP
    for lane in placed:
        yield from _name(lane, top, measure)
        for number, row in enumerate(lane.rows):
            for placed_mark in row:
                yield from mark(placed_mark, top + _PADDING + _ROW * (number + 0.5))
        if lane.crowd:
            y = top + _PADDING + _ROW * (len(lane.rows) + 0.5)
            for placed_mark in lane.crowd:
                yield from mark(placed_mark, y)
            more = names.more(len(lane.crowd))
            yield Label(spread.left + 2, y + _ROW, more, LABEL, SECOND)
        top += _height(lane)
        yield from _floor(top, spread)


def _floor(y: float, spread: Scale) -> Iterator[Shape]:
    """The line under a lane, which is not drawn through a break."""
    begins = [0.0, *(stretch.left for stretch in spread.stretches[1:])]
    for x, stretch in zip(begins, spread.stretches, strict=True):
        yield Line(x, y, stretch.right, y, HAIRLINE, 0.6)
