"""The file itself: what anybody can read in it, and how older forms become the one of now."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.errors import LibraryError
from briefer.items.kinds import KINDS
from briefer.items.marking import Markings
from briefer.store import folding, index, schema
from briefer.store.columns import Batch
from briefer.store.connections import APPLICATION_ID, JOURNAL_KEPT, left_open
from briefer.store.store import Query, Store
from tests.store.samples import ALL, FACT, SOURCE, adding, deleting


def test_anybody_can_read_a_kind_with_sqlite_alone(full: Store, path: Path) -> None:
    full.close()
    shell = sqlite3.connect(path)
    shell.row_factory = sqlite3.Row
    (first, second) = shell.execute("SELECT * FROM fact").fetchall()
    assert (first["id"], first["answer"], first["claimant"]) == ("f0", "over 12", "Spokesman")
    assert second["as_of"] == "2025-10-12"
    assert second["place"] == "Torkham"
    assert second["citations"] == 1
    assert second["tags"] == "losses, border/north/posts"
    assert json.loads(second["supersedes"]) == ["f0"]
    (quote,) = shell.execute("SELECT speaker, said, original FROM quote").fetchall()
    assert tuple(quote) == ("Zabihullah Mujahid", "2025-10-12", "هیچ گونه تهدید وجود ندارد")
    (cited,) = shell.execute("SELECT * FROM cited WHERE item = 'f1'").fetchall()
    assert (cited["source"], cited["exact"]) == ("s1", "at least 58")
    shell.close()


def test_every_kind_has_a_view_with_all_its_fields(store: Store) -> None:
    shell = sqlite3.connect(store.path)
    for kind in KINDS:
        found = shell.execute(f"SELECT * FROM {kind.kind}")
        names = {column[0] for column in found.description}
        fields = {field for field in kind.__dataclass_fields__ if field != "kind"}
        assert fields <= names
    shell.close()


def test_the_file_says_what_it_is(full: Store, path: Path) -> None:
    full.close()
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == schema.VERSION


def an_older_library(path: Path) -> None:
    """A library of form 0: what a file of Briefer would be before its first migration."""
    connection = sqlite3.connect(path)
    connection.execute(next(schema.statements()))
    schema.keep_markings(connection, Markings(("OPEN", "CLOSED")))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.commit()
    connection.close()


@pytest.fixture
def from_form_0(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first migration finds the table `library` there already."""
    tables = schema.TABLES.replace("CREATE TABLE library", "CREATE TABLE IF NOT EXISTS library")
    monkeypatch.setattr(schema, "TABLES", tables)


@pytest.mark.usefixtures("from_form_0")
def test_an_older_library_is_brought_up_after_a_backup(path: Path) -> None:
    an_older_library(path)
    with Store.open(path) as store:
        assert store.markings.names == ("OPEN", "CLOSED")
        store.apply(adding(*ALL[1:2]))
        assert store.verify() == []
    (backup,) = path.parent.glob("border.form-0-1.briefer")
    with sqlite3.connect(backup) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
    connection.close()
    Store.open(path).close()
    assert len(list(path.parent.iterdir())) == 2


@pytest.mark.usefixtures("from_form_0")
def test_an_older_library_that_may_only_be_read_is_told(path: Path) -> None:
    an_older_library(path)
    with pytest.raises(LibraryError, match="older Briefer"):
        Store.open(path, writable=False)


def test_a_migration_that_fails_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    an_older_library(path)  # and the first migration cannot make `library` again
    with pytest.raises(LibraryError):
        Store.open(path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() == [
        ("library",)
    ]
    connection.close()


def test_another_folding_indexes_everything_anew(
    full: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.close()
    monkeypatch.setattr(folding, "VERSION", folding.VERSION + 1)
    entries_of = index.entries_of

    def otherwise(batch: Batch, facets: Iterable[str]) -> Iterator[index.Entry]:
        entries = entries_of(batch, facets)
        return ((number, words.replace("58", "sixty")) for number, words in entries)

    monkeypatch.setattr(index, "entries_of", otherwise)
    with Store.open(path) as store:
        assert store.find(Query(words="sixty", kinds=frozenset({"fact"}))) == [FACT]
        assert store.verify() == []
        store.apply(adding(replace(FACT, id="f2")))
    assert len(list(path.parent.iterdir())) == 1
    with Store.open(path, writable=False) as store:
        assert store.count(Query(words="sixty")) > 1


@pytest.mark.parametrize("left", [b"", bytes(600)])
def test_a_journal_without_a_head_left_lying_is_no_crash(
    full: Store, path: Path, left: bytes
) -> None:
    full.close()
    path.with_name("border.briefer-journal").write_bytes(left)
    assert not left_open(path)
    with Store.open(path, writable=False) as store:
        assert list(store.all_records()) == list(ALL)


def test_a_committed_edit_leaves_nothing_to_undo_and_no_big_file(full: Store, path: Path) -> None:
    big = [replace(SOURCE, id=f"big{n}", text="word " * 4000) for n in range(100)]
    full.apply(adding(*big))
    full.apply(deleting(*big))
    assert not left_open(path)
    assert path.with_name("border.briefer-journal").stat().st_size <= JOURNAL_KEPT
    full.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_name_with_signs_of_an_address_is_a_name(tmp_path: Path) -> None:
    odd = tmp_path / "a b?mode=memory#100%41.briefer"
    with Store.create(odd) as store:
        store.apply(adding(ALL[0]))
    assert odd.exists()
    with Store.open(odd, writable=False) as store:
        assert list(store.all_records()) == [ALL[0]]
