"""Verifying the records: each against its checksum, its references and what it is found by."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from briefer.briefs.brief import Brief
from briefer.items.marking import Markings
from briefer.store import index, reading
from briefer.store.columns import batches
from briefer.store.facets import Facets, Rating
from briefer.store.faults import is_damage
from briefer.store.problem import REINDEX, RESTORE, Problem
from briefer.store.references import referred
from briefer.store.rows import COLUMNS_OF, Held, Row, table_of
from briefer.store.to_rows import rows_of


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
            expected = _written(held, around), _filtered_by(held, around, markings)
            for each in held:
                yield from _record(each, around, expected)


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


def _record(
    held: Held, around: _Around, expected: tuple[Mapping[int, Row], Mapping[int, str]]
) -> Iterator[Problem]:
    name = f"The {held.record.kind} {held.record.id}"
    row = around.rows[held.number]
    written, facets = expected
    yield from _references(held, around, name)
    # Where it is not among `written`, that is told already, as a reference to nothing.
    found = (*row[: len(COLUMNS_OF[table_of(type(held.record))])], row[-1])
    if written.get(held.number, found) != found:
        yield Problem(f"{name} is not as it was written.", RESTORE)
    if not isinstance(held.record, Brief):
        yield from _facets(row[-2], facets.get(held.number), name)


def _references(held: Held, around: _Around, name: str) -> Iterator[Problem]:
    ids = referred(held.record)
    for id_ in sorted(ids - around.numbers.keys()):
        yield Problem(f"{name} refers to “{id_}”, which is not in the library.", RESTORE)
    tied = {around.numbers[id_] for id_ in ids if id_ in around.numbers}
    if around.ties.get(held.number, set()) != tied:
        yield Problem(f"{name} is tied to other records than it names.", RESTORE)


def _facets(facets: str, expected: str | None, name: str) -> Iterator[Problem]:
    if expected is None:
        yield Problem(f"{name} has a marking or a source that is not in the library.", RESTORE)
    elif facets != expected:
        yield Problem(f"{name} is found by other filters than it should be.", REINDEX)


def _written(held: Iterable[Held], around: _Around) -> dict[int, Row]:
    """By number, each record's row and its checksum as they should be, if its sources are there."""
    whole = [each for each in held if around.numbers.keys() >= set(index.cited(each.record))]
    found: dict[int, Row] = {}
    for moment, group in _by_moment(whole, around).items():
        for batch in batches(group):
            made = rows_of(batch, moment, around.numbers)
            rows = ((*row, sum_) for row, sum_ in zip(made.records, made.checksums, strict=True))
            found.update(zip(batch.numbers, rows, strict=True))
    return found


def _by_moment(held: Iterable[Held], around: _Around) -> dict[str, list[Held]]:
    """The records by the moment at which they were changed last."""
    found: dict[str, list[Held]] = {}
    for each in held:
        at = COLUMNS_OF[table_of(type(each.record))].index("modified")
        found.setdefault(around.rows[each.number][at], []).append(each)
    return found


def _filtered_by(held: Iterable[Held], around: _Around, markings: Markings) -> dict[int, str]:
    """By number, each record's facets as they should be, if its marking and sources are there."""
    known = {"", *markings.names}
    graded = {id_ for id_, rating in around.ratings.items() if rating.marking in known}
    sound = [
        each
        for each in held
        if each.record.marking in known and graded.issuperset(index.cited(each.record))
    ]
    facets = Facets(around.ratings, markings)
    return {
        number: words
        for batch in batches([each for each in sound if not isinstance(each.record, Brief)])
        for number, words in zip(batch.numbers, facets.of(batch), strict=True)
    }
