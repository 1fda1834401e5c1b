"""The timeline in the window: what it shows, and what the keyboard and the mouse do."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.event import Event
from briefer.store.search import Query
from briefer.ui.mime import MIME
from briefer.ui.session import Session
from briefer.ui.timeline.popups import RangePopup, RecordsPopup
from briefer.ui.timeline.timeline_pane import TimelinePane
from tests.ui.timeline.conftest import rest, shown
from tests.ui.timeline.made import adding, event

FIRE = "Exchange of fire along the border"
No, Ctrl, Shift = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Left = Qt.MouseButton.LeftButton


def words_at(pane: TimelinePane) -> str:
    """The words of the event that the keyboard is at."""
    number = pane.canvas.current_number
    return "" if number is None else pane.canvas.scene.labels.words(number)


def point_of(pane: TimelinePane, words: str) -> QPoint:
    """Where the event with these words is drawn."""
    scene = pane.canvas.scene
    for rect, row in pane.canvas.hits.marks:
        if scene.labels.words(scene.events.numbers[row]).startswith(words):
            return (rect.topLeft() + QPointF(6, rect.height() / 2)).toPoint()
    raise AssertionError(words)


def lanes(pane: TimelinePane) -> list[str]:
    return [pane._lane_name(lane.name) for lane in pane.canvas.scene.events.lanes]


def press(pane: TimelinePane, key: Qt.Key, held: Qt.KeyboardModifier = No) -> None:
    text = {Qt.Key.Key_Plus: "+", Qt.Key.Key_Minus: "-"}.get(key, "")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(pane.canvas, QKeyEvent(kind, key, held, text))
    pane.canvas.viewport().repaint()


def wheel(pane: TimelinePane, at: QPointF, down: int, held: Qt.KeyboardModifier = No) -> None:
    viewport = pane.canvas.viewport()
    event = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, down),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


# What is shown


def test_events_stand_in_lanes_by_place(pane: TimelinePane) -> None:
    assert lanes(pane) == ["Border", "Kabul", "Doha", "India"]
    assert len(pane.canvas.hits.marks) == 9
    assert pane.bar.range.text() == "8–13 Oct 2025"


@pytest.mark.parametrize(
    ("lane", "expected"),
    [("tag", "Border"), ("participant", "Qatar"), ("", "")],
)
def test_lanes_may_be_another(pane: TimelinePane, qtbot: QtBot, lane: str, expected: str) -> None:
    menu = pane.bar.lanes.menu()
    action = menu.actions()[["place", "tag", "participant", ""].index(lane)]
    action.trigger()
    rest(pane, qtbot)

    assert lanes(pane)[0] == expected
    assert pane.bar.lanes.text() == action.text()
    assert pane._session.settings.note("timeline/lane") == lane


def test_facts_and_quotes_are_added(pane: TimelinePane, qtbot: QtBot) -> None:
    pane.bar.kinds.menu().actions()[1].trigger()
    rest(pane, qtbot)

    assert len(pane.canvas.scene.events) == 9 + 15 + 6
    assert pane.bar.kinds.text() == "Events, Facts, Quotes"
    assert pane.bar.undated.text() == "1 without a date"


def test_a_query_that_names_a_kind_shows_that(pane: TimelinePane, qtbot: QtBot) -> None:
    pane.show_query(Query(kinds=frozenset({"quote"})))
    rest(pane, qtbot)

    assert pane.bar.kinds.text() == "Quotes"
    assert not pane.bar.kinds.isEnabled()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        (Query(words="zebra"), "No event matches"),
        (Query(kinds=frozenset({"source"})), "Nothing of that kind has a date"),
    ],
)
def test_an_empty_timeline_says_why(
    pane: TimelinePane, qtbot: QtBot, query: Query, title: str
) -> None:
    pane.show_query(query)
    rest(pane, qtbot)

    assert pane.pages.currentWidget() is pane.empty
    assert pane.empty.title.text() == title
    assert not pane.bar.picture.isEnabled()


def test_a_library_without_events_says_how_to_make_one(session: Session, qtbot: QtBot) -> None:
    pane = shown(TimelinePane(session), qtbot)

    assert pane.empty.title.text() == "No events yet"
    assert pane.empty.advice.text().startswith("What happened stands here by its date")
    assert not pane.bar.range.isVisible(), "nothing is being read"
    session.do(adding(event("one", "", "Nobody knows when")))
    qtbot.waitUntil(lambda: "date yet" in pane.empty.title.text())
    assert pane.bar.undated.text() == "1 without a date"


def test_what_is_edited_is_shown_and_what_is_in_sight_stays(
    pane: TimelinePane, qtbot: QtBot
) -> None:
    pane.canvas.zoom(3)
    view = pane.canvas.scene.view
    pane._session.do(adding(event("new", "2025-10-12", "A new one", place="Doha")))
    qtbot.waitUntil(lambda: len(pane.canvas.scene.events) == 10)

    assert pane.canvas.scene.view == view


def test_an_edited_text_is_read_anew(pane: TimelinePane, qtbot: QtBot) -> None:
    session = pane._session
    pane.canvas.setFocus()
    press(pane, Qt.Key.Key_Right)
    (id_,) = pane.selected_ids()
    item = session.store.records((id_,))[id_]
    assert isinstance(item, Event)
    session.do(Edit("Edit", (Change(item, replace(item, text="Other words")),)))
    qtbot.waitUntil(lambda: words_at(pane) == "Other words")

    assert pane.selected_ids() == (id_,)


def test_a_hidden_timeline_reads_when_it_is_shown(pane: TimelinePane, qtbot: QtBot) -> None:
    pane.hide()
    pane._session.do(adding(event("new", "2025-10-12", "A new one")))
    qtbot.waitUntil(lambda: pane._is_stale)
    pane.show()

    qtbot.waitUntil(lambda: len(pane.canvas.scene.events) == 10)


# By keyboard


def test_arrows_go_through_all_events_in_time(pane: TimelinePane, qtbot: QtBot) -> None:
    pane.canvas.setFocus()
    seen = []
    for _ in range(9):
        press(pane, Qt.Key.Key_Right)
        seen.append(words_at(pane))

    assert len(set(seen)) == 9
    assert seen[0].startswith("Bomb explodes")
    press(pane, Qt.Key.Key_Right)
    assert words_at(pane) == seen[-1]
    press(pane, Qt.Key.Key_Left)
    assert words_at(pane) == seen[-2]


def test_up_and_down_go_to_other_lanes(pane: TimelinePane) -> None:
    pane.canvas.setFocus()
    press(pane, Qt.Key.Key_Right)
    press(pane, Qt.Key.Key_Up)
    assert words_at(pane) == FIRE
    press(pane, Qt.Key.Key_Up)
    assert words_at(pane) == FIRE
    press(pane, Qt.Key.Key_Down)
    assert pane.canvas.scene.events.lane_of(pane.canvas.scene.current or 0) == 1


def test_keys_zoom_pan_and_show_all(pane: TimelinePane) -> None:
    canvas = pane.canvas
    whole = canvas.scene.view
    press(pane, Qt.Key.Key_Plus)
    assert canvas.scene.view.rate < whole.rate
    press(pane, Qt.Key.Key_Right, Shift)
    assert canvas.scene.view.start > whole.start
    press(pane, Qt.Key.Key_Minus)
    press(pane, Qt.Key.Key_Home)
    assert canvas.scene.view == whole


def test_enter_opens_and_ctrl_enter_places(pane: TimelinePane, qtbot: QtBot) -> None:
    pane.select(pane_ids(pane, FIRE))
    with qtbot.waitSignal(pane.opened) as opened:
        press(pane, Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.place_asked) as placed:
        press(pane, Qt.Key.Key_Return, Ctrl)

    assert (opened.args[0],) == placed.args[0] == pane.selected_ids()


def test_several_are_chosen_by_keyboard_alone(pane: TimelinePane) -> None:
    pane.canvas.setFocus()
    press(pane, Qt.Key.Key_Right)
    press(pane, Qt.Key.Key_Right, Ctrl)
    assert len(pane.selected_ids()) == 1
    press(pane, Qt.Key.Key_Space)
    assert len(pane.selected_ids()) == 2
    assert pane.bar.place.text() == "Add 2 selected to brief"
    press(pane, Qt.Key.Key_Escape)
    assert pane.selected_ids() == ()


def test_ctrl_c_copies_with_the_citation(pane: TimelinePane) -> None:
    pane.select(pane_ids(pane, FIRE))
    press(pane, Qt.Key.Key_C, Ctrl)

    data = QApplication.clipboard().mimeData()
    assert data.hasFormat(MIME)
    assert data.text().startswith(FIRE)


def test_a_screen_reader_is_told_where_the_keyboard_is(pane: TimelinePane) -> None:
    pane.canvas.setFocus()
    pane.select(pane_ids(pane, FIRE))

    said = pane.canvas.accessibleDescription()
    assert said.startswith(FIRE)
    assert "11–12 October 2025" in said
    assert "Border" in said
    assert said.endswith("selected, 1 of 9 selected")

    press(pane, Qt.Key.Key_Right, Ctrl)
    assert pane.canvas.accessibleDescription().endswith("not selected, 1 of 9 selected")
    press(pane, Qt.Key.Key_Space)
    assert pane.canvas.accessibleDescription().endswith(". selected, 2 of 9 selected")
    press(pane, Qt.Key.Key_Escape)
    assert not pane.canvas.accessibleDescription().endswith("2 of 9 selected")


def test_all_is_still_all_in_a_wider_pane_until_one_has_gone_elsewhere(
    pane: TimelinePane,
) -> None:
    canvas = pane.canvas
    canvas.show_all()
    before = canvas.scene.view
    pane.resize(pane.width() + 400, pane.height())
    assert canvas.scene.view.rate < before.rate
    canvas.zoom(2.0)
    zoomed = canvas.scene.view
    pane.resize(pane.width() - 400, pane.height())
    assert canvas.scene.view.rate == zoomed.rate


def test_the_keys_of_the_pane_are_the_canvas_s(pane: TimelinePane) -> None:
    pane.setFocus()
    assert pane.window().focusWidget() is pane.canvas


def test_other_keys_are_left_to_the_window(pane: TimelinePane) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F7, No)
    pane.canvas.keyPressEvent(event)

    assert not event.isAccepted()


def pane_ids(pane: TimelinePane, words: str) -> tuple[str, ...]:
    """The ids of the events that begin so."""
    found = pane._session.store.find(Query(words=f'"{words}"', kinds=frozenset({"event"})))
    return tuple(item.id for item in found)


# By mouse


def test_a_click_selects_and_tells_others(pane: TimelinePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.selection_changed) as told:
        QTest.mouseClick(pane.canvas.viewport(), Left, No, point_of(pane, FIRE))

    assert told.args[0] == pane.selected_ids() == pane_ids(pane, FIRE)


def test_what_others_select_is_not_told_again(pane: TimelinePane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.selection_changed):
        pane.select(pane_ids(pane, FIRE))

    assert words_at(pane) == FIRE
    assert pane.selected_ids() == pane_ids(pane, FIRE)


def test_ctrl_click_adds_and_takes_away(pane: TimelinePane, qtbot: QtBot) -> None:
    viewport = pane.canvas.viewport()
    QTest.mouseClick(viewport, Left, No, point_of(pane, FIRE))
    QTest.mouseClick(viewport, Left, Ctrl, point_of(pane, "Bomb"))
    assert len(pane.selected_ids()) == 2
    QTest.mouseClick(viewport, Left, Ctrl, point_of(pane, "Bomb"))
    assert pane.selected_ids() == pane_ids(pane, FIRE)
    QTest.mouseClick(viewport, Left, No, QPoint(500, 700))
    assert pane.selected_ids() == ()


def test_a_double_click_opens_an_event_and_else_zooms(pane: TimelinePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.mouseDClick(pane.canvas.viewport(), Left, No, point_of(pane, FIRE))
    assert (opened.args[0],) == pane_ids(pane, FIRE)
    rate = pane.canvas.scene.view.rate
    QTest.mouseDClick(pane.canvas.viewport(), Left, No, QPoint(700, 600))
    assert pane.canvas.scene.view.rate < rate


def test_the_wheel_zooms_about_the_pointer(pane: TimelinePane) -> None:
    canvas = pane.canvas
    x = 600 - canvas.plot.left()
    before = canvas.scene.view
    wheel(pane, QPointF(600, 300), 240)

    assert canvas.scene.view.rate < before.rate
    assert canvas.scene.view.minute(x) == pytest.approx(before.minute(x))
    wheel(pane, QPointF(600, 300), -120, Shift)
    assert canvas.scene.view.minute(x) > before.minute(x)


def test_the_wheel_over_the_names_scrolls(pane: TimelinePane) -> None:
    pane.resize(900, 260)
    pane.canvas.viewport().repaint()
    before = pane.canvas.scene.view
    wheel(pane, QPointF(40, 120), -120)

    assert pane.canvas.verticalScrollBar().value() > 0
    assert pane.canvas.scene.view == before


def drag(
    pane: TimelinePane, qtbot: QtBot, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = No
) -> None:
    """Press, move in steps, release."""
    from PySide6.QtGui import QMouseEvent

    viewport = pane.canvas.viewport()
    steps = [start, (start + end) / 2, end]
    for place, kind in enumerate(("MouseButtonPress", "MouseMove", "MouseMove")):
        at = QPointF(steps[place])
        event = QMouseEvent(
            QEvent.Type[kind], at, QPointF(viewport.mapToGlobal(at)), Left, Left, held
        )
        QApplication.sendEvent(viewport, event)
    viewport.repaint()
    QTest.mouseRelease(viewport, Left, held, end)


def test_dragging_the_ground_pans(pane: TimelinePane, qtbot: QtBot) -> None:
    before = pane.canvas.scene.view
    drag(pane, qtbot, QPoint(600, 600), QPoint(400, 600))

    assert pane.canvas.scene.view.start == pytest.approx(before.start + 200 * before.rate)
    assert pane.canvas.scene.view.rate == before.rate


def test_shift_and_drag_selects_what_the_band_touches(pane: TimelinePane, qtbot: QtBot) -> None:
    plot = pane.canvas.plot
    drag(pane, qtbot, QPoint(1080, 725), plot.topLeft().toPoint() + QPoint(2, 2), Shift)

    assert len(pane.selected_ids()) == 9


def test_dragging_an_event_takes_it_out(
    pane: TimelinePane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged = []
    monkeypatch.setattr(
        "briefer.ui.timeline.timeline_pane.QDrag.exec",
        lambda drag, _: dragged.append(bytes(drag.mimeData().data(MIME).data()).decode()),
    )
    at = point_of(pane, FIRE)
    drag(pane, qtbot, at, at + QPoint(0, 300))

    assert tuple(dragged) == pane_ids(pane, FIRE)


def test_a_card_tells_of_the_event_under_the_pointer(pane: TimelinePane, qtbot: QtBot) -> None:
    QTest.mouseMove(pane.canvas.viewport(), point_of(pane, FIRE))
    qtbot.waitUntil(pane.card.isVisible)

    assert pane.card.title.text() == FIRE
    assert "late on Saturday night" in pane.card.words.text()
    assert "2025-10-11/2025-10-12" in pane.card.when.text()
    assert "Kabul" in pane.card.when.text()
    assert "C3" in pane.card.rest.text()
    assert pane.canvas.rect().contains(pane.card.geometry())
    QTest.mouseMove(pane.canvas.viewport(), QPoint(600, 700))
    assert not pane.card.isVisible()


def test_a_click_on_a_count_shows_what_it_stands_for(session: Session, qtbot: QtBot) -> None:
    session.do(adding(*(event(f"e{n}", f"2025-10-{1 + n % 9:02}") for n in range(90))))
    session.do(adding(event("far", "1950-01-01")))
    pane = shown(TimelinePane(session), qtbot)
    pane.canvas.viewport().repaint()
    rect, count = pane.canvas.hits.counts[0]
    rate = pane.canvas.scene.view.rate
    assert sum(each.count for _, each in pane.canvas.hits.counts) > 50
    QTest.mouseClick(pane.canvas.viewport(), Left, No, rect.center().toPoint())

    view = pane.canvas.scene.view
    starts = pane.canvas.scene.events.starts
    assert view.rate < rate
    assert 0 <= view.x(starts[count.first]) < view.x(starts[count.stop - 1])
    assert view.x(starts[count.stop - 1]) <= pane.canvas.plot.width()


def test_what_no_zoom_tells_apart_is_listed(session: Session, qtbot: QtBot) -> None:
    session.do(adding(*(event(f"e{n}", "2025-10-12", f"The {n}th") for n in range(90))))
    pane = shown(TimelinePane(session), qtbot)
    rect, count = pane.canvas.hits.counts[0]
    QTest.mouseClick(pane.canvas.viewport(), Left, No, rect.center().toPoint())
    popup = pane.findChild(RecordsPopup)
    assert isinstance(popup, RecordsPopup)
    assert popup.list.count() == count.count
    words = popup.list.item(3).text()
    popup.list.setCurrentRow(3)
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    rest(pane, qtbot)

    assert words_at(pane) == words
    assert len(pane.selected_ids()) == 1
    assert pane.canvas.hits.rect_of(pane.canvas.scene.current or 0) is not None


# The row above


def test_a_range_that_is_typed_is_gone_to(pane: TimelinePane, qtbot: QtBot) -> None:
    QTest.mouseClick(pane.bar.range, Left)
    popup = pane.findChild(RangePopup)
    assert isinstance(popup, RangePopup)
    popup.field.setText("2025-13")
    assert popup.said.property("role") == "error"
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    popup.field.setText("../..")
    assert popup.said.text() == "Give one end at least."
    popup.field.setText("2024-02")
    assert popup.said.text() == "February 2024"
    QTest.keyClick(popup.field, Qt.Key.Key_Return)

    assert "2024" in pane.bar.range.text()
    assert not popup.isVisible()


def test_what_has_no_date_is_listed_and_opened(session: Session, qtbot: QtBot) -> None:
    undated = event("b", "", "Nobody knows when", place="Doha")
    session.do(adding(event("a", "2025-10-12"), undated))
    pane = shown(TimelinePane(session), qtbot)
    QTest.mouseClick(pane.bar.undated, Left)
    popup = pane.findChild(RecordsPopup)
    assert isinstance(popup, RecordsPopup)
    assert popup.list.item(0).text() == "Nobody knows when"
    said = popup.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "event: Nobody knows when. Doha"
    with qtbot.waitSignal(pane.opened) as opened:
        QTest.keyClick(popup.list, Qt.Key.Key_Return)
        popup._choose(popup.list.item(0))

    assert opened.args == ["b"]


def test_in_a_narrow_bar_what_can_be_done_stands_below_the_chips(pane: TimelinePane) -> None:
    lanes = pane.bar.lanes
    assert pane.bar.picture.y() == lanes.mapTo(pane.bar, QPoint()).y()
    pane.resize(560, 700)
    QApplication.processEvents()
    assert pane.bar.picture.y() >= lanes.mapTo(pane.bar, QPoint()).y() + lanes.height()
    assert pane.bar.range.width() >= pane.bar.range.sizeHint().width(), "it is not cut"


def test_the_buttons_do_as_the_keys(pane: TimelinePane, qtbot: QtBot) -> None:
    whole = pane.canvas.scene.view
    QTest.mouseClick(pane.bar.nearer, Left)
    assert pane.canvas.scene.view.rate < whole.rate
    QTest.mouseClick(pane.bar.farther, Left)
    QTest.mouseClick(pane.bar.all, Left)
    assert pane.canvas.scene.view == whole
    pane.select(pane_ids(pane, FIRE))
    with qtbot.waitSignal(pane.place_asked) as placed:
        QTest.mouseClick(pane.bar.place, Left)
    assert placed.args[0] == pane_ids(pane, FIRE)


def test_every_control_has_a_name(pane: TimelinePane) -> None:
    from PySide6.QtWidgets import QAbstractButton

    for button in pane.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.text() or button.accessibleName(), button.objectName()
    assert pane.canvas.accessibleName() == "Timeline"
    assert all(not menu.isEmpty() for menu in pane.findChildren(QMenu))


@pytest.mark.parametrize("name", ["a.png", "a.svg"])
def test_a_picture_is_saved(
    pane: TimelinePane, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / name
    kind = f"{path.suffix[1:].upper()} pictures (*{path.suffix})"
    monkeypatch.setattr(
        "briefer.ui.timeline.picture.QFileDialog.getSaveFileName",
        lambda *_: (str(path.with_suffix("")), kind),
    )
    with qtbot.waitSignal(pane._session.noticed, timeout=10_000) as told:
        QTest.mouseClick(pane.bar.picture, Left)

    assert told.args[0] == f"Saved {name}"
    assert path.stat().st_size > 5_000
