"""The window: first paint against a bare one, first rows, memory, and what is loaded when.

    python -m tests.benchmarks.window [--folder KEPT] [--runs N] [--million]

Whole processes, started in turns; milliseconds from the start of the process to the first paint,
the median of N runs. On no screen, unless QT_QPA_PLATFORM says otherwise.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from briefer.store.store import Store
from tests.benchmarks.search import library
from tests.benchmarks.table import Row, Table, show

FLOOR = Path(__file__).parent / "peers" / "bare_window.py"
ROOT = Path(__file__).resolve().parents[2]
FRAME_GOAL, MILLION_GOAL = 1.6, 1.3  # times a bare window; times an empty library
ROWS_GOAL = 300.0  # ms after the frame
MEMORY_GOAL, MILLION_MEMORY_GOAL = 120.0, 150.0  # MB

Moments = dict[str, tuple[float, float, str]]
"""By what was told: milliseconds since the start, memory in MB, and what else was said."""


def started(home: Path, *arguments: str) -> Moments:
    """Start a process and read what it tells of itself."""
    environment = {**os.environ, "HOME": str(home), "PYTHONPATH": str(ROOT)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    # What is installed has its bytecode; a checkout that was just edited has not.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        environment[f"XDG_{name}_HOME"] = str(home / name.lower())
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    found: Moments = {}
    for line in done.stdout.splitlines():
        what, moment, memory, *more = line.split(" ", 3)
        found[what] = (1000 * (float(moment) - start), float(memory), "".join(more).strip())
    return found


def opened(home: Path, path: Path) -> Moments:
    """Briefer started on `path`."""
    return started(home, "-m", "tests.benchmarks.started_window", str(path))


def measure(folder: Path, runs: int, *, million: bool) -> list[Table]:
    """All tables: the frame, the rows, memory; with a million items where asked."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    paths = _libraries(folder, million=million)
    found: dict[str, list[Moments]] = {name: [] for name in ("bare", *paths)}
    started(home, str(FLOOR))
    opened(home, paths["sample"])
    for _ in range(runs):
        found["bare"].append(started(home, str(FLOOR)))
        for name, path in paths.items():
            found[name].append(opened(home, path))
    return _tables(found)


def _libraries(folder: Path, *, million: bool) -> dict[str, Path]:
    empty = folder / "empty.briefer"
    if not empty.exists():
        Store.create(empty).close()
    subprocess.run(
        [sys.executable, "-m", "briefer", "sample", str(folder / "sample"), "--force"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    paths = {"sample": folder / "sample" / "border-clash.briefer", "empty": empty}
    if million:
        paths["a million"] = library(folder, 1_000_000)
    return paths


def _tables(found: dict[str, list[Moments]]) -> list[Table]:
    bare = _median(found["bare"], "PAINT")
    paints = Table("First paint of the frame", "ms")
    rows = Table("First rows of the list, after the frame", "ms")
    memory = Table("Memory when it rests", "MB")
    for name, runs in found.items():
        if name == "bare":
            continue
        paint = _median(runs, "PAINT")
        paints.add(Row(name, ours=paint, floor=bare, goal=FRAME_GOAL * bare, why="1.6 × bare"))
        if all("ROWS" in run for run in runs):
            after = _median(runs, "ROWS") - paint
            rows.add(Row(name, ours=after, goal=ROWS_GOAL))
            goal = MILLION_MEMORY_GOAL if name == "a million" else MEMORY_GOAL
            memory.add(Row(name, ours=median(run["REST"][1] for run in runs), goal=goal))
    if "a million" in found:
        empty = _median(found["empty"], "PAINT")
        row = Row(
            "a million, against empty",
            ours=_median(found["a million"], "PAINT"),
            floor=empty,
            goal=MILLION_GOAL * empty,
            why="1.3 × empty",
        )
        paints.add(row)
    heavy = {name for runs in found.values() for run in runs for name in run["PAINT"][2].split(",")}
    loaded = Table("Modules loaded at the first paint that should not be", "modules")
    loaded.add(Row(" ".join(sorted(heavy - {""})) or "none", ours=len(heavy - {""}), goal=0))
    return [paints, rows, memory, loaded]


def _median(runs: list[Moments], what: str) -> float:
    return median(run[what][0] for run in runs)


def main() -> int:
    """Print the tables; 0 where every goal is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="keep libraries here, or take those there")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--million", action="store_true", help="with a library of a million items")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as beside:
        folder = chosen.folder or Path(beside)
        folder.mkdir(parents=True, exist_ok=True)
        return show(measure(folder, chosen.runs, million=chosen.million))


if __name__ == "__main__":
    raise SystemExit(main())
