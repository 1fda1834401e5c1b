"""Saved searches come back as they were, in every library its own."""

from pathlib import Path

from hypothesis import HealthCheck, given
from hypothesis import settings as tried
from hypothesis import strategies as st

from briefer.items.days import Day
from briefer.store.search import Query
from briefer.ui.settings import Settings
from briefer.ui.where.saved import SavedSearches

DEFAULTS = {"Ungraded": Query(lacks=frozenset({"grade"}))}

names = st.frozensets(st.text(min_size=1, max_size=8), max_size=3)
queries = st.builds(
    Query,
    words=st.text(max_size=10),
    kinds=names,
    tags=names,
    voices=names,
    sources=names,
    grades=names,
    lacks=names,
    since=st.none() | st.just(Day(2025, 10, 11)),
    until=st.none() | st.just(Day(-500, 1, 1)),
)


def searches(settings: Settings, library: str = "a.briefer") -> SavedSearches:
    return SavedSearches(settings, Path(library), DEFAULTS)


@tried(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(queries)
def test_a_query_comes_back_as_it_was_saved(settings: Settings, query: Query) -> None:
    kept = searches(settings)
    name = kept.keep("Mine", query)
    assert dict(searches(settings))[name] == query
    kept.remove(name)


def test_a_library_begins_with_the_defaults_and_can_lose_them(settings: Settings) -> None:
    kept = searches(settings)
    assert dict(kept) == DEFAULTS
    assert kept.name_of(Query(lacks=frozenset({"grade"}))) == "Ungraded"
    assert kept.name_of(Query()) == ""
    kept.remove("Ungraded")
    assert dict(searches(settings)) == {}
    assert dict(searches(settings, "b.briefer")) == DEFAULTS


def test_a_name_is_given_once(settings: Settings) -> None:
    kept = searches(settings)
    assert kept.keep("Mine", Query(words="a")) == "Mine"
    assert kept.keep("Mine", Query(words="b")) == "Mine 2"
    assert kept.rename("Mine 2", "Mine") == "Mine 3"
    assert kept.rename("Mine", "Mine") == "Mine"
    assert [name for name, _ in searches(settings)] == ["Ungraded", "Mine", "Mine 3"]


def test_what_cannot_be_read_is_left_out(settings: Settings) -> None:
    kept = searches(settings)
    kept.keep("Mine", Query(words="a"))
    note = kept._note
    settings.keep_note(note, '[{"words": "nameless"}, 3, {"name": "Good", "words": "x"}]')
    assert dict(searches(settings)) == {"Good": Query(words="x")}
    settings.keep_note(note, "no JSON")
    assert dict(searches(settings)) == {}
