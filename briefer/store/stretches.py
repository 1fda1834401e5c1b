"""Putting records in: the rows of every table, and the words of the index.

SQLite takes longer over the words than Python takes over the rows. So where there are many, their
words go in stretch by stretch, each by one statement, during which SQLite needs nothing of Python:
a thread makes the rows of the next stretch meanwhile. The thread knows no connection, and it rests
while rows are inserted, since there the two would only wait for each other.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from operator import add, itemgetter
from typing import Any, NamedTuple

from briefer.briefs.brief import Brief
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import index, reading, references
from briefer.store.columns import Batch
from briefer.store.facets import Facets, Rating
from briefer.store.rows import COLUMNS_OF, Row, columns_written, table_of
from briefer.store.schema import HASH_SIZE
from briefer.store.to_rows import rows_of
from briefer.store.writing import Writing

FIRST = 1 << 21
"""Characters of words in the first stretch, for which nothing is done meanwhile."""

GROWTH = 2
"""How much longer each stretch is than the one before: about what is made while it goes in."""

LONGEST = HASH_SIZE // 4
"""Characters of words at most. Each statement makes the index write a segment: few big ones are
quicker to make and to search, but what is made ahead has to be held in memory. A part that is
longer by itself goes in record by record: SQLite takes no gigabyte at once.
"""


class Part(NamedTuple):
    """What is put in of up to a thousand records: rows by their tables, and words."""

    rows: dict[str, list[Row]]
    entries: list[index.Entry]


class Stretch(NamedTuple):
    """What is put in together of many records: the rows of each part, and words.

    `entries` are those of parts that are longer than a stretch by themselves.
    """

    rows: list[dict[str, list[Row]]]
    words: list[index.Words]
    entries: list[index.Entry]


def put_in(job: Writing, numbers: Mapping[str, int]) -> None:
    """Put what stands after the edit into the tables and the index, sources first.

    `numbers` are those of all that is referred to, by id.
    """
    facets = facets_for(job.connection, job.batches, job.markings)
    many = len(job.parts) > 1
    parts = (_part(job, part, numbers, facets) for part in _used_up(job.parts))
    if many:
        _put_ahead(job, _stretches(parts))
        return
    for part in parts:
        _insert_all(job, part.rows)
        index.put(job.connection, part.entries)


def _used_up(parts: list[list[Batch]]) -> Iterator[list[Batch]]:
    """Each part, which then leaves the list and the memory."""
    while parts:
        yield parts.pop(0)


def _put_ahead(job: Writing, stretches: Iterator[Stretch]) -> None:
    """Put stretch after stretch in, and make the next while the words of one go in."""
    with ThreadPoolExecutor(1) as aside:
        stretch = next(stretches, None)
        while stretch is not None:
            while stretch.rows:
                _insert_all(job, stretch.rows.pop(0))
            index.put(job.connection, stretch.entries)
            coming = aside.submit(next, stretches, None)
            index.put_together(job.connection, stretch.words)
            stretch = coming.result()


def _stretches(parts: Iterable[Part]) -> Iterator[Stretch]:
    """The parts in stretches, the first short, so that the thread soon has something to do."""
    stretch, length, most = Stretch([], [], []), 0, FIRST
    for part in parts:
        more = sum(len(words) for _, words in part.entries)
        stretch.rows.append(part.rows)
        if more > LONGEST:
            stretch.entries.extend(part.entries)
        else:
            stretch.words.append(index.together(part.entries))
        length += more
        if length >= most:
            yield stretch
            stretch, length, most = Stretch([], [], []), 0, min(most * GROWTH, LONGEST)
    if stretch.rows:
        yield stretch


def _part(job: Writing, part: Iterable[Batch], numbers: Mapping[str, int], facets: Facets) -> Part:
    """The rows of each table and the words, all by number: SQLite then writes every page once."""
    rows: dict[str, list[Row]] = defaultdict(list)
    entries: list[index.Entry] = []
    for batch in part:
        made = rows_of(batch, job.moment, numbers)
        last: tuple[Sequence[Any], ...] = (made.checksums,)
        if batch.record_class is not Brief:
            words = facets.of(batch)
            entries += index.entries_of(batch, words)
            last = (words, *last)
        rows[table_of(batch.record_class)] += map(add, made.records, zip(*last, strict=True))
        rows["citation"] += job.missing(made.citations, "citations")
        rows["tag"] += job.missing(made.tags, "tags")
        rows["reference"] += job.missing_ties(references.ties(batch, numbers))
    for found in (*rows.values(), entries):
        found.sort(key=itemgetter(0))
    return Part(rows, entries)


def facets_for(
    connection: sqlite3.Connection, after: Iterable[Batch], markings: Markings
) -> Facets:
    """The facets of records, by what they take over from sources among them or held."""
    cited: set[str] = set()
    known: dict[str, Rating] = {}
    for batch in after:
        cited.update(*batch.cited)
        if batch.record_class is Source:
            columns = (batch.values[name] for name in ("reliability", "marking"))
            ratings = map(Rating, batch.numbers, *columns)
            known.update(zip(batch.values["id"], ratings, strict=True))
    return Facets({**reading.ratings(connection, cited - known.keys()), **known}, markings)


def _insert_all(job: Writing, rows: Mapping[str, list[Row]]) -> None:
    """Insert the rows of each table, sources before the citations of them."""
    for table, found in rows.items():
        (_insert_records if table in COLUMNS_OF else _insert)(job, table, found)


def _insert_records(job: Writing, table: str, rows: Sequence[Row]) -> None:
    """Insert the rows of a table of records, or change those that are there."""
    if not job.staying:
        _insert(job, table, rows)
        return
    _insert(job, table, [row for row in rows if row[0] not in job.staying])
    # The number and the id, by which other tables and indexes know the record, stay.
    names = columns_written(table)
    values = ", ".join(f"{name} = ?{at}" for at, name in enumerate(names, 1) if at > 2)
    job.connection.executemany(
        f"UPDATE {table} SET {values} WHERE number = ?1 AND id = ?2",
        (row for row in rows if row[0] in job.staying),
    )


def _insert(job: Writing, table: str, rows: Sequence[Row]) -> None:
    if rows:
        names = columns_written(table)
        marks = ", ".join("?" * len(names))
        sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        job.connection.executemany(sql, rows)
