"""Lines as PDF's text operators (ISO 32000-1, 9.4), and what is drawn around their words."""

from collections.abc import Sequence

from briefer.exporters.pdf.breaking import Line, Span
from briefer.exporters.pdf.pens import Pen, rgb
from briefer.exporters.pdf.sheets import Sheet

# A tag's outline: how far it goes below and above the baseline, as shares of the size.
_BELOW, _ABOVE = 0.42, 1.14
_CORNER = 1.4
_OUTLINE = "#8a939d"
# A quarter of a circle as a Bézier curve.
_KAPPA = 0.5523
# The rectangle that leads somewhere, and what is shown of the place led to.
_LINK_BELOW, _LINK_HEIGHT, _PLACE_ABOVE = 0.3, 1.3, 1.4
_STRIKE_AT, _STRIKE_WIDTH = 0.28, 0.07


def line_width(line: Sequence[Span]) -> float:
    """How wide the line is without a blank at its end."""
    width = 0.0
    for span in line:
        if span.text:
            width += span.pen.width(span.text)
    if line and line[-1].text.endswith(" "):
        width -= line[-1].pen.space
    return width


def write_lines(
    sheet: Sheet, lines: Sequence[Line], starts: Sequence[float], y: float, leading: float
) -> None:
    """Write lines with the first baseline at `y`.

    Each begins at its number's `starts`; where these end, the last one goes on.
    """
    x = starts[0]
    text = _TextObject(f"BT {x:.2f} {y:.2f} Td {leading:g} TL")
    for number, line in enumerate(lines):
        if number:
            start = starts[number] if number < len(starts) else x
            text.out.append("T*" if start == x else f"{start - x:.2f} {-leading:g} Td")
            x = start
        for pen, words, _ in line:
            if words:
                text.write(pen, words)
    sheet.code.append(text.end())


class _TextObject:
    """The operators of one text object, and the state that they have left."""

    def __init__(self, begin: str) -> None:
        self.out = [begin]
        self._pen: Pen | None = None
        self._font = ""
        self._rise = self._tracking = 0.0

    def write(self, pen: Pen, words: str) -> None:
        """Show the words from where the last ended."""
        out, look = self.out, pen.look
        if pen is not self._pen:
            self._take(pen)
        if look.lead:
            self._choose(pen.font(0))
            out.append(f"[{-look.lead * 1000 / look.size:.1f}] TJ")
        for subset, literal in pen.cut.shown(words):
            self._choose(pen.fonts[subset] if subset < len(pen.fonts) else pen.font(subset))
            out.append(f"({literal}) Tj")
        if look.trail:
            out.append(f"[{-look.trail * 1000 / look.size:.1f}] TJ")

    def _choose(self, font: str) -> None:
        if font is not self._font:
            self._font = font
            self.out.append(font)

    def _take(self, pen: Pen) -> None:
        look = pen.look
        if self._pen is None or pen.colour != self._pen.colour:
            self.out.append(pen.colour)
        if look.rise != self._rise:
            self._rise = look.rise
            self.out.append(f"{look.rise:.2f} Ts")
        if look.tracking != self._tracking:
            self._tracking = look.tracking
            self.out.append(f"{look.tracking:g} Tc")
        self._pen = pen

    def end(self) -> str:
        """All operators; rise and tracking, which outlive a text object, are as they were."""
        if self._rise:
            self.out.append("0 Ts")
        if self._tracking:
            self.out.append("0 Tc")
        self.out.append("ET")
        return "\n".join(self.out)


def decorate(sheet: Sheet, line: Sequence[Span], x: float, y: float) -> None:
    """Draw what a line's spans have besides letters, and settle the places and links in it."""
    last = max((at for at, span in enumerate(line) if marked(span)), default=-1)
    for pen, text, hot in line[: last + 1]:
        width = pen.width(text) if text else 0.0
        look = pen.look
        if look.boxed:
            _outline(sheet, pen, x, y, width)
        if look.strike:
            over, thick = y + look.size * _STRIKE_AT, round(look.size * _STRIKE_WIDTH, 2)
            sheet.across(x, over, width, look.colour, thick)
        if hot:
            for place in hot.here:
                sheet.here(place, x, y + look.size * _PLACE_ABOVE)
            if hot.target is not None:
                low = y + look.rise - look.size * _LINK_BELOW
                sheet.link(x, low, width, look.size * _LINK_HEIGHT, hot.target)
        x += width


def marked(span: Span) -> bool:
    """Whether there is more to it than letters."""
    return bool(span.hot or span.pen.look.boxed or span.pen.look.strike)


def _outline(sheet: Sheet, pen: Pen, x: float, y: float, width: float) -> None:
    look = pen.look
    left, right = x + look.lead - look.trail, x + width
    low, high = y - look.size * _BELOW, y + look.size * _ABOVE
    path = _rounded(left, low, right - left, high - low, _CORNER)
    sheet.code.append(f"{rgb(_OUTLINE)} RG 0.6 w {path} S")


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with round corners."""
    r, k = radius, radius * (1 - _KAPPA)
    right, top = x + width, y + height
    return (
        f"{x + r:.2f} {y:.2f} m {right - r:.2f} {y:.2f} l "
        f"{right - k:.2f} {y:.2f} {right:.2f} {y + k:.2f} {right:.2f} {y + r:.2f} c "
        f"{right:.2f} {top - r:.2f} l "
        f"{right:.2f} {top - k:.2f} {right - k:.2f} {top:.2f} {right - r:.2f} {top:.2f} c "
        f"{x + r:.2f} {top:.2f} l "
        f"{x + k:.2f} {top:.2f} {x:.2f} {top - k:.2f} {x:.2f} {top - r:.2f} c "
        f"{x:.2f} {y + r:.2f} l "
        f"{x:.2f} {y + k:.2f} {x + k:.2f} {y:.2f} {x + r:.2f} {y:.2f} c h"
    )
