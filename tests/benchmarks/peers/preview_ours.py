"""Our preview: the export itself by a press, and its page drawn."""

from dataclasses import replace
from io import BytesIO

from PySide6.QtGui import QImage

from briefer.document.nodes import Document, Paragraph, Run
from briefer.exporters.pdf import Press
from tests.benchmarks.briefing import Briefing, document
from tests.benchmarks.peers.measuring import FONTS
from tests.benchmarks.peers.rendering import Viewer


class OurPreview:
    """The document, the paragraph of it that is edited, and the press that writes it."""

    def __init__(
        self, content: Briefing, section: int, fact: int, *, footnotes: bool = False
    ) -> None:
        self._press, self._viewer = Press(FONTS), Viewer()
        self._document = document(content, footnotes=footnotes)
        text = f" {content.sections[section].facts[fact].text}"
        self._at = next(
            at
            for at, block in enumerate(self._document.blocks)
            if isinstance(block, Paragraph) and Run(text) in block.content
        )
        self._page = self._viewer.page_with(self._made(), text[:30])

    def typed(self, words: str) -> QImage:
        """The page with these words more on it."""
        self._document = _longer(self._document, self._at, words)
        return self._viewer.page(self._made(), self._page)

    def _made(self) -> bytes:
        out = BytesIO()
        self._press.write(self._document, out)
        return out.getvalue()


def _longer(document: Document, at: int, words: str) -> Document:
    paragraph = document.blocks[at]
    assert isinstance(paragraph, Paragraph)
    lead, text, *others = paragraph.content
    assert isinstance(text, Run)
    more = Paragraph((lead, replace(text, text=text.text + words), *others), paragraph.style)
    return replace(document, blocks=(*document.blocks[:at], more, *document.blocks[at + 1 :]))
