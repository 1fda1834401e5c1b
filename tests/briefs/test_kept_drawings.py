"""A timeline's drawing is kept from one composing to the next, and nobody can tell."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.brief import Entry
from briefer.briefs.compose import compose
from briefer.briefs.timeline_section import _laid_out
from briefer.document.nodes import Document
from briefer.items.dates import Edtf
from briefer.items.event import Event
from tests.briefs.border_clash import brief, filled, material, section, template


def composed(events: tuple[Event, ...], lanes: str, width: float) -> Document:
    own = template(section("When", "timeline", "chart", lanes=lanes))
    own = replace(own, page=replace(own.page, width=width))
    made = brief(filled("When", *(Entry(id=event.id) for event in events)))
    return compose(made, own, material(made, *events))


EVENTS = st.lists(
    st.builds(
        Event,
        text=st.sampled_from(("Fire", "Crossing shut", "Shells fell near the post")),
        when=st.sampled_from(tuple(map(Edtf, ("2025-10-11", "2025-10", "2025-10-14")))),
        place=st.sampled_from(("", "Torkham", "Chaman")),
    ),
    min_size=1,
    max_size=5,
)


@given(
    st.lists(
        st.tuples(EVENTS, st.sampled_from(("", "place")), st.sampled_from((400.0, 595.0))),
        min_size=2,
        max_size=4,
    )
)
def test_a_kept_drawing_is_the_one_that_would_be_drawn(
    asked: list[tuple[list[Event], str, float]],
) -> None:
    kept = [composed(tuple(events), lanes, width) for events, lanes, width in (*asked, *asked)]
    for (events, lanes, width), document in zip((*asked, *asked), kept, strict=True):
        _laid_out.cache_clear()
        assert document == composed(tuple(events), lanes, width)


def test_the_same_events_are_drawn_once() -> None:
    event = Event(text="Fire", when=Edtf("2025-10-11"))
    _laid_out.cache_clear()
    composed((event,), "", 595.0)
    composed((replace(event),), "", 595.0)
    assert _laid_out.cache_info().hits == 1
