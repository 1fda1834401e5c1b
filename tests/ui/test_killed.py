"""What stood on the screen for 300 ms is there after a kill, whenever that comes."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefer.items.fact import Fact
from briefer.store.store import Store
from briefer.ui.opening import hold

ROUNDS = 4
PROGRAM = "tests.ui.typed_and_killed"


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_a_text_that_rested_outlives_a_kill(sample_path: Path, tmp_path: Path, turn: int) -> None:
    with Store.open(sample_path) as store:
        fact = next(each for each in store.all_records() if isinstance(each, Fact))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
    program = subprocess.Popen(
        [sys.executable, "-m", PROGRAM, str(sample_path), fact.id],
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
        text = held.store.record(fact.id).text  # type: ignore[union-attr]
        assert text.startswith(rested[-1].removeprefix("RESTED ").rstrip("\n"))
        assert not list(tmp_path.glob("*.part"))
        held.store.undo()  # all that was typed in the field is one edit
        assert held.store.record(fact.id) == fact
    finally:
        held.store.close()
        held.release()
