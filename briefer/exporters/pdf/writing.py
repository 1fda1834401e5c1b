"""Lines as PDF's text operators (ISO 32000-1, 9.4), and what is drawn around their words."""

from collections.abc import Sequence

from briefer.exporters.pdf.breaking import Line, Span
from briefer.exporters.pdf.pens import Pen, rgb
from briefer.exporters.pdf.sheets import Sheet

# A tag's outline: its corners' radius, and how far it goes below and above the baseline, as
# shares of the size.
_CORNER = 1.4
_BELOW, _ABOVE = 0.42, 1.14
_OUTLINE = "#8a939d"
# A quarter of a circle as a Bézier curve.
_KAPPA = 0.5523


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
    out = [f"BT {starts[0]:.2f} {y:.2f} Td {leading:g} TL"]
    x = starts[0]
    font = colour = ""
    rise = tracking = 0.0
    for number, line in enumerate(lines):
        if number:
            if number < len(starts) and starts[number] != x:
                out.append(f"{starts[number] - x:.2f} {-leading:g} Td")
                x = starts[number]
            else:
                out.append("T*")
        for pen, text, _ in line:
            if not text:
                continue
            look = pen.look
            if pen.colour != colour:
                colour = pen.colour
                out.append(colour)
            if look.rise != rise:
                rise = look.rise
                out.append(f"{rise:.2f} Ts")
            if look.tracking != tracking:
                tracking = look.tracking
                out.append(f"{tracking:g} Tc")
            if look.lead:
                out.append(f"[{-look.lead * 1000 / look.size:.1f}] TJ")
            for subset, literal in pen.cut.shown(text):
                wanted = f"/{pen.cut.name}+{subset}{pen.font}"
                if wanted != font:
                    font = wanted
                    out.append(font)
                out.append(f"({literal}) Tj")
            if look.trail:
                out.append(f"[{-look.trail * 1000 / look.size:.1f}] TJ")
    if rise:
        out.append("0 Ts")
    if tracking:
        out.append("0 Tc")
    out.append("ET")
    sheet.code.append("\n".join(out))


def decorate(sheet: Sheet, line: Sequence[Span], x: float, y: float) -> None:
    """Draw what a line's spans have besides letters, and settle the places and links in it."""
    for pen, text, hot in line:
        width = pen.width(text) if text else 0.0
        look = pen.look
        if look.boxed:
            _outline(sheet, pen, x, y, width)
        if look.strike:
            over = y + look.size * 0.28
            sheet.code.append(
                f"{rgb(look.colour)} RG {look.size * 0.07:.2f} w "
                f"{x:.2f} {over:.2f} m {x + width:.2f} {over:.2f} l S"
            )
        if hot:
            for place in hot.here:
                place.at(sheet.number, x, y + look.size * 1.4)
            if hot.target is not None:
                sheet.link(x, y + look.rise - look.size * 0.3, width, look.size * 1.3, hot.target)
        x += width


def _outline(sheet: Sheet, pen: Pen, x: float, y: float, width: float) -> None:
    look = pen.look
    left, right = x + look.lead - look.trail, x + width
    low, high = y - look.size * _BELOW + look.rise, y + look.size * _ABOVE + look.rise
    sheet.code.append(
        f"{rgb(_OUTLINE)} RG 0.6 w {rounded(left, low, right - left, high - low, _CORNER)} S"
    )


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
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
