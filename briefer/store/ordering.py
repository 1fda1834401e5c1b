"""Numbers in the order of a column, for libraries of any size.

The numbers are dealt out to the values that their records have, a batch at a time, and then the
values are sorted: so no step takes long, and what is held is little more than the numbers.
"""

import json
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import Any, Literal, TypeAlias

from briefer.store.folding import folded_name
from briefer.store.search import NUMBERS

Column = Literal["date", "voice", "place", "grade", "kind", "modified"]
Value: TypeAlias = Any  # text, or a day's ordinal; None or "" where there is none
Dealt: TypeAlias = list[tuple[int, Value]]

_RUN = 10_000  # values sorted at once: Python lets no other thread run meanwhile


@dataclass(frozen=True)
class Order:
    """By which column, and whether the greatest, the latest or the worst comes first.

    A date is ordered by its earliest day, a grade by the best letter of the sources, then by the
    credibility; a source by its outlet as voice.
    """

    by: Column
    descending: bool = False


_LETTER = (
    "coalesce((SELECT min(reliability) FROM citation JOIN source ON source.number = source "
    "WHERE item = item.number AND reliability <> ''), '') || coalesce(credibility, '')"
)
_COLUMNS: Mapping[Column, tuple[str, str]] = {
    "date": ("coalesce(earliest, latest)", "coalesce(earliest, latest)"),
    "voice": ("voice", "outlet"),
    "place": ("place", "''"),
    "grade": (_LETTER, "reliability"),
    "kind": ("kind", "'source'"),
    "modified": ("modified", "modified"),
}
"""What is ordered by, of an item and of a source."""


def values(
    connection: sqlite3.Connection, batches: Iterable["array[int]"], by: Column
) -> Iterator[Dealt]:
    """For each batch of numbers the values of their records, in the same order."""
    of_item, of_source = _COLUMNS[by]
    sql = (
        f"SELECT number, {of_item} FROM json_each(?1) JOIN item ON number = value UNION ALL "
        f"SELECT number, {of_source} FROM json_each(?1) JOIN source ON number = value"
    )
    for batch in batches:
        found = dict(connection.execute(sql, [json.dumps(list(batch))]).fetchall())
        yield [(number, found[number]) for number in batch if number in found]


def in_order(batches: Iterable[Dealt], order: Order) -> "array[int]":
    """All numbers by their values; those without one last, those of one value as they came."""
    dealt: defaultdict[Value, array[int]] = defaultdict(lambda: array(NUMBERS))
    for batch in batches:
        for number, value in batch:
            dealt[value].append(number)
    without = [dealt.pop(value) for value in (None, "") if value in dealt]
    found = array(NUMBERS)
    for value in _sorted(list(dealt), _KEYS.get(order.by, _itself), descending=order.descending):
        found.extend(dealt.pop(value))
    for numbers in without:
        found.extend(numbers)
    return found


def _sorted(
    values: Iterable[Value], key: Callable[[Value], Any], *, descending: bool
) -> Iterator[Value]:
    rest, runs = iter(values), []
    while run := list(islice(rest, _RUN)):
        runs.append(sorted(run, key=key, reverse=descending))
    return merge(*runs, key=key, reverse=descending)


def _itself(value: Value) -> Any:
    return value


def _name(value: str) -> tuple[str, str]:
    return folded_name(value), value


def _grade(value: str) -> tuple[str, str]:
    """A grade's halves; one that was not rated counts as worse than any."""
    return value.rstrip("123456") or "~", value.lstrip("ABCDEF") or "~"


_KEYS: Mapping[Column, Callable[[Value], Any]] = {"voice": _name, "place": _name, "grade": _grade}
