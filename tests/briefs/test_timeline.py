"""The timeline as a figure: no label over another, no event lost, true captions."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.briefs.compose import compose
from briefer.briefs.lanes import LaneNames, shortened
from briefer.document.nodes import Document, Figure, Label, Line, Polygon, Table, text_of
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from tests.briefs.border_clash import EVENTS, brief, filled, material, section, template


def event(number: int, when: str = "", **details: Any) -> Event:
    words = {"text": f"Something happened as number {number}"} | details
    return Event(id=f"x{number}", when=Edtf(when) if when else None, **words)


def composed(*events: Event, layout: str = "chart-and-table", lanes: str = "place") -> Document:
    own = template(section("Timeline", "timeline", layout, lanes=lanes))
    made = brief(filled("Timeline", *(each.id for each in events)))
    return compose(made, own, material(made, *events))


def figure(*events: Event, **details: str) -> Figure:
    return next(block for block in composed(*events, **details).blocks if isinstance(block, Figure))


def table(*events: Event, **details: str) -> Table:
    return next(block for block in composed(*events, **details).blocks if isinstance(block, Table))


def labels(found: Figure) -> list[str]:
    return [shape.text for shape in found.drawing.shapes if isinstance(shape, Label)]


def box(label: Label) -> tuple[float, float, float, float]:
    wide = len(label.text) * label.size * (0.58 if label.bold else 0.54)
    return label.x, label.x + wide, label.y - label.size * 0.75, label.y + label.size * 0.2


def assert_clear(found: Figure) -> None:
    """No two labels overlap, and none leaves the drawing."""
    boxes = [box(shape) for shape in found.drawing.shapes if isinstance(shape, Label)]
    for (a0, a1, atop, abottom), (b0, b1, btop, bbottom) in combinations(boxes, 2):
        assert a1 <= b0 or b1 <= a0 or abottom <= btop or bbottom <= atop
    for left, right, top, bottom in boxes:
        assert left >= 0
        assert right <= found.drawing.width + 0.01
        assert top >= 0
        assert bottom <= found.drawing.height


DATES = st.sampled_from(
    [
        "2025-10-12",
        "2025-10-11~",
        "2025-10-09/2025-10-12",
        "2025-10-12/..",
        "/2025-10-10",
        "2025-10",
        "2025-21",
        "2025?",
        "1066-10-14",
        "-1740",
        "14XX",
        "Y-170000002",
        "2025-10-12T10:30:00Z",
        "",
    ]
)
EVENT = st.tuples(
    DATES,
    st.sampled_from(["", "Kabul", "A place with a very long name indeed, and more of it", "B"]),
    st.sampled_from(["", "night", "noon"]),
    st.sampled_from(["Short", "A text that goes on for a good while, as they do", "W" * 300]),
)


@settings(max_examples=60)
@given(st.lists(EVENT, min_size=1, max_size=14), st.sampled_from(["", "place"]))
def test_labels_never_overlap_and_every_event_is_told(
    found: list[tuple[str, str, str, str]], lanes: str
) -> None:
    events = [
        event(n, when, place=place, part_of_day=part, text=f"{n} {text}")
        for n, (when, place, part, text) in enumerate(found)
    ]
    document = composed(*events, lanes=lanes)
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    assert len(figures) == any(each.when for each in events)
    for each in figures:
        assert_clear(each)
        assert all(event.text in each.alt for event in events)
    (listed,) = (block for block in document.blocks if isinstance(block, Table))
    assert len(listed.rows) == len(events)


def test_two_hundred_events_stay_within_the_page_and_are_counted() -> None:
    events = [
        event(n, f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}", place=f"Place {n % 11}")
        for n in range(200)
    ]
    found = figure(*events)
    assert_clear(found)
    assert found.drawing.height <= 0.6 * 842
    folded = [int(text[1:].split()[0]) for text in labels(found) if text.startswith("+")]
    diamonds = [s for s in found.drawing.shapes if isinstance(s, Polygon) and s.stroke]
    assert len(diamonds) == 200
    bare = int(text_of(found.caption).rpartition(" marks")[0].rpartition(" ")[2])
    assert bare >= sum(folded) > 0
    assert "Others" in labels(found)


def test_all_on_one_day_are_set_by_the_hour() -> None:
    found = figure(*(event(n, "2025-10-12", time=f"{n:02}:10", zone="UTC") for n in range(24)))
    assert_clear(found)
    assert "06:00" in labels(found)
    assert text_of(found.caption) == "Figure 1. Diamond: known to the hour. Times are UTC."


def test_one_event_alone_is_drawn() -> None:
    found = figure(event(1, "2025-10-12"))
    assert "Something happened as number 1" in labels(found)
    assert found.drawing.width == pytest.approx(493.28)


@pytest.mark.parametrize("layout", ["chart", "chart-and-table", "table"])
def test_without_any_date_there_is_no_figure_and_still_the_table(layout: str) -> None:
    blocks = composed(event(1, when_text="once"), event(2), layout=layout).blocks
    assert not any(isinstance(block, Figure) for block in blocks)
    (listed,) = (block for block in blocks if isinstance(block, Table))
    dates = [text_of(row.cells[0][0].content) for row in listed.rows]
    assert dates == ["date not resolved: once", "not dated"]


def test_undated_events_come_last_and_are_counted_in_the_caption() -> None:
    events = (event(1), event(2, "2025"), event(3, when_text="soon"), event(4, "1999"))
    listed = [text_of(row.cells[1][0].content)[-1] for row in table(*events).rows]
    assert listed == ["4", "2", "1", "3"]
    assert "2 events are not drawn: their dates" in text_of(figure(*events).caption)
    assert "1 event is not drawn: its date" in text_of(figure(*events[1:]).caption)


def test_the_caption_explains_the_marks_that_occur_and_no_others() -> None:
    said = text_of(figure(event(1, "2025-10-12")).caption)
    assert said == "Figure 1. Pale: known to the day."
    said = text_of(figure(*EVENTS).caption)
    assert said == (
        "Figure 1. Diamond: known to the hour. Solid: known to the part of the day. Pale: known "
        "to the day. Outlined: from one day to another. Faded ends: beginning or end not known, or "
        "approximate. Times are Kabul time (UTC+4:30). 1 event is not drawn: its date is not "
        "resolved."
    )


def test_the_caption_says_that_the_zone_is_not_given_and_that_time_is_left_out() -> None:
    near = (event(2, "2025-10-12", time="09:00"), event(3, "2025-10-13"))
    said = text_of(figure(event(1, "1066-10-14"), *near).caption)
    assert said.endswith("Slashes: time without events, left out. The time zone is not given.")


def test_the_caption_tells_small_and_coarse_marks() -> None:
    said = text_of(figure(event(1, "1900"), event(2, "2025-10-12"), event(3, "1950")).caption)
    assert "Small diamond: too short for the scale." in said
    assert "month, season or year only" in said


def test_the_alternative_text_tells_the_events_in_order() -> None:
    found = figure(event(2, "2025-10-12", place="Kabul"), event(1, "2025-10-11", time="10:00"))
    assert found.alt == (
        "Timeline of 2 events, in order. 11 October 2025, 10:00: Something happened as number 1; "
        "12 October 2025: Something happened as number 2 (Kabul)."
    )


def test_lanes_go_by_place_or_by_tag_or_are_one() -> None:
    events = (event(1, "2025", place="Kabul", tags=("words",)), event(2, "2025"))
    assert {"Kabul", "Place not given"} <= set(labels(figure(*events)))
    assert {"words", "Other"} <= set(labels(figure(*events, lanes="tag")))
    assert not {"Kabul", "words"} & set(labels(figure(*events, lanes="")))
    assert "Place not given" not in labels(figure(events[1]))


def test_a_break_is_drawn_by_slashes_and_no_lane_runs_through_it() -> None:
    events = (event(1, "1066-10-14"), event(2, "2025-10-12"), event(3, "2025-10-13"))
    shapes = figure(*events).drawing.shapes
    lines = [shape for shape in shapes if isinstance(shape, Line)]
    assert sum(line.x1 != line.x2 and line.y1 != line.y2 for line in lines) == 4
    floors = [line for line in lines if line.y1 == line.y2]
    assert len(floors) == 2


def test_a_chart_alone_lists_what_it_cannot_show_in_full() -> None:
    whole = event(1, "2025-10-12")
    long = event(2, "2025-10-12", text="word " * 80)
    undated = event(3)
    listed = table(whole, long, undated, layout="chart")
    assert len(listed.rows) == 2
    blocks = composed(whole, layout="chart").blocks
    assert not any(isinstance(block, Table) for block in blocks)


def test_a_charts_notes_stand_in_its_caption() -> None:
    cited = event(1, "2025-10-12", citations=(Citation(source="agency"),))
    found = composed(cited, layout="chart")
    (drawn,) = (block for block in found.blocks if isinstance(block, Figure))
    assert text_of(drawn.caption).endswith("Sources:")
    assert len(found.notes) == 1


def test_hours_of_one_zone_name_it_once() -> None:
    one = table(
        event(1, "2025-10-12", time="10:00", zone="Asia/Kabul"), event(2, "2025-10-12", zone="UTC")
    )
    assert [column.head for column in one.columns][1] == "Time in Kabul"
    assert text_of(one.rows[1].cells[1][0].content) == "10:00"
    two = table(
        event(1, "2025-10-12", time="10:00", zone="Asia/Kabul"),
        event(2, "2025-10-12", part_of_day="night", zone="UTC"),
    )
    assert [column.head for column in two.columns][1] == "Time"
    assert text_of(two.rows[1].cells[1][0].content) == "night, UTC"


def test_figures_are_numbered_through_the_brief() -> None:
    made = brief(filled("A", "e-blast"), filled("B", "e-over"))
    document = compose(made, template(), material(made))
    captions = [text_of(b.caption) for b in document.blocks if isinstance(b, Figure)]
    assert [text.split(".")[0] for text in captions] == ["Figure 1", "Figure 2"]


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("one two three", 99, "one two three"),
        ("one two, three", 10, "one two …"),
        ("extraordinary", 6, "extra…"),
        ("ab", 0, "…"),
    ],
)
def test_a_label_is_shortened_by_words(text: str, room: float, expected: str) -> None:
    assert shortened(text, room, lambda words: float(len(words))) == expected


def test_what_is_folded_is_counted_in_the_houses_words() -> None:
    assert LaneNames().more(3) == "+3 more"


def test_very_many_events_are_cut_off_in_the_alternative_text_and_counted() -> None:
    events = [event(n, f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}") for n in range(2000)]
    found = figure(*events)
    assert_clear(found)
    assert found.alt.endswith("; and 1500 more.")
