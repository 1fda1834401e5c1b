"""Words found and replaced in what the author wrote: never in an item's or a quote's own words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefer.briefs.brief import Brief
from briefer.briefs.editing import Spot, reworded, titled, with_field, with_text
from briefer.briefs.template import Template

_KEPT = re.compile(r"\[@[^\]\n]+\]")


@dataclass(frozen=True)
class Where:
    """One of the author's texts: the title, a field by its key, a section's text, a wording."""

    kind: Literal["title", "field", "text", "wording"]
    key: str = ""
    section: int = -1
    entry: int = -1


@dataclass(frozen=True)
class Match:
    """Where the words stand: from `start` to `end`, in code points of that text."""

    where: Where
    start: int
    end: int


def pattern(words: str, *, case: bool = False, whole: bool = False) -> re.Pattern[str]:
    """What finds `words` as they are typed: in any case unless `case`, as a word if `whole`."""
    found = re.escape(words)
    if whole:
        found = rf"(?<!\w){found}(?!\w)"
    return re.compile(found, 0 if case else re.IGNORECASE)


def own_texts(brief: Brief, template: Template) -> Iterator[tuple[Where, str]]:
    """Every text of the author's in a brief, in reading order: title, text fields, sections."""
    yield Where("title"), brief.title
    for key, value in brief.fields:
        field = template.field(key)
        if field is None or field.kind in ("text", "person"):
            yield Where("field", key), value
    for number, section in enumerate(brief.sections):
        yield Where("text", section=number), section.text
        for place, entry in enumerate(section.entries):
            yield Where("wording", section=number, entry=place), entry.wording


def matches(brief: Brief, template: Template, wanted: re.Pattern[str]) -> tuple[Match, ...]:
    """Where `wanted` stands in the author's texts; ids of citations are passed over."""
    return tuple(
        Match(where, start, end)
        for where, text in own_texts(brief, template)
        for start, end in _spans(text, wanted)
    )


def replaced(brief: Brief, template: Template, found: Iterable[Match], by: str) -> Brief:
    """`brief` with `by` in place of each match, which must be of this very brief."""
    texts = dict(own_texts(brief, template))
    for match in sorted(found, key=lambda each: each.start, reverse=True):
        text = texts[match.where]
        texts[match.where] = text[: match.start] + by + text[match.end :]
    for where, text in own_texts(brief, template):
        if texts[where] != text:
            brief = _with(brief, where, texts[where])
    return brief


def _with(brief: Brief, where: Where, text: str) -> Brief:
    match where.kind:
        case "title":
            return titled(brief, text)
        case "field":
            return with_field(brief, where.key, text)
        case "text":
            return with_text(brief, where.section, text)
        case "wording":
            return reworded(brief, Spot(where.section, where.entry), text)


def _spans(text: str, wanted: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    kept = [found.span() for found in _KEPT.finditer(text)]
    for found in wanted.finditer(text):
        start, end = found.span()
        if start < end and not any(start < last and first < end for first, last in kept):
            yield start, end
