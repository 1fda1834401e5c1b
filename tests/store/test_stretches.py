"""Many records at once: made ahead in stretches, and as right as a few are."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from briefer.briefs.edits import Record
from briefer.errors import LibraryError
from briefer.items.event import Event
from briefer.store import index, stretches
from briefer.store.reading import BATCH
from briefer.store.store import Query, Store
from tests.store.samples import ALL, BRIEF, SOURCE, adding

TEXTS = ("Shelling near the post", "Détonation à l’aube", "قصف قرب المعبر", "砲撃", "a\ttab", "")
MANY = 2 * BATCH + 500


def events(count: int = MANY) -> Iterator[Event]:
    """Events in several scripts, each with a word of its own."""
    for number in range(count):
        text = f"{TEXTS[number % len(TEXTS)]} nr{number}"
        yield Event(id=f"m{number}", text=text, place="Chaman", tags=("many",))


def everything() -> list[Record]:
    """More records than one part has, of every kind, sources among them at the end."""
    return [*ALL, *events(), *(replace(SOURCE, id=f"t{number}") for number in range(10))]


def words(store: Store) -> list[tuple[int, str]]:
    """What the index should hold."""
    connection = sqlite3.connect(store.path)
    found = list(index.entries(connection))
    connection.close()
    return found


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretches of a part each."""
    monkeypatch.setattr(stretches, "FIRST", 1)
    monkeypatch.setattr(stretches, "GROWTH", 1)


@pytest.mark.usefixtures("short")
def test_what_goes_in_by_stretches_is_read_back_found_and_verified(store: Store) -> None:
    store.apply(adding(*everything()))
    assert {record.id: record for record in store.all_records()} == {
        record.id: record for record in everything()
    }
    for number in (0, BATCH - 1, BATCH, MANY - 1):
        assert [each.id for each in store.find(Query(words=f"nr{number}"))] == [f"m{number}"]
    assert store.count(Query(tags=frozenset({"many"}))) == MANY
    assert store.count(Query(words="detonation")) == store.count(Query(words="Détonation")) > 0
    assert store.verify() == []


@pytest.mark.usefixtures("short")
def test_an_import_by_stretches_is_undone_and_done_again(store: Store) -> None:
    store.apply(adding(*everything()))
    before = words(store)
    store.undo()
    assert not list(store.all_records())
    assert not words(store)
    store.redo()
    assert words(store) == before
    assert store.verify() == []


def test_one_stretch_holds_many_parts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put: list[int] = []
    real = index.put_together

    def counted(connection: sqlite3.Connection, words: list[index.Words]) -> None:
        put.append(len(words))
        real(connection, words)

    monkeypatch.setattr(index, "put_together", counted)
    store.apply(adding(*events()))
    assert put == [3]
    assert store.verify() == []


def test_stretches_grow_up_to_the_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "FIRST", 10)
    monkeypatch.setattr(stretches, "LONGEST", 35)
    parts = (stretches.Part({}, [(number, "ten chars.")]) for number in range(20))
    made = [len(stretch.words) for stretch in stretches._stretches(parts)]
    assert made == [1, 2, 4, 4, 4, 4, 1]


@pytest.mark.usefixtures("short")
def test_parts_that_are_longer_than_a_stretch_go_in_record_by_record(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stretches, "LONGEST", 20_000)
    store.apply(adding(*(replace(each, note="a long note " * 20) for each in events(BATCH + 5))))
    assert store.count(Query(words="long note")) == BATCH + 5
    assert store.verify() == []


@pytest.mark.usefixtures("short")
def test_briefs_have_no_words_in_the_index(store: Store) -> None:
    store.apply(adding(*ALL))
    store.apply(adding(*(replace(BRIEF, id=f"b{number}") for number in range(100, 200 + BATCH))))
    assert sum(1 for _ in store.briefs()) == 100 + BATCH + 1
    assert store.verify() == []


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_fault_while_rows_are_made_is_raised_and_leaves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    made: list[int] = []
    real = index.together

    def fails(entries: list[index.Entry]) -> index.Words:
        made.append(len(entries))
        if len(made) == failing:
            raise MemoryError("no more")
        return real(entries)

    monkeypatch.setattr(index, "together", fails)
    threads = threading.active_count()
    with pytest.raises(MemoryError, match="no more"):
        store.apply(adding(*events()))
    assert threading.active_count() == threads
    assert not list(store.all_records())
    assert not list(store.history())
    assert store.verify() == []


@pytest.mark.usefixtures("short")
def test_a_fault_of_the_file_is_told_and_leaves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: sqlite3.Connection, __: Iterable[index.Words]) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(index, "put_together", fails)
    threads = threading.active_count()
    with pytest.raises(LibraryError):
        store.apply(adding(*events()))
    assert threading.active_count() == threads
    assert list(store.all_records()) == []


def test_a_small_edit_starts_no_thread(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "ThreadPoolExecutor", None)
    store.apply(adding(*events(BATCH)))
    assert store.verify() == []
    with pytest.raises(TypeError):
        store.apply(adding(*(replace(each, id=f"x{each.id}") for each in events(BATCH + 1))))
