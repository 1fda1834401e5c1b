"""A brief's sections merged with its template's: what is laid out, in which order, and how."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.template import (
    LAYOUTS,
    Layout,
    SectionKind,
    Shown,
    Template,
    TemplateSection,
    WhenEmpty,
    heading_key,
)

_SHOWN: Mapping[str, tuple[Shown, ...]] = {
    "facts": ("grade",),
    "claims": ("as-of", "source", "grade", "status"),
    "quotes": ("grade",),
    "judgments": ("grade",),
    "figures": ("as-of", "source"),
}
"""What is shown beside the entries of a section that no template describes."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A section ready to be laid out; `kind` is "" where its entries' kinds decide."""

    heading: str
    kind: SectionKind | Literal[""]
    layout: Layout | Literal[""]
    show: frozenset[str]
    order: Literal["given", "date", "voice", "grade"] = "given"
    lanes: Literal["", "place", "tag"] = ""
    when_empty: WhenEmpty = "omit"
    page_break: bool = False
    text: str = ""
    entries: tuple[Entry, ...] = ()


def parts(brief: Brief, template: Template) -> tuple[Part, ...]:
    """The brief's sections as drafted; those of the template that it does not name in their place.

    A section is its template's where the headings are the same, capitals and spaces apart.
    """
    known = {heading_key(section.heading): section for section in template.sections}
    drafted = [(section, known.get(heading_key(section.heading))) for section in brief.sections]
    for place, unnamed in _unnamed(template.sections, [own for _, own in drafted]):
        drafted.insert(place, (Section(heading=unnamed.heading), unnamed))
    return tuple(_part(section, own) for section, own in drafted)


def default_show(kind: str) -> frozenset[str]:
    """What is shown beside entries of this kind where no template says it."""
    return frozenset(_SHOWN.get(kind, ()))


def _unnamed(
    wanted: Iterable[TemplateSection], drafted: Sequence[TemplateSection | None]
) -> Iterable[tuple[int, TemplateSection]]:
    """Where each section of the template that is missing goes: before the next that is there."""
    order = list(drafted)
    template = list(wanted)
    for number, section in enumerate(template):
        if section in order:
            continue
        later = [order.index(next_one) for next_one in template[number:] if next_one in order]
        place = min(later, default=len(order))
        order.insert(place, section)
        yield place, section


def _part(section: Section, own: TemplateSection | None) -> Part:
    if own is None:
        kind = cast("SectionKind | Literal['']", section.kind)
        return Part(
            heading=section.heading,
            kind=kind or ("" if section.entries else "text"),
            layout=LAYOUTS[kind][0] if kind else "",
            show=default_show(kind),
            text=section.text,
            entries=section.entries,
        )
    return Part(
        heading=own.heading,
        kind=own.kind,
        layout=own.layout,
        show=frozenset(own.show),
        order=own.order,
        lanes=own.lanes,
        when_empty=own.when_empty,
        page_break=own.page_break,
        text=section.text,
        entries=section.entries,
    )
