"""The one write door: an edit's changes, checked and then written, with all that follows from them.

Everything here happens inside one transaction that the caller has begun.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count, repeat
from operator import add, attrgetter, itemgetter
from typing import Any, Literal, NamedTuple

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Record
from briefer.errors import StaleEditError
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import index, reading, references
from briefer.store.columns import Batch, batches
from briefer.store.facets import Facets, Rating
from briefer.store.rows import COLUMNS_OF, Held, Row, columns_written, table_of
from briefer.store.schema import keep_setting, settings
from briefer.store.to_rows import rows_of


class Touched(NamedTuple):
    """One record that was written: as it was before (None: it was not there), and its number."""

    id: str
    number: int
    created: str
    before: Record | None


class Origin(NamedTuple):
    """The number and the moment of making that a record gets back when its deletion is undone."""

    number: int
    created: str


class Before(NamedTuple):
    """What whoever made an edit knows already, of the same transaction.

    `origins` are those of records that come back; `held` is all that is held of what changes.
    """

    origins: Mapping[str, Origin]
    held: Mapping[str, Held]


@dataclass(frozen=True)
class _Writing:
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


def write(
    connection: sqlite3.Connection,
    changes: Iterable[Change],
    markings: Markings,
    moment: str,
    before: Before | None = None,
) -> list[Touched]:
    """Write all of `changes`; the records that they touched, as they were.

    Raises StaleEditError, UnknownIdError, FieldError and RestsOnError; the caller then undoes the
    transaction.
    """
    net = _net(changes)
    origins, held = before or Before({}, reading.held(connection, net))
    _check_fresh(net, held)
    if held:
        net = {id_: change for id_, change in net.items() if change.before != change.after}
        held = {id_: each for id_, each in held.items() if id_ in net}
    all_origins = _origins(connection, net, held, origins, moment)
    job = _Writing(connection, markings, moment, net, held, all_origins)
    numbers = _check(job)
    _take_out(job)
    _put_in(job, numbers)
    _follow_sources(job)
    references.check_unneeded(connection, job.gone)
    befores = map(attrgetter("before"), net.values())
    return list(map(Touched, net, *zip(*map(all_origins.__getitem__, net), strict=True), befores))


def _net(changes: Iterable[Change]) -> dict[str, Change]:
    """One change for each id, from its first `before` to its last `after`."""
    changes = tuple(changes)
    if not any(map(attrgetter("before"), changes)):
        added = dict(zip(map(attrgetter("after.id"), changes), changes, strict=True))
        if len(added) == len(changes):
            return added
    found: dict[str, Change | None] = {}
    for change in _by_one_id(changes):
        id_ = change.record.id
        if id_ not in found:
            found[id_] = change
            continue
        earlier = found[id_]
        if (earlier.after if earlier else None) != change.before:
            raise _stale(change.record)
        before = earlier.before if earlier else None
        nothing = before is None and change.after is None
        found[id_] = None if nothing else Change(before, change.after)
    return {id_: change for id_, change in found.items() if change is not None}


def _by_one_id(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes, a change of id as a deletion and an addition."""
    for change in changes:
        before, after = change.before, change.after
        if before is not None and after is not None and before.id != after.id:
            yield from (Change(before, None), Change(None, after))
        else:
            yield change


def _check_fresh(changes: Mapping[str, Change], held: Mapping[str, Held]) -> None:
    if not held and not any(map(attrgetter("before"), changes.values())):
        return
    for id_, change in changes.items():
        found = held.get(id_)
        if (found.record if found else None) != change.before:
            raise _stale(change.record)


def _stale(record: Record) -> StaleEditError:
    return StaleEditError(
        f"The {record.kind} {record.id} is no longer what this edit started from.",
        "Read it again, then make the edit again.",
    )


