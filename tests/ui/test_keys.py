"""Each action has a key, and the key is heard from every pane, whatever is being typed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.actions import ACTIONS, key_of
from briefer.ui.desk import Desk, Workspace
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings
from tests.ui.calm import settle
from tests.ui.shots.window import BRIEF

TYPED = {"undo", "redo", "delete"}  # what was typed last is undone, and a word deleted, there
OWN = {
    "filter of tags": TYPED,
    "search": TYPED,
    "card": TYPED,
    "title": TYPED,
    "text of a source": TYPED,
    "text": {"import", *TYPED},  # Ctrl+I is italic
    "entries": {"edit-item"},  # F2 opens the card of the entry
    "reader": {"search"},  # Ctrl+F finds in the text
}
"""Actions whose key means something nearer in a pane."""


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, resources: Path, sample_path: Path) -> Iterator[Desk]:
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    assert window.open_library(sample_path)
    settle(window)
    assert window.desk is not None
    window.desk.open_brief.open(BRIEF)
    settle(window)
    yield window.desk
    window.close()
    window.deleteLater()


def _source_editor(desk: Desk) -> QWidget:
    desk.panes.reader._edit_text(True)
    return desk.panes.reader._editing.editor


def _card_line(desk: Desk) -> QWidget:
    desk.show_card("f-toll")
    settle(desk)
    desk.panes.card.focus_first()
    found = desk.panes.card.focusWidget()
    assert found is not None
    return found


def _section_text(desk: Desk) -> QWidget:
    desk.panes.outline.sections[0].write()
    return desk.panes.outline.sections[0].text


PANES: tuple[tuple[str, Workspace, Callable[[Desk], QWidget]], ...] = (
    ("where", "build", lambda desk: desk.panes.where.view),
    ("filter of tags", "build", lambda desk: desk.panes.where.tags),
    ("search", "build", lambda desk: desk.panes.list.search),
    ("list", "build", lambda desk: desk.panes.list.view),
    ("card", "curate", _card_line),
    ("title", "build", lambda desk: desk.panes.outline.header.title),
    ("heading", "build", lambda desk: desk.panes.outline.sections[1].heading),
    ("text", "build", _section_text),
    ("entries", "build", lambda desk: desk.panes.outline.sections[1].list),
    ("findings", "build", lambda desk: desk.panes.findings),
    ("preview", "build", lambda desk: desk.panes.preview.view),
    ("reader", "read", lambda desk: desk.panes.reader.text),
    ("text of a source", "read", _source_editor),
    ("timeline", "timeline", lambda desk: desk.panes.timeline.canvas),
)


@pytest.mark.parametrize(("pane", "workspace", "of"), PANES, ids=[each[0] for each in PANES])
def test_each_key_is_heard(
    desk: Desk, pane: str, workspace: Workspace, of: Callable[[Desk], QWidget]
) -> None:
    desk.show_workspace(workspace)
    settle(desk)
    if workspace == "read":
        desk.read_source("wire")
        settle(desk.session, desk)
    here = of(desk)
    heard: list[str] = []
    for spec, action in desk.actions_book:
        action.triggered.disconnect()
        action.setEnabled(True)
        action.triggered.connect(lambda _=False, name=spec.name: heard.append(name))
    unheard = set()
    for spec in ACTIONS:
        here.setFocus()
        heard.clear()
        QTest.keySequence(here.window().windowHandle(), key_of(spec))
        QApplication.processEvents()
        if heard != [spec.name]:
            unheard.add(spec.name)
    assert unheard <= OWN.get(pane, set())


def test_a_letter_alone_is_no_key_of_an_action() -> None:
    """So that it can be typed; F, Q and E keep in the reader alone."""
    for spec in ACTIONS:
        key = key_of(spec).toString()
        assert "+" in key or re.fullmatch(r"F\d+", key), spec.name


def test_no_two_actions_have_one_key() -> None:
    keys = [key_of(spec).toString() for spec in ACTIONS]
    assert all(keys)
    assert len(set(keys)) == len(keys)
