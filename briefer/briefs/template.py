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
    order: Literal["given", "date", "voice", "grade"] = "given"
    prompt: str = ""
    words: tuple[int, int] = (0, 0)
    when_empty: WhenEmpty = "omit"
    required: bool = False
    lanes: Literal["", "place", "tag"] = ""
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
