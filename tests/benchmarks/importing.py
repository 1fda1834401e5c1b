"""Import: 100,000 items against a plain `executemany` of ready rows, then a rebuild of the index.

    python -m tests.benchmarks.importing [ITEMS]

Records are made beforehand in both cases: reading a file is measured apart. CPU seconds.
"""

import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from briefer.store import index
from briefer.store.schema import INDEX, TABLES
from briefer.store.store import Store
from tests.benchmarks.table import Row, Table, show
from tests.benchmarks.zipf import Words, adding, items, sources

SOURCES = 1000


def ours(folder: Path, count: int) -> tuple[Path, float]:
    """The library that was made, and how long the import took."""
    words = Words()
    cited, edit = sources(words, SOURCES), adding(items(words, count, SOURCES))
    path = folder / "ours.briefer"
    with Store.create(path) as store:
        store.apply(adding(cited))
        start = time.process_time()
        store.apply(edit)
        return path, time.process_time() - start


def floor(folder: Path, made: Path) -> float:
    """The same rows into the same tables, and the same words into the same index."""
    with sqlite3.connect(made) as source:
        rows = {
            table: source.execute(f"SELECT * FROM {table}").fetchall()
            for table in ("source", "item", "citation", "tag", "reference", "edit", "change")
        }
        texts = list(index.entries(source))
    source.close()
    connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
    connection.execute("PRAGMA cache_spill = OFF")
    connection.execute("PRAGMA journal_mode = PERSIST")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(TABLES)
    connection.execute("CREATE TABLE texts (rowid INTEGER PRIMARY KEY, words TEXT)")
    connection.executemany("INSERT INTO texts VALUES (?, ?)", texts)
    connection.execute(INDEX.format(name="found").replace("content = ''", "content = 'texts'"))
    connection.execute("INSERT INTO found (found, rank) VALUES ('hashsize', 67108864)")
    start = time.process_time()
    connection.execute("BEGIN IMMEDIATE")
    for table, found in rows.items():
        marks = ", ".join("?" * len(found[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", found)
    connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
    connection.execute("COMMIT")
    taken = time.process_time() - start
    connection.close()
    return taken


def loading(made: Path) -> float:
    """How long it takes to read every record back."""
    with Store.open(made, writable=False) as store:
        start = time.process_time()
        count = sum(1 for _ in store.all_records())
        assert count > SOURCES
        return time.process_time() - start


def main(count: int = 100_000) -> int:
    """Measure, print, and return the exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, taken = ours(folder, count)
        least = floor(folder, path)
        table = Table(f"Import of {count:,} items", "CPU s").add(
            Row("import", ours=taken, floor=least, goal=1.25 * least, why="1.25 × executemany"),
            Row("read all back", ours=loading(path)),
        )
    return show([table])


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
