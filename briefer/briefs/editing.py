"""A brief edited: each function gives the brief as it is afterwards, and leaves the rest alone.

Sections and entries go by their place, from 0, in a brief that is `completed`.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.parts import parts
from briefer.briefs.template import Template, heading_key
from briefer.errors import FieldError

_BLANKS = re.compile("[ \t\n\r\u2028\u2029]+")
_CITATION = re.compile(r"\[@[^\]\n]+\]")


class Spot(NamedTuple):
    """A place in a brief: before the entry `entry` of the section `section`, or that entry."""

    section: int
    entry: int


def completed(brief: Brief, template: Template) -> Brief:
    """`brief` with a section for each that `template` has, in the order in which they print.

    Its sections stand then where the parts of `briefer.briefs.parts` do.
    """
    own: defaultdict[str, deque[Section]] = defaultdict(deque)
    for section in brief.sections:
        own[heading_key(section.heading)].append(section)
    found = (
        own[heading_key(part.heading)].popleft()
        if own[heading_key(part.heading)]
        else Section(heading=part.heading)
        for part in parts(brief, template)
    )
    return replace(brief, sections=tuple(found))


def placed(brief: Brief, ids: Iterable[str], spot: Spot) -> Brief:
    """`brief` with an entry for each of `ids` at `spot`; those that the section has stay put."""
    entries = brief.sections[spot.section].entries
    there = {entry.id for entry in entries}
    new = tuple(Entry(id=each) for each in dict.fromkeys(ids) if each not in there)
    return _with_entries(
        brief, spot.section, (*entries[: spot.entry], *new, *entries[spot.entry :])
    )


def moved_to(brief: Brief, spots: Iterable[Spot], to: Spot) -> tuple[Brief, Spot]:
    """`brief` with the entries at `spots` put before `to`, in order; and where the first is now."""
    wanted = sorted(set(spots))
    entries = tuple(brief.sections[spot.section].entries[spot.entry] for spot in wanted)
    before = sum(spot.section == to.section and spot.entry < to.entry for spot in wanted)
    at = Spot(to.section, to.entry - before)
    rest = without_entries(brief, wanted)
    left = rest.sections[at.section].entries
    return (
        _with_entries(rest, at.section, (*left[: at.entry], *entries, *left[at.entry :])),
        at,
    )


def shifted(
    brief: Brief,
    spots: Sequence[Spot],
    by: int,
    takes: Callable[[int], bool] = lambda _: True,
) -> tuple[Brief, Spot]:
    """`brief` with the entries at `spots` of one section moved up (-1) or down (1) by one.

    At a section's end they go on to the next one there that `takes` them, given its place; where
    there is none, nothing is changed. Also where the first of them is now.
    """
    section = spots[0].section
    first, last = min(spots).entry, max(spots).entry
    if by < 0 and first > 0:
        return moved_to(brief, spots, Spot(section, first - 1))
    if by > 0 and last < len(brief.sections[section].entries) - 1:
        return moved_to(brief, spots, Spot(section, last + 2))
    others = range(section + by, -1 if by < 0 else len(brief.sections), by)
    home = next((each for each in others if takes(each)), None)
    if home is None:
        return brief, min(spots)
    end = len(brief.sections[home].entries) if by < 0 else 0
    return moved_to(brief, spots, Spot(home, end))


def without_entries(brief: Brief, spots: Iterable[Spot]) -> Brief:
    """`brief` without the entries at `spots`."""
    gone = set(spots)
    for section in {spot.section for spot in gone}:
        kept = (
            entry
            for place, entry in enumerate(brief.sections[section].entries)
            if Spot(section, place) not in gone
        )
        brief = _with_entries(brief, section, tuple(kept))
    return brief


def one_line(text: str) -> str:
    """`text` on one line, with single blanks in it and none around it; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip()


def titled(brief: Brief, title: str) -> Brief:
    """`brief` under that title, on one line; as it was where that is no word."""
    return replace(brief, title=one_line(title) or brief.title)


