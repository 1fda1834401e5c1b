"""The document model: a closed set of immutable nodes, ignorant of any file format.

Lengths are points (1/72 inch), colours `#rrggbb`, languages BCP 47 tags. Adding a node is meant to
cost: every writer matches all of them and ends in `assert_never`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from briefer.document.styles import StyleSheet

Direction = Literal["ltr", "rtl"]
Align = Literal["left", "centre", "right"]


# Inlines ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one look; `style` names a character style of the sheet, or is empty."""

    text: str
    bold: bool = False
    italic: bool = False
    style: str = ""
    lang: str = ""
    direction: Direction = "ltr"


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The mark of the note with this number, counted from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Link:
    """Runs that lead to `target`: an http, https or mailto address, or `#` and an anchor's name."""

    content: tuple[Run, ...]
    target: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The inlines that came from one record, under its id: what a correction is traced by.

    An id may occur several times in one document; writers make the names unique.
    """

    id: str
    content: tuple["Run | NoteRef | Link", ...]


Inline = Run | NoteRef | Link | Anchor
Content = tuple[Inline, ...]


# Blocks ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Title block: what kind of document (`kicker`), its title, and labelled fields in a row."""

    kicker: str
    title: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; `anchor` is unique in the document."""

    text: str
    level: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text in the paragraph style named `style`."""

    content: Content
    style: str = "Body"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Bulleted or numbered entries, each of one or more blocks; lists nest."""

    items: tuple[tuple["Paragraph | ListBlock", ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Callout:
    """A passage set apart, such as the bottom line, under a short label."""

    label: str
    content: tuple[Paragraph | ListBlock, ...]


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """Somebody's words, what they are in the original (or empty), and who said them."""

    content: Content
    attribution: Content
    original: Content = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its head, its share of the width, and how its cells line up."""

    head: str
    share: float = 1.0
    align: Align = "left"


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row, a cell for each column; `superseded` ones are shown to have been replaced."""

    cells: tuple[Cell, ...]
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column heads. A `strip` has no heads and sets key figures side by side.

    `description` is read out to those who cannot see the table.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    description: str
    layout: Literal["grid", "strip"] = "grid"


@dataclass(frozen=True, slots=True)
class Line:
    """A straight stroke from (x1, y1) to (x2, y2)."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 0.5
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape; no `fill` leaves it open, no `stroke` draws no edge."""

    points: tuple[tuple[float, float], ...]
    fill: str = ""
    stroke: str = ""
    width: float = 0.5


@dataclass(frozen=True, slots=True)
class Label:
    """One line of sans-serif text; (x, y) is its baseline, at the side that `align` names."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    align: Align = "left"


Shape = Line | Polygon | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in painting order on a ground of `width` by `height`; y grows downwards."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A numbered drawing with its caption, and words for those who cannot see it."""

    drawing: Drawing
    alt: str
    caption: Content


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents, of headings down to `depth`."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One entry of the sources list; `number` where notes are gathered here, else None.

    `anchor` is unique in the document: notes and citations lead to it.
    """

    anchor: str
    content: Content
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources, or the numbered notes of a document that gathers them at its end."""

    entries: tuple[SourceEntry, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote's number, from 1, and what it says."""

    number: int
    content: Content


Block = (
    FrontMatter
    | Heading
    | Paragraph
    | ListBlock
    | Callout
    | BlockQuote
    | Table
    | Figure
    | Contents
    | Sources
    | PageBreak
)


# The whole -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Paper and margins (top, right, bottom, left), and how many columns the text runs in."""

    width: float = 595.28
    height: float = 841.89
    margins: tuple[float, float, float, float] = (96.0, 51.0, 88.0, 51.0)
    columns: int = 1
    gutter: float = 20.0


@dataclass(frozen=True, slots=True)
class PageField:
    """What differs from page to page: its number, or how many there are."""

    kind: Literal["page", "pages"]


@dataclass(frozen=True, slots=True)
class Banner:
    """A marking as it is shown on every page: ink on a ground, in capitals as given."""

    text: str
    ink: str
    ground: str


FurnitureText = tuple[Run | PageField | Banner, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands at the head or the foot of every page, in three places."""

    left: FurnitureText = ()
    centre: FurnitureText = ()
    right: FurnitureText = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; `moment` is ISO 8601 in UTC, and the only time in the file."""

    title: str
    moment: str
    identifier: str = ""
    author: str = ""
    organisation: str = ""
    subject: str = ""
    language: str = "en-GB"


@dataclass(frozen=True, slots=True)
class Document:
    """All that an exporter needs.

    Every `NoteRef` has its note in `notes`, or, where notes are gathered at the end, its numbered
    entry in `Sources`. The first `spanning` blocks run across all columns of the page.
    """

    properties: Properties
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    page: PageSetup = PageSetup()
    header: Furniture = Furniture()
    footer: Furniture = Furniture()
    spanning: int = 0
    styles: StyleSheet = field(default_factory=StyleSheet)


def text_of(content: Content) -> str:
    """The words of `content`; note marks, which are numbers and not words, are left out."""
    return "".join(run.text for run in runs_of(content))


def marks_of(content: Content) -> tuple[NoteRef, ...]:
    """The note marks that stand in `content` itself, in reading order."""
    return tuple(inline for inline in content if isinstance(inline, NoteRef))


def runs_of(content: Content) -> Iterator[Run]:
    """Every run of `content`, those within links and anchors too, in reading order."""
    for inline in content:
        match inline:
            case Run():
                yield inline
            case Link(content=inner) | Anchor(content=inner):
                yield from runs_of(inner)
            case NoteRef():
                pass
