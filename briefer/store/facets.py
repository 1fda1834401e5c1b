"""What records can be filtered by, as words of the index beside their own.

Each begins with a character for private use, which no folded text has, so nobody's words collide
with one. A filter then costs no more than a word, however rare or frequent it is.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefer.items.dates import Edtf
from briefer.items.grading import grade
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import spans
from briefer.store.folding import folded_name

KIND, TAG, VOICE, PLACE, SOURCE, STATUS, GRADE, MARKING, DAYS = map(chr, range(0xE001, 0xE00A))

# The tokenizer splits at these and folds the capitals; as private characters they stay.
_KEPT = {code: 0xE100 + code for code in range(128) if not chr(code).isalnum()}
_MOST = 100  # characters of a name; the index has no use for a word of a page


@dataclass(frozen=True)
class Rating:
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
    ratings = tuple(ratings)
    words = [word(KIND, record.kind), *map(_tag_word, _with_parents(record.tags))]
    if isinstance(record, Item):
        words += _of_item(record)
    words += (SOURCE + str(rating.number) for rating in ratings)
    words += (word(GRADE, found) for found in sorted(_grades(record, ratings)))
    marking = standing_of(record, ratings, markings).effective_marking
    if marking:
        words.append(marking_word(marking, markings))
    return " ".join((*words, *_days(record.dated)))


def word(facet: str, value: str) -> str:
    """The facet word for a value; alike for values that differ in case or accents alone."""
    name = folded_name(value)
    if len(name) > _MOST:
        name = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()
    return facet + name.translate(_KEPT)


def marking_word(marking: str, markings: Markings) -> str:
    """The facet word for a marking of the set. Raises FieldError for one that is not in it."""
    return f"{MARKING}{markings.rank(marking)}"


def day_word(span: str) -> str:
    """The facet word for one of the words of `briefer.store.spans`."""
    return DAYS + span.translate(_KEPT)


def _of_item(item: Item) -> Iterator[str]:
    for facet, value in ((VOICE, item.voice), (PLACE, item.where), (STATUS, item.state)):
        if value:
            yield word(facet, value)


def _tag_word(tag: str) -> str:
    return word(TAG, tag)


def _with_parents(tags: Iterable[str]) -> Iterator[str]:
    """Each tag and those above it: `a/b` is found by `a` too."""
    for tag in tags:
        parts = tag.split("/")
        yield from ("/".join(parts[:end]) for end in range(1, len(parts) + 1))


def _grades(record: Source | Item, ratings: Iterable[Rating]) -> frozenset[str]:
    """Each source's letter, the credibility, and both together."""
    if isinstance(record, Source):
        return frozenset(filter(None, (record.reliability,)))
    number = str(record.credibility or "")
    letters = {rating.reliability for rating in ratings}
    return frozenset(
        filter(None, (number, *letters, *(letter + number for letter in letters if letter)))
    )


def _days(dated: Edtf | None) -> tuple[str, ...]:
    if dated is None:
        return ()
    days = spans.words_of(*ordinals(dated))
    found = _DAY_WORDS.get(days)
    if found is None:
        found = tuple(map(day_word, days))
        if len(_DAY_WORDS) < 1 << 16:
            _DAY_WORDS[days] = found
    return found


_DAY_WORDS: dict[tuple[str, ...], tuple[str, ...]] = {}


def ordinals(dated: Edtf | None) -> tuple[int | None, int | None]:
    """The first and the last day as ordinals; None for an end that is open or unknown."""
    if dated is None:
        return None, None
    first, last = dated.earliest, dated.latest
    return first and first.ordinal, last and last.ordinal


Ratings = Mapping[str, Rating]
"""By the source's id."""
