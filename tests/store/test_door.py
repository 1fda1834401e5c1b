"""The write door: what an edit leaves standing is as right as what it writes."""

from dataclasses import replace

import pytest

from briefer.briefs.edits import Change, Edit, Record
from briefer.items.event import Event
from briefer.items.source import Source
from briefer.store.store import Query, Store
from tests.store.samples import EVENT, FACT, FIRST, SOURCE

OTHER = replace(FIRST, supersedes=(), id="f9", citations=(), tags=("a", "b"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (FACT, replace(FACT, text="Another text.")),
        (FACT, replace(FACT, tags=("losses",))),
        (FACT, replace(FACT, tags=())),
        (FACT, replace(FACT, citations=())),
        (FACT, replace(FACT, citations=(*FACT.citations, *FIRST.citations))),
        (FACT, replace(FACT, question="", answer="")),
        (FACT, replace(FACT, supersedes=(), disputes=("f0",))),
        (OTHER, Event(id="f9", text="Now an event.", tags=OTHER.tags, citations=FIRST.citations)),
        (OTHER, Source(id="f9", title="Now a source", tags=OTHER.tags)),
        (EVENT, replace(EVENT, tags=SOURCE.tags)),
        (SOURCE, replace(SOURCE, title="Another title", reliability="A")),
    ],
)
def test_a_changed_record_is_read_back_found_and_undone(
    full: Store, before: Record, after: Record
) -> None:
    if before is OTHER:
        full.apply(Edit("Add", (Change(None, OTHER),)))
    full.apply(Edit("Change", (Change(before, after),)))
    assert full.record(after.id) == after
    tags = getattr(after, "tags", ())
    assert all(after in full.find(Query(tags=frozenset((tag,)))) for tag in tags)
    assert full.verify() == []
    full.undo()
    assert full.record(before.id) == before
    assert full.verify() == []
