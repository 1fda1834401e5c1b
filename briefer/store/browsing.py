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
from briefer.items.marking import Markings
from briefer.store import connections, listing, ordering, search
from briefer.store.faults import told
from briefer.store.listing import Line
from briefer.store.ordering import Order
from briefer.store.search import Query

T = TypeVar("T")


class Browsing:
    """A library file, open for reading; one thread at a time, but for `interrupt`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, markings: Markings) -> None:
        self.path = path
        self.markings = markings
        self._connection = connection
        self._interruptions = 0

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
        batches = self.number_batches(query)
        return ordering.in_order(
            self._steps(ordering.values(self._connection, batches, order.by)), order
        )

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

    def interrupt(self) -> None:
        """Stop what is being read in another thread, which meets an InterruptedReadError there.

        What is read afterwards is not touched. Not for a library while it is written to.
        """
        self._interruptions += 1
        with suppress(sqlite3.ProgrammingError):  # it is closed already
            self._connection.interrupt()

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
