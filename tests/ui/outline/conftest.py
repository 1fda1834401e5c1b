"""The outline of the sample's situation report."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.open_brief import OpenBrief
from briefer.ui.outline.outline_pane import OutlinePane
from briefer.ui.session import Session
from briefer.ui.theme import theme


@pytest.fixture
def open_brief(sample_session: Session) -> Iterator[OpenBrief]:
    found = OpenBrief(sample_session, sample_session)
    found.open("situation-report")
    yield found
    found.close()  # no pause of it may run out after it is gone


@pytest.fixture
def window(qtbot: QtBot, sample_session: Session) -> QWidget:
    """A window to stand in, for a pane is never one itself."""
    theme(sample_session.resources)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(345, 790)
    return window


@pytest.fixture
def pane(
    qtbot: QtBot, window: QWidget, sample_session: Session, open_brief: OpenBrief
) -> OutlinePane:
    pane = OutlinePane(sample_session, open_brief, window)
    pane.resize(window.size())
    with qtbot.waitExposed(window):
        window.show()
    return pane
