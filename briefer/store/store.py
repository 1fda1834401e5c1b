"""A library, open: reading it, and the one door through which it is written."""

import gc
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Edit, Record
from briefer.errors import LibraryError, UnknownIdError
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.marking import TLP, Markings
from briefer.items.source import Source
from briefer.store import (
    connections,
    door,
    index,
    journal,
    originals,
    ranking,
    reading,
    search,
    turns,
)
from briefer.store.backup import Progress, back_up, keep_before_migration, restore
from briefer.store.browsing import Browsing
from briefer.store.facets import Standing, standing_of
from briefer.store.faults import damaged, told
from briefer.store.files import new_beside, settle
from briefer.store.form import check_form, check_triggers
from briefer.store.journal import Happening
from briefer.store.problem import Problem
from briefer.store.schema import (
    VERSION,
    is_current,
    keep_markings,
    keep_setting,
    migrate,
    settings,
)
from briefer.store.search import Query
from briefer.store.verify import problems
from briefer.store.versions import Version, versions_of

__all__ = ["Happening", "Problem", "Query", "Standing", "Store", "Version"]

SPILLING = 200_000
"""Changes in one edit above which SQLite may write before the commit, to spare memory."""


COLLECTING = 1_000
"""Changes in one edit above which the garbage collector waits until it is written."""


