"""Header and footer: hairlines, three places, and the marking in its box (TLP 2.0)."""

from dataclasses import replace
from math import inf
from typing import assert_never

from briefer.document.nodes import (
    Banner,
    Document,
    Furniture,
    FurnitureText,
    PageField,
    Run,
)
from briefer.document.styles import HAIRLINE, Style
from briefer.errors import UnsettableTextError
from briefer.exporters.pdf.pens import look_of
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.standing import BOX_HEIGHT, Part, Standing, standing
from briefer.exporters.pdf.text import Compositor

# Between the rules and the text, at the head and at the foot; less where a margin is narrow.
_HEAD_GAP, _FOOT_GAP = 28.0, 16.0
_GAP_SHARE = 0.3
_RULE_GAP = 6.5
_BETWEEN = 12.0
# What stays free at the paper's edge when there is more than one line, if it was before.
_EDGE = 20.0
_SMALLEST_MARKING = 12.0
_SHARES = (0.0, 0.5, 1.0)
# Running text takes no more than this share of a page, and header or footer no more than this.
_MOST_TEXT, _MOST = 0.25, 1 / 3
# What a page number is taken for before it is known.
_ANY_NUMBER = 888


class Frame:
    """What stands around the text of every page.

    `setup` is the document's page, with wider margins if header or footer need them. Raises
    UnsettableTextError where a marking is so long that it would leave no page.
    """

    def __init__(self, document: Document, compositor: Compositor) -> None:
        self.compositor = compositor
        self.pages = _ANY_NUMBER
        self.marking = compositor.styles.character("Marking")
        size = max(self.marking.size, _SMALLEST_MARKING)
        leading = max(self.marking.leading, size)
        self.marking = replace(self.marking, size=size, leading=leading)
        styles = compositor.styles.paragraph("Header"), compositor.styles.paragraph("Footer")
        self.setup = document.page
        top, right, bottom, left = document.page.margins
        gaps = min(_HEAD_GAP, top * _GAP_SHARE), min(_FOOT_GAP, bottom * _GAP_SHARE)
        self.header = _Band(document.header, styles[0], gaps[0])
        self.footer = _Band(document.footer, styles[1], gaps[1])
        top, bottom = self._margin(self.header, top), self._margin(self.footer, bottom)
        self.setup = replace(self.setup, margins=(top, right, bottom, left))

    def _margin(self, band: "_Band", margin: float) -> float:
        high = self._high(self._places(band, _ANY_NUMBER))
        if not band.any or high <= BOX_HEIGHT:
            return margin
        if high > max(self.setup.height * _MOST, 2 * BOX_HEIGHT):
            raise UnsettableTextError(
                "The marking is too long to stand on every page of a PDF.", "Shorten the marking."
            )
        edge = min(_EDGE, margin - band.gap - _RULE_GAP - BOX_HEIGHT)
        return max(margin, band.gap + _RULE_GAP + high + edge)

    def paint(self, sheet: Sheet) -> None:
        """Paint header and footer of one page, when it is known how many there are."""
        top, _, bottom, _ = self.setup.margins
        if self.header.any:
            self._band(sheet, self.header, self.setup.height - top + self.header.gap, 1)
        if self.footer.any:
            self._band(sheet, self.footer, bottom - self.footer.gap, -1)

    def _band(self, sheet: Sheet, band: "_Band", rule: float, away: int) -> None:
        """Paint the places `away` from the rule: 1 is above it, -1 below."""
        _, margin, _, left = self.setup.margins
        full = self.setup.width - left - margin
        sheet.across(left, rule, full, HAIRLINE, 0.6)
        places = self._places(band, sheet.number)
        middle = rule + away * (_RULE_GAP + self._high(places) / 2)
        for place, x in zip(places, _lefts([place.width for place in places], full), strict=True):
            place.paint(sheet, left + x, middle)

    @staticmethod
    def _high(places: list[Standing]) -> float:
        return max(BOX_HEIGHT, *(place.height for place in places))

    def _places(self, band: "_Band", page: int) -> list[Standing]:
        _, margin, _, left = self.setup.margins
        parts = [self._parts(text, band.style, page) for text in band.texts]
        naturals = self._set(band.style, parts, [inf] * 3)
        widths = [place.width for place in naturals]
        allotted = _allotted(widths, self.setup.width - left - margin)
        return naturals if allotted == widths else self._set(band.style, parts, allotted)

    def _set(self, style: Style, parts: list[list[Part]], widths: list[float]) -> list[Standing]:
        most = self.setup.height * _MOST_TEXT
        return [
            standing(part, style, self.marking, share, width=width, most=most)
            for part, share, width in zip(parts, _SHARES, widths, strict=True)
        ]

    def _parts(self, text: FurnitureText, style: Style, page: int) -> list[Part]:
        parts: list[Part] = []
        for part in text:
            match part:
                case Run():
                    parts += self.compositor.spans((part,), style)
                case PageField(kind):
                    number = page if kind == "page" else self.pages
                    parts += self.compositor.words(str(number), look_of(style))
                case Banner(words, ink):
                    look = replace(look_of(self.marking), colour=ink)
                    parts.append((part, self.compositor.words(words, look)))
                case _:
                    assert_never(part)
        return parts


class _Band:
    """Header or footer: its texts, their style, and how far from the text its rule is."""

    def __init__(self, furniture: Furniture, style: Style, gap: float) -> None:
        self.texts = furniture.left, furniture.centre, furniture.right
        self.any = any(self.texts)
        self.style = style
        self.gap = gap


def _allotted(widths: list[float], full: float) -> list[float]:
    """The widths as they are if there is room, else the widest ones made equally narrow."""
    left = full - _BETWEEN * (sum(map(bool, widths)) - 1)
    if sum(widths) <= left:
        return widths
    allotted = list(widths)
    order = sorted((at for at in range(len(widths)) if widths[at]), key=widths.__getitem__)
    for done, at in enumerate(order):
        allotted[at] = min(widths[at], left / (len(order) - done))
        left -= allotted[at]
    return allotted


def _lefts(widths: list[float], full: float) -> tuple[float, float, float]:
    """Where the three places begin: the centre in the middle, or of what the sides leave."""
    first, centre, last = widths
    end = full - last
    x = (full - centre) / 2
    begins, ends = first + _BETWEEN if first else 0.0, end - _BETWEEN if last else full
    if x < begins or x + centre > ends:
        x = (first + end - centre) / 2
        x = min(max(x, begins), ends - centre)
    return 0.0, x, end
