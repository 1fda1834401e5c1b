"""One edit on its way through the write door: what changes, what was held, what will stand."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Literal, NamedTuple

from briefer.briefs.edits import Change, Record
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import reading, references
from briefer.store.columns import Batch, batches
from briefer.store.rows import Held, Row, table_of


class Origin(NamedTuple):
    """The number and the moment of making that a record gets back when its deletion is undone."""

    number: int
    created: str


@dataclass(frozen=True)
class Writing:
    """One edit on its way: what changes, what was held, and what it all will refer to."""

    connection: sqlite3.Connection
    markings: Markings
    moment: str
    changes: Mapping[str, Change]
    held: Mapping[str, Held]
    origins: Mapping[str, Origin]

    @cached_property
    def parts(self) -> list[list[Batch]]:
        """The records that will stand, sources first and by number, a thousand after a thousand."""
        records = [each for each in map(attrgetter("after"), self.changes.values()) if each]
        origins = map(self.origins.__getitem__, map(attrgetter("id"), records))
        after = list(map(Held, records, *zip(*origins, strict=True))) if records else []
        after.sort(key=attrgetter("number"))
        after.sort(key=lambda held: not isinstance(held.record, Source))
        starts = range(0, len(after), reading.BATCH)
        return [batches(after[start : start + reading.BATCH]) for start in starts]

    @property
    def batches(self) -> Iterator[Batch]:
        """All batches of all parts."""
        return chain.from_iterable(self.parts)

    @cached_property
    def staying(self) -> dict[int, tuple[Record, Record]]:
        """By number, before and after: the records whose rows are changed, not replaced."""
        pairs = ((held, self.changes[id_].after) for id_, held in self.held.items())
        return {
            held.number: (held.record, after)
            for held, after in pairs
            if after is not None and table_of(type(after)) == table_of(type(held.record))
        }

    @cached_property
    def tied(self) -> set[int]:
        """The numbers of records that refer to what they referred to before."""
        pairs = ((held, self.changes[id_].after) for id_, held in self.held.items())
        return {
            held.number
            for held, after in pairs
            if after and references.referred(held.record) == references.referred(after)
        }

    def keeps(self, number: int, rows: Literal["tags", "citations"]) -> bool:
        """Whether those rows of a record are right already."""
        if number not in self.staying:
            return False
        before, after = self.staying[number]
        return bool(getattr(before, rows, ()) == getattr(after, rows, ()))

    def missing(self, rows: list[Row], which: Literal["tags", "citations"]) -> Iterable[Row]:
        """Those of the rows that are not there already, as they should be."""
        return (row for row in rows if not self.keeps(row[0], which)) if self.staying else rows

    def missing_ties(self, ties: Set[Row]) -> Iterable[Row]:
        """Those of the ties, each from a number to another, that are not there already."""
        return (tie for tie in ties if tie[0] not in self.tied) if self.tied else ties

    @property
    def gone(self) -> dict[int, Record]:
        """The records that will no longer stand, or only as another kind, by their numbers."""
        return {
            held.number: held.record
            for id_, held in self.held.items()
            if _kind(self.changes[id_].after) != held.record.kind
        }


def _kind(record: Record | None) -> str:
    return "" if record is None else record.kind
