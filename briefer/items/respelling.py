"""The EDTF spelling of dates as people write them, where it is clear what they mean.

Only to suggest: no record ever takes one for a date unless its writer has seen it spelt out.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from briefer.items.edtf import NotEdtfError, parse_span
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
    r"(.+\d)[t ](\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(z|utc|[+-]\d\d?(?::?\d\d)?)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|(?<!\d)\d{8}(?!\d)", re.ASCII)
_RANGES = (
    re.compile(r"([^/]*)/([^/]*)"),
    re.compile(r"(.+?)(?: - | to )(.+)"),
    re.compile(r"(\d{4})-(\d{4})"),
)


def respelt(text: str) -> tuple[str, ...]:
    """The EDTF spellings, levels 0 and 1, of what `text` seems to mean; () where nobody can tell.

    Two or more where it has that many meanings, as day and month of `12/10/2025`.
    """
    plain = _plain(text)
    return _valid(_dates(plain)) or _valid(nearest(plain)) or _valid(_intervals(plain))


def meant(text: str) -> str:
    """The EDTF spelling of `text` where it is none itself and can mean but one date; else "".

    A year has four digits: three or five of them are a slip, and not for anybody to guess.
    """
    if _is_edtf(text) or not _YEAR.search(text):
        return ""
    spellings = respelt(text)
    return spellings[0] if len(spellings) == 1 else ""


def _plain(text: str) -> str:
    """The text with ASCII digits and hyphens, and single blanks."""
    digits = (str(unicodedata.decimal(c, c)) for c in text.translate(_DASHES))
    return " ".join("".join(digits).split())


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
            start, end = map(_end, match.groups())
            if start is None or end is None:
                continue
            straight = f"{start}/{end}"
            yield straight if _is_edtf(straight) else f"{end}/{start}"


def _end(text: str) -> str | None:
    named = {"": "", "unknown": "", "..": "..", "open": ".."}
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


_WEEKDAY = r"(?:[a-z]+day,? )?"
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
