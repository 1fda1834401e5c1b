"""Documents as PDF, set and written by us."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from briefer.document.nodes import Block, Document, Heading, PageBreak, PageSetup
from briefer.exporters.pdf.blocks import Builder
from briefer.exporters.pdf.file import File
from briefer.exporters.pdf.furniture import Frame
from briefer.exporters.pdf.links import Places
from briefer.exporters.pdf.pages import Pages
from briefer.exporters.pdf.pens import Case
from briefer.exporters.pdf.text import Compositor


def write(document: Document, out: BinaryIO, *, fonts: Path) -> None:
    """Write `document` to `out` as PDF 1.7, with faces from the folder `fonts` embedded.

    The same document gives the same bytes. Raises UnsettableTextError, before anything is
    written, where there is text that cannot be set.
    """
    case, places = Case(fonts), Places()
    compositor = Compositor(document, case, places)
    frame = Frame(document, compositor)
    pages = _paginated(document, compositor, frame.setup)
    frame.pages = len(pages.sheets)
    file = File(document)
    for sheet in pages.sheets:
        frame.paint(sheet)
        file.add(sheet)
    compositor.unsettable.check()
    file.save(out, case, places)


def pages_of(document: Document, *, fonts: Path) -> dict[str, int]:
    """The page of each heading, from 1, by its anchor, as `write` sets the document.

    Text that cannot be set takes about the room that it would need.
    """
    places = Places()
    compositor = Compositor(document, Case(fonts), places)
    _paginated(document, compositor, Frame(document, compositor).setup)
    headings = (block for block in document.blocks if isinstance(block, Heading))
    return {heading.anchor: places.anchor(heading.anchor).page for heading in headings}


def _paginated(document: Document, compositor: Compositor, setup: PageSetup) -> Pages:
    by_number = {note.number: note for note in document.notes}
    pages = Pages(setup, lambda number: builder.note(by_number[number], pages.width))
    builder = Builder(document, compositor, pages.room)
    spanning, running = document.blocks[: document.spanning], document.blocks[document.spanning :]
    if spanning:
        _place(spanning, pages, pages.full, builder)
        pages.spread()
    _place(running, pages, pages.width, builder)
    pages.end()
    return pages


def _place(blocks: Iterable[Block], pages: Pages, width: float, builder: Builder) -> None:
    """Place the blocks, each part between two page breaks for itself."""
    for broken, part in groupby(blocks, key=lambda block: isinstance(block, PageBreak)):
        if broken:
            pages.next_page()
        else:
            pages.place(builder.all_slabs(list(part), width))
