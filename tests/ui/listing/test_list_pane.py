"""The list as one works with it: keys, mouse, filters, order, columns."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QFocusEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.dates import Day
from briefer.items.fact import Fact
from briefer.items.source import Source
from briefer.store.search import Query
from briefer.ui.listing.arrangement import Arrangement
from briefer.ui.listing.choice_popup import ChoicePopup
from briefer.ui.listing.choice_row import COUNT
from briefer.ui.listing.date_popup import DatePopup
from briefer.ui.listing.list_pane import ListPane
from briefer.ui.listing.row_layout import Ink, laid_out
from briefer.ui.listing.tag_popup import TagPopup
from briefer.ui.mime import ids_of
from briefer.ui.session import Session
from briefer.ui.theme import theme
from tests.ui.theme.painted import watched

Settle = Callable[..., None]
PaneOn = Callable[[Session], ListPane]
Key = Qt.Key


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def pane(many: Session, pane_on: PaneOn) -> ListPane:
    return pane_on(many)


@pytest.fixture
def sample_pane(sample_session: Session, pane_on: PaneOn) -> ListPane:
    return pane_on(sample_session)


def chip(pane: ListPane, field: str) -> Any:
    return next(each for each in pane.chips.chips if each.spec.field == field)


def popup_of(pane: ListPane, field: str, settle: Settle, session: Session) -> Any:
    pane.chips.open(chip(pane, field))
    settle(session)
    return pane.chips.popup


def test_it_narrows_with_each_key(
    pane: ListPane, qtbot: QtBot, many: Session, settle: Settle
) -> None:
    pane.focus_search()
    counts = []
    for letter in "1199":
        qtbot.keyClick(pane.search, letter)
        counts.append(pane.model.rowCount())
    assert counts == [100, 100, 11, 1]
    settle(many)
    assert pane.count.text() == "1 of 1,200"


def test_a_key_paints_the_list_once(pane: ListPane, qtbot: QtBot) -> None:
    QApplication.processEvents()
    paints = Paints(pane.view.viewport())
    for _ in range(2):
        pane.search.setText("shut 119")
        for _ in range(5):
            QApplication.processEvents()
        assert paints.count == 1
        pane.show_query(Query(), "the library")
        for _ in range(5):
            QApplication.processEvents()
        paints.count = 0


def test_escape_clears_the_search_and_then_the_filters(pane: ListPane, qtbot: QtBot) -> None:
    pane.show_query(Query(words="119", kinds=frozenset({"fact"})), "Facts")
    qtbot.keyClick(pane.search, Key.Key_Escape)
    assert pane.query == Query(kinds=frozenset({"fact"}))
    qtbot.keyClick(pane.search, Key.Key_Escape)
    assert pane.query == Query()


def test_down_goes_into_the_list_and_up_comes_back(pane: ListPane, qtbot: QtBot) -> None:
    pane.focus_search()
    with qtbot.waitSignal(pane.current_changed) as told:
        qtbot.keyClick(pane.search, Key.Key_Down)
    assert told.args == ["f1199"]
    assert pane.selected_ids() == ("f1199",)
    qtbot.keyClick(pane.view, Key.Key_Down)
    assert pane.current_id() == "f1198"
    qtbot.keyClick(pane.view, Key.Key_Up)
    assert pane.current_id() == "f1199"


def test_enter_places_f2_opens_delete_asks(pane: ListPane, qtbot: QtBot) -> None:
    pane.view.select_rows([0, 2])
    with qtbot.waitSignal(pane.place_asked) as placed:
        qtbot.keyClick(pane.view, Key.Key_Return)
    assert placed.args == [("f1199", "f1197")]
    with qtbot.waitSignal(pane.opened) as opened:
        qtbot.keyClick(pane.view, Key.Key_F2)
    assert opened.args == ["f1199"]
    with qtbot.waitSignal(pane.delete_asked) as deleted:
        qtbot.keyClick(pane.view, Key.Key_Delete)
    assert deleted.args == [("f1199", "f1197")]


def test_a_double_click_opens(pane: ListPane, qtbot: QtBot) -> None:
    middle = pane.view.visualRect(pane.model.index(1, 0)).center()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(pane.opened) as opened:
        qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert opened.args == ["f1198"]


def test_letters_in_the_list_go_on_searching(pane: ListPane, qtbot: QtBot) -> None:
    pane.view.select_rows([0])
    qtbot.keyClick(pane.view, "7")
    assert pane.search.text() == "7"


def test_space_selects_one_more_and_searches_for_nothing(pane: ListPane, qtbot: QtBot) -> None:
    pane.view.select_rows([3])
    for _ in range(2):
        qtbot.keyClick(pane.view, Key.Key_Space)
    assert list(pane.view.selected_rows()) == [3, 4, 5]
    qtbot.keyClick(pane.view, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(pane.view, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(pane.view, Key.Key_Space)
    assert list(pane.view.selected_rows()) == [3, 4, 5, 7]
    qtbot.keyClick(pane.view, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert list(pane.view.selected_rows()) == [3, 4, 5]
    pane.view.select_rows([1199])
    qtbot.keyClick(pane.view, Key.Key_Space)
    assert list(pane.view.selected_rows()) == [1199]
    assert pane.search.text() == ""


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
@pytest.mark.parametrize("in_columns", [False, True])
def test_home_and_end_lead_to_the_first_and_the_last_row(
    pane: ListPane, qtbot: QtBot, held: Qt.KeyboardModifier, in_columns: bool
) -> None:
    pane._show_columns(in_columns)
    pane.view.select_rows([3])
    qtbot.keyClick(pane.view, Key.Key_End, held)
    assert list(pane.view.selected_rows()) == [1199]
    qtbot.keyClick(pane.view, Key.Key_Home, held)
    assert list(pane.view.selected_rows()) == [0]
    pane.view.select_rows([3])
    qtbot.keyClick(pane.view, Key.Key_Home, held | Qt.KeyboardModifier.ShiftModifier)
    assert list(pane.view.selected_rows()) == [0, 1, 2, 3]


def test_copying_puts_ids_and_words_on_the_clipboard(pane: ListPane, qtbot: QtBot) -> None:
    pane.view.select_rows([0])
    qtbot.keyClick(pane.view, "c", Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    assert ids_of(data) == ("f1199",)
    assert "Post 1199 was shut" in data.text()


def test_what_is_selected_stays_selected_while_the_list_narrows_and_changes(
    pane: ListPane, many: Session, settle: Settle, qtbot: QtBot
) -> None:
    pane.select(["f1190"])
    pane.search.setText("119")
    assert pane.selected_ids() == ("f1190",)
    many.do(Edit("Add", (Change(None, Fact(id="new", text="119 more")),)))
    settle(many)
    assert pane.selected_ids() == ("f1190",)


def test_an_edit_does_not_move_what_one_looks_at(
    pane: ListPane, many: Session, settle: Settle
) -> None:
    pane.select(["f600"])
    before = pane.view.visualRect(pane.view.currentIndex()).top()
    many.do(Edit("Add", (Change(None, Fact(id="new", text="New")),)))
    settle(many)
    assert pane.view.visualRect(pane.view.currentIndex()).top() == before
    gone = tuple(Change(each, None) for each in many.store.records(["f1100", "f1050"]).values())
    many.do(Edit("Delete", gone))
    settle(many)
    QApplication.processEvents()
    assert pane.view.visualRect(pane.view.currentIndex()).top() == before


def test_a_kind_is_filtered_by_its_chip(
    sample_pane: ListPane, sample_session: Session, settle: Settle, qtbot: QtBot
) -> None:
    popup = popup_of(sample_pane, "kinds", settle, sample_session)
    assert isinstance(popup, ChoicePopup)
    without = sample_pane.chips.height()
    first = popup.model.index(0)
    assert (first.data(), first.data(COUNT)) == ("Facts", "16")
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Facts  16"
    with qtbot.waitSignal(sample_pane.query_changed):
        qtbot.keyClick(popup.field, Key.Key_Return)
    assert sample_pane.query.kinds == {"fact"}
    assert chip(sample_pane, "kinds").name.text() == "Facts"
    assert sample_pane.chips.height() == without, "the list below keeps its place"
    assert chip(sample_pane, "voices").name.text() == "Claimant"
    qtbot.mouseClick(chip(sample_pane, "kinds").off, Qt.MouseButton.LeftButton)
    assert sample_pane.query == Query()


def test_values_are_found_by_typing_and_ticked_by_key(
    sample_pane: ListPane, sample_session: Session, settle: Settle, qtbot: QtBot
) -> None:
    popup = popup_of(sample_pane, "voices", settle, sample_session)
    everyone = popup.model.rowCount()
    qtbot.keyClicks(popup.field, "mujahid")
    assert 0 < popup.model.rowCount() < everyone
    qtbot.keyClick(popup.field, Key.Key_Down)
    qtbot.keyClick(popup.list, Key.Key_Space)
    assert len(sample_pane.query.voices) == 1
    settle(sample_session)
    assert 0 < sample_pane.model.rowCount() < 41
    qtbot.keyClick(popup.list, Key.Key_Up)
    qtbot.keyClicks(popup.field, "zzz")
    assert popup.model.rowCount() == 0
    assert popup.empty.isVisible()


@pytest.mark.parametrize(
    "field", ["places", "tags", "grades", "sources", "statuses", "markings", "lacks"]
)
def test_every_filter_has_values_and_narrows(
    sample_pane: ListPane, sample_session: Session, settle: Settle, qtbot: QtBot, field: str
) -> None:
    popup = popup_of(sample_pane, field, settle, sample_session)
    assert popup.model.rowCount() > 0
    popup.model.turn(0)
    settle(sample_session)
    assert len(getattr(sample_pane.query, field)) == 1
    assert sample_pane.model.rowCount() < 41
    words = chip(sample_pane, field).name.text()
    assert words not in ("", chip(sample_pane, field).spec.label)
    qtbot.keyClick(chip(sample_pane, field), Key.Key_Delete)
    assert not getattr(sample_pane.query, field)


def test_a_range_of_dates_is_typed_as_edtf_with_its_reading(
    sample_pane: ListPane, sample_session: Session, settle: Settle
) -> None:
    popup = popup_of(sample_pane, "dates", settle, sample_session)
    assert isinstance(popup, DatePopup)
    popup.since.setText("2025-10-11")
    popup.until.setText("2025-10")
    assert sample_pane.query.since == Day(2025, 10, 11)
    assert sample_pane.query.until == Day(2025, 10, 31)
    assert popup._until_said.text() == "October 2025"
    assert chip(sample_pane, "dates").name.text() == "11–31 Oct 2025"
    popup.until.setText("the day after")
    assert popup._until_said.property("role") == "error"
    assert sample_pane.query.until == Day(2025, 10, 31)
    popup._last(6)
    assert sample_pane.query.since is not None


def test_several_values_and_long_ones_fit_into_a_chip(
    sample_pane: ListPane, sample_session: Session
) -> None:
    voices = frozenset({"The Deputy Spokesman of the Ministry of Defence", "Another"})
    sample_pane.show_query(Query(voices=voices, kinds=frozenset({"fact", "quote"})), "x")
    assert chip(sample_pane, "voices").name.text() == "Another +1"
    assert chip(sample_pane, "kinds").name.text() == "Facts, Quotes"


def test_chips_without_room_are_in_the_menu_of_more(pane: ListPane) -> None:
    assert pane.chips.more.isVisible()
    hidden = [each for each in pane.chips.chips if not each.isVisible()]
    words = [action.text() for action in pane.chips.more.menu().actions()]
    assert words == [each.spec.label for each in hidden]
    pane.chips.more.menu().actions()[0].trigger()
    assert pane.chips.popup is not None
    pane.resize(1400, 600)
    assert not pane.chips.more.isVisible()
    pane.resize(200, 600)
    assert pane.chips.more.isVisible()


def test_nothing_that_matches_offers_to_clear(
    pane: ListPane, many: Session, settle: Settle, qtbot: QtBot
) -> None:
    pane.search.setText("zebra")
    settle(many)
    assert pane.pages.currentWidget() is pane.empty
    assert pane.empty.title.text() == "Nothing matches"
    qtbot.mouseClick(pane.empty.clear, Qt.MouseButton.LeftButton)
    assert pane.pages.currentWidget() is pane.view


def test_an_empty_library_says_what_to_do(session: Session, pane_on: PaneOn) -> None:
    pane = pane_on(session)
    assert pane.empty.title.text() == "Nothing collected yet"
    assert not pane.empty.clear.isVisible()
    session.do(Edit("Add", (Change(None, Fact(text="First")),)))
    assert pane.pages.currentWidget() is pane.view


def test_the_order_is_chosen_from_the_button_and_turned_about(
    pane: ListPane, many: Session, settle: Settle
) -> None:
    actions = pane.order.menu().actions()
    next(a for a in actions if a.data() == "voice").trigger()
    settle(many)
    assert pane.model.arrangement == Arrangement("voice")
    assert pane.order.text().strip() == "By voice, A–Z"
    actions[-1].trigger()
    settle(many)
    assert pane.order.text().strip() == "By voice, Z–A"
    assert pane.model.line(0).voice == "Witness 6"  # type: ignore[union-attr]


def test_columns_are_shown_sorted_and_chosen_and_kept(
    pane: ListPane, many: Session, settle: Settle, qtbot: QtBot, pane_on: PaneOn
) -> None:
    qtbot.mouseClick(pane.columns, Qt.MouseButton.LeftButton)
    assert pane.view.in_columns
    assert pane.view.horizontalHeader().isVisible()
    pane._sort_by(2)
    pane._sort_by(2)
    pane._sort_by(6)  # sources have no order
    settle(many)
    assert pane.model.arrangement == Arrangement("voice", backwards=True)
    pane._choose_columns(QPoint(5, 5))
    menu = next(m for m in pane.findChildren(QMenu) if m.isVisible())
    tags = next(action for action in menu.actions() if action.text() == "Tags")
    assert not tags.isChecked()
    tags.trigger()
    menu.close()
    pane.view.viewport().grab()
    again = pane_on(many)
    assert again.view.in_columns
    assert not again.view.isColumnHidden(9)
    qtbot.mouseClick(again.columns, Qt.MouseButton.LeftButton)
    assert not again.view.in_columns


def test_the_menu_does_to_the_selected_what_it_says(
    pane: ListPane, many: Session, settle: Settle, qtbot: QtBot
) -> None:
    pane._menu(QPoint(5, 5))
    assert not [m for m in pane.findChildren(QMenu) if m.isVisible()]
    pane.view.select_rows([0, 1])
    pane._menu(QPoint(5, 5))
    menu = next(m for m in pane.findChildren(QMenu) if m.isVisible() and m.parent() is pane)
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert not actions["Edit"].isEnabled()
    with qtbot.waitSignal(pane.merge_asked):
        actions["Merge…"].trigger()
    marking = actions["Marking"].menu().actions()  # type: ignore[attr-defined]
    next(a for a in marking if a.text() == "TLP:AMBER").trigger()
    assert many.undo_label == "Mark 2 facts TLP:AMBER"
    assert many.store.record("f1199").marking == "TLP:AMBER"
    next(a for a in marking if a.text() == "None").trigger()
    assert many.undo_label == "Unmark 2 facts"
    menu.close()


def test_a_tag_is_given_to_all_that_are_selected(
    pane: ListPane, many: Session, settle: Settle, qtbot: QtBot
) -> None:
    pane.view.select_rows([0, 1, 2])
    pane.tag()
    popup = pane.findChild(TagPopup)
    assert popup is not None
    settle(many)
    qtbot.keyClicks(popup.field, " border / posts ")
    qtbot.keyClick(popup.field, Key.Key_Return)
    assert many.undo_label == "Tag 3 facts border/posts"
    assert many.store.records(["f1198"])["f1198"].tags == ("border/posts",)  # type: ignore[union-attr]


def test_the_passage_or_the_source_is_asked_for(
    sample_pane: ListPane, sample_session: Session, settle: Settle, qtbot: QtBot
) -> None:
    sample_pane.show_query(Query(kinds=frozenset({"source"})), "Sources")
    settle(sample_session)
    sample_pane.view.select_rows([0])
    with qtbot.waitSignal(sample_pane.source_asked):
        sample_pane._show_passage()
    sample_pane.show_query(Query(kinds=frozenset({"quote"})), "Quotes")
    settle(sample_session)
    sample_pane.view.select_rows([0])
    with qtbot.waitSignal(sample_pane.passage_asked):
        sample_pane._show_passage()


def test_rows_grow_with_the_text_and_long_and_right_to_left_texts_are_drawn(
    session: Session, pane_on: PaneOn, settle: Settle
) -> None:
    records = (
        Source(id="s", title="A title that is long " * 20, outlet="An outlet of a long name " * 5),
        Fact(id="a", text="قال المسؤولون إن المعبر أغلق " * 12, claimant="المتحدث" * 9),
        Fact(id="b", text="Post shut 😀 " * 40, status="denied"),
        Fact(id="c", text=""),
    )
    session.do(Edit("Add", tuple(Change(None, each) for each in records)))
    pane = pane_on(session)
    pane.search.setText("المعبر")
    pane.grab()
    pane.search.clear()
    at_first = pane.view.rowHeight(0)
    theme().set("dark", 2.0)
    assert pane.view.rowHeight(0) > 1.5 * at_first
    pane.grab()
    pane.resize(90, 300)
    pane.grab()
    theme().set("light", 1.0)


@pytest.mark.parametrize(
    ("words", "voice", "side"),
    [("قال المسؤولون", "المتحدث", "right"), ("Officials said", "A spokesman", "left")],
)
def test_words_stand_on_the_side_where_they_are_begun_to_be_read(
    session: Session,
    pane_on: PaneOn,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    voice: str,
    side: str,
) -> None:
    session.do(Edit("Add", (Change(None, Fact(text=words, claimant=voice)),)))
    view = pane_on(session).view
    found = watched(monkeypatch)
    view.viewport().grab()
    said = next(each.around for each in found if voice in each.words)
    layout = laid_out(words, (), theme().font(13), 400.0, Ink(QColor(), QColor()))
    natural = layout.lineAt(0).naturalTextRect()
    if side == "right":
        assert said.right() >= view.viewport().width() - 16
        assert round(natural.right()) == 400
    else:
        assert said.left() < 60
        assert natural.left() == 0


@pytest.mark.parametrize("in_columns", [False, True])
def test_a_list_that_runs_from_the_right_has_its_marks_there(
    session: Session, pane_on: PaneOn, in_columns: bool
) -> None:
    session.do(Edit("Add", (Change(None, Fact(text="Officials said")),)))
    view = pane_on(session).view
    if in_columns:
        view.show_in_columns(frozenset({"text", "kind"}))
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    picture = view.viewport().grab().toImage()
    middle, ink = (
        view.visualRect(view.model().index(0, 0)).center().y(),
        theme().colour("fact-mark"),
    )
    marked = [x for x in range(picture.width()) if picture.pixelColor(x, middle) == ink]
    assert marked
    assert min(marked) >= picture.width() - 8


def test_the_focus_is_seen(pane: ListPane, qtbot: QtBot) -> None:
    pane.view.select_rows([0])
    pane.view.setFocus()
    QApplication.sendEvent(pane.view, QFocusEvent(QFocusEvent.Type.FocusIn))
    pane.view.grab()
    assert pane.focusProxy() is pane.view


def test_what_is_dragged_is_small_and_says_what_it_is(pane: ListPane, settle: Settle) -> None:
    settle()
    pane.view.select_rows([0])
    one = pane.view._dragged()
    pane.view.select_rows([0, 1, 2])
    several = pane.view._dragged()
    assert several.width() < one.width() < 300
    assert one.height() < 40
