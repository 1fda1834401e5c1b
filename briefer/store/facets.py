"""What records can be filtered by, as words of the index beside their own.

Each begins with a character for private use, which no folded text has, so nobody's words collide
with one; two more characters hold 40 bits of a number or a hash. So a filter costs no more than a
word, however rare or frequent it is, and three characters are too few for most prefix indexes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import repeat
from operator import not_
from typing import NamedTuple

from briefer.items.dates import Edtf
from briefer.items.grading import grade
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import spans
from briefer.store.columns import Batch
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


class Facets:
    """The facet words of records, by what is known of their sources; kept while an edit is made.

    `ratings` are by the sources' ids.
    """

    def __init__(self, ratings: Mapping[str, Rating], markings: Markings) -> None:
        self._ratings = ratings
        self._markings = markings
        self._source_words = lru_cache(maxsize=1 << 14)(self._words_of_sources)
        self._marking_word = lru_cache(maxsize=1 << 14)(self._word_of_marking)

    def of(self, batch: Batch) -> list[str]:
        """Every facet word of each record, with a space between them.

        Raises FieldError for a marking that is not in the set, KeyError for an unknown source.
        """
        values = batch.values
        dates = [dated and _day_words(dated.text) for dated in values["dated"]]
        markings = map(self._marking_word, batch.cited, values["marking"])
        kinds = map(_kind_words, repeat(batch.kind), values["tags"])
        own = self._of_sources if batch.kind == Source.kind else self._of_items
        columns = (kinds, *own(batch), markings, dates)
        return [" ".join(filter(None, words)) for words in zip(*columns, strict=True)]

    def _of_sources(self, batch: Batch) -> tuple[Iterable[str], ...]:
        values = batch.values
        letters, tags = values["reliability"], values["tags"]
        return (
            [_grade_words((letter,), None) for letter in letters],
            map(_lacking, map(not_, tags), map(not_, letters), repeat(False)),
        )

    def _of_items(self, batch: Batch) -> tuple[Iterable[str], ...]:
        values = batch.values
        tags, numbers, cited = values["tags"], values["credibility"], batch.cited
        return (
            *(_words(VOICE, values["voice"]), _words(PLACE, values["where"])),
            *(_words(STATUS, values["state"]), map(self._source_words, cited, numbers)),
            map(_lacking, map(not_, tags), map(not_, numbers), map(not_, cited)),
        )

    def _words_of_sources(self, cited: tuple[str, ...], credibility: int | None) -> str:
        """The words of each source's number, and of the grades that come of them."""
        ratings = [self._ratings[source] for source in dict.fromkeys(cited)]
        words = [number_word(SOURCE, rating.number) for rating in ratings]
        words.append(_grade_words(tuple(rating.reliability for rating in ratings), credibility))
        return " ".join(filter(None, words))

    def _word_of_marking(self, cited: tuple[str, ...], marking: str) -> str:
        """The word of the strictest marking of a record and of its sources; "" without any."""
        others = [self._ratings[source].marking for source in cited]
        strictest = self._markings.strictest((marking, *others))
        return strictest and marking_word(strictest, self._markings)


def _words(facet: str, values: Iterable[str]) -> list[str]:
    return [value and word(facet, value) for value in values]


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
