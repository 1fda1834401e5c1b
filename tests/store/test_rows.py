"""Records to rows: what is made by hand for speed is what the general way makes."""

import json
from dataclasses import replace
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.store.checksums import checksum, checksums
from briefer.store.columns import batches
from briefer.store.folding import folded
from briefer.store.index import entries_of, searched_texts
from briefer.store.references import beyond_citations, referred, ties
from briefer.store.rows import Held
from briefer.store.to_rows import rows_of
from tests.store.samples import ALL, QUOTE

ANY_TEXT = st.text() | st.sampled_from(["“", '"', "\\", "\0\x1f\x7f", "\u2028", "😀", "</a>"])


@given(ANY_TEXT, ANY_TEXT)
def test_details_are_the_json_that_the_library_always_had(occasion: str, role: str) -> None:
    quote = replace(QUOTE, citations=(), occasion=occasion, role=role)
    (batch,) = batches([Held(quote, 1, "")])
    details = rows_of(batch, "", {}).records[0][-1]
    found = json.loads(details)
    assert (found.get("occasion", ""), found.get("role", "")) == (occasion, role)
    assert details == json.dumps(found, ensure_ascii=False, separators=(",", ":"))


@given(st.lists(st.text() | st.integers() | st.none()))
def test_a_checksum_is_that_of_the_values_joined(values: list[object]) -> None:
    joined = "\x1f".join(map(str, values))
    assert checksum(values) == crc32(joined.encode())


def test_checksums_are_those_of_each_row() -> None:
    rows = [(1, "a"), (), (None, "ö", 3)]
    assert checksums(rows) == [checksum(row) for row in rows]


def test_a_batch_is_tied_to_what_each_record_refers_to() -> None:
    numbers = {each.id: number for number, each in enumerate(ALL)}
    held = [Held(each, numbers[each.id], "") for each in ALL]
    found = set().union(*(ties(batch, numbers) for batch in batches(held)))
    assert found == {(numbers[each.id], numbers[id_]) for each in ALL for id_ in referred(each)}
    more = {each.record for batch in batches(held) for each in beyond_citations(batch)}
    assert more == {
        each
        for each in ALL
        if referred(each) - {citation.source for citation in getattr(each, "citations", ())}
    }


def _tokens(words: str) -> str:
    """What SQLite's `ascii` tokenizer finds."""
    return folded(words) if words.isascii() else " ".join(words.split())


@given(ANY_TEXT, st.sampled_from(["", "—", "p. 3", "Ö 9"]), st.sampled_from([(), ("Zoë", "x")]))
def test_a_batch_is_indexed_by_the_texts_of_each_record(
    text: str, locator: str, chain: tuple[str, ...]
) -> None:
    citations = (Citation(source="s1", locator=locator, chain=chain),)
    quotes = [QUOTE, replace(QUOTE, id="k2", text=text, citations=citations, tags=chain)]
    (batch,) = batches([Held(each, number, "") for number, each in enumerate(quotes)])
    for (number, words), quote in zip(entries_of(batch, ["A", "B"]), quotes, strict=True):
        fields = [*map(folded, searched_texts(quote)), "ab"[number]]
        assert [_tokens(field) for field in words.split("\ue000")] == fields


def test_what_an_item_refers_to_is_what_it_says_itself() -> None:
    for record in ALL:
        if isinstance(record, Item):
            assert referred(record) == record.refers_to()
            alone = replace(record, citations=())
            assert referred(alone) == alone.refers_to()
