"""One record as a card to read: its fields, its passages, its sources, and where it is used."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from briefer.briefs.brief import Brief, Entry
from briefer.briefs.edits import Record
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.fields import specs
from briefer.items.grading import CREDIBILITY, RELIABILITY
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.store import Standing, Store

_WIDTH = 100
_LABEL = 18
_LONGEST = 1_200
"""How much of a source's text a card shows, in code points; `--json` has all of it."""


def card(store: Store, record: Record) -> str:
    """`record` in lines of up to 100 columns."""
    lines = [f"{record.kind} {record.id}", ""]
    if isinstance(record, Brief):
        lines.extend(_brief(store, record))
    else:
        lines.extend(_fields(record))
        lines.extend(_standing(store.standing([record])[record.id]))
    if isinstance(record, Item):
        lines.extend(_citations(store, record))
    lines.extend(_used_in(store.resting_on(record.id)))
    return "\n".join(lines)


def beginning(record: Record) -> str:
    """What a record is told by in one line, shortened."""
    text = " ".join((record.text if isinstance(record, Item) else record.title).split())
    return text if len(text) <= 60 else f"{text[:59]}…"


def number_of(brief: Brief) -> str:
    """The number of its issue, as its front matter gives it; "" without one."""
    return dict(brief.fields).get("number", "")


def last_edit(brief: Brief) -> str:
    """Its moment to the minute, in UTC: `2025-10-12 13:30`."""
    return brief.moment[:16].replace("T", " ")


def _fields(record: Source | Item) -> Iterator[str]:
    for field in specs(type(record)):
        value = getattr(record, field.name)
        if field.kind != "citations" and value not in ("", None, ()):
            yield from _labelled(field.name, _read(field.name, value))


def _read(name: str, value: object) -> str:
    match value:
        case Edtf():
            reading = value.reading("long")
            return value.text if reading == value.text else f"{value.text} ({reading})"
        case tuple():
            return "; ".join(value)
        case int():
            return f"{value} ({CREDIBILITY[value]})"
        case _:
            text = str(value)
            return f"{text} ({RELIABILITY[text]})" if name == "reliability" else text


def _labelled(name: str, text: str) -> Iterator[str]:
    label = name.replace("_", " ")
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… ({len(text):,} characters)"
    for line in shown.split("\n"):
        for part in wrap(line, _WIDTH - _LABEL) or [""]:
            yield f"{label:<{_LABEL}}{part}".rstrip()
            label = ""


def _standing(standing: Standing) -> Iterator[str]:
    if standing.grade:
        yield from _labelled("grade", standing.grade)
    if standing.effective_marking:
        yield from _labelled("effective marking", standing.effective_marking)


def _citations(store: Store, item: Item) -> Iterator[str]:
    sources = store.records(citation.source for citation in item.citations)
    for citation in item.citations:
        yield ""
        yield from _labelled("cited from", _source_line(sources, citation.source))
        yield from _passage(citation, sources.get(citation.source))


def _source_line(sources: Mapping[str, Record], source_id: str) -> str:
    source = sources.get(source_id)
    if not isinstance(source, Source):
        return source_id
    published = source.published.reading("long") if source.published else ""
    parts = (source.title, source.outlet, published, source.reliability)
    return f"{source_id}: {', '.join(filter(None, parts))}"


def _passage(citation: Citation, source: Record | None) -> Iterator[str]:
    if citation.exact:
        lost = isinstance(source, Source) and not source.text.startswith(
            citation.exact, citation.start or 0
        )
        yield from _labelled("passage", f"“{citation.exact}”")
        yield from _labelled("at", f"{citation.start}–{citation.end}{' (orphaned)' * lost}")
    if citation.locator:
        yield from _labelled("locator", citation.locator)
    if citation.chain:
        yield from _labelled("chain", " ← ".join(citation.chain))


def _brief(store: Store, brief: Brief) -> Iterator[str]:
    for name in ("title", "template", "marking"):
        if value := getattr(brief, name):
            yield from _labelled(name, value)
    yield from _labelled("last edit", brief.moment)
    for key, value in brief.fields:
        yield from _labelled(key, value)
    known = store.records(entry.id for entry in brief.entries())
    for section in brief.sections:
        yield ""
        yield section.heading + (f" ({section.kind})" if section.kind else "")
        if section.text:
            yield from _indented(section.text.split("\n"))
        yield from _entries(section.entries, known)


def _entries(entries: Iterable[Entry], known: Mapping[str, Record]) -> Iterator[str]:
    for entry in entries:
        record = known.get(entry.id)
        wording = entry.wording or (beginning(record) if record else "not in the library")
        yield from _indented([f"{entry.id}: {wording}"])


def _indented(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from (f"    {part}" for part in wrap(text, _WIDTH - 4) or [""])


def _used_in(records: Iterable[Record]) -> Iterator[str]:
    for number, record in enumerate(records):
        if not number:
            yield ""
        label = "" if number else "used in"
        yield from _labelled(label, f"{record.kind} {record.id}: {beginning(record)}")
