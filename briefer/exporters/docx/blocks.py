"""Blocks: the body of the document as one string of XML."""

from collections.abc import Iterator
from typing import assert_never

from briefer.document.nodes import (
    Block,
    BlockQuote,
    Callout,
    Content,
    Contents,
    Figure,
    FrontMatter,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    SourceEntry,
    Sources,
    Table,
)
from briefer.exporters.docx import contents, drawing, frames, lists, sections, tables
from briefer.exporters.docx.looks import NUMBER_LOOK, style_id
from briefer.exporters.docx.names import PLACE, bookmark_name
from briefer.exporters.docx.story import Story, direction_of

GAP = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'
SPACE = '<w:p><w:pPr><w:pStyle w:val="Space"/></w:pPr></w:p>'

# What stands in a list or a callout in one of these styles is set in the list's, or its own.
_LIST_TEXT = ("Body", "List Bullet", "List Number", "Callout")
_CALLOUT_TEXT = ("Body", "Callout")


class Body:
    """Writes the blocks of the main story."""

    def __init__(self, story: Story, numbering: lists.Numbering) -> None:
        self.story = story
        self.numbering = numbering
        self.document = story.book.document
        self.width = sections.column_width(self.document.page)

    def xml(self) -> str:
        """All blocks, with the section breaks, as children of `w:body`."""
        return "".join((*self._blocks(), sections.last(self.document)))

    def _blocks(self) -> Iterator[str]:
        document = self.document
        split = document.spanning if sections.is_split(document) else 0
        before: Block | None = None
        self.width = sections.full_width(document.page) if split else self.width
        for place, block in enumerate(document.blocks):
            if split and place == split:
                yield sections.spanning(document)
                self.width, before = sections.column_width(document.page), None
            yield _between(before, block)
            yield self._block(block)
            before = block
        if before is not None and _is_table(before):
            # Word wants a paragraph after one.
            yield GAP

    def _block(self, block: Block) -> str:
        match block:
            case FrontMatter():
                return self._front(block)
            case Heading():
                return self._heading(block)
            case Paragraph(content, style):
                return self._paragraph(content, style)
            case ListBlock():
                return self._list(block)
            case Callout():
                return self._callout(block)
            case BlockQuote():
                return self._quote(block)
            case Table():
                return tables.table(self.story, block, self.width)
            case Figure():
                return self._figure(block)
            case Contents():
                return contents.contents(self.story, block)
            case Sources(entries):
                return "".join(map(self._entry, entries))
            case PageBreak():
                return '<w:p><w:pPr><w:pStyle w:val="PageBreak"/></w:pPr></w:p>'
            case _:
                assert_never(block)

    def _paragraph(self, content: Content, style: str) -> str:
        looks, direction = self.story.book.looks, direction_of(content)
        mirrored = direction and style.startswith("Quote")
        named = looks.mirrored(style) if mirrored else looks.paragraph(style)
        properties = f'<w:pStyle w:val="{named}"/>{direction}'
        inner = self.story.content(content, style)
        return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"

    def _front(self, front: FrontMatter) -> str:
        plain = ((front.kicker, "Kicker"), (front.title, "Title"))
        lines = (self._plain(text, style) for text, style in plain if text)
        return "".join((*lines, tables.fields(self.story, front.fields, self.width)))

    def _heading(self, heading: Heading) -> str:
        name = bookmark_name(PLACE, heading.anchor)
        text = self.story.plain(heading.text, f"Heading {heading.level}")
        inner = self.story.book.bookmarks.around(name, text)
        return f'<w:p><w:pPr><w:pStyle w:val="Heading{heading.level}"/></w:pPr>{inner}</w:p>'

    def _list(self, block: ListBlock, level: int = 0, family: str = "List") -> str:
        numbered = self.numbering.paragraph(block, level, family)
        styles = lists.styles(family, level)
        first, further = styles.number if block.ordered else styles.bullet, styles.further
        parts = []
        for item in block.items:
            style, number = first, numbered
            for inner in item:
                if isinstance(inner, ListBlock):
                    parts.append(self._list(inner, level + 1, family))
                    continue
                if inner.style in _LIST_TEXT:
                    parts.append(self._item(inner, style, number, further.base))
                else:
                    mark = (numbered or lists.bulleted(family, level)) if style == first else ""
                    inset = self._inset(inner.style, family, level, ordered=block.ordered)
                    parts.append(self._item(inner, inset, mark, inner.style))
                style, number = further.name, ""
                if block.ordered:
                    left = lists.left(self.document.styles, family, level, ordered=True)
                    style = self.story.book.looks.continued(lists.names(family, level)[2], left)
        return "".join(parts)

    def _inset(self, style: str, family: str, level: int, *, ordered: bool) -> str:
        left = lists.left(self.document.styles, family, level, ordered=ordered)
        return self.story.book.looks.inset(style, family, level, left)

    def _item(self, paragraph: Paragraph, style: str, number: str, within: str) -> str:
        properties = f'<w:pStyle w:val="{style}"/>{number}{direction_of(paragraph.content)}'
        inner = self.story.content(paragraph.content, within)
        return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"

    def _callout(self, callout: Callout) -> str:
        if _is_deep(callout):
            return self._boxed(callout)
        parts = [self._plain(callout.label, "Callout Label")] if callout.label else []
        for inner in callout.content:
            if isinstance(inner, ListBlock):
                parts.append(self._list(inner, family="Callout"))
            elif inner.style in _CALLOUT_TEXT:
                parts.append(self._paragraph(inner.content, "Callout"))
            else:
                inset = self.story.book.looks.inset(
                    inner.style, "Callout", -1, frames.CALLOUT_INSET
                )
                parts.append(self._item(inner, inset, "", inner.style))
        return "".join(parts)

    def _boxed(self, callout: Callout) -> str:
        """A callout on the ground of a table's cell.

        The frames of paragraphs follow their indents, so that deeper ones would stand beside.
        """
        looks = self.story.book.looks
        parts = []
        if callout.label:
            label = looks.unframed("Callout Label")
            parts.append(self._plain(callout.label, "Callout Label", label))
        for inner in callout.content:
            if isinstance(inner, ListBlock):
                parts.append(self._list(inner))
            elif inner.style in _CALLOUT_TEXT:
                parts.append(self._item(inner, looks.unframed("Callout"), "", "Callout"))
            else:
                parts.append(self._paragraph(inner.content, inner.style))
        return tables.boxed("BrieferCallout", self.width, "".join(parts))

    def _quote(self, quote: BlockQuote) -> str:
        lines = (
            (quote.content, "Quote"),
            (quote.original, "Quote Original"),
            (quote.attribution, "Quote Source"),
        )
        return "".join(self._paragraph(content, style) for content, style in lines if content)

    def _figure(self, figure: Figure) -> str:
        shapes = drawing.figure(self.story.book, figure, self.width)
        caption = self._paragraph(figure.caption, "Caption") if figure.caption else ""
        return f'<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr>{shapes}</w:p>{caption}'

    def _entry(self, entry: SourceEntry) -> str:
        number = ""
        if entry.number is not None:
            number = f"<w:r>{NUMBER_LOOK}<w:t>{entry.number}</w:t></w:r><w:r><w:tab/></w:r>"
        inner = number + self.story.content(entry.content, "Source")
        inner = self.story.book.bookmarks.around(bookmark_name(PLACE, entry.anchor), inner)
        direction = direction_of(entry.content)
        return f'<w:p><w:pPr><w:pStyle w:val="Source"/>{direction}</w:pPr>{inner}</w:p>'

    def _plain(self, text: str, style: str, named: str = "") -> str:
        properties = f'<w:pStyle w:val="{named or style_id(style)}"/>'
        return f"<w:p><w:pPr>{properties}</w:pPr>{self.story.plain(text, style)}</w:p>"


def _is_table(block: Block) -> bool:
    """Whether the block ends in a table."""
    match block:
        case Table():
            return True
        case FrontMatter(fields=fields):
            return bool(fields)
        case Callout():
            return _is_deep(block)
        case _:
            return False


def _is_deep(callout: Callout) -> bool:
    """Whether entries of its lists have further paragraphs, or lists of their own."""
    inner_lists = (inner for inner in callout.content if isinstance(inner, ListBlock))
    return any(len(item) > 1 for inner in inner_lists for item in inner.items)


def _between(before: Block | None, after: Block) -> str:
    """What keeps two neighbours apart whose styles alone do not.

    Word draws tables that touch, and frames of the same look, as one.
    """
    if isinstance(before, Callout):
        return "" if isinstance(after, (Heading, PageBreak)) else SPACE
    if isinstance(after, Callout):
        return "" if before is None or isinstance(before, (Heading, PageBreak)) else SPACE
    if isinstance(before, FrontMatter):
        return GAP if isinstance(after, (Table, FrontMatter)) else ""
    joined = isinstance(before, (Table, BlockQuote)) and isinstance(after, type(before))
    return GAP if joined else ""
