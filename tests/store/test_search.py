"""Finding records: words, phrases, scripts, filters, and anything at all that can be typed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.briefs.edits import Record
from briefer.errors import FieldError
from briefer.items.citation import Citation
from briefer.items.dates import Day, Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.store.search import phrases
from briefer.store.store import Query, Store
from tests.store.samples import (
    ALL,
    DATES,
    EVENT,
    FACT,
    FIRST,
    JUDGMENT,
    QUESTION,
    QUOTE,
    SOURCE,
    adding,
    changing,
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A library with a record of every kind, and some to be found by their script."""
    with Store.create(tmp_path_factory.mktemp("search") / "search.briefer") as store:
        store.apply(adding(*ALL))
        store.apply(adding(*(Event(id=id_, text=text) for id_, text in SCRIPTS.items())))
        yield store


SCRIPTS = {
    "cn": "他在北京大学读书",
    "jp": "東京でカレーを食べた",
    "kr": "서울에서 만났다",
    "th": "ประเทศไทย",
    "fa": "او گفت که می‌خواهم به کابل بروم",
    "mixed": "Visit 北京 and Straße 5",
    "sign": "AT&T buys T-Mobile &copy; 2025",
}


def ids(store: Store, query: Query) -> list[str]:
    return [record.id for record in store.find(query)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("soldiers killed", ["f1", "f0", "q1", "s1"]),
        ("SOLD kill", ["f1", "f0", "q1", "s1"]),
        ("oldiers", []),
        ("soldiers truce", []),
        ('"were killed"', ["f1", "f0", "s1"]),
        ('"were kill"', []),
        ("“at least 58”", ["f1", "s1"]),
        ("„at least 58“", ["f1", "s1"]),
        ("«at least 58»", ["f1", "s1"]),
        ('"at least" dozen', []),
        ('58 "soldiers', ["f1", "s1"]),
        ("zabul&tor", ["f1"]),
        ("Zabul &", ["f1"]),
        ("AT&T", ["sign"]),
        ("AT&", ["sign", "f1", "s1", "e1"]),
        ("T-Mob", ["sign"]),
        ("&copy;", ["sign"]),
        ("strasse", ["mixed"]),
        ("北京", ["mixed", "cn"]),
        ("京", ["jp", "mixed", "cn"]),
        ("京北", []),
        ("大学读", ["cn"]),
        ("カレー", ["jp"]),
        ("서", ["kr"]),
        ("울에", ["kr"]),
        ("เทศ", ["th"]),
        ("ميخواهم", ["fa"]),
        ("كابل", ["fa"]),
        ("تهديد", ["k1"]),
        ("reuters", ["f1"]),
        ("spokesman", ["k1", "f0"]),
        ("ministry", ["f1"]),
        ("desk", ["s1"]),
        ("herald", ["s1"]),
        ("border guards", ["e1"]),
        ('"border guards army"', []),
        ("...", []),
        ("-", []),
        ('""', []),
    ],
)
def test_words_find_what_has_them_all(library: Store, words: str, found: list[str]) -> None:
    assert sorted(ids(library, Query(words=words))) == sorted(found)


def test_without_words_and_filters_all_are_found_newest_first(library: Store) -> None:
    everything = [record.id for record in ALL if record.kind != "brief"]
    assert ids(library, Query()) == [*reversed(SCRIPTS), *reversed(everything)]
    assert ids(library, Query(limit=2)) == ["sign", "mixed"]
    assert library.count(Query(limit=2)) == len(everything) + len(SCRIPTS)


