"""The full-text index: what each record is found by, and keeping that true.

The index keeps no text of its own. To take a record out of it, SQLite must be given the very words
that it was put in with: they come from the record as it was held, and from the facets in its row.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, repeat
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from briefer.items.citation import Citation
from briefer.items.fields import specs
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.objects import CLASSES
from briefer.items.source import Source
from briefer.store import folding, reading
from briefer.store.columns import Batch, batches, shared_out
from briefer.store.connections import writing
from briefer.store.facets import Facets
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

_PUT_TOGETHER = """INSERT INTO found (rowid, words)
SELECT CAST(key AS INTEGER), CAST(substr(?1, 1 + stop - length, length) AS TEXT)
FROM (
    SELECT key, value AS length, sum(value) OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) AS stop
    FROM json_each(?2)
)"""


def searched_texts(record: Source | Item) -> tuple[str, ...]:
    """The texts of `record` that are searched, without those that are empty."""
    texts: list[str] = []
    for name in _SEARCHED[type(record)]:
        value = getattr(record, name)
        texts.extend(filter(None, (value,) if isinstance(value, str) else value))
    return (*texts, *(() if isinstance(record, Source) else _of_citations(record.citations)))


def entries_of(batch: Batch, facets: Iterable[str]) -> Iterator[Entry]:
    """What the index holds of each record of a batch: its words, and then its facets."""
    columns = [_joined(batch.values[name]) for name in _SEARCHED[batch.record_class]]
    columns.append(_joined(list(map(_of_citations, batch.values.get("citations", ())))))
    some = [column for column in columns if any(column)] or [[""] * len(batch.records)]
    words = map(_BREAK.join, map(filter, repeat(None), zip(*some, strict=True)))
    return zip(batch.numbers, map(_BREAK.join, zip(words, facets, strict=True)), strict=True)


def _of_citations(citations: Iterable[Citation]) -> tuple[str, ...]:
    """The chain and the locator of each citation, as far as there are any."""
    texts: list[str] = []
    for citation in citations:
        if citation.locator:
            texts.append(citation.locator)
        texts.extend(citation.chain)
    return tuple(texts)


def _joined(values: Sequence[Any]) -> Sequence[str]:
    """A column of texts, or of lists of them, as texts to be indexed; "" where one is empty."""
    if not values or isinstance(values[0], str):
        return _indexable(values)
    texts = _indexable(list(chain.from_iterable(values)))
    return list(map(_BREAK.join, shared_out(texts, values)))


def _indexable(texts: Sequence[str]) -> Sequence[str]:
    """Texts such that SQLite's `ascii` tokenizer finds their tokens; none becomes empty.

    At a NUL SQLite would stop, so that is a space. A column is looked at as a whole, for most are
    plain.
    """
    together = "".join(texts)
    if "\0" in together:
        texts = [text.replace("\0", " ") for text in texts]
    return texts if together.isascii() else [text and (indexable(text) or " ") for text in texts]


def put(connection: sqlite3.Connection, entries: Iterable[Entry], index: str = "found") -> None:
    """Put records into the index."""
    connection.executemany(f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", entries)


class Words(NamedTuple):
    """All words of many records, one after the other, and how many bytes each one's are."""

    text: bytes
    lengths: dict[int, int]


def together(entries: Sequence[Entry]) -> Words:
    """The words of entries, with their lengths by the records' numbers, in the same order."""
    texts = [words.encode() for _, words in entries]
    return Words(
        b"".join(texts), dict(zip(map(itemgetter(0), entries), map(len, texts), strict=True))
    )


def put_together(connection: sqlite3.Connection, words: list[Words]) -> None:
    """Put many records into the index by one statement, which needs nothing of Python.

    The words are gone from the list then: they are copied, and not held twice.
    """
    text = b"".join(map(attrgetter("text"), words))
    lengths = dict(chain.from_iterable(each.lengths.items() for each in words))
    words.clear()
    connection.execute(_PUT_TOGETHER, [text, json.dumps(lengths)])


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
        found: list[Entry] = []
        for table in ("source", "item"):
            sql = f"SELECT number, facets FROM json_each(?) JOIN {table} ON number = value"
            facets.update(connection.execute(sql, [numbers]).fetchall())
        for each in batches(batch):
            found += entries_of(each, map(facets.__getitem__, each.numbers))
        yield from sorted(found, key=itemgetter(0))


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
    rest = reading.in_order(connection, (table,))
    while held := tuple(islice(rest, reading.BATCH)):
        for batch in batches(held):
            ratings = reading.ratings(connection, set(chain.from_iterable(batch.cited)))
            yield from zip(Facets(ratings, markings).of(batch), batch.numbers, strict=True)


def cited(record: Any) -> tuple[str, ...]:
    """The ids of the sources that a record cites, each once; none for what is no item."""
    if not isinstance(record, Item) or not record.citations:
        return ()
    if len(record.citations) == 1:
        return (record.citations[0].source,)
    return tuple(dict.fromkeys(citation.source for citation in record.citations))


_SEARCHED = {
    each: [field.name for field in specs(each) if field.kind in SEARCHED]
    for each in CLASSES.values()
}
