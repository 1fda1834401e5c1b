from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.store.store import Query
from briefer.ui.reader.date_line import DateLine
from briefer.ui.reader.flow import EDGE
from briefer.ui.reader.reader_pane import ReaderPane
from briefer.ui.session import Session
from briefer.ui.theme.theme import theme

Settle = Callable[..., None]

TEXT = (
    "😀 سلام. They met on Thursday.\n\n“There is no kind of threat,” the spokesman said Sunday. "
    "Officials gave no figure.\r\n\nThe \x0bend.\n"
)


@pytest.fixture
def pane(reader: ReaderPane, session: Session, settle: Settle) -> ReaderPane:
    source = Source(id="s", title="A story", text=TEXT, language="en", published=Edtf("2025-10-12"))
    assert session.do(Edit("Add", (Change(None, source),)))
    reader.show_source("s")
    settle(session)
    reader.text.setFocus()
    return reader


def items(session: Session) -> list[Item]:
    kinds = frozenset({"fact", "quote", "event", "judgment", "question"})
    return [each for each in session.store.find(Query(kinds=kinds)) if isinstance(each, Item)]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def click(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def press(pane: ReaderPane, key: Qt.Key) -> None:
    QTest.keyClick(pane.text, key)


def keep(session: Session, words: str, item_id: str = "k", *, text: str = TEXT) -> None:
    citation = Citation(source="s", exact=words, start=text.index(words))
    session.do(Edit("Add", (Change(None, Fact(id=item_id, text=words, citations=(citation,))),)))


def test_a_quote_takes_two_keys(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    pane.text.put_caret(TEXT.index("kind of"))
    with qtbot.waitSignal(pane.item_made):
        press(pane, Qt.Key.Key_Q)
        assert pane.card.isVisible()
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    (quote,) = items(session)
    assert isinstance(quote, Quote)
    assert (quote.text, quote.form, quote.said) == (
        "There is no kind of threat",
        "verbatim",
        None,
    )
    (citation,) = quote.citations
    assert TEXT[citation.start : citation.end] == citation.exact == quote.text
    assert not pane.card.isVisible()
    assert QApplication.focusWidget() is pane.text
    assert pane.text.caret == citation.end
    assert session.undo_label.startswith("Keep quote of")


def test_a_quote_has_its_speaker_and_the_day_of_publication_by_one_key(
    pane: ReaderPane, session: Session
) -> None:
    pane.text.put_caret(TEXT.index("kind of"))
    press(pane, Qt.Key.Key_Q)
    speaker = focused()
    assert speaker.accessibleName() == "Speaker"
    QTest.keyClicks(speaker, "Z. Mujahid")
    QTest.keyClick(speaker, Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    (quote,) = items(session)
    assert isinstance(quote, Quote)
    assert (quote.speaker, quote.said) == ("Z. Mujahid", Edtf("2025-10-12"))
    assert session.undo_label == "Keep quote of Z. Mujahid"


def test_a_fact_s_words_can_be_edited_and_its_passage_stays(
    pane: ReaderPane, session: Session
) -> None:
    start = TEXT.index("Officials")
    pane.text.select(start, start + len("Officials gave no figure"))
    press(pane, Qt.Key.Key_F)
    pane.card._words.setPlainText("No figure was given")
    pane.card.keep()
    (fact,) = items(session)
    assert fact.text == "No figure was given"
    assert fact.citations[0].exact == "Officials gave no figure"


def test_a_quote_s_words_cannot_be_edited(pane: ReaderPane) -> None:
    pane.text.put_caret(TEXT.index("kind of"))
    press(pane, Qt.Key.Key_Q)
    assert pane.card._words.isReadOnly()


def test_an_event_s_date_is_read_back_and_refused_where_it_is_none(
    pane: ReaderPane, session: Session
) -> None:
    pane.text.put_caret(TEXT.index("They met"))
    press(pane, Qt.Key.Key_E)
    when = pane.card.findChild(DateLine)
    assert when is not None
    when.set_text("Thursday")
    pane.card.keep()
    assert pane.card.isVisible()
    assert "Thursday" in when._reading.text()
    when.set_text("2025-10-09")
    assert "9 October 2025" in when._reading.text()
    pane.card.keep()
    (event,) = items(session)
    assert isinstance(event, Event)
    assert event.when == Edtf("2025-10-09")
    assert event.text == "They met on Thursday."


def test_words_that_were_taken_out_are_asked_for(pane: ReaderPane, session: Session) -> None:
    pane.text.put_caret(TEXT.index("They met"))
    press(pane, Qt.Key.Key_F)
    pane.card._words.setPlainText("  ")
    pane.card.keep()
    assert "Statement" in pane.card._fault.text()
    assert items(session) == []


def test_a_paragraph_from_right_to_left_stands_at_the_right(
    reader: ReaderPane, session: Session, settle: Settle
) -> None:
    text = "They met.\n\nثم مضى."
    source = Source(id="s", title="بيان قصير", text=text, language="ar")
    assert session.do(Edit("Add", (Change(None, source),)))
    reader.show_source("s")
    settle(session)
    (left,) = reader.text.lines_of(0, 9)
    (right,) = reader.text.lines_of(11, len(text))
    assert left.left() == pytest.approx(EDGE, abs=1)
    assert right.right() == pytest.approx(reader.text._flow.width + EDGE, abs=1)
    about = reader.findChildren(QLabel, "readerRest")[0]
    assert about.alignment() & Qt.AlignmentFlag.AlignRight, "as the title's words run"


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_J, "judgment"), (Qt.Key.Key_U, "question")])
def test_judgments_and_questions_are_kept_too(
    pane: ReaderPane, session: Session, key: Qt.Key, kind: str
) -> None:
    pane.text.put_caret(TEXT.index("They met"))
    press(pane, key)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [item.kind for item in items(session)] == [kind]


