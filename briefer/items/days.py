"""Days of any year, before the Common Era and beyond 9999 too, where `datetime.date` gives up."""

from calendar import isleap
from typing import NamedTuple

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in_month(year: int, month: int) -> int:
    """How many days `month` (1–12) has in an astronomical `year`."""
    return 29 if month == 2 and isleap(year) else _LENGTHS[month - 1]


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; years are astronomical (0 is 1 BCE)."""

    year: int
    month: int
    day: int

    def iso(self) -> str:
        """`2025-10-12`, `-1740-01-01`; beyond ±9999 the year alone, as `Y170000002`."""
        if abs(self.year) > 9999:
            return f"Y{self.year}"
        sign = "-" if self.year < 0 else ""
        return f"{sign}{abs(self.year):04}-{self.month:02}-{self.day:02}"

    @property
    def ordinal(self) -> int:
        """Days since 31 December 1 BCE: 1 January of the year 1 is 1, as in `datetime.date`."""
        past = self.year - 1
        leap_days = past // 4 - past // 100 + past // 400
        months = sum(days_in_month(self.year, month) for month in range(1, self.month))
        return 365 * past + leap_days + months + self.day
