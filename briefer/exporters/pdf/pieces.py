"""Slabs of a kind of their own: headings, bullets, labelled fields, lines of the contents."""

from collections.abc import Sequence
from math import inf

from briefer.document.nodes import Heading, Paragraph, Run
from briefer.document.styles import ACCENT, HAIRLINE, THIRD, Style
from briefer.exporters.pdf.breaking import Span, broken
from briefer.exporters.pdf.links import Place
from briefer.exporters.pdf.pens import look_of
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.slabs import Slab, Text
from briefer.exporters.pdf.text import Compositor
from briefer.exporters.pdf.writing import line_width, write_lines

_BULLET = 0.32
_FIELD_GAP = 20.0
_FIELD_PADDING = (6.0, 7.0)
_FIELDS_AFTER = 14.0
_BESIDE_GAP = 20.0
_NUMBER_ROOM = 30.0


class Headed(Text):
    """A heading: a place to be led to, and an entry of the outline."""

    def __init__(
        self, spans: list[Span], style: Style, width: float, heading: Heading, place: Place
    ) -> None:
        super().__init__(spans, style, width)
        self.node = heading
        self.place = place
        # Never left behind at a page's foot, whatever the style says.
        self.keep = True
        self.least = len(self.lines)

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        if first == 0:
            sheet.here(self.place, x, y + 4)
            sheet.headings.append((self.node.text, self.node.level, y + 4))
        super().paint(sheet, x, y, first, last)


class Bulleted(Text):
    """A list's entry with a small square before it."""

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        if first == 0:
            side = self.style.size * _BULLET
            left = x + self.indent - self.hang
            low = y - self.baseline + self.style.size * 0.12
            sheet.block(left, low, side, side, ACCENT)
        super().paint(sheet, x, y, first, last)


class Fields(Slab):
    """Labelled fields in a row between hairlines; what does not fit goes on in a further row."""

    def __init__(
        self, fields: Sequence[tuple[str, str]], compositor: Compositor, width: float
    ) -> None:
        self.width = width
        self.rows: list[list[tuple[float, Text, Text]]] = [[]]
        label_style = compositor.styles.paragraph("Field Label")
        value_style = compositor.styles.paragraph("Field Value")
        x = 0.0
        for label, value in fields:
            spans = (
                compositor.spans((Run(label),), label_style),
                compositor.spans((Run(value),), value_style),
            )
            wide = min(width, max(_natural(part) for part in spans) + 0.01)
            if x and x + wide > width:
                self.rows.append([])
                x = 0.0
            texts = Text(spans[0], label_style, wide), Text(spans[1], value_style, wide)
            self.rows[-1].append((x, *texts))
            x += wide + _FIELD_GAP
        self.heights = [
            max(label.height() + value.height() for _, label, value in row) + 4 for row in self.rows
        ]
        self.top, self.foot = _FIELD_PADDING
        self.after = _FIELDS_AFTER
        self.least = len(self.rows)

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        sheet.across(x, y, self.width, HAIRLINE, 0.6)
        y -= self.top
        for row, height in zip(self.rows[first:last], self.heights[first:last], strict=True):
            for left, label, value in row:
                label.paint(sheet, x + left, y, 0, len(label.lines))
                value.paint(sheet, x + left, y - label.height(), 0, len(value.lines))
            y -= height
        sheet.across(x, y - self.foot + 4, self.width, HAIRLINE, 0.6)


class ContentsLine(Text):
    """A heading's line in the contents; its page is written in when all pages are known."""

    def __init__(self, heading: Heading, compositor: Compositor, width: float) -> None:
        style = compositor.styles.paragraph(f"TOC {heading.level}")
        spans = compositor.spans((Run(heading.text),), style)
        super().__init__(spans, style, width - _NUMBER_ROOM)
        self.compositor = compositor
        self.full = width
        self.place = compositor.places.anchor(heading.anchor)
        self.least = len(self.lines)

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        super().paint(sheet, x, y, first, last)
        high = self.style.leading * (last - first)
        sheet.link(x, y - high, self.full, high, self.place)
        if last < len(self.lines):
            return
        low = y - high + self.style.leading - self.baseline
        begin = x + self.indent + line_width(self.lines[-1]) + 6
        _dots(sheet, begin, x + self.full - 22, low)
        sheet.later(lambda waited: self._number(waited, x + self.full, low))

    def _number(self, sheet: Sheet, right: float, y: float) -> None:
        line = self.compositor.words(str(self.place.page), look_of(self.style))
        write_lines(sheet, [line], [right - line_width(line)], y, self.style.leading)


class Beside(Slab):
    """Words and, to their right, what they are in the original."""

    def __init__(
        self, words: Paragraph, original: Paragraph, compositor: Compositor, width: float
    ) -> None:
        half = (width - _BESIDE_GAP) / 2
        style = compositor.styles.paragraph(words.style)
        other = compositor.styles.paragraph(original.style)
        self.left = Text(compositor.spans(words.content, style), style, half, indent=0)
        self.right = Text(
            compositor.spans(original.content, other), other, half, indent=0, align="right"
        )
        self.x = half + _BESIDE_GAP
        self.heights = (max(self.left.height(), self.right.height()),)
        self.after = style.space_after
        cited = [note for text in (self.left, self.right) for note in text.notes.values()]
        self.notes = {0: tuple(number for notes in cited for number in notes)} if cited else {}

    def paint(self, sheet: Sheet, x: float, y: float, _first: int, _last: int) -> None:
        self.left.paint(sheet, x, y, 0, len(self.left.lines))
        self.right.paint(sheet, x + self.x, y, 0, len(self.right.lines))


def _natural(spans: list[Span]) -> float:
    """How wide the text is when only its own line feeds end its lines."""
    return max(line_width(line) for line in broken(spans, inf))


def _dots(sheet: Sheet, begin: float, end: float, y: float) -> None:
    if end - begin > 8:
        sheet.code.append("1 J [0 3] 0 d")
        sheet.across(begin, y, end - begin, THIRD, 0.5)
        sheet.code.append("0 J [] 0 d")
