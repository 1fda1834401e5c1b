"""References between records: each leads to something of the right kind, and keeps it there."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, compress
from typing import Any, NamedTuple

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Record
from briefer.briefs.mentions import brief_refers_to
from briefer.errors import FieldError, RestsOnError, UnknownIdError
from briefer.items import circles
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.kinds import KINDS
from briefer.items.objects import CLASSES
from briefer.items.source import Source
from briefer.store import reading
from briefer.store.columns import Batch, spread
from briefer.store.rows import Held

NAMED = 5
"""How many of those that rest on a record are named when its deletion is refused."""


class Resting(NamedTuple):
    """A record that something else rests on, the first few of what does, and how many in all."""

    record: Record
    named: tuple[Record, ...]
    total: int


Places = Mapping[str, tuple[int, str]]
"""By id: a record's number and its kind."""


def referred(record: Record) -> frozenset[str]:
    """The ids of all that `record` refers to."""
    return brief_refers_to(record) if isinstance(record, Brief) else record.refers_to()


def beyond_citations(batch: Batch) -> Iterator[Held]:
    """The records of a batch that refer to more than the sources that they cite."""
    if batch.record_class is Brief:
        columns: list[Sequence[Any]] = [batch.records]
    else:
        values = (batch.values[name] for name in _OTHERS[batch.record_class])
        columns = [column for column in values if any(column)]
    held = map(Held, batch.records, batch.numbers, batch.created)
    return compress(held, map(any, zip(*columns, strict=True))) if columns else iter(())


def ties(batch: Batch, numbers: Mapping[str, int]) -> set[tuple[int, int]]:
    """The numbers of each record of a batch and of what it refers to, by the ids' `numbers`."""
    cited = map(numbers.__getitem__, chain.from_iterable(batch.cited))
    found = set(zip(spread(batch.numbers, batch.cited), cited, strict=True))
    for held in beyond_citations(batch):
        found.update((held.number, numbers[id_]) for id_ in referred(held.record))
    return found


def are_sources(ids: Set[str], places: Places) -> bool:
    """Whether each of `ids` is in `places`, and a source."""
    return ids <= places.keys() and all(places[id_][1] == Source.kind for id_ in ids)


def check(record: Record, ids: Iterable[str], places: Places) -> None:
    """Raise unless each of `ids`, which `record` refers to, is in `places` and of a fitting kind.

    Nor may it name itself. Raises UnknownIdError and FieldError.
    """
    for id_ in ids:
        if id_ not in places:
            raise UnknownIdError(
                f"The {record.kind} {record.id} refers to “{id_}”, which is not in the library.",
                "Check the id, or add what it names first.",
            )
    for field, id_ in _typed(record):
        kind = places[id_][1]
        if kind not in _fitting(field):
            raise FieldError(
                field.name,
                f"The {record.kind} {record.id} names “{id_}” in “{field.name}”, "
                f"which is a {kind}.",
                f"Name a {' or '.join(_fitting(field))} there.",
            )
        if id_ == record.id:
            raise circles.names_itself(id_, field.name)


def check_circles(
    after: Iterable[Record], known: Callable[[Iterable[str]], Mapping[str, Record]] | None
) -> None:
    """Raise FieldError where a record that is written supersedes or rests on itself by others.

    `known` reads what is held; None where nothing that is held can lead to what is written.
    """
    written = {each.id: each for each in after if circles.leads_on(each)}
    leading = {id_: circles.leads_on(record) for id_, record in written.items()}
    unseen = {id_ for ids in leading.values() for id_ in ids} - leading.keys()
    while known and unseen:
        found = {id_: circles.leads_on(record) for id_, record in known(unseen).items()}
        leading.update(found)
        unseen = {id_ for ids in found.values() for id_ in ids} - leading.keys()
    for ring in circles.circles(leading):
        item = next((written[id_] for id_ in ring if id_ in written), None)
        if isinstance(item, Item):
            raise circles.leads_back(item, ring)


def check_unneeded(connection: sqlite3.Connection, gone: Mapping[int, Record]) -> None:
    """Raise RestsOnError where something still refers to a record that is gone, by its number."""
    for number in reading.referred_among(connection, gone):
        record, resting = gone[number], reading.referring(connection, number)
        held = reading.held_numbered(connection, resting[:NAMED])
        names = ", ".join(f"{each.record.kind} {each.record.id}" for each in held.values())
        more = f" and {len(resting) - NAMED} more" if len(resting) > NAMED else ""
        raise RestsOnError(
            f"The {record.kind} {record.id} cannot be deleted: {names}{more} "
            f"{'rests' if len(resting) == 1 else 'rest'} on it.",
            "Delete those first, or take it out of them.",
        )


def _typed(record: Record) -> Iterator[tuple[FieldSpec, str]]:
    """Each id that stands in a field, with the field, where not every kind may stand there."""
    if not isinstance(record, Item):
        return
    kept = vars(record)
    for field in _REFERENCE_FIELDS[record.kind]:
        value = kept[field.name]
        if not value:
            continue
        if field.kind == "citations":
            yield from ((field, citation.source) for citation in value)
        else:
            yield from ((field, id_) for id_ in ((value,) if isinstance(value, str) else value))


def _reference_fields(record_class: type[Any]) -> tuple[FieldSpec, ...]:
    return tuple(
        field
        for field in specs(record_class)
        if field.kind == "citations" or (field.kind in ("id", "ids") and field.refers)
    )


def _fitting(field: FieldSpec) -> tuple[str, ...]:
    return (Source.kind,) if field.kind == "citations" else field.refers


_OTHERS: Mapping[type[Any], list[str]] = {
    each: [field.name for field in specs(each) if field.kind in ("id", "ids")]
    for each in CLASSES.values()
}
"""The fields of each class, citations apart, in which ids stand."""

_REFERENCE_FIELDS = {kind.kind: _reference_fields(kind) for kind in KINDS}
