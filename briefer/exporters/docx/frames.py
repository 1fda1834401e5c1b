"""Bars, grounds and rules of paragraph styles: what surrounds a passage set apart."""

from briefer.document.styles import ACCENT, HAIRLINE, QUOTE_BAR, WASH, Style

CALLOUT_INSET = 300  # From the margin to the words of a callout, in twentieths of a point.
CALLOUT_RIGHT = 230  # The same at the right.


def borders(name: str, style: Style) -> str:
    """The `w:pBdr` and `w:shd` of the paragraph style `name`, if it has any."""
    if name.startswith("Callout"):
        return _callout()
    if name.startswith("Quote"):
        inset = max(1, min(31, round(style.indent - 2.25)))
        return f"<w:pBdr>{_edge('left', QUOTE_BAR, 18, inset)}</w:pBdr>"
    return ""


NONE = (
    '<w:pBdr><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/>'
    '</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
)
"""What takes the frame of a style off."""


def _callout() -> str:
    edges = (
        _edge("top", WASH, 4, 9),
        _edge("left", ACCENT, 24, 12),
        _edge("bottom", WASH, 4, 10),
        _edge("right", WASH, 4, 11),
    )
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_of(WASH)}"/>'
    return f"<w:pBdr>{''.join(edges)}</w:pBdr>{ground}"


def _edge(side: str, colour: str, eighths: int, space: int) -> str:
    return (
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{hex_of(colour)}"/>'
    )


def rule(side: str, colour: str = HAIRLINE, eighths: int = 4) -> str:
    """A border of a table or a cell at one side."""
    return _edge(side, colour, eighths, 0)


def hex_of(colour: str) -> str:
    """A colour as Word writes it."""
    return colour[1:].upper()
