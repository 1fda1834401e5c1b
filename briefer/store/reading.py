"""Reading records out of a library, few or all."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefer.briefs.edits import Record
from briefer.errors import BrieferError
from briefer.items.citation import Citation
from briefer.store.connections import reading
from briefer.store.facets import Rating
from briefer.store.rows import (
    CITATION_COLUMNS,
    COLUMNS_OF,
    Held,
    Row,
    brief_of,
    citation_of,
    created_of,
    item_of,
    number_of,
    source_of,
)

BATCH = 1000
"""Records read at a time where all are wanted."""

TABLES = ("source", "item", "brief")
_COLUMNS = {table: ", ".join(columns) for table, columns in COLUMNS_OF.items()}
_CITATIONS = ", ".join(f"citation.{name}" for name in CITATION_COLUMNS.split(", "))


def places(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, tuple[int, str]]:
    """The number and the kind of each record under `ids`, without those that are not there."""
    wanted = _listed(ids)
    found: dict[str, tuple[int, str]] = {}
    for table, kind in (("source", "'source'"), ("item", "kind"), ("brief", "'brief'")):
        rows = connection.execute(
            f"SELECT id, number, {kind} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            [wanted],
        )
        found.update((id_, (number, kind)) for id_, number, kind in rows)
    return found


def held(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Held]:
    """The records under `ids` as they are held, without those that are not there."""
    where = "id IN (SELECT value FROM json_each(?))"
    return _by_id(_where(connection, where, [_listed(ids)], TABLES))


def held_numbered(
    connection: sqlite3.Connection, numbers: Iterable[int], tables: Sequence[str] = TABLES
) -> dict[int, Held]:
    """The records of `tables` with those numbers, in order, without those that are not there."""
    numbers = tuple(numbers)
    where = "number IN (SELECT value FROM json_each(?))"
    rows = _where(connection, where, [json.dumps(numbers)], tables)
    found = {each.number: each for each in rows}
    return {number: found[number] for number in numbers if number in found}


def in_order(
    connection: sqlite3.Connection, tables: Sequence[str] = TABLES, *, batch: int = BATCH
) -> Iterator[Held]:
    """All records of `tables`, oldest first; each batch is of one moment."""
    after = 0
    while True:
        rows = _numbers_after(connection, after, tables, batch)
        if not rows:
            return
        where, span = "number BETWEEN ? AND ?", [rows[0], rows[-1]]
        with reading(connection):
            found = _where(connection, where, span, tables)
        yield from sorted(found, key=lambda each: each.number)
        after = rows[-1]


def _numbers_after(
    connection: sqlite3.Connection, after: int, tables: Sequence[str], batch: int
) -> list[int]:
    """The numbers of the next records, whichever tables they are in."""
    each = (
        f"SELECT * FROM (SELECT number FROM {table} WHERE number > ?1 ORDER BY number LIMIT ?2)"
        for table in tables
    )
    sql = f"{' UNION ALL '.join(each)} ORDER BY 1 LIMIT ?2"
    return [number for (number,) in connection.execute(sql, [after, batch])]


def ratings(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Rating]:
    """What items take over from the sources under `ids`."""
    rows = connection.execute(
        "SELECT id, number, reliability, marking FROM source "
        "WHERE id IN (SELECT value FROM json_each(?))",
        [_listed(ids)],
    )
    return {id_: Rating(*rest) for id_, *rest in rows}


def referring(connection: sqlite3.Connection, number: int) -> list[int]:
    """The numbers of what refers to the record with `number`, oldest first."""
    rows = connection.execute(
        "SELECT referring FROM reference WHERE referred = ? ORDER BY referring", [number]
    )
    return [found for (found,) in rows]


def facts_referring(connection: sqlite3.Connection, ids: Iterable[str]) -> list[int]:
    """The numbers of the facts that refer to any of the records under `ids`, oldest first."""
    named = [number for number, _ in places(connection, ids).values()]
    rows = connection.execute(
        "SELECT DISTINCT referring FROM json_each(?) JOIN reference ON referred = value "
        "JOIN item ON item.number = referring WHERE item.kind = 'fact' ORDER BY referring",
        [json.dumps(named)],
    )
    return [found for (found,) in rows]


def referred_among(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[int]:
    """Those of `numbers` whose records something refers to, oldest first."""
    rows = connection.execute(
        "SELECT DISTINCT referred FROM json_each(?) JOIN reference ON referred = value "
        "ORDER BY referred",
        [json.dumps(list(numbers))],
    )
    return [found for (found,) in rows]


def held_back(
    connection: sqlite3.Connection, numbers: Iterable[int]
) -> tuple[int, list[int]] | None:
    """The first of `numbers` that something else refers to, and what does, briefs first.

    None where nothing beyond `numbers` refers to any of them.
    """
    wanted = json.dumps(list(numbers))
    rows = connection.execute(
        "SELECT referred, referring FROM reference WHERE referred = ("
        "    SELECT min(referred) FROM reference"
        "    WHERE referred IN (SELECT value FROM json_each(:wanted))"
        "    AND referring NOT IN (SELECT value FROM json_each(:wanted))"
        ") AND referring NOT IN (SELECT value FROM json_each(:wanted)) "
        "ORDER BY referring NOT IN (SELECT number FROM brief), referring",
        {"wanted": wanted},
    ).fetchall()
    return (rows[0][0], [referring for _, referring in rows]) if rows else None


def _where(
    connection: sqlite3.Connection, where: str, values: Sequence[Any], tables: Sequence[str]
) -> list[Held]:
    found: list[Held] = []
    for table in tables:
        rows = connection.execute(
            f"SELECT {_COLUMNS[table]} FROM {table} WHERE {where}", values
        ).fetchall()
        if rows:
            found += _records(connection, table, rows)
    return found


def _records(connection: sqlite3.Connection, table: str, rows: list[Row]) -> list[Held]:
    numbers = json.dumps([number_of(row) for row in rows])
    tags = {} if table == "brief" else _tags(connection, numbers)
    citations = _citations(connection, numbers) if table == "item" else {}
    found = []
    number = 0
    try:
        for row in rows:
            number = number_of(row)
            record = _record(table, row, citations.get(number, ()), tags.get(number, ()))
            found.append(Held(record, number, created_of(table, row)))
    except (BrieferError, KeyError, ValueError, TypeError, AttributeError) as fault:
        # A row that no record can be made of is damage to the file.
        raise sqlite3.DatabaseError(f"{table} {number} cannot be read ({fault})") from fault
    return found


def _record(table: str, row: Row, citations: tuple[Citation, ...], tags: tuple[str, ...]) -> Record:
    if table == "brief":
        return brief_of(row)
    return source_of(row, tags) if table == "source" else item_of(row, citations, tags)


def _tags(connection: sqlite3.Connection, numbers: str) -> dict[int, tuple[str, ...]]:
    rows = connection.execute(
        "SELECT record, name FROM tag WHERE record IN (SELECT value FROM json_each(?)) "
        "ORDER BY record, position",
        [numbers],
    )
    found: dict[int, tuple[str, ...]] = {}
    for number, name in rows:
        found[number] = (*found.get(number, ()), name)
    return found


def _citations(connection: sqlite3.Connection, numbers: str) -> dict[int, tuple[Citation, ...]]:
    rows = connection.execute(
        f"SELECT {_CITATIONS}, source.id FROM citation "
        "JOIN source ON source.number = citation.source "
        "WHERE item IN (SELECT value FROM json_each(?)) ORDER BY item, position",
        [numbers],
    )
    found: dict[int, tuple[Citation, ...]] = {}
    for row in rows:
        found[row[0]] = (*found.get(row[0], ()), citation_of(row[:-1], row[-1]))
    return found


def _by_id(found: Iterable[Held]) -> dict[str, Held]:
    return {each.record.id: each for each in found}


def _listed(ids: Iterable[str]) -> str:
    """Ids as a JSON array, without such as no record can have."""
    return json.dumps(list(filter(_is_possible, ids)), ensure_ascii=False)


def _is_possible(id_: str) -> bool:
    return (id_.isascii() and "\0" not in id_) or not _IMPOSSIBLE.search(id_)


_IMPOSSIBLE = re.compile("[\0\ud800-\udfff]")
