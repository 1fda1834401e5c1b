"""How high each lane is."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.ui.timeline.lanes import Stack, share_out

counts = st.lists(st.integers(1, 5000), min_size=1, max_size=30)


@given(counts, st.integers(0, 80))
def test_no_lane_is_too_low_or_higher_than_it_needs(found: list[int], room: int) -> None:
    rows = share_out(found, room)

    least = [min(2, count) for count in found]
    assert all(low <= row <= count for low, row, count in zip(least, rows, found, strict=True))
    assert sum(rows) <= max(room, sum(least))


@given(counts)
def test_all_room_is_used_while_a_lane_wants_more(found: list[int]) -> None:
    room = sum(min(2, count) for count in found) + 7

    rows = share_out(found, room)

    assert sum(rows) == room or all(row == count for row, count in zip(rows, found, strict=True))


def test_a_crowd_leaves_the_others_their_rows() -> None:
    assert share_out([100, 10, 3, 1], 18) == [7, 7, 3, 1]


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(0, 4000))
def test_a_height_is_in_the_lane_that_lies_there(rows: list[int], y: int) -> None:
    stack = Stack(rows, row=24, padding=8)

    lane = stack.at(y)

    if y >= stack.height:
        assert lane is None
    else:
        assert lane is not None
        assert stack.tops[lane] <= y < stack.tops[lane + 1]


def test_lanes_in_sight_are_those_that_touch_it() -> None:
    stack = Stack([1, 1, 1], row=10, padding=5)

    assert list(stack.in_sight(19, 21)) == [0, 1]
    assert list(stack.in_sight(60, 100)) == []
    assert list(Stack().in_sight(0, 100)) == []
