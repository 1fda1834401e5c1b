"""On which page a heading is likely to stand: what the contents show until they are updated."""

from collections.abc import Iterator
from math import ceil
from pathlib import Path
from typing import assert_never

from briefer.document.nodes import (
    Anchor,
    Block,
    BlockQuote,
    Callout,
    Content,
    Contents,
    Document,
    Figure,
    FrontMatter,
    Heading,
    Link,
    ListBlock,
    NoteRef,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Sources,
    Table,
)
from briefer.document.styles import Style
from briefer.exporters.docx.sections import column_width

_ADVANCE = 0.51  # The mean width of a letter of running text, as a share of the font's size.


SHORT = 1000
"""Blocks, about a hundred pages: so many are laid out to know their pages, more are reckoned."""


def likely_pages(document: Document, fonts: Path) -> dict[str, int]:
    """The page of each heading, by its anchor: of a short document the one that it has as PDF.

    Both files have the same page, faces and sizes, so that a word processor breaks alike.
    """
    if len(document.blocks) > SHORT:
        return pages_of(document)
    from briefer.exporters import pdf  # only where there are contents: it takes a while to load

    return pdf.pages_of(document, fonts=fonts)


def pages_of(document: Document) -> dict[str, int]:
    """The page of each heading, by its anchor, reckoned from the length of what precedes it."""
    page = document.page
    sheet = _Sheet(document, column_width(page))
    tall = (page.height - page.margins[0] - page.margins[2]) * page.columns
    at, pages = 0.0, {}
    for block in document.blocks:
        height = sheet.height(block)
        if isinstance(block, PageBreak):
            at = ceil(at / tall) * tall
        if isinstance(block, Heading):
            # A heading keeps with two lines of what follows.
            room = tall - at % tall
            at += room if height + 30 > room else 0
            pages[block.anchor] = int(at // tall) + 1
        at += height
    return pages


_Lines = Paragraph | ListBlock | Callout | BlockQuote | Sources


class _Sheet:
    """Measures blocks against a column of `width` points."""

    def __init__(self, document: Document, width: float) -> None:
        self.width = width
        self.styles = dict(document.styles.paragraphs())
        self.headings = sum(isinstance(block, Heading) for block in document.blocks)
        self.uncited = {note.number: note.content for note in document.notes}
        self.feet = 0.0

    def height(self, block: Block) -> float:
        """The block's likely height in points, with the footnotes that it is the first to cite."""
        self.feet = 0.0
        return self._height(block) + self.feet

    def _height(self, block: Block) -> float:
        match block:
            case Heading(text, level):
                return self._set(len(text), f"Heading {level}")
            case Contents():
                return self.headings * self.styles["TOC 1"].leading + 40
            case Table():
                return 24 + sum(self._row(block, cells) for cells in block.rows)
            case Figure(drawing, _, caption):
                return drawing.height + self._set(self._length(caption), "Caption") + 12
            case FrontMatter():
                return 130
            case PageBreak():
                return 0
            case Paragraph() | ListBlock() | Callout() | BlockQuote() | Sources():
                return sum(self._set(self._length(text), style) for text, style in _lines(block))
            case _:
                assert_never(block)

    def _row(self, table: Table, row: Row) -> float:
        shares = [column.share for column in table.columns]
        rooms = [self.width * share / sum(shares) - 10 for share in shares]
        return 8 + max(
            sum(self._set(self._length(line.content), line.style, room) for line in cell)
            for cell, room in zip(row.cells, rooms, strict=True)
        )

    def _set(self, length: int, name: str, width: float = 0) -> float:
        style: Style = self.styles[name]
        room = max(20.0, (width or self.width) - style.indent)
        lines = max(1, ceil(length * style.size * _ADVANCE / room))
        return lines * style.leading + style.space_before + style.space_after

    def _length(self, content: Content) -> int:
        """How many characters; what a note takes that is cited first goes to the page's foot."""
        total = 0
        for inline in content:
            # Most are runs, and a pattern takes its time.
            if isinstance(inline, Run):
                total += len(inline.text)
                continue
            match inline:
                case NoteRef(number):
                    total += 1
                    if number in self.uncited:
                        note = self._length(self.uncited.pop(number))
                        self.feet += self._set(note, "Footnote Text")
                case Link(inner) | Anchor(_, inner):
                    total += self._length(inner)
                case _:
                    assert_never(inline)
        return total


def _lines(block: _Lines) -> Iterator[tuple[Content, str]]:
    match block:
        case Paragraph(content, style):
            yield content, style
        case ListBlock(items):
            for inner in (inner for item in items for inner in item):
                yield from _lines(inner)
        case Callout(label, content):
            yield (Run(label),), "Callout Label"
            for inner in content:
                yield from _lines(inner)
        case BlockQuote(content, attribution, original):
            lines = (content, "Quote"), (original, "Quote Original"), (attribution, "Quote Source")
            yield from (line for line in lines if line[0])
        case Sources(entries):
            for entry in entries:
                yield entry.content, "Source"
        case _:
            assert_never(block)
