"""A document on its pages: broken into lines, placed, painted, and ready for the file."""

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

from briefer.document.nodes import Anchor, Block, Content, Document, Link, Note, NoteRef, PageBreak
from briefer.exporters.pdf.blocks import Builder
from briefer.exporters.pdf.furniture import Frame
from briefer.exporters.pdf.links import Places
from briefer.exporters.pdf.pages import Pages
from briefer.exporters.pdf.pens import Case
from briefer.exporters.pdf.printed import Painted, Printed
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.slabs import Text
from briefer.exporters.pdf.stock import Stock
from briefer.exporters.pdf.text import Compositor, gathered
from briefer.exporters.pdf.trails import Trails


class Setting:
    """Sets documents that have styles, page and furniture of the first, one after the other.

    With `keeps`, what a document has in common with the one before it is taken from that; without,
    it is for one document. Raises UnsettableTextError where a marking leaves no page.
    """

    def __init__(self, document: Document, fonts: Path, *, keeps: bool = False) -> None:
        self._around = _around(document)
        self.case, self.places = Case(fonts), Places()
        self.compositor = Compositor(document, self.case, self.places)
        self._frame = Frame(document, self.compositor)
        self._stock = Stock(self.compositor) if keeps else None
        self._trails = Trails()
        self._painted: list[Painted] = []
        self._framed: list[Painted] = []
        self.pages: list[Printed] = []
        self._notes: tuple[Note, ...] = ()
        self._cite = False  # whether a note cites another: how they come is not as told then

    def goes_on(self, document: Document) -> bool:
        """Whether the document can be set with what the one before left."""
        return _around(document) == self._around

    def set(self, document: Document) -> None:
        """Set the document, so that `pages` and `places` are its own."""
        self.paint(document)
        if len(self._painted) != self._frame.pages:
            self._frame.pages, self._framed = len(self._painted), []
        before = dict(enumerate(self.pages))
        self.pages = [self._print(text, before.get(at)) for at, text in enumerate(self._painted)]

    def paint(self, document: Document) -> None:
        """Paint the pages without what stands around them, which settles the places."""
        if self._painted:
            self.compositor.begin(document)
            self.case.clear()
            if self._stock is not None:
                self._stock.turn()
            self._trails.turn()
        before, self._painted = dict(enumerate(self._painted)), []

        def done(sheet: Sheet) -> None:
            known = before.pop(sheet.number - 1, None)
            if known is None or known.sheet.placed != sheet.placed or not known.again():
                for slab, x, y, first, last in sheet.placed:
                    slab.paint(sheet, x, y, first, last)
                known = Painted(sheet, self.case.end())
                if self._stock is None:
                    sheet.placed = []
            else:
                known.settle()
            self._painted.append(known)

        if document.notes is not self._notes:
            self._notes = document.notes
            self._cite = any(_cites(note.content) for note in self._notes)
        follow = self._stock is not None and document.page.columns <= 1 and not self._cite
        trails = self._trails if follow else None
        self._paginate(document, done, trails)

    def _paginate(
        self, document: Document, done: Callable[[Sheet], None], trails: Trails | None
    ) -> None:
        by_number = {note.number: note for note in document.notes}

        def note(number: int) -> Text:
            return builder.note(by_number[number], pages.width)

        pages = Pages(self._frame.setup, note, done, trails)
        builder = Builder(document, self.compositor, pages.room, self._stock)
        blocks, spanning = document.blocks, document.spanning
        if blocks[:spanning]:
            _place(blocks[:spanning], pages, pages.full, builder)
            pages.spread()
        _place(blocks[spanning:], pages, pages.width, builder)
        pages.end()

    def _print(self, text: Painted, known: Printed | None) -> Printed:
        frame = self._frame_of(text.sheet.number)
        still = known is not None and known.text is text and known.frame is frame
        if known is not None and still and not text.sheet.waiting:
            return known
        code = "\n".join((*text.sheet.finished(), *frame.sheet.code)).encode("ascii")
        self.case.end()
        if known is not None and still and known.code == code:
            return known
        return Printed(text, frame, code)

    def _frame_of(self, number: int) -> Painted:
        known = self._framed[number - 1] if number <= len(self._framed) else None
        if known is not None and known.again():
            return known
        sheet = Sheet(number)
        self._frame.paint(sheet)
        painted = Painted(sheet, self.case.end())
        self._framed[number - 1 : number] = [painted]
        return painted


def _around(document: Document) -> tuple[object, ...]:
    """What a document must share with the one before it for that to be of use."""
    return (
        document.styles,
        document.page,
        document.header,
        document.footer,
        gathered(document),
    )


def _cites(content: Content) -> bool:
    for inline in content:
        if isinstance(inline, NoteRef):
            return True
        if isinstance(inline, Link | Anchor) and _cites(inline.content):
            return True
    return False


def _place(blocks: Iterable[Block], pages: Pages, width: float, builder: Builder) -> None:
    """Place the blocks, each part between two page breaks for itself."""
    for broken, part in groupby(blocks, key=lambda block: isinstance(block, PageBreak)):
        if broken:
            pages.next_page()
        else:
            pages.place(builder.all_slabs(list(part), width))
