"""The order that an outline shows is the one that is printed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.brief import Entry
from briefer.briefs.compose import compose
from briefer.briefs.parts import parts
from briefer.briefs.printed_order import in_print, order_of
from briefer.briefs.reading_order import record_ids
from briefer.briefs.template import LAYOUTS
from briefer.items.event import Event
from briefer.items.item import Item
from briefer.items.quote import Quote
from briefer.items.source import Source
from tests.briefs.border_clash import (
    EVENTS,
    FACTS,
    QUOTES,
    brief,
    filled,
    material,
    section,
    template,
)

ITEMS = (*FACTS[:3], *QUOTES, *EVENTS, Quote(id="k-none", text="Nobody said it."))
LAID_OUT = [
    (kind, layout)
    for kind, layouts in LAYOUTS.items()
    for layout in layouts
    if kind not in ("claims", "lines", "sources") and layout != "chart"
]
"""A chart alone prints few of its events in words."""


def both(items: list[Item], kind: str, layout: str, order: str) -> tuple[list[str], list[str]]:
    """The ids as they are printed, and as they are foretold."""
    details: dict[str, Any] = {"layout": layout, "order": order}
    own = template(section("All", kind, **details))
    made = brief(filled("All", *(Entry(id=item.id) for item in items)))
    found = material(made, *items)
    (part, *_) = parts(made, own)
    known: dict[str, Item | Source] = {each.id: each for each in items}
    foretold = in_print(part.entries, part, lambda entry: known.get(entry.id), found.grade)
    printed = record_ids(compose(made, own, found).blocks)
    return [each for each in printed if each in known], [each.id for each in foretold]


@given(
    items=st.permutations(ITEMS),
    laid_out=st.sampled_from(LAID_OUT),
    order=st.sampled_from(("given", "date", "voice", "grade")),
)
def test_entries_are_printed_in_the_order_that_is_foretold(
    items: list[Item], laid_out: tuple[str, str], order: str
) -> None:
    printed, foretold = both(items, *laid_out, order)
    assert printed == foretold


def test_what_is_foretold_of_a_section_is_said_in_a_word() -> None:
    said = [
        order_of(parts(brief(), template(section("All", kind, layout=layout)))[0])
        for kind, layout in (("timeline", "table"), ("quotes", "by-speaker"), ("facts", "list"))
    ]
    assert said == ["date", "voice", "given"]


@pytest.mark.parametrize("order", ["date", "voice"])
def test_answers_are_ordered_not_their_questions(order: str) -> None:
    own = template(section("All", "claims", order=order))
    (part,) = parts(brief(filled("All", Entry(id="b"), Entry(id="a"))), own)
    assert order_of(part) == "given"
    dated = Event(id="a", text="A")
    assert in_print(part.entries, part, lambda _: dated, lambda _: "") == list(part.entries)
