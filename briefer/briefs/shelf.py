"""The records that a brief was made from, at hand until an edit changes them."""

from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import TypeVar

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Edit, Record
from briefer.briefs.material import Answers, Material, Naming, Records, gather
from briefer.items.fact import Fact
from briefer.items.marking import TLP, Markings

T = TypeVar("T")

_MOST = 100
"""Changes in one edit above which everything is read again."""


class Shelf:
    """Gathers as `gather` does, but reads each record once until `clear` or `put_back`.

    For any threads: what was read while an edit came is not kept.
    """

    def __init__(self) -> None:
        self._turn = Lock()
        self._edits = 0
        self._records: dict[str, Record | None] = {}
        self._answers: dict[str, tuple[Fact, ...]] = {}
        self._naming: dict[str, tuple[Fact, ...]] = {}

    def clear(self) -> None:
        """Anything may have changed."""
        with self._turn:
            self._edits += 1
            for kept in (self._records, self._answers, self._naming):
                kept.clear()

    def put_back(self, edit: Edit) -> None:
        """An edit was written: what it touched is to be read again."""
        if len(edit.changes) > _MOST:
            self.clear()
            return
        ends = [end for each in edit.changes for end in (each.before, each.after) if end]
        ids = {end.id for end in ends}
        named = {key for end in ends if isinstance(end, Fact) for key in _names(end)}
        with self._turn:
            self._edits += 1
            for key in ids:
                self._records.pop(key, None)
            for kept in (self._answers, self._naming):
                gone = {key for key, facts in kept.items() if any(f.id in ids for f in facts)}
                for key in gone | named:
                    kept.pop(key, None)

    def gather(
        self,
        brief: Brief,
        records: Records,
        answers: Answers,
        naming: Naming,
        markings: Markings = TLP,
    ) -> Material:
        """What `gather` gives, asking `records`, `answers` and `naming` only for what is new."""

        def held(ids: Iterable[str]) -> Mapping[str, Record]:
            found = self._found(self._records, ids, lambda new: _by_id(new, records(new)))
            return {key: record for key, record in found.items() if record is not None}

        def answering(ids: Iterable[str]) -> Mapping[str, tuple[Fact, ...]]:
            return self._found(self._answers, ids, answers)

        def named_by(ids: Iterable[str]) -> Iterable[Fact]:
            found = self._found(self._naming, ids, lambda new: _dealt(new, naming(new)))
            return {fact.id: fact for facts in found.values() for fact in facts}.values()

        return gather(brief, held, answering, named_by, markings)

    def _found(
        self, kept: dict[str, T], ids: Iterable[str], read: Callable[[list[str]], Mapping[str, T]]
    ) -> dict[str, T]:
        ids = tuple(ids)
        with self._turn:
            found = {key: kept[key] for key in ids if key in kept}
            edits = self._edits
        missing = [key for key in ids if key not in found]
        if missing:
            new = read(missing)
            with self._turn:
                if self._edits == edits:  # else it may be of before
                    kept.update(new)
            found.update(new)
        return found


def _by_id(ids: Iterable[str], held: Mapping[str, Record]) -> dict[str, Record | None]:
    """Each id's record, None for what is not there."""
    return {key: held.get(key) for key in ids}


def _dealt(ids: Iterable[str], facts: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    """For each id the facts that name it."""
    found: dict[str, list[Fact]] = {key: [] for key in ids}
    for fact in facts:
        for key in _names(fact) & found.keys():
            found[key].append(fact)
    return {key: tuple(naming) for key, naming in found.items()}


def _names(fact: Fact) -> frozenset[str]:
    """The question and the facts that a fact names."""
    return frozenset((fact.question, *fact.supersedes, *fact.disputes, *fact.confirms))
