"""How high each lane is: rows shared out evenly, as far as there are events for them."""

import heapq
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

LEAST = 2
"""Rows of a lane in which more than one event stands."""


def share_out(counts: Sequence[int], room: int) -> list[int]:
    """The rows of each lane, by its number of events, so that all fill `room` rows if they can.

    Rows are shared evenly, but none has more than events; none has fewer than two, or one where a
    single event stands. Where `room` does not do, each has just these.
    """
    rows = [min(LEAST, count) for count in counts]
    left = room - sum(rows)
    wanting = [(had, place) for place, had in enumerate(rows) if had < counts[place]]
    heapq.heapify(wanting)
    while left > 0 and wanting:
        had, place = heapq.heappop(wanting)
        rows[place] += 1
        left -= 1
        if rows[place] < counts[place]:
            heapq.heappush(wanting, (had + 1, place))
    return rows


class Stack:
    """Lanes one below the other: where each begins, in pixels from the top of the first."""

    def __init__(self, rows: Sequence[int] = (), row: int = 24, padding: int = 12) -> None:
        self.rows = tuple(rows)
        self.row = row
        self.padding = padding
        self.tops = (0, *accumulate(count * row + 2 * padding for count in self.rows))

    @property
    def height(self) -> int:
        """The height of all."""
        return self.tops[-1]

    def in_sight(self, top: int, bottom: int) -> range:
        """The lanes of which anything lies between these."""
        first = max(0, bisect_right(self.tops, top) - 1)
        last = bisect_right(self.tops, bottom - 1)
        return range(min(first, len(self.rows)), min(last, len(self.rows)))

    def at(self, y: int) -> int | None:
        """The lane at that height; None below the last."""
        found = self.in_sight(y, y + 1)
        return found[0] if found else None
