"""The window is there before what it needs later, and that is there before it is needed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.ui.jobs import Jobs
from briefer.ui.session import Session
from briefer.ui.warming import MODULES, Warming

HEAVY = {"docx", "reportlab", "sqlite_utils", "lxml", "fontTools", "markdown_it", "hunspell"}


def started(path: Path, home: Path) -> dict[str, set[str]]:
    """What of interest was loaded at the first paint, at the first row, and when all was warm."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        environment[f"XDG_{name}_HOME"] = str(home / name.lower())
    command = [sys.executable, "-m", "tests.ui.started", str(path)]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    lines = (line.split() for line in done.stdout.splitlines() if line.startswith("AT "))
    return {what: set(loaded) for _, what, *loaded in lines}


def test_what_is_heavy_is_loaded_when_the_rows_are_shown(sample_path: Path, tmp_path: Path) -> None:
    at = started(sample_path, tmp_path)
    assert not at["paint"] & (HEAVY | {"briefer.store.store", "briefer.ui.desk"})
    later = ("ui.card.card_pane", "ui.outline.outline_pane", "exporters.docx")
    assert not at["rows"] & {f"briefer.{name}" for name in later}
    assert set(MODULES) <= at["warm"]


def test_modules_are_loaded_one_by_one_and_only_while_nothing_is_under_way(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, settle: Callable[..., None]
) -> None:
    loaded: list[str] = []
    jobs: Jobs = session.jobs
    monkeypatch.setattr("briefer.ui.warming.import_module", loaded.append)
    warming = Warming(jobs, session, ("one", "two"))
    with monkeypatch.context() as busy:
        busy.setattr(Jobs, "running", ("an import",))
        warming._load()
        assert loaded == []
    qtbot.waitUntil(lambda: loaded == ["one", "two"])
    assert warming.is_done
    settle(session)
