"""The journal: every edit, when and under which label, and each record on the other side of it.

A record is kept once: as it was before, where the edit stands; as it was after, where the edit was
undone. So to undo and to redo are one thing, and an import journals ids, not texts.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefer.briefs.edits import Change, Edit
from briefer.errors import NothingToUndoError
from briefer.store import reading
from briefer.store.checksums import checksum, checksums
from briefer.store.door import Touched
from briefer.store.rows import Held, record_json, record_of_json
from briefer.store.writing import Origin


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
    held: dict[str, Held]


def keep(
    connection: sqlite3.Connection, label: str, moment: str, touched: Iterable[Touched]
) -> None:
    """Write a new edit down; what was undone before it can no longer be redone."""
    last, undone = _last(connection)
    if undone:  # all that was undone stands at the end
        connection.execute("DELETE FROM edit WHERE undone")
        last, _ = _last(connection)
    row = (last + 1, moment, label, 0)
    changes = _rows(last + 1, touched)
    connection.execute(
        "INSERT INTO edit VALUES (?, ?, ?, ?, ?)", [*row, edit_checksum(row, len(changes))]
    )
    connection.executemany(_KEEP, changes)


def _last(connection: sqlite3.Connection) -> tuple[int, bool]:
    """The number of the last edit, 0 where there is none, and whether it is undone."""
    sql = "SELECT number, undone FROM edit ORDER BY number DESC LIMIT 1"
    number, undone = connection.execute(sql).fetchone() or (0, 0)
    return int(number), bool(undone)


def to_join(connection: sqlite3.Connection, touched: Sequence[Touched]) -> int | None:
    """The number of the last edit, if it stands and touched just the same records; else None.

    Where something was undone last nothing is joined: what is redone must find what it left.
    """
    last, undone = _last(connection)
    if not last or undone:
        return None
    rows = connection.execute(
        "SELECT id FROM change WHERE edit = ? LIMIT ?", [last, len(touched) + 1]
    ).fetchall()
    return last if {id_ for (id_,) in rows} == {each.id for each in touched} else None


def join(connection: sqlite3.Connection, number: int, label: str, moment: str) -> None:
    """Make what was written since part of an edit, under another label and moment.

    What it kept is still each record as it was before all of it. Where all of these are now as they
    were, nothing was edited, and the edit goes.
    """
    kept = connection.execute("SELECT id, other FROM change WHERE edit = ?", [number]).fetchall()
    held = reading.held(connection, (id_ for id_, _ in kept))
    now = {id_: record_json(each.record) for id_, each in held.items()}
    if all(now.get(id_) == other for id_, other in kept):
        connection.execute("DELETE FROM edit WHERE number = ?", [number])
        return
    sum_ = edit_checksum((number, moment, label, 0), len(kept))
    connection.execute(
        "UPDATE edit SET moment = ?, label = ?, checksum = ? WHERE number = ?",
        [moment, label, sum_, number],
    )


def forget(connection: sqlite3.Connection) -> None:
    """Begin anew: of what was done so far nothing is known, and nothing can be undone."""
    connection.execute("DELETE FROM change")
    connection.execute("DELETE FROM edit")


def turn(
    connection: sqlite3.Connection, number: int, touched: Iterable[Touched], *, undone: bool
) -> None:
    """Write down that an edit was undone, or redone: its records change sides."""
    connection.execute("DELETE FROM change WHERE edit = ?", [number])
    changes = _rows(number, touched)
    (moment, label) = connection.execute(
        "SELECT moment, label FROM edit WHERE number = ?", [number]
    ).fetchone()
    sum_ = edit_checksum((number, moment, label, int(undone)), len(changes))
    connection.execute(
        "UPDATE edit SET undone = ?, checksum = ? WHERE number = ?", [undone, sum_, number]
    )
    connection.executemany(_KEEP, changes)


def last_done(connection: sqlite3.Connection) -> Reversal:
    """What undoes the last edit that stands. Raises NothingToUndoError."""
    return _reversal(connection, _LAST_DONE, "undo")


def first_undone(connection: sqlite3.Connection) -> Reversal:
    """What redoes the edit that was undone last. Raises NothingToUndoError."""
    return _reversal(connection, _FIRST_UNDONE, "redo")


_LAST_DONE = "SELECT max(number) FROM edit WHERE NOT undone"
_FIRST_UNDONE = "SELECT min(number) FROM edit WHERE undone"


def size(connection: sqlite3.Connection, *, undone: bool) -> int:
    """How many records the next undo, or redo, will change; 0 where there is none."""
    which = _LAST_DONE if undone else _FIRST_UNDONE
    sql = f"SELECT count(*) FROM change WHERE edit = ({which})"
    return int(connection.execute(sql).fetchone()[0])


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


def edit_checksum(row: Iterable[object], changes: int) -> int:
    """The checksum of a row of `edit`, over how many changes it has, too."""
    return checksum((*row, changes))


_KEEP = "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)"


def _rows(edit: int, touched: Iterable[Touched]) -> list[tuple[object, ...]]:
    rows = [
        (edit, position, id_, number, created, None if before is None else record_json(before))
        for position, (id_, number, created, before) in enumerate(touched)
    ]
    return [(*row, sum_) for row, sum_ in zip(rows, checksums(rows), strict=True)]


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
    return Reversal(number, Edit(label, changes), origins, held)
