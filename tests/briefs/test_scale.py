"""The time scale: ticks that fit, in any year, broken only over a void."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.extents import DAY, Extent, Look, extent
from briefer.briefs.scale import Scale, scale
from briefer.briefs.ticks import units
from briefer.items.dates import Edtf
from briefer.items.days import Day
from briefer.items.event import Event

LEFT, RIGHT = 80.0, 490.0


def width(text: str) -> float:
    return 4.0 * len(text)


def of(*dates: str) -> Scale:
    found = [extent(Event(text="x", when=Edtf(date)), "") for date in dates]
    return scale([each for each in found if each is not None], LEFT, RIGHT, width)


def labels(found: Scale) -> list[str]:
    return [tick.label for tick in found.ticks]


@pytest.mark.parametrize(
    ("dates", "first", "second"),
    [
        (("2025-10-12T14:30:00", "2025-10-12T16:00:00"), "Sun 12 Oct 2025, 14:00", "15:00"),
        (("2025-10-12",), "Sat 11 Oct 2025", "Sun 12"),
        (("2025-10-09", "2025-10-14"), "Thu 9 Oct 2025", "Fri 10"),
        (("2025-10-01", "2025-11-20"), "29 Sep 2025", "6 Oct"),
        (("2025-10-01", "2026-02-20"), "Oct 2025", "Nov"),
        (("2025-03", "2028-02-20"), "Jan 2025", "Jul"),
        (("1999", "2012"), "1999", "2000"),
        (("1914", "2012"), "1910", "1920"),
        (("-0300", "0180"), "350 BCE", "300 BCE"),
        (("-1740", "2025"), "2000 BCE", "1500 BCE"),
        (("Y-120000", "2000"), "140,000 BCE", "120,000 BCE"),
        (("Y-900000000000", "Y900000000000"), "1,000,000,000,000 BCE", "500,000,000,000 BCE"),
    ],
)
def test_ticks_fit_the_span(dates: tuple[str, ...], first: str, second: str) -> None:
    assert labels(of(*dates))[:2] == [first, second]


def test_the_era_turns_without_a_year_0() -> None:
    assert labels(of("-0009", "0012"))[:5] == ["10 BCE", "5 BCE", "1 CE", "5 CE", "10 CE"]


def test_january_says_its_year() -> None:
    assert "Jan 2026" in labels(of("2025-10-01", "2026-02-20"))


def test_a_void_is_left_out_and_each_side_says_its_year() -> None:
    found = of("-1740-05-05", "2025-10-12", "2025-10-14")
    assert len(found.stretches) == 2
    assert found.breaks == pytest.approx(
        (sum((found.stretches[0].right, found.stretches[1].left)) / 2,)
    )
    starts = {stretch.left for stretch in found.stretches}
    assert [t.label for t in found.ticks if t.x in starts] == [
        "Sat 5 May 1741 BCE",
        "Sun 12 Oct 2025",
    ]


def test_both_sides_of_a_break_run_at_one_rate() -> None:
    found = of("2001-01-01", "2001-01-02", "2009-01-01/2009-01-04", "2025-10-12", "2025-10-13")
    rates = {round((s.right - s.left) / (s.end - s.start), 9) for s in found.stretches}
    assert (len(found.stretches), len(rates)) == (3, 1)


@pytest.mark.parametrize(
    "dates", [("2025-10-09", "2025-10-12"), ("2025-10-01", "2025-10-09", "2025-10-30"), ("2025",)]
)
def test_an_ordinary_pause_is_drawn(dates: tuple[str, ...]) -> None:
    assert of(*dates).breaks == ()


def test_a_minute_is_drawn_where_it_is_and_one_outside_at_the_nearest_end() -> None:
    found = of("2025-10-12")
    start = Day(2025, 10, 12).ordinal * DAY
    assert found.x(start + DAY / 2) == pytest.approx((LEFT + RIGHT) / 2)
    assert found.x(-math.inf) == found.left == LEFT
    assert found.x(math.inf) == found.right == pytest.approx(RIGHT)


def test_an_open_end_is_shown_as_long_as_the_known_one() -> None:
    assert labels(of("1990/.."))[0] == "Jan 1990"
    assert labels(of("/1990"))[0] == "Jan 1990"


MINUTES = st.integers(-(10**9), 10**9)


@given(
    st.lists(st.tuples(MINUTES, st.integers(0, 10**8)), min_size=1, max_size=12),
    st.sampled_from(["outlined", "instant"]),
)
def test_every_scale_holds_its_extents_and_its_labels_never_meet(
    spans: list[tuple[int, int]], look: Look
) -> None:
    extents = [Extent(start, start + length, look) for start, length in spans]
    found = scale(extents, LEFT, RIGHT, width)
    assert found.left == LEFT
    assert found.right == pytest.approx(RIGHT)
    assert all(a.x + width(a.label) < b.x for a, b in pairwise(found.ticks))
    for each in extents:
        assert any(s.start <= each.start and each.end <= s.end for s in found.stretches)
    drawn = [found.x(minute) for minute in sorted(each.start for each in extents)]
    assert drawn == sorted(drawn)


@given(st.sampled_from(list(units())), MINUTES)
def test_a_step_holds_its_minute_and_the_next_begins_after_it(unit: object, minute: int) -> None:
    floor, after = unit.floor(minute), unit.after(unit.floor(minute))  # type: ignore[attr-defined]
    assert floor <= minute < after
    assert unit.floor(after) == after  # type: ignore[attr-defined]
    assert unit.floor(after - 1) == floor  # type: ignore[attr-defined]
