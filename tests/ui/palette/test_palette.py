"""Ctrl+K: everything by its name."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit
from briefer.items.item import Item
from briefer.ui.actions import ActionBook
from briefer.ui.palette.matches import action_matches, fit, record_matches
from briefer.ui.palette.palette import Palette
from briefer.ui.session import Session
from briefer.ui.theme import theme


@pytest.fixture
def palette(qtbot: QtBot, sample_session: Session) -> Iterator[Palette]:
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    book = ActionBook(window)
    made = Palette(sample_session, book, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    window.show()
    made.open_at(window)
    yield made
    made.close()


def names(palette: Palette) -> list[str]:
    model = palette.rows.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_words_may_be_typed_in_any_order_and_cut_short() -> None:
    assert fit("impo fil", "Import files…")
    assert fit("fil imp", "Import files…")
    assert fit("Übung", "ubung")
    assert not fit("impx", "Import files…")
    assert fit("imp", "Import files…") > fit("fil", "Import files…") > 0


@given(st.text(max_size=20))
def test_anything_can_be_typed(typed: str) -> None:
    assert fit(typed, "Import files…") >= 0


def test_what_an_actions_menu_is_called_finds_it_too(qtbot: QtBot) -> None:
    found = [match.name for match in action_matches("view read", ActionBook())]
    assert found == ["Read"]


def test_undo_is_not_found_by_what_it_would_undo(qtbot: QtBot) -> None:
    book = ActionBook()
    book["undo"].setText("Undo: Draft Clashes on the border")
    assert not [match for match in action_matches("bor", book) if match.name.startswith("Undo")]
    assert next(match.name for match in action_matches("undo", book)).endswith("border")


def test_it_stays_inside_the_window_however_large_the_text_is(
    palette: Palette, resources: Path
) -> None:
    window = palette.parentWidget()
    assert window is not None
    theme(resources).set("light", 2.0)
    palette.open_at(window)
    assert palette.geometry().bottom() < window.mapToGlobal(window.rect().bottomLeft()).y()
    theme().set("light")


def test_it_says_in_words_that_nothing_fits(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClicks(palette.field, "xyzzy")
    assert palette.nothing.isVisible()
    assert "xyzzy" in palette.nothing.text()
    assert palette.field.accessibleDescription() == palette.nothing.text()
    palette.field.clear()
    assert palette.rows.isVisible()
    assert not palette.nothing.isVisible()


def test_an_action_is_done_by_typing_its_name(qtbot: QtBot, palette: Palette) -> None:
    done: list[bool] = []
    palette._book["timeline"].triggered.connect(lambda: done.append(True))
    qtbot.keyClicks(palette.field, "timeline")
    assert names(palette)[0] == "Timeline"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == [True]
    assert not palette.isVisible()


def test_a_brief_is_found_by_its_title(qtbot: QtBot, palette: Palette) -> None:
    assert palette._session is not None
    brief = next(palette._session.store.briefs())
    qtbot.keyClicks(palette.field, brief.title)
    place = names(palette).index(brief.title)
    for _ in range(place):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.brief_asked) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == [brief.id]


def test_an_item_is_found_by_its_words_and_placed(qtbot: QtBot, palette: Palette) -> None:
    assert palette._session is not None
    item = next(
        r for r in palette._session.store.all_records() if isinstance(r, Item) and r.kind == "fact"
    )
    qtbot.keyClicks(palette.field, " ".join(item.text.split()[:6]))
    shown = names(palette)
    row = next(at for at, name in enumerate(shown) if name.startswith(item.text[:20]))
    palette.rows.setCurrentIndex(palette.rows.model().index(row, 0))
    with qtbot.waitSignal(palette.place_asked) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [(item.id,)]


def test_the_arrows_stay_within_the_list(qtbot: QtBot, palette: Palette) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.rows.currentIndex().row() == 0
    for _ in range(9):
        qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.rows.currentIndex().row() == palette.rows.model().rowCount() - 1


def test_a_click_chooses(qtbot: QtBot, palette: Palette) -> None:
    done: list[bool] = []
    palette._book["keys"].triggered.connect(lambda: done.append(True))
    palette.field.setText("keyboard map")
    rect = palette.rows.visualRect(palette.rows.model().index(0, 0))
    qtbot.mouseClick(palette.rows.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert done == [True]


def test_without_a_library_there_are_actions_alone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = Palette(None, ActionBook(window), window)
    assert "Open library…" in names(made)
    made.field.setText("zzzz")
    assert names(made) == []
    made.choose()
    made.place()


def test_briefs_come_first_where_nothing_is_typed(palette: Palette) -> None:
    assert palette._session is not None
    titles = [b.title for b in palette._session.store.briefs() if isinstance(b, Brief)]
    assert set(names(palette)[: len(titles)]) == set(titles)


def test_issues_of_a_brief_are_told_apart_by_their_numbers(sample_session: Session) -> None:
    third = sample_session.store.record("situation-report")
    assert isinstance(third, Brief)
    fields = tuple((key, "4" if key == "number" else value) for key, value in third.fields)
    fourth = replace(third, id="sr4", fields=fields)
    sample_session.do(Edit("Add", (Change(None, fourth),)))
    found = record_matches("Clashes on", sample_session, lambda _: None)
    assert {match.record_id: match.beside for match in found if match.kind == "brief"} == {
        "situation-report": "Situation report no. 3",
        "sr4": "Situation report no. 4",
    }
