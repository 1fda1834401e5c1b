"""Records as columns: all texts of a batch, all dates of it, all tags.

An import writes a hundred thousand records, and what is done for each by itself takes far longer
than SQLite does. So whatever is made of records is made for a batch of one class at a time, column
by column, with loops that run inside `map` and `zip`. A small edit is a batch of one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, compress, islice, repeat
from operator import attrgetter, is_
from typing import Any, TypeVar

from briefer.briefs.brief import Brief
from briefer.items.citation import Citation
from briefer.items.fields import specs
from briefer.items.kinds import KINDS
from briefer.items.source import Source
from briefer.store.rows import Held

T = TypeVar("T")


@dataclass(frozen=True)
class Batch:
    """Records of one class: them, their numbers, when they were made, and their fields' values.

    Every column has the order of the records.
    """

    record_class: type[Any]
    records: Sequence[Any]
    numbers: Sequence[int]
    created: Sequence[str]
    values: Mapping[str, Sequence[Any]]

    @property
    def kind(self) -> str:
        """What kind of record all of them are."""
        return str(self.record_class.kind)

    @cached_property
    def citations(self) -> list[Citation]:
        """The citations of all records, one after the other."""
        return list(chain.from_iterable(self.values.get("citations", ())))

    @cached_property
    def cited(self) -> list[tuple[str, ...]]:
        """The ids of the sources that each record cites, in the order of its citations."""
        sources = map(attrgetter("source"), self.citations)
        return list(shared_out(sources, self.values.get("citations") or [()] * len(self.records)))


def batches(held: Sequence[Held]) -> list[Batch]:
    """The records by their classes; each batch in the order of `held`."""
    classes = list(map(type, map(attrgetter("record"), held)))
    return [
        _batch(record_class, compress(held, map(is_, classes, repeat(record_class))))
        for record_class in dict.fromkeys(classes)
    ]


def _batch(record_class: type[Any], held: Iterable[Held]) -> Batch:
    records, numbers, created = zip(*held, strict=True)
    names = _NAMES[record_class]
    columns = zip(*map(_READERS[record_class], records), strict=True)
    return Batch(record_class, records, numbers, created, dict(zip(names, columns, strict=True)))


def spread(owners: Iterable[T], lists: Iterable[Sequence[Any]]) -> Iterator[T]:
    """Each owner as many times as its list is long."""
    return chain.from_iterable(map(repeat, owners, map(len, lists)))


def positions(lists: Iterable[Sequence[Any]]) -> Iterator[int]:
    """From 0 on, the position of each entry of each list."""
    return chain.from_iterable(map(range, map(len, lists)))


def shared_out(entries: Iterable[T], lists: Iterable[Sequence[Any]]) -> Iterator[tuple[T, ...]]:
    """`entries` in a row, cut into tuples as long as each of `lists`."""
    return map(tuple, map(islice, repeat(iter(entries)), map(len, lists)))


def _names(record_class: type[Any], *properties: str) -> tuple[str, ...]:
    return ("id", *(field.name for field in specs(record_class)), *properties)


_NAMES: Mapping[type[Any], tuple[str, ...]] = {
    Brief: ("id", "template", "title", "marking", "moment"),
    Source: _names(Source, "dated"),
    **{kind: _names(kind, *("voice", "where", "dated", "state")) for kind in KINDS},
}
"""What is read of each record of a class; a brief's other fields stand in its body."""

_READERS = {record_class: attrgetter(*names) for record_class, names in _NAMES.items()}
