"""Verifying the index: right however it came about, and wrong where a word is."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.edits import Change, Edit
from briefer.store import index
from briefer.store.search import Query
from briefer.store.segments import _number, _written, words_of
from briefer.store.store import Store
from briefer.store.verify_index import _PAGES, _are_alike, _bench, _copy, _make_anew
from tests.benchmarks.search import library


def test_lists_of_places_may_break_into_pages_elsewhere(tmp_path: Path) -> None:
    path = library(tmp_path, 2_000)
    elsewhere = 0
    with Store.open(path) as store:
        item = store.find(Query(kinds=frozenset({"quote"}), limit=3))[-1]
        for turn in range(14):
            text = f"Short {turn}" if turn % 2 else "Some more words here for it " * (turn + 1)
            after = replace(item, text=text)
            store.apply(Edit("Text", (Change(item, after),)))
            item = after
            assert not store.verify()
            elsewhere += _is_broken_elsewhere(path)
    assert elsewhere, "the sample no longer shows what it is for"


def _is_broken_elsewhere(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection, closing(_bench()) as bench:
        _copy(connection, bench)
        _make_anew(connection, bench)
        return not all(_are_alike(bench, sql) for sql in _PAGES)


def test_a_segment_is_read_word_by_word_over_its_pages(tmp_path: Path) -> None:
    texts = {number: _text(number) for number in range(1, 1_500)}
    with closing(_bench()) as bench:
        for name, size in (("wide", 4_000), ("narrow", 64)):
            bench.execute(f"CREATE VIRTUAL TABLE {name} USING fts5(words, content='', prefix='2')")
            bench.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('pgsz', {size})")
            index.put(bench, texts.items(), name)
            bench.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
        wide, narrow = dict(words_of(bench, "wide")), dict(words_of(bench, "narrow"))
        assert wide == narrow
        terms = {word for text in texts.values() for word in text.split()}
        assert {word[1:].decode() for word in wide if word[:1] == b"0"} == terms
        assert {word[1:].decode() for word in wide if word[:1] == b"1"} == {t[:2] for t in terms}
        index.put(bench, [(2_000, "common")], "narrow")
        bench.execute("INSERT INTO narrow (narrow) VALUES ('optimize')")
        assert dict(words_of(bench, "narrow")) != wide


def _text(number: int) -> str:
    chance = random.Random(number)
    words = ["common"] * chance.randint(1, 300 if number % 100 == 0 else 3)
    return " ".join([*words, f"w{chance.randint(0, 200)}", f"x{number}"])


@given(st.integers(0, (1 << 56) - 1))
def test_numbers_are_written_as_they_are_read(value: int) -> None:
    written = _written(value)
    assert _number(written + b"\x01", 0) == (value, len(written))
