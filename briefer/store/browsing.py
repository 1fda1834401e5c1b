"""What a window reads of an open library: numbers, lines, counts and names.

All of it is read in short transactions, so that whoever writes meanwhile never waits long.
"""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from briefer.errors import InterruptedReadError
from briefer.items.kinds import KINDS
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import chronicle, connections, listing, ordering, reading, search, tallies
from briefer.store.chronicle import Chronicle, Lane
from briefer.store.faults import told
from briefer.store.listing import Line
from briefer.store.ordering import Order
from briefer.store.references import Resting
from briefer.store.search import Query
from briefer.store.tallies import INBOX, BriefSummary, CitedPlace, Named

T = TypeVar("T")


EVENTS = Query(kinds=frozenset({"event"}))
"""All events."""

_COUNTED = 20_000  # numbers that are counted in one transaction
_AT_ONCE = 1_000  # items whose rows are read in one transaction


class Browsing:
    """A library file, open for reading; one thread at a time, but for `interrupt`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, markings: Markings) -> None:
        self.path = path
        self.markings = markings
        self._connection = connection
        self._interruptions = 0

    def foreign_writes(self) -> int:
        """A number that is another one when somebody else has written: another connection."""
        with self._reading():
            (found,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(found)

    def first_numbers(self, query: Query, limit: int = 100) -> tuple[int, ...]:
        """The numbers of the newest `limit` sources and items that match. Raises FieldError."""
        wanted = search.among(query, limit)
        with self._reading():
            return tuple(search.numbers(self._connection, wanted, self.markings))

    def number_batches(self, query: Query, batch: int = 20_000) -> Iterator["array[int]"]:
        """The numbers of all that match, newest first, `batch` at a time; limits do not count.

        What is added meanwhile is not among them. Raises FieldError, and InterruptedReadError.
        """
        return self._steps(search.number_batches(self._connection, query, self.markings, batch))

    def sorted_numbers(self, query: Query, order: Order) -> "array[int]":
        """The numbers of all that match in `order`; raises as `number_batches` does.

        What lacks what it is ordered by comes last, of equals the newest first.
        """
        batches = search.number_batches(self._connection, query, self.markings, _AT_ONCE)
        values = self._steps(ordering.values(self._connection, batches, order.by))
        return ordering.in_order(values, order)

    def lines(self, numbers: Iterable[int]) -> dict[int, Line]:
        """What a list shows of the sources and items with those numbers, in the order given."""
        with self._reading():
            return listing.lines(self._connection, tuple(numbers), self.markings)

    def number_of(self, id: str) -> int | None:  # noqa: A002  # what it is called everywhere
        """The number of the record with that id; None where there is none."""
        with self._reading():
            return listing.number_of(self._connection, id)

    def id_of(self, number: int) -> str | None:
        """The id of the record with that number; None where there is none."""
        with self._reading():
            return listing.id_of(self._connection, number)

    def tally(self, query: Query) -> int:
        """How many sources and items match, as `count` says, but in short transactions."""
        counts = search.counting(self._connection, query, self.markings, _COUNTED)
        return sum(self._steps(counts))

    def kind_counts(self) -> dict[str, int]:
        """How many there are of each kind, sources among them; of kinds without any 0."""
        kinds = (*(kind.kind for kind in KINDS), Source.kind)
        return {kind: self.tally(Query(kinds=frozenset({kind}))) for kind in kinds}

    def inbox_count(self) -> int:
        """How many items have neither a tag nor a credibility."""
        return self.tally(INBOX)

    def tag_counts(self) -> dict[str, int]:
        """How many sources and items have each tag, the most used first; `a/b` counts not for `a`.

        Of very many names, as in `voices` and `places`, those used least are left out.
        """
        return self._most_used("tag")

    def tags(self) -> tuple[str, ...]:
        """All tags, the most used first."""
        return tuple(self._most_used("tag"))

    def voices(self) -> tuple[str, ...]:
        """All speakers and claimants, the most used first."""
        return tuple(self._most_used("voice"))

    def places(self) -> tuple[str, ...]:
        """All places of items, the most used first."""
        return tuple(self._most_used("place"))

    def brief_summaries(self) -> tuple[BriefSummary, ...]:
        """All briefs as a list shows them, oldest first."""
        with self._reading():
            return tallies.briefs(self._connection)

    def held_back(self, ids: Iterable[str], most: int) -> Resting | None:
        """What keeps the records under `ids` from going all together; None where nothing does."""
        with self._reading():
            places = reading.places(self._connection, ids)
            found = reading.held_back(self._connection, (number for number, _ in places.values()))
            if found is None:
                return None
            number, resting = found
            named = resting[:most]
            held = reading.held_numbered(self._connection, (number, *named))
        records = [held[each].record for each in (number, *named)]
        return Resting(records[0], tuple(records[1:]), len(resting))

    def places_of_source(self, source_id: str) -> tuple[CitedPlace, ...]:
        """Every citation of that source, by where it stands; those without a passage last."""
        with self._reading():
            return tallies.places_of(self._connection, source_id)

    def chronicle(self, query: Query = EVENTS, lane: Lane = "") -> Iterator[Chronicle]:
        """The items that match and have a date, newest first, in columns, some thousands at a time.

        Raises as `number_batches` does.
        """
        batches = search.number_batches(self._connection, query, self.markings, _AT_ONCE)
        rows = self._steps(chronicle.rows(self._connection, batches))
        return chronicle.chronicles(rows, lane)

    def interrupt(self) -> None:
        """Stop what is being read in another thread, which meets an InterruptedReadError there.

        What is read afterwards is not touched. Not for a library while it is written to.
        """
        self._interruptions += 1
        with suppress(sqlite3.ProgrammingError):  # it is closed already
            self._connection.interrupt()

    def _most_used(self, named: Named) -> dict[str, int]:
        return tallies.most_used(self._steps(tallies.names(self._connection, named)))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        begun = self._interruptions
        with told(self.path), connections.reading(self._connection):
            yield
        self._check_on(begun)

    def _steps(self, steps: Iterator[T]) -> Iterator[T]:
        """Each step in a transaction of its own, until there is an interrupt."""
        begun = self._interruptions
        while True:
            self._check_on(begun)
            with self._reading():
                step = next(steps, None)
            if step is None:
                return
            yield step

    def _check_on(self, begun: int) -> None:
        if self._interruptions != begun:
            raise InterruptedReadError(f"Reading {self.path} was stopped.", "")
