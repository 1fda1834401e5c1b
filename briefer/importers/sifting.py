"""What of a harvest can be kept: held against itself and against what a library has."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit, OriginalFile, Record
from briefer.briefs.mentions import brief_refers_to
from briefer.errors import BrieferError, FieldError
from briefer.importers.harvest import Fault, Harvest, Row, counted, fault
from briefer.items.circles import circles, leads_back, leads_on, names_itself
from briefer.items.citation import Citation
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.kinds import articled
from briefer.items.marking import Markings
from briefer.items.objects import CLASSES
from briefer.items.passage import resolved
from briefer.items.source import Source

Known = Callable[[Iterable[str]], Mapping[str, Record]]
"""A library's records under some ids; what it does not hold is not there."""


@dataclass(frozen=True, kw_only=True)
class Sifted:
    """The records that may be kept, how many are there already, and why the others may not."""

    records: tuple[Record, ...]
    passed_over: int
    faults: tuple[Fault, ...]
    files: tuple[OriginalFile, ...]

    def edit(self, names: Iterable[str]) -> Edit:
        """The edit that keeps the records of files with these names."""
        label = f"Import {_some(list(names))}: {kinds_counted(self.records)}"
        return Edit(label, tuple(Change(None, record) for record in self.records), self.files)


def sift(harvests: Iterable[Harvest], known: Known, markings: Markings) -> Sifted:
    """What of `harvests` can be kept, passages tied to their texts, in the order of the files.

    References may lead to any file among them, in either direction, and to the library. What
    leads to something that falls, falls too; every fall is told, in the order of the files.
    """
    return _Sieve(tuple(harvests), known, markings).sifted()


def kinds_counted(records: Iterable[Record]) -> str:
    """`3 sources, 12 items, 1 brief`; what there is none of is left out."""
    counts = {"source": 0, "item": 0, "brief": 0}
    for record in records:
        counts["item" if isinstance(record, Item) else record.kind] += 1
    return ", ".join(counted(number, noun) for noun, number in counts.items() if number)


