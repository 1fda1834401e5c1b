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
_LIKED = {"inside": 0.0, "right": 20.0, "left": 0.0}  # points by which a side is preferred
FADE = 12.0
"""The length of a faded end in points."""
_SHORT = 7.0  # a mark that would be shorter than this is drawn as a diamond

_LONGEST = (300.0, 230.0, 170.0, 130.0)  # labels are cut to these in turn; the last: 24 letters
_MOST_ROWS = 60  # of a lane: more than any page has

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
    """The lanes with every mark placed, in no more than `most_rows` rows if that can be.

    Labels are as long as they can be: there are more rows before any is cut, and they are cut
    before any is left out; what room is left beside them they get back.
    """
    found: list[Lane] = []
    for longest in _LONGEST:
        found = [
            _lane_of(name, [_places(each, scale, measure, longest) for each in happenings])
            for name, happenings in lanes.items()
        ]
        if sum(len(lane.rows) for lane in found) <= most_rows:
            break
    kept = _fitting([len(lane.rows) for lane in found], most_rows)
    return tuple(_grown(_cut(lane, kept), scale, measure) for lane in found)


def _lane_of(name: str, marks: Iterable[Sequence[Mark]]) -> Lane:
    """A lane with each mark, in the first of its places that is clear, in the first such row."""
    rows: list[list[Mark]] = []
    # What each row is taken by, from the left end of mark and label to what follows them at most.
    taken: list[list[tuple[float, float]]] = []
    for places in sorted(marks, key=lambda found: (found[0].x0, found[0].x1)):
        ends = ((mark, mark.left, mark.right + _APART) for mark in places)
        clear = (
            (number, mark)
            for mark, left, right in ends
            for number, row in enumerate(taken)
            if _is_clear(row, left, right)
        )
        number, mark = next(clear, (len(rows), places[0]))
        if number == _MOST_ROWS:  # there are too many anyway: it is counted with the last
            number -= 1
        elif number == len(rows):
            rows.append([])
            taken.append([])
        rows[number].append(mark)
        taken[number].append((mark.left, mark.right + _APART))
    return Lane(name, tuple(map(tuple, rows)))


def _is_clear(row: Iterable[tuple[float, float]], left: float, right: float) -> bool:
    # A loop, for this is asked more often than all else.
    for begin, end in row:  # noqa: SIM110
        if left < end and right > begin:
            return False
    return True


def _fitting(rows: Sequence[int], most: int) -> int:
    """How many rows a lane may keep that has more, so that all have no more than `most`."""
    for kept in range(max(rows), 1, -1):
        if sum(_kept(count, kept) for count in rows) <= most:
            return kept
    return 1


def _kept(count: int, most: int) -> int:
    """The rows that a lane takes: its own, or as many as it may keep and those of the crowd."""
    return min(count, most + CROWD)


def _cut(lane: Lane, most: int) -> Lane:
    """A lane whose rows beyond `most` are crowded together, unlabelled, where that saves any."""
    if len(lane.rows) <= most + CROWD:
        return lane
    rest = (mark for row in lane.rows[most:] for mark in row)
    crowd = sorted(rest, key=lambda mark: mark.x0)
    return Lane(lane.name, lane.rows[:most], tuple(replace(mark, words="") for mark in crowd))


def _grown(lane: Lane, scale: Scale, measure: Measure) -> Lane:
    """A lane whose cut labels are as long as what stands beside them lets them be."""
    rows = (sorted(row, key=lambda mark: mark.left) for row in lane.rows)
    return replace(lane, rows=tuple(tuple(_lengthened(row, scale, measure)) for row in rows))


def _lengthened(row: list[Mark], scale: Scale, measure: Measure) -> list[Mark]:
    for place, mark in enumerate(row):
        if mark.whole:
            continue
        before = row[place - 1].right + _APART if place else scale.left
        after = row[place + 1].left - _APART if place + 1 < len(row) else scale.right
        room = {"right": after - mark.x1 - _GAP, "left": mark.x0 - _GAP - before}
        side = max(room, key=lambda name: room[name])
        longer = shortened(mark.happening.label, room[side], measure)
        if room[side] >= _NARROWEST and len(longer) > len(mark.words):
            row[place] = _labelled(mark, side, longer, measure)
    return row


def _places(
    happening: Happening, scale: Scale, measure: Measure, longest: float
) -> tuple[Mark, ...]:
    """Where a mark's label may stand, the best place first; no label without room for any."""
    bare = _bare(happening, scale)
    room = {
        "inside": 0.0 if bare.point else bare.x1 - bare.x0 - 2 * _GAP - _faded(happening.extent),
        "right": scale.right - bare.x1 - _GAP,
        "left": bare.x0 - _GAP - scale.left,
    }
    fitting = [side for side in room if measure(happening.label) <= min(room[side], longest)]
    if fitting:
        return tuple(_labelled(bare, side, happening.label, measure) for side in fitting)
    side = max(room, key=lambda name: min(room[name], longest) + _LIKED[name])
    words = shortened(happening.label, min(longest, room[side]), measure)
    return (_labelled(bare, side, words, measure) if room[side] >= _NARROWEST else bare,)


def _faded(extent: Extent) -> float:
    return FADE * (extent.soft_start + extent.soft_end)


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
    return Mark(
        mark.happening, mark.x0, mark.x1, words, begins[side], width, side == "inside", mark.point
    )


def wrapped(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """`text` in lines as wide as there is room; a word that is wider is cut."""
    lines: list[str] = []
    for word in text.split():
        tried = f"{lines[-1]} {word}" if lines else word
        if lines and measure(tried) <= room:
            lines[-1] = tried
        else:
            lines.append(shortened(word, room, measure))
    return tuple(lines)


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