def test_escape_drops_the_card_and_goes_back_to_the_text(
    pane: ReaderPane, session: Session
) -> None:
    pane.text.put_caret(TEXT.index("They met"))
    press(pane, Qt.Key.Key_F)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not pane.card.isVisible()
    assert QApplication.focusWidget() is pane.text
    assert items(session) == []


def test_where_there_are_no_words_nothing_can_be_kept(
    pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    pane.text.put_caret(len(TEXT))
    with qtbot.waitSignal(session.noticed):
        press(pane, Qt.Key.Key_F)
    assert not pane.card.isVisible()


def test_the_form_of_a_quote_is_a_click_away(pane: ReaderPane, session: Session) -> None:
    pane.text.put_caret(TEXT.index("kind of"))
    press(pane, Qt.Key.Key_Q)
    pane.card._form.click()
    pane.card.keep()
    (quote,) = items(session)
    assert isinstance(quote, Quote)
    assert quote.form == "partial"


def test_the_full_stop_selects_the_sentence_and_then_the_next(pane: ReaderPane) -> None:
    pane.text.put_caret(TEXT.index("spokesman"))
    press(pane, Qt.Key.Key_Period)
    assert TEXT[slice(*pane.text.selection)].startswith("“There is")
    assert TEXT[slice(*pane.text.selection)].endswith("Sunday.")
    press(pane, Qt.Key.Key_Period)
    assert TEXT[slice(*pane.text.selection)].endswith("figure.")


def test_what_is_copied_is_the_source_s_own_text(pane: ReaderPane) -> None:
    pane.text.select(0, len(TEXT))
    pane.text.copy()
    assert QGuiApplication.clipboard().text() == TEXT


def test_kept_passages_are_coloured_listed_and_walked_through(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    keep(session, "They met", "one")
    keep(session, "They met on Thursday", "two")
    keep(session, "no figure", "three")
    settle(session)
    lanes = {each.mark.item: each.lane for each in pane.marking.brackets.brackets}
    assert lanes["one"] != lanes["two"]
    assert len(pane.text.extraSelections()) == 3
    assert pane.kept._head.text() == "3 kept here"
    pane.text.put_caret(0)
    seen = []
    for key in (Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_P):
        press(pane, key)
        seen.append(pane._at.item if pane._at else "")
    assert seen == ["two", "one", "three", "two", "three"]
    assert pane.text.caret == TEXT.index("no figure")


def test_enter_on_a_passage_asks_for_its_item(
    pane: ReaderPane, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    keep(session, "They met")
    settle(session)
    pane.text.put_caret(TEXT.index("met"))
    with qtbot.waitSignal(pane.record_asked) as asked:
        press(pane, Qt.Key.Key_Return)
    assert asked.args == ["k"]


def test_a_bracket_asks_for_its_item(
    pane: ReaderPane, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    keep(session, "They met")
    settle(session)
    brackets = pane.marking.brackets
    badge = brackets._badge(brackets.brackets[0]).center().toPoint()
    QTest.mouseMove(brackets, badge)
    with qtbot.waitSignal(pane.record_asked) as asked:
        click(brackets, badge)
    assert asked.args == ["k"]
    with qtbot.assertNotEmitted(pane.record_asked):
        click(brackets, QPoint(1, 700))


def test_a_row_of_what_was_kept_shows_its_passage_and_opens_its_card(
    pane: ReaderPane, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    keep(session, "no figure")
    settle(session)
    view = pane.kept.view
    index = view.model().index(1, 0)
    click(view.viewport(), view.visualRect(index).center())
    assert pane.text.caret == TEXT.index("no figure")
    with qtbot.waitSignal(pane.record_asked) as asked:
        view.activated.emit(index)
    assert asked.args == ["k"]


def test_the_list_of_what_was_kept_is_a_sound_model(
    pane: ReaderPane, session: Session, settle: Settle, qtmodeltester: object
) -> None:
    keep(session, "no figure")
    settle(session)
    qtmodeltester.check(pane.kept.view.model())  # type: ignore[attr-defined]


def test_a_passage_that_is_asked_for_is_outlined_until_the_next_click(
    pane: ReaderPane, qtbot: QtBot
) -> None:
    start = TEXT.index("no figure")
    pane.show_passage("s", start, start + 9)
    assert pane.text._outlined == (start, start + 9)
    assert pane.text.lines_of(start, start + 9)
    pane.grab()
    click(pane.text.viewport(), QPoint(5, 5))
    assert pane.text._outlined is None


def test_a_passage_far_down_a_long_text_is_gone_to(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    text = "Officials gave no figure, again.\n\n" * 20_000 + "The end of it. "
    session.do(Edit("Add", (Change(None, Source(id="long", title="L", text=text)),)))
    start = text.index("The end of it")
    pane.show_passage("long", start, start + 13)
    settle(session)
    assert pane.text.caret == start
    assert pane.text.lines_of(start, start + 13)


def test_a_source_is_shown_again_where_it_was_left(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    session.do(Edit("Add", (Change(None, Source(id="t", title="T", text="Other")),)))
    pane.text.put_caret(12)
    pane.show_source("t")
    settle(session)
    pane.show_source("s")
    settle(session)
    assert pane.text.caret == 12


def test_a_source_that_goes_leaves_the_empty_page_with_the_newest(
    pane: ReaderPane, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    other = Source(id="t", title="Other & more", text="x", outlet="Wire")
    session.do(Edit("Add", (Change(None, other),)))
    session.do(Edit("Delete", (Change(session.store.record("s"), None),)))
    assert pane.source is None
    (button,) = [b for b in pane.findChildren(QPushButton) if "Other" in b.accessibleName()]
    assert button.text() == "Other && more · Wire"
    button.click()
    settle(session)
    assert pane.source is not None
    assert pane.source.id == "t"


def test_words_are_found_as_they_are_typed(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    QTest.keyClick(pane.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    line = pane.find_bar.line
    assert QApplication.focusWidget() is line
    QTest.keyClicks(line, "THE")
    settle(session)
    assert pane.find_bar._count.text() == "1 of 4"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert pane.find_bar._count.text() == "2 of 4"
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.find_bar._count.text() == "4 of 4"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()
    assert TEXT[slice(*pane.text.selection)] == "The"
    assert QApplication.focusWidget() is pane.text


def test_words_that_do_not_stand_there_are_said_to(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    pane.find()
    QTest.keyClicks(pane.find_bar.line, "xyz")
    settle(session)
    assert pane.find_bar._count.text() == "not found"


def test_the_pencil_asks_for_the_source_s_card(pane: ReaderPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.record_asked) as asked:
        pane._heading._card.click()
    assert asked.args == ["s"]


def test_a_narrow_pane_has_the_text_alone(pane: ReaderPane) -> None:
    pane.resize(600, 700)
    assert not pane.kept.isVisible()
    pane.resize(1200, 700)
    assert pane.kept.isVisible()


def test_every_field_of_the_card_has_a_name(pane: ReaderPane) -> None:
    pane.text.put_caret(TEXT.index("kind of"))
    for key in (Qt.Key.Key_Q, Qt.Key.Key_E, Qt.Key.Key_F):
        press(pane, key)
        assert all(line.accessibleName() for line in pane.card.findChildren(QLineEdit))
        pane.card.drop()


def test_a_theme_of_twice_the_size_is_followed(pane: ReaderPane, session: Session) -> None:
    width = pane.text._flow.width
    theme().set("dark", 2.0)
    pane.grab()
    assert pane.text.font().pixelSize() == 32
    assert pane.text._flow.width != width
    theme().set("light", 1.0)


def test_after_a_big_edit_what_it_kept_from_this_source_is_there(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    start = TEXT.index("no figure")
    passage = Citation(source="s", exact="no figure", start=start)
    facts = [Fact(id="k", text="no figure", citations=(passage,))]
    facts += [Fact(text=f"Fact {number}") for number in range(300)]
    session.do(Edit("Import", tuple(Change(None, each) for each in facts)))
    settle(session)
    assert [mark.item for mark in pane.marks] == ["k"]
    session.undo()
    settle(session)
    assert pane.marks == ()


def test_a_source_whose_title_changes_stays_where_it_is(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    pane.text.put_caret(9)
    held = session.store.record("s")
    assert isinstance(held, Source)
    session.do(Edit("Name", (Change(held, replace(held, title="<b>Other</b> & more")),)))
    settle(session)
    assert pane._heading._title.text() == "<b>Other</b> & more"
    assert pane.text.caret == 9


def test_a_lost_passage_says_so(
    pane: ReaderPane, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    lost = Citation(source="s", exact="nowhere", start=3)
    session.do(Edit("Add", (Change(None, Fact(id="k", text="x", citations=(lost,))),)))
    settle(session)
    index = pane.kept.view.model().index(1, 0)
    assert "passage not found" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.waitSignal(session.noticed):
        click(pane.kept.view.viewport(), pane.kept.view.visualRect(index).center())
    with qtbot.waitSignal(session.noticed):
        press(pane, Qt.Key.Key_N)
