"""From each block of a document to its slabs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar, assert_never

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
    Note,
    PageBreak,
    Paragraph,
    Run,
    SourceEntry,
    Sources,
    Table,
    runs_of,
)
from briefer.document.styles import ACCENT, QUOTE_BAR, WASH, Style
from briefer.exporters.pdf.breaking import Span
from briefer.exporters.pdf.drawing import Drawn
from briefer.exporters.pdf.links import Hot, Place
from briefer.exporters.pdf.pens import Pen, look_of
from briefer.exporters.pdf.pieces import Beside, Bulleted, ContentsLine, Fields, Headed
from briefer.exporters.pdf.slabs import Framed, Slab, Text
from briefer.exporters.pdf.stock import Stock
from briefer.exporters.pdf.tables import Grid, Strip
from briefer.exporters.pdf.text import Compositor

_CALLOUT_INDENT = 16.0
_CALLOUT_PADDING = (9.0, 10.0)
_CALLOUT_SPACE = (10.0, 12.0)
_QUOTE_PADDING = (2.0, 3.0)
_QUOTE_BAR_WIDTH = 2.0
_CALLOUT_BAR_WIDTH = 3.0
# A framed block of no more units than this is kept whole.
_WHOLE = 14
_FIGURE_CAPTION = 60.0
# Fields that take a larger share of a page are no row any more.
_TALLEST_FIELDS = 0.5
# Paragraphs in these styles belong to the table before them.
_REMARKS = frozenset(("Remark", "Caption"))
# What is kept in parts, or hangs on what else there is in the document.
_OF_PARTS = (Sources, ListBlock, Table, Contents)
# So many of the others are asked for together.
_RUN = 16
# Between a list's number and its text.
_MARK_GAP = 4.0


_T = TypeVar("_T")
_Item = Sequence[Paragraph | ListBlock]


class Builder:
    """Makes slabs for a measure of `width`, on pages with `room` for them (pt)."""

    def __init__(
        self,
        document: Document,
        compositor: Compositor,
        room: float,
        stock: Stock | None = None,
    ) -> None:
        self.document = document
        self.stock = stock
        self.compositor = compositor
        self.room = room
        self.styles = document.styles
        self._number_pens: dict[Style, Pen] = {}
        # What makes slabs, or the stock, if there is one and it has them.
        self._kept = stock.slabs if stock else _made
        # Blocks are not asked for ahead of a note that is to be set between them.
        self._in_runs = stock is not None and not document.notes
        self.headings = tuple(b for b in document.blocks if isinstance(b, Heading))

    def all_slabs(self, blocks: Sequence[Block], width: float) -> Iterator[Slab]:
        """The slabs of blocks that follow one another; a table clings to what is said of it."""
        for run, following in self._runs(blocks):
            each = partial(self._one_by_one, run, following, width)
            whole = not any(isinstance(block, _OF_PARTS) for block in run)
            yield from self._kept_run(run, width, each) if whole else each()

    def _one_by_one(
        self, blocks: Sequence[Block], after: Sequence[Block], width: float
    ) -> Iterator[Slab]:
        for block, following in zip(blocks, (*blocks[1:], *after, None), strict=False):
            if not isinstance(block, _OF_PARTS):
                yield from self._kept(block, width, self.slabs, block, width)
            elif isinstance(block, Sources):
                for run, _ in self._runs(block.entries):
                    yield from self._kept_run(run, width, partial(self._entries_of, run, width))
            elif isinstance(block, ListBlock):
                for item, use, given in self._entries(block, width):
                    yield from self._kept(item, use, self._entry, *given)
            elif _is_said_of(block, following):
                yield from self._kept(block, (width, True), self._clinging, block, width)
            else:
                use = (width, self.headings) if isinstance(block, Contents) else width
                yield from self._kept(block, use, self.slabs, block, width)

    def _entries_of(self, entries: Iterable[SourceEntry], width: float) -> Iterator[Slab]:
        for entry in entries:
            yield from self._kept(entry, width, self._sources, (entry,), width)

    def _runs(self, things: Sequence[_T]) -> Iterator[tuple[Sequence[_T], Sequence[_T]]]:
        """What is asked for together, and what comes after it: all, where notes come between."""
        most = _RUN if self._in_runs else max(1, len(things))
        for at in range(0, len(things), most):
            yield things[at : at + most], things[at + most : at + most + 1]

    def _kept_run(
        self, blocks: Sequence[object], width: float, make: Callable[[], Iterable[Slab]]
    ) -> Iterable[Slab]:
        if self.stock is None or not self._in_runs:
            return make()
        return self.stock.run(blocks, width, make)

    def _clinging(self, block: Block, width: float) -> Iterator[Slab]:
        for slab in self.slabs(block, width):
            slab.clings = True
            yield slab

    def slabs(self, block: Block, width: float) -> Iterator[Slab]:
        """The slabs of a block; of a page break there are none."""
        match block:
            case FrontMatter():
                yield from self._front_matter(block, width)
            case Heading():
                yield self._heading(block, width)
            case Paragraph():
                yield self._paragraph(block, width)
            case ListBlock():
                yield from self._list(block, width)
            case Callout():
                yield self._callout(block, width)
            case BlockQuote():
                yield self._quote(block, width)
            case Table(layout="strip"):
                yield Strip(block, self.compositor, width)
            case Table():
                yield Grid(block, self.compositor, width, self.room)
            case Figure():
                yield from self._figure(block, width)
            case Contents():
                yield from self._contents(block, width)
            case Sources(entries):
                yield from self._sources(entries, width)
            case PageBreak():
                pass
            case _:
                assert_never(block)

    def _text(self, text: str, name: str, width: float) -> Text:
        style = self.styles.paragraph(name)
        return Text(self.compositor.spans((Run(text),), style), style, width)

    def _paragraph(self, block: Paragraph, width: float) -> Text:
        style = self.styles.paragraph(block.style)
        return Text(self.compositor.spans(block.content, style), style, width)

    def _front_matter(self, block: FrontMatter, width: float) -> Iterator[Slab]:
        if block.kicker:
            yield self._text(block.kicker, "Kicker", width)
        yield self._text(block.title, "Title", width)
        if not block.fields:
            return
        fields = Fields(block.fields, self.compositor, width)
        if fields.height() <= self.room * _TALLEST_FIELDS:
            yield fields
            return
        for label, value in block.fields:
            yield self._text(label, "Field Label", width)
            yield self._text(value, "Field Value", width)

    def _heading(self, block: Heading, width: float) -> Slab:
        self.compositor.unsettable.where = block.text
        style = self.styles.paragraph(f"Heading {block.level}")
        spans = self.compositor.spans((Run(block.text),), style)
        return Headed(spans, style, width, block, self.compositor.places.anchor(block.anchor))

    def _list(self, block: ListBlock, width: float, indent: float = 0.0) -> Iterator[Slab]:
        for _, _, given in self._entries(block, width, indent):
            yield from self._entry(*given)

    def _entries(
        self, block: ListBlock, width: float, indent: float = 0.0
    ) -> Iterator[tuple[object, object, tuple[_Item, Style, str, float, float, float]]]:
        """Each entry of a list, what its slabs hang on beside it, and what they are made of."""
        style = self.styles.paragraph("List Number" if block.ordered else "List Bullet")
        marks = _numbers(block) if block.ordered else [""] * len(block.items)
        pen = self.compositor.case.styled(style)
        hang = max([style.indent, *(pen.width(mark) + _MARK_GAP for mark in marks if mark)])
        for mark, item in zip(marks, block.items, strict=True):
            given = (item, style, mark, width, indent, hang)
            yield item, (width, block.ordered, mark, hang), given

    def _entry(
        self,
        item: _Item,
        style: Style,
        mark: str,
        width: float,
        indent: float,
        hang: float,
    ) -> Iterator[Slab]:
        """An entry of a list behind its number, `mark`, or where that is "" behind a bullet."""
        pen = self.compositor.case.styled(style)
        unmarked = True
        for part, following in zip(item, (*item[1:], None), strict=True):
            if isinstance(part, ListBlock):
                yield from self._list(part, width, indent + hang)
                continue
            own = style if part.style == "Body" else self.styles.paragraph(part.style)
            spans = self.compositor.spans(part.content, own)
            hanging = [Span(pen, mark)] if mark and unmarked else []
            kind = Text if mark or not unmarked else Bulleted
            text = kind(spans, own, width, indent=indent + hang, hanging=hanging, hang=hang)
            text.clings = unmarked and isinstance(following, Paragraph)
            yield text
            unmarked = False

    def _callout(self, block: Callout, width: float) -> Slab:
        inner = width - _CALLOUT_INDENT * 2
        slabs: list[Slab] = [self._text(block.label, "Callout Label", inner)] if block.label else []
        for part in block.content:
            slabs.extend(self.slabs(part, inner))
        framed = Framed(
            slabs,
            indent=_CALLOUT_INDENT,
            padding=_CALLOUT_PADDING,
            bar=(ACCENT, _CALLOUT_BAR_WIDTH),
            ground=WASH,
            width=width,
        )
        framed.before, framed.after = _CALLOUT_SPACE
        return _whole(framed)

    def _quote(self, block: BlockQuote, width: float) -> Slab:
        style = self.styles.paragraph("Quote")
        inner = width - style.indent
        words = Paragraph(block.content, "Quote"), Paragraph(block.original, "Quote Original")
        if any(run.direction == "rtl" for run in runs_of(block.original)):
            slabs: list[Slab] = [Beside(*words, self.compositor, inner)]
        else:
            slabs = [self._inset(part, inner) for part in words if part.content]
        source = self.styles.paragraph("Quote Source")
        if block.attribution:
            slabs.append(self._inset(Paragraph(block.attribution, "Quote Source"), inner))
        framed = Framed(
            slabs,
            indent=style.indent,
            padding=_QUOTE_PADDING,
            bar=(QUOTE_BAR, _QUOTE_BAR_WIDTH),
        )
        framed.before, framed.after = style.space_before, source.space_after
        return _whole(framed)

    def _inset(self, part: Paragraph, width: float) -> Text:
        style = self.styles.paragraph(part.style)
        return Text(self.compositor.spans(part.content, style), style, width, indent=0)

    def _figure(self, block: Figure, width: float) -> Iterator[Slab]:
        yield Drawn(block, self.compositor, width, self.room - _FIGURE_CAPTION)
        if block.caption:
            yield self._paragraph(Paragraph(block.caption, "Caption"), width)

    def _contents(self, block: Contents, width: float) -> Iterator[Slab]:
        if block.title:
            yield self._text(block.title, "TOC Heading", width)
        for heading in self.headings:
            if heading.level <= block.depth:
                yield ContentsLine(heading, self.compositor, width)

    def _sources(self, entries: Iterable[SourceEntry], width: float) -> Iterator[Slab]:
        return (self._source(entry, width) for entry in entries)

    def _source(self, entry: SourceEntry, width: float) -> Slab:
        places = self.compositor.places
        style = self.styles.paragraph("Source")
        here: tuple[Place, ...] = (places.anchor(entry.anchor),)
        if entry.number is None:
            spans = self.compositor.spans(entry.content, style)
            marked = [Span(self.compositor.case.styled(style), "", Hot(here=here)), *spans]
            return Text(marked, style, width, outdent=True)
        here = (*here, places.note(entry.number))
        return self._numbered(entry.number, entry.content, style, width, here)

    def note(self, note: Note, width: float) -> Text:
        """The note as it stands at a page's foot."""
        if self.stock is None:
            return self._note(note, width)
        (text,) = self.stock.slabs(note, width, lambda: (self._note(note, width),))
        assert isinstance(text, Text)
        return text

    def _note(self, note: Note, width: float) -> Text:
        style = self.styles.paragraph("Footnote Text")
        here = (self.compositor.places.note(note.number),)
        return self._numbered(note.number, note.content, style, width, here)

    def _number_pen(self, style: Style) -> Pen:
        if style not in self._number_pens:
            look = replace(look_of(style), bold=True, colour=ACCENT)
            self._number_pens[style] = self.compositor.case.pen(look)
        return self._number_pens[style]

    def _numbered(
        self, number: int, content: Content, style: Style, width: float, here: tuple[Place, ...]
    ) -> Text:
        pen = self._number_pen(style)
        hanging = [Span(pen, str(number), Hot(self.compositor.places.mark(number), here))]
        indent = max(style.indent, pen.width(str(number)) + 4)
        spans = self.compositor.spans(content, style)
        return Text(spans, style, width, indent=indent, hanging=hanging)


def _made(
    _block: object, _use: object, make: Callable[..., Iterable[Slab]], *given: object
) -> list[Slab]:
    # All at once even though nothing is kept: placing a part of it may set a note that cites
    # another, and which mark of that is the first must not hang on there being a stock.
    return list(make(*given))


def _is_said_of(block: Block, following: Block | None) -> bool:
    remark = isinstance(following, Paragraph) and following.style in _REMARKS
    return remark and isinstance(block, Table)


def _numbers(block: ListBlock) -> list[str]:
    return [f"{number}." for number in range(block.start, block.start + len(block.items))]


def _whole(slab: Framed) -> Framed:
    count = len(slab.heights)
    slab.least = count if count <= _WHOLE else 2
    return slab