DAY = Edtf("2025-10-12").earliest


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"kinds": {"fact"}}, ["f1", "f0"]),
        ({"kinds": {"fact", "quote"}}, ["k1", "f1", "f0"]),
        ({"kinds": {"source"}, "words": "clash"}, ["s1"]),
        ({"tags": {"LOSSES"}}, ["f1"]),
        ({"tags": {"border"}}, ["f1", "s1"]),
        ({"tags": {"border/north"}}, ["f1", "s1"]),
        ({"tags": {"border/north/posts"}}, ["f1"]),
        ({"tags": {"nor"}}, []),
        ({"voices": {"zabihullah  mujahid"}}, ["k1", "f1"]),
        ({"voices": {"Zabihullah"}}, []),
        ({"places": {"torkham", "CHAMAN"}}, ["e1", "f1"]),
        ({"sources": {"s1"}}, ["f1", "f0"]),
        ({"sources": {"S1"}}, []),
        ({"statuses": {"reported"}}, ["f1"]),
        ({"grades": {"C3"}}, ["f1"]),
        ({"grades": {"c"}}, ["f1", "f0", "s1"]),
        ({"grades": {"3"}}, ["f1"]),
        ({"grades": {"B3"}}, []),
        ({"markings": {"TLP:GREEN"}}, ["e1"]),
        ({"since": DAY, "until": DAY}, ["e1", "k1", "f1", "s1"]),
        ({"since": DAY, "words": "threat"}, ["k1"]),
        ({"until": Day(2025, 9, 30)}, []),
        ({"since": Day(2025, 11, 1)}, []),
        ({"since": Day(2025, 10, 13), "until": Day(2025, 10, 20)}, ["e1"]),
        ({"since": Day(2025, 10, 20), "until": Day(2025, 10, 1)}, []),
        ({"kinds": {"fact"}, "grades": {"C"}, "tags": {"losses"}, "words": "58"}, ["f1"]),
    ],
)
def test_filters_hold_together_each_by_any_of_its_values(
    library: Store, filters: dict[str, Any], found: list[str]
) -> None:
    values: dict[str, Any] = {
        name: frozenset(value) if isinstance(value, set) else value
        for name, value in filters.items()
    }
    query = Query(**values)
    assert ids(library, query) == found
    assert library.count(query) == len(found)


def test_a_marking_of_another_set_is_told(library: Store) -> None:
    with pytest.raises(FieldError, match="SECRET"):
        library.find(Query(markings=frozenset({"SECRET"})))


@given(words=st.text(), order=st.sampled_from(("newest", "best")))
def test_nothing_that_can_be_typed_is_a_syntax_error(
    library: Store, words: str, order: Literal["newest", "best"]
) -> None:
    found = library.find(Query(words=words, order=order))
    assert len(found) == library.count(Query(words=words))


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "a AND",
        "NOT",
        "(",
        "a*",
        "words:",
        "^a",
        "NEAR(a b)",
        "a\0b",
        "\ud800",
        '"a" "',
        "{x}:",
    ],
)
def test_the_index_has_no_language_of_its_own(library: Store, words: str) -> None:
    library.find(Query(words=words))


def test_thousands_of_words_are_looked_for_too(library: Store) -> None:
    words = " ".join(f"word{number}" for number in range(3000))
    assert library.find(Query(words=words)) == []
    library_text = " ".join(["soldiers killed"] * 3000)
    assert len(library.find(Query(words=library_text))) == 4


@given(text=st.text(max_size=40), typed=st.data())
@settings(max_examples=50)
def test_each_word_of_a_text_finds_it(library: Store, text: str, typed: st.DataObject) -> None:
    event = Event(id="any", text=f"{text} anchor".replace("\ud800", ""))
    try:
        event.text.encode()
    except UnicodeEncodeError:
        return
    library.apply(adding(event))
    word = typed.draw(st.sampled_from(event.text.split()))
    if phrases(word):
        assert event in library.find(Query(words=word))
        assert event in library.find(Query(words=f'"{word}"'.replace('""', '"')))
    library.undo()


@given(st.lists(DATES, min_size=1, max_size=5), DATES, DATES)
@settings(max_examples=50)
def test_dates_that_may_lie_in_a_range_are_found(
    tmp_path_factory: pytest.TempPathFactory, dates: list[Edtf], one: Edtf, other: Edtf
) -> None:
    since, until = one.earliest, other.latest
    with Store.create(tmp_path_factory.mktemp("dates") / "dates.briefer") as store:
        events = [Event(id=str(n), text="x", when=date) for n, date in enumerate(dates)]
        store.apply(adding(*events, Event(id="undated", text="x")))
        found = store.find(Query(since=since, until=until))
    if since is None and until is None:
        return
    assert found == [each for each in reversed(events) if _may_lie(each.when, since, until)]


def _may_lie(date: Edtf | None, since: Day | None, until: Day | None) -> bool:
    assert date is not None
    if since and until and since.ordinal > until.ordinal:
        return False
    starts_late = until and date.earliest and date.earliest.ordinal > until.ordinal
    ends_early = since and date.latest and date.latest.ordinal < since.ordinal
    return not starts_late and not ends_early


