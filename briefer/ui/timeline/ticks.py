"""The scale along the top: days over hours, months over days, years over months, in any year."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from briefer.briefs.extents import DAY, day_of
from briefer.briefs.ticks import Form, Unit, units
from briefer.items.dates import Edtf
from briefer.ui.timeline.view import View

Width = Callable[[str], float]

_APART = 16.0


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a step begins, in pixels; `label` is "" where there is no room for one."""

    x: float
    label: str
    is_major: bool


@cache
def _all_units() -> tuple[Unit, ...]:
    minutes = (_minutes(step) for step in (1, 5, 10, 15, 30))
    return (*minutes, *units())


def _minutes(step: int) -> Unit:
    return Unit(
        step,
        lambda minute: minute // step * step,
        lambda minute: minute + step,
        lambda minute, _: f"{minute % DAY // 60:02}:{minute % 60:02}",
    )


def ticks(view: View, width: float, text_width: Width) -> list[Tick]:
    """The ticks from pixel 0 to `width`, the major ones first; a label fits before the next.

    The first major tick may lie to the left of pixel 0: its label says what all begins with.
    """
    minor = _minor(view, text_width)
    major = _major(minor)
    found = list(_majors(view, width, major, text_width))
    majors = sorted(tick.x for tick in found)
    taken = {round(x) for x in majors}
    minors = (tick for tick in _minors(view, width, minor) if round(tick.x) not in taken)
    return [*found, *(_clear(tick, majors, text_width) for tick in minors)]


def _clear(tick: Tick, majors: list[float], text_width: Width) -> Tick:
    """A minor tick; without its label where that would be cut or lie across a major tick."""
    after = bisect_right(majors, tick.x)
    end = tick.x + text_width(tick.label) + _APART / 2
    crosses = after < len(majors) and majors[after] < end
    return replace(tick, label="") if crosses or tick.x < -_APART / 4 else tick


def _minor(view: View, text_width: Width) -> Unit:
    middle = int(view.minute(400))
    for unit in _all_units():
        pixels = unit.minutes / view.rate
        if pixels >= 24 and pixels >= text_width(unit.label(unit.floor(middle), "other")) + _APART:
            return unit
    return _all_units()[-1]


def _major(minor: Unit) -> Unit:
    for longest, wanted in ((12 * 60, DAY), (7 * DAY, 30.4 * DAY), (190 * DAY, 365.25 * DAY)):
        if minor.minutes <= longest:
            return next(unit for unit in _all_units() if unit.minutes >= wanted)
    return next(unit for unit in _all_units() if unit.minutes >= 4.9 * minor.minutes)


def _majors(view: View, width: float, unit: Unit, text_width: Width) -> Iterator[Tick]:
    at = unit.floor(int(view.minute(0) // 1))
    end = view.minute(width)
    form: Form = "first"
    while at < end:
        after = unit.after(at)
        label = unit.label(at, form)
        room = view.x(after) - max(0.0, view.x(at))
        if form == "first" and text_width(label) + _APART > room:
            label = unit.label(at, "short")
        if text_width(label) + _APART > room:
            label = ""
        yield Tick(view.x(at), label, is_major=True)
        form = "other" if label else form
        at = after


def _minors(view: View, width: float, unit: Unit) -> Iterator[Tick]:
    at = unit.floor(int(view.minute(0) // 1))
    end = view.minute(width)
    while at < end:
        yield Tick(view.x(at), unit.label(at, "other"), is_major=False)
        at = unit.after(at)


def range_text(view: View, width: float) -> str:
    """What is in sight as an EDTF interval of days: `2025-10-09/2025-10-13`."""
    first = day_of(int(view.minute(0) // DAY))
    last = day_of(int(view.minute(width) // DAY))
    if max(abs(first.year), abs(last.year)) > 9999:
        return f"Y{first.year}/Y{last.year}" if abs(first.year) > 9999 < abs(last.year) else ""
    return "/".join(dict.fromkeys((first.iso(), last.iso())))


def range_words(view: View, width: float) -> str:
    """The same in plain words: “9 to 13 Oct 2025”."""
    text = range_text(view, width)
    return Edtf(text).reading("short") if text else ""
