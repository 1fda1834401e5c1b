from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.ui.card.card_pane import CardPane
from briefer.ui.session import Session
from briefer.ui.theme import theme


@pytest.fixture(autouse=True)
def themed(qapp: QApplication, resources: Path) -> None:
    """The application has a theme, as whoever starts it gives it one."""
    theme(resources).set("light")


@pytest.fixture
def pane(qtbot: QtBot, sample_session: Session) -> CardPane:
    """A card over the sample, shown."""
    made = CardPane(sample_session)
    qtbot.addWidget(made)
    made.resize(620, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made
