"""What is typed on a card and is no value of its field is told of, and never lost in silence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.ui.card.card_pane import CardPane
from briefer.ui.offer import Offer
from briefer.ui.session import Session
from tests.ui.card.fields import held, line_of, offered, references, row, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_question_that_nobody_asked_yet_is_made_by_enter(
    pane: CardPane, sample_session: Session
) -> None:
    fact = Fact(text="Three drones flew over.")
    sample_session.do(Edit("Add", (Change(None, fact),)))
    pane.show_record(fact.id)
    editor = references(pane, "question")
    editor.line.setFocus()
    QTest.keyClicks(editor.line, "How many drones?")
    assert offered(editor) == ["New question “How many drones?”"]
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    now = held(sample_session, fact.id)
    assert isinstance(now, Fact)
    assert held(sample_session, now.question).text == "How many drones?"
    assert [chip.words for chip in editor.chips] == ["How many drones?"]
    assert row(pane, "question").said == ""
    sample_session.undo()
    assert sample_session.undo_label == "New question"
    sample_session.undo()
    assert sample_session.records((now.question,)) == {}


def test_words_that_lead_to_no_record_stay_and_are_told_of(pane: CardPane) -> None:
    pane.show_record("f-toll")
    line = references(pane, "disputes").line
    line.setFocus()
    QTest.keyClicks(line, "xyzzy")
    QTest.keyClick(line, Qt.Key.Key_Return)
    wanted = "Nothing is found for “xyzzy”. Try other words, or take them out."
    assert row(pane, "disputes").said == wanted
    line_of(pane, "claimant").setFocus()
    assert (line.text(), row(pane, "disputes").said) == ("xyzzy", wanted)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert row(pane, "disputes").said == ""


def test_what_cannot_be_saved_is_told_of_and_is_there_again_with_its_card(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    notices: list[tuple[str, tuple[Offer, ...]]] = []
    sample_session.noticed.connect(lambda words, offers: notices.append((words, offers)))
    pane.show_record("f-toll")
    typed(qtbot, line_of(pane, "as_of"), "5 Nov at dawn")
    wrong = row(pane, "as_of").said
    pane.show_record("f-posts")
    assert line_of(pane, "as_of").text() != "5 Nov at dawn"
    ((said, (back,)),) = notices
    assert said == f"As of is not saved: {wrong}"
    pane.show_record("f-toll")
    assert (line_of(pane, "as_of").text(), row(pane, "as_of").said) == ("5 Nov at dawn", wrong)
    pane.show_record("")
    back.act()
    assert line_of(pane, "as_of").text() == "5 Nov at dawn"
    assert line_of(pane, "as_of").hasFocus()
    typed(qtbot, line_of(pane, "as_of"), "2025-11-05")
    del notices[:]
    pane.show_record("f-posts")
    pane.show_record("f-toll")
    assert line_of(pane, "as_of").text() == "2025-11-05"
    assert notices == []


def test_words_that_lead_nowhere_are_there_again_with_their_card(pane: CardPane) -> None:
    pane.show_record("f-toll")
    references(pane, "disputes").line.setFocus()
    QTest.keyClicks(references(pane, "disputes").line, "xyzzy")
    pane.show_record("f-posts")
    assert references(pane, "disputes").line.text() == ""
    pane.show_record("f-toll")
    assert references(pane, "disputes").line.text() == "xyzzy"
    assert "xyzzy" in row(pane, "disputes").said


def test_a_new_item_without_its_text_can_be_gone_back_to(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    notices: list[tuple[str, tuple[Offer, ...]]] = []
    sample_session.noticed.connect(lambda words, offers: notices.append((words, offers)))
    pane.new_item("fact")
    pane.show_record("f-toll")
    assert notices == []
    pane.new_item("fact")
    typed(qtbot, line_of(pane, "claimant"), "Kabul")
    pane.show_record("f-toll")
    ((said, (back,)),) = notices
    assert said == "The new fact is not saved: it has no statement."
    back.act()
    assert line_of(pane, "claimant").text() == "Kabul"
    assert pane.is_in_use
