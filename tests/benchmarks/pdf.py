"""PDF: ours beside the bare canvas, typst and platypus, all writing the same briefing.

    python -m tests.benchmarks.pdf --sizes S,M

Each program runs in a process of its own; CPU seconds are those of the writing alone.
"""

import argparse
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.briefing import COUNTS, Size
from tests.benchmarks.peers.measuring import Measured, measured
from tests.benchmarks.table import Row, Table, show

SIZES: tuple[Size, ...] = tuple(COUNTS)
FLOOR, TYPST, PLATYPUS, PEAK_MB = 1.1, 0.5, 0.1, 100.0
FOOTNOTES = 1.3
_TIMES: dict[Size, int] = {"S": 5, "M": 3, "L": 1}


def tables(sizes: Sequence[Size] = SIZES) -> list[Table]:
    """What each program takes at each size; platypus is measured at L too, and takes its time."""
    times, peaks = Table("PDF, CPU", "s"), Table("PDF, peak of the process", "MB")
    with TemporaryDirectory() as folder:
        for size in sizes:
            taken = _all(size, Path(folder) / "out.pdf")
            times.add(*_times(size, taken))
            peaks.add(*_peaks(size, taken))
    return [times, peaks]


def _all(size: Size, out: Path) -> dict[str, Measured]:
    programs = ["ours", "ours_footnotes", "canvas", "platypus"]
    if importlib.util.find_spec("typst"):
        programs.append("typst")
    return {name: measured(f"pdf_{name}", size, out, times=_TIMES[size]) for name in programs}


def _times(size: Size, taken: dict[str, Measured]) -> list[Row]:
    ours, floor = taken["ours"].seconds, taken["canvas"].seconds
    notes = taken["ours_footnotes"].seconds
    rows = [
        _row(f"{size}, raw canvas", ours, floor=floor, part=FLOOR),
        _row(f"{size}, raw canvas; we with footnotes", notes, floor=floor, part=FLOOR * FOOTNOTES),
        # Of a page most is reading the fonts, on the bare canvas too.
        _row(f"{size}, platypus", ours, taken["platypus"].seconds, part=PLATYPUS),
    ]
    if "typst" in taken:
        typst = taken["typst"].seconds
        rows.append(_row(f"{size}, typst", ours, typst, part=TYPST))
    return rows


def _row(
    name: str,
    ours: float,
    peer: float | None = None,
    floor: float | None = None,
    *,
    part: float,
) -> Row:
    other = peer if peer is not None else floor
    assert other is not None
    return Row(
        name, ours=ours, peer=peer, floor=floor, goal=part * other, why=f"{part:.3g} × {name[3:]}"
    )


def _peaks(size: Size, taken: dict[str, Measured]) -> list[Row]:
    goal = PEAK_MB if size == "L" else None
    return [
        Row(
            f"{size}, {'footnotes' if name == 'ours_footnotes' else 'sources at the end'}",
            ours=taken[name].peak_mb,
            floor=taken["canvas"].peak_mb,
            goal=goal,
            why="100 MB" if goal else "",
        )
        for name in ("ours", "ours_footnotes")
    ]


def main() -> int:
    """Print the tables; 0 where every goal is met."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="S,M,L", help="of S, M and L, with commas")
    chosen = options.parse_args().sizes.split(",")
    return show(tables([size for size in SIZES if size in chosen]))


if __name__ == "__main__":
    raise SystemExit(main())
