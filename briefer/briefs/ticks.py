"""The units of a time scale, from hours to ages, in any year."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefer.briefs.extents import DAY, day_of
from briefer.items.dates import Day, Edtf

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()


Form = Literal["first", "short", "other"]


@dataclass(frozen=True)
class Unit:
    """A step of the scale: about `minutes` long; where a step begins, and where the next one does.

    `label` names a step: the first that is shown says its year, or, where "short" of room, not.
    """

    minutes: float
    floor: Callable[[int], int]
    after: Callable[[int], int]
    label: Callable[[int, Form], str]

    def ceiling(self, minute: int) -> int:
        """The first beginning of a step that is not before `minute`."""
        below = self.floor(minute)
        return below if below == minute else self.after(below)

    def steps(self, start: int, end: int) -> Iterator[int]:
        """The beginnings of steps from `start`, which is one, to `end`, which is left out."""
        while start < end:
            yield start
            start = self.after(start)


def units() -> Iterator[Unit]:
    """All units, the finest first."""
    for hours in (1, 2, 3, 6, 12):
        yield _even(60 * hours, _hour_label)
    yield _even(DAY, _day_label)
    yield _even(2 * DAY, _day_label)
    yield _even(7 * DAY, _week_label, DAY)  # ordinal 1 was a Monday
    for months in (1, 2, 3, 6):
        yield _months(months)
    for power in range(15):
        for step in (1, 2, 5):
            yield _years(step * 10**power)


def _even(step: int, label: Callable[[int, Form], str], origin: int = 0) -> Unit:
    return Unit(
        step,
        lambda minute: (minute - origin) // step * step + origin,
        lambda minute: minute + step,
        label,
    )


def _months(step: int) -> Unit:
    def floor(minute: int) -> int:
        day = day_of(minute // DAY)
        return _begins(day.year, (day.month - 1) // step * step + 1)

    def after(minute: int) -> int:
        day = day_of(minute // DAY)
        years, month = divmod(day.month - 1 + step, 12)
        return _begins(day.year + years, month + 1)

    return Unit(step * 30.4 * DAY, floor, after, _month_label)


def _years(step: int) -> Unit:
    """Round years as historians count them: 200 BCE, 100 BCE, 1 CE, 100 CE."""

    def floor(minute: int) -> int:
        year = day_of(minute // DAY).year
        if year >= step:
            return _begins(year // step * step)
        return _begins(1 if year >= 1 else 1 - -(-(1 - year) // step) * step)

    def after(minute: int) -> int:
        year = day_of(minute // DAY).year
        if year >= step:
            return _begins(year + step)
        return _begins(step if year >= 1 else min(1, year + step))

    return Unit(step * 365.25 * DAY, floor, after, lambda minute, _: _year_label(minute))


def _begins(year: int, month: int = 1) -> int:
    return Day(year, month, 1).ordinal * DAY


def _hour_label(minute: int, form: Form) -> str:
    hour = f"{minute % DAY // 60:02}:00"
    if minute % DAY == 0:
        return _day_label(minute, "short" if form == "other" else form)
    return hour if form == "other" else f"{_day_label(minute, form)}, {hour}"


def _day_label(minute: int, form: Form) -> str:
    day = day_of(minute // DAY)
    month = f" {_MONTHS[day.month - 1]}" if form != "other" or day.day == 1 else ""
    year = f" {_named(day.year)}" if form == "first" else ""
    return f"{_WEEKDAYS[(minute // DAY - 1) % 7]} {day.day}{month}{year}"


def _week_label(minute: int, form: Form) -> str:
    day = day_of(minute // DAY)
    year = f" {_named(day.year)}" if form == "first" else ""
    return f"{day.day} {_MONTHS[day.month - 1]}{year}"


def _month_label(minute: int, form: Form) -> str:
    day = day_of(minute // DAY)
    year = f" {_named(day.year)}" if form != "other" or day.month == 1 else ""
    return f"{_MONTHS[day.month - 1]}{year}"


def _year_label(minute: int) -> str:
    return _named(day_of(minute // DAY).year)


def _named(year: int) -> str:
    text = f"Y{year}" if abs(year) > 9999 else f"{year:05}" if year < 0 else f"{year:04}"
    return Edtf(text).reading("short").removeprefix("year ")
