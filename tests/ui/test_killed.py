"""What stood on the screen for 300 ms is there after a kill, whenever that comes."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.briefs.brief import Brief
from briefer.items.fact import Fact
from briefer.store.store import Store
from briefer.ui.opening import hold

ROUNDS = 3
FACT = "f-main-crossings"
PROGRAM = "tests.ui.typed_and_killed"


def fact_of(store: Store) -> Fact:
    """The first fact of the situation report."""
    found = store.record(FACT)
    assert isinstance(found, Fact)
    return found


def report_of(store: Store) -> Brief:
    found = store.record("situation-report")
    assert isinstance(found, Brief)
    return found


def wording_of(store: Store) -> str:
    return next(each.wording for each in report_of(store).entries() if each.id == FACT)


@pytest.mark.parametrize("turn", range(ROUNDS))
@pytest.mark.parametrize(
    ("editor", "kept"), [("card", lambda store: fact_of(store).text), ("wording", wording_of)]
)
def test_a_text_that_rested_outlives_a_kill(
    sample_path: Path, tmp_path: Path, turn: int, editor: str, kept: Callable[[Store], str]
) -> None:
    with Store.open(sample_path) as store:
        fact, report = fact_of(store), report_of(store)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
    program = subprocess.Popen(
        [sys.executable, "-m", PROGRAM, str(sample_path), FACT, editor],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    try:
        rested = [program.stdout.readline() for _ in range(2)]
        time.sleep(0.15 * turn)  # somewhere between one write and the next
    finally:
        program.kill()
        rested += program.stdout.readlines()
        program.stdout.close()
        program.wait()
    assert all(line.startswith(f"RESTED {fact.text}") for line in rested)
    held = hold(sample_path)  # the lock of the killed process is in nobody's way
    try:
        assert not held.store.verify()
        assert kept(held.store).startswith(rested[-1].removeprefix("RESTED ").rstrip("\n"))
        assert not list(tmp_path.glob("*.part"))
        held.store.undo()  # all that was typed in the field is one edit
        assert (fact_of(held.store), report_of(held.store)) == (fact, report)
    finally:
        held.store.close()
        held.release()
