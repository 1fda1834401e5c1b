"""What of time is in sight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.ui.timeline.view import CLOSEST, FARTHEST, View, farthest, fitted

starts = st.floats(-1e9, 1e9)
rates = st.floats(CLOSEST, FARTHEST)
pixels = st.floats(-2000, 4000)
views = st.builds(View, starts, rates)


@given(views, pixels)
def test_a_pixel_shows_the_minute_that_is_drawn_there(view: View, x: float) -> None:
    assert view.x(view.minute(x)) == pytest.approx(x, abs=1e-3)


@given(views, st.floats(0.01, 100), pixels)
def test_zooming_keeps_the_moment_under_the_pointer(view: View, factor: float, x: float) -> None:
    zoomed = view.zoomed(factor, x)

    assert zoomed.minute(x) == pytest.approx(view.minute(x), abs=1e-3)
    assert CLOSEST <= zoomed.rate <= FARTHEST


@given(views, pixels)
def test_panning_moves_all_alike(view: View, by: float) -> None:
    assert view.panned(by).x(view.minute(100 + by)) == pytest.approx(100, abs=1e-3)


@given(st.floats(-1e8, 1e8), st.floats(1, 1e8), st.floats(220, 4000))
def test_all_fits_with_room_on_both_sides(start: float, length: float, width: float) -> None:
    view = fitted(start, start + length, width, farthest(start, start + length))

    assert 0 <= view.x(start) < view.x(start + length) <= width


def test_what_is_in_sight_stays_where_it_is() -> None:
    view = View(0, 1)

    assert view.showing(300, 310, 1000) == view


@pytest.mark.parametrize(("start", "end"), [(-500, -400), (1500, 1600), (1500, 90_000)])
def test_what_is_out_of_sight_is_brought_in(start: float, end: float) -> None:
    view = View(0, 1).showing(start, end, 1000)

    assert 0 < view.x(start) < 1000
