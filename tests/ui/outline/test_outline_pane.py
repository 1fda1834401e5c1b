"""The outline of the sample's situation report, by keys and by mouse."""

import threading
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefer.briefs import templates
from briefer.briefs.brief import Brief
from briefer.briefs.editing import Spot
from briefer.briefs.edits import Change, Edit
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.store.store import Store
from briefer.ui.open_brief import OpenBrief
from briefer.ui.outline.outline_pane import OutlinePane
from briefer.ui.session import Session
from briefer.ui.stops import stops
from briefer.ui.theme import theme
from tests.ui.outline.told import ids, last_label, section

Key = Qt.Key
Settle = Callable[..., None]
ALT = Qt.KeyboardModifier.AltModifier


def test_it_shows_the_sections_in_order_with_their_entries(pane: OutlinePane) -> None:
    headings = [view.heading.text() for view in pane.sections]
    assert headings[:3] == ["1  Bottom line", "2  Key figures", "3  Key facts"]
    assert section(pane, "Key facts").count.text() == "4"
    assert section(pane, "Bottom line").count.text().endswith("/ 80 words")
    assert "Situation report no. 3 · draft" in pane.header.standing.text()


def test_two_entries_of_the_same_words_are_told_apart_by_ear(pane: OutlinePane) -> None:
    said = Qt.ItemDataRole.AccessibleTextRole
    statements = section(pane, "Statements").list.model()
    spoken = [str(statements.index(n, 0).data(said)) for n in range(statements.rowCount())]
    assert any(each.endswith("Zabihullah Mujahid. 12 October 2025") for each in spoken), spoken
    facts = section(pane, "Key facts").list.model()
    assert facts.index(0, 0).data(said).endswith("local officials, 12 October 2025")


def test_words_and_pages_are_said_when_they_are_known(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief
) -> None:
    qtbot.waitUntil(lambda: "words" in pane.header.standing.text())
    pane.show_pages(2)
    assert pane.header.standing.text().endswith("\u00a0words · 2\u00a0pages")


