"""A program that is killed loses nothing that it had acknowledged, and leaves nothing half-done."""

from pathlib import Path

import pytest

from tests.store.killing import check, killed, prepared

AFTER = tuple(0.003 * step for step in range(12))
"""Seconds; the benchmark kill.py tries 300 moments of each."""


@pytest.mark.parametrize("what", ["import", "edit", "type", "backup"])
def test_what_was_acknowledged_outlives_a_kill(what: str, tmp_path: Path) -> None:
    library = prepared(tmp_path)
    kills = []
    for after in AFTER:
        kills.append(killed(what, library, after * (10 if what == "import" else 1)))
        check(what, library, kills[-1])
    assert any(kill.in_a_write for kill in kills)
