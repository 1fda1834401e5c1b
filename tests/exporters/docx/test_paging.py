"""The pages that the contents name until a word processor lays the text out."""

import io
from pathlib import Path

from pypdf import PdfReader

from briefer.document.nodes import Heading, Note, NoteRef, PageBreak, Paragraph, Run
from briefer.exporters import pdf
from briefer.exporters.docx.paging import SHORT, likely_pages, pages_of
from tests.exporters.docx.reading import FONTS, document, paragraph
from tests.exporters.docx.specimen import ARABIC, WHOLE

PAGE = (paragraph("word " * 4000),)  # Some six pages.


def test_a_heading_after_a_break_is_on_the_next_page() -> None:
    made = document(Heading("A", 1, "a"), PageBreak(), Heading("B", 1, "b"))
    assert pages_of(made) == {"a": 1, "b": 2}


def test_long_text_puts_a_heading_on_a_later_page() -> None:
    found = pages_of(document(*PAGE, Heading("A", 1, "a")))
    assert 4 <= found["a"] <= 8


def test_footnotes_take_room_where_they_are_first_cited() -> None:
    notes = tuple(Note(number, (Run("word " * 100),)) for number in range(1, 41))
    cited = tuple(Paragraph((Run("A claim."), NoteRef(note.number))) for note in notes)
    last = Heading("A", 1, "a")
    without = pages_of(document(*(paragraph("A claim.") for _ in notes), last))
    once = pages_of(document(*cited, last, notes=notes))
    twice = pages_of(document(*cited, *cited[:2], last, notes=notes))
    assert once["a"] >= without["a"] + 2
    assert twice == once


def test_every_node_is_measured() -> None:
    headings = [block.anchor for block in WHOLE.blocks if isinstance(block, Heading)]
    pages = pages_of(WHOLE)
    assert list(pages) == headings
    assert list(pages.values()) == sorted(pages.values())
    assert pages["key-facts"] == 1
    assert 2 <= pages["timeline"] <= 3


def test_a_short_document_names_the_pages_that_it_has_as_pdf() -> None:
    parts = [(Heading(name, 1, name), *(paragraph("word " * 300),) * 4) for name in "abcdef"]
    made = document(*(block for part in parts for block in part))
    found = likely_pages(made, FONTS)
    assert found == pdf.pages_of(made, fonts=FONTS)
    data = io.BytesIO()
    pdf.write(made, data, fonts=FONTS)
    texts = [page.extract_text().split() for page in PdfReader(data).pages]
    assert found == {
        name: 1 + next(at for at, words in enumerate(texts) if name in words) for name in "abcdef"
    }


def test_a_long_document_is_reckoned_and_not_laid_out() -> None:
    made = document(*(paragraph("word") for _ in range(SHORT)), Heading("A", 1, "a"))
    assert likely_pages(made, Path("nowhere")) == pages_of(made)


def test_words_that_no_pdf_sets_have_pages_too() -> None:
    made = document(paragraph(f"{ARABIC} 🙂"), PageBreak(), Heading(ARABIC, 1, "a"))
    assert likely_pages(made, FONTS) == {"a": 2}
