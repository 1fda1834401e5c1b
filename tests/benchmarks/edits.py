"""A durable edit: how long until one changed field is on the disk for good.

    python -m tests.benchmarks.edits [FOLDER]

Milliseconds that pass, medians of 200 taken in turn, on the disk of FOLDER. The goal for a
write-ahead log is one 4 KiB write with fdatasync. SQLite before 3.51.3 is not safe with one, so the
rollback journal is used, and that syncs five times: the journal's pages, the folder, the journal's
head, the library's pages, and the blanked head. Both floors are printed; the second is the one that
counts. Its files are there and keep their size, as those of a library that is open.
"""

import os
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


def main(folder: Path) -> int:
    """Measure, print, and return the exit code."""
    with editing(folder) as edit, logging(folder) as log_one, rolling_back(folder) as roll:
        ours, log, rollback = medians_ms((edit, log_one, roll))
    table = Table("A durable edit, p50", "ms").add(
        Row("against a log, which is not used", ours=ours, floor=log),
        Row(
            "against a rollback journal",
            ours=ours,
            floor=rollback,
            goal=1.5 * rollback,
            why="1.5 × the same writes and syncs",
        ),
    )
    return show([table])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as name:
        sys.exit(main(Path(name)))
