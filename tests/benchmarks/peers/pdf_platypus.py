"""The briefing by platypus as everyone writes it: paragraphs of markup, multiBuild for contents."""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Table,
    TableStyle,
)
from reportlab.platypus.tableofcontents import TableOfContents

from tests.benchmarks.briefing import Briefing
from tests.benchmarks.peers.measuring import FONTS

MARGIN = 62.4
BODY = ParagraphStyle("Body", fontName="NotoSerif", fontSize=10.5, leading=15, spaceAfter=6)
QUOTE = ParagraphStyle(
    "Quote", BODY, fontName="NotoSerif-Italic", fontSize=11, leading=16, leftIndent=15, spaceAfter=2
)
SPEAKER = ParagraphStyle(
    "Speaker", BODY, fontName="NotoSans-Bold", fontSize=8.8, leading=12.5, leftIndent=15
)
HEADING = ParagraphStyle(
    "Heading",
    BODY,
    fontName="NotoSans-Bold",
    fontSize=12,
    leading=16,
    spaceBefore=16,
    keepWithNext=True,
)
TITLE = ParagraphStyle("Title", HEADING, fontName="NotoSerif-Bold", fontSize=22, leading=28)
CELL = ParagraphStyle("Cell", fontName="NotoSans", fontSize=8.8, leading=12)
SOURCE = ParagraphStyle(
    "Source", fontName="NotoSans", fontSize=8.4, leading=11.8, leftIndent=15, spaceAfter=3.5
)
ENTRY = ParagraphStyle("Entry", fontName="NotoSans", fontSize=9.5, leading=15)


class Template(BaseDocTemplate):
    """Numbers the pages, and tells outline and contents of the headings."""

    def __init__(self, out: Path) -> None:
        super().__init__(str(out), pagesize=A4)
        frame = Frame(MARGIN, MARGIN, A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self._number))
        self.headings = 0

    @staticmethod
    def _number(canvas: Any, _document: Any) -> None:
        canvas.setFont("NotoSans", 8.4)
        canvas.drawRightString(A4[0] - MARGIN, 34, str(canvas.getPageNumber()))

    def beforeDocument(self) -> None:
        self.headings = 0

    def afterFlowable(self, flowable: Flowable) -> None:
        if isinstance(flowable, Paragraph) and flowable.style is HEADING:
            key, title = f"heading-{self.headings}", flowable.getPlainText()
            self.headings += 1
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(title, key, 0)
            self.notify("TOCEntry", (0, title, self.page, key))


def _register() -> None:
    for name in ("NotoSans", "NotoSerif"):
        for cut in ("Regular", "Bold", "Italic", "BoldItalic"):
            own = name if cut == "Regular" else f"{name}-{cut}"
            pdfmetrics.registerFont(TTFont(own, FONTS / f"{name}-{cut}.ttf"))
        pdfmetrics.registerFontFamily(
            name, name, f"{name}-Bold", f"{name}-Italic", f"{name}-BoldItalic"
        )


def _mark(number: int) -> str:
    return f'<super size="7"><a href="#source-{number}" color="#0f5c7a">{number}</a></super>'


def _story(content: Briefing) -> list[Flowable]:
    contents = TableOfContents()
    contents.levelStyles = [ENTRY]
    story: list[Flowable] = [Paragraph(escape(content.title), TITLE), contents]
    for section in content.sections:
        story.append(Paragraph(escape(section.title), HEADING))
        for fact in section.facts:
            markup = f"<b>{escape(fact.lead)}.</b> {escape(fact.text)}{_mark(fact.source)}"
            story.append(Paragraph(markup, BODY))
        for quote in section.quotes:
            said = Paragraph(f"“{escape(quote.text)}”", QUOTE)
            speaker = Paragraph(f"{escape(quote.speaker)}{_mark(quote.source)}", SPEAKER)
            story.append(KeepTogether([said, speaker]))
    story += [Paragraph("Timeline", HEADING), _timeline(content), Paragraph("Sources", HEADING)]
    for source in content.sources:
        link = f'<a href="{source.url}" color="#0f5c7a">{source.url}</a>'
        anchor = f'<a name="source-{source.number}"/>'
        story.append(Paragraph(f"{anchor}{source.number} {escape(source.text)} {link}", SOURCE))
    return story


def _timeline(content: Briefing) -> Table:
    rows = [[Paragraph(head, CELL) for head in ("Date", "Event", "Source")]]
    for event in content.events:
        texts = (event.day, escape(event.text), _mark(event.source))
        rows.append([Paragraph(text, CELL) for text in texts])
    full = A4[0] - 2 * MARGIN
    style = TableStyle(
        [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    )
    widths = [full * 0.15, full * 0.72, full * 0.13]
    return Table(rows, colWidths=widths, repeatRows=1, style=style)


def write(content: Briefing, out: Path) -> None:
    """Write the briefing."""
    _register()
    Template(out).multiBuild(_story(content))
