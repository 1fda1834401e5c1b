"""How a program that writes the briefing is measured: in a process of its own, from within.

A program is a module with `write(content, out)` and, where it does not take the plain briefing,
`prepared(content)`, whose time does not count. `measured` runs one and gives what it took.
"""

import importlib
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.briefing import Size, briefing

REPOSITORY = Path(__file__).resolve().parents[3]
FONTS = REPOSITORY / "resources" / "fonts"


class Measured(NamedTuple):
    """Seconds of CPU for the writing, imports apart, and the whole process's peak in MB."""

    seconds: float
    peak_mb: float


def measured(program: str, size: Size, out: Path, *, times: int = 1) -> Measured:
    """The best of so many runs of the program `tests.benchmarks.peers.<program>`."""
    runs = [_run(program, size, out) for _ in range(times)]
    return Measured(min(run.seconds for run in runs), min(run.peak_mb for run in runs))


def _run(program: str, size: Size, out: Path) -> Measured:
    command = [sys.executable, "-m", __name__, program, size, str(out)]
    done = subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True)
    return Measured(*json.loads(done.stdout.splitlines()[-1]))


def _main(program: str, size: Size, out: Path) -> None:
    module = importlib.import_module(f"tests.benchmarks.peers.{program}")
    content = briefing(size)
    if prepared := getattr(module, "prepared", None):
        content = prepared(content)
    begin = time.process_time()
    module.write(content, out)
    seconds = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps([seconds, peak]) + "\n")


if __name__ == "__main__":
    _, named, sized, target = sys.argv
    _main(named, sized, Path(target))  # type: ignore[arg-type]