def _origins(
    connection: sqlite3.Connection,
    changes: Mapping[str, Change],
    held: Mapping[str, Held],
    known: Mapping[str, Origin],
    moment: str,
) -> dict[str, Origin]:
    """A number for each record: its own, the one that it had, or the next that was never used."""
    found = {id_: Origin(each.number, each.created) for id_, each in held.items()}
    found.update((id_, known[id_]) for id_ in changes.keys() & known.keys() - held.keys())
    new = [id_ for id_ in changes if id_ not in found] if found else list(changes)
    if new:
        first = int(settings(connection).get("last", "")) + 1
        found.update(zip(new, map(Origin, count(first), repeat(moment)), strict=False))
        keep_setting(connection, "last", str(first - 1 + len(new)))
    return found


def _check(job: _Writing) -> dict[str, int]:
    """Raise unless markings and references hold; the numbers of all that is referred to, by id.

    The records that only cite are looked at all together, and one by one only to name the fault.
    """
    cited = set(chain.from_iterable(chain.from_iterable(batch.cited for batch in job.batches)))
    more = list(chain.from_iterable(map(references.beyond_citations, job.batches)))
    places = _places(job, cited.union(*(references.referred(held.record) for held in more)))
    marked = set(chain.from_iterable(batch.values["marking"] for batch in job.batches))
    is_right = marked <= {"", *job.markings.names} and references.are_sources(cited, places)
    for record in (held.record for held in more) if is_right else _after(job):
        job.markings.rank(record.marking)
        references.check(record, references.referred(record), places)
    _check_circles(job, (held.record for held in more))
    return {id_: number for id_, (number, _) in places.items()}


def _after(job: _Writing) -> Iterator[Record]:
    return (change.after for change in job.changes.values() if change.after is not None)


def _places(job: _Writing, ids: Set[str]) -> references.Places:
    """The number and the kind that each of `ids` has after the edit, without what is not there."""
    found = reading.places(job.connection, ids - job.changes.keys())
    for id_ in ids & job.changes.keys():
        if (after := job.changes[id_].after) is not None:
            found[id_] = (job.origins[id_].number, after.kind)
    return found


def _check_circles(job: _Writing, referring: Iterable[Record]) -> None:
    """Raise FieldError where what is written supersedes itself, or rests on itself, by others.

    Nothing that is held can lead to what is new.
    """

    def known(ids: Iterable[str]) -> dict[str, Record]:
        found = reading.held(job.connection, (id_ for id_ in ids if id_ not in job.changes))
        return {id_: held.record for id_, held in found.items()}

    references.check_circles(referring, known if job.held else None)


def _take_out(job: _Writing) -> None:
    """Take what was held out of the tables and the index."""
    connection = job.connection
    found = [held for held in job.held.values() if table_of(type(held.record)) != "brief"]
    started_anew = index.take_out(connection, found)
    untied = (held.number for held in job.held.values() if held.number not in job.tied)
    _delete(job, "reference WHERE referring", untied)
    # Items first: SQLite looks for citations of each source that goes.
    for table in ("item", "source", "brief"):
        held = [each for each in job.held.values() if table_of(type(each.record)) == table]
        numbers = [each.number for each in held]
        if table != "brief":
            _delete(job, "tag WHERE record", (n for n in numbers if not job.keeps(n, "tags")))
        if table == "item":
            _delete(
                job, "citation WHERE item", (n for n in numbers if not job.keeps(n, "citations"))
            )
        _delete(job, f"{table} WHERE number", (n for n in numbers if n not in job.staying))
    if started_anew:
        index.put(connection, index.entries(connection))


def _delete(job: _Writing, where: str, numbers: Iterable[int]) -> None:
    job.connection.executemany(f"DELETE FROM {where} = ?", ((number,) for number in numbers))


def _put_in(job: _Writing, numbers: Mapping[str, int]) -> None:
    """Put what stands after the edit into the tables and the index, sources first."""
    facets = Facets(_ratings(job.connection, job.batches), job.markings)
    for part in job.parts:
        _put_part(job, part, numbers, facets)


