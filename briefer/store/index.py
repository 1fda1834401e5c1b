"""The full-text index: what each record is found by, and keeping that true.

The index keeps no text of its own. To take a record out of it, SQLite must be given the very words
that it was put in with: they come from the record as it was held, and from the facets in its row.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter
from typing import Any

from briefer.items.fields import specs
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.objects import CLASSES
from briefer.items.source import Source
from briefer.store import folding, reading
from briefer.store.connections import writing
from briefer.store.facets import facets_of
from briefer.store.folding import indexable
from briefer.store.rows import Held
from briefer.store.schema import HASH_SIZE, INDEX, keep_setting

SEARCHED = frozenset({"text", "long-text", "name", "names"})
"""The kinds of field whose words are searched; the desk's note among them.

Of citations the chain and the locator are, too; the passage stands in its source.
"""

_BREAK = " \ue000 "
"""Stands between fields, so that no phrase runs from one into the next."""

EMPTYING = 1_000
"""Records taken out at once above which it is asked whether to empty the index is less work."""

Entry = tuple[int, str]
"""A record's number and all its words."""


def words_of(record: Source | Item) -> str:
    """Every word of `record` that is searched, for SQLite's `ascii` tokenizer."""
    return indexed(searched_texts(record))


def searched_texts(record: Source | Item) -> tuple[str, ...]:
    """The texts of `record` that are searched, without those that are empty."""
    texts: list[str] = []
    for value in filter(None, _SEARCHED[record.kind](record)):
        if isinstance(value, str):
            texts.append(value)
        else:
            texts.extend(value)
    for citation in () if isinstance(record, Source) else record.citations:
        if citation.locator:
            texts.append(citation.locator)
        texts.extend(citation.chain)
    return tuple(texts)


def indexed(texts: Sequence[str]) -> str:
    """Several texts as one to be indexed; a NUL, at which SQLite would stop, is a space."""
    plain = texts if all(map(str.isascii, texts)) else map(indexable, texts)
    return _BREAK.join(plain).replace("\0", " ")


def entry_of(number: int, record: Source | Item, facets: str) -> Entry:
    """What the index holds of a record."""
    return number, f"{words_of(record)}{_BREAK}{facets}"


def put(connection: sqlite3.Connection, entries: Iterable[Entry], index: str = "found") -> None:
    """Put records into the index."""
    connection.executemany(f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", entries)


def take_out(connection: sqlite3.Connection, records: Sequence[Held]) -> bool:
    """Take sources and items out of the index; their rows must still be there.

    True where the index was emptied instead, because little would be left: then all `entries` that
    remain are to be put in again.
    """
    if len(records) > EMPTYING and len(records) > _count(connection) / 2:
        connection.execute("INSERT INTO found (found) VALUES ('delete-all')")
        return True
    connection.executemany(
        "INSERT INTO found (found, rowid, words) VALUES ('delete', ?, ?)",
        entries_held(connection, records),
    )
    return False


def _count(connection: sqlite3.Connection) -> int:
    sql = "SELECT (SELECT count(*) FROM source) + (SELECT count(*) FROM item)"
    return int(connection.execute(sql).fetchone()[0])


def entries(connection: sqlite3.Connection) -> Iterator[Entry]:
    """What the index should hold of every record that can be found, by the facets in the rows."""
    yield from entries_held(connection, reading.in_order(connection, ("source", "item")))


def entries_held(connection: sqlite3.Connection, records: Iterable[Held]) -> Iterator[Entry]:
    """What the index holds of sources and items, by the facets that stand in their rows."""
    rest = iter(records)
    while batch := tuple(islice(rest, reading.BATCH)):
        numbers = json.dumps([held.number for held in batch])
        facets: dict[int, str] = {}
        for table in ("source", "item"):
            sql = f"SELECT number, facets FROM json_each(?) JOIN {table} ON number = value"
            facets.update(connection.execute(sql, [numbers]).fetchall())
        for number, record in ((held.number, held.record) for held in batch):
            assert isinstance(record, Source | Item)  # briefs are not in the index
            yield entry_of(number, record, facets[number])


def rebuild(connection: sqlite3.Connection, markings: Markings) -> None:
    """Index everything anew: after a change of folding, or where the index is damaged."""
    with writing(connection):
        connection.execute("DROP TABLE found")
        connection.execute(INDEX.format(name="found"))
        connection.execute(f"INSERT INTO found (found, rank) VALUES ('hashsize', {HASH_SIZE})")
        for table in ("source", "item"):
            connection.executemany(
                f"UPDATE {table} SET facets = ? WHERE number = ?",
                list(_facets(connection, table, markings)),
            )
        put(connection, entries(connection))
        keep_setting(connection, "folding", str(folding.VERSION))


def _facets(
    connection: sqlite3.Connection, table: str, markings: Markings
) -> Iterator[tuple[str, int]]:
    for held in reading.in_order(connection, (table,)):
        assert isinstance(held.record, Source | Item)  # those tables hold nothing else
        sources = cited(held.record)
        found = reading.ratings(connection, sources)
        ratings = [found[source] for source in sources]
        yield facets_of(held.record, ratings, markings), held.number


def cited(record: Any) -> tuple[str, ...]:
    """The ids of the sources that a record cites, each once; none for what is no item."""
    if not isinstance(record, Item) or not record.citations:
        return ()
    if len(record.citations) == 1:
        return (record.citations[0].source,)
    return tuple(dict.fromkeys(citation.source for citation in record.citations))


def _searched(record_class: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(field.name for field in specs(record_class) if field.kind in SEARCHED))


_SEARCHED = {record_class.kind: _searched(record_class) for record_class in CLASSES.values()}
