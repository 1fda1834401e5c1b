"""Actions: each has words, a place, and a key of its own."""

from collections import Counter

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from briefer.ui import translating
from briefer.ui.actions import ACTIONS, ActionBook, key_of


def test_every_action_has_a_key_and_none_has_anothers(qtbot: QtBot) -> None:
    keys = Counter(key_of(spec).toString() for spec in ACTIONS)
    assert "" not in keys
    assert [key for key, often in keys.items() if often > 1] == []


def test_the_platforms_own_keys_are_kept(qtbot: QtBot) -> None:
    book = ActionBook()
    for name, key in (
        ("new-brief", QKeySequence.StandardKey.New),
        ("open-library", QKeySequence.StandardKey.Open),
        ("search", QKeySequence.StandardKey.Find),
        ("undo", QKeySequence.StandardKey.Undo),
        ("print", QKeySequence.StandardKey.Print),
    ):
        assert book[name].shortcut() == QKeySequence(key)
    assert book["settings"].shortcut().toString() == "Ctrl+,"


def test_the_book_holds_all_of_them_in_order(qtbot: QtBot) -> None:
    book = ActionBook()
    assert [spec for spec, _ in book] == list(ACTIONS)
    assert all(action.text() and action.objectName() == spec.name for spec, action in book)


def test_what_marks_words_for_translation_leaves_them_as_they_are() -> None:
    assert translating.QT_TRANSLATE_NOOP("Actions", "Undo") == QT_TRANSLATE_NOOP("Actions", "Undo")
