"""Whatever has the keys in the outline is seen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.outline.entry_list import EntryList
from briefer.ui.outline.outline_pane import OutlinePane
from tests.ui.outline.told import section

Key = Qt.Key
Settle = Callable[..., None]


def is_in_sight(pane: OutlinePane, part: QWidget, rect: QRect | None = None) -> bool:
    """Whether all of `part`, or that much of it, is within what the outline shows."""
    seen, rect = pane.area.viewport(), rect or part.rect()
    return seen.rect().contains(rect.translated(part.mapTo(seen, QPoint(0, 0))))


def test_keys_that_go_up_through_the_outline_are_in_sight(
    qtbot: QtBot, window: QWidget, pane: OutlinePane, settle: Settle
) -> None:
    window.resize(345, 420)
    pane.resize(window.size())
    settle()
    pane.sections[-1].heading.setFocus()
    passed = set()
    while not pane.sections[0].heading.hasFocus():
        keys = window.focusWidget()
        assert keys is not None
        rect = keys.entry_rect(keys.current) if isinstance(keys, EntryList) else keys.rect()
        assert (keys, rect.top()) not in passed
        passed.add((keys, rect.top()))
        qtbot.waitUntil(partial(is_in_sight, pane, keys, rect))
        qtbot.keyClick(keys, Key.Key_Up)
    qtbot.waitUntil(lambda: is_in_sight(pane, pane.sections[0].heading))


def test_all_of_the_editor_of_a_wording_is_seen(
    qtbot: QtBot, window: QWidget, pane: OutlinePane, settle: Settle
) -> None:
    window.resize(270, 420)
    pane.resize(window.size())
    settle()
    statements = section(pane, "Statements")
    statements.choose(2)
    qtbot.keyClick(statements.list, Key.Key_Return)
    editor = statements.wording
    assert editor is not None
    qtbot.waitUntil(lambda: is_in_sight(pane, editor))
    (hint,) = (each for each in editor.findChildren(QLabel) if each.text().startswith("Enter"))
    assert hint.width() >= hint.sizeHint().width()
    assert editor.rect().contains(QRect(hint.mapTo(editor, QPoint(0, 0)), hint.size()))
