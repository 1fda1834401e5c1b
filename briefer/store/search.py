"""Finding: what somebody types, and the filters, as one expression of the index.

All words must be there, each as the beginning of a word; what stands in quotation marks stands so
in the text. Nothing that can be typed is a syntax error.
"""

import re
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from briefer.items.days import Day
from briefer.items.marking import Markings
from briefer.store import facets, reading, spans
from briefer.store.folding import folded

NUMBERS: Final = "i"
"""The code of an array of records’ numbers: four bytes each, which is more than enough."""

_EMPTY: frozenset[str] = frozenset()
Lacking = Literal["tags", "grade", "citation"]


@dataclass(frozen=True, kw_only=True)
class Query:
    """What is looked for: words, and filters that must all hold, each met by any of its values.

    `since` and `until` leave out what is certain to lie wholly outside, and all that is undated.
    A tag is met by those below it too (`a` by `a/b`), a grade by its letter or digit alone. Of
    `lacks` every one must hold: no tag, no credibility (of a source: no reliability), no citation.
    The newest is what was added last; the best match has the words often and little else.
    """

    words: str = ""
    kinds: frozenset[str] = _EMPTY
    tags: frozenset[str] = _EMPTY
    voices: frozenset[str] = _EMPTY
    places: frozenset[str] = _EMPTY
    sources: frozenset[str] = _EMPTY
    statuses: frozenset[str] = _EMPTY
    grades: frozenset[str] = _EMPTY
    markings: frozenset[str] = _EMPTY
    lacks: frozenset[Lacking] = frozenset()
    since: Day | None = None
    until: Day | None = None
    order: Literal["newest", "best"] = "newest"
    limit: int | None = None


@dataclass(frozen=True)
class Phrase:
    """Tokens that must follow one another; the last may be the beginning of a longer one."""

    tokens: tuple[str, ...]
    is_beginning: bool

    def expression(self) -> str:
        """The phrase in FTS5's query syntax; tokens have no quotation marks in them."""
        return f'"{" ".join(self.tokens)}"{" *" if self.is_beginning else ""}'


_QUOTED = re.compile('["“”„]([^"“”„«»]*)["“”„]|«([^"“”„«»]*)»|»([^"“”„«»]*)«')


def phrases(words: str) -> list[Phrase]:
    """What must be found for `words`: each quoted phrase, and each word as a beginning."""
    found: list[Phrase] = []
    end = 0
    for match in _QUOTED.finditer(words):
        found += _beginnings(words[end : match.start()])
        found += _phrase(match[1] or match[2] or match[3] or "", is_beginning=False)
        end = match.end()
    found += _beginnings(words[end:])
    return list(dict.fromkeys(found))


def _beginnings(text: str) -> Iterator[Phrase]:
    """Each word as a beginning; but a letter after punctuation is whole: `AT&T` is no "at the"."""
    for word in text.split():
        *before, last = folded(word).split() or ("",)
        yield from _phrase(word, is_beginning=not before or len(last) > 1)


def _phrase(text: str, *, is_beginning: bool) -> Iterator[Phrase]:
    tokens = tuple(folded(text).split())
    if tokens:
        yield Phrase(tokens, is_beginning)


class NothingFits(Exception):  # noqa: N818  # no fault: the answer is known to be empty
    """No record can match, so the index need not be asked."""


def expression(connection: sqlite3.Connection, query: Query, markings: Markings) -> str:
    """The query in FTS5's syntax; "" where it has neither words nor filters.

    Raises NothingFits for words that are punctuation alone and for sources that are not there,
    and FieldError for a marking that the library does not have.
    """
    wanted = phrases(query.words)
    if query.words.strip() and not wanted:
        raise NothingFits
    parts = [phrase.expression() for phrase in wanted]
    parts += (_any_of(words) for words in _filters(connection, query, markings))
    return " AND ".join(parts)


def _filters(
    connection: sqlite3.Connection, query: Query, markings: Markings
) -> Iterator[Iterable[str]]:
    plain = (
        (facets.KIND, query.kinds),
        (facets.TAG, query.tags),
        (facets.VOICE, query.voices),
        (facets.PLACE, query.places),
        (facets.STATUS, query.statuses),
        (facets.GRADE, query.grades),
    )
    for facet, values in plain:
        if values:
            yield sorted(facets.word(facet, value) for value in values)
    yield from ([facets.word(facets.LACKS, lacking)] for lacking in sorted(query.lacks))
    if query.sources:
        places = reading.places(connection, query.sources)
        yield [facets.number_word(facets.SOURCE, number) for number, _ in places.values()]
    if query.markings:
        yield [facets.marking_word(marking, markings) for marking in sorted(query.markings)]
    if query.since or query.until:
        keys = spans.keys_overlapping(*_ordinals(query))
        yield [facets.number_word(facets.DAYS, key) for key in keys]


