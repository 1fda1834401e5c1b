"""A reader as it stands in the window: a child of something that gives it its size."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.reader.reader_pane import ReaderPane
from briefer.ui.session import Session
from briefer.ui.theme.theme import theme


@pytest.fixture
def reader(qtbot: QtBot, session: Session) -> Iterator[ReaderPane]:
    """A reader on the empty library, 1068 × 790 pixels, on the screen."""
    theme(session.resources).set("light")
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.resize(1800, 1200)
    pane = ReaderPane(session, desk)
    pane.resize(1068, 790)
    desk.show()
    yield pane
    desk.close()
