"""A row's words laid out: broken into its lines, the words found marked, each way of writing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from briefer.store.search import Phrase
from briefer.ui.listing.excerpt import Excerpt, excerpt
from briefer.ui.listing.marking import in_utf16
from briefer.ui.utf16 import parted

LINES = 2
"""Lines that a text has in a row."""


@dataclass(frozen=True)
class Ink:
    """What found words are marked with."""

    ground: QColor
    text: QColor


def laid_out(
    text: str,
    phrases: tuple[Phrase, ...],
    font: QFont,
    width: float,
    ink: Ink,
    *,
    lines: int = LINES,
    beside: Sequence[str] = (),
) -> QTextLayout:
    """`text` in at most `lines` lines of `width` pixels, centred on the first words found.

    Where none were looked for, on what tells it from the texts `beside` it.
    """
    metrics = QFontMetricsF(font)
    room = max(12, int(lines * width / metrics.averageCharWidth()))
    shown = excerpt(text, phrases, room, beside)
    layout = _broken(shown, font, width, ink, lines)
    last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    if last is None or last.textStart() + last.textLength() >= len(layout.text()):
        return layout
    return _broken(_elided(layout, metrics, width, shown), font, width, ink, lines)


def height_of(font: QFont, lines: int) -> float:
    """How high `lines` lines of it are, in pixels."""
    return lines * max(round(1.38 * font.pixelSize()), QFontMetricsF(font).height())


def _broken(shown: Excerpt, font: QFont, width: float, ink: Ink, lines: int) -> QTextLayout:
    layout = QTextLayout(shown.text, font)
    direction = direction_of(shown.text)
    from_right = direction == Qt.LayoutDirection.RightToLeft  # Qt's lines do not see to it
    option = QTextOption(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats(
        [_marked(start, end, ink) for start, end in in_utf16(shown.text, shown.found)]
    )
    spacing = height_of(font, 1)
    layout.beginLayout()
    for at in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, at * spacing))
    layout.endLayout()
    return layout


def _elided(layout: QTextLayout, metrics: QFontMetricsF, width: float, shown: Excerpt) -> Excerpt:
    """The excerpt with an ellipsis where its last line is full."""
    before, rest = parted(layout.text(), layout.lineAt(layout.lineCount() - 1).textStart())
    end = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - 1)
    text = before + end
    return Excerpt(text, tuple((a, min(b, len(text))) for a, b in shown.found if a < len(text) - 1))


def direction_of(text: str) -> Qt.LayoutDirection:
    """Which way it is written, as its first letter has it."""
    right = text[:400].isascii() is False and _is_right_to_left(text)
    return Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight


def _is_right_to_left(text: str) -> bool:
    from unicodedata import bidirectional

    ways = (bidirectional(character) for character in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def _marked(start: int, end: int, ink: Ink) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = start
    found.length = end - start
    form = QTextCharFormat()
    form.setBackground(ink.ground)
    form.setForeground(ink.text)
    found.format = form
    return found
