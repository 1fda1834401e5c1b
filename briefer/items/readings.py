"""Dates in plain British English.

Years before 1000 say their era, so that no year looks like a day or a short form; years before the
Common Era are counted as historians do (EDTF's `0000` is 1 BCE).
"""

from typing import Literal, NamedTuple, TypeAlias

from briefer.items.days import Day
from briefer.items.edtf import Bound, End, Part, Span

Style: TypeAlias = Literal["long", "short"]

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_DASHED = ("day", "month", "season", "year")
_ENDLESS = {
    (Bound.OPEN, Bound.OPEN): "without start or end",
    (Bound.OPEN, Bound.UNKNOWN): "no start, end unknown",
    (Bound.UNKNOWN, Bound.OPEN): "start unknown, no end",
}


class _Words(NamedTuple):
    months: tuple[str, ...]
    about: str
    doubt: str
    the: str


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WORDS: dict[Style, _Words] = {
    "long": _Words(_MONTHS, "about ", " (uncertain)", "the "),
    "short": _Words(tuple(name[:3] for name in _MONTHS), "c. ", "?", ""),
}


def span_reading(span: Span, style: Style = "long") -> str:
    """What `span` says, in words; in the short style months have three letters."""
    words = _WORDS[style]
    if span.end is None:
        assert isinstance(span.start, Part)
        return _alone(span.start, words)
    return _interval(span.start, span.end, words)


def _alone(part: Part, words: _Words) -> str:
    match _notes(part):
        case ["uncertain"]:
            return f"{_about(part, words)}{words.doubt}"
        case [note] if part.missing:
            return f"{_about(part, words)}, {note}"
        case _:
            return _embedded(part, words)


def _embedded(part: Part, words: _Words) -> str:
    """The reading of a part within a longer phrase: what is to be noted of it in one bracket."""
    notes = _notes(part)
    return _about(part, words) + (f" ({', '.join(notes)})" if notes else "")


def _notes(part: Part) -> list[str]:
    notes = [f"{part.first.year}–{part.last.year}"] if _is_vague(part) else []
    if part.missing:
        notes.append(f"{part.missing} unknown")
    if part.uncertain:
        notes.append("uncertain")
    return notes


def _is_vague(part: Part) -> bool:
    """Whether “the 2000s” may be taken for a decade, a century or a millennium."""
    return _is_spelt_as_plural(part) and part.first.year % 100 == 0


def _is_spelt_as_plural(part: Part) -> bool:
    return part.known in ("decade", "century", "millennium") and part.first.year >= 1000


def _about(part: Part, words: _Words) -> str:
    return (words.about if part.approximate else "") + _core(part, words)


def _core(part: Part, words: _Words) -> str:
    """The date without what qualifies it."""
    match part.known:
        case "time":
            return f"{_day(part.first, words)}, {_clock(part)}"
        case "day":
            return _day(part.first, words)
        case "month" | "season":
            return f"{_name(part, words)} {_year(part.first.year, words)}"
        case "year":
            return _year(part.first.year, words)
        case _:
            return _years(part, words)


def _day(day: Day, words: _Words) -> str:
    return f"{day.day} {words.months[day.month - 1]} {_year(day.year, words)}"


def _name(part: Part, words: _Words) -> str:
    month = part.first.month
    return _SEASONS[month] if part.known == "season" else words.months[month - 1]


def _year(year: int, words: _Words) -> str:
    if abs(year) > 9999:
        return f"{words.the}year {_count(year)}{_era(year)}"
    return f"{_count(year)}{_era(year)}"


def _count(year: int) -> str:
    """The year's number in its era, with commas from five digits on."""
    count = year if year > 0 else 1 - year
    return f"{count:,}" if count > 9999 else str(count)


def _era(year: int) -> str:
    if year <= 0:
        return " BCE"
    return " CE" if year < 1000 else ""


def _years(part: Part, words: _Words) -> str:
    first, last = part.first.year, part.last.year
    if _is_spelt_as_plural(part):
        return f"{words.the}{first}s"
    if part.known == "any year" and first == 0:
        return "an unknown year"
    return f"{words.the}years {_year_range(first, last, words)}"


def _year_range(first: int, last: int, words: _Words) -> str:
    era = _era(first)
    if max(abs(first), abs(last)) > 9999 or era != _era(last):
        return f"{_year(first, words)} – {_year(last, words)}"
    return f"{_count(first)}–{_count(last)}{era}"


def _clock(part: Part) -> str:
    time = part.time.removesuffix(":00")
    return f"{time} {_zone(part.offset)}".rstrip()


def _zone(offset: str) -> str:
    """`UTC+4:30` for `+04:30`, `UTC` for `Z`, "" where the text gives none."""
    if offset in ("", "Z", "+00", "+00:00"):
        return "UTC" if offset else ""
    sign = "−" if offset[0] == "-" else "+"
    return f"UTC{sign}{int(offset[1:3])}{offset[3:].removesuffix(':00')}"


def _interval(start: End, end: End, words: _Words) -> str:
    if isinstance(start, Part) and isinstance(end, Part):
        return _closed(start, end, words)
    if isinstance(start, Part):
        tail = " on" if end is Bound.OPEN else ", end unknown"
        return f"from {_embedded(start, words)}{tail}"
    if isinstance(end, Part):
        tail = "" if start is Bound.OPEN else ", start unknown"
        return f"until {_embedded(end, words)}{tail}"
    return _ENDLESS[start, end]


def _closed(start: Part, end: Part, words: _Words) -> str:
    """A dash where both ends are plain dates of one kind, else words, whose reach is clear."""
    plain = not (start.qualifier or end.qualifier or start.missing or end.missing)
    if plain and start.known == end.known and start.known in _DASHED:
        return _dashed(start, end, words)
    return f"from {_embedded(start, words)} to {_embedded(end, words)}"


def _dashed(start: Part, end: Part, words: _Words) -> str:
    if start == end:
        return _core(start, words)
    if start.known == "year":
        return _year_range(start.first.year, end.first.year, words)
    if start.first.year != end.first.year:
        return f"{_core(start, words)} – {_core(end, words)}"
    if start.known == "day":
        within_month = start.first.month == end.first.month
        month = "" if within_month else f" {words.months[start.first.month - 1]}"
        dash = "–" if within_month else " – "
        return f"{start.first.day}{month}{dash}{_core(end, words)}"
    return f"{_name(start, words)}–{_core(end, words)}"
