"""What a written PDF or DOCX says, taken down from the file alone, so that twins can be compared.

All text is without white space: where lines end is each format's own affair.
"""

import ctypes
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from zipfile import ZipFile

import pypdf
import pypdfium2
from lxml import etree

from briefer.document.nodes import Document
from tests.exporters.docx.reading import NAMES, W

pdfium: Any = pypdfium2.raw
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Said:
    """Headings with their levels, notes by their numbers, tables, all of the text, and furniture.

    `furniture` is what stands at the head and the foot of the first page.
    """

    headings: tuple[tuple[int, str], ...]
    notes: dict[int, str]
    tables: tuple[Rows, ...]
    text: str
    furniture: str


def bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


# DOCX ----------------------------------------------------------------------------------------


@dataclass
class _Counts:
    """What a word processor counts while it reads: footnotes, and the entries of lists."""

    pages: int
    automatic: int = 0
    notes: dict[str, str] = field(default_factory=dict)
    entries: dict[str, int] = field(default_factory=dict)


class _Package:
    """The parts of a DOCX, and the text as a word processor shows it."""

    def __init__(self, data: bytes, pages: int) -> None:
        with ZipFile(io.BytesIO(data)) as package:
            self.parts: dict[str, Any] = {
                name: etree.fromstring(package.read(f"word/{name}.xml"))
                for name in ("document", "footnotes", "numbering", "header", "footer")
                if f"word/{name}.xml" in package.namelist()
            }
        self.counts = _Counts(pages)

    def paragraph(self, element: Any) -> str:
        """The paragraph's text, with its number in a list, its marks, and what its fields show."""
        return bare(self._number(element) + "".join(self._pieces(element)))

    def _number(self, element: Any) -> str:
        number = element.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=NAMES)
        (start, *_) = self.parts["numbering"].xpath(
            f"w:num[@w:numId='{number}']//w:startOverride/@w:val", namespaces=NAMES
        ) or [""]
        if not start:
            return ""
        self.counts.entries[number] = self.counts.entries.get(number, int(start) - 1) + 1
        return f"{self.counts.entries[number]}."

    def _pieces(self, element: Any) -> Iterator[str]:
        code = ""
        for found in element.iter(f"{W}t", f"{W}footnoteReference", f"{W}instrText"):
            if next(found.iterancestors(f"{W}p")) is not element:
                yield bare(found.text or "")  # in a drawing
            elif found.tag == f"{W}instrText":
                code = (found.text or "").strip()
            elif found.tag == f"{W}footnoteReference":
                yield self._reference(found)
            elif found.getparent().getprevious() is not None and _opens(found):
                yield self._shown(code, found.text or "")
            elif found.getparent().tag == f"{W}r":
                yield found.text or ""

    def _reference(self, found: Any) -> str:
        """The mark of a footnote: counted, unless it brings its own as the text that follows."""
        name = found.getparent().getprevious().get(f"{W}name")
        if found.get(f"{W}customMarkFollows"):
            self.counts.notes[name] = str(found.getnext().text)
            return ""
        self.counts.automatic += 1
        self.counts.notes[name] = str(self.counts.automatic)
        return self.counts.notes[name]

    def _shown(self, code: str, value: str) -> str:
        """What a field shows once it is updated."""
        kind, _, rest = code.partition(" ")
        if kind == "NOTEREF":
            return self.counts.notes[rest.split()[0]]
        return {"PAGE": "1", "NUMPAGES": str(self.counts.pages), "PAGEREF": ""}.get(kind, value)


def _opens(found: Any) -> bool:
    """Whether a text is a field's value: its run follows the mark that parts it from the code."""
    before = found.getparent().getprevious()
    kind = before.find(f"{W}fldChar")
    return kind is not None and kind.get(f"{W}fldCharType") == "separate"


def said_by_docx(data: bytes, pages: int) -> Said:
    """What a DOCX says, shown on so many pages."""
    package = _Package(data, pages)
    headings: list[tuple[int, str]] = []
    notes: dict[int, str] = {}
    parts: dict[Any, str] = {}
    for element in package.parts["document"].iter(f"{W}p"):
        if next(element.iterancestors(f"{W}txbxContent"), None) is not None:
            continue
        parts[element] = text = package.paragraph(element)
        style = element.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NAMES)
        if style.startswith("Heading"):
            headings.append((int(style[-1]), text))
        if style == "Source" and (number := _numbered(element)):
            notes[int(number)] = text.removeprefix(number)
    notes |= _footnotes(package)
    tables = tuple(_tables(package.parts["document"], parts))
    furniture = "".join(
        package.paragraph(element)
        for name in ("header", "footer")
        for element in package.parts[name].iter(f"{W}p")
    )
    return Said(tuple(headings), notes, tables, "".join(parts.values()), furniture)


def _numbered(element: Any) -> str:
    number = element.xpath("string(.//w:r[w:rPr/w:rStyle/@w:val='NoteNumber'])", namespaces=NAMES)
    return str(number)


def _footnotes(package: _Package) -> dict[int, str]:
    """The footnotes under the numbers that a word processor gives them."""
    found: dict[int, str] = {}
    if "footnotes" not in package.parts:
        return found
    marked = {}
    for reference in package.parts["document"].iter(f"{W}footnoteReference"):
        name = reference.getparent().getprevious().get(f"{W}name")
        marked[reference.get(f"{W}id")] = package.counts.notes[name]
    for note in package.parts["footnotes"].findall(f"{W}footnote"):
        if number := marked.get(note.get(f"{W}id")):
            text = "".join(package.paragraph(element) for element in note.iter(f"{W}p"))
            automatic = note.find(f".//{W}footnoteRef") is not None
            found[int(number)] = text if automatic else text.removeprefix(number)
    return found


