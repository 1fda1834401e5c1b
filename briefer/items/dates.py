"""Dates as sources give them: EDTF levels 0 and 1, with their earliest and latest day.

No day is invented: an open or unknown end has none.
"""

import math
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from briefer.items.days import Day
from briefer.items.edtf import (
    Bound,
    NotEdtfError,
    Part,
    Precision,
    Span,
    offset_minutes,
    parse_span,
)
from briefer.items.readings import Style, span_reading

__all__ = ["Bound", "Day", "Edtf", "Part", "Precision", "Span", "Style"]

SortKey = tuple[float, float, float, str]

_FINE_TO_COARSE: tuple[Precision, ...] = (
    "time",
    "day",
    "month",
    "season",
    "year",
    "decade",
    "century",
    "millennium",
    "any year",
)


@lru_cache(maxsize=1 << 16)
def _span(text: str) -> Span:
    try:
        return parse_span(text)
    except NotEdtfError as fault:
        from briefer.items.misspelt_dates import refusal  # seldom needed, and much to load

        raise refusal(text, str(fault)) from None


@dataclass(frozen=True)
class Edtf:
    """A date, a date with a time of day, or an interval; equal where the text is equal.

    Raises DateError for a text outside EDTF levels 0 and 1, with the right spelling in its remedy
    where there is one.
    """

    text: str
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", _span(self.text))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date that `text` spells; the same as calling the class."""
        return cls(text)

    def __str__(self) -> str:
        return self.text

    @property
    def is_interval(self) -> bool:
        """Whether the text has two ends."""
        return self.span.end is not None

    @property
    def earliest(self) -> Day | None:
        """The first day that it can mean; None where the start is open or unknown."""
        return self.span.start.first if isinstance(self.span.start, Part) else None

    @property
    def latest(self) -> Day | None:
        """The last day that it can mean; None where the end is open or unknown."""
        end = self.span.start if self.span.end is None else self.span.end
        return end.last if isinstance(end, Part) else None

    @property
    def sort_key(self) -> SortKey:
        """Orders by earliest day, latest day, time of day (in UTC where its offset is known)."""
        first, last = self.earliest, self.latest
        return (
            -math.inf if first is None else first.ordinal,
            math.inf if last is None else last.ordinal,
            _second(self.time, self.offset) if self.time else -math.inf,
            self.text,
        )

    @property
    def precision(self) -> Precision | None:
        """How finely it is given; of an interval the coarser end, None without any date."""
        return max(
            (part.precision for part in self._parts), key=_FINE_TO_COARSE.index, default=None
        )

    @property
    def uncertain(self) -> bool:
        """Whether `?` or `%` marks it, or an end of it."""
        return any(part.uncertain for part in self._parts)

    @property
    def approximate(self) -> bool:
        """Whether `~` or `%` marks it, or an end of it."""
        return any(part.approximate for part in self._parts)

    @property
    def time(self) -> str:
        """The time of day as `14:30:05`, "" without one."""
        return self.span.start.time if isinstance(self.span.start, Part) else ""

    @property
    def offset(self) -> str:
        """The difference from UTC as it was written, `Z` or `+04:30`; "" without one."""
        return self.span.start.offset if isinstance(self.span.start, Part) else ""

    def reading(self, style: Style = "long") -> str:
        """Plain British English: `11 October 2025`, in the short style `11 Oct 2025`."""
        return span_reading(self.span, style)

    @property
    def _parts(self) -> tuple[Part, ...]:
        return tuple(end for end in self.span if isinstance(end, Part))


def _second(time: str, offset: str) -> int:
    hour, minute, second = map(int, time.split(":"))
    return 60 * (60 * hour + minute - offset_minutes(offset)) + second
