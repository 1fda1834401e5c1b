"""What a brief says that was handed out, read back from its files."""

import re
from pathlib import Path

from docx import Document
from pypdf import PdfReader


def words_of_pdf(path: Path) -> str:
    """All text of a PDF, page after page, with single spaces."""
    reader = PdfReader(path)
    assert reader.pages
    return _even(" ".join(page.extract_text() for page in reader.pages))


def words_of_docx(path: Path) -> str:
    """All text of a DOCX's body, tables among it, with single spaces."""
    parts = Document(str(path)).element.body.iter()
    found = (part.text or "" if part.tag.endswith("}t") else " " for part in parts)
    return _even("".join(found))


def headings_of_docx(path: Path) -> list[str]:
    """The headings of a DOCX, in order."""
    styled = ((each, each.style) for each in Document(str(path)).paragraphs)
    return [each.text for each, style in styled if style and "Heading" in (style.name or "")]


def says(words: str, *wanted: str) -> bool:
    """Whether all that is wanted stands in `words`, however the lines are broken."""
    held = words.replace(" ", "")
    return all(each.replace(" ", "") in held for each in wanted)


def _even(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("\u00ad", "")).strip()
