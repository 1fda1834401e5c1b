"""Header and footer: hairlines, three places, and the marking in its box (TLP 2.0)."""

from dataclasses import replace
from typing import assert_never

from briefer.document.nodes import Banner, Document, Furniture, FurnitureText, PageField, Run
from briefer.document.styles import HAIRLINE, Style
from briefer.exporters.pdf.breaking import Span
from briefer.exporters.pdf.pens import look_of
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.text import Compositor
from briefer.exporters.pdf.writing import line_width, write_lines

_BANNER_PADDING = 6.0
_BANNER_HEIGHT = 18.0
_GAP = 28.0
_GAP_SHARE = 0.3
_RULE_GAP = 6.5
_BETWEEN = 12.0
_SMALLEST_MARKING = 12.0


class Frame:
    """Paints what stands around the text of every page, when it is known how many there are."""

    def __init__(self, document: Document, compositor: Compositor) -> None:
        self.setup = document.page
        self.header, self.footer = document.header, document.footer
        self.compositor = compositor
        self.pages = 0

    def paint(self, sheet: Sheet) -> None:
        """Paint header and footer of one page."""
        top, _, bottom, _ = self.setup.margins
        if _any(self.header):
            rule = self.setup.height - top + min(_GAP, top * _GAP_SHARE)
            self._rule(sheet, rule)
            middle = rule + _RULE_GAP + _BANNER_HEIGHT / 2
            self._line(sheet, self.header, self.compositor.styles.paragraph("Header"), middle)
        if _any(self.footer):
            rule = bottom - min(_GAP, bottom * _GAP_SHARE)
            self._rule(sheet, rule)
            middle = rule - _RULE_GAP - _BANNER_HEIGHT / 2
            self._line(sheet, self.footer, self.compositor.styles.paragraph("Footer"), middle)

    def _rule(self, sheet: Sheet, y: float) -> None:
        _, right, _, left = self.setup.margins
        sheet.across(left, y, self.setup.width - left - right, HAIRLINE, 0.6)

    def _line(self, sheet: Sheet, furniture: Furniture, style: Style, middle: float) -> None:
        _, margin, _, left = self.setup.margins
        right = self.setup.width - margin
        ends = right
        if furniture.right:
            spans = self._spans(furniture.right, style, sheet.number)
            ends = right - self._width(spans)
            self._put(sheet, spans, ends, middle, style)
            ends -= _BETWEEN
        if furniture.centre:
            spans = self._shortened(self._spans(furniture.centre, style, sheet.number), ends - left)
            width = self._width(spans)
            x = min((left + right - width) / 2, ends - width)
            self._put(sheet, spans, x, middle, style)
            ends = x - _BETWEEN
        if furniture.left:
            spans = self._spans(furniture.left, style, sheet.number)
            self._put(sheet, self._shortened(spans, ends - left), left, middle, style)

    def _spans(self, text: FurnitureText, style: Style, page: int) -> list[Span | Banner]:
        spans: list[Span | Banner] = []
        for part in text:
            match part:
                case Run():
                    spans += self.compositor.spans((part,), style)
                case PageField(kind):
                    number = page if kind == "page" else self.pages
                    spans += self.compositor.words(str(number), look_of(style))
                case Banner():
                    spans.append(part)
                case _:
                    assert_never(part)
        return spans

    def _marking(self, banner: Banner) -> list[Span]:
        style = self.compositor.styles.character("Marking")
        look = look_of(style)
        size = max(look.size, _SMALLEST_MARKING)
        return self.compositor.words(banner.text, replace(look, size=size, colour=banner.ink))

    def _width(self, spans: list[Span | Banner]) -> float:
        return sum(
            line_width(self._marking(span)) + 2 * _BANNER_PADDING
            if isinstance(span, Banner)
            else span.pen.width(span.text)
            for span in spans
        )

    def _shortened(self, spans: list[Span | Banner], width: float) -> list[Span | Banner]:
        """The spans, with an ellipsis where they are too wide."""
        if self._width(spans) <= width:
            return spans
        kept: list[Span | Banner] = []
        for span in spans:
            room = width - self._width(kept)
            if self._width([span]) <= room:
                kept.append(span)
            elif isinstance(span, Span):
                kept.append(span._replace(text=_cut(span, room)))
                break
        return kept

    def _put(
        self, sheet: Sheet, spans: list[Span | Banner], x: float, middle: float, style: Style
    ) -> None:
        for span in spans:
            if isinstance(span, Banner):
                self._banner(sheet, span, x, middle)
            else:
                write_lines(sheet, [[span]], [x], middle - style.size * 0.36, style.leading)
            x += self._width([span])

    def _banner(self, sheet: Sheet, banner: Banner, x: float, middle: float) -> None:
        line = self._marking(banner)
        width = line_width(line) + 2 * _BANNER_PADDING
        low = middle - _BANNER_HEIGHT / 2
        sheet.block(x, low, width, _BANNER_HEIGHT, banner.ground)
        size = line[0].pen.look.size if line else _SMALLEST_MARKING
        write_lines(sheet, [line], [x + _BANNER_PADDING], middle - size * 0.36, size)


def _cut(span: Span, room: float) -> str:
    text = span.text
    while text and span.pen.width(text.rstrip() + "…") > room:
        text = text[:-1]
    return text.rstrip() + "…" if text else ""


def _any(furniture: Furniture) -> bool:
    return bool(furniture.left or furniture.centre or furniture.right)
