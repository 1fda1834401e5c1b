"""Records placed in the brief at hand, and entries moved, in the order that is printed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefer.briefs.editing import Spot
from briefer.briefs.edits import Change, Edit
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.source import Source
from briefer.ui.mime import mime_of
from briefer.ui.open_brief import OpenBrief
from briefer.ui.outline.outline_pane import OutlinePane
from briefer.ui.session import Session
from tests.ui.outline.told import ids, last_label, section

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def said(sample_session: Session) -> Iterator[list[str]]:
    """All that is told in the status bar."""
    told: list[str] = []

    def hear(words: str, _: object) -> None:
        told.append(words)

    sample_session.noticed.connect(hear)
    yield told
    sample_session.noticed.disconnect(hear)


def shown(pane: OutlinePane, heading: str) -> list[str]:
    return [row.id for row in section(pane, heading).list.entries.rows]


def add(session: Session, *records: Fact | Event | Source) -> None:
    assert session.do(Edit("Add", tuple(Change(None, each) for each in records)))


def test_a_new_event_is_shown_where_it_is_printed(
    pane: OutlinePane, sample_session: Session
) -> None:
    first = Event(id="e-first", text="Before all others", when=Edtf("2025-01-01"))
    add(sample_session, first)
    pane.place(["e-first"])
    assert shown(pane, "Timeline")[0] == "e-first"
    place = pane.sections.index(section(pane, "Timeline"))
    assert pane.current == Spot(place, 0)
    assert section(pane, "Timeline").count.text().endswith("by date")


def test_what_a_template_orders_is_not_moved_and_that_is_told(
    qtbot: QtBot,
    pane: OutlinePane,
    open_brief: OpenBrief,
    sample_session: Session,
    said: list[str],
) -> None:
    before, label = open_brief.brief, last_label(sample_session)
    timeline = section(pane, "Timeline")
    place, order = pane.sections.index(timeline), shown(pane, "Timeline")
    timeline.choose(0)
    qtbot.keyClick(timeline.list, Qt.Key.Key_Down, ALT)
    pane.gestures.move((Spot(place, 0),), Spot(place, 4))
    assert said == ["Timeline stands in the order of dates: its template says so."] * 2
    assert (open_brief.brief, last_label(sample_session)) == (before, label)
    assert shown(pane, "Timeline") == order


def test_a_drop_among_what_is_ordered_says_why_it_goes_elsewhere(
    pane: OutlinePane, sample_session: Session, said: list[str]
) -> None:
    add(sample_session, Event(id="e-first", text="First", when=Edtf("2025-01-01")))
    place = pane.sections.index(section(pane, "Timeline"))
    data = mime_of(sample_session, ["e-first"])
    assert pane.placing.drop(data, Spot(place, 3)) == Spot(place, 0)
    assert said == ["Timeline stands in the order of dates: its template says so."]


def test_typing_leaves_entries_in_the_order_in_which_they_were_put(
    pane: OutlinePane, open_brief: OpenBrief
) -> None:
    held = {each.heading: each.entries for each in open_brief.brief.sections}  # type: ignore[union-attr]
    pane.gestures.write(0, "Another bottom line.")
    assert open_brief.brief is not None
    assert {each.heading: each.entries for each in open_brief.brief.sections} == held


def test_what_was_placed_in_many_sections_is_told_and_counted_right(
    pane: OutlinePane, sample_session: Session, said: list[str]
) -> None:
    add(
        sample_session,
        Fact(id="f-new", text="A third crossing was reopened."),
        Event(id="e-new", text="An event"),
        Event(id="e-newer", text="Another event"),
        Source(id="s-new", title="A source"),
    )
    pane.place(["f-new", "e-new", "e-newer", "s-new"])
    what = "3 items and 1 source"
    assert said == [f"{what} placed in 3 sections: Key facts, Timeline, Sources."]
    assert last_label(sample_session) == f"Place {what}"


def test_by_kind_nothing_is_placed_where_it_does_not_belong(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session, said: list[str]
) -> None:
    add(sample_session, Fact(id="f-new", text="A third crossing was reopened."))
    pane.keys_at(0, -1)
    pane.place_by_kind(["f-new"])
    assert ids(open_brief.brief, "Key facts")[-1] == "f-new"
    assert said == ["Placed in Key facts."]


def test_by_kind_what_no_section_takes_is_told_and_left(
    pane: OutlinePane, open_brief: OpenBrief, sample_session: Session, said: list[str]
) -> None:
    add(sample_session, Event(id="e-new", text="An event"))
    quotes = next(each for each in sample_session.store.briefs() if each.template == "quote-sheet")
    open_brief.open(quotes.id)
    before = open_brief.brief
    pane.place_by_kind(["e-new"])
    assert open_brief.brief == before
    assert said == [f"No section of “{quotes.title}” takes this kind (event): it was not placed."]
