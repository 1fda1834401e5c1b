"""Verifying the records: each against its checksum, its references and what it is found by."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from briefer.briefs.edits import Record
from briefer.errors import BrieferError
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import index, reading
from briefer.store.facets import Rating, facets_of
from briefer.store.faults import is_damage
from briefer.store.problem import REINDEX, RESTORE, Problem
from briefer.store.references import referred
from briefer.store.rows import COLUMNS_OF, Held, parts


class _Around(NamedTuple):
    """What is held beside a batch of records: rows and ties by number, places and ratings by id."""

    rows: Mapping[int, Sequence[Any]]
    ties: Mapping[int, set[int]]
    numbers: Mapping[str, int]
    ratings: Mapping[str, Rating]


def records(connection: sqlite3.Connection, markings: Markings) -> Iterator[Problem]:
    """Each record against its row and checksum, its references and its facets."""
    for table in reading.TABLES:
        for batch in _batches(connection, table):
            held: list[Held] = []
            for each in _readable(connection, table, batch):
                if isinstance(each, Problem):
                    yield each
                else:
                    held.append(each)
            around = _around(connection, table, held)
            for each in held:
                yield from _record(table, each, around, markings)


def strays(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    """What is tied to records that are not there."""
    for table, column in (("tag", "record"), ("reference", "referring")):
        absent = " AND ".join(
            f"NOT EXISTS (SELECT 1 FROM {each} WHERE number = {column})" for each in reading.TABLES
        )
        (count,) = connection.execute(f"SELECT count(*) FROM {table} WHERE {absent}").fetchone()
        if count:
            yield Problem(f"{count} rows of {table} belong to no record.", RESTORE)


def _batches(connection: sqlite3.Connection, table: str) -> Iterator[list[int]]:
    sql = f"SELECT number FROM {table} WHERE number > ? ORDER BY number LIMIT {reading.BATCH}"
    last = -(1 << 63)
    while batch := [number for (number,) in connection.execute(sql, [last]).fetchall()]:
        yield batch
        last = batch[-1]


def _readable(
    connection: sqlite3.Connection, table: str, numbers: Sequence[int]
) -> Iterator[Held | Problem]:
    """The records; where one cannot be read, one by one, so that it does not hide the others."""
    try:
        yield from reading.held_numbered(connection, numbers, (table,)).values()
    except (sqlite3.DatabaseError, ValueError) as fault:
        if not is_damage(fault):
            raise
        if len(numbers) == 1:
            yield Problem(f"A record cannot be read: {fault}.", RESTORE)
            return
        for number in numbers:
            yield from _readable(connection, table, [number])


def _around(connection: sqlite3.Connection, table: str, held: Iterable[Held]) -> _Around:
    numbers = json.dumps([each.number for each in held])
    columns = (*COLUMNS_OF[table], *(("facets",) if table != "brief" else ()), "checksum")
    where = "IN (SELECT value FROM json_each(?))"
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE number {where}"
    rows = {row[0]: row for row in connection.execute(sql, [numbers]).fetchall()}
    ties: dict[int, set[int]] = {}
    sql = f"SELECT referring, referred FROM reference WHERE referring {where}"
    for referring, to in connection.execute(sql, [numbers]).fetchall():
        ties.setdefault(referring, set()).add(to)
    ids = {id_ for each in held for id_ in referred(each.record)}
    places = {id_: place[0] for id_, place in reading.places(connection, ids).items()}
    cited = {id_ for each in held for id_ in index.cited(each.record)}
    return _Around(rows, ties, places, reading.ratings(connection, cited))


def _record(table: str, held: Held, around: _Around, markings: Markings) -> Iterator[Problem]:
    name = f"The {held.record.kind} {held.record.id}"
    row = around.rows[held.number]
    yield from _references(held, around, name)
    yield from _checksum(held, row[: len(COLUMNS_OF[table])], row[-1], around, name)
    if isinstance(held.record, Source | Item):
        yield from _facets(held.record, row[-2], around, markings, name)


def _references(held: Held, around: _Around, name: str) -> Iterator[Problem]:
    ids = referred(held.record)
    for id_ in sorted(ids - around.numbers.keys()):
        yield Problem(f"{name} refers to “{id_}”, which is not in the library.", RESTORE)
    tied = {around.numbers[id_] for id_ in ids if id_ in around.numbers}
    if around.ties.get(held.number, set()) != tied:
        yield Problem(f"{name} is tied to other records than it names.", RESTORE)


def _checksum(
    held: Held, row: Sequence[Any], sum_: int, around: _Around, name: str
) -> Iterator[Problem]:
    modified = row[COLUMNS_OF[_table(held.record)].index("modified")]
    try:
        expected = parts(held, modified, around.numbers)
    except (BrieferError, KeyError):
        return  # told already as a reference to nothing
    if expected.checksum != sum_ or expected.row != tuple(row):
        yield Problem(f"{name} is not as it was written.", RESTORE)


def _facets(
    record: Source | Item, facets: str, around: _Around, markings: Markings, name: str
) -> Iterator[Problem]:
    try:
        ratings = [around.ratings[id_] for id_ in index.cited(record)]
        expected = facets_of(record, ratings, markings)
    except (BrieferError, KeyError):
        yield Problem(f"{name} has a marking or a source that is not in the library.", RESTORE)
        return
    if facets != expected:
        yield Problem(f"{name} is found by other filters than it should be.", REINDEX)


def _table(record: Record) -> str:
    if isinstance(record, Source):
        return "source"
    return "item" if isinstance(record, Item) else "brief"
