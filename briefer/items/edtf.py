"""The grammar of EDTF levels 0 and 1 (ISO 8601-2:2019, Library of Congress 2019).

Two places where the standard leaves room:
- A season has no hemisphere at level 1. Its days are those of the northern meteorological season;
  the winter of a year begins in its December.
- Unspecified digits may run on from the right through day, month and year (`1XXX-XX`), a little
  more than level 1 names.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Literal, NamedTuple, TypeAlias

from briefer.items.days import Day, days_in_month

Precision: TypeAlias = Literal[
    "time", "day", "month", "season", "year", "decade", "century", "millennium", "any year"
]
Missing: TypeAlias = Literal["", "day", "month", "month and day"]

_MASKED: tuple[Precision, ...] = ("year", "decade", "century", "millennium", "any year")

_DATE = re.compile(
    r"(-?)([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|[0-9]XXX|XXXX)"
    r"(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)"
)
# Fifteen digits keep a day's ordinal within the 64 bits that a database has.
_LONG_YEAR = re.compile(r"Y(-?[1-9][0-9]{4,14})([?~%]?)")
_LETTERED_YEAR = re.compile(r"Y-?[0-9]+[?~%]?")
_TIMED = re.compile(
    r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})"
    r"(Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
)
_TIMED_START = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]")
_CLOCK_SHAPE = "a time of day is hh:mm:ss, then Z, ±hh:mm or nothing"


class NotEdtfError(ValueError):
    """A text is outside the grammar, or names a day that no calendar has; says why, or is empty."""


class Bound(Enum):
    """An end of an interval that has no date."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One date: all of a text, or an end of an interval.

    `known` says how far the date is given, `missing` what is marked as unspecified below that.
    """

    first: Day
    last: Day
    known: Precision
    missing: Missing = ""
    qualifier: str = ""
    time: str = ""
    offset: str = ""

    @property
    def precision(self) -> Precision:
        """The precision of the notation: `2004-XX` is a month, though nobody knows which."""
        if not self.missing:
            return self.known
        return "month" if self.missing == "month" else "day"

    @property
    def uncertain(self) -> bool:
        """Whether it is marked `?` or `%`."""
        return self.qualifier in ("?", "%")

    @property
    def approximate(self) -> bool:
        """Whether it is marked `~` or `%`."""
        return self.qualifier in ("~", "%")


End: TypeAlias = Part | Bound


class Span(NamedTuple):
    """What a text says: one date (`end` is None) or an interval of two ends."""

    start: End
    end: End | None = None


def parse_span(text: str) -> Span:
    """The date, date with time, or interval that `text` spells, else `NotEdtfError`."""
    if "/" in text:
        return _interval(text)
    if "T" in text:
        return Span(_timed(text))
    return Span(parse_part(text))


def parse_part(text: str) -> Part:
    """The date without a time that `text` spells, else `NotEdtfError`."""
    if match := _DATE.fullmatch(text):
        sign, digits, month, day, qualifier = match.groups()
        return _date(sign, digits, month, day, qualifier)
    if match := _LONG_YEAR.fullmatch(text):
        year = int(match[1])
        return Part(Day(year, 1, 1), Day(year, 12, 31), "year", qualifier=match[2])
    if _LETTERED_YEAR.fullmatch(text):
        raise NotEdtfError("after Y a year has 5 to 15 digits, of which the first is not 0")
    raise NotEdtfError


def _date(sign: str, digits: str, month: str | None, day: str | None, qualifier: str) -> Part:
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise NotEdtfError
        missing: Missing = "" if month is None else "month" if day is None else "month and day"
        first, last = _years(sign, digits)
        known = _MASKED[digits.count("X")]
        return Part(Day(first, 1, 1), Day(last, 12, 31), known, missing, qualifier)
    if "X" in digits:
        raise NotEdtfError
    year, _ = _years(sign, digits)
    number = int(month or 0)
    if 21 <= number <= 24:
        if day is not None:
            raise NotEdtfError("a season has no days")
        return _season(year, number, qualifier)
    if not 1 <= number <= 12:
        raise NotEdtfError(f"there is no month {month}")
    return _within_month(year, number, day, qualifier)


def _years(sign: str, digits: str) -> tuple[int, int]:
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    if not sign:
        return low, high
    if high == 0:
        raise NotEdtfError("the year before 0001 is 0000, without a sign")
    return -high, -max(low, 1)


def _season(year: int, code: int, qualifier: str) -> Part:
    month = 3 * (code - 20)
    last_year, last_month = (year + 1, 2) if code == 24 else (year, month + 2)
    last = Day(last_year, last_month, days_in_month(last_year, last_month))
    return Part(Day(year, month, 1), last, "season", qualifier=qualifier)


def _within_month(year: int, month: int, day: str | None, qualifier: str) -> Part:
    length = days_in_month(year, month)
    if day is None or day == "XX":
        missing: Missing = "day" if day else ""
        return Part(Day(year, month, 1), Day(year, month, length), "month", missing, qualifier)
    if not 1 <= int(day) <= length:
        raise NotEdtfError(f"that month has the days 01 to {length}")
    date = Day(year, month, int(day))
    return Part(date, date, "day", qualifier=qualifier)


def _interval(text: str) -> Span:
    if text.count("/") > 1:
        raise NotEdtfError
    start, end = map(_end, text.split("/"))
    if start is end is Bound.UNKNOWN:
        raise NotEdtfError("both ends of the interval are unknown")
    if isinstance(start, Part) and isinstance(end, Part) and start.first > end.last:
        raise NotEdtfError("the interval starts after its end")
    return Span(start, end)


def _end(text: str) -> End:
    if text in ("", ".."):
        return Bound(text)
    if "T" in text:
        raise NotEdtfError("the ends of an interval have no time of day")
    return parse_part(text)


def _timed(text: str) -> Part:
    match = _TIMED.fullmatch(text)
    if match is None:
        raise NotEdtfError(_CLOCK_SHAPE if _TIMED_START.match(text) else "")
    date, hour, minute, second, offset = match.groups("")
    day = parse_part(date).first
    _check_clock(day, int(hour), int(minute), int(second), offset)
    return Part(day, day, "time", time=f"{hour}:{minute}:{second}", offset=offset)


def _check_clock(day: Day, hour: int, minute: int, second: int, offset: str) -> None:
    if hour > 23:
        raise NotEdtfError("hours run from 00 to 23; midnight is 00:00:00 of the day that begins")
    if minute > 59:
        raise NotEdtfError("minutes run from 00 to 59")
    if offset in ("-00", "-00:00"):
        raise NotEdtfError("no difference from UTC is written Z")
    if int(offset[1:3] or 0) > 23 or int(offset[4:6] or 0) > 59:
        raise NotEdtfError(
            "a difference from UTC has hours from 00 to 23 and minutes from 00 to 59"
        )
    if second > 60 or (second == 60 and not _ends_half_year(day, hour, minute, offset)):
        raise NotEdtfError("seconds run from 00 to 59")


def offset_minutes(offset: str) -> int:
    """How many minutes a zone's clocks are ahead of UTC (behind: negative)."""
    minutes = 60 * int(offset[1:3] or 0) + int(offset[4:6] or 0)
    return -minutes if offset.startswith("-") else minutes


def _ends_half_year(day: Day, hour: int, minute: int, offset: str) -> bool:
    """Whether this is the minute before a half-year in UTC, the only one that gets a second 60."""
    shift, utc = divmod(60 * hour + minute - offset_minutes(offset), 1440)
    ends = (Day(y, m, d).ordinal for y in (day.year - 1, day.year) for m, d in ((6, 30), (12, 31)))
    return utc == 1439 and day.ordinal + shift in ends