def reworded(brief: Brief, spot: Spot, wording: str) -> Brief:
    """`brief` with that entry worded so for it alone; "" gives the item's own words back."""
    entries = brief.sections[spot.section].entries
    changed = replace(entries[spot.entry], wording=one_line(wording))
    return _with_entries(
        brief, spot.section, (*entries[: spot.entry], changed, *entries[spot.entry + 1 :])
    )


def without_mention(brief: Brief, section: int, id_: str) -> Brief:
    """`brief` without the entry `id_` in that section, and without its citation in texts there."""
    part = brief.sections[section]
    entries = (
        replace(entry, wording=_uncited(entry.wording, id_))
        for entry in part.entries
        if entry.id != id_
    )
    changed = replace(part, text=_uncited(part.text, id_), entries=tuple(entries))
    return _with_section(brief, section, changed)


def with_text(brief: Brief, section: int, text: str) -> Brief:
    """`brief` with that Markdown as the section's text."""
    return _with_section(brief, section, replace(brief.sections[section], text=text))


def with_field(brief: Brief, key: str, value: str) -> Brief:
    """`brief` with that value in its field `key`; an empty one takes the field out."""
    kept = [pair for pair in brief.fields if pair[0] != key]
    if value.strip():
        at = next((n for n, (name, _) in enumerate(brief.fields) if name == key), len(kept))
        kept.insert(at, (key, one_line(value)))
    return replace(brief, fields=tuple(kept))


def section_added(brief: Brief, place: int, heading: str, kind: str = "") -> Brief:
    """`brief` with a section of its own before the one at `place`. Raises FieldError."""
    _check_heading(brief, heading)
    new = Section(heading=heading.strip(), kind=kind)
    return replace(brief, sections=(*brief.sections[:place], new, *brief.sections[place:]))


def section_renamed(brief: Brief, section: int, heading: str) -> Brief:
    """`brief` with that heading over its own section. Raises FieldError."""
    if heading_key(heading) != heading_key(brief.sections[section].heading):
        _check_heading(brief, heading)
    changed = replace(brief.sections[section], heading=heading.strip())
    return _with_section(brief, section, changed)


def section_removed(brief: Brief, section: int) -> Brief:
    """`brief` without that section and all that it holds."""
    return replace(brief, sections=(*brief.sections[:section], *brief.sections[section + 1 :]))


def section_moved(brief: Brief, section: int, by: int) -> Brief:
    """`brief` with that section moved up (-1) or down (1); as it was at either end."""
    to = section + by
    if not 0 <= to < len(brief.sections):
        return brief
    order = list(brief.sections)
    order.insert(to, order.pop(section))
    return replace(brief, sections=tuple(order))


def _check_heading(brief: Brief, heading: str) -> None:
    if not heading.strip():
        raise FieldError("section", "A section needs a heading.", "Give it one.")
    if heading_key(heading) in (heading_key(each.heading) for each in brief.sections):
        raise FieldError(
            "section",
            f"There is a section “{heading.strip()}” already.",
            "Give this one a heading of its own.",
        )


def _with_entries(brief: Brief, section: int, entries: tuple[Entry, ...]) -> Brief:
    return _with_section(brief, section, replace(brief.sections[section], entries=entries))


def _with_section(brief: Brief, section: int, changed: Section) -> Brief:
    sections = (*brief.sections[:section], changed, *brief.sections[section + 1 :])
    return replace(brief, sections=sections)


def _uncited(text: str, id_: str) -> str:
    """`text` without the citation of `id_`; others in the same brackets stay."""

    def kept(found: re.Match[str]) -> str:
        ids = [part.strip().removeprefix("@").strip() for part in found[0][1:-1].split(";")]
        left = [f"@{each}" for each in ids if each != id_]
        if len(left) == len(ids):
            return found[0]
        return f"[{'; '.join(left)}]" if left else ""

    return _CITATION.sub(kept, text)
