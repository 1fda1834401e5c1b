"""Any damage ends in words: whatever byte is changed, every call answers rightly or refuses."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from briefer.briefs.edits import Edit, OriginalFile
from briefer.errors import BrieferError
from briefer.store.store import Query, Store
from tests.store.samples import ALL, FACT, QUOTE, SOURCE, adding, changing

FLIPS = 60
ORIGINAL = ("a.txt", b"abc" * 999)


def a_library(path: Path) -> bytes:
    """The bytes of a library that has been imported, edited and searched."""
    with Store.create(path) as store:
        store.apply(Edit("Import", adding(*ALL).changes, (OriginalFile("s1", *ORIGINAL),)))
        store.apply(adding(*(replace(FACT, id=f"x{n}", text=f"zebra {n}") for n in range(40))))
        store.apply(changing(QUOTE, role="minister"))
    return path.read_bytes()


def places(size: int) -> Iterator[tuple[int, int]]:
    """Where to flip which bit: in the header, the schema, the heads of pages, and anywhere."""
    chance = random.Random(2)  # the same flips at every run
    for _ in range(FLIPS // 4):
        page = 4096 * chance.randrange(size // 4096)
        for place in (
            chance.randrange(18, 100),
            chance.randrange(100, 4096),
            page + 3,
            page + 4000,
        ):
            yield place, 1 << chance.randrange(8)


def answers(store: Store) -> list[object]:
    """What a whole library answers to each way of reading it."""
    return [
        list(store.all_records()),
        [store.find(Query(words=words)) for words in ("zebra", "z", '"at least 58"')],
        store.count(Query(tags=frozenset({"losses"}))),
        list(store.history()),
        store.facts_answering(["q1"]),
        store.resting_on("s1"),
        store.original("s1"),
    ]


WRITES: list[Callable[[Store], object]] = [
    Store.undo,
    lambda store: store.apply(changing(SOURCE, reliability="A")),
    lambda store: store.apply(adding(replace(FACT, id="new"))),
    lambda store: store.backup(store.path.with_name("copy.briefer"), force=True),
]


def test_any_flipped_bit_ends_in_words_or_in_right_answers(path: Path) -> None:
    good = a_library(path)
    with Store.open(path, writable=False) as store:
        right = answers(store)
    told = 0
    for place, bit in places(len(good)):
        damaged = bytearray(good)
        damaged[place] ^= bit
        path.write_bytes(damaged)
        try:
            with Store.open(path, writable=False) as store:
                assert store.verify() != [] or answers(store) == right, place
        except BrieferError:
            told += 1
        for write in WRITES:
            path.write_bytes(damaged)
            try:
                with Store.open(path) as store:
                    write(store)
            except BrieferError:
                told += 1
    assert told > FLIPS