def _tables(body: Any, parts: dict[Any, str]) -> Iterator[Rows]:
    for table in body.iter(f"{W}tbl"):
        yield tuple(
            tuple(
                "".join(parts[element] for element in cell.iter(f"{W}p"))
                for cell in row.findall(f"{W}tc")
            )
            for row in table.findall(f"{W}tr")
        )


# PDF -----------------------------------------------------------------------------------------


class _Glyph(NamedTuple):
    """A character where it stands on its page; `y` is its baseline."""

    page: int
    text: str
    x: float
    y: float
    size: float


def _glyphs(data: bytes) -> Iterator[_Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    for number, page in enumerate(pypdfium2.PdfDocument(data)):
        text = page.get_textpage()
        for at in range(text.count_chars()):
            character = chr(pdfium.FPDFText_GetUnicode(text, at))
            if pdfium.FPDFText_IsGenerated(text, at) or character.isspace():
                continue
            pdfium.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
            size = pdfium.FPDFText_GetFontSize(text, at)
            yield _Glyph(number, character, x.value, y.value, round(size, 2))


def said_by_pdf(data: bytes, document: Document, like: Said) -> Said:
    """What a PDF says; `document` tells its margins, styles and columns, and no words.

    A PDF knows no tables: those of `like` are looked for, cell by cell, where columns stand.
    """
    glyphs = list(_glyphs(data))
    top, _, bottom, _ = document.page.margins
    inner = [g for g in glyphs if bottom <= g.y <= document.page.height - top]
    outer = [g for g in glyphs if g.page == 0 and not bottom <= g.y <= document.page.height - top]
    small = document.styles.paragraph("Footnote Text").size
    feet = _feet(inner, small) if document.notes else []
    body = [g for g in inner if g not in set(feet)]
    notes = _split(feet, document.styles.paragraph("Footnote Text").indent)
    if not document.notes:
        size = document.styles.paragraph("Source").size
        notes = _split(_last_stretch(body, size), document.styles.paragraph("Source").indent)
    text = "".join(g.text for g in body)
    return Said(
        tuple(_headings(data)),
        notes,
        tuple(_laid_out(body, like.tables)),
        _without_pages(text, like),
        "".join(g.text for g in outer),
    )


def _feet(inner: Sequence[_Glyph], small: float) -> list[_Glyph]:
    """What stands at the pages' feet: on each page, from the number of its first note on."""
    found: list[_Glyph] = []
    left = min((g.x for g in inner), default=0.0)
    for page in sorted({g.page for g in inner}):
        last = _last_stretch([g for g in inner if g.page == page], small)
        starts = [at for at, g in enumerate(last) if g.size == small and g.x < left + 1]
        found += last[next((at for at in starts if last[at].text.isdigit()), len(last)) :]
    return found


def _last_stretch(glyphs: Sequence[_Glyph], size: float) -> list[_Glyph]:
    """The end of a text, as far as it is set in that size or smaller."""
    at = len(glyphs)
    while at and glyphs[at - 1].size <= size:
        at -= 1
    return list(glyphs[at:])


def _split(glyphs: Sequence[_Glyph], indent: float) -> dict[int, str]:
    """Numbers at the left edge, and the text after each."""
    left = min((g.x for g in glyphs), default=0.0)
    notes: dict[int, str] = {}
    number, line = "", (0, 0.0)
    for glyph in glyphs:
        here = (glyph.page, glyph.y)
        if glyph.x < left + indent - 2 and glyph.text.isdigit():
            number = number + glyph.text if here == line else glyph.text
            line = here
        elif number:
            notes[int(number)] = notes.get(int(number), "") + glyph.text
    return notes


def _headings(data: bytes) -> Iterator[tuple[int, str]]:
    reader = pypdf.PdfReader(io.BytesIO(data))

    def walk(entries: Any, level: int) -> Iterator[tuple[int, str]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                yield level, bare(str(entry.title))

    yield from walk(reader.outline, 1)


def _laid_out(body: Sequence[_Glyph], tables: Sequence[Rows]) -> Iterator[Rows]:
    """The tables as they stand on the pages; a cell that is not in its place is "?"."""
    text, at = "".join(g.text for g in body), 0
    for table in tables:
        words = "".join("".join(row) for row in table[:1])
        at = max(text.find(words, at), at)
        rows = []
        for row in table:
            cells = []
            for cell in row:
                cells.append(body[at : at + len(cell)])
                at += len(cell)
            rows.append(cells)
        yield tuple(_row(row) for row in rows)


def _row(cells: Sequence[Sequence[_Glyph]]) -> tuple[str, ...]:
    """The words of a row's cells, if each stands to the right of the one before it."""
    right = float("-inf")
    shown = []
    for cell in cells:
        beside = not cell or min(g.x for g in cell) > right
        shown.append("".join(g.text for g in cell) if beside else "?")
        right = max((g.x for g in cell), default=right)
    return tuple(shown)


def _without_pages(text: str, like: Said) -> str:
    """The text without the page numbers of its contents, which each format reckons by itself."""
    for depth in (3, 2, 1):
        rows = [title for level, title in like.headings if level <= depth]
        numbered = "".join(re.escape(title) + r"\d+" for title in rows)
        if rows and (found := re.search(numbered, text)):
            return text[: found.start()] + "".join(rows) + text[found.end() :]
    return text
