"""Our DOCX of the briefing, with its sources at the end."""

from pathlib import Path

from briefer.document.nodes import Document
from briefer.exporters import docx
from tests.benchmarks.briefing import Briefing, document
from tests.benchmarks.peers.measuring import FONTS


def prepared(content: Briefing) -> Document:
    """The composed document."""
    return document(content)


def write(content: Document, out: Path) -> None:
    """Write it."""
    with out.open("wb") as file:
        docx.write(content, file, fonts=FONTS)
