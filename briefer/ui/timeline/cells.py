"""The cells of time that a lane's events are counted by: kept, for they stand still while one pans.

A cell is as long as its width on the screen is at a scale; cell 0 begins at minute 0.
"""

from bisect import bisect_left
from math import ceil

from briefer.ui.timeline.events import Events, Lane

BARS = 5
"""Of a cell: how finely the events of a count are shown."""

_KEPT = 2_000  # cells of a lane; a window shows some 50 of them


class Cells:
    """The cells of one lane, each `length` minutes long."""

    def __init__(self, events: Events, lane: Lane, length: float) -> None:
        self.events = events
        self.lane = lane
        self.length = length
        self._begins: dict[int, int] = {}
        self._bars: dict[int, tuple[int, ...]] = {}

    def begin(self, cell: int) -> int:
        """The first row of a cell; where it has none, the first after it."""
        found = self._begins.get(cell)
        if found is None:
            if len(self._begins) >= _KEPT:
                self._begins.clear()
            lane = self.lane
            minute = ceil(cell * self.length)  # whole numbers compare faster among themselves
            found = bisect_left(self.events.starts, minute, lane.first, lane.end)
            self._begins[cell] = found
        return found

    def bars(self, cell: int) -> tuple[int, ...]:
        """How many events begin in each fifth of a cell."""
        found = self._bars.get(cell)
        if found is None:
            if len(self._bars) >= _KEPT:
                self._bars.clear()
            found = self._bars[cell] = self._counted(cell)
        return found

    def _counted(self, cell: int) -> tuple[int, ...]:
        starts, step = self.events.starts, self.length / BARS
        at, stop = self.begin(cell), self.begin(cell + 1)
        found = []
        for bar in range(cell * BARS + 1, (cell + 1) * BARS):
            after = bisect_left(starts, ceil(bar * step), at, stop)
            found.append(after - at)
            at = after
        return (*found, stop - at)


class Grid:
    """The cells of all lanes, kept until the events or the scale are others."""

    def __init__(self) -> None:
        self._events = Events()
        self._length = 0.0
        self._lanes: dict[Lane, Cells] = {}

    def cells(self, events: Events, lane: Lane, length: float) -> Cells:
        """The cells of a lane that are `length` minutes long."""
        if events is not self._events or length != self._length:
            self._events, self._length = events, length
            self._lanes.clear()
        found = self._lanes.get(lane)
        if found is None:
            found = self._lanes[lane] = Cells(events, lane, length)
        return found