def _put_part(
    job: _Writing, part: Iterable[Batch], numbers: Mapping[str, int], facets: Facets
) -> None:
    """Put a part in, each table's rows by number: SQLite then writes every page once."""
    rows: dict[str, list[Row]] = defaultdict(list)
    entries: list[index.Entry] = []
    for batch in part:
        made = rows_of(batch, job.moment, numbers)
        last: tuple[Sequence[Any], ...] = (made.checksums,)
        if batch.record_class is not Brief:
            words = facets.of(batch)
            entries += index.entries_of(batch, words)
            last = (words, *last)
        rows[table_of(batch.record_class)] += map(add, made.records, zip(*last, strict=True))
        rows["citation"] += job.missing(made.citations, "citations")
        rows["tag"] += job.missing(made.tags, "tags")
        rows["reference"] += job.missing_ties(references.ties(batch, numbers))
    for table, found in rows.items():
        found.sort(key=itemgetter(0))
        (_insert_records if table in COLUMNS_OF else _insert)(job, table, found)
    index.put(job.connection, sorted(entries, key=itemgetter(0)))


def _ratings(connection: sqlite3.Connection, after: Iterable[Batch]) -> dict[str, Rating]:
    """What items take over from their sources, be these among `after` or held."""
    cited: set[str] = set()
    known: dict[str, Rating] = {}
    for batch in after:
        cited.update(*batch.cited)
        if batch.record_class is Source:
            columns = (batch.values[name] for name in ("reliability", "marking"))
            ratings = map(Rating, batch.numbers, *columns)
            known.update(zip(batch.values["id"], ratings, strict=True))
    return {**reading.ratings(connection, cited - known.keys()), **known}


def _insert_records(job: _Writing, table: str, rows: Sequence[Row]) -> None:
    """Insert the rows of a table of records, or change those that are there."""
    if not job.staying:
        _insert(job, table, rows)
        return
    _insert(job, table, [row for row in rows if row[0] not in job.staying])
    # The number and the id, by which other tables and indexes know the record, stay.
    names = columns_written(table)
    values = ", ".join(f"{name} = ?{at}" for at, name in enumerate(names, 1) if at > 2)
    job.connection.executemany(
        f"UPDATE {table} SET {values} WHERE number = ?1 AND id = ?2",
        (row for row in rows if row[0] in job.staying),
    )


def _insert(job: _Writing, table: str, rows: Sequence[Row]) -> None:
    if rows:
        names = columns_written(table)
        marks = ", ".join("?" * len(names))
        sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        job.connection.executemany(sql, rows)


def _follow_sources(job: _Writing) -> None:
    """Grade and mark anew, in the index, the items of sources that were graded or marked anew."""
    numbers = {
        number
        for id_, held in job.held.items()
        if _rerated(held.record, job.changes[id_].after)
        for number in reading.referring(job.connection, held.number)
    }
    numbers -= {origin.number for origin in job.origins.values()}
    items = [
        held
        for held in reading.held_numbered(job.connection, sorted(numbers)).values()
        if isinstance(held.record, Item)
    ]
    if not items:
        return
    graded = batches(items)
    facets = Facets(_ratings(job.connection, graded), job.markings)
    started_anew = index.take_out(job.connection, items)
    anew = (zip(facets.of(batch), batch.numbers, strict=True) for batch in graded)
    job.connection.executemany(
        "UPDATE item SET facets = ? WHERE number = ?", chain.from_iterable(anew)
    )
    rest = index.entries(job.connection) if started_anew else None
    index.put(job.connection, rest or index.entries_held(job.connection, items))


def _rerated(before: Record, after: Record | None) -> bool:
    return (
        isinstance(before, Source)
        and isinstance(after, Source)
        and (before.reliability, before.marking) != (after.reliability, after.marking)
    )


def _kind(record: Record | None) -> str:
    return "" if record is None else record.kind
