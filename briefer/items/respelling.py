"""The EDTF spelling of dates as people write them, where it is clear what they mean.

Only to suggest: no record ever takes one for a date unless its writer has seen it spelt out.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from briefer.items.days import Day
from briefer.items.edtf import NotEdtfError, Part, parse_span
from briefer.items.edtf_level_2 import nearest

_NAMES = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_ABOUT = re.compile(
    r"(?:circa|ca|c|about|around|approximately|approx)(?![a-z])\.? ?", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(.+\d)(?:t|,? )(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?"
    r"(z|(?:utc)?[+-]\d\d?(?::?\d\d)?|utc)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|(?<!\d)\d{8}(?!\d)", re.ASCII)
_RANGES = (
    re.compile(r"([^/]*)/([^/]*)"),
    re.compile(r"(?:from )?(.+?)(?: - | to )(.+)", re.IGNORECASE),
    re.compile(r"between (.+?) and (.+)", re.IGNORECASE),
    re.compile(r"(\d{4})-(\d{4})"),
    re.compile(r"from (.+) (on)", re.IGNORECASE),
    re.compile(r"(until) (.+)", re.IGNORECASE),
)
_DAY, _MONTH, _TO = r"(\d\d?)(?:st|nd|rd|th)?", r"([a-z]{3,})\.?", "(?: ?- ?| to )"
_SHARED = tuple(
    (re.compile(rf"(?:from )?{pattern},? (\d{{4}})", re.IGNORECASE | re.ASCII), start, end)
    for pattern, start, end in (
        (rf"{_DAY}{_TO}{_DAY} (?:of )?{_MONTH}", "{0} {2} {3}", "{1} {2} {3}"),
        (rf"{_DAY} {_MONTH}{_TO}{_DAY} {_MONTH}", "{0} {1} {4}", "{2} {3} {4}"),
        (rf"{_MONTH} {_DAY}{_TO}{_DAY}", "{1} {0} {3}", "{2} {0} {3}"),
        (rf"{_MONTH} {_DAY}{_TO}{_MONTH} {_DAY}", "{1} {0} {4}", "{3} {2} {4}"),
        (rf"{_MONTH}{_TO}{_MONTH}", "{0} {2}", "{1} {2}"),
    )
)
"""Ranges whose ends share a month or a year, and what each end is when it is written out."""

_HALF_A_YEAR = 183  # days


def respelt(text: str) -> tuple[str, ...]:
    """The EDTF spellings, levels 0 and 1, of what `text` seems to mean; () where nobody can tell.

    Two or more where it has that many meanings, as day and month of `12/10/2025`.
    """
    plain = _plain(text)
    return _valid(_dates(plain)) or _valid(nearest(plain)) or _valid(_intervals(plain))


def meant(text: str, said_on: Day | None = None) -> str:
    """The EDTF spelling of `text` where it is none itself and can mean but one date; else "".

    Every plain date and range is understood as `readings` prints it. A year has four digits: three
    or five of them are a slip, and not for anybody to guess. A day or month without a year is of
    the year in which it was said, or, where that would be half a year later, of the year before.
    """
    if _is_edtf(text):
        return ""
    if not _YEAR.search(text):
        return _of_the_year(text, said_on) if said_on is not None else ""
    spellings = respelt(text)
    return spellings[0] if len(spellings) == 1 else ""


def _of_the_year(text: str, said_on: Day) -> str:
    if not re.search(r"[^\W\d]{3}", text) or re.search(r"\d{3}", text):
        return ""
    for year in (said_on.year, said_on.year - 1):
        spelling = meant(f"{text} {year:04}")
        first = parse_span(spelling).start if spelling else None
        if not isinstance(first, Part):
            return ""
        if first.first.ordinal - said_on.ordinal < _HALF_A_YEAR:
            return spelling
    return ""


def _plain(text: str) -> str:
    """The text with ASCII digits and hyphens, and single blanks."""
    digits = (str(unicodedata.decimal(c, c)) for c in text.translate(_DASHES))
    return " ".join("".join(digits).replace("(uncertain)", "?").split())


def _valid(spellings: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(_is_edtf, spellings)))


def _is_edtf(text: str) -> bool:
    try:
        parse_span(text)
    except NotEdtfError:
        return False
    return True


def _intervals(text: str) -> Iterator[str]:
    for pattern in _RANGES:
        if match := pattern.fullmatch(text):
            yield from _between(*match.groups())
    for pattern, start, end in _SHARED:
        if match := pattern.fullmatch(text):
            yield from _between(start.format(*match.groups()), end.format(*match.groups()))


def _between(first: str, last: str) -> Iterator[str]:
    start, end = _end(first), _end(last)
    if start is not None and end is not None:
        straight = f"{start}/{end}"
        yield straight if _is_edtf(straight) else f"{end}/{start}"


def _end(text: str) -> str | None:
    named = {"": "", "unknown": "", "..": "..", "open": "..", "on": "..", "until": ".."}
    text = text.strip()
    if text in named:
        return named[text]
    if match := _CLOCK.fullmatch(text):
        text = match[1]
    spellings = _valid(_dates(text))
    return spellings[0] if len(spellings) == 1 else None


def _dates(text: str) -> Iterator[str]:
    about = _ABOUT.match(text)
    marks = set(re.findall("[?~%]", text)) | ({"~"} if about else set())
    qualifier = "" if not marks else marks.pop() if len(marks) == 1 else "%"
    body = re.sub("[?~%()]", "", text[about.end() if about else 0 :]).strip()
    if (clock := _CLOCK.fullmatch(body)) and not qualifier:
        yield from _timed(clock)
        return
    for spelling in _bodies(clock[1] if clock else body):
        yield spelling + qualifier


def _timed(clock: re.Match[str]) -> Iterator[str]:
    for day in _bodies(clock[1]):
        time = f"{int(clock[2]):02}:{clock[3]}:{clock[4] or '00'}"
        offset = _offset((clock[5] or "").upper())
        if time == "24:00:00":
            yield f"{_next(day)}T00:00:00{offset}"
        yield f"{day}T{time}{offset}"


def _offset(text: str) -> str:
    text = text.removeprefix("UTC") or text
    if text in ("", "Z", "UTC"):
        return "Z" if text else ""
    digits = text[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{text[0]}{hours:0>2}:{minutes}" if digits.strip("0") else "Z"


def _next(day: str) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _bodies(text: str) -> Iterator[str]:
    """What the first fitting pattern makes of a date without qualifier and time."""
    for pattern, spell in _PATTERNS:
        if match := pattern.fullmatch(text):
            yield from spell(*match.groups(""))
            return


def _numbers(sign: str, year: str, _: str, month: str, day: str) -> Iterator[str]:
    parts = [year, *(part.zfill(2) for part in (month, day) if part)]
    sign = "" if year == "0000" else sign
    yield sign + "-".join(parts).upper().replace("U", "X")


def _run_together(year: str, month: str, day: str) -> Iterator[str]:
    yield f"{year}-{month}-{day}"


def _day_or_month_first(first: str, _: str, second: str, year: str) -> Iterator[str]:
    yield f"{year}-{second:0>2}-{first:0>2}"
    yield f"{year}-{first:0>2}-{second:0>2}"


def _year(sign: str, digits: str) -> Iterator[str]:
    count = digits.lstrip("0")
    yield f"{sign}{count:0>4}" if len(count) < 5 else f"Y{sign}{count}"


def _decade(digits: str) -> Iterator[str]:
    yield f"{digits}X"


def _before_common_era(count: str) -> Iterator[str]:
    year = 1 - int(count)
    yield f"{'-' if year else ''}{-year:04}"


def _common_era(before: str, after: str) -> Iterator[str]:
    yield (before or after).zfill(4)


def _day_first(day: str, name: str, year: str) -> Iterator[str]:
    for month in _months(name):
        yield f"{year}-{month:02}-{day:0>2}" if day else f"{year}-{month:02}"


def _month_first(name: str, day: str, year: str) -> Iterator[str]:
    return _day_first(day, name, year)


def _months(name: str) -> list[int]:
    return [number for full, number in _NAMES.items() if full.startswith(name.lower())]


_WEEKDAY = r"(?:(?:[a-z]+day|mon|tue|wed|thu|fri|sat|sun),? )?"
_PATTERNS: tuple[tuple[re.Pattern[str], Callable[..., Iterator[str]]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.ASCII), spell)
    for pattern, spell in (
        (r"(-?)([0-9ux]{4})(?:([-/. ])([0-9ux]{1,2})(?:\3([0-9ux]{1,2}))?)?", _numbers),
        (r"(\d{4})(\d\d)(\d\d)", _run_together),
        (r"(\d\d?)([-/. ])(\d\d?)\2(\d{4})", _day_or_month_first),
        (r"y(-?)(\d+)", _year),
        (r"(-?)(\d{3}|\d{5})", _year),
        (r"(-)(\d+)", _year),
        (r"(?:the )?(\d\d[1-9])0'?s", _decade),
        (r"(\d{1,4}) ?b\.?c\.?(?:e\.?)?", _before_common_era),
        (r"(?:ad ?(\d{1,4})|(\d{1,4}) ?(?:ad|ce))", _common_era),
        (_WEEKDAY + r"(\d\d?)(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,})\.?,?[ -](\d{4})", _day_first),
        (_WEEKDAY + r"([a-z]{3,})\.? (?:(\d\d?)(?:st|nd|rd|th)?,? )?(\d{4})", _month_first),
    )
)
