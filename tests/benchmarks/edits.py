"""A durable edit: how long until one changed field is on the disk for good.

    python -m tests.benchmarks.edits [FOLDER]

Milliseconds that pass, medians of 200 taken in turn, on the disk of FOLDER. The goal is that of a
write-ahead log: one 4 KiB write with fdatasync. It holds where the library is written with one, and
where SQLite is safe with it: from 3.51.3 on, and from 3.50.7 and 3.44.6 in their branches. A
rollback journal syncs five times: its pages, the folder, its head, the library's pages, and the
blanked head. Where that is used, the same writes and syncs are the floor, without a goal. Its files
are there and keep their size, as those of a library that is open.
"""

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from briefer.briefs.edits import Change, Edit
from briefer.items.item import Item
from briefer.store.store import Query, Store
from tests.benchmarks.table import Row, Table, percentile, show
from tests.benchmarks.zipf import Words, adding, items, sources

TIMES = 200
Work = Callable[[], object]
Version = tuple[int, ...]
SAFE: dict[Version, Version] = {(3, 50): (3, 50, 7), (3, 44): (3, 44, 6)}
PAGE, PAGES = 4096, 16  # an edit changes about so many pages: rows, their indexes, the words


def medians_ms(works: Sequence[Work]) -> list[float]:
    """The median of each over many runs, one after the other in turn."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(TIMES):
        for work, times in zip(works, taken, strict=True):
            start = time.perf_counter()
            work()
            times.append((time.perf_counter() - start) * 1000)
    return [percentile(times, 0.5) for times in taken]


def is_safe_with_a_log(version: Version) -> bool:
    """Whether two connections to a write-ahead log cannot corrupt it (sqlite.org/wal.html)."""
    return version >= (3, 51, 3) or (version[:2] in SAFE and version >= SAFE[version[:2]])


def uses_a_log(library: Path) -> bool:
    """Whether the library's file says that it is written with one (file format, section 1.3.3)."""
    with library.open("rb") as file:
        return file.read(19)[18] == 2


@contextmanager
def editing(folder: Path) -> Iterator[Work]:
    """One edit of one item in a library of 2,000."""
    words = Words()
    with Store.create(folder / "edits.briefer") as store:
        store.apply(adding(sources(words, 100)))
        store.apply(adding(items(words, 2000, 100)))
        (item,) = (each for each in store.find(Query(limit=1)) if isinstance(each, Item))
        texts = iter([words.text() for _ in range(TIMES)])

        def edit() -> None:
            nonlocal item
            after = replace(item, text=next(texts))
            store.apply(Edit("Edit", (Change(item, after),)))
            item = after

        yield edit


@contextmanager
def logging(folder: Path) -> Iterator[Work]:
    """What a write-ahead log needs at least: 4 KiB into a file that is there, and fdatasync."""
    with opened(folder / "log", os.O_CREAT | os.O_RDWR) as log:
        os.pwrite(log, bytes(1 << 20), 0)
        os.fsync(log)

        def write() -> None:
            os.pwrite(log, os.urandom(PAGE), PAGE)
            os.fdatasync(log)

        yield write


@contextmanager
def rolling_back(folder: Path) -> Iterator[Work]:
    """What a rollback journal needs: the old pages, its head, the new pages, and a blank head."""
    flags = os.O_CREAT | os.O_RDWR
    with (
        opened(folder / "journal", flags) as journal,
        opened(folder / "library", flags) as library,
        opened(folder, os.O_RDONLY) as place,
    ):
        for handle in (journal, library):
            os.pwrite(handle, bytes(1 << 20), 0)
            os.fsync(handle)

        def write() -> None:
            pages = os.urandom(PAGE * PAGES)
            os.pwrite(journal, pages, 512)
            os.fdatasync(journal)
            os.fdatasync(place)
            os.pwrite(journal, pages[:12], 0)
            os.fdatasync(journal)
            for number in range(PAGES):
                os.pwrite(library, pages[:PAGE], 3 * PAGE * number)
            os.fdatasync(library)
            os.pwrite(journal, bytes(28), 0)
            os.fdatasync(journal)

        yield write


@contextmanager
def opened(path: Path, flags: int) -> Iterator[int]:
    """The handle of a file or a folder."""
    handle = os.open(path, flags)
    try:
        yield handle
    finally:
        os.close(handle)


def rows(ours: float, log: float, rollback: float, *, has_log: bool) -> tuple[Row, ...]:
    """One row, with the goal, where a log is used; else one against each floor, without."""
    if has_log and is_safe_with_a_log(sqlite3.sqlite_version_info):
        goal = Row(
            "against a log",
            ours=ours,
            floor=log,
            goal=1.5 * log,
            why="1.5 × a 4 KiB write with fdatasync",
        )
        return (goal,)
    why = f"SQLite {sqlite3.sqlite_version} is not safe with one: the goal does not hold here"
    if is_safe_with_a_log(sqlite3.sqlite_version_info):
        why = "the library is not written with one: the goal does not hold here"
    return (
        Row("against a log, which is not used", ours=ours, floor=log, why=why),
        Row("against a rollback journal", ours=ours, floor=rollback, why="the same five syncs"),
    )


def main(folder: Path) -> int:
    """Measure, print, and return the exit code."""
    with editing(folder) as edit, logging(folder) as log_one, rolling_back(folder) as roll:
        ours, log, rollback = medians_ms((edit, log_one, roll))
        has_log = uses_a_log(folder / "edits.briefer")
    found = rows(ours, log, rollback, has_log=has_log)
    return show([Table("A durable edit, p50", "ms").add(*found)])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as name:
        sys.exit(main(Path(name)))