def test_typing_is_written_after_a_pause_as_one_edit(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    text = section(pane, "Bottom line").text
    text.setFocus()
    text.selectAll()
    qtbot.keyClicks(text, "One")
    with qtbot.waitSignal(open_brief.changed):
        pass
    qtbot.keyClicks(text, " two")
    text.flush()
    assert open_brief.brief is not None
    assert open_brief.brief.sections[0].text == "One two"
    assert section(pane, "Bottom line").count.text() == "2 / 80 words, at least 15"
    assert section(pane, "Bottom line").count.property("role") == "warning"
    assert [h.label for h in sample_session.store.history()].count("Text of Bottom line") == 1
    sample_session.undo()
    assert text.toPlainText().startswith("Fighting on the night")


def test_a_title_that_lost_a_word_comes_back_by_one_undo(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    brief = open_brief.brief
    assert brief is not None
    before = brief.title
    pane.replace()
    pane.find_bar.words.setText(before.split()[1])
    pane.find_bar.all.click()
    after = open_brief.brief
    assert after is not None
    assert after.title == " ".join(before.split()[:1] + before.split()[2:])
    pane.find_bar.close_bar()
    sample_session.undo()
    assert open_brief.brief == brief
    assert pane.header.title.toPlainText() == before
    assert last_label(sample_session) != "Title of the brief"


def test_escape_brings_back_a_title_that_rested_and_leaves_nothing_to_undo(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    brief, title = open_brief.brief, pane.header.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Another")
    qtbot.waitUntil(lambda: not title.is_pending)
    assert last_label(sample_session) == "Title of the brief"
    qtbot.keyClick(title, Key.Key_Escape)
    assert brief is not None
    assert title.toPlainText() == brief.title
    assert open_brief.brief == brief
    assert last_label(sample_session) == ""


def test_no_break_spaces_stay_where_another_word_is_typed(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief
) -> None:
    text = section(pane, "Bottom line").text
    pane.gestures.write(0, "10\u00a0km")
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(text, " away")
    text.flush()
    assert open_brief.brief is not None
    assert open_brief.brief.sections[0].text == "10\u00a0km away"


def test_arrows_go_over_entries_and_sections(qtbot: QtBot, pane: OutlinePane) -> None:
    figures, facts = section(pane, "Key figures"), section(pane, "Key facts")
    figures.choose(3)
    qtbot.keyClick(figures.list, Key.Key_Down)
    assert facts.heading.hasFocus()
    assert pane.current == (2, -1)
    qtbot.keyClick(facts.heading, Key.Key_Down)
    assert facts.list.hasFocus()
    qtbot.keyClick(facts.list, Key.Key_Up)
    assert facts.heading.hasFocus()
    qtbot.keyClick(facts.heading, Key.Key_Up)
    assert figures.list.hasFocus()
    assert pane.current == (1, 3)


def test_alt_and_arrows_move_within_and_across_sections(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    facts = section(pane, "Key facts")
    first, second = ids(open_brief.brief, "Key facts")[:2]
    facts.choose(1)
    qtbot.keyClick(facts.list, Key.Key_Up, ALT)
    assert ids(open_brief.brief, "Key facts")[:2] == [second, first]
    assert last_label(sample_session) == "Move entry up"
    assert pane.current == (2, 0)
    qtbot.keyClick(facts.list, Key.Key_Up, ALT)
    assert ids(open_brief.brief, "Key figures")[-1] == second
    assert section(pane, "Key figures").list.hasFocus()


def test_what_no_section_takes_stays_and_it_is_said(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    said: list[str] = []
    sample_session.noticed.connect(lambda words, _: said.append(words))
    statements = section(pane, "Statements")
    statements.choose(0)
    qtbot.keyClick(statements.list, Key.Key_Up, ALT)
    assert said == ["No other section that way takes this kind of entry."]


def test_delete_takes_entries_out(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    facts = section(pane, "Key facts")
    gone = ids(open_brief.brief, "Key facts")[:2]
    facts.choose(0, 2)
    qtbot.keyClick(facts.list, Key.Key_Delete)
    assert not set(gone) & set(ids(open_brief.brief, "Key facts"))
    assert last_label(sample_session) == "Take out 2 entries"
    sample_session.undo()
    assert ids(open_brief.brief, "Key facts")[:2] == gone


def test_an_entry_is_reworded_for_this_brief_alone(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    facts = section(pane, "Key facts")
    facts.choose(0)
    qtbot.keyClick(facts.list, Key.Key_Return)
    editor = facts.wording
    assert editor is not None
    editor.text.selectAll()
    qtbot.keyClicks(editor.text, "Both are shut.")
    qtbot.keyClick(editor.text, Key.Key_Return)
    assert facts.list.entries.rows[0].text == "Both are shut."
    assert last_label(sample_session) == "Word an entry for this brief"
    facts.reword(0)
    assert facts.wording is not None
    facts.wording.reset.click()
    assert not facts.list.entries.rows[0].is_reworded
    facts.reword(0)
    qtbot.keyClick(facts.wording.text, Key.Key_Escape)
    assert facts.wording is None


def test_a_wording_is_written_when_typing_rests_as_one_edit(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    facts = section(pane, "Key facts")
    facts.reword(0)
    editor = facts.wording
    assert editor is not None
    for words in ("Both", " are shut."):
        qtbot.keyClicks(editor.text, words)
        qtbot.waitUntil(lambda: not editor.text.is_pending)
    assert facts.wording is editor
    assert editor.text.hasFocus()
    assert facts.list.entries.rows[0].text == "Both are shut."
    labels = [each.label for each in sample_session.store.history()]
    assert labels.count("Word an entry for this brief") == 1
    sample_session.undo()
    assert not facts.list.entries.rows[0].is_reworded


def test_escape_puts_back_what_was_worded_before_and_leaves_nothing_to_undo(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    facts, before, label = section(pane, "Key facts"), open_brief.brief, last_label(sample_session)
    facts.reword(0)
    editor = facts.wording
    assert editor is not None
    qtbot.keyClicks(editor.text, "Both are shut.")
    qtbot.waitUntil(lambda: facts.list.entries.rows[0].is_reworded)
    qtbot.keyClicks(editor.text, " Or not.")
    qtbot.keyClick(editor.text, Key.Key_Escape)
    assert facts.wording is None
    assert facts.list.hasFocus()
    assert open_brief.brief == before
    assert last_label(sample_session) == label


def test_who_goes_on_from_a_wording_to_another_field_stays_there(
    qtbot: QtBot, pane: OutlinePane, sample_session: Session
) -> None:
    facts = section(pane, "Key facts")
    facts.reword(0)
    assert facts.wording is not None
    qtbot.keyClicks(facts.wording.text, "Both are shut.")
    pane.header.title.setFocus()
    assert facts.list.entries.rows[0].text == "Both are shut."
    assert pane.header.title.hasFocus()


def test_f2_asks_for_the_card(qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief) -> None:
    facts = section(pane, "Key facts")
    facts.choose(0)
    with qtbot.waitSignal(pane.record_asked) as asked:
        qtbot.keyClick(facts.list, Key.Key_F2)
    assert asked.args == [ids(open_brief.brief, "Key facts")[0]]


def test_items_are_placed_where_they_belong(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    said: list[str] = []
    sample_session.noticed.connect(lambda words, _: said.append(words))
    fact = Fact(text="A third crossing was reopened.")
    assert sample_session.do(Edit("Add", (Change(None, fact),)))
    pane.place([fact.id])
    assert ids(open_brief.brief, "Key facts")[-1] == fact.id
    assert said == ["Placed in Key facts."]
    assert last_label(sample_session) == "Place 1 item in Key facts"
    pane.place([fact.id])
    assert said[-1] == "It stands there already."


def test_a_new_entry_follows_the_current_one(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    fact = Fact(text="A third crossing was reopened.")
    assert sample_session.do(Edit("Add", (Change(None, fact),)))
    section(pane, "Key facts").choose(0)
    pane.place([fact.id])
    assert ids(open_brief.brief, "Key facts")[1] == fact.id


def test_a_wording_that_is_being_typed_stays_when_findings_come(
    pane: OutlinePane, open_brief: OpenBrief
) -> None:
    before, facts = open_brief.brief, section(pane, "Key facts")
    facts.reword(1)
    editor = facts.wording
    assert editor is not None
    editor.text.setPlainText("Half ty")
    assert facts.state is not None
    flagged = (replace(facts.state.rows[0], flag="warning", said="W1"), *facts.state.rows[1:])
    facts.show_state(replace(facts.state, rows=flagged))
    assert facts.wording is editor
    assert editor.isVisible()
    assert open_brief.brief == before


def test_a_wording_goes_to_its_own_entry_when_another_is_taken_out_above_it(
    pane: OutlinePane, open_brief: OpenBrief
) -> None:
    assert open_brief.brief is not None
    facts = section(pane, "Key facts")
    first, second, *_ = ids(open_brief.brief, "Key facts")
    facts.reword(1)
    assert facts.wording is not None
    facts.wording.text.setPlainText("For this brief")
    place = pane.sections.index(facts)
    pane.gestures.remove([Spot(place, 0)])
    worded = {e.id: e.wording for e in open_brief.brief.entries()}
    assert first not in ids(open_brief.brief, "Key facts")
    assert worded[second] == "For this brief"
    assert facts.wording is None
    assert facts.list.entries.rows[0].text == "For this brief"


def test_a_title_that_rests_after_a_blank_goes_on_behind_it(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief
) -> None:
    title = pane.header.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Border ")
    title.flush()
    assert open_brief.brief is not None
    assert open_brief.brief.title == "Border"
    qtbot.keyClicks(title, "clash")
    title.flush()
    assert title.toPlainText() == open_brief.brief.title == "Border clash"


def test_typing_goes_into_the_brief_that_it_was_typed_in(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    other = next(each for each in sample_session.store.briefs() if each.id != "situation-report")
    view = section(pane, "Bottom line")
    view.text.setPlainText("Typed a moment ago.")
    pane.header.title.setPlainText("A title of a moment ago")
    assert view.text.is_pending
    open_brief.open(other.id)
    left = sample_session.store.record("situation-report")
    assert isinstance(left, Brief)
    assert left.title == "A title of a moment ago"
    assert "Typed a moment ago." in [each.text for each in left.sections]
    assert sample_session.store.record(other.id) == other


def test_undo_takes_back_what_was_typed_a_moment_ago(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    before = open_brief.brief
    view = section(pane, "Bottom line")
    view.text.setPlainText("Typed a moment ago.")
    sample_session.undo()
    assert open_brief.brief == before
    assert view.text.toPlainText() != "Typed a moment ago."
    assert not view.text.is_pending


def test_all_that_is_typed_during_a_long_write_is_there_when_it_ends(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    go_on = threading.Event()

    def make(_: object) -> Edit:
        go_on.wait(10)
        return Edit("Import", (Change(None, Fact(text="A fact")),))

    task = sample_session.do_aside("Importing", make)
    view = section(pane, "Bottom line")
    for text in ("One", "One two"):
        view.text.setPlainText(text)
        view.text.flush()
    pane.header.title.setPlainText("Another title")
    pane.header.title.flush()
    with qtbot.waitSignal(task.ended):
        go_on.set()
    kept = sample_session.store.record("situation-report")
    assert isinstance(kept, Brief)
    assert (kept.title, kept.sections[0].text) == ("Another title", "One two")


def test_sources_and_briefs_are_refused_in_words_where_they_do_not_belong(
    pane: OutlinePane, sample_session: Session
) -> None:
    said: list[str] = []
    sample_session.noticed.connect(lambda words, _: said.append(words))
    pane.place(["chronology"])
    assert said == ["A brief cannot stand in a brief."]


def test_an_item_changed_elsewhere_is_shown_anew(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    first = ids(open_brief.brief, "Key facts")[0]
    item = sample_session.store.record(first)
    assert isinstance(item, Fact)
    sample_session.do(Edit("Text", (Change(item, replace(item, text="Other words.")),)))
    assert section(pane, "Key facts").list.entries.rows[0].text == "Other words."


def test_what_is_typed_and_another_edit_do_not_hurt_each_other(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief
) -> None:
    text = section(pane, "Bottom line").text
    text.setFocus()
    text.selectAll()
    qtbot.keyClicks(text, "Kept")
    pane.place([])
    pane.gestures.mark("TLP:RED")
    text.flush()
    assert open_brief.brief is not None
    assert (open_brief.brief.sections[0].text, open_brief.brief.marking) == ("Kept", "TLP:RED")


def test_fields_are_written_and_dates_are_read(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    assert not pane.fields.is_open
    pane.focus_field("next")
    assert pane.fields.is_open
    editor = pane.fields.editor("next")
    line = editor.control
    line.clear()
    qtbot.keyClicks(line, "2025-10-")
    assert editor.reading.property("role") == "error"
    qtbot.keyClicks(line, "15")
    assert editor.reading.text() == "15 October 2025"
    pane.flush()
    assert open_brief.brief is not None
    assert dict(open_brief.brief.fields)["next"] == "2025-10-15"
    line.clear()
    qtbot.keyClicks(line, "16 October 2025")
    assert editor.reading.text() == "16 October 2025"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    pane.flush()
    assert dict(open_brief.brief.fields)["next"] == "2025-10-16"
    assert last_label(sample_session) == "Field Next"


def test_the_title_is_edited_in_place(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief
) -> None:
    pane.header.title.setFocus()
    pane.header.title.selectAll()
    qtbot.keyClicks(pane.header.title, "A new title")
    qtbot.keyClick(pane.header.title, Key.Key_Return)
    assert open_brief.brief is not None
    assert open_brief.brief.title == "A new title"


def test_sections_of_its_own_are_added_renamed_moved_and_removed(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief
) -> None:
    pane.add.click()
    view = pane.sections[-1]
    assert view.line is not None
    view.line.selectAll()
    qtbot.keyClicks(view.line, "Annex")
    qtbot.keyClick(view.line, Key.Key_Return)
    assert open_brief.brief is not None
    assert open_brief.brief.sections[-1].heading == "Annex"
    qtbot.keyClick(pane.sections[-1].heading, Key.Key_Up, ALT)
    assert open_brief.brief.sections[-2].heading == "Annex"
    pane.gestures.remove_section(len(pane.sections) - 2)
    assert "Annex" not in [each.heading for each in open_brief.brief.sections]


def test_closing_it_leads_to_the_page_that_says_what_to_do(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    pane.gestures.delete()
    assert open_brief.brief is None
    assert pane.empty.isVisible()
    sample_session.undo()
    pane.empty.chosen.emit("situation-report")
    assert not pane.empty.isVisible()
    assert pane.sections


def test_the_model_of_entries_keeps_qts_promises(
    pane: OutlinePane, qtmodeltester: ModelTester
) -> None:
    model = section(pane, "Key facts").list.entries
    qtmodeltester.check(model)
    model.set_ghost(1, "Something dragged")
    qtmodeltester.check(model)
    assert model.rowCount() == 5
    assert (model.entry_at(2), model.row_at(1)) == (1, 2)


def test_words_are_replaced_everywhere_as_one_edit(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    pane.replace()
    bar = pane.find_bar
    bar.words.setText("crossings")
    assert bar.count.text() == "1 of 2"
    qtbot.keyClick(bar.words, Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    bar.by.setText("posts")
    bar.all.click()
    assert open_brief.brief is not None
    assert "crossings" not in open_brief.brief.sections[0].text
    assert bar.count.text() == "Nothing found"
    assert last_label(sample_session) == "Replace 2 × “crossings”"
    qtbot.keyClick(bar.words, Key.Key_Escape)
    assert not bar.isVisible()


def test_tab_goes_from_what_is_looked_for_to_what_comes_in_its_place(pane: OutlinePane) -> None:
    pane.replace()
    bar = pane.find_bar
    order = [each for each in stops(bar) if isinstance(each, QLineEdit | QToolButton)]
    assert order[:2] == [bar.words, bar.by]
    assert [each.accessibleName() for each in order[2:]] == [
        "Previous match",
        "Next match",
        "Close",
    ]


def test_an_id_that_nobody_can_read_is_shown_by_the_words_of_its_record(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session, settle: Settle
) -> None:
    fact = Fact(text="A third crossing was reopened at dawn, officials said.")
    assert sample_session.do(Edit("Add", (Change(None, fact),)))
    text = section(pane, "Bottom line").text
    plain = f"Shut [@{fact.id}]"
    pane.gestures.write(0, plain)
    settle(sample_session)
    assert text.toPlainText() == plain
    words = text.named(fact.id)
    assert words.startswith("A third crossing")
    start, end = text.textCursor(), text.textCursor()
    start.setPosition(plain.index(fact.id))
    end.setPosition(plain.index("]"))
    room = text.cursorRect(end).left() - text.cursorRect(start).left()
    assert abs(room - QFontMetricsF(theme().font(12)).horizontalAdvance(words)) <= 2
    seen, first = text.viewport().grab().toImage(), text.cursorRect(start)
    row = range(first.left(), first.left() + room)
    ink = {seen.pixelColor(x, first.center().y()).name() for x in row}
    assert len(ink) > 2, "letters are painted there"


def test_citations_of_the_same_words_are_told_apart_by_their_kind(
    qtbot: QtBot, pane: OutlinePane, sample_session: Session
) -> None:
    words = "A bridge was blown up"
    twins = (Fact(id="f-bridge", text=words), Event(id="e-bridge", text=words))
    assert sample_session.do(Edit("Add", tuple(Change(None, each) for each in twins)))
    text = section(pane, "Bottom line").text
    text.setFocus()
    qtbot.keyClicks(text, " [@bridge")
    assert sorted(text.completion.said) == [f"Event · {words}", f"Fact · {words}"]


def test_a_citation_is_completed_from_the_briefs_entries(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief
) -> None:
    text = section(pane, "Bottom line").text
    text.setFocus()
    text.selectAll()
    qtbot.keyClicks(text, "Shut [@smaller")
    assert text.completion.shown[0] == "f-minor-crossings"
    qtbot.keyClick(text, Key.Key_Return)
    assert text.toPlainText() == "Shut [@f-minor-crossings]"
    qtbot.keyClick(text, Key.Key_Left)
    assert text.textCursor().position() == 5
    qtbot.keyClick(text, Key.Key_Delete)
    assert text.toPlainText() == "Shut "


def test_keys_format_the_text(qtbot: QtBot, pane: OutlinePane) -> None:
    text = section(pane, "Bottom line").text
    text.setFocus()
    text.setPlainText("likely")
    text.selectAll()
    qtbot.keyClick(text, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "**likely**"
    qtbot.keyClick(text, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == "likely"
    qtbot.keyClick(text, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(text, Key.Key_End)
    qtbot.keyClick(text, Key.Key_Return)
    assert text.toPlainText() == "- likely\n- "
    qtbot.keyClick(text, Key.Key_Return)
    assert text.toPlainText() == "- likely\n"


def test_a_next_issue_marks_what_changed_since(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    item = sample_session.store.record("f-posts")
    assert isinstance(item, Fact)
    sample_session.do(Edit("Text", (Change(item, replace(item, text="Other words.")),)))
    with qtbot.waitSignal(pane.brief_made):
        pane.next_issue()
    assert open_brief.brief is not None
    assert dict(open_brief.brief.fields)["number"] == "4"
    rows = section(pane, "Key facts").list.entries
    qtbot.waitUntil(lambda: any(row.badge == "changed since no. 3" for row in rows.rows))
    pane.notice.button.click()
    assert pane.notice.isVisible()


def test_another_template_says_what_moved_where(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    from briefer.briefs.templates import find

    template = find("flash-update", sample_session.resources / "templates")
    pane.beginnings._move(template, "")
    assert open_brief.brief is not None
    assert open_brief.brief.template == "flash-update"
    assert pane.notice.words.text().startswith("This is a Flash update now. ")
    assert "stands under" in pane.notice.words.text()
    sample_session.undo()
    assert not pane.notice.isVisible()


def test_dropping_moves_entries_and_places_others(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    section(pane, "Key facts").choose(3)
    data = pane.dragged_from(2)
    assert data is not None
    moved = ids(open_brief.brief, "Key facts")[3]
    section(pane, "Key facts").dropped.emit(data, 0)
    assert ids(open_brief.brief, "Key facts")[0] == moved
    from briefer.ui.mime import mime_of

    said: list[str] = []
    sample_session.noticed.connect(lambda words, _: said.append(words))
    section(pane, "Key facts").dropped.emit(mime_of(sample_session, ["k-threat"]), 1)
    assert ids(open_brief.brief, "Key facts")[1] == "k-threat"
    assert "not made for this kind" in said[-1]


def test_an_item_dropped_on_a_text_is_cited_behind_the_word(pane: OutlinePane) -> None:
    text = section(pane, "Bottom line").text
    text.setPlainText("The crossings stay shut.")
    cursor = text.textCursor()
    cursor.setPosition(7)
    text.cite(("f-toll",), cursor)
    assert text.toPlainText() == "The crossings[@f-toll] stay shut."
    cursor.setPosition(0)
    text.cite(("f-toll",), cursor)
    assert text.toPlainText().startswith("[@f-toll]The ")


def test_a_field_of_another_template_stays_while_it_is_emptied_and_goes_when_it_is_left(
    qtbot: QtBot, pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    brief = open_brief.brief
    assert brief is not None
    open_brief.do("Carry", replace(brief, fields=(*brief.fields, ("embargo", "None"))))
    pane.focus_field("embargo")
    editor = pane.fields.editor("embargo")
    editor.control.clear()
    qtbot.keyClick(editor.control, Qt.Key.Key_Backspace)
    qtbot.keyClicks(editor.control, "x")
    pane.flush()
    qtbot.keyClick(editor.control, Qt.Key.Key_Backspace)
    pane.flush()
    assert "embargo" not in fields_of(open_brief)
    assert pane.fields.editor("embargo") is editor
    assert editor.isVisible()
    assert editor.control.hasFocus()
    qtbot.keyClicks(editor.control, "y")
    pane.flush()
    assert fields_of(open_brief)["embargo"] == "y"
    qtbot.keyClick(editor.control, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor.control, Qt.Key.Key_Tab)
    assert not editor.isVisible()
    sample_session.undo()
    assert pane.fields.editor("embargo").isVisible()


def fields_of(open_brief: OpenBrief) -> dict[str, str]:
    assert open_brief.brief is not None
    return dict(open_brief.brief.fields)


def test_the_author_of_the_settings_is_offered_as_soon_as_it_is_given(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    brief = open_brief.brief
    assert brief is not None
    memo = replace(brief, template="decision-memo", template_text="")
    open_brief.do("Template", memo)
    template = templates.of(memo, sample_session.resources / "templates")
    key = next(field.key for field in template.fields if field.kind == "person")
    line = pane.fields.editor(key).control
    assert isinstance(line, QLineEdit)
    assert line.placeholderText() == ""
    for author in ("P. Khan", "Q. Shah"):
        sample_session.settings.set("author", author)
        assert line.placeholderText() == author
        assert line.completer().model().index(0, 0).data() == author
    sample_session.settings.set("author", "")
    assert line.placeholderText() == ""
    assert not line.completer()


def test_a_marking_that_the_library_has_not_is_offered_in_its_brief_alone(
    pane: OutlinePane, sample_session: Session, library: Store
) -> None:
    form, markings = pane.fields, library.markings
    brief = Brief(id="b", title="Fire", template="flash-update", marking="SECRET")
    template = templates.of(brief, sample_session.resources / "templates")
    form.show_brief(brief, template)
    assert form.marking.currentText() == "SECRET"
    form.show_brief(replace(brief, id="c", marking=markings.names[0]), template)
    assert form.marking.currentText() == markings.names[0]
    assert form.marking.findText("SECRET") < 0


def test_the_template_that_a_brief_has_changes_nothing(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session
) -> None:
    from briefer.briefs.templates import find

    said: list[str] = []
    sample_session.noticed.connect(lambda words, _: said.append(words))
    before, label = open_brief.brief, sample_session.undo_label
    pane.beginnings._move(find("situation-report", sample_session.resources / "templates"), "")
    assert said == ["This is a Situation report already."]
    assert (open_brief.brief, sample_session.undo_label) == (before, label)
