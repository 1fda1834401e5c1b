"""The chronicle: all that has a date, in compact columns, for a timeline to draw.

An event of a library of any size costs a timeline some forty bytes, and no record is built for it.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntFlag
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from briefer.briefs.extents import HOURS
from briefer.items.dates import Edtf
from briefer.items.fields import specs
from briefer.items.kinds import KINDS
from briefer.store.rows import Row

Lane = Literal["", "place", "tag", "participant"]
"""What the lanes are told apart by; "" for one lane."""


class Mark(IntFlag):
    """How well a date is known."""

    UNCERTAIN = 1
    APPROXIMATE = 2
    OPEN_START = 4
    OPEN_END = 8
    INTERVAL = 16


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Some of what has a date, newest number first: a row has the same place in every column.

    `earliest` and `latest` are ordinals of days; an open or unknown end, which its mark tells, has
    that of the other end. `first_minute` and `last_minute` are minutes of the day on the item's own
    clock, from its time or its part of the day; -1 where neither is known. `lanes` has the place,
    the first tag, or the first participant (else who says it), "" without one.
    """

    numbers: "array[int]" = field(default_factory=lambda: array("q"))
    earliest: "array[int]" = field(default_factory=lambda: array("q"))
    latest: "array[int]" = field(default_factory=lambda: array("q"))
    first_minute: "array[int]" = field(default_factory=lambda: array("h"))
    last_minute: "array[int]" = field(default_factory=lambda: array("h"))
    marks: "array[int]" = field(default_factory=lambda: array("B"))
    lanes: list[str] = field(default_factory=list)


def rows(connection: sqlite3.Connection, batches: Iterable["array[int]"]) -> Iterator[list[Row]]:
    """For each batch of numbers, the rows of the dated among its items; a batch is one read."""
    for batch in batches:
        yield connection.execute(_SQL, [json.dumps(list(batch))]).fetchall()


def chronicles(batches: Iterable[list[Row]], lane: Lane) -> Iterator[Chronicle]:
    """Each batch of `rows` in columns."""
    names: dict[str, str] = {}  # one text for each lane, however many stand in it
    for batch in batches:
        found = Chronicle()
        for row in batch:
            _put(found, row, lane, names)
        yield found


_SQL = (
    "SELECT number, kind, coalesce(earliest, latest), coalesce(latest, earliest), place, voice, "
    "details, (SELECT name FROM tag WHERE record = number AND position = 0) FROM item "
    "WHERE number IN (SELECT value FROM json_each(?)) AND "
    "coalesce(earliest, latest) IS NOT NULL ORDER BY number DESC"
)


class _Dated(NamedTuple):
    """What a date says beyond its days: its marks, and its minute of the day or None."""

    marks: int
    minute: int | None


def _put(found: Chronicle, row: Row, lane: Lane, names: dict[str, str]) -> None:
    number, kind, earliest, latest, place, voice, details, tag = row
    kept: dict[str, Any] = json.loads(details)
    dated = _dated(kept[_DATES[kind]])
    first, last = _minutes(dated, kept)
    name = ""
    if lane == "place":
        name = place
    elif lane == "tag":
        name = tag or ""
    elif lane == "participant":
        name = kept["participants"][0] if "participants" in kept else voice
    found.numbers.append(number)
    found.earliest.append(earliest)
    found.latest.append(latest)
    found.first_minute.append(first)
    found.last_minute.append(last)
    found.marks.append(dated.marks)
    found.lanes.append(names.setdefault(name, name))


def _minutes(dated: _Dated, kept: Mapping[str, Any]) -> tuple[int, int]:
    """The minutes of the day from and to which an item may lie; -1 where nothing is known."""
    if dated.minute is not None:
        return dated.minute, dated.minute
    if time := kept.get("time"):
        minute = _minute(time)
        return minute, minute
    if part := kept.get("part_of_day"):
        first, last = HOURS[part]
        return 60 * first, 60 * last
    return -1, -1


@lru_cache(maxsize=1 << 14)
def _dated(text: str) -> _Dated:
    date = Edtf(text)
    marks = (
        Mark.UNCERTAIN * date.uncertain
        | Mark.APPROXIMATE * date.approximate
        | Mark.OPEN_START * (date.earliest is None)
        | Mark.OPEN_END * (date.latest is None)
        | Mark.INTERVAL * date.is_interval
    )
    return _Dated(int(marks), _minute(date.time) if date.time else None)


def _minute(time: str) -> int:
    hour, minute = time.split(":")[:2]
    return 60 * int(hour) + int(minute)


def _date_of(kind: type[Any]) -> str:
    """The field that the items of a kind are dated by, "" where these have none."""
    return next((each.name for each in specs(kind) if each.kind == "date"), "")


_DATES = {kind.kind: _date_of(kind) for kind in KINDS}
