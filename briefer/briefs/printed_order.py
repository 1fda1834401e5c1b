"""In which order a section prints its entries: as they were put, or as its template says."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Literal, TypeVar

from briefer.briefs.brief import Brief
from briefer.briefs.brief import Entry as BriefEntry
from briefer.briefs.edits import Record
from briefer.briefs.extents import common_zone, extent
from briefer.briefs.fitting import TAKES
from briefer.briefs.parts import Part, parts
from briefer.briefs.template import Template
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.quote import Quote
from briefer.items.source import Source

Entry = TypeVar("Entry")
Order = Literal["given", "date", "voice", "grade"]
Grade = Callable[[Item], str]

GATHERING = ("table", "matrix", "strip", "chart", "chart-and-table", "by-speaker")
"""Layouts that set all entries of their kind together, wherever they stand in the section."""

BY_QUESTION = ("claims", "lines")
"""Kinds of sections in which a fact brings its question, and an order is one of answers."""


def order_of(part: Part) -> Order:
    """By what the entries of a section stand in print; "given" where they stay as they were put."""
    if part.kind in BY_QUESTION:
        return "given"
    if part.kind == "timeline":
        return "date"
    return "voice" if part.layout == "by-speaker" else part.order


def as_printed(
    brief: Brief, template: Template, records: Mapping[str, Record], grade: Grade
) -> Brief:
    """A completed brief with the entries of each section in the order in which they are printed."""

    def record_of(entry: BriefEntry) -> Item | Source | None:
        record = records.get(entry.id)
        return record if isinstance(record, Item | Source) else None

    sections = (
        replace(section, entries=tuple(in_print(section.entries, part, record_of, grade)))
        for section, part in zip(brief.sections, parts(brief, template), strict=True)
    )
    return replace(brief, sections=tuple(sections))


def in_print(
    entries: Iterable[Entry],
    part: Part,
    record_of: Callable[[Entry], Item | Source | None],
    grade: Grade,
) -> list[Entry]:
    """The entries of a section in the order in which they are printed; unknown ones come last.

    Those of a section by questions stay as they were put: their answers are what is ordered.
    """
    if part.kind in BY_QUESTION:
        return list(entries)
    found = by_order(entries, part.order, record_of, grade)
    if part.layout not in GATHERING:
        return found
    own = [each for each in found if _is_own(record_of(each), part)]
    rest = [each for each in found if not _is_own(record_of(each), part)]
    if part.kind == "timeline":
        own = by_time(own, record_of)
    elif part.layout == "by-speaker":
        own = _by_speaker(own, part.order, record_of)
    return own + rest


def by_order(
    entries: Iterable[Entry],
    order: Order,
    record_of: Callable[[Entry], Item | Source | None],
    grade: Grade,
) -> list[Entry]:
    """The entries by that order of their section; those that have nothing to go by come last."""

    def dated(entry: Entry) -> tuple[float, ...]:
        record = record_of(entry)
        return record.dated.sort_key[:3] if record and record.dated else (math.inf,)

    def named(entry: Entry) -> str:
        record = record_of(entry)
        known = grade(record) if isinstance(record, Item) else ""
        voice = record.voice.casefold() if isinstance(record, Item) else ""
        return voice if order == "voice" else known or "Z"

    match order:
        case "given":
            return list(entries)
        case "date":
            return sorted(entries, key=dated)
        case _:
            return sorted(entries, key=named)


def by_time(
    entries: Iterable[Entry], record_of: Callable[[Entry], Item | Source | None]
) -> list[Entry]:
    """Entries of events by when they began, then by when they ended; those without a date last."""
    told = [(each, event) for each in entries if isinstance(event := record_of(each), Event)]
    zone = common_zone(event for _, event in told)

    def key(each: tuple[Entry, Event]) -> tuple[bool, float, float]:
        found = extent(each[1], zone)
        return (found is None, found.start if found else 0, found.end if found else 0)

    return [entry for entry, _ in sorted(told, key=key)]


def _is_own(record: Item | Source | None, part: Part) -> bool:
    """Whether a record is laid out as the section's own."""
    if record is None or record.kind not in TAKES.get(part.kind, ()):
        return False
    return part.kind != "figures" or (isinstance(record, Fact) and bool(record.answer))


def _by_speaker(
    entries: list[Entry], order: Order, record_of: Callable[[Entry], Item | Source | None]
) -> list[Entry]:
    """As `briefer.briefs.quotes.by_speaker` sets them."""
    said = [(each, quote) for each in entries if isinstance(quote := record_of(each), Quote)]
    names = list(dict.fromkeys(quote.speaker for _, quote in said))
    names = sorted(names, key=str.casefold) if order == "voice" else names
    places = {name: (not name, place) for place, name in enumerate(names)}

    def key(each: tuple[Entry, Quote]) -> tuple[object, ...]:
        quote = each[1]
        when = quote.said.sort_key if quote.said else ()
        return (*places[quote.speaker], quote.said is None, when)

    return [entry for entry, _ in sorted(said, key=key)]
