"""Preview: from an edit to its page as a picture, ours beside QTextDocument and typst.

    python -m tests.benchmarks.preview --edits 60

All keep what they can from one edit to the next, and type the same words in the middle of the
briefing of 25 pages: some edits each in turn, so that whatever else the machine does is borne by
all. They are compared by the CPU's time: where the machine is busy, whoever takes longer is
interrupted the more often. What 95 of 100 edits take is by the clock, with the disk's part in it.
"""

import argparse
import gc
import importlib.util
import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.briefing import briefing
from tests.benchmarks.table import Row, Table, percentile, show

# The most that ours may take, as shares of the others, and in ms for 95 of 100 edits.
TEXT, TYPST, SLOWEST_MS = 1.5, 0.25, 100.0
_SECTION, _FACT = 4, 3
# Edits that one program does in a row, as somebody does who types, and those before them.
_TURN, _FIRST = 10, 2

Typed = Callable[[str], object]


class Took(NamedTuple):
    """What an edit took, in milliseconds."""

    cpu: float
    clock: float


Figures = dict[str, list[Took]]


def tables(edits: int = 60) -> list[Table]:
    """What an edit takes with each."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    # Held until the end: without it Qt draws nothing.
    app = QGuiApplication.instance() or QGuiApplication([])
    with TemporaryDirectory() as folder:
        taken = _taken(_programs(Path(folder)), edits)
    del app
    return [Table("Preview at M, edit to page", "ms").add(*_rows(taken))]


def _programs(folder: Path) -> dict[str, Typed]:
    from tests.benchmarks.peers.preview_ours import OurPreview
    from tests.benchmarks.peers.preview_text import TextPreview
    from tests.benchmarks.peers.preview_whole import WholePreview

    content = briefing("M")
    programs: dict[str, Typed] = {
        "ours": OurPreview(content, _SECTION, _FACT).typed,
        "footnotes": OurPreview(content, _SECTION, _FACT, footnotes=True).typed,
        "whole": WholePreview(content, folder).typed,
        "text": TextPreview(content, _SECTION, _FACT).typed,
    }
    if importlib.util.find_spec("typst"):
        from tests.benchmarks.peers.preview_typst import TypstPreview

        programs["typst"] = TypstPreview(content, _SECTION, _FACT, folder).typed
    return programs


def _taken(programs: dict[str, Typed], edits: int) -> Figures:
    """What each edit took; the first of a turn, which finds the caches cold, apart."""
    taken: Figures = {name: [] for name in programs}
    gc.disable()  # as in the window: rings of dead objects are searched for when nobody waits
    for turn in range(-(-edits // _TURN)):
        for name, typed in programs.items():
            gc.collect()
            figures = [_timed(typed, f" typed{turn}{edit}") for edit in range(_TURN + _FIRST)]
            taken[name] += figures[_FIRST:]
    gc.enable()
    return taken


def _timed(typed: Typed, words: str) -> Took:
    cpu, clock = time.process_time(), time.perf_counter()
    typed(words)
    return Took((time.process_time() - cpu) * 1000, (time.perf_counter() - clock) * 1000)


def _rows(taken: Figures) -> list[Row]:
    half = {name: percentile([one.cpu for one in took], 0.5) for name, took in taken.items()}
    clocked = {name: [one.clock for one in took] for name, took in taken.items()}
    ours, noted, text = half["ours"], half["footnotes"], half["text"]
    rows = [
        Row("QTextDocument", ours=ours, peer=text, goal=TEXT * text, why=f"{TEXT} × QTextDocument"),
        # It has none: no goal, but what they take is to be seen.
        Row("QTextDocument; we with footnotes", ours=noted, peer=text),
        # From the library on: the edit itself, the records, the checks and the composing too.
        Row("QTextDocument; we from the library", ours=half["whole"], peer=text),
    ]
    if "typst" in half:
        goal, why = TYPST * half["typst"], f"{TYPST} × typst"
        rows += (
            Row(name, ours=own, peer=half["typst"], goal=goal, why=why)
            for name, own in (
                ("typst", ours),
                ("typst; we with footnotes", noted),
                ("typst; we from the library", half["whole"]),
            )
        )
    rows += (
        Row(name, ours=percentile(clocked[key], 0.95), goal=SLOWEST_MS, why="100 ms")
        for name, key in (
            ("p95 by the clock", "ours"),
            ("p95, with footnotes", "footnotes"),
            ("p95, from the library", "whole"),
        )
    )
    return rows


def main() -> int:
    """Print the table; 0 where every goal is met."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--edits", type=int, default=60)
    return show(tables(options.parse_args().edits))


if __name__ == "__main__":
    raise SystemExit(main())
