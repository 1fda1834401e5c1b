"""Our PDF of the briefing, with a footnote for each citation."""

from briefer.document.nodes import Document
from tests.benchmarks.briefing import Briefing, document
from tests.benchmarks.peers.pdf_ours import write

__all__ = ["prepared", "write"]


def prepared(content: Briefing) -> Document:
    """The composed document."""
    return document(content, footnotes=True)
