"""A timeline on the sample library, shown and read."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.ui.session import Session
from briefer.ui.timeline.timeline_pane import TimelinePane


@pytest.fixture
def pane(sample_session: Session, qtbot: QtBot, resources: Path) -> TimelinePane:
    """The sample's nine events by place, with their labels."""
    return shown(TimelinePane(sample_session), qtbot)


def shown(pane: TimelinePane, qtbot: QtBot) -> TimelinePane:
    """That pane in a window, when all that it asked for has been read."""
    qtbot.addWidget(pane)
    pane.resize(1084, 730)
    pane.show()
    qtbot.waitExposed(pane)
    rest(pane, qtbot)
    return pane


def rest(pane: TimelinePane, qtbot: QtBot) -> None:
    """Wait until nothing is read and nothing is wanted."""

    def is_quiet() -> bool:
        QApplication.processEvents()
        labels = pane.canvas.scene.labels
        timers = (pane.canvas._wanting, pane._changing)
        return not (
            pane._session.jobs.running or labels.wanted or any(t.isActive() for t in timers)
        )

    qtbot.waitUntil(is_quiet, timeout=10_000)
    pane.canvas.viewport().repaint()
