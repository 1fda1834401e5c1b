"""From one list of numbers to another by few steps, so that a view keeps its place."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefer.store.search import NUMBERS

MOST_STEPS = 200
"""Above this a list is rather shown anew."""

Run = tuple[int, "array[int]"]


@dataclass(frozen=True)
class Plan:
    """Steps in order: runs of rows to remove (last first), the order of the rest, runs to insert.

    `order` is None where the rest stands as it stood; else it has all numbers that remain.
    `anew` has the whole list where steps would be too many.
    """

    remove: tuple[tuple[int, int], ...] = ()
    order: "array[int] | None" = None
    insert: tuple[Run, ...] = ()
    anew: "array[int] | None" = None


def plan(old: "array[int]", new: "array[int]") -> Plan:
    """How `old` becomes `new`; numbers are there once in each."""
    if old == new:
        return Plan()
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    staying = set(before) & set(after)
    remove = tuple(_runs(at for at, each in enumerate(before) if each not in staying))
    added = tuple(_runs(at for at, each in enumerate(after) if each not in staying))
    if len(remove) + len(added) > MOST_STEPS:
        return Plan(anew=new)
    rest = array(NUMBERS, (each for each in before if each in staying))
    wanted = array(NUMBERS, (each for each in after if each in staying))
    order = None if rest == wanted else old[:head] + wanted + old[len(old) - tail :]
    return Plan(
        tuple((first + head, last + head) for first, last in reversed(remove)),
        order,
        tuple((first + head, after[first : last + 1]) for first, last in added),
    )


def _alike(one: "array[int]", other: "array[int]") -> int:
    """How many are the same from the beginning; by halves, for stretches compare in a breath."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Places that follow one another, as their first and last."""
    first = last = -1
    for at in places:
        if at != last + 1 or first < 0:
            if first >= 0:
                yield first, last
            first = at
        last = at
    if first >= 0:
        yield first, last
