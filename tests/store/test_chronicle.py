"""The chronicle: what has a date, in columns."""

from dataclasses import replace

import pytest

from briefer.items.dates import Day, Edtf
from briefer.items.event import Event
from briefer.items.item import PARTS_OF_DAY
from briefer.store import browsing
from briefer.store.chronicle import Lane, Mark
from briefer.store.store import Query, Store
from tests.store.samples import EVENT, adding

Row = tuple[int, int, int, int, int, Mark, str]


def rows(store: Store, query: Query | None = None, lane: Lane = "") -> list[Row]:
    found = store.chronicle(lane=lane) if query is None else store.chronicle(query, lane)
    return [
        (number, *days, *minutes, Mark(marks), name)
        for each in found
        for number, *days, minutes, marks, name in zip(
            each.numbers,
            each.earliest,
            each.latest,
            zip(each.first_minute, each.last_minute, strict=True),
            each.marks,
            each.lanes,
            strict=True,
        )
    ]


def day(year: int, month: int, day: int) -> int:
    return Day(year, month, day).ordinal


def only(store: Store, event: Event) -> Row:
    store.apply(adding(event))
    (row,) = rows(store)
    return row


def test_an_event_has_its_days_and_no_more_is_said_than_is_known(store: Store) -> None:
    found = only(store, EVENT)
    assert found == (1, day(2025, 10, 1), day(2025, 10, 31), -1, -1, Mark(0), "")


@pytest.mark.parametrize(
    ("fields", "minutes"),
    [
        ({"time": "14:30"}, (870, 870)),
        ({"time": "14:30", "part_of_day": "night"}, (870, 870)),
        ({"part_of_day": "night"}, (1080, 1440)),
        ({"when": Edtf("2025-10-12T06:05:59Z"), "time": "14:30"}, (365, 365)),
    ],
)
def test_the_minutes_of_the_day_come_from_the_date_the_time_or_the_part_of_the_day(
    store: Store, fields: dict[str, object], minutes: tuple[int, int]
) -> None:
    assert only(store, replace(EVENT, **fields))[3:5] == minutes  # type: ignore[arg-type]


@pytest.mark.parametrize("part", PARTS_OF_DAY)
def test_every_part_of_the_day_has_its_minutes(store: Store, part: str) -> None:
    first, last = only(store, replace(EVENT, part_of_day=part))[3:5]
    assert 0 <= first <= last <= 1440


@pytest.mark.parametrize(
    ("date", "marks"),
    [
        ("2025?", Mark.UNCERTAIN),
        ("2025~", Mark.APPROXIMATE),
        ("2025%", Mark.UNCERTAIN | Mark.APPROXIMATE),
        ("2025/2026~", Mark.INTERVAL | Mark.APPROXIMATE),
        ("../2025", Mark.INTERVAL | Mark.OPEN_START),
        ("2025/", Mark.INTERVAL | Mark.OPEN_END),
    ],
)
def test_marks_say_how_well_a_date_is_known(store: Store, date: str, marks: Mark) -> None:
    assert only(store, replace(EVENT, when=Edtf(date)))[5] == marks


def test_an_open_end_has_the_day_of_the_other_end(store: Store) -> None:
    assert only(store, replace(EVENT, when=Edtf("../2025-10-12")))[1:3] == (
        day(2025, 10, 12),
        day(2025, 10, 12),
    )


@pytest.mark.parametrize(
    ("lane", "name"),
    [("", ""), ("place", "Chaman"), ("tag", "border"), ("participant", "Border guards")],
)
def test_lanes_are_told_apart_as_asked(store: Store, lane: Lane, name: str) -> None:
    store.apply(adding(replace(EVENT, tags=("border", "war"))))
    assert [row[-1] for row in rows(store, lane=lane)] == [name]


def test_without_a_tag_or_a_participant_a_lane_has_no_name(store: Store) -> None:
    store.apply(adding(replace(EVENT, participants=(), place="")))
    for lane in ("place", "tag", "participant"):
        assert [row[-1] for row in rows(store, lane=lane)] == [""]


def test_only_events_are_there_unless_others_are_asked_for(full: Store) -> None:
    assert [row[0] for row in rows(full)] == [6]
    dated = rows(full, Query(), "participant")
    assert [(row[0], row[-1]) for row in dated] == [
        (6, "Border guards"),
        (5, "Zabihullah Mujahid"),
        (4, "Zabihullah Mujahid"),
    ]


def test_what_has_no_day_is_not_there(store: Store) -> None:
    store.apply(adding(replace(EVENT, when=None)))
    assert rows(store) == []


@pytest.mark.parametrize("at_once", [1, 4, 2_500])
def test_all_events_come_newest_first_however_many_are_read_at_once(
    store: Store, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(browsing, "_AT_ONCE", at_once)
    dates = ("2025-10-12", "19XX", "-0044-03-15", "Y170000002", "2024-21")
    store.apply(
        adding(*(replace(EVENT, id=f"e{n}", when=Edtf(text)) for n, text in enumerate(dates)))
    )
    assert [row[0] for row in rows(store)] == [5, 4, 3, 2, 1]
