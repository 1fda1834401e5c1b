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
# Between the rules and the text, at the head and at the foot; less where a margin is narrow.
_HEAD_GAP, _FOOT_GAP = 28.0, 16.0
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
            rule = self.setup.height - top + min(_HEAD_GAP, top * _GAP_SHARE)
            self._rule(sheet, rule)
            middle = rule + _RULE_GAP + _BANNER_HEIGHT / 2
            self._line(sheet, self.header, self.compositor.styles.paragraph("Header"), middle)
        if _any(self.footer):
            rule = bottom - min(_FOOT_GAP, bottom * _GAP_SHARE)
            self._rule(sheet, rule)
            middle = rule - _RULE_GAP - _BANNER_HEIGHT / 2
            self._line(sheet, self.footer, self.compositor.styles.paragraph("Footer"), middle)

    def _rule(self, sheet: Sheet, y: float) -> None:
        _, right, _, left = self.setup.margins
        sheet.across(left, y, self.setup.width - left - right, HAIRLINE, 0.6)

    def _line(self, sheet: Sheet, furniture: Furniture, style: Style, middle: float) -> None:
        _, margin, _, left = self.setup.margins
        places = furniture.left, furniture.centre, furniture.right
        parts = [self._spans(text, style, sheet.number) for text in places]
        widths = [self._width(part) for part in parts]
        right = self.setup.width - margin - widths[2]
        centre = (left + self.setup.width - margin - widths[1]) / 2
        if parts[1] and left + widths[0] + _BETWEEN > centre:
            # Not in the middle of the page, then, but of what the two sides leave.
            centre = (left + widths[0] + right - widths[1]) / 2
            centre = min(centre, right - _BETWEEN - widths[1])
        end = centre if parts[1] else right
        shown = self._shortened(parts[0], end - _BETWEEN - left)
        for part, x in ((shown, left), (parts[1], centre), (parts[2], right)):
            self._put(sheet, part, x, middle, style)

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
    """As many words as fit with an ellipsis after them."""
    text = span.text
    while text and span.pen.width(f"{text}…") > room:
        text = text[:-1].rpartition(" ")[0].rstrip() if " " in text else text[:-1]
    return f"{text}…" if text else ""


def _any(furniture: Furniture) -> bool:
    return bool(furniture.left or furniture.centre or furniture.right)
