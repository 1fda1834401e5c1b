"""The window as a whole: opening, closing, going from one pane to another."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.store.search import Query
from briefer.store.store import Store
from briefer.ui.card.editors.long_text import LongTextEditor
from briefer.ui.card.editors.names import NamesEditor
from briefer.ui.desk import Desk, Place
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings
from briefer.ui.start.welcome_page import WelcomePage
from briefer.ui.theme import theme

Settle = Callable[..., None]


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, resources: Path) -> Iterator[MainWindow]:
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def at_work(window: MainWindow, sample_path: Path, settle: Settle) -> MainWindow:
    """The window on a copy of the sample, all of its panes made."""
    assert window.open_library(sample_path)
    settle()
    return window


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def workspace(window: MainWindow) -> str:
    return desk_of(window).workspace


def first(window: MainWindow, kind: type) -> str:
    assert window.session is not None
    return next(r.id for r in window.session.store.all_records() if isinstance(r, kind))


def visible(window: MainWindow) -> set[str]:
    desk = desk_of(window)
    return {place for place in get_args(Place) if desk.holder(place).isVisible()}


def test_without_a_library_the_welcome_page_is_shown(window: MainWindow) -> None:
    window.start(None)
    assert window.findChild(WelcomePage) is not None
    assert window.windowTitle() == "Briefer"
    window.book["undo"].trigger()  # nothing is open: nothing happens


def test_the_last_library_is_opened_again(
    window: MainWindow, settings: Settings, sample_path: Path, settle: Settle
) -> None:
    settings.opened(sample_path)
    window.start(None)
    settle()
    assert window.session is not None
    assert window.session.store.path == sample_path
    assert "border-clash" in window.windowTitle()


def test_the_keys_are_at_the_list_when_a_library_has_been_opened(
    window: MainWindow, sample_path: Path, qtbot: QtBot
) -> None:
    window.start(sample_path)
    the_list = desk_of(window).panes.list
    qtbot.waitUntil(lambda: the_list.isAncestorOf(window.focusWidget()))


def test_what_cannot_be_opened_is_told_in_line_until_something_is(
    window: MainWindow, tmp_path: Path, sample_path: Path
) -> None:
    window.start(tmp_path / "gone.briefer")
    assert window.session is None
    assert window.findChild(WelcomePage) is not None
    assert "gone.briefer" in window._notices.accessibleName()
    assert window.open_library(sample_path)
    assert window._notices.isHidden()


def test_a_last_library_on_a_drive_that_does_not_answer_holds_nothing_up(
    window: MainWindow, settings: Settings
) -> None:
    nowhere = Path("/") / ("x" * 5_000)  # no system can even look whether it is there
    settings.opened(nowhere)
    window.start(None)
    assert window.findChildren(WelcomePage)
    assert not window.open_library(nowhere)


def test_the_library_that_is_open_is_opened_again_at_a_word(
    at_work: MainWindow, sample_path: Path, tmp_path: Path
) -> None:
    session = at_work.session
    link = tmp_path / "link.briefer"
    link.symlink_to(sample_path)
    assert at_work.open_library(sample_path)
    assert at_work.open_library(link)
    assert at_work.session is session


def test_the_welcome_page_goes_when_a_library_is_open(
    window: MainWindow, sample_path: Path, settle: Settle
) -> None:
    window.show_welcome()
    window.show_welcome()
    window.open_library(sample_path)
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(WelcomePage)


def test_what_was_typed_a_moment_ago_is_written_by_a_window_that_is_closed_behind_others(
    at_work: MainWindow, sample_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    desk = desk_of(at_work)
    desk.show_card("f-toll")
    settle()
    form = desk.panes.card._form
    assert form is not None
    tags = form.rows["tags"].editor
    assert isinstance(tags, NamesEditor)
    tags.line.setFocus()
    tags.line.setText("border")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is None)
    form._draft.typed(form.rows["claimant"].spec, "State radio")
    at_work.close()
    with Store.open(sample_path) as store:
        fact = store.record("f-toll")
        assert isinstance(fact, Item)
        assert (fact.voice, fact.tags) == ("State radio", ("toll", "border"))


def card_text(window: MainWindow) -> QPlainTextEdit:
    form = desk_of(window).panes.card._form
    assert form is not None
    editor = form.rows["text"].editor
    assert isinstance(editor, LongTextEditor)
    return editor.text


def test_typing_goes_on_in_a_record_that_is_listed_no_longer(
    at_work: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, session = desk_of(at_work), at_work.session
    assert session is not None
    at_work.book["curate"].trigger()
    settle()
    facts = [r for r in session.store.all_records() if isinstance(r, Fact) and "Torkham" in r.text]
    desk.panes.list.search.setText("Torkham")
    settle()
    desk.panes.list.select((facts[0].id,))
    settle()
    text = card_text(at_work)
    text.setFocus()
    text.selectAll()
    for words in ("Nothing ", "of that ", "place"):
        qtbot.keyClicks(text, words)
        settle()
    kept = session.store.records([each.id for each in facts])
    assert kept == {
        each.id: each if each != facts[0] else replace(each, text="Nothing of that place")
        for each in facts
    }
    session.undo()
    assert session.store.record(facts[0].id) == facts[0]


def test_a_new_item_typed_with_pauses_is_one_edit(
    at_work: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    session = at_work.session
    assert session is not None
    before = session.undo_label
    at_work.book["curate"].trigger()
    at_work.book["new-fact"].trigger()
    settle()
    text = card_text(at_work)
    for words in ("A new ", "fact ", "here"):
        qtbot.keyClicks(text, words)
        settle()
    assert desk_of(at_work).panes.card.record == session.store.find(Query(words="new fact"))[0]
    assert session.undo_label == "New fact"
    session.undo()
    assert session.undo_label == before


def test_each_workspace_shows_its_columns(at_work: MainWindow, settle: Settle) -> None:
    desk = desk_of(at_work)
    for name, shown in (
        ("read", {"where", "reader"}),
        ("curate", {"where", "list", "card"}),
        ("build", {"where", "list", "card", "outline", "findings", "preview"}),
        ("timeline", {"where", "timeline"}),
    ):
        at_work.book[name].trigger()
        settle()
        assert visible(at_work) == shown
        assert desk.workspace == name


def test_columns_fold_and_come_back(at_work: MainWindow, settle: Settle) -> None:
    at_work.book["build"].trigger()
    settle()
    for action, place in (("fold-where", "where"), ("fold-preview", "preview")):
        at_work.book[action].trigger()
        assert place not in visible(at_work)
        at_work.book[action].trigger()
        assert place in visible(at_work)


def test_widths_are_kept_for_each_workspace(
    window: MainWindow, sample_path: Path, settle: Settle, settings: Settings
) -> None:
    window.open_library(sample_path)
    settle()
    window.book["curate"].trigger()
    settle()
    window.close()
    assert settings.note("columns/curate")
    assert settings.note("workspace") == "curate"


def test_an_edit_is_undone_and_redone_by_the_menus(at_work: MainWindow, settle: Settle) -> None:
    assert at_work.session is not None
    fact = Fact(text="Torkham opened again.")
    at_work.session.do(Edit("Keep a fact", (Change(None, fact),)))
    assert at_work.book["undo"].text() == "Undo: Keep a fact"
    at_work.book["undo"].trigger()
    assert not at_work.session.store.records((fact.id,))
    assert at_work.book["redo"].text() == "Redo: Keep a fact"
    at_work.book["redo"].trigger()
    assert fact.id in at_work.session.store.records((fact.id,))
    settle()


def test_a_refusal_stays_until_something_else_is_done(at_work: MainWindow, settle: Settle) -> None:
    assert at_work.session is not None
    missing = Fact(text="Not there")
    at_work.session.do(Edit("Fix", (Change(missing, Fact(id=missing.id, text="x")),)))
    assert at_work._notices.isVisible()
    at_work.session.do(Edit("Keep", (Change(None, Fact(text="A fact")),)))
    assert not at_work._notices.isVisible()
    settle()


def test_a_record_is_shown_where_it_is_worked_on(at_work: MainWindow, settle: Settle) -> None:
    desk = desk_of(at_work)
    quote, source, brief = (first(at_work, kind) for kind in (Quote, Source, Brief))
    desk.show_record(quote)
    settle()
    assert desk.panes.list.selected_ids() == (quote,)
    at_work.book["show-passage"].trigger()
    settle()
    assert workspace(at_work) == "read"
    desk.show_record(source)
    desk.show_record(quote)
    settle()
    assert workspace(at_work) == "curate"
    desk.show_record(brief)
    settle()
    assert workspace(at_work) == "build"
    assert desk.open_brief.brief is not None
    assert desk.open_brief.brief.id == brief


def test_items_are_placed_in_the_brief_at_hand(at_work: MainWindow, settle: Settle) -> None:
    assert at_work.session is not None
    desk, session = desk_of(at_work), at_work.session
    fact = Fact(text="Torkham opened again.")
    session.do(Edit("Keep", (Change(None, fact),)))
    desk.place((fact.id,))
    offers = [b.text() for b in at_work.findChildren(QPushButton) if b.text() == "New brief…"]
    assert offers
    desk.show_brief(first(at_work, Brief))
    settle()
    desk.panes.list.select((fact.id,))
    at_work.book["place-item"].trigger()
    settle()
    brief = session.store.record(first(at_work, Brief))
    assert isinstance(brief, Brief)
    assert fact.id in {entry.id for entry in brief.entries()}


def test_a_query_goes_to_the_list_or_the_timeline(at_work: MainWindow, settle: Settle) -> None:
    desk = desk_of(at_work)
    at_work.book["read"].trigger()
    desk.show_query(Query(kinds=frozenset({"quote"})), "Quotes")
    settle()
    assert workspace(at_work) == "curate"
    at_work.book["timeline"].trigger()
    desk.show_query(Query(kinds=frozenset({"event"})), "Events")
    settle()
    assert workspace(at_work) == "timeline"


def test_text_and_colours_follow_the_settings(
    qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    dressed: list[float] = []
    theme().changed.connect(lambda: dressed.append(theme().scale))
    for _ in range(10):
        window.book["larger"].trigger()
    qtbot.waitUntil(lambda: theme().scale == 2.0)
    assert dressed == [2.0]  # many steps are shown together
    window.book["smaller"].trigger()
    assert settings.value("text_size") == 190
    dark = theme().is_dark
    window.book["dark"].trigger()
    qtbot.waitUntil(lambda: theme().is_dark is not dark)
    assert theme().scale == 1.9


def test_the_newest_brief_is_at_hand_where_none_was_before(
    window: MainWindow, sample_path: Path, settle: Settle
) -> None:
    window.open_library(sample_path)
    settle()
    assert window.session is not None
    newest = window.session.store.brief_summaries()[-1]
    brief = desk_of(window).open_brief.brief
    assert brief is not None
    assert brief.id == newest.id


def test_a_new_library_is_made_where_it_is_named(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    chosen = str(tmp_path / "embassy")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    window.book["new-library"].trigger()
    settle()
    assert window.session is not None
    assert window.session.store.path == tmp_path / "embassy.briefer"
    window.book["close-library"].trigger()
    assert window.session is None
    window.book["new-library"].trigger()
    assert "is there already" in window._notices.accessibleName()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (f"{chosen}.briefer", ""))
    window.book["open-library"].trigger()
    settle()
    assert window.session is not None


def test_a_backup_is_made_by_a_worker(
    at_work: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    copy = tmp_path / "copy.briefer"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    at_work.book["back-up"].trigger()
    settle()
    with Store.open(copy) as store:
        assert not store.verify()
    at_work.book["verify"].trigger()
    settle()
    assert "nothing is wrong" in at_work._status._notice.text()


def test_the_sample_is_one_click_away(window: MainWindow, settle: Settle) -> None:
    window.start(None)
    page = window.findChild(WelcomePage)
    assert page is not None
    page.findChildren(QPushButton)[0].click()
    settle(within_ms=20_000)
    assert window.session is not None
    assert window.session.store.path.name == "border-clash.briefer"
    window.book["close-library"].trigger()
    window.start(None)
    settle()
    assert window.session is not None


def test_every_menu_action_can_be_called_with_the_sample_open(
    at_work: MainWindow, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    for name in ("getOpenFileNames", "getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ([], ""))
    monkeypatch.setattr("briefer.ui.export.printing.QDialog.open", lambda _: None)
    at_work.book["build"].trigger()
    settle()
    skipped = {"quit", "close-library", "full-screen"}
    for spec, action in at_work.book:
        if spec.name not in skipped:
            action.trigger()
            settle()
            for child in at_work.findChildren(Desk):
                assert child.isEnabled()


def test_several_selected_have_a_card_of_their_own_and_the_timeline_keeps_in_step(
    at_work: MainWindow, settle: Settle
) -> None:
    desk = desk_of(at_work)
    at_work.book["timeline"].trigger()
    settle()
    at_work.book["curate"].trigger()
    assert at_work.session is not None
    events = [r.id for r in at_work.session.store.all_records() if r.kind == "event"][:2]
    desk.panes.list.select(tuple(events))
    settle()
    assert desk.panes.card.record is None
    assert set(desk.panes.timeline.selected_ids()) == set(events)
    desk.panes.list.select((events[0],))
    settle()
    assert desk.panes.card.record is not None
    assert desk.panes.card.record.id == events[0]
    assert tuple(desk.panes.timeline.selected_ids()) == (events[0],)


def test_findings_made_before_their_pane_are_counted_at_the_top(
    at_work: MainWindow, settle: Settle
) -> None:
    desk = desk_of(at_work)
    desk.show_brief(first(at_work, Brief))
    settle()
    latest = desk.open_brief.latest
    assert latest is not None
    told: list[object] = []
    desk.counted.connect(told.append)
    desk.panes.findings.recount()
    assert told == [len(latest.findings)]


def test_nothing_reads_a_library_after_it_was_closed(
    window: MainWindow, sample_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    window.open_library(sample_path)
    settle()
    window.book["curate"].trigger()
    settle()
    desk = desk_of(window)
    with qtbot.captureExceptions() as raised:
        for record in list(desk.session.store.all_records())[:5]:
            desk.panes.list.select((record.id,))  # each starts timers of list and card
        window.book["close-library"].trigger()
        assert not isValid(desk)
        settle()
    assert raised == []


def test_the_menus_are_about_the_card_where_the_work_is_there(
    at_work: MainWindow, settle: Settle
) -> None:
    desk = desk_of(at_work)
    at_work.book["curate"].trigger()
    settle()
    listed = first(at_work, Fact)
    desk.panes.list.select((listed,))
    at_work.book["new-fact"].trigger()
    QTest.keyClicks(at_work.focusWidget(), "Rain")
    desk.flush()
    (made,) = desk.chosen()
    assert made != listed
    assert at_work.session is not None
    assert isinstance(at_work.session.store.record(made), Fact)
    desk.panes.list.setFocus()
    assert desk.chosen() == desk.panes.list.selected_ids()


def test_enter_in_the_first_column_leads_to_the_first_row_and_space_only_shows(
    at_work: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    desk = desk_of(at_work)
    where, rows = desk.panes.where.view, desk.panes.list.view
    at_work.activateWindow()
    where.select("library:quote")
    where.setFocus()
    qtbot.keyClick(where, Qt.Key.Key_Space)
    settle()
    assert at_work.focusWidget() is where
    assert desk.panes.list.query == Query(kinds=frozenset({"quote"}))
    qtbot.keyClick(where, Qt.Key.Key_Return)
    settle()
    assert at_work.focusWidget() is rows
    assert list(rows.selected_rows()) == [0]
    where.select(f"brief:{first(at_work, Brief)}")
    where.setFocus()
    qtbot.keyClick(where, Qt.Key.Key_Return)
    settle()
    held = at_work.focusWidget()
    assert held is not None
    assert desk.panes.outline.isAncestorOf(held)


def test_a_search_is_saved_by_key_by_name_and_beside_the_number_found(
    at_work: MainWindow, settle: Settle
) -> None:
    panes = desk_of(at_work).panes
    settle()
    assert not panes.list.save.isVisible()
    at_work.book["save-search"].trigger()
    assert "Search or filter first" in at_work._status._notice.text()
    panes.list.search.setText("Torkham")
    settle()
    at_work.book["fold-where"].trigger()
    panes.list.save.click()
    settle()
    assert panes.where.isVisible()
    assert dict(panes.where._saved)["Torkham"] == Query(words="Torkham")
    at_work.book["save-search"].trigger()
    assert at_work._status._notice.text() == "That is “Torkham” already."


@pytest.mark.parametrize("where", ["list", "card"])
def test_after_a_delete_the_keys_are_at_the_next_row(
    at_work: MainWindow, settle: Settle, where: str
) -> None:
    session, panes = at_work.session, desk_of(at_work).panes
    assert session is not None
    at_work.book["curate"].trigger()
    facts = [Fact(text=f"Fact {n}") for n in range(3)]
    session.do(Edit("Keep", tuple(Change(None, each) for each in facts)))
    settle()
    panes.list.select((facts[1].id,))
    settle()
    (panes.card.focus_first if where == "card" else panes.list.setFocus)()
    at_work.book["delete"].trigger()
    settle()
    held = at_work.focusWidget()
    assert held is not None
    assert panes.list.isAncestorOf(held)
    assert panes.list.selected_ids() == (facts[0].id,)


def test_after_an_import_the_keys_are_at_what_came_in(
    at_work: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    session, panes = at_work.session, desk_of(at_work).panes
    assert session is not None
    stories = tmp_path / "one.txt", tmp_path / "two.txt"
    for workspace, files, place in (
        ("curate", stories, "list"),
        ("curate", stories[:1], "reader"),  # one text is read, and described
        ("read", stories, "reader"),
    ):
        at_work.book[workspace].trigger()
        settle()
        for story in stories:
            story.write_text(f"Two posts fell, {workspace} {len(files)} {story.name}.", "utf-8")
        at_work._top.setFocus()
        panes.reader.import_files(files)
        settle()
        held = at_work.focusWidget()
        assert held is not None
        assert desk_of(at_work).holder(place).isAncestorOf(held)  # type: ignore[arg-type]
        if place == "list":
            chosen = panes.list.selected_ids()
            assert len(chosen) == 2
            assert isinstance(session.store.record(chosen[0]), Source)


def test_an_import_takes_the_keys_from_nobody_who_works_on_a_card(
    at_work: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    panes = desk_of(at_work).panes
    at_work.book["curate"].trigger()
    settle()
    desk_of(at_work).edit_card("f-toll")
    settle()
    story = tmp_path / "story.txt"
    story.write_text("Two posts fell.", "utf-8")
    panes.reader.import_files((story,))
    settle()
    held = at_work.focusWidget()
    assert held is not None
    assert panes.card.isAncestorOf(held)
    assert panes.list.selected_ids() == ("f-toll",)
