"""Where each event of a lane is drawn, or counted."""

from bisect import bisect_left
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.extents import DAY
from briefer.ui.timeline.cells import Cells, Grid
from briefer.ui.timeline.events import Events, Lane
from briefer.ui.timeline.layout import Laid, LaneLayout, Sizes
from briefer.ui.timeline.view import View
from tests.ui.timeline.made import events

SIZES = Sizes()
LEFT, RIGHT = -440.0, 1000.0


@st.composite
def lanes(draw: st.DrawFn) -> Events:
    """Some events of a lane, many of them close together."""
    found = []
    for start in draw(st.lists(st.integers(0, 40 * DAY), min_size=1, max_size=120)):
        start = draw(st.sampled_from([start, start // 9, 20 * DAY]))
        length = draw(st.sampled_from([0, 0, 0, DAY, 3 * DAY, 30 * DAY]))
        found.append((start, start + length, ""))
    return events(found)


views = st.builds(View, st.integers(-DAY, 30 * DAY), st.sampled_from([0.2, 3, 17, 60, 900]))
heights = st.integers(1, 12)


def laid(found: Events, view: View, height: int, held: int | None = None) -> Laid:
    """The one lane of these, laid out."""
    cells = Cells(found, found.lanes[0], SIZES.cell * view.rate)
    return LaneLayout(cells, height, view, SIZES).lay(LEFT, RIGHT, held)


def in_sight(found: Events, lane: Lane, view: View) -> int:
    start, end = view.minute(LEFT), view.minute(RIGHT)
    begin = bisect_left(found.starts, start, lane.first, lane.end)
    stop = bisect_left(found.starts, end, begin, lane.end)
    return stop - begin + found.going_on(lane, start)


@given(lanes(), views, heights)
def test_every_event_is_drawn_or_in_one_count(found: Events, view: View, height: int) -> None:
    shown = laid(found, view, height)

    assert shown.total == in_sight(found, found.lanes[0], view)
    assert len({each.row for each in shown.drawn}) == len(shown.drawn)
    assert all(each.count > 0 for each in shown.counts)


@given(lanes(), views, heights, st.integers(0, 119))
def test_the_held_one_is_drawn_where_it_is_in_sight(
    found: Events, view: View, height: int, row: int
) -> None:
    held = row % len(found)
    shown = laid(found, view, height, held)

    is_there = found.starts[held] < view.minute(RIGHT) and (
        found.starts[held] >= view.minute(LEFT) or found.ends[held] > view.minute(LEFT)
    )
    assert (held in {each.row for each in shown.drawn}) == is_there
    assert shown.total == in_sight(found, found.lanes[0], view)


@given(lanes(), views, heights, st.integers(0, 119))
def test_neither_marks_nor_labels_of_a_row_overlap(
    found: Events, view: View, height: int, row: int
) -> None:
    shown = laid(found, view, height, row % len(found))

    for line in {each.line for each in shown.drawn}:
        marks = sorted(
            (each for each in shown.drawn if each.line == line), key=lambda each: each.left
        )
        assert all(one.right < other.left for one, other in pairwise(marks))
        assert all(one.until < other.left for one, other in pairwise(marks))
        assert all(one.until >= one.right for one in marks)


@given(lanes(), views, heights)
def test_counts_do_not_overlap_and_stand_in_a_row_of_their_own(
    found: Events, view: View, height: int
) -> None:
    shown = laid(found, view, height)

    assert all(one.right <= other.left + 0.01 for one, other in pairwise(shown.counts))
    if shown.counts and height > 1:
        assert all(each.line < height - 1 for each in shown.drawn)


@given(lanes(), views, heights)
def test_the_bars_of_a_count_are_what_it_counts(found: Events, view: View, height: int) -> None:
    for count in laid(found, view, height).counts:
        if count.bars and count.left > LEFT:
            lane = found.lanes[0]
            inside = [
                row
                for row in range(lane.first, lane.end)
                if count.start <= found.starts[row] < count.end
            ]
            assert sum(count.bars) == len(inside)


@given(lanes(), heights)
def test_an_event_keeps_its_row_while_one_pans(found: Events, height: int) -> None:
    """Wherever nothing was counted, and all was in sight before and after."""
    one = laid(found, View(0, 900), height)
    other = laid(found, View(500, 900), height)

    if not one.counts and not other.counts:
        rows = {each.row: each.line for each in other.drawn}
        assert all(rows[each.row] == each.line for each in one.drawn)


@given(
    st.lists(lanes(), min_size=1, max_size=2),
    heights,
    st.lists(st.tuples(st.integers(0, 1), views | st.integers(-900, 900)), min_size=2),
)
def test_what_is_laid_out_of_kept_cells_is_as_laid_out_anew(
    libraries: list[Events], height: int, steps: list[tuple[int, View | int]]
) -> None:
    """Wherever one pans or zooms to, and whenever the events become others."""
    grid, view = Grid(), View(0, 60)

    for library, step in steps:
        found = libraries[library % len(libraries)]
        view = view.panned(step) if isinstance(step, int) else step
        cells = grid.cells(found, found.lanes[0], SIZES.cell * view.rate)
        kept = LaneLayout(cells, height, view, SIZES).lay(LEFT, RIGHT)
        assert kept == laid(found, view, height)


def test_few_events_each_have_a_row() -> None:
    shown = laid(events([(0, 0, ""), (1, 1, ""), (2, 2, "")]), View(-100, 1), 3)

    assert [each.line for each in shown.drawn] == [0, 1, 2]


def test_many_at_one_moment_are_a_count() -> None:
    shown = laid(events([(500, 500, "")] * 50), View(0, 1), 4)

    assert [count.count for count in shown.counts] == [50]
    assert not shown.drawn


def test_many_that_go_on_are_counted_at_the_left() -> None:
    shown = laid(events([(0, 30 * DAY, "")] * 9), View(10 * DAY, 1), 4)

    assert shown.going_on == 9


def test_what_can_be_told_apart_by_zooming_is() -> None:
    found = events([(500 + minute, 500 + minute, "") for minute in range(50)])

    assert laid(found, View(0, 60), 4).counts
    assert not laid(found, View(500, 0.05), 4).counts


def test_the_held_one_of_a_crowd_is_drawn_and_what_is_in_its_way_counted() -> None:
    found = events([(0, 3 * DAY, "")] + [(600, 600, "")] * 50)
    before, after = laid(found, View(-900, 10), 3), laid(found, View(-900, 10), 3, held=20)

    assert [each.row for each in before.drawn] == [0]
    assert [each.row for each in after.drawn] == [20]
    assert before.total == after.total == 51


def test_the_held_one_of_those_that_go_on_is_drawn() -> None:
    shown = laid(events([(0, 30 * DAY, "")] * 9), View(10 * DAY, 1), 4, held=3)

    assert ([each.row for each in shown.drawn], shown.going_on) == ([3], 8)
