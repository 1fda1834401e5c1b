"""Merging duplicates: one record stands for all, and whatever led to the others leads to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.edits import Change, Edit, Record
from briefer.briefs.mentions import led_elsewhere
from briefer.errors import FieldError
from briefer.items.citation import Citation
from briefer.items.fields import specs
from briefer.items.item import Item
from briefer.items.kinds import articled
from briefer.items.passage import found, reanchored
from briefer.items.source import Source

R = TypeVar("R", bound=Source | Item)


def merged(
    kept: Source | Item,
    others: Sequence[Source | Item],
    chosen: Mapping[str, Any],
    resting: Iterable[Record],
    *,
    moment: str,
) -> Edit:
    """The edit by which `kept` stands for `others` too, with the values `chosen` by field.

    Citations are united, unless they are chosen. `resting` is all that rests on any of them
    (`Store.resting_on`), and refers to `kept` afterwards: items by their fields, briefs, of which
    `moment` is then the last edit, by their entries and in their texts. Where a source stands for
    others, passages are found again in its text where that is certain. Raises FieldError where
    records of two kinds are to be merged, or one with itself; the store refuses what would then
    supersede itself by way of others.
    """
    _check(kept, others)
    after: Source | Item = replace(kept, **chosen)
    if isinstance(after, Item) and "citations" not in chosen:
        after = replace(after, citations=_united((kept, *others)))
    job = _Merging(after, frozenset(other.id for other in others), moment)
    after = job.with_one_kept(after)
    gone = {kept.id, *job.gone}
    moved = {record.id: record for record in resting if record.id not in gone}
    changes = [Change(kept, after)]
    changes += [Change(record, job.led(record)) for record in moved.values()]
    changes += [Change(other, None) for other in others]
    label = f"Merge {len(others) + 1} {kept.kind}s"
    return Edit(label, tuple(each for each in changes if each.before != each.after))


@dataclass(frozen=True)
class _Merging:
    """What stands for what: `kept` for all in `gone`."""

    kept: Source | Item
    gone: frozenset[str]
    moment: str

    def led(self, record: Record) -> Record:
        """A record that rests on any of them, as it rests on the one that is kept."""
        if isinstance(record, Brief):
            return self._brief(record)
        return record if isinstance(record, Source) else self.with_one_kept(record)

    def with_one_kept(self, record: R) -> R:
        """A record with `kept` in its fields for those that are gone; none comes to name itself."""
        values: dict[str, Any] = {}
        for field in specs(type(record)):
            value = getattr(record, field.name)
            if field.kind == "id" and value in self.gone:
                values[field.name] = self.kept.id
            elif field.kind == "ids" and self.gone.intersection(value):
                ids = dict.fromkeys(map(self._id, value))
                values[field.name] = tuple(id_ for id_ in ids if id_ != record.id)
            elif field.kind == "citations":
                led = tuple(map(self._citation, value))
                values[field.name] = value if led == value else tuple(dict.fromkeys(led))
        return replace(record, **values)

    def _id(self, id_: str) -> str:
        return self.kept.id if id_ in self.gone else id_

    def _citation(self, citation: Citation) -> Citation:
        if not isinstance(self.kept, Source) or self._id(citation.source) != self.kept.id:
            return citation
        led = replace(citation, source=self.kept.id)
        return led if found(led, self.kept.text) else reanchored(led, self.kept.text)

    def _brief(self, brief: Brief) -> Brief:
        sections = tuple(map(self._section, brief.sections))
        if sections == brief.sections:
            return brief
        return replace(brief, sections=sections, moment=self.moment)

    def _section(self, section: Section) -> Section:
        text = self._text(section.text)
        return replace(section, text=text, entries=tuple(self._entries(section.entries)))

    def _entries(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        """The entries; of those that are one now the first, with the first wording there is."""
        names = (self.kept.id, *self.gone)
        wordings = [self._text(entry.wording) for entry in entries if entry.id in names]
        one = Entry(id=self.kept.id, wording=next(filter(None, wordings), ""))
        concerned = any(entry.id in self.gone for entry in entries)
        seen = False
        for entry in entries:
            if not concerned or entry.id not in names:
                yield replace(entry, wording=self._text(entry.wording))
            elif not seen:
                seen = True
                yield one

    def _text(self, text: str) -> str:
        return led_elsewhere(text, dict.fromkeys(self.gone, self.kept.id))


def _check(kept: Source | Item, others: Sequence[Source | Item]) -> None:
    ids = [kept.id, *(other.id for other in others)]
    if len(set(ids)) < len(ids):
        raise FieldError("", "A record cannot be merged with itself.", "Choose each once.")
    if other := next((other for other in others if other.kind != kept.kind), None):
        raise FieldError(
            "kind",
            f"“{kept.id}” is {articled(kept.kind)}, “{other.id}” {articled(other.kind)}.",
            "Merge records of one kind.",
        )


def _united(records: Iterable[Source | Item]) -> tuple[Citation, ...]:
    items = (record for record in records if isinstance(record, Item))
    return tuple(dict.fromkeys(each for item in items for each in item.citations))
