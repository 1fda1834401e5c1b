"""On which page a heading is likely to stand: what the contents show until they are updated."""

from collections.abc import Iterator
from math import ceil
from typing import assert_never

from briefer.document.nodes import (
    Block,
    BlockQuote,
    Callout,
    Content,
    Contents,
    Document,
    Figure,
    FrontMatter,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Sources,
    Table,
    runs_of,
)
from briefer.document.styles import Style, StyleSheet
from briefer.exporters.docx.sections import column_width

_ADVANCE = 0.51  # The mean width of a letter of running text, as a share of the font's size.


def pages_of(document: Document) -> dict[str, int]:
    """The page of each heading, by its anchor, reckoned from the length of what precedes it."""
    page = document.page
    sheet = _Sheet(document.styles, column_width(page))
    tall = (page.height - page.margins[0] - page.margins[2]) * page.columns
    at, pages = 0.0, {}
    for block in document.blocks:
        height = sheet.height(block, document)
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

    def __init__(self, styles: StyleSheet, width: float) -> None:
        self.width = width
        self.styles = dict(styles.paragraphs())

    def height(self, block: Block, document: Document) -> float:
        """The block's likely height in points; footnotes are left out."""
        match block:
            case Heading(text, level):
                return self._set(len(text), f"Heading {level}")
            case Contents():
                rows = sum(isinstance(each, Heading) for each in document.blocks)
                return rows * self.styles["TOC 1"].leading + 40
            case Table():
                return 24 + sum(self._row(block, cells) for cells in block.rows)
            case Figure(drawing, _, caption):
                return drawing.height + self._set(_length(caption), "Caption") + 12
            case FrontMatter():
                return 130
            case PageBreak():
                return 0
            case Paragraph() | ListBlock() | Callout() | BlockQuote() | Sources():
                return sum(self._set(length, style) for length, style in _lines(block))
            case _:
                assert_never(block)

    def _row(self, table: Table, row: Row) -> float:
        shares = [column.share for column in table.columns]
        return 8 + max(
            sum(
                self._set(_length(line.content), line.style, self.width * share / sum(shares) - 10)
                for line in cell
            )
            for cell, share in zip(row.cells, shares, strict=True)
        )

    def _set(self, length: int, name: str, width: float = 0) -> float:
        style: Style = self.styles[name]
        room = max(20.0, (width or self.width) - style.indent)
        lines = max(1, ceil(length * style.size * _ADVANCE / room))
        return lines * style.leading + style.space_before + style.space_after


def _lines(block: _Lines) -> Iterator[tuple[int, str]]:
    match block:
        case Paragraph(content, style):
            yield _length(content), style
        case ListBlock(items):
            for inner in (inner for item in items for inner in item):
                yield from _lines(inner)
        case Callout(_, content):
            yield 1, "Callout Label"
            for inner in content:
                yield from _lines(inner)
        case BlockQuote(content, attribution, original):
            yield _length(content), "Quote"
            yield _length(original), "Quote Original"
            yield _length(attribution), "Quote Source"
        case Sources(entries):
            for entry in entries:
                yield _length(entry.content), "Source"
        case _:
            assert_never(block)


def _length(content: Content) -> int:
    # Most inlines are plain runs; asking for the others' runs takes twice as long.
    total = 0
    for inline in content:
        if isinstance(inline, Run):
            total += len(inline.text)
        else:
            total += sum(len(run.text) for run in runs_of((inline,)))
    return total
