"""Where each event of a lane is drawn: its row, its pixels, the room of its label, or its count.

Whatever is in sight is either drawn or in exactly one count, and nothing of a row overlaps. An
event keeps its row wherever it can, so that nothing jumps while one pans; marks and counts that are
close are told apart by cells of time that stand still while one pans.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import floor, inf

from briefer.store.chronicle import Mark
from briefer.ui.timeline.cells import Cells
from briefer.ui.timeline.events import Look
from briefer.ui.timeline.view import View

_GROUP = 6  # cells whose events are counted together where each has too many
_MOST = 26  # events of a cell that are drawn: of more, no label could be read


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in pixels at the text size that is on."""

    dot: float = 12.0
    least: float = 8.0
    open: float = 32.0
    gap: float = 4.0
    cell: float = 44.0
    label: float = 440.0
    label_gap: float = 8.0

    def scaled(self, scale: float) -> "Sizes":
        """The same for text `scale` times as large."""
        by = (self.dot, self.least, self.open, self.gap, self.cell, self.label, self.label_gap)
        return Sizes(*(size * scale for size in by))


@dataclass(slots=True)
class Drawn:
    """An event that is drawn; `until` is where its label must end, `right` where there is none."""

    row: int
    line: int
    left: float
    right: float
    until: float = 0.0


@dataclass(slots=True)
class Count:
    """Events that are counted, of the rows from `first` to before `stop`.

    `bars` has how many there are in each fifth of a cell; none where few of a cell are counted.
    """

    left: float
    right: float
    count: int
    start: float
    end: float
    first: int
    stop: int
    bars: tuple[int, ...] = ()


@dataclass(slots=True)
class Laid:
    """What a lane shows; `going_on` counts those that began before and find no room."""

    drawn: list[Drawn]
    counts: list[Count]
    going_on: int = 0

    @property
    def total(self) -> int:
        """How many events are drawn or counted."""
        return len(self.drawn) + sum(each.count for each in self.counts) + self.going_on

    @property
    def most(self) -> int:
        """What the highest bar stands for: a power of two, so that it seldom is another."""
        most = max((max(each.bars) for each in self.counts if each.bars), default=1)
        return 1 << max(0, most - 1).bit_length()


