"""All numbers that match, in batches and in the order of a column; and reads that are stopped."""

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from briefer.briefs.edits import Change, Edit
from briefer.errors import FieldError, InterruptedReadError
from briefer.items.dates import Edtf
from briefer.store import ordering
from briefer.store.ordering import Column, Order
from briefer.store.store import Query, Store
from tests.store.samples import BRIEF, EVENT, FACT, QUOTE, SOURCE, adding


def all_numbers(store: Store, query: Query, batch: int = 20_000) -> list[int]:
    return [number for found in store.number_batches(query, batch) for number in found]


QUERIES = (
    Query(),
    Query(words="soldiers"),
    Query(kinds=frozenset({"fact", "source"})),
    Query(since=Edtf("2025-10").earliest),
    Query(since=Edtf("Y-30000").earliest, until=Edtf("Y30000").latest),
    Query(words="..."),
    Query(since=Edtf("2026").earliest, until=Edtf("2025").latest),
)


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("batch", [1, 2, 100])
def test_batches_hold_all_that_is_found_newest_first(full: Store, query: Query, batch: int) -> None:
    found = [full.number_of(record.id) for record in full.find(query)]
    assert all_numbers(full, query, batch) == found
    assert full.first_numbers(query) == tuple(found)
    assert full.first_numbers(query, 2) == tuple(found[:2])


def test_a_marking_that_the_library_does_not_have_is_refused(full: Store) -> None:
    query = Query(markings=frozenset({"SECRET"}))
    with pytest.raises(FieldError):
        full.first_numbers(query)
    with pytest.raises(FieldError):
        all_numbers(full, query)


def test_what_is_added_between_batches_does_not_disturb_them(full: Store, path: Path) -> None:
    before = all_numbers(full, Query())
    batches = full.number_batches(Query(), 2)
    found = list(next(batches))
    with Store.open(path) as other:
        other.apply(adding(replace(QUOTE, id="k2")))
    assert found + [number for batch in batches for number in batch] == before


def test_a_writer_never_waits_for_who_reads_batches(full: Store, path: Path) -> None:
    batches = full.number_batches(Query(), 1)
    next(batches)
    connection = sqlite3.connect(path, timeout=0)
    connection.execute("BEGIN EXCLUSIVE")
    connection.close()


def ids(store: Store, order: Order, query: Query | None = None) -> list[str | None]:
    return [store.id_of(number) for number in store.sorted_numbers(query or Query(), order)]


@pytest.fixture
def mixed(store: Store) -> Store:
    """A library whose records differ in all that can be ordered by."""
    store.apply(
        adding(
            SOURCE,
            replace(FACT, question="", supersedes=()),
            replace(QUOTE, speaker="élodie", place="Aybak", credibility=1),
            replace(EVENT, when=Edtf("../2001"), tags=()),
            replace(EVENT, id="e2", when=None, place="", credibility=5),
            replace(BRIEF, sections=()),
        ),
        moment="2025-10-12T10:00:00Z",
    )
    store.apply(
        Edit("Later", (Change(None, replace(EVENT, id="e3", when=Edtf("2024"))),)),
        moment="2025-10-12T11:00:00Z",
    )
    return store


def test_dates_are_ordered_by_their_first_day_and_what_has_none_comes_last(mixed: Store) -> None:
    assert ids(mixed, Order("date")) == ["e1", "e3", "k1", "f1", "s1", "e2"]
    assert ids(mixed, Order("date", descending=True)) == ["k1", "f1", "s1", "e3", "e1", "e2"]


def test_names_are_ordered_without_regard_to_accents_and_case(mixed: Store) -> None:
    assert ids(mixed, Order("voice")) == ["k1", "s1", "f1", "e3", "e2", "e1"]
    assert ids(mixed, Order("place")) == ["k1", "e3", "e1", "f1", "e2", "s1"]


def test_grades_are_ordered_by_letter_then_number_and_halves_come_after(mixed: Store) -> None:
    assert ids(mixed, Order("grade")) == ["f1", "s1", "k1", "e2", "e3", "e1"]


def test_kinds_and_moments_can_be_ordered_by(mixed: Store) -> None:
    assert ids(mixed, Order("kind")) == ["e3", "e2", "e1", "f1", "k1", "s1"]
    assert ids(mixed, Order("modified", descending=True))[0] == "e3"


@pytest.mark.parametrize("by", get_args(Column))
@pytest.mark.parametrize("descending", [False, True])
def test_every_order_has_all_that_matches(mixed: Store, by: Column, descending: bool) -> None:
    order = Order(by, descending)
    assert sorted(mixed.sorted_numbers(Query(), order)) == [1, 2, 3, 4, 5, 7]
    assert list(mixed.sorted_numbers(Query(kinds=frozenset({"quote"})), order)) == [3]


def test_many_values_are_sorted_run_by_run(mixed: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = [ids(mixed, Order("voice", down)) for down in (False, True)]
    monkeypatch.setattr(ordering, "_RUN", 1)
    assert [ids(mixed, Order("voice", down)) for down in (False, True)] == expected


def test_a_read_between_batches_is_stopped(full: Store) -> None:
    batches = full.number_batches(Query(), 1)
    next(batches)
    full.interrupt()
    with pytest.raises(InterruptedReadError, match=r"border\.briefer"):
        next(batches)
    assert len(all_numbers(full, Query())) == 7


def test_a_read_that_sqlite_is_at_is_stopped_from_another_thread(full: Store) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"

    def read() -> None:
        with full._reading():
            full._connection.execute(endless)

    stop = threading.Timer(0.05, full.interrupt)
    stop.start()
    stopped(read)
    stop.join()
    assert len(full.find(Query())) == 7


def test_what_was_read_before_an_interrupt_is_given_up(full: Store) -> None:
    def read() -> None:
        with full._reading():
            full.interrupt()

    stopped(read)


def stopped(read: Callable[[], None]) -> None:
    with pytest.raises(InterruptedReadError):
        read()


def test_a_library_that_is_closed_can_be_interrupted(full: Store) -> None:
    full.close()
    full.interrupt()
