"""Import: 100,000 items against a plain `executemany` of ready rows, then a rebuild of the index.

    python -m tests.benchmarks.importing [ITEMS]

Both write the same rows into the same tables, and the same words into the same index, in one
transaction on the same disk. The floor is given its rows and words ready; ours makes them from
records, checks them, and keeps its journal. Records are made beforehand: reading a file is measured
apart.

Seconds that pass are held against the goal, for those are what is waited for: ours makes rows while
SQLite writes words, so it passes less time than it spends of the processor. That is printed too,
without a goal. Each is the least of three, taken in turn, since whatever else the machine does only
ever adds.
"""

import gc
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from briefer.briefs.edits import Edit
from briefer.store import index
from briefer.store.schema import INDEX, TABLES
from briefer.store.store import Store
from tests.benchmarks.table import Row, Table, show
from tests.benchmarks.zipf import Words, adding, items, sources

SOURCES = 1000
TURNS = 3
FILLED = ("source", "item", "citation", "tag", "reference", "edit", "change")


class Taken(NamedTuple):
    """How long something took: seconds that passed, and seconds of the processor."""

    passed: float
    spent: float


class Ready(NamedTuple):
    """What a library holds: the rows of each table, and the words of each record."""

    rows: dict[str, list[tuple[object, ...]]]
    words: list[index.Entry]


def measured(work: Callable[[], object]) -> Taken:
    """How long `work` takes, with no other's waste to clear away meanwhile."""
    gc.collect()
    passed, spent = time.perf_counter(), time.process_time()
    work()
    return Taken(time.perf_counter() - passed, time.process_time() - spent)


def least(taken: list[Taken]) -> Taken:
    """The least of each."""
    return Taken(*map(min, zip(*taken, strict=True)))


def imported(count: int) -> Edit:
    """The edit that brings in `count` items and the sources that they cite."""
    words = Words()
    cited = adding(sources(words, SOURCES))
    return replace(cited, changes=cited.changes + adding(items(words, count, SOURCES)).changes)


def ours(path: Path, edit: Edit) -> Taken:
    """How long an import into a new library takes."""
    path.unlink(missing_ok=True)
    with Store.create(path) as store:
        return measured(lambda: store.apply(edit))


def ready(made: Path) -> Ready:
    """What an import wrote."""
    connection = sqlite3.connect(made)
    rows = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in FILLED}
    words = list(index.entries(connection))
    connection.close()
    return Ready(rows, words)


def floor(path: Path, content: Ready) -> Taken:
    """How long the same rows take, and the same words, which are in a table already."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_spill = OFF")
    connection.execute("PRAGMA journal_mode = PERSIST")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(TABLES)
    connection.execute("CREATE TABLE texts (rowid INTEGER PRIMARY KEY, words TEXT)")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO texts VALUES (?, ?)", content.words)
    connection.execute("COMMIT")
    connection.execute(INDEX.format(name="found").replace("content = ''", "content = 'texts'"))
    connection.execute("INSERT INTO found (found, rank) VALUES ('hashsize', 67108864)")

    def write() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in content.rows.items():
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
        connection.execute("COMMIT")

    taken = measured(write)
    connection.close()
    return taken


def loading(made: Path) -> Taken:
    """How long it takes to read every record back."""
    with Store.open(made, writable=False) as store:
        return measured(lambda: sum(1 for _ in store.all_records()))


def main(count: int = 100_000) -> int:
    """Measure, print, and return the exit code."""
    edit = imported(count)
    with tempfile.TemporaryDirectory() as name:
        made, other = Path(name) / "ours.briefer", Path(name) / "floor.db"
        imports, floors = [ours(made, edit)], list[Taken]()
        content = ready(made)
        for turn in range(TURNS):
            if turn:
                imports.append(ours(made, edit))
            floors.append(floor(other, content))
        (best, plain), back = map(least, (imports, floors)), loading(made)
    limit = 1.25 * plain.passed
    title = f"Import of {count:,} items"
    passed = Table(f"{title}, time that passes").add(
        Row("import", ours=best.passed, floor=plain.passed, goal=limit, why="1.25 × executemany"),
        Row("read all back", ours=back.passed),
    )
    spent = Table(f"{title}, of the processor", "CPU s").add(
        Row("import", ours=best.spent, floor=plain.spent, why="rows are made beside the index"),
        Row("read all back", ours=back.spent),
    )
    return show([passed, spent])


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
