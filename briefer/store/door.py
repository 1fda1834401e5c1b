"""The one write door: an edit's changes, checked and then written, with all that follows from them.

Everything here happens inside one transaction that the caller has begun.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Literal, NamedTuple

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Record
from briefer.errors import StaleEditError
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import index, reading, references
from briefer.store.facets import Rating, facets_of
from briefer.store.rows import COLUMNS_OF, Held, Parts, Row, parts
from briefer.store.schema import keep_setting, settings


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
    def after(self) -> list[Held]:
        """The records that will stand, with the numbers that they will have."""
        origins = self.origins
        return [
            Held(change.after, *origins[id_])
            for id_, change in self.changes.items()
            if change.after is not None
        ]

    @cached_property
    def staying(self) -> dict[int, tuple[Record, Record]]:
        """By number, before and after: the records whose rows are changed, not replaced."""
        pairs = ((held, self.changes[id_].after) for id_, held in self.held.items())
        return {
            held.number: (held.record, after)
            for held, after in pairs
            if after is not None and _table(after) == _table(held.record)
        }

    def keeps(self, number: int, rows: Literal["tags", "citations"]) -> bool:
        """Whether those rows of a record are right already."""
        if number not in self.staying:
            return False
        before, after = self.staying[number]
        return bool(getattr(before, rows, ()) == getattr(after, rows, ()))

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
    net = {id_: change for id_, change in net.items() if change.before != change.after}
    held = {id_: each for id_, each in held.items() if id_ in net}
    all_origins = _origins(connection, net, held, origins, moment)
    job = _Writing(connection, markings, moment, net, held, all_origins)
    cited = _check(job)
    _check_circles(job)
    _take_out(job)
    _put_in(job, cited)
    _follow_sources(job)
    references.check_unneeded(connection, job.gone)
    return [
        Touched(id_, *all_origins[id_], held[id_].record if id_ in held else None) for id_ in net
    ]


def _net(changes: Iterable[Change]) -> dict[str, Change]:
    """One change for each id, from its first `before` to its last `after`."""
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
    new = [id_ for id_ in changes if id_ not in held and id_ not in known]
    last = settings(connection).get("last", "")
    found.update((id_, known[id_]) for id_ in changes if id_ in known and id_ not in held)
    found.update((id_, Origin(int(last) + 1 + i, moment)) for i, id_ in enumerate(new))
    if new:
        keep_setting(connection, "last", str(int(last) + len(new)))
    return found


def _check(job: _Writing) -> references.Places:
    """Raise unless markings and references hold; the places of all that is referred to."""
    after = job.after
    referred = [references.referred(held.record) for held in after]
    places = {held.record.id: (held.number, held.record.kind) for held in after}
    others = set().union(*referred) - places.keys()
    found = reading.places(job.connection, others)
    places.update((id_, place) for id_, place in found.items() if id_ not in job.changes)
    for held, ids in zip(after, referred, strict=True):
        job.markings.rank(held.record.marking)
        references.check(held.record, ids, places)
    refers = {held.number: ids for held, ids in zip(after, referred, strict=True)}
    _replace_references(job, refers, places)
    return places


def _check_circles(job: _Writing) -> None:
    """Raise FieldError where what is written supersedes itself, or rests on itself, by others.

    Nothing that is held can lead to what is new.
    """

    def known(ids: Iterable[str]) -> dict[str, Record]:
        found = reading.held(job.connection, (id_ for id_ in ids if id_ not in job.changes))
        return {id_: held.record for id_, held in found.items()}

    references.check_circles((held.record for held in job.after), known if job.held else None)


def _replace_references(
    job: _Writing, refers: Mapping[int, frozenset[str]], places: references.Places
) -> None:
    kept = {
        held.number
        for held in job.held.values()
        if held.number in refers and references.referred(held.record) == refers[held.number]
    }
    _delete(
        job,
        "reference WHERE referring",
        (held.number for held in job.held.values() if held.number not in kept),
    )
    job.connection.executemany(
        "INSERT INTO reference (referring, referred) VALUES (?, ?)",
        (
            (number, places[id_][0])
            for number, ids in refers.items()
            if number not in kept
            for id_ in ids
        ),
    )


def _take_out(job: _Writing) -> None:
    """Take what was held out of the tables and the index."""
    connection = job.connection
    found = [held for held in job.held.values() if _table(held.record) != "brief"]
    started_anew = index.take_out(connection, found)
    # Items first: SQLite looks for citations of each source that goes.
    for table in ("item", "source", "brief"):
        held = [each for each in job.held.values() if _table(each.record) == table]
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


def _put_in(job: _Writing, places: references.Places) -> None:
    """Put what stands after the edit into the tables and the index, sources first."""
    after = sorted(job.after, key=attrgetter("number"))
    after.sort(key=lambda held: not isinstance(held.record, Source))
    numbers = {id_: number for id_, (number, _) in places.items()}
    ratings = _ratings(job, after)
    for start in range(0, len(after), reading.BATCH):
        _put_batch(job, after[start : start + reading.BATCH], numbers, ratings)


def _put_batch(
    job: _Writing,
    batch: Iterable[Held],
    numbers: Mapping[str, int],
    ratings: Mapping[str, Rating],
) -> None:
    rows: dict[str, list[tuple[Parts, str]]] = {table: [] for table in COLUMNS_OF}
    entries: list[index.Entry] = []
    for held in batch:
        found = parts(held, job.moment, numbers)
        facets, record = "", held.record
        if not isinstance(record, Brief):
            cited = [ratings[source] for source in index.cited(record)]
            facets = facets_of(record, cited, job.markings)
            entries.append(index.entry_of(held.number, record, facets))
        rows[found.table].append((found, facets))
    for table, found_rows in rows.items():
        if found_rows:
            _insert(job, table, found_rows)
    index.put(job.connection, entries)


def _ratings(job: _Writing, after: Iterable[Held]) -> dict[str, Rating]:
    """What the items of the edit take over from their sources, be these new or held."""
    cited = {source for held in after for source in index.cited(held.record)}
    known = {
        held.record.id: Rating(held.number, held.record.reliability, held.record.marking)
        for held in after
        if isinstance(held.record, Source)
    }
    return {**reading.ratings(job.connection, cited - known.keys()), **known}


def _insert(job: _Writing, table: str, found: list[tuple[Parts, str]]) -> None:
    facets = table != "brief"
    names = (*COLUMNS_OF[table], *(("facets",) if facets else ()), "checksum")
    new: list[Row] = []
    changed: list[Row] = []
    for each, words in found:
        row = (*each.row, *((words,) if facets else ()), each.checksum)
        (changed if each.row[0] in job.staying else new).append(row)
    marks = ", ".join("?" * len(names))
    job.connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", new)
    # The number and the id, by which other tables and indexes know the record, stay.
    values = ", ".join(f"{name} = ?{at}" for at, name in enumerate(names, 1) if at > 2)
    job.connection.executemany(
        f"UPDATE {table} SET {values} WHERE number = ?1 AND id = ?2", changed
    )
    job.connection.executemany(
        "INSERT INTO citation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row
            for each, _ in found
            if not job.keeps(each.row[0], "citations")
            for row in each.citations
        ),
    )
    job.connection.executemany(
        "INSERT INTO tag VALUES (?, ?, ?)",
        (row for each, _ in found if not job.keeps(each.row[0], "tags") for row in each.tags),
    )


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
    ratings = _ratings(job, items)
    started_anew = index.take_out(job.connection, items)
    anew: list[tuple[str, int]] = []
    for held in items:
        assert isinstance(held.record, Item)  # chosen above
        cited = [ratings[source] for source in index.cited(held.record)]
        anew.append((facets_of(held.record, cited, job.markings), held.number))
    job.connection.executemany("UPDATE item SET facets = ? WHERE number = ?", anew)
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


def _table(record: Record) -> str:
    if isinstance(record, Source):
        return "source"
    return "item" if isinstance(record, Item) else "brief"
