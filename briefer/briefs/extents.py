"""Where an event lies in time, as finely as it is known: what a timeline draws.

Moments are minutes since the day before 1 January of the year 1, on the clocks of one zone.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from briefer.items.dates import Bound, Day, Edtf, Part
from briefer.items.edtf import offset_minutes
from briefer.items.event import Event

DAY = 1440
Look = Literal["instant", "solid", "pale", "coarse", "outlined"]

HOURS: Mapping[str, tuple[int, int]] = {
    "midnight": (0, 0),
    "dawn": (4, 6),
    "morning": (6, 12),
    "noon": (12, 12),
    "afternoon": (12, 18),
    "evening": (18, 21),
    "night": (18, 24),
}
"""From which hour of the day to which each part of it runs; the night runs to the day's end."""

_NIGHT_ENDS = 6


@dataclass(frozen=True)
class Extent:
    """From `start` to `end`, infinite where an end is open; a soft end is not known exactly.

    "instant": known to the hour. "solid": to the part of the day. "pale": to the day. "coarse": to
    the month, the season or less. "outlined": an interval from one day to another. `known` is how
    long the end of an interval is that is known: what the scale shows of one that is open.
    """

    start: float
    end: float
    look: Look
    soft_start: bool = False
    soft_end: bool = False
    known: int = DAY


def extent(event: Event, zone: str) -> Extent | None:
    """Where `event` lies on the clocks of `zone`; None where it has no date to be placed by."""
    if event.when is None or event.when.earliest is event.when.latest is None:
        return None
    if event.when.is_interval:
        return _interval(event, event.when)
    part = event.when.span.start
    assert isinstance(part, Part)  # a single date has no open end
    soft = part.uncertain or part.approximate
    found = _placed(event, part, zone)
    return replace(found, soft_start=True, soft_end=True) if soft else found


def common_zone(events: Iterable[Event]) -> str:
    """The zone that most events with an hour are given in, else most events; "" without any."""
    named = [event for event in events if event.zone]
    timed = [event for event in named if event.time]
    return next((zone for zone, _ in Counter(e.zone for e in timed or named).most_common(1)), "")


def _placed(event: Event, part: Part, zone: str) -> Extent:
    start, end = part.first.ordinal * DAY, (part.last.ordinal + 1) * DAY
    if part.precision not in ("time", "day") or part.missing:
        return Extent(start, end, "coarse")
    if clock := part.time or event.time:
        instant = _on_clock(part.first, clock, part.offset, event.zone, zone)
        return Extent(instant, instant, "instant")
    if event.part_of_day:
        first, last = HOURS[event.part_of_day]
        soft = first != last
        look: Look = "solid" if soft else "instant"
        return Extent(start + 60 * first, start + 60 * last, look, soft, soft)
    return Extent(start, end, "pale")


def _on_clock(day: Day, clock: str, offset: str, own: str, zone: str) -> int:
    """The minute that the clocks of `zone` show at this time of `own` zone or offset."""
    hour, minute = (int(part) for part in clock.split(":")[:2])
    local = day.ordinal * DAY + 60 * hour + minute
    if not zone or (own == zone and not offset) or not (own or offset) or not 1 < day.year < 9999:
        return local
    here = offset_minutes(offset) if offset else _offset(day, hour, minute, own)
    return local - here + _offset(day, hour, minute, zone)


def _offset(day: Day, hour: int, minute: int, zone: str) -> int:
    """How many minutes the clocks of `zone` are ahead of UTC on that day, at that hour."""
    there = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone))
    ahead = there.utcoffset()
    assert ahead is not None  # a ZoneInfo always knows
    return round(ahead.total_seconds() / 60)


def zone_offset(zone: str, minute: float) -> str:
    """A zone's difference from UTC at a minute, as “UTC+4:30”; "" where it cannot be told."""
    day = day_of(int(minute // DAY))
    if not zone or not 1 < day.year < 9999:
        return ""
    ahead = _offset(day, int(minute % DAY) // 60, 0, zone)
    sign = "−" if ahead < 0 else "+"
    hours, minutes = divmod(abs(ahead), 60)
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def _interval(event: Event, when: Edtf) -> Extent:
    start, end = when.span.start, when.span.end
    first = start.first.ordinal * DAY if isinstance(start, Part) else -math.inf
    last = (end.last.ordinal + 1) * DAY if isinstance(end, Part) else math.inf
    known = max(_length(start), _length(end))
    found = Extent(first, last, "outlined", _soft(start), _soft(end), known)
    if event.part_of_day == "night" and last - first == 2 * DAY:  # one night, over midnight
        return Extent(first + 18 * 60, last - (24 - _NIGHT_ENDS) * 60, "solid", True, True)
    return found


def _length(end: Part | Bound | None) -> int:
    return (end.last.ordinal + 1 - end.first.ordinal) * DAY if isinstance(end, Part) else 0


def _soft(end: Part | Bound | None) -> bool:
    return not isinstance(end, Part) or end.uncertain or end.approximate


def day_of(ordinal: int) -> Day:
    """The day of an ordinal, the reverse of `Day.ordinal`, in any year."""
    era, day = divmod(ordinal + 305, 146097)  # eras of 400 years from 1 March of the year 0
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    in_month = day - (153 * month + 2) // 5 + 1
    past_december = month >= 10
    return Day(
        year + 400 * era + past_december, month - 9 if past_december else month + 3, in_month
    )
