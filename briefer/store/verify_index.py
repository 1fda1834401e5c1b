"""Verifying the index: that it holds the words of the records, each in its place, and no others.

SQLite's own check of an index without texts sees no wrong word, and its view of an index shows the
words, not their beginnings of one to six letters, by which is searched. So the index is copied into
a temporary one, and another is made anew of the records. Both are merged into one segment: then
they are alike byte by byte, or they hold different things, or long lists of places are broken into
pages at other points, which hangs on the pages that they were merged from. Then they are compared
word by word.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest

from briefer.items.marking import Markings
from briefer.store import index
from briefer.store.connections import writing
from briefer.store.faults import is_damage
from briefer.store.problem import REINDEX, Problem
from briefer.store.schema import HASH_SIZE, INDEX
from briefer.store.segments import words_of

_DIFFERS = Problem("The index does not hold the words of the records.", REINDEX)

_STRUCTURE = 10
"""The block that lists the segments: their numbers may differ (FTS5, file format of `%_data`)."""


def index_of_words(connection: sqlite3.Connection, _: Markings) -> Iterator[Problem]:
    """One problem at most: where an index is wrong, all of it is made anew."""
    try:
        with closing(_bench()) as bench:
            _copy(connection, bench)
            _make_anew(connection, bench)
            is_right = all(_are_alike(bench, sql) for sql in _SIZES) and (
                all(_are_alike(bench, sql) for sql in _PAGES) or _hold_the_same(bench)
            )
        if not is_right or not _is_set_up(connection):
            yield _DIFFERS
    except sqlite3.DatabaseError as fault:
        if not is_damage(fault):
            raise
        yield _DIFFERS


def _bench() -> sqlite3.Connection:
    """A database of its own, in memory as far as it fits and else in a file that has no name."""
    bench = sqlite3.connect("", isolation_level=None)
    bench.execute("PRAGMA journal_mode=OFF")
    bench.execute("PRAGMA synchronous=OFF")
    return bench


def _copy(connection: sqlite3.Connection, bench: sqlite3.Connection) -> None:
    bench.execute(INDEX.format(name="copied"))
    with writing(bench):
        _copy_blocks(connection, bench, "copied")
    _merge(bench, "copied")


def _copy_blocks(connection: sqlite3.Connection, bench: sqlite3.Connection, name: str) -> None:
    for table, columns in (("data", 2), ("idx", 3), ("docsize", 2)):
        bench.execute(f"DELETE FROM {name}_{table}")
        marks = ", ".join("?" * columns)
        with closing(connection.execute(f"SELECT * FROM found_{table}")) as rows:
            bench.executemany(f"INSERT INTO {name}_{table} VALUES ({marks})", rows)


def _make_anew(connection: sqlite3.Connection, bench: sqlite3.Connection) -> None:
    bench.execute(INDEX.format(name="anew"))
    bench.execute(f"INSERT INTO anew (anew, rank) VALUES ('hashsize', {HASH_SIZE})")
    with writing(bench):
        index.put(bench, index.entries(connection), "anew")
    _merge(bench, "anew")


def _merge(bench: sqlite3.Connection, name: str) -> None:
    """Merge an index into one segment; what is one already is merged with a word come and gone."""
    passing = (1 << 62, "word")
    index.put(bench, [passing], name)
    bench.execute(f"INSERT INTO {name} ({name}, rowid, words) VALUES ('delete', ?, ?)", passing)
    bench.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")


def _is_set_up(connection: sqlite3.Connection) -> bool:
    found = dict(connection.execute("SELECT k, v FROM found_config").fetchall())
    return found.keys() == {"version", "hashsize"} and found["hashsize"] == HASH_SIZE


_PAGES = (
    f"SELECT id & {(1 << 37) - 1}, block FROM NAME_data WHERE id > {_STRUCTURE} ORDER BY id",
    "SELECT term, pgno FROM NAME_idx ORDER BY segid, term",
)
"""The blocks but for the number of their segment, and where words begin."""

_SIZES = (
    "SELECT id, sz FROM NAME_docsize ORDER BY id",
    "SELECT block FROM NAME_data WHERE id = 1",
)
"""How long texts are, each and all together."""


def _hold_the_same(bench: sqlite3.Connection) -> bool:
    """Whether every word has the same places, wherever its list is broken into pages."""
    try:
        pairs = zip_longest(words_of(bench, "copied"), words_of(bench, "anew"))
        return all(one == other for one, other in pairs)
    except IndexError:
        return False


def _are_alike(bench: sqlite3.Connection, sql: str) -> bool:
    with (
        closing(bench.execute(sql.replace("NAME", "copied"))) as copied,
        closing(bench.execute(sql.replace("NAME", "anew"))) as anew,
    ):
        return all(one == other for one, other in zip_longest(copied, anew))
