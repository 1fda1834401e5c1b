"""The form of the file itself: every table, index and view as Briefer made it, and no trigger.

SQLite runs a trigger whoever put it there, and reads a table by whatever its definition says.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from briefer.errors import LibraryError
from briefer.store.faults import damaged
from briefer.store.schema import statements

_MADE = re.compile(r"CREATE (?:VIRTUAL )?(TABLE|INDEX|VIEW) (\w+)")
_SHADOWS = {
    "found_data": "CREATE TABLE found_data(id INTEGER PRIMARY KEY, block BLOB)",
    "found_idx": "CREATE TABLE found_idx(segid, term, pgno, PRIMARY KEY(segid, term)) "
    "WITHOUT ROWID",
    "found_docsize": "CREATE TABLE found_docsize(id INTEGER PRIMARY KEY, sz BLOB)",
    "found_config": "CREATE TABLE found_config(k PRIMARY KEY, v) WITHOUT ROWID",
}
"""What FTS5 makes for itself; how it quotes the names is its own affair."""

_OTHERS = re.compile("sqlite_|(idx_)?_sqlite_migrations")
"""The beginnings of names that SQLite and sqlite-utils use for themselves."""


class Difference(NamedTuple):
    """Where a schema is not as it should be: `what`, a clause without a full stop.

    `bars` what must not be done with such a library: to open it at all, to write, or nothing.
    """

    what: str
    bars: str
    remedy: str


def check_form(connection: sqlite3.Connection, path: Path, *, writable: bool) -> None:
    """Raise LibraryError where the library's schema is not what Briefer can rely upon."""
    for difference in differences(connection):
        if difference.bars == "opening":
            raise damaged(path, difference.what)
        if difference.bars == "writing" and writable:
            raise LibraryError(
                f"The library {path} cannot be written: {difference.what}.", difference.remedy
            )


def check_triggers(connection: sqlite3.Connection, path: Path) -> None:
    """Raise LibraryError where a library, of whatever form, has a trigger."""
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
        found = _trigger(name)
        raise LibraryError(f"The library {path} cannot be written: {found.what}.", found.remedy)


def differences(connection: sqlite3.Connection) -> Iterator[Difference]:
    """Each difference between a library's schema and that of this form."""
    missing = dict(_EXPECTED)
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    for type_, name, table, sql in rows:
        if type_ == "trigger":
            yield _trigger(name)
        elif name not in missing:
            if not _OTHERS.match(name):
                yield _foreign(type_, name)
        elif (type_, table, _plain(name, sql)) == missing[name]:
            del missing[name]
    for name, (type_, _, _) in missing.items():
        yield _missed(type_, name)


def _trigger(name: str) -> Difference:
    return Difference(
        f"it has a trigger “{name}”, which would change what is written",
        "writing",
        f'Take it out with sqlite3: DROP TRIGGER "{name}".',
    )


def _foreign(type_: str, name: str) -> Difference:
    return Difference(
        f"the {type_} “{name}” is not Briefer's",
        "",
        f'Briefer does not read it. Take it out with sqlite3: DROP {type_.upper()} "{name}".',
    )


def _missed(type_: str, name: str) -> Difference:
    remedy = "Briefer does not read it: export the library, and import that into a new one."
    bars = "opening"
    if type_ == "view":
        bars = ""
    else:
        remedy = "Restore a backup with briefer restore."
    return Difference(f"the {type_} “{name}” is not as Briefer made it", bars, remedy)


def _plain(name: str, sql: str | None) -> str:
    return (sql or "").replace("'", "").replace('"', "") if name in _SHADOWS else sql or ""


def _expected() -> Iterator[tuple[str, tuple[str, str, str]]]:
    """By name: the type, the table that it belongs to, and the SQL."""
    for sql in statements():
        if made := _MADE.match(sql):
            type_, name = made[1].lower(), made[2]
            table = sql.split(" ON ")[1].split()[0] if type_ == "index" else name
            yield name, (type_, table, sql)
    for name, sql in _SHADOWS.items():
        yield name, ("table", name, sql)


_EXPECTED: Mapping[str, tuple[str, str, str]] = dict(_expected())
