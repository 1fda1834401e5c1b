"""The formats that a document can be written in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefer.document.nodes import Document


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its files' suffix, its name, and `write(document, out, fonts=folder)`."""

    suffix: str
    name: str
    write: Callable[..., None]


def _write_pdf(document: Document, out: BinaryIO, *, fonts: Path) -> None:
    # Each format's library is loaded only for those who ask for the format.
    from briefer.exporters import pdf

    pdf.write(document, out, fonts=fonts)


def _write_docx(document: Document, out: BinaryIO, *, fonts: Path) -> None:
    from briefer.exporters import docx

    docx.write(document, out, fonts=fonts)


EXPORTERS: tuple[Exporter, ...] = (
    Exporter(".pdf", "PDF", _write_pdf),
    Exporter(".docx", "Word (DOCX)", _write_docx),
)
