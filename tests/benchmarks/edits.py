"""A durable edit: how long until one changed field is on the disk for good.

    python -m tests.benchmarks.edits [FOLDER]

Milliseconds that pass, medians of 200, on the disk of FOLDER. The goal for a write-ahead log is one
4 KiB write with fdatasync. SQLite before 3.51.3 is not safe with one, so the rollback journal is
used, and that syncs four times: the journal's pages, its header, the library's pages, and the
journal's end. Both floors are printed; the second is the one that counts.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from briefer.briefs.edits import Change, Edit
from briefer.items.item import Item
from briefer.store.store import Query, Store
from tests.benchmarks.table import Row, Table, percentile, show
from tests.benchmarks.zipf import Words, adding, items, sources

TIMES = 200
PAGE, PAGES = 4096, 16  # an edit changes about so many pages: rows, their indexes, the words


def median_ms(work: Callable[[], object]) -> float:
    """The median of many runs."""
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return percentile(taken, 0.5)


def edit_ms(folder: Path) -> float:
    """One edit of one item in a library of 2,000."""
    words = Words()
    with Store.create(folder / "edits.briefer") as store:
        store.apply(adding(sources(words, 100)))
        store.apply(adding(items(words, 2000, 100)))
        (item,) = (each for each in store.find(Query(limit=1)) if isinstance(each, Item))
        texts = iter(words.text() for _ in range(TIMES))

        def edit() -> None:
            nonlocal item
            after = replace(item, text=next(texts))
            store.apply(Edit("Edit", (Change(item, after),)))
            item = after

        return median_ms(edit)


def log_ms(folder: Path) -> float:
    """What a write-ahead log needs at least: 4 KiB into a file that is there, and fdatasync."""
    with new_file(folder / "log") as log:

        def write() -> None:
            os.pwrite(log, os.urandom(PAGE), PAGE)
            os.fdatasync(log)

        return median_ms(write)


def rollback_ms(folder: Path) -> float:
    """What a rollback journal needs: the old pages and its header, the new pages, and its end."""
    with new_file(folder / "journal") as journal, new_file(folder / "library") as library:

        def write() -> None:
            pages = os.urandom(PAGE * PAGES)
            os.pwrite(journal, pages, 512)
            os.fdatasync(journal)
            os.pwrite(journal, pages[:512], 0)
            os.fdatasync(journal)
            for number in range(PAGES):
                os.pwrite(library, pages[:PAGE], 3 * PAGE * number)
            os.fdatasync(library)
            os.truncate(journal, 0)
            os.fdatasync(journal)

        return median_ms(write)


@contextmanager
def new_file(path: Path) -> Iterator[int]:
    """A file of 1 MiB, on the disk."""
    handle = os.open(path, os.O_CREAT | os.O_RDWR)
    try:
        os.pwrite(handle, b"\0" * (1 << 20), 0)
        os.fsync(handle)
        yield handle
    finally:
        os.close(handle)


def main(folder: Path) -> int:
    """Measure, print, and return the exit code."""
    ours = edit_ms(folder)
    log, rollback = log_ms(folder), rollback_ms(folder)
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
