"""Counts, names in use, briefs at a glance, and where a source is cited."""

from dataclasses import replace

import pytest

from briefer.briefs.brief import Entry, Section
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.store import browsing, tallies
from briefer.store.store import Query, Store
from briefer.store.tallies import INBOX, BriefSummary, CitedPlace
from tests.store.samples import BRIEF, EVENT, FACT, QUOTE, SOURCE, adding, changing
from tests.store.test_ordering import QUERIES


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("at_once", [1, 3, 20_000])
def test_a_tally_is_the_count(
    full: Store, monkeypatch: pytest.MonkeyPatch, query: Query, at_once: int
) -> None:
    monkeypatch.setattr(browsing, "_COUNTED", at_once)
    assert full.tally(query) == full.count(query)


def test_each_kind_is_counted_and_so_is_what_there_is_none_of(full: Store) -> None:
    full.apply(adding(replace(QUOTE, id="k2")))
    counts = {"fact": 2, "quote": 2, "event": 1, "judgment": 1, "question": 1, "source": 1}
    assert full.kind_counts() == counts


def test_an_empty_library_has_counts_too(store: Store) -> None:
    assert set(store.kind_counts().values()) == {0}
    assert store.inbox_count() == store.tally(Query()) == 0
    assert store.voices() == store.places() == store.tags() == ()
    assert store.brief_summaries() == ()


def test_the_inbox_has_items_with_neither_tag_nor_credibility(full: Store) -> None:
    assert [record.id for record in full.find(INBOX)] == ["j1", "e1", "k1", "f0", "q1"]
    assert full.inbox_count() == 5
    full.apply(changing(EVENT, credibility=2))
    full.apply(changing(QUOTE, tags=("border",)))
    assert full.inbox_count() == 3


@pytest.mark.parametrize("stretch", [1, 5_000])
def test_names_in_use_come_most_used_first(
    full: Store, monkeypatch: pytest.MonkeyPatch, stretch: int
) -> None:
    monkeypatch.setattr(tallies, "STRETCH", stretch)
    full.apply(adding(replace(FACT, id="f2", supersedes=(), place="Chaman", tags=("losses",))))
    assert full.tag_counts() == {"losses": 2, "border/north": 1, "border/north/posts": 1}
    assert list(full.tag_counts()) == list(full.tags())
    assert full.voices() == ("Zabihullah Mujahid", "Spokesman")
    assert full.places() == ("Chaman", "Torkham")


def test_of_very_many_names_those_used_least_are_forgotten(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallies, "STRETCH", 1)
    monkeypatch.setattr(tallies, "MOST", 2)
    full.apply(adding(*(replace(EVENT, id=f"n{n}", place=f"Post {n}") for n in range(5))))
    assert len(full.places()) <= 2


def test_briefs_are_summed_up_oldest_first(full: Store) -> None:
    more = Section(heading="More", entries=(Entry(id="k1"), Entry(id="e1")))
    full.apply(
        changing(BRIEF, sections=(*BRIEF.sections, more), marking="TLP:RED"),
        moment="2025-10-12T11:00:00Z",
    )
    full.apply(
        adding(replace(BRIEF, id="b2", fields=(("number", "4"),), sections=())),
        moment="2025-10-12T12:00:00Z",
    )
    first, second = full.brief_summaries()
    assert first == BriefSummary(
        number=8,
        id="b1",
        title="Border",
        template="situation-report",
        marking="TLP:RED",
        moment="2025-10-12T13:30:00Z",
        modified="2025-10-12T11:00:00Z",
        issue="",
        entries=3,
    )
    assert (second.id, second.entries, second.issue) == ("b2", 0, "4")


def test_the_places_at_which_a_source_is_cited_come_in_its_order(full: Store) -> None:
    earlier = Citation(source="s1", exact="Officials", start=0)
    full.apply(adding(replace(SOURCE, id="s2")))
    full.apply(changing(EVENT, when=Edtf("2025"), citations=(Citation(source="s2"), earlier)))
    assert full.places_of_source("s1") == (
        CitedPlace(6, "e1", "event", 0, 9, "Officials", EVENT.text),
        CitedPlace(4, "f1", "fact", 21, 32, "at least 58", FACT.text),
        CitedPlace(3, "f0", "fact", None, None, "", "Over a dozen soldiers were killed."),
    )
    assert [place.id for place in full.places_of_source("s2")] == ["e1"]
    assert full.places_of_source("nothing") == ()


def test_an_end_is_counted_in_code_points(store: Store) -> None:
    cited = Citation(source="s1", exact="😀 دیر", start=3)
    store.apply(adding(SOURCE, replace(EVENT, citations=(cited,))))
    (place,) = store.places_of_source("s1")
    assert (place.start, place.end) == (3, 8)
