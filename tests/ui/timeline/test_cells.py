"""The cells that a lane's events are counted by."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.extents import DAY
from briefer.ui.timeline import cells as module
from briefer.ui.timeline.cells import BARS, Cells, Grid
from tests.ui.timeline.made import events

moments = st.lists(st.integers(0, 20 * DAY), min_size=1, max_size=80)
lengths = st.sampled_from([8.8, 132, 44 / 24, 748, 39_600])
places = st.lists(st.integers(-3, 200), min_size=1)


def cells_of(moments: list[int], length: float) -> Cells:
    """The cells of instants at those minutes."""
    found = events([(each, each, "") for each in moments])
    return Cells(found, found.lanes[0], length)


@given(moments, lengths, places)
def test_a_cell_has_what_begins_in_it(moments: list[int], length: float, asked: list[int]) -> None:
    cells = cells_of(moments, length)

    for cell in asked + asked:
        start, end = cell * length, (cell + 1) * length
        inside = range(cells.begin(cell), cells.begin(cell + 1))
        assert sorted(moments)[inside.start : inside.stop] == sorted(
            each for each in moments if start <= each < end
        )
        assert (len(cells.bars(cell)), sum(cells.bars(cell))) == (BARS, len(inside))


def test_a_bar_stands_for_a_fifth_of_a_cell() -> None:
    cells = cells_of([100, 119, 120, 160, 199, 200], 100)

    assert cells.bars(1) == (2, 1, 0, 1, 1)


def test_no_more_cells_are_kept_than_a_window_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT", 3)
    cells = cells_of([5, 15, 25, 35, 45], 10)

    assert [cells.bars(cell)[2] for cell in range(5)] == [1] * 5
    assert max(len(cells._begins), len(cells._bars)) <= 3


def test_the_cells_of_a_scale_are_kept_until_it_is_another() -> None:
    found = events([(5, 5, "a"), (15, 15, "b")])
    grid, (one, other) = Grid(), found.lanes

    first = grid.cells(found, one, 10)
    assert grid.cells(found, other, 10).lane == other
    assert grid.cells(found, one, 10) is first
    assert grid.cells(found, one, 20).length == 20
    assert grid.cells(found, one, 10) is not first


def test_the_cells_of_other_events_are_others() -> None:
    grid, few, many = Grid(), events([(5, 5, "")]), events([(5, 5, ""), (6, 6, "")])
    lane = few.lanes[0]

    counts = [grid.cells(found, lane, 10).events for found in (few, many, few)]

    assert all(one is not other for one, other in pairwise(counts))
