"""What records can be filtered by, as words of the index beside their own.

Each begins with a character for private use, which no folded text has, so nobody's words collide
with one; two more characters hold 40 bits of a number or a hash. So a filter costs no more than a
word, however rare or frequent it is, and three characters are too few for most prefix indexes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from briefer.items.dates import Edtf
from briefer.items.grading import grade
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import spans
from briefer.store.folding import folded_name

KIND, TAG, VOICE, PLACE, SOURCE, STATUS, GRADE, MARKING, DAYS = map(chr, range(0xE001, 0xE00A))
LACKS = chr(0xE00A)

_BITS = 20  # of a character beyond U+FFFF, of which there are 2 to the power of 20


class Rating(NamedTuple):
    """What an item takes over from one of its sources, by the source's number in the library."""

    number: int
    reliability: str
    marking: str


@dataclass(frozen=True)
class Standing:
    """How a record stands by its sources: no lower a marking, and the best of their grades."""

    effective_marking: str
    grade: str


def standing_of(record: Source | Item, ratings: Iterable[Rating], markings: Markings) -> Standing:
    """The marking and the grade that `record` has with its sources' `ratings`; "" for none."""
    if isinstance(record, Source):
        return Standing(record.marking, record.reliability)
    ratings = tuple(ratings)
    strictest = markings.strictest((record.marking, *(rating.marking for rating in ratings)))
    return Standing(
        strictest, grade((rating.reliability for rating in ratings), record.credibility)
    )


def facets_of(record: Source | Item, ratings: Iterable[Rating], markings: Markings) -> str:
    """Every facet word of `record`, with a space between them."""
    marking = record.marking
    words = [_kind_words(record.kind, record.tags)]
    if isinstance(record, Source):
        words.append(_grade_words((record.reliability,), None))
        words.append(_lacking(not record.tags, not record.reliability, False))
    else:
        ratings = tuple(ratings)
        for facet, value in ((VOICE, record.voice), (PLACE, record.where), (STATUS, record.state)):
            if value:
                words.append(word(facet, value))
        words.append(_source_words(ratings, record.credibility))
        words.append(_lacking(not record.tags, not record.credibility, not record.citations))
        for rating in ratings:
            if rating.marking:
                marking = markings.strictest((marking, rating.marking))
    if marking:
        words.append(marking_word(marking, markings))
    if (dated := record.dated) is not None:
        words.append(_day_words(dated.text))
    return " ".join(filter(None, words))


@lru_cache(maxsize=1 << 16)
def word(facet: str, value: str) -> str:
    """The facet word for a value; alike for values that differ in case or accents alone."""
    name = folded_name(value).encode("utf-8", "replace")
    return number_word(facet, int.from_bytes(blake2b(name, digest_size=5).digest(), "big"))


@lru_cache(maxsize=1 << 14)
def number_word(facet: str, number: int) -> str:
    """The facet word for a number below 2 to the power of 40."""
    high, low = divmod(number, 1 << _BITS)
    return f"{facet}{chr(0x10000 + high)}{chr(0x10000 + low)}"


def marking_word(marking: str, markings: Markings) -> str:
    """The facet word for a marking of the set. Raises FieldError for one that is not in it."""
    return number_word(MARKING, markings.rank(marking))


@lru_cache(maxsize=1 << 14)
def _kind_words(kind: str, tags: tuple[str, ...]) -> str:
    return " ".join((word(KIND, kind), *map(_tag_words, tags)))


@lru_cache(maxsize=1 << 14)
def _source_words(ratings: tuple[Rating, ...], credibility: int | None) -> str:
    """The words of each source's number, and of the grades that come of them."""
    words = [number_word(SOURCE, rating.number) for rating in ratings]
    words.append(_grade_words(tuple(rating.reliability for rating in ratings), credibility))
    return " ".join(filter(None, words))


@lru_cache(maxsize=1 << 14)
def _tag_words(tag: str) -> str:
    """The words of a tag and of those above it: `a/b` is found by `a` too."""
    parts = tag.split("/")
    return " ".join(word(TAG, "/".join(parts[:end])) for end in range(1, len(parts) + 1))


@lru_cache(maxsize=1 << 10)
def _grade_words(reliabilities: tuple[str, ...], credibility: int | None) -> str:
    """The words of each source's letter, of the credibility, and of both together."""
    number = str(credibility or "")
    letters = set(filter(None, reliabilities))
    found = {number, *letters, *(letter + number for letter in letters)} - {""}
    return " ".join(word(GRADE, grade) for grade in sorted(found))


@lru_cache
def _lacking(tags: bool, grade: bool, citation: bool) -> str:
    """The words of what a record lacks: its own grade, whatever its sources' letters are."""
    found = {"tags": tags, "grade": grade, "citation": citation}
    return " ".join(word(LACKS, name) for name, is_lacking in found.items() if is_lacking)


@lru_cache(maxsize=1 << 14)
def _day_words(date: str) -> str:
    return " ".join(number_word(DAYS, key) for key in spans.keys_of(*_ordinals(date)))


def ordinals(dated: Edtf | None) -> tuple[int | None, int | None]:
    """The first and the last day as ordinals; None for an end that is open or unknown."""
    return (None, None) if dated is None else _ordinals(dated.text)


@lru_cache(maxsize=1 << 14)
def _ordinals(date: str) -> tuple[int | None, int | None]:
    dated = Edtf(date)
    first, last = dated.earliest, dated.latest
    return first and first.ordinal, last and last.ordinal
