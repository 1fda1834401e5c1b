"""What a template says: data only, read from TOML by `briefer.briefs.template_file`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefer.document.nodes import PageSetup
from briefer.document.styles import StyleSheet

FieldKind = Literal["text", "date", "date-range", "choice", "number", "person"]
SectionKind = Literal[
    "text",
    "facts",
    "claims",
    "quotes",
    "timeline",
    "judgments",
    "gaps",
    "sources",
    "figures",
    "lines",
]
Layout = Literal[
    "paragraphs",  # text
    "callout",  # text set apart, with the heading as its label
    "bullets",  # facts, judgments, gaps, text entries
    "numbered",
    "table",  # facts, gaps, timeline
    "matrix",  # claims
    "list",  # quotes one after the other
    "by-speaker",  # quotes under their speakers
    "chart",  # timeline as a figure
    "chart-and-table",
    "strip",  # figures side by side
    "questions",  # lines to take
]
Shown = Literal["grade", "as-of", "source", "status", "claimant", "place", "marking"]
WhenEmpty = Literal["omit", "print", "warn"]
Placement = Literal["footnotes", "endnotes", "brackets"]
Order = Literal["given", "date", "voice", "grade"]
Lanes = Literal["", "place", "tag"]

LAYOUTS: Mapping[SectionKind, tuple[Layout, ...]] = {
    "text": ("paragraphs", "callout", "bullets", "numbered"),
    "facts": ("bullets", "numbered", "table"),
    "claims": ("matrix",),
    "quotes": ("list", "by-speaker"),
    "timeline": ("chart-and-table", "chart", "table"),
    "judgments": ("bullets", "numbered"),
    "gaps": ("bullets", "numbered", "table"),
    "sources": ("list",),
    "figures": ("strip",),
    "lines": ("questions",),
}
"""The layouts that fit each kind of section; the first is taken where none is named."""

KEYS = (
    *("name", "summary", "kicker", "letterhead", "contents", "spanning"),
    *("page", "page.size", "page.margins_mm", "page.columns", "page.gutter_mm"),
    *("field", "field.key", "field.label", "field.kind", "field.required"),
    *("field.choices", "field.shown"),
    *("section", "section.heading", "section.kind", "section.layout", "section.show"),
    *("section.order", "section.prompt", "section.words", "section.when_empty"),
    *("section.required", "section.lanes", "section.page_break"),
    *("style", "style.family", "style.size_pt", "style.leading_pt", "style.bold"),
    *("style.italic", "style.caps", "style.strike", "style.tracking_pt", "style.colour"),
    *("style.space_before_pt", "style.space_after_pt", "style.indent_pt"),
    *("style.keep_with_next",),
    *("citations", "citations.placement", "citations.style"),
    *("wording", "wording.date_style"),
    *("header", "header.left", "header.centre", "header.right"),
    *("footer", "footer.left", "footer.centre", "footer.right"),
)
"""Every key of a template's file; after a dot, those of a table. `wording` has the phrases too."""


def heading_key(heading: str) -> str:
    """A heading as it is compared: capitals and spaces do not count."""
    return " ".join(heading.casefold().split())


@dataclass(frozen=True)
class TemplateField:
    """One field of the front matter; `choices` only where its kind is "choice"."""

    key: str
    label: str
    kind: FieldKind = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    shown: bool = True  # in the row under the title; else only where {{ key }} is written


@dataclass(frozen=True)
class TemplateSection:
    """A section: what belongs there, how it is laid out, and what happens when it is empty.

    `words` are the least and the most that its text should have, (0, 0) where that is free.
    `lanes` says by what a timeline's lanes are told apart: "place", "tag" or "" for one lane.
    `order` is "given", "date", "voice" or "grade". `page_break` starts it on a new page.
    """

    heading: str
    kind: SectionKind
    layout: Layout
    show: tuple[Shown, ...] = ()
    order: Order = "given"
    prompt: str = ""
    words: tuple[int, int] = (0, 0)
    when_empty: WhenEmpty = "omit"
    required: bool = False
    lanes: Lanes = ""
    page_break: bool = False


@dataclass(frozen=True)
class FurnitureLine:
    """Head or foot of a page as text with `{{ field }}`s, which are checked when it is read."""

    left: str = ""
    centre: str = ""
    right: str = ""


@dataclass(frozen=True)
class Template:
    """A template, whole. `text` is the TOML that it was read from, which a brief keeps.

    `kicker` stands above the title. `contents` is the depth of the table of contents, 0 for none.
    `spanning` says how many leading parts (title block, then sections that print something) run
    across all columns. `wording` holds every phrase that is printed of the house's own, by key.
    """

    key: str  # "situation-report": the file's name without its suffix
    name: str
    summary: str
    text: str
    kicker: str = ""
    page: PageSetup = PageSetup()
    spanning: int = 0
    contents: int = 0
    fields: tuple[TemplateField, ...] = ()
    sections: tuple[TemplateSection, ...] = ()
    styles: StyleSheet = field(default_factory=StyleSheet)
    placement: Placement = "footnotes"
    date_style: Literal["long", "short"] = "long"
    wording: Mapping[str, str] = field(default_factory=dict)
    header: FurnitureLine = FurnitureLine()
    footer: FurnitureLine = FurnitureLine()
    letterhead: str = ""  # its place is kept: read, and told that it is not used yet

    def field(self, key: str) -> TemplateField | None:
        """The field of that key; None where the template has none."""
        return next((each for each in self.fields if each.key == key), None)

    def section(self, heading: str) -> TemplateSection | None:
        """The section of that heading; None where the template has none."""
        return next((each for each in self.sections if each.heading == heading), None)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the template asks for and does not get yet, a sentence each."""
        if not self.letterhead:
            return ()
        return (
            f"The letterhead “{self.letterhead}” is not used yet: letterheads come later, and the "
            "template's own page, styles, header and footer count until then.",
        )
