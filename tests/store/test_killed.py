"""A program that is killed loses nothing that it had acknowledged, and leaves nothing half-done."""

from pathlib import Path

import pytest

from tests.store.killing import check, killed, prepared

AFTER = (0.0, 0.004, 0.011, 0.03)
"""Seconds; the benchmark kill.py tries 300 moments of each."""


@pytest.mark.parametrize("what", ["import", "edit", "backup"])
def test_what_was_acknowledged_outlives_a_kill(what: str, tmp_path: Path) -> None:
    library = prepared(tmp_path)
    acknowledged = 0
    for after in AFTER:
        kill = killed(what, library, after * (10 if what == "import" else 1))
        acknowledged = max(acknowledged, kill.acknowledged + 1)
        check(what, library, kill)
    assert acknowledged or what == "import"