class LaneLayout:
    """Lays out the lane of `cells` in `lines` rows between two pixels of a view.

    The cells are as long as `sizes.cell` pixels of the view.
    """

    def __init__(self, cells: Cells, lines: int, view: View, sizes: Sizes) -> None:
        self._cells = cells
        self._events = cells.events
        self._lane = lane = cells.lane
        self._lines = lines if lane.count <= lines else max(1, lines - 1)  # the last is for counts
        self._view = view
        self._sizes = sizes
        self._drawn: list[Drawn] = []
        self._free = [-inf] * self._lines
        self._crowded: dict[int, list[int]] = {}  # by cell: what found no room
        self._dense: dict[int, int] = {}  # by cell: how many
        self._going_on = 0

    def lay(self, left: float, right: float, held: int | None = None) -> Laid:
        """What lies between two pixels; `held` is a row that must be drawn, not counted."""
        start, end = self._view.minute(left), self._view.minute(right)
        lane, starts = self._lane, self._events.starts
        begun = bisect_left(starts, start, lane.first, lane.end)
        stop = bisect_left(starts, end, begun, lane.end)
        self._put_begun(start)
        self._put_cells(begun, stop)
        if held is not None and begun <= held < stop:
            self._hold(held, began_before=False)
        elif held is not None and self._is_going_on(held, start, begun):
            self._hold(held, began_before=True)
        counts = self._counts()
        self._give_labels_room(counts, held)
        return Laid(self._drawn, counts, self._going_on)

    # Marks

    def _is_going_on(self, row: int, start: float, begun: int) -> bool:
        return self._lane.first <= row < begun and self._events.ends[row] > start

    def _put_begun(self, start: float) -> None:
        count = self._events.going_on(self._lane, start)
        if count > self._lines:
            self._going_on = count
            return
        for row in self._events.rows_going_on(self._lane, start):
            if not self._put(row):
                self._going_on += 1

    def _put_cells(self, row: int, stop: int) -> None:
        while row < stop:
            cell = self._cell_of(row)
            after = max(row + 1, min(self._cells.begin(cell + 1), stop))
            if after - row > min(self._lines, _MOST):
                self._dense[cell] = self._dense.get(cell, 0) + after - row
            else:
                crowded = [each for each in range(row, after) if not self._put(each)]
                if crowded:
                    self._crowded.setdefault(cell, []).extend(crowded)
            row = after

    def _put(self, row: int) -> bool:
        """Draw a row where there is room; whether there was."""
        mark = self._mark(row)
        edge, free, lines = mark.left - self._sizes.gap, self._free, self._lines
        for step in range(lines):
            line = (mark.line + step) % lines
            if free[line] <= edge:
                free[line] = mark.right
                mark.line = line
                self._drawn.append(mark)
                return True
        return False

    def _mark(self, row: int) -> Drawn:
        events, sizes, view = self._events, self._sizes, self._view
        left = view.x(events.starts[row])
        line = (row - self._lane.first) % self._lines
        if events.looks[row] == Look.INSTANT:
            return Drawn(row, line, left - sizes.dot / 2, left + sizes.dot / 2)
        least = sizes.open if events.marks[row] & _OPEN else sizes.least
        right = max(view.x(events.ends[row]), left + least)
        return Drawn(row, line, left, right)

    def _hold(self, row: int, *, began_before: bool) -> None:
        """Draw a row that may have been counted; what is in its way is counted instead."""
        if any(each.row == row for each in self._drawn):
            return
        if began_before:
            self._going_on -= 1
        else:
            self._uncount(row)
        mark = self._mark(row)
        gap = self._sizes.gap
        kept = []
        for each in self._drawn:
            in_way = each.line == mark.line and (
                each.left - gap < mark.right and mark.left < each.right + gap
            )
            if in_way:
                self._count(each.row)
            else:
                kept.append(each)
        self._drawn = [*kept, mark]

    def _cell_of(self, row: int) -> int:
        return floor(self._events.starts[row] / self._cells.length)

    def _uncount(self, row: int) -> None:
        cell = self._cell_of(row)
        if row in self._crowded.get(cell, ()):
            self._crowded[cell].remove(row)
        else:
            self._dense[cell] -= 1

    def _count(self, row: int) -> None:
        self._crowded.setdefault(self._cell_of(row), []).append(row)

    # Counts

    def _counts(self) -> list[Count]:
        groups: dict[int, list[int]] = {}
        for cell in self._dense:
            groups.setdefault(cell // _GROUP, []).append(cell)
        found = [count for cells in groups.values() for count in self._runs(sorted(cells))]
        for cell, rows in self._crowded.items():
            if rows and cell not in self._dense:
                found.append(self._counted(cell, cell + 1, len(rows)))
        return sorted(found, key=lambda count: count.left)

    def _runs(self, cells: list[int]) -> Iterator[Count]:
        """Cells side by side as one count."""
        first = 0
        for at in range(1, len(cells) + 1):
            if at == len(cells) or cells[at] != cells[at - 1] + 1:
                run = cells[first:at]
                count = sum(self._dense[cell] + len(self._crowded.get(cell, ())) for cell in run)
                found = self._counted(run[0], run[-1] + 1, count)
                found.bars = tuple(chain.from_iterable(map(self._cells.bars, run)))
                yield found
                first = at

    def _counted(self, first: int, end: int, count: int) -> Count:
        cells, view = self._cells, self._view
        start, after = first * cells.length, end * cells.length
        rows = cells.begin(first), cells.begin(end)
        return Count(view.x(start), view.x(after), count, start, after, *rows)

    # Labels

    def _give_labels_room(self, counts: list[Count], held: int | None) -> None:
        """Each label ends before the next mark of its row, and before the next dense count."""
        walls = [count.left for count in counts if count.bars]
        ends = [inf] * self._lines
        gap = self._sizes.label_gap
        self._drawn.sort(key=lambda mark: (mark.left, mark.row))
        for mark in reversed(self._drawn):
            at = bisect_left(walls, mark.left)
            wall = walls[at] if at < len(walls) and mark.row != held else inf
            until = min(ends[mark.line], wall, mark.right + self._sizes.label) - gap
            mark.until = max(mark.right, until)
            ends[mark.line] = mark.left


_OPEN = int(Mark.OPEN_START | Mark.OPEN_END)  # a number: tested for every mark
