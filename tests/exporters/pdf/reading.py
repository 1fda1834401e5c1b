"""A PDF that was written, opened again by other people's readers."""

import io
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2

from briefer.document.nodes import Block, Content, Document, Paragraph, Properties, Run
from briefer.exporters import pdf

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
PROPERTIES = Properties("A title", "2025-10-12T13:30:00Z")


def document(*blocks: Block, **others: Any) -> Document:
    """A document of these blocks."""
    return Document(others.pop("properties", PROPERTIES), blocks, **others)


def paragraph(text: str, style: str = "Body") -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text),), style)


def words(count: int, word: str = "word") -> str:
    """That many numbered words."""
    return " ".join(f"{word}{number}" for number in range(count))


class Pdf:
    """A document as it was written."""

    def __init__(self, written: Document) -> None:
        out = io.BytesIO()
        pdf.write(written, out, fonts=FONTS)
        self.data = out.getvalue()

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        """As pypdf reads it, refusing what is not as it should be."""
        return pypdf.PdfReader(io.BytesIO(self.data), strict=True)

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page, by pypdf."""
        return [page.extract_text() for page in self.reader.pages]

    @property
    def text(self) -> str:
        """The text of all pages, by pypdf; a blank stands for each line's end."""
        return "\n".join(self.pages).replace(" \n", " ").replace("\n", " ")

    @cached_property
    def by_pdfium(self) -> list[str]:
        """The text of each page, by pdfium."""
        with_pages = pypdfium2.PdfDocument(self.data)
        return [page.get_textpage().get_text_range() for page in with_pages]

    def picture(self, page: int = 0, scale: float = 1.0) -> Any:
        """The page as a picture of `scale` pixels to the point."""
        return pypdfium2.PdfDocument(self.data)[page].render(scale=scale).to_pil().convert("RGB")

    @property
    def trailer(self) -> Any:
        """The file's trailer."""
        return self.reader.trailer

    @property
    def information(self) -> dict[str, Any]:
        """What the file says of itself."""
        return dict(self.reader.metadata or {})

    def fonts(self) -> list[Any]:
        """The fonts of the pages."""
        resources: Any = self.reader.pages[0]["/Resources"]
        return [font.get_object() for font in resources["/Font"].values()]

    def code(self, page: int = 0) -> str:
        """The page's operators."""
        stream: Any = self.reader.pages[page].get_contents()
        return str(stream.get_data().decode("ascii"))

    def annotations(self, page: int) -> list[Any]:
        """The page's annotations."""
        return [found.get_object() for found in self.reader.pages[page].get("/Annots", [])]

    def lines(self, page: int) -> list[tuple[float, str]]:
        """Baseline and text of each piece of text on the page."""
        found: list[tuple[float, str]] = []

        def visit(text: str, _matrix: Any, at: Any, *_others: Any) -> None:
            if text.strip():
                found.append((float(at[5]), text.strip()))

        self.reader.pages[page].extract_text(visitor_text=visit)
        return found

    def streams(self) -> Iterator[bytes]:
        """The contents of every stream in the file."""
        for number in range(1, len(self.reader.xref[0]) + 1):
            found = self.reader.get_object(number)
            if isinstance(found, pypdf.generic.StreamObject):
                yield found.get_data()


def spaceless(text: str) -> str:
    """The text without ordinary blanks and line ends."""
    return "".join(text.replace("\r", "").replace("\n", "").split(" "))


def content(*parts: Any) -> Content:
    """Strings as runs, and what else there is as it is."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)
