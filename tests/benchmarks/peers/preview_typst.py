"""The briefing by a typst compiler that keeps what an edit leaves as it was, and its page drawn."""

from pathlib import Path

import typst
from PySide6.QtGui import QImage

from tests.benchmarks.briefing import Briefing
from tests.benchmarks.peers.measuring import FONTS
from tests.benchmarks.peers.pdf_typst import markup
from tests.benchmarks.peers.rendering import Viewer


class TypstPreview:
    """The compiler, its file, and the words after which is typed."""

    def __init__(self, content: Briefing, section: int, fact: int, folder: Path) -> None:
        self._file, self._viewer = folder / "preview.typ", Viewer()
        self._markup = markup(content)
        self._after = content.sections[section].facts[fact].text
        self._file.write_text(self._markup, "utf-8")
        self._compiler = typst.Compiler(
            str(self._file), font_paths=[str(FONTS)], ignore_system_fonts=True
        )
        self._page = self._viewer.page_with(self._made(), self._after[:30])

    def typed(self, words: str) -> QImage:
        """The page with these words more on it."""
        longer = self._after + words
        self._markup = self._markup.replace(self._after, longer, 1)
        self._after = longer
        self._file.write_text(self._markup, "utf-8")
        return self._viewer.page(self._made(), self._page)

    def _made(self) -> bytes:
        made = self._compiler.compile(format="pdf")
        assert isinstance(made, bytes)
        return made
