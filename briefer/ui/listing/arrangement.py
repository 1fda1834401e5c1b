"""In which order a list stands, and the numbers of all that match in that order."""

from array import array
from dataclasses import dataclass, replace
from typing import Literal

from briefer.store.ordering import Column, Order
from briefer.store.search import NUMBERS, Query
from briefer.store.store import Store

By = Literal["newest", "best"] | Column

BEST = 1_000
"""How many of the best matches are weighed; the rest follows, the newest first."""


@dataclass(frozen=True)
class Arrangement:
    """What a list is ordered by; `backwards` turns the order about: the oldest, the worst first."""

    by: By = "newest"
    backwards: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is the order of the index, whose first numbers come at once."""
        return self == Arrangement()

    def turned(self) -> "Arrangement":
        """The other way about."""
        return replace(self, backwards=not self.backwards)


def numbers(store: Store, query: Query, arrangement: Arrangement) -> "array[int]":
    """All that match, in that order; for a worker. Raises FieldError and InterruptedReadError."""
    match arrangement.by:
        case "newest":
            found = _newest(store, query)
        case "best":
            found = _best(store, query)
        case by:
            return store.sorted_numbers(query, Order(by, descending=arrangement.backwards))
    return found[::-1] if arrangement.backwards else found


def _newest(store: Store, query: Query) -> "array[int]":
    found = array(NUMBERS)
    for batch in store.number_batches(query):
        found.extend(batch)
    return found


def _best(store: Store, query: Query) -> "array[int]":
    found = store.find(replace(query, order="best", limit=BEST))
    places = (store.number_of(record.id) for record in found)
    best = dict.fromkeys(number for number in places if number is not None)
    return array(
        NUMBERS, [*best, *(number for number in _newest(store, query) if number not in best)]
    )
