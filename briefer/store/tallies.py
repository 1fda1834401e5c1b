"""Tallies: how many there are of each kind and tag, and the names in use, most used first.

Everything is counted a stretch of numbers at a time, so that no read takes long.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from briefer.items.kinds import KINDS
from briefer.store.schema import settings
from briefer.store.search import Query

Named = Literal["voice", "place", "tag"]

INBOX = Query(kinds=frozenset(kind.kind for kind in KINDS), lacks=frozenset({"tags", "grade"}))
"""What nobody has looked at yet: items with neither tag nor credibility."""

STRETCH = 2_000
"""Records whose names one step counts, at most; their rows are wide."""

MOST = 100_000
"""Names that are held at once; beyond that, those that were met least are forgotten."""

_BEGINNING = 200  # code points of an item's text beside a passage


@dataclass(frozen=True, slots=True)
class BriefSummary:
    """A brief as a list shows it; `entries` counts those of all its sections.

    `issue` is its field `number`, by which issues under one title are told apart; "" without one.
    """

    number: int
    id: str
    title: str
    template: str
    marking: str
    moment: str
    modified: str
    issue: str
    entries: int


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """Where an item cites a source: from code point `start` to `end`, None without a passage.

    `text` is the beginning of the item's text.
    """

    number: int
    id: str
    kind: str
    start: int | None
    end: int | None
    exact: str
    text: str


_NAMES: Mapping[Named, str] = {
    "voice": "SELECT voice, count(*) FROM item WHERE number > ? AND number <= ? GROUP BY voice",
    "place": "SELECT place, count(*) FROM item WHERE number > ? AND number <= ? GROUP BY place",
    "tag": "SELECT name, count(*) FROM tag WHERE record > ? AND record <= ? GROUP BY name",
}


def names(connection: sqlite3.Connection, named: Named) -> Iterator[list[tuple[str, int]]]:
    """Each name with how often it stands, stretch by stretch; "" where there is none."""
    last = int(settings(connection)["last"])
    for start in range(0, last, STRETCH):
        yield connection.execute(_NAMES[named], [start, start + STRETCH]).fetchall()


def most_used(stretches: Iterable[Iterable[tuple[str, int]]]) -> dict[str, int]:
    """The names with their counts, those used most first, of equals by the alphabet."""
    counts: Counter[str] = Counter()
    for stretch in stretches:
        for name, times in stretch:
            counts[name] += times
        if len(counts) > MOST:
            counts = Counter(dict(counts.most_common(MOST // 2)))
    del counts[""]
    return dict(sorted(counts.items(), key=lambda found: (-found[1], found[0])))


def briefs(connection: sqlite3.Connection) -> tuple[BriefSummary, ...]:
    """All briefs, oldest first."""
    rows = connection.execute(
        "SELECT number, id, title, template, marking, moment, modified, "
        "coalesce(json_extract(body, '$.fields.number'), ''), "
        "(SELECT coalesce(sum(json_array_length(value, '$.entries')), 0) "
        "FROM json_each(body, '$.section')) FROM brief ORDER BY number"
    )
    return tuple(BriefSummary(*row) for row in rows.fetchall())


def places_of(connection: sqlite3.Connection, source_id: str) -> tuple[CitedPlace, ...]:
    """Every citation of a source, by where it stands in it; those without a passage last."""
    rows = connection.execute(
        "SELECT item.number, item.id, kind, start, exact, "
        f"substr(item.text, 1, {_BEGINNING}) "
        "FROM source JOIN reference ON referred = source.number "
        "JOIN citation ON citation.item = referring AND citation.source = source.number "
        "JOIN item ON item.number = referring "
        "WHERE source.id = ? ORDER BY start IS NULL, start, item.number, position",
        [source_id],
    ).fetchall()
    return tuple(
        CitedPlace(number, id_, kind, start, _end(start, exact), exact, text)
        for number, id_, kind, start, exact, text in rows
    )


def _end(start: int | None, exact: str) -> int | None:
    return None if start is None else start + len(exact)