def references(record: Record) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each field of `record` that leads to another, the id, and the kinds that may be there."""
    if isinstance(record, Brief):
        for leads_to in sorted(brief_refers_to(record)):
            yield "section", leads_to, tuple(CLASSES)
        return
    for field in _leading(type(record)):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        if field.kind == "citations":
            for citation in value:
                yield field.name, citation.source, (Source.kind,)
        elif value:
            for leads_to in (value,) if field.kind == "id" else value:
                yield field.name, leads_to, field.refers


@cache
def _leading(record_class: type[Source | Item]) -> tuple[FieldSpec, ...]:
    """The fields of a kind of record that lead to others."""
    return tuple(field for field in specs(record_class) if field.kind in ("id", "ids", "citations"))


class _Sieve:
    """One sifting: rows are admitted one by one, and fall when what they lead to has fallen."""

    def __init__(self, harvests: tuple[Harvest, ...], known: Known, markings: Markings) -> None:
        self._harvests = harvests
        self._rows = [row for harvest in harvests for row in harvest.rows]
        self._faults = [fault for harvest in harvests for fault in harvest.faults]
        self._fallen = {fault.id for fault in self._faults if fault.id}
        self._markings = markings
        self._library = known(self._named())
        self._admitted: dict[str, Row] = {}
        self._rings: Mapping[str, tuple[str, ...]] = {}
        self._passed_over = 0

    def _named(self) -> set[str]:
        named = {row.record.id for row in self._rows}
        for row in self._rows:
            named.update(leads_to for _, leads_to, _ in references(row.record))
        return named

    def sifted(self) -> Sifted:
        # Sources first: passages are looked for in their texts.
        for row in sorted(self._rows, key=lambda row: not isinstance(row.record, Source)):
            self._admit(row)
        self._drop_what_leads_nowhere()
        order = {harvest.file: number for number, harvest in enumerate(self._harvests)}
        self._faults.sort(key=lambda fault: (order[fault.place.file], fault.place.line))
        return Sifted(
            records=tuple(self._in_order()),
            passed_over=self._passed_over,
            faults=tuple(self._faults),
            files=tuple(
                file
                for harvest in self._harvests
                for file in harvest.files
                if file.source in self._admitted
            ),
        )

    def _in_order(self) -> Iterator[Record]:
        """What was admitted, in the order of the files: so an export keeps that of its library."""
        left = dict(self._admitted)
        for row in self._rows:
            if (admitted := left.pop(row.record.id, None)) is not None:
                yield admitted.record

    def _admit(self, row: Row) -> None:
        try:
            self._markings.rank(row.record.marking)
            self._hold_against_others(self._tied(row))
        except BrieferError as error:
            self._refuse(row, fault(row.place, error, row.record.id, field="citations"))

    def _tied(self, row: Row) -> Row:
        """`row` with its passages found; those of unknown sources stay as they are."""
        record = row.record
        if not isinstance(record, Item) or not record.citations:
            return row
        citations = tuple(
            citation if number in row.orphans else self._found(citation)
            for number, citation in enumerate(record.citations)
        )
        return Row(place=row.place, record=replace(record, citations=citations))

    def _found(self, citation: Citation) -> Citation:
        source = self._there(citation.source)
        return resolved(citation, source.text) if isinstance(source, Source) else citation

    def _there(self, record_id: str) -> Record | None:
        row = self._admitted.get(record_id)
        return self._library.get(record_id) if row is None else row.record

    def _hold_against_others(self, row: Row) -> None:
        """Admit what is new, pass over what is there; raises FieldError for another content."""
        record_id = row.record.id
        if (held := self._library.get(record_id)) is not None:
            where = "The library holds it"
        elif (earlier := self._admitted.get(record_id)) is not None:
            held, where = earlier.record, f"It stands in {earlier.place}"
        else:
            self._admitted[record_id] = row
            return
        if not _same(row, held):
            raise FieldError(
                "id",
                f"The id “{record_id}” is taken: {where[0].lower()}{where[1:]} with other content.",
                "Give this one an id of its own, or take the line out.",
            )
        self._passed_over += 1

    def _refuse(self, row: Row, why: Fault) -> None:
        self._faults.append(why)
        if self._there(row.record.id) is None:
            self._fallen.add(row.record.id)

    def _drop_what_leads_nowhere(self) -> None:
        self._rings = dict(self._circles())
        waiting = [key for key, row in self._admitted.items() if self._is_astray(row)]
        leading_to = self._leading_to() if waiting else {}
        dropped: list[Row] = []
        while waiting:
            record_id = waiting.pop()
            row = self._admitted.get(record_id)
            if row is not None and self._is_astray(row):
                dropped.append(self._admitted.pop(record_id))
                self._fallen.add(record_id)
                waiting.extend(leading_to.get(record_id, ()))
        for row in dropped:  # only now is it known of each what else of it leads nowhere
            faults = (fault(row.place, why, row.record.id) for why in self._astray(row))
            self._faults.extend(dict.fromkeys(faults))

    def _circles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The ids of items that supersede or rest on each other in a circle, each with it."""
        leading = {key: leads_on(row.record) for key, row in self._admitted.items()}
        for ring in circles({key: ids for key, ids in leading.items() if ids}):
            yield from dict.fromkeys(ring, ring).items()

    def _leading_to(self) -> Mapping[str, Sequence[str]]:
        """By id, the ids of what was admitted and leads there."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._admitted.values():
            for _, leads_to, _ in references(row.record):
                found[leads_to].append(row.record.id)
        return found

    def _is_astray(self, row: Row) -> bool:
        return next(self._astray(row), None) is not None

    def _astray(self, row: Row) -> Iterator[FieldError]:
        """Why each reference of `row` that cannot stand cannot."""
        record = row.record
        ring = self._rings.get(record.id, ())
        if ring and isinstance(record, Item):
            yield leads_back(record, ring)
        for field, leads_to, kinds in references(record):
            found = record if leads_to == record.id else self._there(leads_to)
            if found is None and leads_to not in ring:
                yield self._missing(field, leads_to)
            elif found is not None and kinds and found.kind not in kinds:
                yield _of_another_kind(field, found, kinds)
            elif found is record:
                yield names_itself(record.id, field)

    def _missing(self, field: str, record_id: str) -> FieldError:
        if record_id in self._fallen:
            return FieldError(
                field, f"“{record_id}”, to which it leads, was refused itself.", "Correct that one."
            )
        return FieldError(
            field,
            f"Neither the file nor the library has “{record_id}”.",
            "Correct the id, or import the record as well.",
        )


def _of_another_kind(field: str, found: Record, kinds: tuple[str, ...]) -> FieldError:
    return FieldError(
        field,
        f"“{found.id}” is {articled(found.kind)}, not {articled(' or '.join(kinds))}.",
        f"Give the id of {articled(' or '.join(kinds))}.",
    )


def _same(row: Row, held: Record) -> bool:
    """Whether a line says what is held; a brief's moment and template may be left unsaid."""
    record = row.record
    if isinstance(record, Brief) and isinstance(held, Brief):
        unsaid = {name for name in ("moment", "template_text") if name not in row.given}
        record = replace(record, **{name: getattr(held, name) for name in unsaid})
    return record == held


def _some(names: list[str], most: int = 3) -> str:
    listed = ", ".join(names[:most])
    return listed if len(names) <= most else f"{listed} and {len(names) - most} more"
