"""Killing a writer at some moment, and what must hold afterwards."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from briefer.store.connections import left_open
from briefer.store.store import Store
from tests.store.samples import SOURCE, adding
from tests.store.writers import IMPORTED

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Kill:
    """One kill: what was acknowledged before it, and whether it fell into a write."""

    acknowledged: int
    in_a_write: bool


def prepared(folder: Path) -> Path:
    """A library for a writer, its source numbered 0, with a backup of it beside."""
    library = folder / "killed.briefer"
    with Store.create(library) as store:
        store.apply(adding(replace(SOURCE, title="0", text="")))
        store.backup(folder / "backup.briefer")
    return library


def killed(what: str, library: Path, after: float, *, first_done: bool = True) -> Kill:
    """Start a writer, and kill it `after` seconds beyond its first line, or its first step done."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.writers", what, str(library)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    lines = [process.stdout.readline()]
    assert lines == ["ready\n"], "the writer did not start"
    while first_done and not lines[-1].startswith("done"):
        lines.append(process.stdout.readline())
        assert lines[-1], "the writer ended"
    time.sleep(after)
    os.kill(process.pid, signal.SIGKILL)
    rest, _ = process.communicate()
    lines += rest.splitlines()
    done = [line for line in lines if line.startswith("done")]
    acknowledged = int(done[-1].split()[1]) if done else -1
    started = [line for line in lines if line.startswith("start")]
    half = any(library.parent.glob(".*.new"))
    return Kill(acknowledged, left_open(library) or half or len(started) > len(done))


def check(what: str, library: Path, kill: Kill) -> None:
    """Assert that nothing acknowledged is lost, nothing is half-written, and all is sound."""
    with Store.open(library, writable=False) as store:
        assert store.verify() == []
        records = list(store.all_records())
        edits = len(list(store.history())) - 1
    if what == "import":
        imports, rest = divmod(len(records) - 1, IMPORTED)
        assert rest == 0, "a half-import"
        assert imports == edits >= kill.acknowledged + 1, "a lost import"
    if what in ("edit", "type"):
        assert int(getattr(records[0], "title", "0")) >= max(kill.acknowledged, 0), "a lost edit"
    if what == "type":
        assert edits == 0, "a write that did not join"
    with Store.open(library.with_name("backup.briefer"), writable=False) as backup:
        assert backup.verify() == []
        assert list(backup.sources())
    for left in library.parent.glob(".*.new*"):
        left.unlink()
