"""What the actions do at an open library, in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.ui.desk import Desk
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings

Settle = Callable[..., None]


@pytest.fixture
def desk(
    qtbot: QtBot, settings: Settings, resources: Path, sample_path: Path, settle: Settle
) -> Iterator[Desk]:
    """The desk of a window on a copy of the sample, all of its panes made."""
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    assert window.open_library(sample_path)
    settle()
    assert window.desk is not None
    yield window.desk
    window.close()
    window.deleteLater()


def act(desk: Desk, name: str) -> None:
    desk.actions_book[name].trigger()


@pytest.mark.parametrize("action", ["edit-item", "go-card"])
def test_several_that_are_selected_are_edited_together(
    desk: Desk, settle: Settle, action: str
) -> None:
    act(desk, "curate")
    settle()
    chosen = ("f-toll", "f-toll-first")
    desk.panes.list.select(chosen)
    settle()
    act(desk, action)
    settle()
    QTest.keyClicks(desk.window().focusWidget(), "urgent")
    assert desk.panes.card._selection._tag.text() == "urgent"
    assert set(desk.panes.list.selected_ids()) == set(chosen)
