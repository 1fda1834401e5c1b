"""Items dropped on a brief in the first column."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit
from briefer.items.event import Event
from briefer.ui.desk import Desk, Workspace
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings


@pytest.fixture
def desk(
    qtbot: QtBot,
    settings: Settings,
    resources: Path,
    sample_path: Path,
    settle: Callable[..., None],
) -> Iterator[Desk]:
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    window.show()
    assert window.open_library(sample_path)
    settle()
    assert window.desk is not None
    yield window.desk
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("workspace", ["timeline", "curate", "read"])
def test_who_drops_items_on_a_brief_goes_on_where_they_are(
    desk: Desk, settle: Callable[..., None], workspace: Workspace
) -> None:
    assert desk.session.do(Edit("Add", (Change(None, Event(id="e-new", text="New")),)))
    desk.show_workspace(workspace)
    settle()
    desk.panes.where.placed.emit("situation-report", ("e-new",))
    settle()
    assert desk.workspace == workspace
    brief = desk.session.store.record("situation-report")
    assert isinstance(brief, Brief)
    homes = [
        each.heading for each in brief.sections for entry in each.entries if entry.id == "e-new"
    ]
    assert homes == ["Timeline"]
