import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.items.quote import Quote
from briefer.ui.card.card_pane import CardPane
from briefer.ui.card.editors.date import DateEditor
from briefer.ui.card.editors.long_text import LongTextEditor
from briefer.ui.card.editors.names import NamesEditor
from briefer.ui.card.editors.picker import ChoiceEditor
from briefer.ui.card.editors.references import ReferencesEditor
from briefer.ui.session import Session
from tests.ui.card.fields import held, line_of, offered, row, typed

Settle = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_what_is_typed_is_in_the_library_after_a_pause(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    typed(qtbot, line_of(pane, "claimant"), "State radio")
    assert held(sample_session, "f-toll").voice == "Afghan state-run media"
    qtbot.waitUntil(lambda: held(sample_session, "f-toll").voice == "State radio")
    assert sample_session.undo_label == "Edit fact: claimed by"


def test_no_break_spaces_stay_where_another_word_is_typed(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    fact = held(sample_session, "f-toll")
    sample_session.do(Edit("Edit", (Change(fact, replace(fact, text="10\u00a0km")),)))
    pane.show_record("f-toll")
    editor = row(pane, "text").editor
    assert isinstance(editor, LongTextEditor)
    editor.text.setFocus()
    editor.text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor.text, " away")
    pane.finish()
    assert held(sample_session, "f-toll").text == "10\u00a0km away"


def test_leaving_a_field_writes_it_at_once(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    typed(qtbot, line_of(pane, "claimant"), "State radio")
    line_of(pane, "as_of").setFocus()
    assert held(sample_session, "f-toll").voice == "State radio"


def test_typing_twice_in_one_field_is_one_step_of_undo(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    typed(qtbot, line_of(pane, "claimant"), "State")
    qtbot.waitUntil(lambda: held(sample_session, "f-toll").voice == "State")
    QTest.keyClicks(line_of(pane, "claimant"), " radio")
    qtbot.waitUntil(lambda: held(sample_session, "f-toll").voice == "State radio")
    sample_session.undo()
    assert held(sample_session, "f-toll").voice == "Afghan state-run media"
    assert line_of(pane, "claimant").text() == "Afghan state-run media"


def test_a_text_that_must_not_be_empty_keeps_what_it_was(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    before = held(sample_session, "f-toll").text
    editor = row(pane, "text").editor
    assert isinstance(editor, LongTextEditor)
    editor.text.setFocus()
    editor.text.selectAll()
    QTest.keyClick(editor.text, Qt.Key.Key_Delete)
    line_of(pane, "claimant").setFocus()
    assert "may not be empty" in row(pane, "text").said
    assert held(sample_session, "f-toll").text == before
    assert editor.text.toPlainText() == ""
    QTest.keyClicks(editor.text, "Anew")
    line_of(pane, "as_of").setFocus()
    assert held(sample_session, "f-toll").text == "Anew"
    assert row(pane, "text").said == ""


def test_a_date_is_read_in_words_while_it_is_typed(pane: CardPane, qtbot: QtBot) -> None:
    pane.show_record("f-toll")
    editor = row(pane, "as_of").editor
    assert isinstance(editor, DateEditor)
    typed(qtbot, editor.line, "2025-10~")
    assert editor.reading() == "about October 2025"
    typed(qtbot, editor.line, "2025-10-11")
    assert editor.reading() == "Sat 11 October 2025"


def test_a_date_that_is_none_says_so_and_is_not_written(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    before = held(sample_session, "f-toll").dated
    typed(qtbot, line_of(pane, "as_of"), "12 Oct")
    line_of(pane, "claimant").setFocus()
    assert "12 Oct" in row(pane, "as_of").said
    assert "as_of" not in row(pane, "as_of").said
    assert held(sample_session, "f-toll").dated == before
    assert line_of(pane, "as_of").text() == "12 Oct"


def test_the_field_without_a_label_says_what_belongs_in_it(pane: CardPane) -> None:
    pane.new_item("event")
    field = row(pane, "text").editor.focusProxy()
    assert isinstance(field, QPlainTextEdit)
    assert field.placeholderText() == "What happened"
    assert not row(pane, "text").label.isVisible()


def test_a_day_of_the_calendar_is_written_in_iso(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    editor = row(pane, "as_of").editor
    assert isinstance(editor, DateEditor)
    editor.line.setFocus()
    editor.open_calendar()
    assert editor._calendar is not None
    qtbot.waitUntil(editor._calendar.isVisible)
    days = editor._calendar._days
    shown = days.findChild(QTableView, "qt_calendar_calendarview")
    assert isinstance(shown, QTableView)
    last = shown.visualRect(shown.model().index(6, 1))
    assert shown.viewport().rect().contains(last), "the last week is not cut"
    assert days.selectedDate().day() == 12
    days.setSelectedDate(days.selectedDate().addDays(-1))
    days.activated.emit(days.selectedDate())
    assert str(held(sample_session, "f-toll").dated) == "2025-10-11"


def test_a_picked_grade_is_written_at_once_and_told_whole(
    pane: CardPane, sample_session: Session, settle: Settle
) -> None:
    pane.show_record("f-toll")
    settle(sample_session)
    editor = row(pane, "credibility").editor
    assert isinstance(editor, ChoiceEditor)
    assert editor.picker.accessibleDescription() == "C4 · fairly reliable, doubtful"
    editor.picker.setCurrentIndex(3)
    editor.picker.activated.emit(3)
    assert held(sample_session, "f-toll").credibility == 3
    assert editor.picker.accessibleDescription() == "C3 · fairly reliable, possibly true"


def test_delete_takes_a_picked_value_out(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    editor = row(pane, "credibility").editor
    assert isinstance(editor, ChoiceEditor)
    QTest.keyClick(editor.picker, Qt.Key.Key_Delete)
    assert held(sample_session, "f-toll").credibility is None


def test_a_language_by_its_name_becomes_its_tag(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    line = line_of(pane, "language")
    typed(qtbot, line, "Ruritanian")
    assert "not a language tag" in row(pane, "language").said
    typed(qtbot, line, "persian")
    line_of(pane, "claimant").setFocus()
    assert (line.text(), row(pane, "language").said) == ("fa", "")
    assert held(sample_session, "f-toll").language == "fa"


def test_tags_are_added_by_enter_and_taken_out_by_backspace(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    editor = row(pane, "tags").editor
    assert isinstance(editor, NamesEditor)
    editor.line.setFocus()
    QTest.keyClicks(editor.line, "border/west")
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert held(sample_session, "f-toll").tags == ("toll", "border/west")
    QTest.keyClick(editor.line, Qt.Key.Key_Backspace)
    assert held(sample_session, "f-toll").tags == ("toll",)


def test_a_name_half_typed_counts_when_the_field_is_left(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    editor = row(pane, "tags").editor
    assert isinstance(editor, NamesEditor)
    editor.line.setFocus()
    QTest.keyClicks(editor.line, "border")
    line_of(pane, "claimant").setFocus()
    assert held(sample_session, "f-toll").tags == ("toll", "border")


def test_a_name_half_typed_is_its_own_records_when_another_is_begun(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    editor = row(pane, "tags").editor
    assert isinstance(editor, NamesEditor)
    editor.line.setFocus()
    QTest.keyClicks(editor.line, "border")
    pane.new_item("fact")
    assert held(sample_session, "f-toll").tags == ("toll", "border")
    assert editor.line.text() == ""
    assert editor.raw() == []


def test_undo_takes_back_what_was_typed_a_moment_ago(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    typed(qtbot, line_of(pane, "claimant"), "State radio")
    sample_session.undo()
    assert held(sample_session, "f-toll").voice == "Afghan state-run media"
    assert line_of(pane, "claimant").text() == "Afghan state-run media"
    assert sample_session.redo_label == "Edit fact: claimed by"


def test_what_waits_in_two_fields_is_written_though_another_record_comes_meanwhile(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    other = sample_session.store.record("f-posts")
    draft, form = pane._draft, pane._form
    assert form is not None
    draft.typed(form.rows["claimant"].spec, "State radio")
    draft.typed(form.rows["place"].spec, "Torkham")
    sample_session.changed.connect(lambda _: pane.show_record("f-posts"))
    draft.write()
    assert held(sample_session, "f-toll").voice == "State radio"
    assert held(sample_session, "f-toll").where == "Torkham"
    assert pane.record == other == sample_session.store.record("f-posts")


def test_what_is_typed_during_a_long_write_is_shown_again_and_goes_on(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    go_on = threading.Event()

    def make(_: object) -> Edit:
        go_on.wait(10)
        return Edit("Import", (Change(None, Fact(text="Another")),))

    task = sample_session.do_aside("Importing", make)
    pane.show_record("f-toll")
    typed(qtbot, line_of(pane, "claimant"), "State radio")
    pane.show_record("f-posts")
    pane.show_record("f-toll")
    assert line_of(pane, "claimant").text() == "State radio"
    typed(qtbot, line_of(pane, "claimant"), "State television")
    pane.finish()
    with qtbot.waitSignal(task.ended):
        go_on.set()
    assert held(sample_session, "f-toll").voice == "State television"


def test_a_name_with_a_control_of_direction_is_refused(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    line = line_of(pane, "claimant")
    line.setFocus()
    line.setText("Kabul\u202eludaB")
    line_of(pane, "as_of").setFocus()
    assert "bidirectional control (U+202E)" in row(pane, "claimant").said
    assert held(sample_session, "f-toll").voice == "Afghan state-run media"


def test_a_word_of_two_scripts_is_told_of(pane: CardPane) -> None:
    pane.show_record("f-toll")
    line_of(pane, "claimant").setText("Kаbul")  # with a Cyrillic а
    assert row(pane, "claimant").said == "“Kаbul” mixes letters of Latin and Cyrillic."


def test_an_arabic_quote_runs_from_the_right(pane: CardPane, sample_session: Session) -> None:
    quote = Quote(text="يولد جميع الناس أحراراً", speaker="United Nations", language="ar")
    sample_session.do(Edit("Add", (Change(None, quote),)))
    pane.show_record(quote.id)
    editor = row(pane, "text").editor
    assert isinstance(editor, LongTextEditor)
    option = editor.text.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft
    assert line_of(pane, "speaker").layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert line_of(pane, "place").layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_question_is_found_by_typing_and_shown_by_its_words(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    editor = row(pane, "question").editor
    assert isinstance(editor, ReferencesEditor)
    assert [chip.words for chip in editor.chips] == ["Pakistani soldiers killed"]
    QTest.keyClick(editor.chips[0].button, Qt.Key.Key_Delete)
    fact = held(sample_session, "f-toll")
    assert isinstance(fact, Fact)
    assert fact.question == ""
    editor.line.setFocus()
    QTest.keyClicks(editor.line, "firing end")
    assert offered(editor)[1:] == ["New question “firing end”"]
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    fact = held(sample_session, "f-toll")
    assert isinstance(fact, Fact)
    assert fact.question == "q-end"


def test_a_chip_leads_to_its_record(pane: CardPane, qtbot: QtBot) -> None:
    pane.show_record("f-toll")
    editor = row(pane, "question").editor
    assert isinstance(editor, ReferencesEditor)
    with qtbot.waitSignal(pane.record_asked) as asked:
        QTest.keyClick(editor.chips[0].button, Qt.Key.Key_Return)
    assert asked.args == ["q-toll"]


def test_what_was_changed_elsewhere_is_shown_and_what_is_typed_stays(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.show_record("f-toll")
    typed(qtbot, line_of(pane, "claimant"), "Sta")
    before = held(sample_session, "f-toll")
    assert isinstance(before, Fact)
    sample_session.do(Edit("Place it", (Change(before, replace(before, place="Torkham")),)))
    assert line_of(pane, "place").text() == "Torkham"
    assert line_of(pane, "claimant").text() == "Sta"
    qtbot.waitUntil(lambda: held(sample_session, "f-toll").voice == "Sta")
    assert held(sample_session, "f-toll").where == "Torkham"


def test_a_new_item_is_stored_when_its_text_is_valid(
    pane: CardPane, qtbot: QtBot, sample_session: Session
) -> None:
    pane.new_item("fact")
    typed(qtbot, line_of(pane, "claimant"), "A witness")
    editor = row(pane, "text").editor
    assert isinstance(editor, LongTextEditor)
    editor.text.setFocus()
    assert sample_session.undo_label != "New fact"
    QTest.keyClicks(editor.text, "Seen at dawn.")
    line_of(pane, "as_of").setFocus()
    assert pane.record is not None
    made = held(sample_session, pane.record.id)
    assert (made.text, made.voice) == ("Seen at dawn.", "A witness")
    assert sample_session.undo_label == "New fact"


def test_escape_drops_a_new_item_that_is_nothing_yet(pane: CardPane, qtbot: QtBot) -> None:
    pane.new_item("event")
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert pane.record is None


def test_a_record_that_goes_leaves_an_empty_card(pane: CardPane, sample_session: Session) -> None:
    quote = Quote(text="Gone soon")
    sample_session.do(Edit("Add", (Change(None, quote),)))
    pane.show_record(quote.id)
    sample_session.undo()
    assert pane.record is None


def test_fields_stand_in_two_columns_where_there_is_room(pane: CardPane, qtbot: QtBot) -> None:
    pane.show_record("f-toll")
    one, other = row(pane, "claimant"), row(pane, "as_of")
    qtbot.waitUntil(lambda: one.y() == other.y() and one.x() < other.x())
    pane.resize(400, 700)
    qtbot.waitUntil(lambda: one.y() < other.y() and one.x() == other.x())
