"""Spelling in an editor: by the settings, with suggestions and words of one's own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.errors import BrieferError
from briefer.items.fact import Fact
from briefer.ui.session import Session
from briefer.ui.spelling.spelling import Spelling, language_for
from briefer.ui.spelling.words import Dictionaries
from briefer.ui.theme import theme
from tests.ui.spelling.marks import marked

Settle = Callable[..., None]


@pytest.fixture
def spelling(session: Session, dictionaries: Dictionaries, resources: Path) -> Spelling:
    theme(resources)
    session.settings.set("spelling_language", "en-US")
    return Spelling(session, dictionaries, parent=session)


@pytest.fixture(params=[QPlainTextEdit, QTextEdit])
def editor(request: pytest.FixtureRequest, qtbot: QtBot) -> QPlainTextEdit | QTextEdit:
    made: QPlainTextEdit | QTextEdit = request.param()
    qtbot.addWidget(made)
    made.setPlainText("At Torkham teh border")
    return made


def labels(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def choose(menu: QMenu, label: str) -> None:
    next(action for action in menu.actions() if action.text() == label).trigger()


def test_an_editor_is_watched_once_its_dictionary_is_loaded(
    spelling: Spelling, editor: QPlainTextEdit, qtbot: QtBot
) -> None:
    watching = spelling.watch(editor)
    assert watching.speller is None
    qtbot.waitUntil(lambda: marked(editor.document()) == ["Torkham", "teh"])
    spelling.set_language(watching, "ps")
    qtbot.waitUntil(lambda: marked(editor.document()) == [])


def test_the_menu_offers_suggestions_on_top_and_puts_one_in(
    spelling: Spelling, editor: QPlainTextEdit, qtbot: QtBot
) -> None:
    watching = spelling.watch(editor)
    qtbot.waitUntil(lambda: watching.speller is not None)
    menu = QMenu(editor)
    menu.addAction("Paste")
    spelling.add_to(menu, watching, 12)
    assert labels(menu)[0] == "the"
    assert labels(menu)[-5:] == ["", "Add “teh” to dictionary", "Ignore", "", "Paste"]
    choose(menu, "the")
    assert editor.toPlainText() == "At Torkham the border"
    editor.undo()
    assert editor.toPlainText() == "At Torkham teh border"


def test_a_known_word_adds_nothing_to_the_menu(
    spelling: Spelling, editor: QPlainTextEdit, qtbot: QtBot
) -> None:
    watching = spelling.watch(editor)
    qtbot.waitUntil(lambda: watching.speller is not None)
    menu = QMenu(editor)
    spelling.add_to(menu, watching, 1)
    assert labels(menu) == []


def test_where_nothing_is_near_the_menu_says_so(
    spelling: Spelling, editor: QPlainTextEdit, qtbot: QtBot
) -> None:
    editor.setPlainText("xqzvbnmmq")
    watching = spelling.watch(editor)
    qtbot.waitUntil(lambda: watching.speller is not None)
    menu = QMenu(editor)
    spelling.add_to(menu, watching, 1)
    assert labels(menu)[0] == "No suggestions"
    assert not menu.actions()[0].isEnabled()


def test_a_word_is_ignored_until_the_end_or_kept_for_ever(
    spelling: Spelling, editor: QPlainTextEdit, qtbot: QtBot, tmp_path: Path
) -> None:
    watching = spelling.watch(editor)
    qtbot.waitUntil(lambda: marked(editor.document()) == ["Torkham", "teh"])
    for position, label in ((12, "Ignore"), (4, "Add “Torkham” to dictionary")):
        menu = QMenu(editor)
        spelling.add_to(menu, watching, position)
        choose(menu, label)
    qtbot.waitUntil(lambda: marked(editor.document()) == [])
    assert (tmp_path / "own" / "words.txt").read_text(encoding="utf-8") == "Torkham\n"


def test_a_word_that_cannot_be_kept_is_told(
    spelling: Spelling, editor: QPlainTextEdit, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    watching = spelling.watch(editor)
    qtbot.waitUntil(lambda: watching.speller is not None)
    (tmp_path / "own").write_text("a file where the folder should be", encoding="utf-8")
    told: list[BrieferError] = []
    session.refused.connect(told.append)
    menu = QMenu(editor)
    spelling.add_to(menu, watching, 4)
    choose(menu, "Add “Torkham” to dictionary")
    assert "cannot be kept" in told[0].what


def test_the_editors_own_menu_comes_below(
    spelling: Spelling, editor: QPlainTextEdit, qtbot: QtBot
) -> None:
    watching = spelling.watch(editor)
    qtbot.waitUntil(lambda: watching.speller is not None)
    with qtbot.waitExposed(editor):
        editor.show()
    cursor = QTextCursor(editor.document())
    cursor.setPosition(12)
    at: QPoint = editor.cursorRect(cursor).center()
    menu = spelling.menu_of(editor, watching, at)
    qtbot.addWidget(menu)
    assert labels(menu)[0] == "the"
    assert len(labels(menu)) > 8


def test_the_settings_turn_it_off_and_choose_the_language(
    spelling: Spelling, editor: QPlainTextEdit, session: Session, qtbot: QtBot
) -> None:
    editor.setPlainText("We organise it")
    spelling.watch(editor, "en")
    qtbot.waitUntil(lambda: marked(editor.document()) == ["organise"])
    session.settings.set("spelling_language", "en-GB")
    qtbot.waitUntil(lambda: marked(editor.document()) == [])
    session.settings.set("spelling_language", "en-US")
    qtbot.waitUntil(lambda: marked(editor.document()) == ["organise"])
    session.settings.set("spelling", False)
    qtbot.waitUntil(lambda: marked(editor.document()) == [])


def test_the_underline_follows_the_theme(
    spelling: Spelling, editor: QPlainTextEdit, qtbot: QtBot
) -> None:
    spelling.watch(editor)
    qtbot.waitUntil(lambda: marked(editor.document()) == ["Torkham", "teh"])
    colours = set()
    for scheme in ("dark", "light"):
        theme().set(scheme)
        qtbot.waitUntil(lambda: underline_of(editor) == theme().colour("error").name())
        colours.add(underline_of(editor))
    assert len(colours) == 2


def underline_of(editor: QPlainTextEdit) -> str:
    formats = editor.document().begin().layout().formats()
    return next(each.format.underlineColor().name() for each in formats)


def test_an_editor_that_is_gone_is_no_longer_watched(
    spelling: Spelling, session: Session, qtbot: QtBot
) -> None:
    editor = QPlainTextEdit()
    spelling.watch(editor)
    editor.deleteLater()
    qtbot.waitUntil(lambda: not session.jobs.running)
    spelling.learn("Torkham")
    session.settings.set("spelling", False)


@pytest.mark.parametrize(
    ("field", "setting", "system", "language"),
    [
        ("", "", "C", "en-US"),
        ("", "", "de-DE", "de-DE"),
        ("", "en-GB", "de-DE", "en-GB"),
        ("en", "", "en-GB", "en-GB"),
        ("en", "en-GB", "en-US", "en-GB"),
        ("en-US", "en-GB", "en-US", "en-GB"),
        ("en-US", "", "en-GB", "en-US"),
        ("ps", "en-GB", "en-US", "ps"),
    ],
)
def test_a_field_is_checked_in_its_language_as_the_user_spells_it(
    field: str, setting: str, system: str, language: str
) -> None:
    assert language_for(field, setting, system) == language


def test_voices_and_places_of_the_library_are_known_before_any_card_is_made(
    session: Session, dictionaries: Dictionaries, qtbot: QtBot, settle: Settle
) -> None:
    fact = Fact(text="Shut", claimant="Muttaqi", place="Torkham")
    session.do(Edit("Claim", (Change(None, fact),)))
    session.settings.set("spelling_language", "en-US")
    editor = QPlainTextEdit("Muttaqi at Torkham and Chaman, says Mujahid")
    qtbot.addWidget(editor)
    Spelling(session, dictionaries, parent=session).watch(editor)
    settle(session)
    assert marked(editor.document()) == ["Chaman", "Mujahid"]
    session.do(Edit("Go on", (Change(None, Fact(text="Open", claimant="Mujahid")),)))
    session.do(Edit("Go on", (Change(None, Fact(text="Open again")),)))
    settle(session)
    assert marked(editor.document()) == ["Chaman"]
