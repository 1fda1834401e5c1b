"""Events for tests: as rows of a chronicle, and in a library."""

from array import array
from collections.abc import Iterable

from briefer.briefs.edits import Change, Edit
from briefer.briefs.extents import DAY
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.store.chronicle import Chronicle
from briefer.ui.timeline.events import Events, gathered

Row = tuple[int, int, str]
"""First minute, last minute (the same for an instant), lane."""


def events(rows: Iterable[Row]) -> Events:
    """Events that begin and end at these minutes, numbered from 1 as they come.

    An instant stands at its minute; all others last whole days.
    """
    found = Chronicle()
    for number, (start, end, lane) in enumerate(rows, 1):
        found.numbers.append(number)
        found.earliest.append(start // DAY)
        found.latest.append(max(start, end - 1) // DAY)
        instant = start == end
        found.first_minute.append(start % DAY if instant else -1)
        found.last_minute.append(start % DAY if instant else -1)
        found.marks.append(0)
        found.lanes.append(lane)
    return gathered([("event", found)])


def chronicle(*rows: tuple[int, int, int, int, int, str]) -> Chronicle:
    """A chronicle of rows: earliest, latest, first minute, last minute, marks, lane."""
    columns = zip(*rows, strict=True)
    earliest, latest, first, last, marks, lanes = columns
    return Chronicle(
        array("q", range(1, len(rows) + 1)),
        array("q", earliest),
        array("q", latest),
        array("h", first),
        array("h", last),
        array("B", marks),
        list(lanes),
    )


def adding(*items: Event) -> Edit:
    """The edit that brings events in."""
    return Edit("Add", tuple(Change(None, item) for item in items))


def event(id_: str, when: str, text: str = "Something happened", **fields: object) -> Event:
    """An event on that date."""
    return Event(id=id_, text=text, when=Edtf(when) if when else None, **fields)  # type: ignore[arg-type]
