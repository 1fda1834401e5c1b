"""A small brief under any template, from the sample that comes with Briefer: for thumbnails."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.draft import drafted
from briefer.briefs.edits import Record
from briefer.briefs.material import Material, gather
from briefer.briefs.template import Template, TemplateField, TemplateSection
from briefer.importers import jsonl
from briefer.items.fact import Fact
from briefer.items.item import Item

_MOMENT = "2025-10-12T14:00:00Z"
_TITLE = "Clashes on the Afghanistan–Pakistan border"
_TEXT = (
    "Fighting on the night of 11–12 October closed all five crossings and drew threats from both "
    "capitals. The toll is contested and unconfirmed."
)
_VALUES = {
    "date": "2025-10-12",
    "date-range": "2025-10-09/2025-10-12",
    "number": "3",
    "person": "A. Writer",
}
_KINDS: Mapping[str, tuple[str, int]] = {
    "facts": ("fact", 4),
    "claims": ("question", 1),
    "quotes": ("quote", 3),
    "timeline": ("event", 6),
    "judgments": ("judgment", 2),
    "gaps": ("question", 1),
    "figures": ("fact", 3),
    "lines": ("question", 2),
}


def sample_of(template: Template, resources: Path) -> tuple[Brief, Material]:
    """A brief under `template` with something in each of its sections, and what it rests on."""
    records = _records(resources)
    brief = Brief(
        template=template.key,
        title=_TITLE,
        marking="TLP:GREEN",
        fields=tuple((each.key, _value(each)) for each in template.fields),
        sections=tuple(_filled(section, records) for section in template.sections),
    )
    brief = drafted(brief, template, _MOMENT)
    facts = [each for each in records.values() if isinstance(each, Fact)]
    material = gather(
        brief,
        lambda ids: {each: records[each] for each in ids if each in records},
        lambda ids: {each: tuple(f for f in facts if f.question == each) for each in ids},
        lambda _: (),
    )
    return brief, material


@lru_cache(maxsize=1)
def _records(resources: Path) -> Mapping[str, Record]:
    harvest = jsonl.read(resources / "sample" / "border-clash" / "items.jsonl")
    return {row.record.id: row.record for row in harvest.rows}


def _value(field: TemplateField) -> str:
    if field.kind == "choice":
        return field.choices[0]
    if field.key == "organisation":
        return "South Asia Desk"
    return _VALUES.get(field.kind, "SAD/2025/117" if field.key == "reference" else "Directors")


def _filled(section: TemplateSection, records: Mapping[str, Record]) -> Section:
    if section.kind == "text":
        return Section(heading=section.heading, text=_TEXT)
    kind, most = _KINDS.get(section.kind, ("", 0))
    found = islice(_fitting(section.kind, kind, records), most)
    return Section(heading=section.heading, entries=tuple(Entry(id=each) for each in found))


def _fitting(section: str, kind: str, records: Mapping[str, Record]) -> Iterator[str]:
    for record in records.values():
        if not isinstance(record, Item) or record.kind != kind:
            continue
        if section == "figures" and not (isinstance(record, Fact) and record.answer):
            continue
        yield record.id