class Store(Browsing):
    """A library file, open. Reads return values; `apply` is the only way to write records.

    Every fault of the file or the disk is raised as a LibraryError that names the file.
    """

    @classmethod
    def create(cls, path: Path, markings: Markings = TLP) -> Self:
        """A new, empty library at `path`. Raises LibraryError where something is there already."""
        if os.path.lexists(path):
            raise LibraryError(f"{path} is there already.", "Choose another name.")
        with told(path), new_beside(path) as new:
            connection = sqlite3.connect(new, isolation_level=None)
            try:
                migrate(connection)
                keep_markings(connection, markings)
            finally:
                connection.close()
            settle(new, path, force=False)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, writable: bool = True) -> Self:
        """The library at `path`; one of an older form is brought to that of now, after a backup.

        The header, the form and the markings are checked always; all pages of a small library, or
        after a crash, too. Raises LibraryError.
        """
        crashed = connections.left_open(path)
        if crashed and not writable:
            connections.recover(path)
        connection = connections.connect(path, "rw" if writable else "ro")
        try:
            with told(path):
                markings = _made_ready(connection, path, writable=writable, crashed=crashed)
        except BaseException:
            connection.close()
            raise
        return cls(path, connection, markings)

    def reader(self) -> Self:
        """The same library through another connection, to read, for another thread.

        What was checked at the opening is not checked again. Raises LibraryError.
        """
        with told(self.path):
            connection = connections.connect(self.path, "ro", connections.READER_CACHE_KIB)
        return type(self)(self.path, connection, self.markings)

    def close(self) -> None:
        """Close the file; nothing is waiting to be written."""
        connections.close(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def apply(self, edit: Edit, *, moment: str | None = None, joins: bool = False) -> None:
        """Write all of `edit`, or nothing; when this returns, it is on the disk.

        With `joins` it becomes part of the last edit, under its own label, if that touched just the
        same records and nothing was undone since: one undo takes all of it back. `moment` is
        ISO 8601 in UTC, now by default. Raises StaleEditError where a record is no longer what the
        edit started from, UnknownIdError for a reference to nothing, RestsOnError where something
        rests on what is to go, FieldError for a marking that the library does not have or a
        reference of the wrong kind, and LibraryError.
        """
        moment = moment or _now()
        with self._writing(len(edit.changes)):
            touched = door.write(self._connection, edit.changes, self.markings, moment)
            originals.keep(self._connection, edit.files)
            joined = journal.to_join(self._connection, touched) if joins and touched else None
            if joined is not None:
                journal.join(self._connection, joined, edit.label, moment)
            elif touched:
                journal.keep(self._connection, edit.label, moment, touched)

    def undo(self) -> Edit:
        """Undo the last edit that stands; the edit that did so. Raises NothingToUndoError."""
        return self._turn(undone=True)

    def redo(self) -> Edit:
        """Redo the edit that was undone last; the edit that did so. Raises NothingToUndoError."""
        return self._turn(undone=False)

    def forget_history(self) -> None:
        """Have the history begin here: what was done so far cannot be undone. For what is made
        whole, such as a sample, whose making is nobody's gesture. Raises LibraryError.
        """
        with self._writing(0):
            journal.forget(self._connection)

    def _turn(self, *, undone: bool) -> Edit:
        connection = self._connection
        with self._reading():
            changes = journal.size(connection, undone=undone)
        with self._writing(changes):
            turn = (journal.last_done if undone else journal.first_undone)(connection)
            before = door.Before(turn.origins, turn.held)
            touched = door.write(connection, turn.edit.changes, self.markings, _now(), before)
            journal.turn(connection, turn.number, touched, undone=undone)
        return turn.edit

    @property
    def undo_label(self) -> str:
        """The label of the edit that `undo` would undo; "" where there is none."""
        with self._reading():
            return turns.undo_label(self._connection)

    @property
    def redo_label(self) -> str:
        """The label of the edit that `redo` would redo; "" where there is none."""
        with self._reading():
            return turns.redo_label(self._connection)

    def is_turn_over(self, changes: int, *, undone: bool) -> bool:
        """Whether the next undo, or redo, changes more than that many records."""
        with self._reading():
            return turns.is_turn_over(self._connection, changes, undone=undone)

    def history(
        self, record_id: str | None = None, *, limit: int | None = None
    ) -> Iterator[Happening]:
        """The edits, newest first; those of one record, and at most `limit`, where asked."""
        with told(self.path):
            yield from journal.happenings(self._connection, record_id, limit)

    def versions(self, record_id: str, *, limit: int = 50) -> tuple[Version, ...]:
        """What each edit that stands made of that record, newest first, at most `limit`."""
        with self._reading():
            return versions_of(self._connection, record_id, limit)

    def record(self, id: str) -> Record:  # noqa: A002  # what it is called everywhere
        """The record with that id. Raises UnknownIdError."""
        found = self.records((id,))
        if id not in found:
            raise UnknownIdError(
                f"There is no “{id}” in {self.path}.", "Look its id up with briefer list."
            )
        return found[id]

    def records(self, ids: Iterable[str]) -> dict[str, Record]:
        """The records under `ids`, in that order, without those that are not there."""
        ids = tuple(ids)
        with self._reading():
            held = reading.held(self._connection, ids)
        return {id_: held[id_].record for id_ in ids if id_ in held}

    def all_records(self) -> Iterator[Record]:
        """All sources, items and briefs, oldest first, read as they are asked for."""
        return self._in_order(reading.TABLES)

    def sources(self) -> Iterator[Source]:
        """All sources, oldest first."""
        return (each for each in self._in_order(("source",)) if isinstance(each, Source))

    def briefs(self) -> Iterator[Brief]:
        """All briefs, oldest first."""
        return (each for each in self._in_order(("brief",)) if isinstance(each, Brief))

    def facts_answering(self, question_ids: Iterable[str]) -> dict[str, tuple[Fact, ...]]:
        """The facts that answer each question, oldest first, superseded ones too."""
        found: dict[str, list[Fact]] = {id_: [] for id_ in question_ids}
        for fact in self.facts_naming(found):
            if fact.question in found:
                found[fact.question].append(fact)
        return {id_: tuple(facts) for id_, facts in found.items()}

    def facts_naming(self, ids: Iterable[str]) -> tuple[Fact, ...]:
        """The facts that answer, supersede, dispute or confirm any of `ids`, oldest first."""
        with self._reading():
            numbers = reading.facts_referring(self._connection, ids)
            held = reading.held_numbered(self._connection, numbers, ("item",))
        records = (each.record for each in held.values())
        return tuple(record for record in records if isinstance(record, Fact))

    def resting_on(self, id: str) -> tuple[Record, ...]:  # noqa: A002  # as in `record`
        """What cites that record, rests on it, has it as an entry or mentions it, oldest first."""
        with self._reading():
            places = reading.places(self._connection, (id,))
            numbers = reading.referring(self._connection, places[id][0]) if id in places else []
            held = reading.held_numbered(self._connection, numbers)
        return tuple(held[number].record for number in numbers)

    def find(self, query: Query) -> list[Source | Item]:
        """The sources and items that match, at most `query.limit`, in the order asked for.

        Punctuation alone finds nothing; neither words nor filters find everything. Raises
        FieldError for a marking that the library does not have.
        """
        best = search.phrases(query.words) if query.order == "best" else []
        wanted = search.among(query, ranking.AMONG) if best else query
        with self._reading():
            numbers = search.numbers(self._connection, wanted, self.markings)
            held = reading.held_numbered(self._connection, numbers, ("source", "item"))
        found = [held[number].record for number in numbers]
        records = [each for each in found if isinstance(each, Source | Item)]
        return ranking.best(records, best, query.limit) if best else records

    def count(self, query: Query) -> int:
        """How many sources and items match, whatever `query.limit` says. Raises FieldError."""
        with self._reading():
            return search.count(self._connection, query, self.markings)

    def standing(self, records: Iterable[Record]) -> dict[str, Standing]:
        """The effective marking and the grade of each record, by its id."""
        records = tuple(records)
        cited = {source for record in records for source in index.cited(record)}
        with self._reading():
            ratings = reading.ratings(self._connection, cited)
        return {
            record.id: Standing(record.marking, "")
            if isinstance(record, Brief)
            else standing_of(record, (ratings[s] for s in index.cited(record)), self.markings)
            for record in records
        }

    def original(self, source_id: str) -> tuple[str, bytes] | None:
        """The name and the bytes of the file that a source was read from; None without one."""
        with self._reading():
            return originals.read(self._connection, source_id)

    def sources_read_from(self, data: bytes) -> tuple[Record, ...]:
        """The sources that were read from a file of just these bytes."""
        with self._reading():
            ids = originals.read_from(self._connection, data)
        return tuple(self.records(ids).values())

    @property
    def searches(self) -> str:
        """The saved searches, as `keep_searches` was given them; "" where none ever were."""
        with self._reading():
            return settings(self._connection).get("searches", "")

    def keep_searches(self, kept: str) -> None:
        """Keep the saved searches with the library; the history of edits knows nothing of them.

        Raises LibraryError.
        """
        with self._writing():
            keep_setting(self._connection, "searches", kept)

    def verify(self) -> list[Problem]:
        """Everything that is wrong with the library; empty where all is as it was written."""
        with self._reading():
            return problems(self._connection, self.markings)

    def backup(
        self, target: Path, *, force: bool = False, progress: Progress | None = None
    ) -> None:
        """Copy the library to `target`, and check the copy before it has that name.

        With `progress` others can write meanwhile. Raises LibraryError; a file of that name is
        kept unless `force`.
        """
        with told(self.path):
            back_up(self._connection, target, force=force, progress=progress)

    restore = staticmethod(restore)

    def _in_order(self, tables: tuple[str, ...]) -> Iterator[Record]:
        with told(self.path):
            for held in reading.in_order(self._connection, tables):
                yield held.record

    @contextmanager
    def _writing(self, changes: int = 0) -> Iterator[None]:
        with (
            told(self.path),
            _without_collecting(changes > COLLECTING),
            connections.cache_for_writing(self._connection, spills=changes > SPILLING),
            connections.writing(self._connection),
        ):
            yield


def _made_ready(
    connection: sqlite3.Connection, path: Path, *, writable: bool, crashed: bool
) -> Markings:
    """Check the library and bring it to the form of now; its markings."""
    version = connections.check_identity(connection, path, VERSION)
    if version == VERSION:
        check_form(connection, path, writable=writable)
    elif writable:
        check_triggers(connection, path)
    if crashed or path.stat().st_size <= connections.CHECKED_AT_OPENING:
        connections.check_pages(connection, path, "quick_check")
    if not is_current(connection, version):
        if not writable:
            raise LibraryError(
                f"The library {path} has the form of an older Briefer.",
                "Open it once with the right to write: briefer history, for one, does not.",
            )
        _bring_up(connection, path, version)
    return _markings(settings(connection), path)


def _bring_up(connection: sqlite3.Connection, path: Path, version: int) -> None:
    connections.check_pages(connection, path)
    if version < VERSION:
        keep_before_migration(connection, path, version)
        migrate(connection)
    index.rebuild(connection, _markings(settings(connection), path))


def _markings(found: Mapping[str, str], path: Path) -> Markings:
    try:
        return Markings(tuple(json.loads(found["markings"])))
    except (KeyError, ValueError, TypeError):
        raise damaged(path, "its set of markings cannot be read") from None


@contextmanager
def _without_collecting(many: bool) -> Iterator[None]:
    """Python's search for rings of dead objects waits: it would go through every record, again and
    again, and a record is in no ring.
    """
    waits = many and gc.isenabled()
    if waits:
        gc.disable()
    try:
        yield
    finally:
        if waits:
            gc.enable()


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
