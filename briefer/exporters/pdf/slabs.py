"""Slabs: what a block comes to, as units of height that a page takes or leaves.

A unit is a line, a row of a table, or a whole drawing. A slab is painted from one unit to another,
so that pages may part it; whatever it needs at the head and foot of each part is `top` and `foot`.
Lengths are points; y grows upwards, and a slab is painted downwards from its `y`.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefer.document.nodes import Align
from briefer.document.styles import THIRD, Style
from briefer.exporters.pdf.breaking import Line, Span, broken
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.writing import decorate, line_width, marked, write_lines

# Ascent and descent of Noto, as shares of the size; half of what the leading leaves is above.
_ASCENT, _DESCENT = 1.069, 0.293
WIDOW = 2

# Below each note at the foot of a column.
NOTE_GAP = 1.5

Notes = dict[int, tuple[int, ...]]


class Slab(ABC):
    """A block's piece with space around it; `notes` are cited first in the unit of that index.

    One that keeps stands wholly with the next slab; of one that clings, the last units do.
    """

    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    clings: bool = False
    least: int = 1
    top: float = 0.0
    foot: float = 0.0
    heights: Sequence[float] = ()
    notes: Notes = {}  # noqa: RUF012 - never written to; a slab with notes has its own

    @abstractmethod
    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        """Paint the units from `first` up to, not with, `last`; the head's top left is (x, y)."""

    def height(self) -> float:
        """All units, head and foot."""
        return self.top + sum(self.heights) + self.foot


class _Rest(Slab):
    """What other columns have left of a slab; nothing in it is cited first."""

    def __init__(self, slab: Slab, begin: int) -> None:
        self.slab, self.begin = slab, begin
        self.heights = slab.heights[begin:]
        self.before, self.after = slab.before, slab.after
        self.keep, self.clings, self.least = slab.keep, slab.clings, slab.least
        self.top, self.foot = slab.top, slab.foot

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        self.slab.paint(sheet, x, y, self.begin + first, self.begin + last)


class _Rule(Slab):
    """What parts notes from the text."""

    heights = (0.0,)

    def __init__(self, width: float) -> None:
        self.width = width

    def paint(self, sheet: Sheet, x: float, y: float, _first: int, _last: int) -> None:
        sheet.across(x, y, self.width, THIRD, 0.4)


@lru_cache(maxsize=32)
def rule(width: float) -> Slab:
    """The rule above the notes of a column of that width; the same one each time."""
    return _Rule(width)


def rest(slab: Slab, begin: int) -> Slab:
    """The slab from the unit `begin` on."""
    return _Rest(slab, begin) if begin else slab


def baseline(style: Style) -> float:
    """How far below a line's top its letters stand."""
    return (style.leading - (_ASCENT + _DESCENT) * style.size) / 2 + _ASCENT * style.size


class Text(Slab):
    """A paragraph's lines in one style, with a mark hung before the first, if any."""

    def __init__(
        self,
        spans: list[Span],
        style: Style,
        width: float,
        *,
        indent: float | None = None,
        hanging: Sequence[Span] = (),
        hang: float | None = None,
        align: Align = "left",
        outdent: bool = False,
    ) -> None:
        self.indent = style.indent if indent is None else indent
        self.width = width - self.indent
        self.lines = broken(spans, self.width, -self.indent if outdent else 0.0)
        self.outdent = outdent
        self.hanging: Line = list(hanging)
        self.hang = self.indent if hang is None else hang
        self.align = align
        self.style = style
        self.baseline = baseline(style)
        self.heights = (style.leading,) * len(self.lines)
        self.before, self.after, self.keep = (
            style.space_before,
            style.space_after,
            style.keep_with_next,
        )
        self.least = WIDOW
        self.busy: list[int] = []
        if any(map(marked, spans)):
            self.busy = [at for at, line in enumerate(self.lines) if any(map(marked, line))]
            self.notes = _notes(self.lines, self.busy)

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        leading = self.style.leading
        down = y - self.baseline
        if first == 0 and self.hanging:
            write_lines(sheet, [self.hanging], [x + self.indent - self.hang], down, leading)
        lines = self.lines[first:last]
        starts = self._starts(x, first, lines)
        write_lines(sheet, lines, starts, down, leading)
        if first == 0 and self.hanging:
            decorate(sheet, self.hanging, x + self.indent - self.hang, down)
        for number in self.busy:
            if first <= number < last:
                start = starts[min(number - first, len(starts) - 1)]
                decorate(sheet, self.lines[number], start, down - (number - first) * leading)

    def _starts(self, x: float, first: int, lines: list[Line]) -> list[float]:
        """Where each line begins; the last value holds for all that follow."""
        if self.align == "left":
            x += self.indent
            return [x - self.indent, x] if self.outdent and not first else [x]
        share = 1.0 if self.align == "right" else 0.5
        return [x + self.indent + (self.width - line_width(line)) * share for line in lines]


@dataclass(frozen=True, slots=True)
class Noted:
    """A note in a column: its lines from `first` up to, not with, `last`."""

    text: Text
    first: int
    last: int

    @property
    def height(self) -> float:
        """With the room below it."""
        return (self.last - self.first) * self.text.style.leading + NOTE_GAP


def cited(slabs: Iterable[Slab]) -> Iterator[tuple[int, ...]]:
    """The notes that each unit of these is the first to cite, unit after unit."""
    return (slab.notes[unit] for slab in slabs if slab.notes for unit in sorted(slab.notes))


def _notes(lines: list[Line], busy: list[int]) -> Notes:
    cited = {
        number: tuple(note for span in lines[number] if span.hot for note in span.hot.notes)
        for number in busy
    }
    return {number: notes for number, notes in cited.items() if notes}


class Framed(Slab):
    """Slabs over one another on a ground, or beside a bar."""

    def __init__(
        self,
        slabs: Sequence[Slab],
        *,
        indent: float,
        padding: tuple[float, float],
        bar: tuple[str, float],
        ground: str = "",
        width: float = 0.0,
    ) -> None:
        self.indent = indent
        self.top, self.foot = padding
        self.bar_colour, self.bar_width = bar
        self.ground = ground
        self.width = width
        self.units: list[tuple[Slab, int, float]] = []
        self.notes = {}
        for number, slab in enumerate(slabs):
            gap = max(slabs[number - 1].after, slab.before) if number else 0.0
            self._take(slab, gap)
        self.heights = [slab.heights[unit] + gap for slab, unit, gap in self.units]

    def _take(self, slab: Slab, gap: float) -> None:
        for unit, notes in slab.notes.items():
            self.notes[len(self.units) + unit] = notes
        self.units.extend((slab, unit, 0.0 if unit else gap) for unit in range(len(slab.heights)))

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        high = self.top + sum(self.heights[first:last]) + self.foot
        if self.ground:
            sheet.block(x, y - high, self.width, high, self.ground)
        sheet.block(x, y - high, self.bar_width, high, self.bar_colour)
        y -= self.top
        at = first
        while at < last:
            slab, unit, gap = self.units[at]
            end = at + 1
            while end < last and self.units[end][0] is slab:
                end += 1
            slab.paint(sheet, x + self.indent, y - gap, unit, unit + end - at)
            y -= sum(self.heights[at:end])
            at = end
