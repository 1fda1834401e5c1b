"""Events as the timeline keeps them: columns of numbers, sorted by lane and by start.

An event takes some 45 bytes, whatever is known of it; its words are read when it comes in sight.
Moments are minutes since the day before 1 January of the year 1, on the event's own clock: an event
stands at its local time as the source has it, and no zone is converted into another.
"""

import heapq
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, NamedTuple

from briefer.briefs.extents import DAY
from briefer.store.chronicle import Chronicle, Mark

KINDS = ("event", "fact", "quote")
"""The kinds that may have a date; a column holds a kind's place in here."""

_NIGHT_ENDS = 6 * 60
_RUN = 2_000  # rows sorted at once: the window's thread waits for no longer sort
_BLOCK = 64


class Look(IntEnum):
    """How finely a date is known, and so what is drawn for it."""

    INSTANT = 0  # to the minute: a dot
    PART = 1  # to the part of the day: a solid bar with soft ends
    DAY = 2  # a pale bar
    COARSE = 3  # to the month or less: a paler bar with soft ends
    INTERVAL = 4  # from one day to another: a bar between brackets


class Placed(NamedTuple):
    """From which minute to which an event lies, and its look."""

    start: int
    end: int
    look: Look


def placed(earliest: int, latest: int, first: int, last: int, marks: int) -> Placed:
    """Where a row of a `Chronicle` lies in time."""
    start, end = earliest * DAY, (latest + 1) * DAY
    if marks & Mark.INTERVAL:
        if first != last and latest - earliest == 1 and last == DAY:  # one night, over midnight
            return Placed(start + first, end - DAY + _NIGHT_ENDS, Look.PART)
        return Placed(start, end, Look.INTERVAL)
    if latest > earliest:
        return Placed(start, end, Look.COARSE)
    if first < 0:
        return Placed(start, end, Look.DAY)
    if first == last:
        return Placed(start + first, start + first, Look.INSTANT)
    return Placed(start + first, start + last, Look.PART)


@dataclass(frozen=True, slots=True)
class Lane:
    """The rows from `first` to before `end`, which share a lane of that name; "" for none."""

    name: str
    first: int
    end: int

    @property
    def count(self) -> int:
        """How many events stand in it."""
        return self.end - self.first


@dataclass(frozen=True, slots=True)
class Events:
    """All events, lane after lane, in each by start. The lanes with most come first, "" last.

    `endings` has the ends of each lane in order; `peaks` the latest end of each block of 64 rows;
    `by_number` all rows by their number.
    """

    numbers: "array[int]" = field(default_factory=lambda: array("q"))
    starts: "array[int]" = field(default_factory=lambda: array("q"))
    ends: "array[int]" = field(default_factory=lambda: array("q"))
    endings: "array[int]" = field(default_factory=lambda: array("q"))
    looks: "array[int]" = field(default_factory=lambda: array("B"))
    marks: "array[int]" = field(default_factory=lambda: array("B"))
    kinds: "array[int]" = field(default_factory=lambda: array("B"))
    peaks: "array[int]" = field(default_factory=lambda: array("q"))
    by_number: "array[int]" = field(default_factory=lambda: array("l"))
    lanes: tuple[Lane, ...] = ()

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def first(self) -> int:
        """The first minute of all; 0 without any."""
        return min((self.starts[lane.first] for lane in self.lanes), default=0)

    @property
    def last(self) -> int:
        """The last minute of all; 0 without any."""
        return max((self.endings[lane.end - 1] for lane in self.lanes), default=0)

    def lane_of(self, row: int) -> int:
        """The place in `lanes` of the lane that a row stands in."""
        return bisect_right(self.lanes, row, key=lambda lane: lane.first) - 1

    def row_of(self, number: int) -> int | None:
        """The row of a record's number; None where it is not on the timeline."""
        at = bisect_left(self.by_number, number, key=self.numbers.__getitem__)
        if at == len(self.by_number) or self.numbers[self.by_number[at]] != number:
            return None
        return self.by_number[at]

    def going_on(self, lane: Lane, minute: float) -> int:
        """How many of a lane begin before a minute and end after it."""
        begun = bisect_left(self.starts, minute, lane.first, lane.end)
        over = bisect_right(self.endings, minute, lane.first, lane.end)
        return begun - over + self._instants_at(lane, minute)

    def _instants_at(self, lane: Lane, minute: float) -> int:
        """Those that begin and end at that minute: they are over, but have not begun before."""
        lo = bisect_left(self.starts, minute, lane.first, lane.end)
        hi = bisect_right(self.starts, minute, lane.first, lane.end)
        return sum(1 for row in range(lo, hi) if self.ends[row] <= minute)

    def rows_going_on(self, lane: Lane, minute: float) -> Iterator[int]:
        """Those rows, in order; whole blocks in which all is over are passed by."""
        begun = bisect_left(self.starts, minute, lane.first, lane.end)
        row = lane.first
        while row < begun:
            block = row // _BLOCK
            upto = min((block + 1) * _BLOCK, begun)
            if self.peaks[block] > minute:
                yield from (each for each in range(row, upto) if self.ends[each] > minute)
            row = upto

    def after(self, row: int) -> int | None:
        """The next row in time, over all lanes; of equal starts by row. None after the last."""
        start = self.starts[row]
        found = []
        for lane in self.lanes:
            if lane.first <= row < lane.end:
                at = row + 1
            elif lane.first > row:
                at = bisect_left(self.starts, start, lane.first, lane.end)
            else:
                at = bisect_right(self.starts, start, lane.first, lane.end)
            if at < lane.end:
                found.append((self.starts[at], at))
        return min(found)[1] if found else None

    def before(self, row: int) -> int | None:
        """The row before in time, the reverse of `after`. None before the first."""
        start = self.starts[row]
        found = []
        for lane in self.lanes:
            if lane.first <= row < lane.end:
                at = row - 1
            elif lane.first > row:
                at = bisect_left(self.starts, start, lane.first, lane.end) - 1
            else:
                at = bisect_right(self.starts, start, lane.first, lane.end) - 1
            if at >= lane.first:
                found.append((self.starts[at], at))
        return max(found)[1] if found else None

    def nearest(self, lane: Lane, minute: float) -> int:
        """The row of a lane whose start is nearest to a minute."""
        at = bisect_left(self.starts, minute, lane.first, lane.end)
        near = [row for row in (at - 1, at) if lane.first <= row < lane.end]
        return min(near, key=lambda row: abs(self.starts[row] - minute))


