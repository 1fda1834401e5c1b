"""Lines: what a list shows of a source or an item, for a screenful at a time.

Long texts are cut in the file already, and a source's text is not read at all.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefer.briefs.material import Material
from briefer.briefs.relations import Relations, at_odds
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.store import reading
from briefer.store.facets import Rating, standing_of
from briefer.store.rows import COLUMNS_OF, Row, item_of

MOST = 2_000
"""Code points of a text that a line has at most."""

ANSWERS = 100
"""Answers to one question that are compared at most, to tell whether it is contested."""

_SHORT = 60  # code points of a title that stands for a source


@dataclass(frozen=True, slots=True)
class Line:
    """A source or an item as a list shows it; `text` is a source's title, `voice` its outlet.

    `text` is cut after 2,000 code points. `dated` is EDTF, `grade` as "C2" with the best of the
    sources' letters, `marking` the effective one. `sources` has the outlets of the cited sources,
    or their titles; `hands` counts the longest chain of who told whom. `contested` is true of a
    fact to whose question answers that stand differ and come from different claimants. `created`
    and `modified` are ISO 8601 in UTC.
    """

    number: int
    id: str
    kind: str
    text: str
    voice: str
    place: str
    dated: str
    time: str
    part_of_day: str
    status: str
    grade: str
    marking: str
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    hands: int
    contested: bool
    language: str
    created: str
    modified: str


class _Cited(NamedTuple):
    """One citation, as far as a line shows it."""

    name: str
    hands: int
    rating: Rating


def lines(
    connection: sqlite3.Connection, numbers: Sequence[int], markings: Markings
) -> dict[int, Line]:
    """The lines of the sources and items among `numbers`, in that order."""
    listed = json.dumps(numbers)
    tags = _tags(connection, listed)
    found = {line.number: line for line in _items(connection, listed, tags, markings)}
    if len(found) < len(numbers):
        found.update((line.number, line) for line in _sources(connection, listed, tags))
    return {number: found[number] for number in numbers if number in found}


def number_of(connection: sqlite3.Connection, id_: str) -> int | None:
    """The number of the record under an id; None where there is none."""
    places = reading.places(connection, (id_,))
    return places[id_][0] if id_ in places else None


def id_of(connection: sqlite3.Connection, number: int) -> str | None:
    """The id of the record with a number; None where there is none."""
    each = (f"SELECT id FROM {table} WHERE number = ?1" for table in reading.TABLES)
    row = connection.execute(" UNION ALL ".join(each), [number]).fetchone()
    return None if row is None else str(row[0])


def _item_column(name: str) -> str:
    """How a column of `item` is read for a line: a text cut short, a note not at all."""
    return {"text": f"substr(text, 1, {MOST})", "note": "''"}.get(name, name)


_ITEMS = (
    f"SELECT {', '.join(map(_item_column, COLUMNS_OF['item']))} "
    "FROM item WHERE number IN (SELECT value FROM json_each(?))"
)
_SOURCES = (
    "SELECT number, id, title, outlet, published, reliability, marking, language, created, "
    "modified FROM source WHERE number IN (SELECT value FROM json_each(?))"
)
_CITED = (
    f"SELECT item, iif(outlet = '', substr(title, 1, {_SHORT}), outlet), "
    "json_array_length(chain), source.number, reliability, marking "
    "FROM json_each(?) JOIN citation ON item = value "
    "JOIN source ON source.number = citation.source ORDER BY item, position"
)
_MODIFIED = COLUMNS_OF["item"].index("modified")


def _items(
    connection: sqlite3.Connection,
    listed: str,
    tags: Mapping[int, tuple[str, ...]],
    markings: Markings,
) -> Iterator[Line]:
    rows = connection.execute(_ITEMS, [listed]).fetchall()
    cited = _cited(connection, listed)
    items = [(row, item_of(row, (), tags.get(row[0], ()))) for row in rows]
    contested = _contested(connection, (item for _, item in items))
    for row, item in items:
        yield _line(row, item, cited.get(row[0], []), contested, markings)


def _line(
    row: Row, item: Item, cited: Sequence[_Cited], contested: frozenset[str], markings: Markings
) -> Line:
    kept = vars(item)
    standing = standing_of(item, (each.rating for each in cited), markings)
    return Line(
        number=row[0],
        id=item.id,
        kind=item.kind,
        text=item.text,
        voice=item.voice,
        place=item.where,
        dated=item.dated.text if item.dated else "",
        time=kept.get("time", ""),
        part_of_day=kept.get("part_of_day", ""),
        status=item.state,
        grade=standing.grade,
        marking=standing.effective_marking,
        tags=item.tags,
        sources=tuple(dict.fromkeys(each.name for each in cited)),
        hands=max((each.hands for each in cited), default=0),
        contested=kept.get("question", "") in contested,
        language=item.language,
        created=row[_MODIFIED - 1],
        modified=row[_MODIFIED],
    )


def _sources(
    connection: sqlite3.Connection, listed: str, tags: Mapping[int, tuple[str, ...]]
) -> Iterator[Line]:
    for number, id_, title, outlet, published, reliability, *rest in connection.execute(
        _SOURCES, [listed]
    ).fetchall():
        marking, language, created, modified = rest
        yield Line(
            number=number,
            id=id_,
            kind="source",
            text=title[:MOST],
            voice=outlet,
            place="",
            dated=published,
            time="",
            part_of_day="",
            status="",
            grade=reliability,
            marking=marking,
            tags=tags.get(number, ()),
            sources=(),
            hands=0,
            contested=False,
            language=language,
            created=created,
            modified=modified,
        )


def _tags(connection: sqlite3.Connection, listed: str) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for number, name in connection.execute(
        "SELECT record, name FROM json_each(?) JOIN tag ON record = value "
        "ORDER BY record, position",
        [listed],
    ).fetchall():
        found[number] = (*found.get(number, ()), name)
    return found


def _cited(connection: sqlite3.Connection, listed: str) -> dict[int, list[_Cited]]:
    found: dict[int, list[_Cited]] = {}
    for item, name, hands, *rating in connection.execute(_CITED, [listed]).fetchall():
        found.setdefault(item, []).append(_Cited(name, hands, Rating(*rating)))
    return found


def _contested(connection: sqlite3.Connection, items: Iterable[Item]) -> frozenset[str]:
    """The ids of the questions that those of the items which are facts answer and others deny."""
    ids = {item.question for item in items if isinstance(item, Fact) and item.question}
    return frozenset(id_ for id_ in ids if _is_contested(connection, id_))


_ANSWERING = (
    f"SELECT {', '.join(f'item.{name}' for name in COLUMNS_OF['item'])}, "
    "(SELECT group_concat(source, ' ') FROM citation WHERE item = item.number) "
    "FROM item AS question JOIN reference ON referred = question.number "
    "JOIN item ON item.number = referring AND item.kind = 'fact' "
    f"WHERE question.id = ? LIMIT {ANSWERS}"
).replace("item.text", f"substr(item.text, 1, {MOST})")


def _is_contested(connection: sqlite3.Connection, question: str) -> bool:
    """As briefs tell it: answers neither replaced nor retracted differ, by different voices."""
    rows = connection.execute(_ANSWERING, [question]).fetchall()
    found = [(item_of(row, (), ()), row[-1] or "") for row in rows]
    facts = {fact: sources for fact, sources in found if isinstance(fact, Fact)}
    relations = Relations.of(Material({}, {}, {question: tuple(facts)}))
    return at_odds(
        (fact.answer or fact.text, fact.claimant or sources)
        for fact, sources in facts.items()
        if fact.status != "retracted" and not relations.is_replaced(fact)
    )