def _any_of(words: Iterable[str]) -> str:
    quoted = [f'"{word}"' for word in words]
    if not quoted:
        raise NothingFits
    return f"({' OR '.join(quoted)})"


def _ordinals(query: Query) -> tuple[int | None, int | None]:
    since = None if query.since is None else query.since.ordinal
    until = None if query.until is None else query.until.ordinal
    return since, until


def numbers(connection: sqlite3.Connection, query: Query, markings: Markings) -> list[int]:
    """The numbers of the records that match, the newest first, at most `query.limit`."""
    limit = -1 if query.limit is None else query.limit
    if _is_impossible(query):
        return []
    try:
        wanted = expression(connection, query, markings)
    except NothingFits:
        return []
    if not wanted:
        return _newest(connection, limit)
    sql = f"SELECT rowid FROM found WHERE found MATCH ? {_far(query)} ORDER BY rowid DESC LIMIT ?"
    return [number for (number,) in connection.execute(sql, [wanted, *_far_days(query), limit])]


def number_batches(
    connection: sqlite3.Connection, query: Query, markings: Markings, batch: int
) -> Iterator["array[int]"]:
    """The numbers of all that match, the newest first; each batch is one read of the index."""
    if (found := _batch(connection, query, markings)) is None:
        return
    sql, values = found
    before = _ABOVE_ALL
    while True:
        rows = connection.execute(sql, [*values, before, batch]).fetchall()
        if not rows:
            return
        before = rows[-1][0]
        yield array(NUMBERS, [number for (number,) in rows])


def counting(
    connection: sqlite3.Connection, query: Query, markings: Markings, batch: int
) -> Iterator[int]:
    """How many match of the newest, then of those before them; each `batch` is one read."""
    if (found := _batch(connection, query, markings)) is None:
        return
    sql, values = found
    before, count = _ABOVE_ALL, batch
    while count == batch:
        count, before = connection.execute(
            f"SELECT count(*), min(number) FROM ({sql})", [*values, before, batch]
        ).fetchone()
        yield count


_ABOVE_ALL = (1 << 63) - 1


def _batch(
    connection: sqlite3.Connection, query: Query, markings: Markings
) -> tuple[str, list[Any]] | None:
    """The SQL of one batch, and its values but for the number before which it begins and its size.

    None where nothing can match.
    """
    if _is_impossible(query):
        return None
    try:
        wanted = expression(connection, query, markings)
    except NothingFits:
        return None
    sql = f"SELECT rowid AS number FROM found WHERE found MATCH ?1 AND rowid < ?4 {_far(query)}"
    if not wanted:
        # Of all tables with a row for each source and item this is the narrowest.
        sql = "SELECT id AS number FROM found_docsize WHERE id < ?4"
    return f"{sql} ORDER BY 1 DESC LIMIT ?5", [wanted, *_ordinals(query)]


def count(connection: sqlite3.Connection, query: Query, markings: Markings) -> int:
    """How many records match, whatever `query.limit` says."""
    if _is_impossible(query):
        return 0
    try:
        wanted = expression(connection, query, markings)
    except NothingFits:
        return 0
    if not wanted:
        sql = "SELECT (SELECT count(*) FROM source) + (SELECT count(*) FROM item)"
        return int(connection.execute(sql).fetchone()[0])
    sql = f"SELECT count(*) FROM found WHERE found MATCH ? {_far(query)}"
    return int(connection.execute(sql, [wanted, *_far_days(query)]).fetchone()[0])


def _is_impossible(query: Query) -> bool:
    since, until = _ordinals(query)
    return since is not None and until is not None and since > until


def _newest(connection: sqlite3.Connection, limit: int) -> list[int]:
    each = (
        f"SELECT * FROM (SELECT number FROM {table} ORDER BY number DESC LIMIT ?1)"
        for table in ("source", "item")
    )
    sql = f"{' UNION ALL '.join(each)} ORDER BY 1 DESC LIMIT ?1"
    return [number for (number,) in connection.execute(sql, [limit])]


def _far(query: Query) -> str:
    """What must hold beside the index for days so far off that it does not tell them apart."""
    if spans.is_exact(*_ordinals(query)):
        return ""
    each = (
        f"SELECT number FROM {table} WHERE number = found.rowid"
        " AND (earliest IS NULL OR ?3 IS NULL OR earliest <= ?3)"
        " AND (latest IS NULL OR ?2 IS NULL OR latest >= ?2)"
        for table in ("source", "item")
    )
    return f"AND EXISTS ({' UNION ALL '.join(each)})"


def _far_days(query: Query) -> list[int | None]:
    return [] if spans.is_exact(*_ordinals(query)) else list(_ordinals(query))


def among(query: Query, most: int) -> Query:
    """The same query for the newest `most` matches."""
    return replace(query, order="newest", limit=most)
