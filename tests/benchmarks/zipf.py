"""Made-up libraries to measure on: items of 40 words, frequent words frequent as in real texts."""

import random
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from briefer.briefs.edits import Change, Edit
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import STATUSES, Fact
from briefer.items.item import Item
from briefer.items.marking import TLP
from briefer.items.quote import Quote
from briefer.items.source import Source

WORDS = 40
"""Words of an item's text."""

_ONSETS: tuple[str, ...] = (
    "b",
    "br",
    "c",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pr",
)
_ONSETS += ("qu", "r", "s", "sh", "st", "t", "th", "tr", "v", "w", "y", "z", "")
_NUCLEI = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
_CODAS = ("", "", "n", "r", "s", "t", "l", "nd", "ng", "m")


class Words:
    """Words drawn by Zipf's law from a vocabulary of 30,000 that is always the same."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.vocabulary = _vocabulary(30_000)
        self._weights = list(accumulate(1 / (rank + 2.7) ** 1.02 for rank in range(30_000)))

    def text(self, count: int = WORDS) -> str:
        """`count` words with a full stop."""
        words = self.random.choices(self.vocabulary, cum_weights=self._weights, k=count)
        return f"{' '.join(words).capitalize()}."

    def one_of(self, prefix: str, count: int) -> str:
        """A name out of `count`, the first the most frequent."""
        return f"{prefix} {int(count ** self.random.random())}"


def _vocabulary(count: int) -> list[str]:
    """Frequent words short, rare ones long: the first hundred have up to four or five letters."""
    draw = random.Random(1)
    found: dict[str, None] = {}
    while len(found) < count:
        rank = len(found)
        syllables = 1 + (rank > 100) + (rank > 4000) + (draw.randint(0, 1) if rank > 100 else 0)
        word = "".join(
            draw.choice(part) for _ in range(syllables) for part in (_ONSETS, _NUCLEI, _CODAS)
        )
        if len(word) <= 3 + rank // 20:
            found.setdefault(word)
    return list(found)


def sources(words: Words, count: int) -> list[Source]:
    """`count` sources of every reliability, with ids s0, s1 …"""
    return [
        Source(
            id=f"s{number}",
            title=words.text(8),
            outlet=words.one_of("Outlet", 100),
            reliability="ABCDEF"[number % 6],
            marking="TLP:GREEN" if number % 50 == 0 else "",
            published=Edtf(_day(words.random)),
            text=words.text(200),
        )
        for number in range(count)
    ]


def items(words: Words, count: int, source_count: int) -> Iterator[Item]:
    """`count` facts, quotes and events with all that they can be filtered by."""
    draw = words.random
    for number in range(count):
        shared: dict[str, Any] = {
            "id": f"i{number:07}",
            "text": words.text(),
            "credibility": draw.choice((1, 2, 3, 3, 3, 4, None)),
            "marking": "TLP:RED" if draw.random() < 0.0005 else draw.choice(("", *TLP.names[:2])),
            "tags": tuple({words.one_of("area/tag", 200), words.one_of("tag", 50)}),
            "citations": (Citation(source=f"s{draw.randrange(source_count)}", locator="p. 3"),),
        }
        yield _item(words, number % 10, shared)


def _item(words: Words, which: int, shared: dict[str, Any]) -> Item:
    draw, place = words.random, words.one_of("Place", 300)
    voice, date = words.one_of("Speaker", 1000), Edtf(_day(words.random))
    if which < 5:
        status = draw.choice(STATUSES)
        return Fact(**shared, claimant=voice, as_of=date, status=status, place=place)
    if which < 8:
        return Quote(**shared, speaker=voice, role="Minister", said=date, place=place)
    return Event(**shared, when=date, place=place, participants=(voice,))


def _day(draw: random.Random) -> str:
    """Most dates a day, some a month or a year, over eleven years."""
    year, month = draw.randint(2015, 2025), draw.randint(1, 12)
    shape = draw.random()
    if shape < 0.03:
        return f"{year}"
    return f"{year}-{month:02}" if shape < 0.1 else f"{year}-{month:02}-{draw.randint(1, 28):02}"


def adding(records: Iterator[Source] | Iterator[Item] | list[Source]) -> Edit:
    """The edit that brings `records` in."""
    return Edit("Import", tuple(Change(None, record) for record in records))
