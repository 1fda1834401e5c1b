"""The list over a library of a million items, against QSqlTableModel on the same file.

    python -m tests.benchmarks.listing [--folder KEPT] [ITEMS …]

Each model runs in a process of its own, on no screen. What is measured: the first paint, a jump to
the middle, a page down (milliseconds that pass, p99), the memory that the list adds, a key in the
search field until the list is painted again, and how long our code holds the window's thread.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.search import library
from tests.benchmarks.table import Row, Table, show

Figures = dict[str, float]

PAINT, JUMP, MEGABYTES, KEY, STEP, WHOLE = 1.5, 0.02, 25.0, 50.0, 16.0, 150.0


def figures(which: str, path: Path) -> Figures:
    """What `which` ("ours" or "qsql") takes in a new process."""
    command = [sys.executable, "-m", "tests.benchmarks.peers.listing", which, str(path)]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    found: Figures = json.loads(done.stdout.splitlines()[-1])
    return found


def tables(path: Path, count: int) -> list[Table]:
    """What the list takes, in milliseconds, and what it adds to the memory."""
    ours, peer = figures("ours", path), figures("qsql", path)
    times = Table(f"List of {count:,} items", "ms").add(
        Row("first paint", ours=ours["first"], peer=peer["first"], goal=PAINT * peer["first"]),
        Row("with search field and filters", ours=ours["pane"], why="the whole pane"),
        Row("jump to the middle", ours=ours["jump"], peer=peer["jump"], goal=JUMP * peer["jump"]),
        Row("page down, p99", ours=ours["page"], peer=peer["page"], goal=STEP),
        Row("key to paint, p99", ours=ours["key"], goal=KEY, why=f"p50 {ours['key_p50']:.1f}"),
        Row("key, window's thread, p99", ours=ours["held"], goal=STEP, why="our slots alone"),
        Row("all numbers there", ours=ours["all"], why="from a worker"),
        Row("longest hold meanwhile", ours=ours["gap"], goal=STEP, why="p99 of the event loop"),
    )
    added = ours["megabytes"] - figures("empty", path)["megabytes"]
    memory = Table(f"Memory of a list of {count:,} items", "MB").add(
        Row("beyond an empty list", ours=added, peer=peer["megabytes"], goal=MEGABYTES),
        Row("the whole process", ours=ours["megabytes"], goal=WHOLE),
    )
    return [times, memory]


def main(folder: Path, counts: list[int]) -> int:
    """Measure, print, and return the exit code."""
    return show(each for count in counts for each in tables(library(folder, count), count))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path)
    parser.add_argument("counts", type=int, nargs="*", default=[1_000_000])
    arguments = parser.parse_args()
    if arguments.folder:
        sys.exit(main(arguments.folder, arguments.counts))
    with tempfile.TemporaryDirectory() as name:
        sys.exit(main(Path(name), arguments.counts))
