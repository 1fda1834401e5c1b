"""What a worker reads for the timeline: all events in columns, and what has no date."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefer.store.chronicle import Chronicle, Lane
from briefer.store.search import Query
from briefer.store.store import Store
from briefer.ui.jobs import Task
from briefer.ui.timeline.events import KINDS, Events, gathered

MOST_UNDATED = 500
"""Numbers kept of what has no date: what a list of it shows."""


@dataclass(frozen=True)
class Found:
    """What matches: with a date, and without one (the newest of them, and how many in all)."""

    events: Events
    undated: "array[int]"
    undated_count: int


def wanted_kinds(query: Query, *, all_kinds: bool) -> tuple[str, ...]:
    """The kinds that a query shows on a timeline: those it names, else events or all dated."""
    if query.kinds:
        return tuple(kind for kind in KINDS if kind in query.kinds)
    return KINDS if all_kinds else KINDS[:1]


def read(store: Store, query: Query, kinds: Iterable[str], lane: Lane, task: Task) -> Found:
    """Everything that matches. Raises Cancelled where the task was called off."""
    undated = array("q")
    missing = 0

    def batches() -> Iterator[tuple[str, Chronicle]]:
        nonlocal missing
        for kind in kinds:
            each = replace(query, kinds=frozenset({kind}))
            dated = array("q")
            for batch in store.chronicle(each, lane):
                task.progress(len(dated), 0)
                dated.extend(batch.numbers)
                yield kind, batch
            for number in _lacking(store.number_batches(each), dated):
                missing += 1
                if len(undated) < MOST_UNDATED:
                    undated.append(number)

    events = gathered(batches())
    return Found(events, undated, missing)


def _lacking(batches: Iterable["array[int]"], dated: "array[int]") -> Iterator[int]:
    """The numbers of the batches that are not among the dated; both are newest first."""
    at = 0
    for batch in batches:
        for number in batch:
            while at < len(dated) and dated[at] > number:
                at += 1
            if at == len(dated) or dated[at] != number:
                yield number