def test_a_deleted_item_that_comes_back_has_its_old_place(full: Store) -> None:
    lonely: Record = replace(FIRST, id="z1", text="lonely", question="", citations=())
    full.apply(adding(lonely))
    full.apply(adding(replace(EVENT, id="z2")))
    before = full.find(Query())
    full.apply(adding(replace(EVENT, id="z3")))
    full.undo()
    assert full.find(Query()) == before


def test_the_index_follows_every_edit(full: Store) -> None:
    moved = replace(QUOTE, text="A bridge was closed.")
    full.apply(adding(replace(QUOTE, id="k2", text="No bridge was closed.")))
    assert ids(full, Query(words="bridge")) == ["k2"]
    full.undo()
    assert ids(full, Query(words="bridge")) == []
    assert moved not in full.find(Query(words="threat"))


def test_the_best_match_has_the_words_often_and_little_else(store: Store) -> None:
    texts = {
        "long": "bridge " + "other words " * 40,
        "often": "bridge by bridge",
        "once": "the bridge was closed again",
        "begins": "bridges and more of them",
    }
    store.apply(adding(*(Event(id=id_, text=text) for id_, text in texts.items())))
    found = ids(store, Query(words="bridge", order="best"))
    assert found[0] == "often"
    assert found[-1] == "long"
    assert found.index("once") < found.index("begins")
    assert ids(store, Query(words="bridge", order="best", limit=1)) == ["often"]
    assert len(ids(store, Query(order="best"))) == 4


def test_a_grade_of_any_source_finds_an_item(full: Store) -> None:
    better = Source(id="s2", title="Other", reliability="A")
    quote = Quote(
        id="k2",
        text="x",
        speaker="y",
        credibility=2,
        citations=(Citation(source="s1"), Citation(source="s2")),
    )
    full.apply(adding(better, quote))
    for wanted in ("A2", "C2", "A", "C", "2"):
        assert quote in full.find(Query(grades=frozenset({wanted})))
    assert quote not in full.find(Query(grades=frozenset({"A3"})))


def test_a_word_of_a_megabyte_is_found(store: Store) -> None:
    long = "x" * 1_000_000
    fact = Fact(id="f", text=f"before {long} after")
    store.apply(adding(fact))
    assert store.find(Query(words="after")) == [fact]
    assert store.find(Query(words=long)) == [fact]
    assert store.verify() == []


def test_question_and_judgment_are_found_too(full: Store) -> None:
    assert full.find(Query(kinds=frozenset({"question", "judgment"}))) == [JUDGMENT, QUESTION]
    assert full.find(Query(words="border", tags=frozenset({"losses"}))) == [FACT]
    assert full.find(Query(words="“58”", kinds=frozenset({"source"}))) == [SOURCE]


def test_who_reported_it_to_the_source_and_where_it_stands_are_found(store: Store) -> None:
    chain = ("Agence Exemple", "Jirga elders")
    cited = replace(FACT, citations=(Citation(source="s1", locator="Annex Q7", chain=chain),))
    store.apply(adding(SOURCE, QUESTION, FIRST, cited))
    for words in ("exemple", '"jirga elders"', "annex", '"annex q7"'):
        assert store.find(Query(words=words)) == [cited]
    assert store.find(Query(words='"exemple jirga"')) == []
    assert store.find(Query(words="jirga", order="best")) == [cited]
    store.apply(changing(cited, citations=()))
    assert store.find(Query(words="exemple")) == []
    assert store.verify() == []


@pytest.mark.parametrize(
    ("lacks", "expected"),
    [
        ({"tags"}, ["j1", "e1", "k1", "f0", "q1"]),
        ({"grade"}, ["j1", "e1", "k1", "f0", "q1"]),
        ({"citation"}, ["j1", "e1", "k1", "q1"]),
        ({"tags", "grade", "citation"}, ["j1", "e1", "k1", "q1"]),
    ],
)
def test_what_lacks_all_of_what_is_asked_for_is_found(
    full: Store, lacks: Any, expected: list[str]
) -> None:
    assert ids(full, Query(lacks=frozenset(lacks))) == expected


def test_what_is_lacking_follows_an_edit_and_sources_lack_too(full: Store) -> None:
    ungraded = Query(lacks=frozenset({"grade"}))
    full.apply(changing(EVENT, credibility=2))
    full.apply(adding(Source(id="s2", title="Bare")))
    assert ids(full, ungraded) == ["s2", "j1", "k1", "f0", "q1"]
    assert ids(full, Query(lacks=frozenset({"citation"}), kinds=frozenset({"source"}))) == []
    assert full.verify() == []
