"""Documents as PDF, set and written by us."""

from pathlib import Path
from typing import BinaryIO

from briefer.document.nodes import Document, Heading
from briefer.exporters.pdf.file import File
from briefer.exporters.pdf.press import Mark, Press
from briefer.exporters.pdf.setting import Setting

__all__ = ["Mark", "Press", "pages_of", "write"]


def write(document: Document, out: BinaryIO, *, fonts: Path) -> None:
    """Write `document` to `out` as PDF 1.7, with faces from the folder `fonts` embedded.

    The same document gives the same bytes. Raises UnsettableTextError, before anything is
    written, where there is text that cannot be set.
    """
    setting = Setting(document, fonts)
    setting.set(document)
    setting.compositor.unsettable.check()
    File(document, setting.pages).write(out, setting.case, setting.places)


def pages_of(document: Document, *, fonts: Path) -> dict[str, int]:
    """The page of each heading, from 1, by its anchor, as `write` sets the document.

    Text that cannot be set takes about the room that it would need.
    """
    setting = Setting(document, fonts)
    setting.paint(document)
    headings = (block for block in document.blocks if isinstance(block, Heading))
    return {heading.anchor: setting.places.anchor(heading.anchor).page for heading in headings}
