"""What the outline shows of a brief: values, made anew with each edit."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.briefs.brief import Brief, Entry
from briefer.briefs.checks.finding import Finding
from briefer.briefs.edits import Record
from briefer.briefs.parts import Part, parts
from briefer.briefs.template import Template, heading_key
from briefer.items.item import Item
from briefer.items.source import Source

_LONGEST = 400  # characters of an entry that a row could ever show


translate = QCoreApplication.translate


@dataclass(frozen=True)
class Row:
    """An entry as a row shows it. `kind` is "" where the library holds nothing under its id.

    `flag` is "error", "warning" or ""; `said` are the findings' words. `badge` says that the item
    is another than in the earlier issue. `about` is who says it and when, to be spoken.
    """

    id: str
    kind: str
    text: str
    own: str = ""
    is_reworded: bool = False
    flag: str = ""
    said: str = ""
    badge: str = ""
    about: str = ""


@dataclass(frozen=True)
class SectionState:
    """A section as the outline shows it; `is_own` where its template does not have it."""

    number: int
    part: Part
    is_own: bool
    rows: tuple[Row, ...] = ()
    prompt: str = ""
    limits: tuple[int, int] = (0, 0)


def section_states(
    brief: Brief,
    template: Template,
    records: Mapping[str, Record],
    findings: Iterable[Finding],
    badges: Mapping[str, str],
) -> tuple[SectionState, ...]:
    """The sections of a completed brief, numbered from 1."""
    known = {heading_key(each.heading): each for each in template.sections}
    flags = _flags(findings)
    found = []
    for number, part in enumerate(parts(brief, template), 1):
        wanted = known.get(heading_key(part.heading))
        rows = tuple(
            row_of(entry, records.get(entry.id), flags.get((part.heading, entry.id), ()), badges)
            for entry in part.entries
        )
        found.append(
            SectionState(
                number,
                part,
                wanted is None,
                rows,
                wanted.prompt if wanted else "",
                wanted.words if wanted else (0, 0),
            )
        )
    return tuple(found)


def row_of(
    entry: Entry,
    record: Record | None,
    findings: Sequence[Finding],
    badges: Mapping[str, str],
) -> Row:
    """The row of an entry with what was found about it."""
    own = _words(record)
    shown = " ".join((entry.wording or own).split())[:_LONGEST]
    kind = "" if record is None or isinstance(record, Brief) else record.kind
    return Row(
        id=entry.id,
        kind=kind,
        text=shown
        or translate("Outline", "Nothing in the library has the id {id}.").format(id=entry.id),
        own=own,
        is_reworded=bool(entry.wording),
        flag=max((each.severity for each in findings), key=_worse, default=""),
        said="\n".join(f"{each.code} {each.message}" for each in findings),
        badge=badges.get(entry.id, ""),
        about=_about(record, shown),
    )


def _about(record: Record | None, shown: str) -> str:
    """Who says it, where that does not end what is shown, and when."""
    if not isinstance(record, Item | Source):
        return ""
    voice = record.voice if isinstance(record, Item) else record.outlet
    when = record.dated.reading("long") if record.dated else ""
    return ", ".join(filter(None, ("" if shown.endswith(voice) else voice, when)))


def _words(record: Record | None) -> str:
    if isinstance(record, Source):
        return record.title
    if not isinstance(record, Item):
        return ""
    if record.kind == "quote":
        return f"“{record.text}” {record.voice}".strip()
    return record.text


def _worse(severity: str) -> int:
    return ("warning", "error").index(severity)


def _flags(findings: Iterable[Finding]) -> dict[tuple[str, str], tuple[Finding, ...]]:
    found: dict[tuple[str, str], tuple[Finding, ...]] = {}
    for each in findings:
        if each.item:
            key = (each.section, each.item)
            found[key] = (*found.get(key, ()), each)
    return found


KIND_NAMES: Mapping[str, Callable[[], str]] = {
    "fact": lambda: translate("Outline", "Fact"),
    "quote": lambda: translate("Outline", "Quote"),
    "event": lambda: translate("Outline", "Event"),
    "judgment": lambda: translate("Outline", "Judgment"),
    "question": lambda: translate("Outline", "Question"),
    "source": lambda: translate("Outline", "Source"),
    "": lambda: translate("Outline", "Unknown"),
}
