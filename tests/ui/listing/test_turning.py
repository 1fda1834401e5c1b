"""One list of numbers becomes another by few steps, whatever they are."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from briefer.store.search import NUMBERS
from briefer.ui.listing.turning import MOST_STEPS, Plan, plan

numbers = st.lists(st.integers(1, 60), unique=True).map(lambda each: array(NUMBERS, each))


def turned(old: "array[int]", new: "array[int]") -> "array[int]":
    steps, found = plan(old, new), array(NUMBERS, old)
    if steps.anew is not None:
        return steps.anew
    for first, last in steps.remove:
        del found[first : last + 1]
    if steps.order is not None:
        assert sorted(found) == sorted(steps.order)
        found = array(NUMBERS, steps.order)
    for row, put in steps.insert:
        found[row:row] = put
    return found


@given(numbers, numbers)
def test_the_steps_make_one_list_into_the_other(old: "array[int]", new: "array[int]") -> None:
    assert turned(old, new) == new


def test_the_same_list_needs_no_step() -> None:
    same = array(NUMBERS, range(100))
    assert plan(same, array(NUMBERS, same)) == Plan()


def test_one_more_at_the_top_is_one_step() -> None:
    old = array(NUMBERS, range(1000, 0, -1))
    steps = plan(old, array(NUMBERS, [1001, *old]))
    assert (steps.remove, steps.order) == ((), None)
    assert steps.insert == ((0, array(NUMBERS, [1001])),)


def test_too_many_steps_show_the_list_anew() -> None:
    old, new = (
        array(NUMBERS, range(0, 4 * MOST_STEPS, 2)),
        array(NUMBERS, range(0, 4 * MOST_STEPS, 1)),
    )
    assert plan(old, new).anew == new
