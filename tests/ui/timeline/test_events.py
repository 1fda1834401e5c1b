"""The columns that a timeline is drawn from."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.extents import DAY
from briefer.store.chronicle import Chronicle, Mark
from briefer.ui.timeline.events import Look, gathered, placed
from tests.ui.timeline.made import chronicle, events

minutes = st.integers(-5_000_000, 5_000_000)


@st.composite
def rows(draw: st.DrawFn) -> list[tuple[int, int, str]]:
    """Instants and stretches in three lanes and none."""
    found = []
    for start in draw(st.lists(minutes, max_size=60)):
        end = start + draw(st.sampled_from([0, 0, 1, 5 * DAY, 400 * DAY]))
        found.append((start, end, draw(st.sampled_from(["", "Kabul", "Doha", "كابل"]))))
    return found


def test_a_time_of_day_is_an_instant() -> None:
    assert placed(10, 10, 90, 90, 0) == (10 * DAY + 90, 10 * DAY + 90, Look.INSTANT)


def test_a_part_of_the_day_is_narrower_than_the_day() -> None:
    assert placed(10, 10, 360, 720, 0) == (10 * DAY + 360, 10 * DAY + 720, Look.PART)


def test_a_day_is_as_wide_as_a_day_and_a_month_is_coarse() -> None:
    assert placed(10, 10, -1, -1, 0) == (10 * DAY, 11 * DAY, Look.DAY)
    assert placed(1, 31, -1, -1, 0) == (DAY, 32 * DAY, Look.COARSE)


def test_an_interval_runs_to_the_end_of_its_last_day() -> None:
    assert placed(10, 12, -1, -1, Mark.INTERVAL) == (10 * DAY, 13 * DAY, Look.INTERVAL)


def test_a_night_from_one_day_to_the_next_runs_over_midnight() -> None:
    found = placed(10, 11, 18 * 60, DAY, Mark.INTERVAL)

    assert found == (10 * DAY + 18 * 60, 11 * DAY + 6 * 60, Look.PART)


def test_a_time_stands_where_its_own_clock_has_it() -> None:
    found = gathered([("event", chronicle((739535, 739535, 720, 720, 0, "")))])

    assert found.starts[0] == 739535 * DAY + 720


def test_lanes_with_most_come_first_and_those_without_a_name_last() -> None:
    found = events([(0, 0, ""), (1, 1, ""), (2, 2, ""), (3, 3, "B"), (4, 4, "A"), (5, 5, "B")])

    assert [(lane.name, lane.count) for lane in found.lanes] == [("B", 2), ("A", 1), ("", 3)]


def test_kinds_are_kept() -> None:
    one = chronicle((1, 1, -1, -1, 0, ""))
    found = gathered([("quote", one), ("event", one)])

    assert sorted(found.kinds) == [0, 2]


def test_without_events_there_is_no_first_and_no_last() -> None:
    found = gathered([("event", Chronicle())])

    assert (len(found), found.first, found.last, found.lanes) == (0, 0, 0, ())


@given(rows())
def test_every_event_stands_once_in_the_lane_of_its_name_in_order(
    made: list[tuple[int, int, str]],
) -> None:
    found = events(made)

    assert sorted(found.numbers) == list(range(1, len(made) + 1))
    assert all(found.row_of(number) == row for row, number in enumerate(found.numbers))
    for lane in found.lanes:
        inside = range(lane.first, lane.end)
        assert all(made[found.numbers[row] - 1][2] == lane.name for row in inside)
        assert list(found.starts[lane.first : lane.end]) == sorted(found.starts[r] for r in inside)
        assert list(found.endings[lane.first : lane.end]) == sorted(found.ends[r] for r in inside)
        assert all(found.lane_of(row) == found.lanes.index(lane) for row in inside)


@given(rows(), minutes)
def test_what_goes_on_at_a_minute_is_counted_as_it_is_listed(
    made: list[tuple[int, int, str]], minute: int
) -> None:
    found = events(made)

    for lane in found.lanes:
        inside = range(lane.first, lane.end)
        expected = [row for row in inside if found.starts[row] < minute < found.ends[row]]
        assert list(found.rows_going_on(lane, minute)) == expected
        assert found.going_on(lane, minute) == len(expected)


@given(rows())
def test_one_event_after_the_other_passes_all_in_time_and_back(
    made: list[tuple[int, int, str]],
) -> None:
    found = events(made)
    if not len(found):
        return
    row: int | None = min(range(len(found)), key=lambda each: (found.starts[each], each))
    seen = []
    while row is not None:
        seen.append(row)
        row = found.after(row)

    assert seen == sorted(range(len(found)), key=lambda each: (found.starts[each], each))
    for before, after in pairwise(seen):
        assert found.before(after) == before
    assert found.before(seen[0]) is None


@given(rows(), minutes)
def test_the_nearest_of_a_lane_is_nearer_than_the_others(
    made: list[tuple[int, int, str]], minute: int
) -> None:
    found = events(made)

    for lane in found.lanes:
        away = [abs(found.starts[row] - minute) for row in range(lane.first, lane.end)]
        assert abs(found.starts[found.nearest(lane, minute)] - minute) == min(away)


def test_a_number_that_is_not_there_has_no_row() -> None:
    found = events([(0, 0, "")])

    assert (found.row_of(0), found.row_of(1), found.row_of(2)) == (None, 0, None)
