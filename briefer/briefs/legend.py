"""What a timeline's caption and alternative text say: what is known, what not, what happened."""

from collections.abc import Iterator, Sequence

from briefer.briefs.extents import common_zone, extent, zone_offset
from briefer.briefs.lanes import Mark
from briefer.briefs.timeline import Timeline
from briefer.items.event import Event
from briefer.items.phrasing import NBSP, Phrasing

_MOST_TOLD = 500


def caption(drawn: Timeline, events: Sequence[Event], phrasing: Phrasing) -> str:
    """The meaning of those marks that occur, the zone of the hours, and what is not drawn."""
    return " ".join(
        (
            *_key(drawn, phrasing),
            *_zone(drawn, events, phrasing),
            *_left_out(drawn, events, phrasing),
        )
    )


def alternative(told: Sequence[tuple[Event, str]], phrasing: Phrasing) -> str:
    """The events in order, for those who cannot see the figure; very many are cut off, counted."""
    lead = phrasing.say("timeline-alt", count=_count("events", len(told), phrasing))
    told_of = [_sentence(event, text, phrasing) for event, text in told[:_MOST_TOLD]]
    if len(told) > _MOST_TOLD:
        told_of.append(phrasing.say("alt-more", count=len(told) - _MOST_TOLD))
    return f"{lead} {'; '.join(told_of)}."


def _sentence(event: Event, text: str, phrasing: Phrasing) -> str:
    when = ", ".join(filter(None, (event.date_shown(phrasing), event.hour_shown(phrasing))))
    where = f" ({event.place})" if event.place else ""
    return f"{when}: {text}{where}".replace(NBSP, " ")


def _key(drawn: Timeline, phrasing: Phrasing) -> Iterator[str]:
    marks = [mark for lane in drawn.lanes for row in (*lane.rows, lane.crowd) for mark in row]
    looks = {mark.happening.extent.look for mark in marks}
    for look in ("instant", "solid", "pale", "coarse", "outlined"):
        if look in looks:
            yield phrasing.say(f"key-{look}")
    if any(mark.point and mark.happening.extent.look != "instant" for mark in marks):
        yield phrasing.say("key-short")
    if any(map(_is_soft, marks)):
        yield phrasing.say("key-faded")
    if drawn.scale.breaks:
        yield phrasing.say("key-break")


def _is_soft(mark: Mark) -> bool:
    return mark.happening.extent.soft_start or mark.happening.extent.soft_end


def _zone(drawn: Timeline, events: Sequence[Event], phrasing: Phrasing) -> Iterator[str]:
    """The zone in which hours are drawn, if any are."""
    if not any(event.time or event.part_of_day for event in events):
        return
    zone = common_zone(events)
    if not zone:
        yield phrasing.say("key-no-zone")
        return
    named = phrasing.zone(zone)
    offset = "" if named == zone else zone_offset(zone, drawn.scale.stretches[0].start)
    yield phrasing.say("key-zone", zone=f"{named} ({offset})" if offset else named)


def _left_out(drawn: Timeline, events: Sequence[Event], phrasing: Phrasing) -> Iterator[str]:
    zone = common_zone(events)
    if undated := sum(extent(event, zone) is None for event in events):
        yield _count("undrawn", undated, phrasing)
    bare = [
        mark
        for lane in drawn.lanes
        for row in (*lane.rows, lane.crowd)
        for mark in row
        if not mark.words
    ]
    if bare:
        yield _count("unlabelled", len(bare), phrasing)


def _count(key: str, count: int, phrasing: Phrasing) -> str:
    return phrasing.say(f"{key}-one" if count == 1 else f"{key}-many", count=count)
