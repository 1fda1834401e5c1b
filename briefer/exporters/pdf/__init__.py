"""Documents as PDF, set by us and written by ReportLab."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from briefer.document.nodes import Document, PageBreak
from briefer.exporters.pdf.blocks import Builder
from briefer.exporters.pdf.file import File
from briefer.exporters.pdf.furniture import Frame
from briefer.exporters.pdf.links import Places
from briefer.exporters.pdf.pages import Pages
from briefer.exporters.pdf.pens import Case
from briefer.exporters.pdf.slabs import Slab, Text
from briefer.exporters.pdf.text import Compositor


def write(document: Document, out: BinaryIO, *, fonts: Path) -> None:
    """Write `document` to `out` as PDF 1.7, with faces from the folder `fonts` embedded.

    The same document gives the same bytes. Raises UnsettableTextError, before anything is
    written, where there is text that cannot be set.
    """
    case, places = Case(fonts), Places()
    compositor = Compositor(document, case, places)
    pages = _paginated(document, compositor)
    frame = Frame(document, compositor)
    frame.pages = len(pages.sheets)
    file = File(document, out)
    for sheet in pages.sheets:
        frame.paint(sheet)
        file.add(sheet)
    compositor.unsettable.check()
    file.save(case, places)


def _paginated(document: Document, compositor: Compositor) -> Pages:
    notes: dict[int, Text] = {}
    by_number = {note.number: note for note in document.notes}

    def note(number: int) -> Text:
        if number not in notes:
            notes[number] = builder.note(by_number[number], pages.width)
        return notes[number]

    pages = Pages(document.page, note)
    builder = Builder(document, compositor, pages.room)
    spanning, rest = document.blocks[: document.spanning], document.blocks[document.spanning :]

    def slabs(blocks, width: float) -> Iterator[Slab]:
        for block in blocks:
            yield from builder.slabs(block, width)

    if spanning:
        pages.place(slabs(spanning, pages.full))
        pages.spread()
    begun = []
    for block in rest:
        if isinstance(block, PageBreak):
            pages.place(slabs(begun, pages.width))
            begun = []
            pages.next_page()
        else:
            begun.append(block)
    pages.place(slabs(begun, pages.width))
    pages.end()
    return pages
