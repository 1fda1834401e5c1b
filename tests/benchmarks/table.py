"""The one table that every benchmark prints: ours, peer, floor, ratios, goal, met or not.

    Table("PDF", "s").add(Row("M", ours=0.15, floor=0.149, goal=1.1 * 0.149, why="1.1 × canvas"))

All figures of a row are in the table's unit, and less is better. `goal` is the most that `ours`
may be; leave out what there is none of.
"""

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass, field

_HEADS = ("", "ours", "peer", "floor", "÷ peer", "÷ floor", "goal", "met", "")


@dataclass(frozen=True)
class Row:
    """What was measured of one case; `why` says where the goal comes from."""

    name: str
    _: KW_ONLY
    ours: float
    peer: float | None = None
    floor: float | None = None
    goal: float | None = None
    why: str = ""

    @property
    def met(self) -> bool:
        """Whether the goal is met; true where there is none."""
        return self.goal is None or self.ours <= self.goal

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        met = "" if self.goal is None else "yes" if self.met else "NO"
        return (
            self.name,
            _figure(self.ours),
            _figure(self.peer),
            _figure(self.floor),
            _ratio(self.ours, self.peer),
            _ratio(self.ours, self.floor),
            _figure(self.goal),
            met,
            self.why,
        )


@dataclass
class Table:
    """Rows under a title and a unit; `add` prints nothing, `text` is the whole table."""

    title: str
    unit: str = "s"
    rows: list[Row] = field(default_factory=list)

    def add(self, *rows: Row) -> "Table":
        """This table, with more rows."""
        self.rows.extend(rows)
        return self

    @property
    def met(self) -> bool:
        """Whether every goal is met."""
        return all(row.met for row in self.rows)

    def text(self) -> str:
        """The table in aligned columns, its title and unit above it."""
        lines = [_HEADS, *(row.cells() for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        return "\n".join((f"{self.title} ({self.unit})", *(_line(c, widths) for c in lines)))


def show(tables: Iterable[Table], say: Callable[[str], object] = print) -> int:
    """Print the tables; 0 where every goal is met, else 1: a program's exit code."""
    tables = list(tables)
    for table in tables:
        say(table.text() + "\n")
    return 0 if all(table.met for table in tables) else 1


def percentile(figures: Iterable[float], part: float) -> float:
    """The figure below which `part` (0 to 1) of them lie; of one figure, that figure."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    first, *figures = cells
    last = figures.pop()
    aligned = (
        cell.rjust(width) for cell, width in zip(figures, widths[1 : 1 + len(figures)], strict=True)
    )
    return "  ".join((first.ljust(widths[0]), *aligned, last)).rstrip()


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def _ratio(ours: float, other: float | None) -> str:
    return f"{ours / other:.2f}" if other else ""