def gathered(batches: Iterable[tuple[str, Chronicle]]) -> Events:
    """All rows of the batches, each with its kind, in order."""
    found = Events()
    lanes: list[str] = []
    for kind, batch in batches:
        _append(found, KINDS.index(kind), batch)
        lanes += batch.lanes
    names = Counter(lanes)
    in_order = sorted(names, key=lambda name: (not name, -names[name], name.casefold(), name))
    rank = {name: place for place, name in enumerate(in_order)}
    order = _order(found, array("l", (rank[name] for name in lanes)))
    return _sorted(found, order, [(name, names[name]) for name in in_order])


def _append(found: Events, kind: int, batch: Chronicle) -> None:
    columns = (
        batch.earliest,
        batch.latest,
        batch.first_minute,
        batch.last_minute,
        batch.marks,
    )
    for row in zip(*columns, strict=True):
        start, end, look = placed(*row)
        found.starts.append(start)
        found.ends.append(end)
        found.looks.append(look)
    found.numbers.extend(batch.numbers)
    found.marks.extend(batch.marks)
    found.kinds.extend([kind] * len(batch.numbers))


def _order(found: Events, ranks: "array[int]") -> "array[int]":
    def key(row: int) -> tuple[int, int, int, int]:
        return ranks[row], found.starts[row], found.ends[row], found.numbers[row]

    return _in_order(len(found), key)


def _in_order(count: int, key: Callable[[int], Any]) -> "array[int]":
    runs = (
        array("l", sorted(range(first, min(first + _RUN, count)), key=key))
        for first in range(0, count, _RUN)
    )
    return array("l", heapq.merge(*runs, key=key))


def _sorted(found: Events, order: "array[int]", names: Sequence[tuple[str, int]]) -> Events:
    lanes: list[Lane] = []
    for name, count in names:
        first = lanes[-1].end if lanes else 0
        lanes.append(Lane(name, first, first + count))
    ends, numbers = _picked(found.ends, order), _picked(found.numbers, order)
    endings = array("q")
    for lane in lanes:
        endings.extend(sorted(ends[lane.first : lane.end]))
    return Events(
        numbers=numbers,
        starts=_picked(found.starts, order),
        ends=ends,
        endings=endings,
        looks=_picked(found.looks, order),
        marks=_picked(found.marks, order),
        kinds=_picked(found.kinds, order),
        peaks=array("q", (max(ends[at : at + _BLOCK]) for at in range(0, len(ends), _BLOCK))),
        by_number=_in_order(len(numbers), numbers.__getitem__),
        lanes=tuple(lanes),
    )


def _picked(column: "array[int]", order: "array[int]") -> "array[int]":
    return array(column.typecode, map(column.__getitem__, order))
