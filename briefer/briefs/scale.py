"""A time scale: which stretches of time are drawn, how wide, and with what ticks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefer.briefs.extents import DAY, Extent
from briefer.briefs.ticks import Form, Unit, units

BREAK = 20.0
"""The width of a break in points."""

_MOST_BREAKS = 3
_MUCH_LONGER = 6  # a gap is left out where it is that many times all that is drawn
_MOST_TICKS = 40
_APART = 7.0  # points from a tick's label to the next tick


@dataclass(frozen=True)
class Stretch:
    """Time from `start` to `end`, drawn from `left` to `right`."""

    start: int
    end: int
    left: float
    right: float


@dataclass(frozen=True)
class Tick:
    """Where a step begins, in points, and its label."""

    x: float
    label: str


@dataclass(frozen=True)
class Scale:
    """Stretches of time side by side, all at one rate, with a break between each two."""

    stretches: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]

    @property
    def left(self) -> float:
        """Where it begins, in points."""
        return self.stretches[0].left

    @property
    def right(self) -> float:
        """Where it ends, in points."""
        return self.stretches[-1].right

    @property
    def breaks(self) -> tuple[float, ...]:
        """The middle of each break, in points."""
        return tuple((a.right + b.left) / 2 for a, b in pairwise(self.stretches))

    def x(self, minute: float) -> float:
        """Where a minute is drawn; one outside, at the nearest end of what is drawn."""
        for stretch in self.stretches:
            if minute <= stretch.end:
                into = max(0, minute - stretch.start) / (stretch.end - stretch.start)
                return stretch.left + into * (stretch.right - stretch.left)
        return self.right


def scale(
    extents: Sequence[Extent], left: float, right: float, width: Callable[[str], float]
) -> Scale:
    """The finest scale from `left` to `right` that holds all finite ends and whose labels fit.

    `width` gives a tick label's width in points.
    """
    clusters = _clusters(extents)
    if clusters[-1][1] - clusters[0][0] == DAY and all(e.look == "pale" for e in extents):
        clusters = [(clusters[0][0] - DAY, clusters[0][1] + DAY)]  # a day among days
    length = sum(end - start for start, end in clusters)
    found: Scale | None = None
    by_hour = any(extent.look in ("instant", "solid") for extent in extents)
    for unit in units():
        if length / unit.minutes > _MOST_TICKS or (unit.minutes < DAY and not by_hour):
            continue
        spans = _rounded(clusters, unit)
        found = _drawn(spans, unit, "first", left, right)
        if len(spans) == 1 and not _fits(found, width):  # one year goes without saying
            found = _drawn(spans, unit, "short", left, right)
        if _fits(found, width):
            break
    assert found is not None  # the longest unit is longer than any span of years that can be read
    return found


def _clusters(extents: Sequence[Extent]) -> list[tuple[int, int]]:
    """The stretches in which something happens, parted only where a gap dwarfs them all."""
    spans = sorted((_low(extent), _high(extent)) for extent in extents)
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1] + DAY:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return _joined(merged, _cut(merged, len(extents)))


def _low(extent: Extent) -> int:
    return int(extent.start if extent.start > -float("inf") else extent.end - extent.known)


def _high(extent: Extent) -> int:
    end = extent.end if extent.end < float("inf") else extent.start + extent.known
    return int(max(end, _low(extent) + 60))


def _cut(merged: Sequence[tuple[int, int]], events: int) -> set[int]:
    """After which of the merged spans the scale is broken.

    That serves where something lies close together; single events far apart need no break.
    """
    gaps = sorted(
        ((b[0] - a[1], number) for number, (a, b) in enumerate(pairwise(merged))), reverse=True
    )
    drawn = sum(max(DAY, end - start) for start, end in merged) + sum(gap for gap, _ in gaps)
    for most in range(1, min(_MOST_BREAKS, len(gaps), events - 2) + 1):
        drawn -= gaps[most - 1][0]
        if gaps[most - 1][0] >= _MUCH_LONGER * drawn:
            return {number for _, number in gaps[:most]}
    return set()


def _joined(merged: Sequence[tuple[int, int]], cut: set[int]) -> list[tuple[int, int]]:
    found = [merged[0]]
    for number, span in enumerate(merged[1:]):
        if number in cut:
            found.append(span)
        else:
            found[-1] = (found[-1][0], span[1])
    return found


def _rounded(spans: Sequence[tuple[int, int]], unit: Unit) -> list[tuple[int, int]]:
    """The spans out to whole steps; those that now meet are one."""
    found: list[tuple[int, int]] = []
    for start, end in ((unit.floor(start), unit.ceiling(end)) for start, end in spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _drawn(
    spans: Sequence[tuple[int, int]], unit: Unit, first: Form, left: float, right: float
) -> Scale:
    total = sum(end - start for start, end in spans)
    rate = (right - left - BREAK * (len(spans) - 1)) / total
    stretches: list[Stretch] = []
    for start, end in spans:
        begins = stretches[-1].right + BREAK if stretches else left
        stretches.append(Stretch(start, end, begins, begins + (end - start) * rate))
    return Scale(tuple(stretches), tuple(_ticks(stretches, unit, first)))


def _ticks(stretches: Sequence[Stretch], unit: Unit, first: Form) -> Iterator[Tick]:
    for stretch in stretches:
        rate = (stretch.right - stretch.left) / (stretch.end - stretch.start)
        for minute in unit.steps(stretch.start, stretch.end):
            x = stretch.left + (minute - stretch.start) * rate
            yield Tick(x, unit.label(minute, first if minute == stretch.start else "other"))


def _fits(scale: Scale, width: Callable[[str], float]) -> bool:
    edges = [*(tick.x for tick in scale.ticks[1:]), scale.right]
    return all(
        tick.x + width(tick.label) + _APART <= edge
        for tick, edge in zip(scale.ticks, edges, strict=True)
    )
