"""Verifying a library: that everything in it is as it was written."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import zip_longest

from briefer.briefs.edits import Record
from briefer.errors import BrieferError
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import index, journal, reading
from briefer.store.facets import facets_of
from briefer.store.references import referred
from briefer.store.rows import COLUMNS_OF, Held, parts
from briefer.store.schema import INDEX

_RESTORE = "Restore a backup with briefer restore; the library is then set aside, not lost."
_REINDEX = "Nothing is lost: export it with briefer export, and import that into a new library."
MOST = 50
"""Problems of one sort that are told one by one."""


@dataclass(frozen=True)
class Problem:
    """`what` is wrong, in words, and the `remedy`."""

    what: str
    remedy: str


_Check = Callable[[sqlite3.Connection, Markings], Iterator[Problem]]


def problems(connection: sqlite3.Connection, markings: Markings) -> list[Problem]:
    """Everything that is wrong, in the order of how much depends on it; empty where all is well."""
    found: list[Problem] = []
    for check in _CHECKS:
        try:
            found += _first(check(connection, markings))
        except sqlite3.DatabaseError as fault:
            found.append(Problem(f"The file is damaged: {fault}.", _RESTORE))
    return list(dict.fromkeys(found))


def _first(found: Iterator[Problem]) -> Iterator[Problem]:
    for number, problem in enumerate(found):
        if number == MOST:
            yield Problem("There are more problems of that sort.", problem.remedy)
            return
        yield problem


def _pages(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({MOST})"):
        if line != "ok":
            yield Problem(f"The file is damaged: {line}.", _RESTORE)


def _keys(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for table, row, parent, _number in connection.execute("PRAGMA foreign_key_check"):
        where = table if row is None else f"{table} {row}"
        yield Problem(f"{where} leads to a {parent} that is not there.", _RESTORE)


def _records(connection: sqlite3.Connection, markings: Markings) -> Iterator[Problem]:
    """Each record against its checksum, the hash of its text, its references and its facets."""
    for held in _readable(connection):
        if isinstance(held, Problem):
            yield held
            continue
        numbers = {id_: place[0] for id_, place in reading.places(connection, _ids(held)).items()}
        name = f"The {held.record.kind} {held.record.id}"
        yield from _references(connection, held, numbers, name)
        yield from _checksum(connection, held, numbers, name)
        yield from _facets(connection, held, markings, name)


def _ids(held: Held) -> frozenset[str]:
    return referred(held.record)


def _readable(connection: sqlite3.Connection) -> Iterator[Held | Problem]:
    """Every record one by one, so that one that cannot be read does not hide the others."""
    for table in reading.TABLES:
        numbers = connection.execute(f"SELECT number FROM {table} ORDER BY number").fetchall()
        for (number,) in numbers:
            try:
                yield from reading.held_numbered(connection, [number], (table,)).values()
            except sqlite3.DatabaseError as fault:
                yield Problem(f"A record cannot be read: {fault}.", _RESTORE)


def _references(
    connection: sqlite3.Connection, held: Held, numbers: dict[str, int], name: str
) -> Iterator[Problem]:
    for id_ in sorted(_ids(held) - numbers.keys()):
        yield Problem(f"{name} refers to “{id_}”, which is not in the library.", _RESTORE)
    rows = connection.execute(
        "SELECT referred FROM reference WHERE referring = ?", [held.number]
    ).fetchall()
    if {number for (number,) in rows} != set(numbers.values()):
        yield Problem(f"{name} is tied to other records than it names.", _RESTORE)


def _checksum(
    connection: sqlite3.Connection, held: Held, numbers: dict[str, int], name: str
) -> Iterator[Problem]:
    table = _table(held.record)
    columns = ", ".join((*COLUMNS_OF[table], "checksum"))
    sql = f"SELECT {columns} FROM {table} WHERE number = ?"
    *row, checksum = connection.execute(sql, [held.number]).fetchone()
    modified = row[COLUMNS_OF[table].index("modified")]
    try:
        expected = parts(held, modified, numbers)
    except (BrieferError, KeyError):
        return  # told already as a reference to nothing
    if expected.checksum != checksum or expected.row != tuple(row):
        yield Problem(f"{name} is not as it was written.", _RESTORE)


def _facets(
    connection: sqlite3.Connection, held: Held, markings: Markings, name: str
) -> Iterator[Problem]:
    record = held.record
    if not isinstance(record, Source | Item):
        return
    sql = f"SELECT facets FROM {_table(record)} WHERE number = ?"
    (facets,) = connection.execute(sql, [held.number]).fetchone()
    cited = index.cited(record)
    ratings = reading.ratings(connection, cited)
    try:
        expected = facets_of(record, (ratings[id_] for id_ in cited), markings)
    except (BrieferError, KeyError):
        yield Problem(f"{name} has a marking or a source that is not in the library.", _RESTORE)
        return
    if facets != expected:
        yield Problem(f"{name} is found by other filters than it should be.", _REINDEX)


def _originals(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for digest, data in connection.execute("SELECT sha256, data FROM attachment"):
        if sha256(data).hexdigest() != digest:
            yield Problem(f"The original file {digest} is not as it was kept.", _RESTORE)


def _journal(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for edit, id_, other, checksum in connection.execute(
        "SELECT edit, id, other, checksum FROM change"
    ):
        if journal.checksum(id_, other) != checksum:
            yield Problem(
                f"The journal's record of {id_} in edit {edit} is not as it was written.", _RESTORE
            )


def _index(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    """The index against one made anew of the records: every word, in every place."""
    with suppress(sqlite3.OperationalError):  # SQLite takes it for writing; it may not be allowed
        connection.execute("INSERT INTO found (found) VALUES ('integrity-check')")
    connection.execute(INDEX.format(name="temp.anew"))
    try:
        index.put(connection, index.entries(connection), "temp.anew")
        pairs = zip_longest(
            _occurrences(connection, "main", "found"), _occurrences(connection, "temp", "anew")
        )
        if any(held != expected for held, expected in pairs):
            yield Problem("The index does not hold the words of the records.", _REINDEX)
    finally:
        connection.execute("DROP TABLE temp.anew")


def _occurrences(
    connection: sqlite3.Connection, schema: str, table: str
) -> Iterator[tuple[str, int, int]]:
    """Each word of an index, how often it occurs, and a sum over where."""
    connection.execute(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_{table} "
        f"USING fts5vocab({schema}, {table}, instance)"
    )
    return connection.execute(
        f"SELECT term, count(*), sum((doc * 1000003 + offset) % 2147483647) "
        f"FROM temp.words_of_{table} GROUP BY term"
    )


def _table(record: Record) -> str:
    if isinstance(record, Source):
        return "source"
    return "item" if isinstance(record, Item) else "brief"


_CHECKS: tuple[_Check, ...] = (_pages, _keys, _records, _originals, _journal, _index)
