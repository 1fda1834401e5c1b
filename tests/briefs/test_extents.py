"""Where events lie in time: as finely as they are known, on the clocks of one zone."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.extents import DAY, Extent, common_zone, day_of, extent, zone_offset
from briefer.items.dates import Edtf
from briefer.items.days import Day
from briefer.items.event import Event

SUNDAY = Day(2025, 10, 12).ordinal * DAY


def placed(when: str, zone: str = "", **details: str) -> Extent:
    found = extent(Event(text="x", when=Edtf(when), **details), zone)  # type: ignore[arg-type]
    assert found is not None
    return found


def hours(found: Extent) -> tuple[float, float]:
    return (found.start - SUNDAY) / 60, (found.end - SUNDAY) / 60


@given(st.integers(-(10**12), 10**12))
def test_a_day_is_found_again_from_its_ordinal(ordinal: int) -> None:
    assert day_of(ordinal).ordinal == ordinal


def test_a_day_is_pale_from_midnight_to_midnight() -> None:
    assert placed("2025-10-12") == Extent(SUNDAY, SUNDAY + DAY, "pale")


@pytest.mark.parametrize("when", ["2025-10-12~", "2025-10-12?", "2025-10-12%"])
def test_what_is_doubtful_has_soft_ends(when: str) -> None:
    found = placed(when)
    assert (found.soft_start, found.soft_end) == (True, True)


@pytest.mark.parametrize(
    ("part", "first", "last", "look"),
    [
        ("midnight", 0, 0, "instant"),
        ("dawn", 4, 6, "solid"),
        ("morning", 6, 12, "solid"),
        ("noon", 12, 12, "instant"),
        ("afternoon", 12, 18, "solid"),
        ("evening", 18, 21, "solid"),
        ("night", 18, 24, "solid"),
    ],
)
def test_parts_of_the_day_have_their_hours(part: str, first: int, last: int, look: str) -> None:
    found = placed("2025-10-12", part_of_day=part)
    assert (hours(found), found.look) == ((first, last), look)
    assert found.soft_start == found.soft_end == (look == "solid")


def test_a_time_is_an_instant_before_any_part_of_the_day() -> None:
    found = placed("2025-10-12", time="14:30", part_of_day="night")
    assert (hours(found), found.look) == ((14.5, 14.5), "instant")


@pytest.mark.parametrize(
    ("when", "own", "zone", "expected"),
    [
        ("2025-10-12", "Asia/Kabul", "Asia/Kabul", 14.5),
        ("2025-10-12", "UTC", "Asia/Kabul", 19),
        ("2025-10-12", "Asia/Kabul", "UTC", 10),
        ("2025-10-12", "", "Asia/Kabul", 14.5),
        ("2025-10-12", "Asia/Kabul", "", 14.5),
    ],
)
def test_times_are_drawn_on_the_clocks_of_one_zone(
    when: str, own: str, zone: str, expected: float
) -> None:
    assert hours(placed_in(when, own, zone))[0] == expected


def placed_in(when: str, own: str, zone: str) -> Extent:
    found = extent(Event(text="x", when=Edtf(when), time="14:30", zone=own), zone)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2025-10-12T10:00:00Z", 14.5),
        ("2025-10-12T10:00:00+04:30", 10),
        ("2025-10-12T10:00:00-05:00", 19.5),
        ("2025-10-12T10:00:00", 10),
    ],
)
def test_a_difference_from_utc_counts_before_a_zone(when: str, expected: float) -> None:
    assert hours(placed(when, "Asia/Kabul"))[0] == expected


def test_beyond_the_reach_of_zones_a_time_is_as_it_was_given() -> None:
    found = extent(
        Event(text="x", when=Edtf("-0500-01-01"), time="12:00", zone="UTC"), "Asia/Kabul"
    )
    assert found is not None
    assert found.start == Day(-500, 1, 1).ordinal * DAY + 720


@pytest.mark.parametrize("when", ["2025-10", "2025-XX", "2025-10-XX", "2025-21", "2025", "20XX"])
def test_what_is_known_to_the_month_or_less_is_coarse(when: str) -> None:
    found = placed(when, time="10:00")
    assert found.look == "coarse"
    assert found.start == Edtf(when).earliest.ordinal * DAY  # type: ignore[union-attr]


def test_an_interval_is_outlined_from_its_first_day_to_its_last() -> None:
    found = placed("2025-10-12/2025-10-14")
    assert found == Extent(SUNDAY, SUNDAY + 3 * DAY, "outlined")


def test_an_open_end_is_infinite_and_soft() -> None:
    after, before = placed("2025-10-12/.."), placed("/2025-10~")
    assert (after.end, after.soft_start, after.soft_end) == (math.inf, False, True)
    assert (before.start, before.soft_start, before.soft_end) == (-math.inf, True, True)
    assert (after.known, before.known) == (DAY, 31 * DAY)


def test_the_night_between_two_days_runs_over_midnight() -> None:
    found = placed("2025-10-12/2025-10-13", part_of_day="night")
    assert (hours(found), found.look) == ((18, 30), "solid")
    assert placed("2025-10-12/2025-10-14", part_of_day="night").look == "outlined"


def test_without_a_date_there_is_no_place() -> None:
    assert extent(Event(text="x", when_text="once"), "") is None
    assert extent(Event(text="x", when=Edtf("../..")), "") is None


def test_the_common_zone_is_that_of_most_hours() -> None:
    kabul = Event(text="x", zone="Asia/Kabul", time="10:00")
    utc = Event(text="x", zone="UTC")
    assert common_zone([kabul, utc, utc]) == "Asia/Kabul"
    assert common_zone([utc]) == "UTC"
    assert common_zone([Event(text="x")]) == ""


@pytest.mark.parametrize(
    ("zone", "expected"),
    [("Asia/Kabul", "UTC+4:30"), ("America/New_York", "UTC−4"), ("UTC", "UTC+0"), ("", "")],
)
def test_a_zones_difference_from_utc_is_that_of_the_day(zone: str, expected: str) -> None:
    assert zone_offset(zone, SUNDAY) == expected
    assert zone_offset(zone, Day(-500, 1, 1).ordinal * DAY) == ""
