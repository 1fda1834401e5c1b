"""What undo and redo would do next, read without reading it all."""

import sqlite3


def undo_label(connection: sqlite3.Connection) -> str:
    """The label of the last edit that stands; "" where there is none."""
    return _last_done(connection)[1]


def redo_label(connection: sqlite3.Connection) -> str:
    """The label of the edit that was undone last; "" where there is none."""
    return _first_undone(connection)[1]


def is_turn_over(connection: sqlite3.Connection, changes: int, *, undone: bool) -> bool:
    """Whether the next undo, or redo, changes more than that many records."""
    number, _ = (_last_done if undone else _first_undone)(connection)
    sql = "SELECT 1 FROM change WHERE edit = ? LIMIT 1 OFFSET ?"
    return connection.execute(sql, [number, changes]).fetchone() is not None


def _last_done(connection: sqlite3.Connection) -> tuple[int, str]:
    # What was undone stands at the end, for the next edit forgets it: few rows are passed over.
    found = connection.execute(
        "SELECT number, label FROM edit WHERE NOT undone ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return found or (0, "")


def _first_undone(connection: sqlite3.Connection) -> tuple[int, str]:
    last, _ = _last_done(connection)
    found = connection.execute(
        "SELECT number, label FROM edit WHERE number > ? ORDER BY number LIMIT 1", [last]
    ).fetchone()
    return found or (0, "")
