from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.edits import Change, Edit
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.reader.marks import lanes, marks_in

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=12)


def test_marks_come_in_the_order_of_the_text_and_lost_ones_last(library: Store) -> None:
    source = Source(id="s", title="T", text="one two three")
    two = Citation(source="s", exact="two", start=4)
    one = Citation(source="s", exact="one", start=0)
    lost = Citation(source="s", exact="four", start=4)
    page = Citation(source="s", locator="p. 3")
    items = (
        Quote(id="q", text="two", speaker="A. B.", said=Edtf("2025-10-12"), citations=(two,)),
        Event(id="e", text="one", citations=(one, page)),
        Event(id="f", text="four", citations=(lost,)),
    )
    library.apply(Edit("Add", tuple(Change(None, each) for each in (source, *items))))
    marks = marks_in(library, source)
    assert [(mark.item, mark.letter) for mark in marks[:2]] == [("e", "E"), ("q", "Q")]
    assert (marks[1].start, marks[1].end, marks[1].voice) == (4, 7, "A. B.")
    assert marks[1].dated == "12 Oct 2025"
    assert {(mark.item, mark.start, mark.is_orphan) for mark in marks[2:]} == {
        ("e", -1, False),
        ("f", -1, True),
    }


@given(SPANS)
def test_brackets_of_one_lane_never_meet(spans: list[tuple[int, int]]) -> None:
    reaches = [(float(top), float(top + height)) for top, height in sorted(spans)]
    found = lanes(reaches)
    for first, one in enumerate(reaches):
        for second, other in enumerate(reaches[:first]):
            if found[first] == found[second]:
                assert one[0] >= other[1]


def test_a_lane_is_used_again_when_it_is_free() -> None:
    assert lanes([(0, 10), (5, 15), (10, 20), (15, 30)]) == [0, 1, 0, 1]
