"""Verifying a library: that everything in it is as it was written."""

import sqlite3
from collections.abc import Callable, Iterator
from hashlib import sha256

from briefer.items.marking import Markings
from briefer.store import form, journal, verify_index, verify_records
from briefer.store.checksums import checksum
from briefer.store.faults import is_damage
from briefer.store.problem import RESTORE, Problem
from briefer.store.schema import FORMS, settings

MOST = 50
"""Problems of one sort that are told one by one."""

_Check = Callable[[sqlite3.Connection, Markings], Iterator[Problem]]

_UNREADABLE = (sqlite3.DatabaseError, ArithmeticError, LookupError, TypeError, ValueError)
"""What is raised where a row is not what Briefer writes."""


def problems(connection: sqlite3.Connection, markings: Markings) -> list[Problem]:
    """Everything that is wrong, in the order of how much depends on it; empty where all is well."""
    found: list[Problem] = []
    for check in _CHECKS:
        try:
            for number, problem in enumerate(check(connection, markings)):
                if number == MOST:
                    found.append(Problem("There are more problems of that sort.", problem.remedy))
                    break
                found.append(problem)
        except _UNREADABLE as fault:
            if not is_damage(fault):
                raise
            found.append(Problem(f"The file is damaged: {fault}.", RESTORE))
    return list(dict.fromkeys(found))


def _form(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for difference in form.differences(connection):
        what = f"{difference.what[0].upper()}{difference.what[1:]}."
        yield Problem(what, difference.remedy)
    applied = connection.execute("SELECT migration_set, name FROM _sqlite_migrations").fetchall()
    if applied != FORMS:
        yield Problem("The list of the forms that the library has had is not as it was.", RESTORE)


def _pages(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({MOST})"):
        if line != "ok":
            yield Problem(f"The file is damaged: {line}.", RESTORE)


def _keys(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for table, row, parent, _number in connection.execute("PRAGMA foreign_key_check"):
        where = table if row is None else f"{table} {row}"
        yield Problem(f"{where} leads to a {parent} that is not there.", RESTORE)


def _settings(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for name, value, sum_ in connection.execute("SELECT name, value, checksum FROM library"):
        if checksum((name, value)) != sum_:
            yield Problem(f"What the library says of its {name} is not as it was.", RESTORE)
    last = int(settings(connection)["last"])
    for table in ("source", "item", "brief", "change"):
        (highest,) = connection.execute(f"SELECT max(number) FROM {table}").fetchone()
        if (highest or 0) > last:
            yield Problem(f"The library has given out number {highest} unawares.", RESTORE)


def _originals(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    for digest, data in connection.execute("SELECT sha256, data FROM attachment"):
        if sha256(data).hexdigest() != digest:
            yield Problem(f"The original file {digest} is not as it was kept.", RESTORE)
    for *row, sum_ in connection.execute("SELECT source, name, sha256, checksum FROM original"):
        if checksum(row) != sum_:
            yield Problem(f"Which original file belongs to {row[0]} is not as it was.", RESTORE)


def _journal(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    edits = connection.execute(
        "SELECT number, moment, label, undone, checksum, "
        "(SELECT count(*) FROM change WHERE edit = edit.number) FROM edit"
    )
    for *row, sum_, changes in edits:
        if journal.edit_checksum(row, changes) != sum_:
            yield Problem(f"The journal's edit {row[0]} is not as it was written.", RESTORE)
    for *row, sum_ in connection.execute(
        "SELECT edit, position, id, number, created, other, checksum FROM change"
    ):
        if checksum(row) != sum_:
            yield Problem(
                f"The journal's record of {row[2]} in edit {row[0]} is not as it was written.",
                RESTORE,
            )


_CHECKS: tuple[_Check, ...] = (
    *(_form, _pages, _settings, _keys, verify_records.records, verify_records.strays),
    *(_originals, _journal, verify_index.index_of_words),
)
