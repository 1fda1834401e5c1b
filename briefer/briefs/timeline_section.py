"""Events as a figure, as a table, or both; in order of time, those without a date last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from briefer.briefs.extents import common_zone, extent
from briefer.briefs.lanes import Happening, LaneNames
from briefer.briefs.legend import alternative, caption
from briefer.briefs.parts import Part
from briefer.briefs.printed_order import by_time
from briefer.briefs.setting import Measure, Placed, Setting
from briefer.briefs.tables import Stack, cell, grid, words
from briefer.briefs.timeline import Room, Timeline, timeline
from briefer.document.nodes import Block, Content, Figure, Run, marks_of, text_of
from briefer.items.event import Event
from briefer.items.phrasing import Words, zone_name

_FIGURES = 4
"""Drawings that are kept for the next time that the same brief is composed."""

_COUNT = "\0"  # where a number goes; no phrase has it


@dataclass(frozen=True)
class _Told:
    """An event that is an entry, and its wording."""

    event: Event
    wording: Words

    @property
    def text(self) -> str:
        """What a label says of it."""
        return " ".join((text_of(self.wording) or self.event.text).split()).removesuffix(".")


def event_table(run: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """A row for each event: date, time of day, what happened with its notes, where."""
    told = _in_order(run)
    yield _table(told, setting, part.heading)


def chart_and_table(run: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """The figure, if any event has a date, and under it all events as a table."""
    told = _in_order(run)
    drawn = _drawn(told, setting, part)
    yield from (_figure(told, drawn, (), setting),) if drawn else ()
    yield _table(told, setting, part.heading)


def chart(run: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """The figure; under it, as a table, only those events that it cannot show in full words."""
    told = _in_order(run)
    drawn = _drawn(told, setting, part)
    if drawn is None:
        yield _table(told, setting, part.heading)
        return
    whole = {
        mark.happening.event.id
        for lane in drawn.lanes
        for row in lane.rows
        for mark in row
        if mark.whole and not mark.happening.event.unnamed()
    }
    rest = [each for each in told if each.event.id not in whole]
    marks = tuple(
        mark
        for each in told
        if each.event.id in whole
        for mark in (*marks_of(each.wording), *setting.phrasing.marks(each.event))
    )
    yield _figure(told, drawn, marks, setting)
    yield from (_table(rest, setting, part.heading),) if rest else ()


def _in_order(run: Sequence[Placed]) -> list[_Told]:
    ordered = by_time(run, lambda entry: entry.record)
    return [_Told(cast(Event, entry.record), entry.wording) for entry in ordered]


def _drawn(told: Sequence[_Told], setting: Setting, part: Part) -> Timeline | None:
    """The drawing of the events that have a date; None where none has."""
    zone = common_zone(each.event for each in told)
    placed = [
        Happening(each.event, found, each.text)
        for each in told
        if (found := extent(each.event, zone)) is not None
    ]
    if not placed:
        return None
    say = setting.phrasing.say
    return _laid_out(
        tuple(placed),
        part.lanes,
        say("tag-missing" if part.lanes == "tag" else "place-missing"),
        say("lanes-other"),
        say("more", count=_COUNT),
        Room(setting.width, setting.height),
        setting.measure,
    )


@lru_cache(maxsize=_FIGURES)
def _laid_out(
    placed: tuple[Happening, ...],
    lanes: Literal["", "place", "tag"],
    nowhere: str,
    others: str,
    more: str,
    room: Room,
    measure: Measure,
) -> Timeline:
    """The drawing, which is kept: most edits of a brief are of something else."""
    names = LaneNames(lanes, nowhere, others, lambda count: more.replace(_COUNT, str(count)))
    return timeline(placed, names, room, measure)


def _figure(told: Sequence[_Told], drawn: Timeline, marks: Content, setting: Setting) -> Figure:
    events = [each.event for each in told]
    number = setting.phrasing.say("figure", number=next(setting.figures))
    said = caption(drawn, events, setting.phrasing)
    sources: Content = (
        (Run(f" {setting.phrasing.say('sources-of-figure')}"), *marks) if marks else ()
    )
    return Figure(
        drawing=drawn.drawing,
        alt=alternative([(each.event, each.text) for each in told], setting.phrasing),
        caption=(Run(number, bold=True), Run(f" {said}"), *sources),
    )


def _table(told: Sequence[_Told], setting: Setting, description: str) -> Block:
    phrasing = setting.phrasing
    events = [each.event for each in told]
    dates = tuple(words(event.date_shown(phrasing, "short")) for event in events)
    zone = _one_zone(events)
    head = phrasing.say("column-time-in", zone=zone_name(zone)) if zone else ""
    hours = tuple(words(event.hour_shown(phrasing, zoned=not zone)) for event in events)
    texts = tuple(cell(each.event.told(phrasing, each.wording)) for each in told)
    places = tuple(words(event.place) for event in events)
    return grid(
        (
            Stack(phrasing.say("column-date"), 1.7, dates, dated=True),
            Stack(head or phrasing.say("column-time"), 1.3, hours),
            Stack(phrasing.say("column-event"), 4.2, texts),
            Stack(phrasing.say("column-where"), 1.4, places),
        ),
        description,
        setting,
    )


def _one_zone(events: Sequence[Event]) -> str:
    """The zone that all hours among the events are given in; "" where they are not of one."""
    zones = {event.zone for event in events if event.time or event.part_of_day}
    return zones.pop() if len(zones) == 1 else ""
