"""The floor: the briefing on ReportLab's bare canvas, greedy lines, one pass, nothing kept."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.briefing import Briefing
from tests.benchmarks.peers.measuring import FONTS

WIDTH, HEIGHT, MARGIN = 595.28, 841.89, 62.4
FACES = (
    "NotoSerif-Regular",
    "NotoSerif-Bold",
    "NotoSerif-Italic",
    "NotoSans-Regular",
    "NotoSans-Bold",
)
SERIF, BOLD, ITALIC, SANS, SANS_BOLD = FACES
TITLES_A_PAGE = 45

Run = tuple[str, str]
Line = list[Run]


class Widths(dict[str, float]):
    """Widths of the words of one font at one size."""

    def __init__(self, font: str, size: float) -> None:
        super().__init__()
        self.font, self.size = pdfmetrics.getFont(font), size

    def __missing__(self, word: str) -> float:
        width = self[word] = self.font.stringWidth(word, self.size)
        return width


class Sheet:
    """The canvas, and where on the page it is."""

    def __init__(self, out: Path) -> None:
        for face in FACES:
            pdfmetrics.registerFont(TTFont(face, FONTS / f"{face}.ttf"))
        self.canvas = Canvas(str(out), pagesize=(WIDTH, HEIGHT), pageCompression=1)
        self.widths: dict[tuple[str, float], Widths] = {}
        self.y, self.page = HEIGHT - MARGIN, 1
        self.headings: list[tuple[str, int]] = []

    def new_page(self) -> None:
        """Number the page and go on to the next."""
        self.canvas.setFont(SANS, 8.4)
        self.canvas.drawRightString(WIDTH - MARGIN, 34, str(self.page))
        self.canvas.showPage()
        self.page += 1
        self.y = HEIGHT - MARGIN

    def lines(self, runs: Sequence[Run], size: float, width: float) -> tuple[list[Line], float]:
        """The runs broken into lines, and where the last one ends."""
        lines: list[Line] = []
        line: Line = []
        x = 0.0
        for font, text in runs:
            key = (font, size)
            widths = self.widths.get(key) or self.widths.setdefault(key, Widths(font, size))
            space = widths[" "]
            words: list[str] = []
            for word in text.split():
                w = widths[word]
                if x + w > width and x:
                    lines.append([*line, (font, " ".join(words))])
                    line, words, x = [], [], 0.0
                words.append(word)
                x += w + space
            line.append((font, " ".join(words) + " "))
        lines.append(line)
        return lines, x - space

    def write(self, lines: list[Line], x: float, y: float, size: float, leading: float) -> None:
        """Write lines one under the other."""
        text = self.canvas.beginText(x, y)
        for line in lines:
            for font, words in line[:-1]:
                text.setFont(font, size, leading)
                text.textOut(words)
            text.setFont(line[-1][0], size, leading)
            text.textLine(line[-1][1])
        self.canvas.drawText(text)

    def paragraph(
        self,
        runs: Sequence[Run],
        size: float,
        leading: float,
        *,
        indent: float = 0.0,
        source: int = 0,
        after: float = 6.0,
    ) -> None:
        """A paragraph, over the page's foot if need be, and the mark of its source."""
        x, width = MARGIN + indent, WIDTH - 2 * MARGIN - indent
        lines, end = self.lines(runs, size, width)
        begun = 0
        while begun < len(lines):
            room = int((self.y - MARGIN) // leading)
            if room <= 0:
                self.new_page()
                continue
            part = lines[begun : begun + room]
            self.write(part, x, self.y - size, size, leading)
            self.y -= leading * len(part)
            begun += room
        if source:
            self.mark(source, x + end, self.y)
        self.y -= after

    def mark(self, source: int, x: float, y: float) -> None:
        """The raised number of a source, which leads to it."""
        canvas = self.canvas
        canvas.setFillColorRGB(0.06, 0.36, 0.48)
        canvas.setFont(SANS_BOLD, 7)
        canvas.drawString(x, y + 8, str(source))
        canvas.setFillColorRGB(0, 0, 0)
        canvas.linkAbsolute("", f"source-{source}", (x, y + 4, x + 12, y + 14), Border="[0 0 0]")

    def heading(self, title: str) -> None:
        """A heading with its bookmark."""
        if self.y < MARGIN + 60:
            self.new_page()
        key = f"heading-{len(self.headings)}"
        self.canvas.bookmarkHorizontal(key, 0, self.y)
        self.canvas.addOutlineEntry(title, key, 0)
        self.headings.append((title, self.page))
        self.paragraph([(SANS_BOLD, title)], 12, 16)


def write(content: Briefing, out: Path) -> None:
    """Write the briefing."""
    sheet = Sheet(out)
    sheet.paragraph([(BOLD, content.title)], 22, 28)
    pages = -(-(len(content.sections) + 2) // TITLES_A_PAGE)
    for number in range(pages):
        sheet.canvas.doForm(f"contents-{number}")
        sheet.new_page()
    for section in content.sections:
        sheet.heading(section.title)
        for fact in section.facts:
            runs = [(BOLD, f"{fact.lead}."), (SERIF, fact.text)]
            sheet.paragraph(runs, 10.5, 15, source=fact.source)
        for quote in section.quotes:
            sheet.paragraph([(ITALIC, f"“{quote.text}”")], 11, 16, indent=15, after=2)
            sheet.paragraph([(SANS_BOLD, quote.speaker)], 8.8, 12.5, indent=15, source=quote.source)
    _timeline(content, sheet)
    _sources(content, sheet)
    sheet.new_page()
    _contents(sheet, pages)
    sheet.canvas.save()


def _timeline(content: Briefing, sheet: Sheet) -> None:
    sheet.heading("Timeline")
    full = WIDTH - 2 * MARGIN
    first, second = full * 0.15, full * 0.87
    for event in content.events:
        lines, _ = sheet.lines([(SANS, event.text)], 8.8, second - first - 10)
        height = 12 * len(lines) + 9.5
        if sheet.y - height < MARGIN:
            sheet.new_page()
        y = sheet.y - 13
        sheet.write([[(SANS, event.day)]], MARGIN, y, 8.8, 12)
        sheet.write(lines, MARGIN + first, y, 8.8, 12)
        sheet.mark(event.source, MARGIN + second, y - 4)
        sheet.y -= height
        sheet.canvas.setLineWidth(0.5)
        sheet.canvas.line(MARGIN, sheet.y, WIDTH - MARGIN, sheet.y)


def _sources(content: Briefing, sheet: Sheet) -> None:
    sheet.heading("Sources")
    for source in content.sources:
        if sheet.y < MARGIN + 24:
            sheet.new_page()
        y = sheet.y
        sheet.canvas.bookmarkHorizontal(f"source-{source.number}", 0, y)
        sheet.canvas.setFont(SANS_BOLD, 8.4)
        sheet.canvas.drawString(MARGIN, y - 8.4, str(source.number))
        runs = [(SANS, source.text), (SANS, source.url)]
        sheet.paragraph(runs, 8.4, 11.8, indent=22, after=3.5)
        box = (MARGIN + 22, sheet.y, WIDTH - MARGIN, sheet.y + 12)
        sheet.canvas.linkURL(source.url, box, relative=0)


def _contents(sheet: Sheet, pages: int) -> None:
    canvas = sheet.canvas
    for number in range(pages):
        canvas.beginForm(f"contents-{number}")
        begin = number * TITLES_A_PAGE
        for at, (title, page) in enumerate(sheet.headings[begin : begin + TITLES_A_PAGE]):
            y = HEIGHT - MARGIN - 60 - at * 15
            canvas.setFont(SANS, 9.5)
            canvas.drawString(MARGIN, y, title)
            canvas.drawRightString(WIDTH - MARGIN, y, str(page))
        canvas.endForm()
