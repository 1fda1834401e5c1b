"""Circles of references are found, however long, and each is told once."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import FieldError
from briefer.items.circles import check, circles, leads_on
from briefer.items.fact import Fact
from briefer.items.judgment import Judgment
from briefer.items.question import Question

GRAPHS = st.dictionaries(
    st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=3), max_size=6
)


def has_circle(leading: Mapping[str, Iterable[str]]) -> bool:
    """Whether the standard library finds one of two ids and more."""
    apart = {key: {id_ for id_ in ids if id_ != key} for key, ids in leading.items()}
    try:
        TopologicalSorter(apart).prepare()
    except CycleError:
        return True
    return False


@given(GRAPHS)
def test_each_step_of_a_circle_is_there_and_without_its_ids_none_is_left(
    leading: dict[str, list[str]],
) -> None:
    found = list(circles(leading))
    assert bool(found) == has_circle(leading)
    for ring in found:
        assert len(ring) > 1
        for here, onward in zip(ring, (*ring[1:], ring[0]), strict=True):
            assert onward in leading[here]
    told = [id_ for ring in found for id_ in ring]
    assert len(told) == len(set(told))
    assert not has_circle({key: ids for key, ids in leading.items() if key not in told})


def test_a_circle_of_a_hundred_thousand_is_found() -> None:
    size = 100_000
    (ring,) = circles({str(n): (str((n + 1) % size),) for n in range(size)})
    assert len(ring) == size


def test_facts_lead_on_to_what_they_supersede_and_judgments_to_what_they_rest_on() -> None:
    assert leads_on(Fact(id="f1", text="So.", supersedes=("f0",), disputes=("f2",))) == ("f0",)
    assert leads_on(Judgment(id="j1", text="So.", rests_on=("f1",))) == ("f1",)
    assert leads_on(Question(id="q1", text="So?")) == ()


def test_an_item_that_leads_back_to_itself_is_refused_with_the_way() -> None:
    held = {
        "a": Fact(id="a", text="So.", supersedes=("b", "x")),
        "b": Fact(id="b", text="So.", supersedes=("x", "c")),
        "c": Fact(id="c", text="So."),
    }
    known = lambda ids: {id_: held[id_] for id_ in ids if id_ in held}  # noqa: E731
    check(Fact(id="c", text="So.", supersedes=("x",)), known)
    with pytest.raises(FieldError, match="“c” → “a” → “b” → “c”") as error:
        check(Fact(id="c", text="So.", supersedes=("a",)), known)
    assert error.value.field == "supersedes"


def test_of_a_long_circle_the_beginning_is_told() -> None:
    chain = {str(n): Fact(id=str(n), text="So.", supersedes=(str(n + 1),)) for n in range(9)}
    known = lambda ids: {id_: chain[id_] for id_ in ids if id_ in chain}  # noqa: E731
    with pytest.raises(FieldError, match="“9” → “0” → “1” → “2” → “3” → … → “9”"):
        check(Fact(id="9", text="So.", supersedes=("0",)), known)
