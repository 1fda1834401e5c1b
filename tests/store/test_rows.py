"""Records to rows: what is made by hand for speed is what the general way makes."""

import json
from dataclasses import replace
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from briefer.items.item import Item
from briefer.store.checksums import checksum
from briefer.store.references import referred
from briefer.store.rows import Held, parts
from tests.store.samples import ALL, QUOTE

ANY_TEXT = st.text() | st.sampled_from(["“", '"', "\\", "\0\x1f\x7f", "\u2028", "😀", "</a>"])


@given(ANY_TEXT, ANY_TEXT)
def test_details_are_the_json_that_the_library_always_had(occasion: str, role: str) -> None:
    quote = replace(QUOTE, citations=(), occasion=occasion, role=role)
    details = parts(Held(quote, 1, ""), "", {}).row[-1]
    found = json.loads(details)
    assert (found.get("occasion", ""), found.get("role", "")) == (occasion, role)
    assert details == json.dumps(found, ensure_ascii=False, separators=(",", ":"))


@given(st.lists(st.text() | st.integers() | st.none()))
def test_a_checksum_is_that_of_the_values_joined(values: list[object]) -> None:
    joined = "\x1f".join(map(str, values))
    assert checksum(values) == crc32(joined.encode())


def test_what_an_item_refers_to_is_what_it_says_itself() -> None:
    for record in ALL:
        if isinstance(record, Item):
            assert referred(record) == record.refers_to()
            alone = replace(record, citations=())
            assert referred(alone) == alone.refers_to()
