"""Unknown words are underlined as they are written, and the window never waits for it."""

import pytest
from PySide6.QtGui import QColor, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.ui.spelling import highlighter as module
from briefer.ui.spelling.highlighter import SpellingHighlighter
from briefer.ui.spelling.words import Dictionaries, Speller
from tests.ui.spelling.marks import WAVY, formats, marked


@pytest.fixture
def speller(dictionaries: Dictionaries) -> Speller:
    found = dictionaries.speller("en-US")
    assert found is not None
    return found


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    made = QTextDocument()
    made.documentLayout()  # as an editor has it; before that, a document tells of no change
    return made


def test_nothing_is_marked_before_a_dictionary_is_there(
    document: QTextDocument, speller: Speller, qtbot: QtBot
) -> None:
    checking = SpellingHighlighter(document)
    document.setPlainText("The goverment sayd so.\n😀 Teh end.")
    assert marked(document) == []
    checking.set_speller(speller)
    qtbot.waitUntil(lambda: marked(document) == ["goverment", "sayd", "Teh"])
    checking.set_speller(None)
    qtbot.waitUntil(lambda: marked(document) == [])


def test_a_mark_goes_when_the_word_is_mended_or_learnt(
    document: QTextDocument, speller: Speller, qtbot: QtBot
) -> None:
    checking = SpellingHighlighter(document)
    checking.set_speller(speller)
    document.setPlainText("At Torkham, teh border.")
    qtbot.waitUntil(lambda: marked(document) == ["Torkham", "teh"])
    cursor = checking.unknown_at(13)
    assert cursor is not None
    cursor.insertText("the")
    qtbot.waitUntil(lambda: marked(document) == ["Torkham"])
    speller.learn(["Torkham"])
    checking.recheck()
    qtbot.waitUntil(lambda: marked(document) == [])


def test_the_word_that_is_being_written_is_left_alone(
    document: QTextDocument, speller: Speller, qtbot: QtBot
) -> None:
    caret = [0]
    checking = SpellingHighlighter(document, lambda: caret[0])
    checking.set_speller(speller)
    caret[0] = 3
    document.setPlainText("teh")
    qtbot.wait(20)
    assert marked(document) == []
    checking.caret_moved()
    assert marked(document) == []
    caret[0] = 0
    checking.caret_moved()
    assert marked(document) == ["teh"]


def test_the_unknown_word_at_a_place_is_selected(document: QTextDocument, speller: Speller) -> None:
    checking = SpellingHighlighter(document)
    document.setPlainText("first line\n😀 the goverment")
    assert checking.unknown_at(20) is None
    checking.set_speller(speller)
    cursor = checking.unknown_at(20)
    assert cursor is not None
    assert cursor.selectedText() == "goverment"
    assert checking.unknown_at(15) is None
    assert checking.unknown_at(0) is None
    assert checking.unknown_at(11) is None
    assert checking.unknown_at(5_000) is None


def test_a_long_text_is_gone_through_in_turns(
    document: QTextDocument, speller: Speller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE_NS", 0)
    checking = SpellingHighlighter(document)
    checking.set_speller(speller)
    document.setPlainText("teh\n" * 30)
    seen = set()
    while len(marked(document)) < 30:
        QApplication.processEvents()
        seen.add(len(marked(document)))
    assert len(seen) > 3


def test_what_is_no_prose_is_not_checked(
    document: QTextDocument, speller: Speller, qtbot: QtBot
) -> None:
    checking = SpellingHighlighter(document)
    checking.set_speller(speller)
    document.setPlainText("teh " * 6_000 + "\nteh")
    qtbot.waitUntil(lambda: marked(document) == ["teh"])


def test_a_mark_keeps_what_the_word_has_already(
    document: QTextDocument, speller: Speller, qtbot: QtBot
) -> None:
    class InRed(SpellingHighlighter):
        def highlightBlock(self, text: str) -> None:
            form = QTextCharFormat()
            form.setForeground(QColor("red"))
            self.setFormat(0, len(text), form)
            self.mark_unknown(text)

    checking = InRed(document)
    checking.set_speller(speller)
    checking.set_colour(QColor("blue"))
    document.setPlainText("so teh end")
    qtbot.waitUntil(lambda: marked(document) == ["teh"])
    form = next(form for form in formats(document) if form.underlineStyle() == WAVY)
    assert form.foreground().color() == QColor("red")
    assert form.underlineColor() == QColor("blue")


def test_marks_are_no_edits(document: QTextDocument, speller: Speller, qtbot: QtBot) -> None:
    document.setPlainText("teh")
    document.setModified(False)
    SpellingHighlighter(document).set_speller(speller)
    qtbot.waitUntil(lambda: marked(document) == ["teh"])
    assert not document.isModified()
    assert not document.isUndoAvailable()
