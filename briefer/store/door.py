"""The one write door: an edit's changes, checked and then written, with all that follows from them.

Everything here happens inside one transaction that the caller has begun.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain, count, repeat
from operator import attrgetter
from typing import NamedTuple

from briefer.briefs.edits import Change, Record
from briefer.errors import StaleEditError
from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.store import index, reading, references, stretches
from briefer.store.columns import batches
from briefer.store.rows import Held, table_of
from briefer.store.schema import keep_setting, settings
from briefer.store.writing import Origin, Writing


class Touched(NamedTuple):
    """One record that was written: as it was before (None: it was not there), and its number."""

    id: str
    number: int
    created: str
    before: Record | None


class Before(NamedTuple):
    """What whoever made an edit knows already, of the same transaction.

    `origins` are those of records that come back; `held` is all that is held of what changes.
    """

    origins: Mapping[str, Origin]
    held: Mapping[str, Held]


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
    job = Writing(connection, markings, moment, net, held, all_origins)
    numbers = _check(job)
    _take_out(job)
    stretches.put_in(job, numbers)
    _follow_sources(job)
    if gone := job.gone:
        references.check_unneeded(connection, gone)
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


def _check(job: Writing) -> dict[str, int]:
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


def _after(job: Writing) -> Iterator[Record]:
    return (change.after for change in job.changes.values() if change.after is not None)


def _places(job: Writing, ids: Set[str]) -> references.Places:
    """The number and the kind that each of `ids` has after the edit, without what is not there."""
    found = reading.places(job.connection, ids - job.changes.keys())
    for id_ in ids & job.changes.keys():
        if (after := job.changes[id_].after) is not None:
            found[id_] = (job.origins[id_].number, after.kind)
    return found


def _check_circles(job: Writing, referring: Iterable[Record]) -> None:
    """Raise FieldError where what is written supersedes itself, or rests on itself, by others.

    Nothing that is held can lead to what is new.
    """

    def known(ids: Iterable[str]) -> dict[str, Record]:
        found = reading.held(job.connection, (id_ for id_ in ids if id_ not in job.changes))
        return {id_: held.record for id_, held in found.items()}

    references.check_circles(referring, known if job.held else None)


def _take_out(job: Writing) -> None:
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


def _delete(job: Writing, where: str, numbers: Iterable[int]) -> None:
    if found := [(number,) for number in numbers]:
        job.connection.executemany(f"DELETE FROM {where} = ?", found)


def _follow_sources(job: Writing) -> None:
    """Grade and mark anew, in the index, the items of sources that were graded or marked anew."""
    numbers = {
        number
        for id_, held in job.held.items()
        if _rerated(held.record, job.changes[id_].after)
        for number in reading.referring(job.connection, held.number)
    }
    numbers -= {origin.number for origin in job.origins.values()}
    if not numbers:
        return
    items = [
        held
        for held in reading.held_numbered(job.connection, sorted(numbers)).values()
        if isinstance(held.record, Item)
    ]
    if not items:
        return
    graded = batches(items)
    facets = stretches.facets_for(job.connection, graded, job.markings)
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
