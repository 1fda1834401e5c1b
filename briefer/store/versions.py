"""What became of one record: how each edit found it, and how it left it."""

import sqlite3
from dataclasses import dataclass

from briefer.briefs.edits import Record
from briefer.store import reading
from briefer.store.rows import record_of_json


@dataclass(frozen=True)
class Version:
    """One edit of a record; `before` is None where it made it, `after` where it deleted it.

    `moment` is ISO 8601 in UTC, `label` that of the edit.
    """

    moment: str
    label: str
    before: Record | None
    after: Record | None


def versions_of(connection: sqlite3.Connection, record_id: str, limit: int) -> tuple[Version, ...]:
    """The edits that stand and touched that record, the newest first, at most `limit`.

    The journal keeps what was before each; what came of it is what the next one found.
    """
    rows = connection.execute(
        "SELECT moment, label, other FROM change JOIN edit ON edit.number = change.edit "
        "WHERE id = ? AND NOT undone ORDER BY change.edit DESC LIMIT ?",
        [record_id, limit],
    ).fetchall()
    held = reading.held(connection, (record_id,))
    after = held[record_id].record if record_id in held else None
    found: list[Version] = []
    for moment, label, other in rows:
        before = None if other is None else record_of_json(other)
        found.append(Version(moment, label, before, after))
        after = before
    return tuple(found)
