"""What the actions do at an open library, in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.items.fact import Fact
from briefer.store.search import Query
from briefer.ui.desk import Desk
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings

Settle = Callable[..., None]


@pytest.fixture
def desk(
    qtbot: QtBot, settings: Settings, resources: Path, sample_path: Path, settle: Settle
) -> Iterator[Desk]:
    """The desk of a window on a copy of the sample, all of its panes made."""
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    assert window.open_library(sample_path)
    settle()
    assert window.desk is not None
    yield window.desk
    window.close()
    window.deleteLater()


def act(desk: Desk, name: str) -> None:
    desk.actions_book[name].trigger()


@pytest.mark.parametrize("action", ["edit-item", "go-card"])
def test_several_that_are_selected_are_edited_together(
    desk: Desk, settle: Settle, action: str
) -> None:
    act(desk, "curate")
    settle()
    chosen = ("f-toll", "f-toll-first")
    desk.panes.list.select(chosen)
    settle()
    act(desk, action)
    settle()
    QTest.keyClicks(desk.window().focusWidget(), "urgent")
    assert desk.panes.card._selection._tag.text() == "urgent"
    assert set(desk.panes.list.selected_ids()) == set(chosen)


def test_a_double_click_opens_a_source_to_be_read_and_an_item_to_be_edited(
    desk: Desk, settle: Settle
) -> None:
    (source,) = desk.session.store.find(Query(kinds=frozenset({"source"}), limit=1))
    desk.panes.list.opened.emit("f-toll")
    settle()
    assert desk.panes.card.record is not None
    assert (desk.workspace, desk.panes.card.record.id) == ("build", "f-toll")
    desk.panes.list.opened.emit(source.id)
    settle()
    assert desk.workspace == "read"
    assert desk.panes.reader.source is not None
    assert desk.panes.reader.source.id == source.id


def test_reading_is_of_the_source_that_is_chosen_or_that_an_item_cites(
    desk: Desk, settle: Settle
) -> None:
    toll = desk.session.store.record("f-toll")
    assert isinstance(toll, Fact)
    cited = {each.source for each in toll.citations}
    found = desk.session.store.find(Query(kinds=frozenset({"source"})))
    other = next(each.id for each in found if each.id not in cited)
    for chosen, wanted in (("f-toll", cited), (other, {other})):
        act(desk, "curate")
        settle()
        desk.panes.list.show_query(Query(), "")
        settle()
        desk.panes.list.select((chosen,))
        settle()
        act(desk, "read")
        settle()
        assert desk.panes.reader.source is not None
        assert desk.panes.reader.source.id in wanted


def test_what_was_read_last_is_read_on(desk: Desk, settle: Settle) -> None:
    desk.read_source("wire")
    settle()
    window, path = desk.window(), desk.session.store.path
    assert isinstance(window, MainWindow)
    window.close_library()
    assert window.open_library(path)
    settle()
    assert window.desk is not None
    assert window.desk.workspace == "read"
    assert window.desk.panes.reader.source is not None
    assert window.desk.panes.reader.source.id == "wire"


def test_with_a_new_item_on_the_card_no_other_is_marked_in_the_list(
    desk: Desk, settle: Settle
) -> None:
    desk.show_card("f-toll")
    settle()
    assert tuple(desk.panes.list.selected_ids()) == ("f-toll",)
    act(desk, "new-question")
    settle()
    assert tuple(desk.panes.list.selected_ids()) == ()
    assert desk.panes.card.record is not None
    assert desk.panes.card.record.kind == "question"
    QTest.keyClicks(desk.window().focusWidget(), "How many?")
    desk.flush()
    assert desk.session.undo_label == "New question"
