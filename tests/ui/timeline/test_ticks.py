"""The scale along the top."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.extents import DAY
from briefer.items.dates import Edtf
from briefer.ui.timeline.ticks import range_text, range_words, ticks
from briefer.ui.timeline.view import View

OCTOBER = Edtf("2025-10-09").earliest
assert OCTOBER is not None
START = OCTOBER.ordinal * DAY


def width(text: str) -> float:
    return 7.0 * len(text)


def labels(rate: float, *, major: bool) -> list[str]:
    found = ticks(View(START, rate), 900, width)
    return [tick.label for tick in found if tick.is_major is major and tick.label]


def test_days_stand_over_hours() -> None:
    assert labels(7, major=True)[:2] == ["Thu 9 Oct 2025", "Fri 10"]
    assert set(labels(7, major=False)) == {"06:00", "12:00", "18:00"}


def test_minutes_are_told_apart() -> None:
    assert labels(0.1, major=False)[:2] == ["00:10", "00:20"]


def test_months_stand_over_days_and_years_over_months() -> None:
    assert labels(20, major=True)[0] == "Oct 2025"
    assert labels(500, major=True)[:2] == ["2025", "2026"]


@given(st.floats(-1e8, 1e9), st.floats(1 / 24, 1e6), st.sampled_from([200, 900, 1700]))
def test_labels_never_overlap(start: float, rate: float, across: int) -> None:
    found = ticks(View(start, rate), across, width)

    for major in (True, False):
        shown = [tick for tick in found if tick.is_major is major and tick.label]
        for one, other in pairwise(sorted(shown, key=lambda tick: tick.x)):
            assert max(0.0, one.x) + width(one.label) <= other.x or not major
            assert one.x + width(one.label) <= other.x or major
    assert len(found) < 400
    assert any(tick.is_major and tick.x <= 0 for tick in found)


def test_what_is_in_sight_is_said_in_words() -> None:
    assert range_text(View(START, 7), 800) == "2025-10-09/2025-10-12"
    assert range_words(View(START, 7), 800) == "9–12 Oct 2025"
    assert range_text(View(START, 0.1), 800) == "2025-10-09"


@pytest.mark.parametrize(("start", "rate"), [(-9e9, 1e4), (6e9, 1e4), (-9e9, 1e9)])
def test_far_away_years_have_words_or_none(start: float, rate: float) -> None:
    text = range_text(View(start, rate), 900)

    assert not text or Edtf(text).text == text
