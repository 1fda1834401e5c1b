"""What stands in one place of header or footer: text in lines, and markings in their boxes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf

from briefer.document.nodes import Banner
from briefer.document.styles import Style
from briefer.exporters.pdf.breaking import Line, Span, broken
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.writing import write_lines

BOX_HEIGHT = 18.0
_BOX_PADDING = 6.0
# Half the height of capitals: how far below its middle a line's letters stand.
_HALF = 0.36

# Text, or a marking with its words.
Part = Span | tuple[Banner, list[Span]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines below one another, in a box if they have a ground; `share` of their slack is left."""

    lines: list[Line]
    size: float
    leading: float
    share: float
    ground: str = ""

    @property
    def width(self) -> float:
        return max(map(_width, self.lines)) + 2 * self._padding

    @property
    def height(self) -> float:
        more = (len(self.lines) - 1) * self.leading
        return more + (BOX_HEIGHT if self.ground else self.leading)

    @property
    def _padding(self) -> float:
        return _BOX_PADDING if self.ground else 0.0

    def paint(self, sheet: Sheet, x: float, middle: float) -> None:
        """Paint with the left edge at `x` and half of the height above `middle`."""
        width = self.width
        if self.ground:
            sheet.block(x, middle - self.height / 2, width, self.height, self.ground)
        inner = width - 2 * self._padding
        starts = [x + self._padding + (inner - _width(line)) * self.share for line in self.lines]
        first = middle + (len(self.lines) - 1) * self.leading / 2
        write_lines(sheet, self.lines, starts, first - self.size * _HALF, self.leading)


@dataclass(frozen=True, slots=True)
class Standing:
    """Pieces in rows below one another."""

    rows: list[list[Piece]]
    share: float

    @property
    def width(self) -> float:
        return max((sum(piece.width for piece in row) for row in self.rows), default=0.0)

    @property
    def height(self) -> float:
        return sum(max(piece.height for piece in row) for row in self.rows)

    def paint(self, sheet: Sheet, x: float, middle: float) -> None:
        """Paint with the left edge at `x` and half of the height above `middle`."""
        width, top = self.width, middle + self.height / 2
        for row in self.rows:
            high = max(piece.height for piece in row)
            at = x + (width - sum(piece.width for piece in row)) * self.share
            for piece in row:
                piece.paint(sheet, at, top - high / 2)
                at += piece.width
            top -= high


def standing(
    parts: Sequence[Part], style: Style, marking: Style, share: float, *, width: float, most: float
) -> Standing:
    """The parts side by side in one row; where that is wider than `width`, below one another.

    Text is broken into lines, and ends in an ellipsis only where it would be higher than `most`;
    a marking is never cut. `share` is 0 at the left, 0.5 in the centre, 1 at the right.
    """

    def pieces(width: float) -> Iterator[Piece]:
        for boxed, group in groupby(parts, key=lambda part: not isinstance(part, Span)):
            if boxed:
                for banner, words in group:  # type: ignore[misc]
                    lines = _lines(words, width - 2 * _BOX_PADDING)
                    yield Piece(lines, marking.size, marking.leading, share, banner.ground)
            else:
                lines = _lines(list(group), width)  # type: ignore[arg-type]
                kept = _kept(lines, max(1, int(most / style.leading)), width)
                yield Piece(kept, style.size, style.leading, share)

    if not parts:
        return Standing([], share)
    row = list(pieces(inf))
    single = all(len(piece.lines) == 1 for piece in row)
    if single and sum(piece.width for piece in row) <= width:
        return Standing([row], share)
    return Standing([[piece] for piece in pieces(width)], share)


def _lines(spans: list[Span], width: float) -> list[Line]:
    lines = [line for line in broken(spans, max(width, 1.0)) if line]
    for line in lines[:-1]:
        line[-1] = line[-1]._replace(text=line[-1].text.rstrip(" "))
    return lines or [[]]


def _kept(lines: list[Line], most: int, width: float) -> list[Line]:
    """As many lines as there may be, with an ellipsis where some are left out."""
    if len(lines) <= most:
        return lines
    *others, last = lines[most - 1]
    room = width - _width(others)
    return [*lines[: most - 1], [*others, last._replace(text=_cut(last, room))]]


def _cut(span: Span, room: float) -> str:
    """As many words as fit with an ellipsis after them."""
    text = span.text
    while text and span.pen.width(f"{text}…") > room:
        text = text[:-1].rpartition(" ")[0].rstrip() if " " in text else text[:-1]
    return f"{text}…"


def _width(line: Line) -> float:
    return sum(span.pen.width(span.text) for span in line)
