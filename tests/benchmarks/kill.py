"""Kill a writer at 300 random moments each of import, edit, backup and build; nothing may be lost.

    python -m tests.benchmarks.kill [POINTS] [WHAT …]

Prints how many kills fell into a write, how many steps were acknowledged, and what was lost or
half-done: all of that must be 0. A build is run by the command line, where there is one.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.store.killing import REPOSITORY, Kill, check, killed, prepared

LONGEST = {"import": 1.2, "edit": 0.05, "backup": 0.05}
"""Seconds after the first step within which the kill falls."""


def points(what: str, count: int, draw: random.Random) -> tuple[list[Kill], list[str]]:
    """The kills, and what was wrong after them."""
    kills: list[Kill] = []
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        library = prepared(Path(name))
        for at in range(count):
            if at % 5 == 4 and what == "import":  # verifying many imports would take long
                library.unlink()
                library.with_name("backup.briefer").unlink()
                library = prepared(Path(name))
            kill = killed(what, library, draw.random() * LONGEST[what], first_done=what != "import")
            kills.append(kill)
            try:
                check(what, library, kill)
            except Exception as fault:  # noqa: BLE001  # whatever it is, it is counted
                faults.append(f"{what} {at}: {fault!r:.200}")
    return kills, faults


def builds(count: int, draw: random.Random) -> tuple[int, list[str]]:
    """How many builds were hit, and outputs that were neither the old file nor a new one, whole."""
    program = [sys.executable, "-m", "briefer"]
    faults: list[str] = []
    hit = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([*program, "sample", name], cwd=REPOSITORY, check=True, capture_output=True)
        library = folder / "border-clash.briefer"
        listed = [*program, "briefs", str(library)]
        brief = subprocess.run(listed, cwd=REPOSITORY, check=True, capture_output=True, text=True)
        id_ = brief.stdout.split()[0]
        outputs = [folder / "out.pdf", folder / "out.docx"]
        build = [*program, "build", str(library), id_]
        build += [part for output in outputs for part in ("-o", str(output))]
        start = time.perf_counter()
        subprocess.run(build, cwd=REPOSITORY, check=True, capture_output=True)
        whole, good = time.perf_counter() - start, [output.read_bytes() for output in outputs]
        for at in range(count):
            process = subprocess.Popen(build, cwd=REPOSITORY, stdout=-3, stderr=-3)
            time.sleep(whole * (0.3 + 0.7 * draw.random()))
            hit += process.poll() is None
            process.kill()
            process.wait()
            if [output.read_bytes() for output in outputs] != good:
                faults.append(f"build {at}: an output is neither the old file nor the new one")
    return hit, faults


def main(count: int, whats: list[str]) -> int:
    """Kill, print, and return the exit code."""
    draw = random.Random(11)
    faults: list[str] = []
    for what in whats:
        if what == "build":
            hit, wrong = builds(count, draw)
            done = f"{hit} while it ran"
        else:
            kills, wrong = points(what, count, draw)
            acknowledged = sum(kill.acknowledged >= 0 for kill in kills)
            done = f"{sum(kill.in_a_write for kill in kills)} in a write, "
            done += f"{acknowledged} after an acknowledged step"
        faults += wrong
        print(f"{what:8} {count} kills: {done}; lost or half-done: {len(wrong)}")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    number = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else 300
    sys.exit(main(number, arguments or ["import", "edit", "backup", "build"]))
