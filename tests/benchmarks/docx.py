"""DOCX: ours beside XML by hand, docxtpl and python-docx, all writing the same briefing.

    python -m tests.benchmarks.docx --sizes S,M,L --rows-at-l

Each program runs in a process of its own; CPU seconds are those of the writing alone. Ours alone
carries its fonts. python-docx takes half a minute at L, and is measured there only if asked for.
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
# The most that ours may take at L, as shares of the others; footnotes may cost a third more.
XML, DOCXTPL, ROWS = 2.0, 0.5, 1 / 50
FOOTNOTES = 1.3
_TIMES: dict[Size, int] = {"S": 5, "M": 5, "L": 3}


def tables(sizes: Sequence[Size] = SIZES, *, rows_at_l: bool = False) -> list[Table]:
    """What each program takes at each size."""
    times, peaks = Table("DOCX, CPU", "s"), Table("DOCX, peak of the process", "MB")
    with TemporaryDirectory() as folder:
        for size in sizes:
            taken = _all(size, Path(folder) / "out.docx", rows=size != "L" or rows_at_l)
            times.add(*_times(size, taken))
            peaks.add(
                Row(size, ours=taken["ours"].peak_mb, floor=taken["xml"].peak_mb),
                Row(
                    f"{size}, with footnotes",
                    ours=taken["ours_footnotes"].peak_mb,
                    floor=taken["xml"].peak_mb,
                ),
            )
    return [times, peaks]


def _all(size: Size, out: Path, *, rows: bool) -> dict[str, Measured]:
    times = {"ours": _TIMES[size], "ours_footnotes": _TIMES[size], "xml": _TIMES[size]}
    if importlib.util.find_spec("docxtpl"):
        times["template"] = _TIMES[size]
    if rows:
        times["rows"] = 1 if size == "L" else _TIMES[size]
    return {name: measured(f"docx_{name}", size, out, times=n) for name, n in times.items()}


def _times(size: Size, taken: dict[str, Measured]) -> list[Row]:
    others = [("XML by hand", "xml", XML), ("docxtpl", "template", DOCXTPL)]
    others.append(("python-docx add_row", "rows", ROWS))
    return [
        _row(size, f"{name}{noted}", taken[ours], taken[other], share * more, floor=other == "xml")
        for name, other, share in others
        if other in taken
        for ours, noted, more in (
            ("ours", "", 1.0),
            ("ours_footnotes", "; we with footnotes", FOOTNOTES),
        )
    ]


def _row(
    size: Size, name: str, ours: Measured, other: Measured, share: float, *, floor: bool
) -> Row:
    seconds = other.seconds
    goal, why = (share * seconds, f"{share:.3g} × {name}") if size == "L" else (None, "")
    return Row(
        f"{size}, {name}",
        ours=ours.seconds,
        peer=None if floor else seconds,
        floor=seconds if floor else None,
        goal=goal,
        why=why,
    )


def main() -> int:
    """Print the tables; 0 where every goal is met."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="S,M,L", help="of S, M and L, with commas")
    options.add_argument("--rows-at-l", action="store_true", help="wait for python-docx at L")
    chosen = options.parse_args()
    sizes = [size for size in SIZES if size in chosen.sizes.split(",")]
    return show(tables(sizes, rows_at_l=chosen.rows_at_l))


if __name__ == "__main__":
    raise SystemExit(main())
