"""Search: the first 100 results in libraries of 10,000 and of a million items, and opening them.

    python -m tests.benchmarks.search [--folder KEPT] [ITEMS …]

Milliseconds of CPU, the 99th percentile; the median stands in the last column, and what the index
alone takes, without reading the records. The sample of queries is fixed and asked twice: the second
answer counts, for the first also pays for the file's pages.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from briefer.items.dates import Edtf
from briefer.store import search
from briefer.store.store import Query, Store
from tests.benchmarks.table import Row, Table, percentile, show
from tests.benchmarks.zipf import Words, adding, items, sources

SOURCES = 1000
AT_ONCE = 50_000
LIMIT = 100
WORDS_GOAL, FILTERS_GOAL, OPEN_GOAL = 4.0, 16.0, 50.0  # ms


def library(folder: Path, count: int) -> Path:
    """A library of `count` items in `folder`; one that is there already is taken as it is."""
    path = folder / f"{count}.briefer"
    if path.exists():
        return path
    words = Words()
    with Store.create(path) as store:
        store.apply(adding(sources(words, SOURCES)))
        found = items(words, count, SOURCES)
        while batch := list(islice(found, AT_ONCE)):
            store.apply(adding(iter(batch)))
    return path


def samples() -> dict[str, tuple[float, list[Query]]]:
    """By name: the goal in ms, and the queries."""
    words = Words(99)
    texts = [words.text().strip(".").lower().split() for _ in range(300)]
    typed = [word for text in texts for word in text]
    found = {f"{size} letters": (WORDS_GOAL, _prefixes(words, typed, size)) for size in range(1, 8)}
    found["two words"] = (WORDS_GOAL, [_pair(words.random, text) for text in texts[:100]])
    for name, queries in {**_filtered(words, typed), **_rare(words, typed)}.items():
        found[name] = (FILTERS_GOAL, queries)
    return found


def _prefixes(words: Words, typed: list[str], size: int) -> list[Query]:
    long_enough = [word for word in typed if len(word) >= size]
    return [Query(words=word[:size], limit=LIMIT) for word in words.random.sample(long_enough, 100)]


def _pair(draw: random.Random, text: list[str]) -> Query:
    at = draw.randrange(len(text) - 1)
    return Query(words=f"{text[at]} {text[at + 1][:3]}", limit=LIMIT)


def _filtered(words: Words, typed: list[str]) -> Mapping[str, list[Query]]:
    """Each filter, with a word and without."""
    draw = words.random

    def each(**filters: list[str]) -> list[Query]:
        wanted: list[dict[str, Any]] = [
            {name: frozenset((value,))} for name, values in filters.items() for value in values
        ]
        return [
            Query(words=typed[at] if at % 2 else "", limit=LIMIT, **filtered)
            for at, filtered in enumerate(wanted)
        ]

    return {
        "kind": each(kinds=["fact", "quote", "event", "source"] * 12),
        "tag": each(tags=[words.one_of("tag", 50) for _ in range(50)]),
        "voice": each(voices=[words.one_of("Speaker", 1000) for _ in range(50)]),
        "grade": each(grades=[draw.choice("ABCDEF") + draw.choice("1234") for _ in range(50)]),
        "dates": [_ranged(draw, typed[at] if at % 2 else "") for at in range(100)],
    }


def _ranged(draw: random.Random, word: str) -> Query:
    year, month = draw.randint(2014, 2026), draw.randint(1, 12)
    since = Edtf(f"{year}-{month:02}-{draw.randint(1, 28):02}").earliest
    until = Edtf(f"{year + draw.choice((0, 0, 1, 5))}-12-{draw.randint(1, 28):02}").latest
    return Query(words=word, since=since, until=until, limit=LIMIT)


def _rare(words: Words, typed: list[str]) -> Mapping[str, list[Query]]:
    frequent, rare = words.vocabulary[:50], words.vocabulary[15_000:15_050]
    red = frozenset({"TLP:RED"})
    month: dict[str, Any] = {
        "since": Edtf("2016-01-01").earliest,
        "until": Edtf("2016-01-20").latest,
    }
    return {
        "frequent and rare word": [
            Query(words=" ".join(pair), limit=LIMIT) for pair in zip(frequent, rare, strict=True)
        ],
        "rare marking": [
            Query(words=typed[at] if at % 2 else "", markings=red, limit=LIMIT) for at in range(50)
        ],
        "rare combinations": [
            Query(statuses=frozenset({"denied"}), kinds=frozenset({"quote"}), limit=LIMIT),
            Query(statuses=frozenset({"denied"}), grades=frozenset({"F1"}), **month, limit=LIMIT),
            Query(markings=red, sources=frozenset({"s3"}), limit=LIMIT),
            Query(markings=red, **month, limit=LIMIT),
            Query(kinds=frozenset({"source"}), words=frequent[0], limit=LIMIT),
            Query(voices=frozenset({"Speaker 900"}), places=frozenset({"Place 299"}), limit=LIMIT),
        ],
    }


def measured(store: Store, name: str, goal: float, queries: list[Query]) -> Row:
    """The row of one sample."""
    whole, alone = [], []
    for query in queries:
        store.find(query)
        whole.append(_ms(partial(store.find, query)))
        alone.append(_ms(partial(search.numbers, store._connection, query, store.markings)))
    why = f"p50 {percentile(whole, 0.5):.2f}; index alone "
    why += f"{percentile(alone, 0.5):.2f} / {percentile(alone, 0.99):.2f}"
    return Row(name, ours=percentile(whole, 0.99), goal=goal, why=why)


def _ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def opening(path: Path, empty: Path) -> Row:
    """Open a library and read its first screen, against an empty one; milliseconds that pass."""

    def taken(library: Path) -> float:
        start = time.perf_counter()
        with Store.open(library) as store:
            store.find(Query(limit=LIMIT))
        return (time.perf_counter() - start) * 1000

    times = [[taken(each) for _ in range(9)] for each in (path, empty)]
    ours, least = (percentile(each, 0.5) for each in times)
    return Row("open, first 100", ours=ours, floor=least, goal=OPEN_GOAL, why="floor: empty")


def main(folder: Path, counts: list[int]) -> int:
    """Measure, print, and return the exit code."""
    tables = []
    empty = folder / "empty.briefer"
    if not empty.exists():
        Store.create(empty).close()
    for count in counts:
        path = library(folder, count)
        table = Table(f"Search among {count:,} items, p99", "ms of CPU")
        with Store.open(path, writable=False) as store:
            for name, (goal, queries) in samples().items():
                table.add(measured(store, name, goal, queries))
        tables += [table, Table(f"Opening {count:,} items", "ms").add(opening(path, empty))]
    return show(tables)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path)
    parser.add_argument("counts", type=int, nargs="*", default=[10_000, 1_000_000])
    arguments = parser.parse_args()
    if arguments.folder:
        sys.exit(main(arguments.folder, arguments.counts))
    with tempfile.TemporaryDirectory() as name:
        sys.exit(main(Path(name), arguments.counts))
