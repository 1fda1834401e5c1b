"""Lanes of a timeline: which events share one, and where marks and labels go without overlap."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefer.briefs.extents import Extent
from briefer.briefs.scale import Scale
from briefer.items.event import Event

LABEL = 7.6
"""The size of labels in points."""

_GAP = 4.0  # between a mark and its label
_APART = 8.0  # between what stands in one row
_NARROWEST = 46.0  # a label that has less room is not worth setting
_HALF_DIAMOND = 5.0
_LIKED = {"inside": 0.0, "right": 60.0, "left": 0.0}  # points by which a side is preferred
FADE = 12.0
"""The length of a faded end in points."""
_SHORT = 7.0  # a mark that would be shorter than this is drawn as a diamond

CROWD = 2
"""As many rows as what is crowded takes: the marks, and how many they are."""

Measure = Callable[[str], float]


@dataclass(frozen=True)
class Happening:
    """An event as it is drawn: where it lies, and what its label says."""

    event: Event
    extent: Extent
    label: str


@dataclass(frozen=True)
class LaneNames:
    """By what the lanes are told apart, and how those without a name of their own are called."""

    by: Literal["", "place", "tag"] = ""
    nowhere: str = ""
    others: str = ""
    more: Callable[[int], str] = "+{} more".format


@dataclass(frozen=True)
class Mark:
    """A happening's mark from `x0` to `x1`, and its label: its words, where they begin, how wide.

    A `point` is drawn as a diamond: an instant, or what is too short for a bar.
    `words` is empty where there was no room for any, and shorter than the label where it ends
    in an ellipsis.
    """

    happening: Happening
    x0: float
    x1: float
    words: str = ""
    x: float = 0.0
    width: float = 0.0
    inside: bool = False
    point: bool = False

    @property
    def left(self) -> float:
        """The left end of mark and label together."""
        return min(self.x0, self.x) if self.words else self.x0

    @property
    def right(self) -> float:
        """The right end of mark and label together."""
        return max(self.x1, self.x + self.width) if self.words else self.x1

    @property
    def whole(self) -> bool:
        """Whether the label says all that it should."""
        return self.words == self.happening.label


@dataclass(frozen=True)
class Lane:
    """Marks in rows, and those for which there was no row: drawn in one line, without labels."""

    name: str
    rows: tuple[tuple[Mark, ...], ...]
    crowd: tuple[Mark, ...] = ()


def grouped(
    happenings: Sequence[Happening], names: LaneNames, most: int
) -> dict[str, list[Happening]]:
    """Happenings by lane, in the order of the lanes' first; beyond `most` lanes, the rest together.

    Where none has a place or tag to go by, there is one lane without a name.
    """
    lanes: dict[str, list[Happening]] = {}
    named = any(_lane(happening.event, names.by) for happening in happenings)
    nowhere, others = (names.nowhere if named else ""), names.others
    for happening in happenings:
        lanes.setdefault(_lane(happening.event, names.by) or nowhere, []).append(happening)
    if len(lanes) > most:
        kept = set(sorted(lanes, key=lambda name: -len(lanes[name]))[: most - 1])
        rest = [each for name, found in lanes.items() if name not in kept for each in found]
        lanes = {name: found for name, found in lanes.items() if name in kept}
        lanes[others] = [*lanes.get(others, []), *rest]
    return lanes


def _lane(event: Event, by: Literal["", "place", "tag"]) -> str:
    if by == "tag":
        return next(iter(event.tags), "")
    return event.place if by == "place" else ""


def packed(
    lanes: dict[str, list[Happening]], scale: Scale, measure: Measure, most_rows: int
) -> tuple[Lane, ...]:
    """The lanes with every mark placed, in about `most_rows` rows.

    Labels are as long as they can be: they are shortened before any is left out.
    """
    for longest in (230.0, 150.0, 90.0):
        found = [
            _lane_of(name, [_mark(each, scale, measure, longest) for each in happenings], most_rows)
            for name, happenings in lanes.items()
        ]
        rows = sum(len(lane.rows) for lane in found)
        if rows <= most_rows and not any(lane.crowd for lane in found):
            return tuple(found)
    share = (most_rows - CROWD * len(found)) / rows
    return tuple(_cut(lane, max(1, int(len(lane.rows) * share))) for lane in found)


def _lane_of(name: str, marks: Iterable[Mark], most: int) -> Lane:
    """A lane with each mark in the first of `most` rows that is clear, or else in the crowd."""
    rows: list[list[Mark]] = []
    crowd: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.x0, mark.x1)):
        row = next((row for row in rows if _is_clear(row, mark)), None)
        if row is not None:
            row.append(mark)
        elif len(rows) < most:
            rows.append([mark])
        else:
            crowd.append(mark)
    return Lane(name, tuple(map(tuple, rows)), tuple(crowd))


def _is_clear(row: Iterable[Mark], mark: Mark) -> bool:
    return all(
        mark.left >= other.right + _APART or mark.right + _APART <= other.left for other in row
    )


def _cut(lane: Lane, most: int) -> Lane:
    """A lane of no more than `most` rows; what stood in others is crowded together, unlabelled."""
    rest = (mark for row in lane.rows[most:] for mark in row)
    crowd = sorted((*rest, *lane.crowd), key=lambda mark: mark.x0)
    return Lane(lane.name, lane.rows[:most], tuple(replace(mark, words="") for mark in crowd))


def _mark(happening: Happening, scale: Scale, measure: Measure, longest: float) -> Mark:
    bare = _bare(happening, scale)
    extent = happening.extent
    faded = FADE * (extent.soft_start + extent.soft_end)
    inside = 0.0 if bare.point else bare.x1 - bare.x0 - 2 * _GAP - faded
    room = {
        "inside": inside,
        "right": scale.right - bare.x1 - _GAP,
        "left": bare.x0 - _GAP - scale.left,
    }
    for side, space in room.items():
        if measure(happening.label) <= min(space, longest):
            return _labelled(bare, side, happening.label, measure)
    side = max(room, key=lambda name: min(room[name], longest) + _LIKED[name])
    words = shortened(happening.label, min(longest, room[side]), measure)
    return _labelled(bare, side, words, measure) if room[side] >= _NARROWEST else bare


def _bare(happening: Happening, scale: Scale) -> Mark:
    extent = happening.extent
    x0, x1 = scale.x(extent.start), scale.x(extent.end)
    if x1 - x0 >= _SHORT + _fading(extent) / 2 and extent.look != "instant":
        return Mark(happening, x0, x1)
    half = _HALF_DIAMOND + _fading(extent) / 2
    middle = min(max((x0 + x1) / 2, scale.left + half), scale.right - half)
    return Mark(happening, middle - half, middle + half, point=True)


def _fading(extent: Extent) -> float:
    return FADE if extent.soft_start or extent.soft_end else 0.0


def _labelled(mark: Mark, side: str, words: str, measure: Measure) -> Mark:
    width = measure(words)
    begins = {
        "inside": mark.x0 + _GAP + FADE * mark.happening.extent.soft_start,
        "right": mark.x1 + _GAP,
        "left": mark.x0 - _GAP - width,
    }
    return replace(mark, words=words, x=begins[side], width=width, inside=side == "inside")


def shortened(text: str, room: float, measure: Measure) -> str:
    """`text`, or as many of its words as there is room for, with an ellipsis."""
    if measure(text) <= room:
        return text
    words: Sequence[str] = text.split()
    best = ""
    for count in range(1, len(words)):
        tried = " ".join(words[:count]).rstrip(",;:.") + " …"
        if measure(tried) > room:
            break
        best = tried
    return best or _letters(text, room, measure)


def _letters(text: str, room: float, measure: Measure) -> str:
    """As many letters of a long word as there is room for."""
    for count in range(min(len(text), 40), 0, -1):
        if measure(text[:count] + "…") <= room:
            return text[:count] + "…"
    return "…"
