"""The journal: every edit, when and under which label, and each record on the other side of it.

A record is kept once: as it was before, where the edit stands; as it was after, where the edit was
undone. So to undo and to redo are one thing, and an import journals ids, not texts.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

from briefer.briefs.edits import Change, Edit
from briefer.errors import NothingToUndoError
from briefer.store import reading
from briefer.store.door import Origin, Touched
from briefer.store.rows import record_json, record_of_json


@dataclass(frozen=True)
class Happening:
    """One edit of the journal: its moment (ISO 8601, UTC, `…Z`), its label, the ids it touched.

    `undone` is true where it was undone and can still be redone.
    """

    moment: str
    label: str
    ids: tuple[str, ...]
    undone: bool


@dataclass(frozen=True)
class Reversal:
    """What undoes, or redoes, one edit of the journal."""

    number: int
    edit: Edit
    origins: dict[str, Origin]


def keep(
    connection: sqlite3.Connection, label: str, moment: str, touched: Iterable[Touched]
) -> None:
    """Write a new edit down; what was undone before it can no longer be redone."""
    connection.execute("DELETE FROM edit WHERE undone")
    number = connection.execute(
        "INSERT INTO edit (moment, label, undone) VALUES (?, ?, 0)", [moment, label]
    ).lastrowid
    assert number is not None  # a row was just inserted
    _keep_others(connection, number, touched)


def turn(
    connection: sqlite3.Connection, number: int, touched: Iterable[Touched], *, undone: bool
) -> None:
    """Write down that an edit was undone, or redone: its records change sides."""
    connection.execute("DELETE FROM change WHERE edit = ?", [number])
    connection.execute("UPDATE edit SET undone = ? WHERE number = ?", [undone, number])
    _keep_others(connection, number, touched)


def last_done(connection: sqlite3.Connection) -> Reversal:
    """What undoes the last edit that stands. Raises NothingToUndoError."""
    return _reversal(connection, "SELECT max(number) FROM edit WHERE NOT undone", "undo")


def first_undone(connection: sqlite3.Connection) -> Reversal:
    """What redoes the edit that was undone last. Raises NothingToUndoError."""
    return _reversal(connection, "SELECT min(number) FROM edit WHERE undone", "redo")


def happenings(
    connection: sqlite3.Connection, record_id: str | None, limit: int | None
) -> Iterator[Happening]:
    """The edits, newest first; only those that touched `record_id` where it is given."""
    where = "" if record_id is None else "WHERE number IN (SELECT edit FROM change WHERE id = ?)"
    edits = connection.execute(
        f"SELECT number, moment, label, undone FROM edit {where} ORDER BY number DESC LIMIT ?",
        [*(() if record_id is None else (record_id,)), -1 if limit is None else limit],
    ).fetchall()
    for number, moment, label, undone in edits:
        ids = connection.execute(
            "SELECT id FROM change WHERE edit = ? ORDER BY position", [number]
        ).fetchall()
        yield Happening(moment, label, tuple(id_ for (id_,) in ids), bool(undone))


def checksum(id_: str, other: str | None) -> int:
    """CRC-32 of what the journal keeps of a record."""
    return crc32(f"{id_}\x1f{other or ''}".encode())


def _keep_others(connection: sqlite3.Connection, number: int, touched: Iterable[Touched]) -> None:
    rows = []
    for position, each in enumerate(touched):
        other = None if each.before is None else record_json(each.before)
        sum_ = checksum(each.id, other)
        rows.append((number, position, each.id, each.number, each.created, other, sum_))
    connection.executemany("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def _reversal(connection: sqlite3.Connection, which: str, verb: str) -> Reversal:
    (number,) = connection.execute(which).fetchone()
    if number is None:
        raise NothingToUndoError(f"There is nothing to {verb}.", "")
    (label,) = connection.execute("SELECT label FROM edit WHERE number = ?", [number]).fetchone()
    rows = connection.execute(
        "SELECT id, number, created, other FROM change WHERE edit = ? ORDER BY position DESC",
        [number],
    ).fetchall()
    held = reading.held(connection, (id_ for id_, *_ in rows))
    changes = tuple(
        Change(
            held[id_].record if id_ in held else None,
            None if other is None else record_of_json(other),
        )
        for id_, _, _, other in rows
        if other is not None or id_ in held
    )
    origins = {id_: Origin(number, created) for id_, number, created, _ in rows}
    return Reversal(number, Edit(label, changes), origins)
