"""Lines out of spans of text: greedy, at ordinary spaces, each line as full as it can be.

A word that is wider than the line is parted after a hyphen, dash or slash, or else anywhere; the
time that takes is linear in its length.
"""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from briefer.exporters.pdf.links import Hot
from briefer.exporters.pdf.pens import Pen


class Span(NamedTuple):
    """A stretch of text of one look."""

    pen: Pen
    text: str
    hot: Hot | None = None


Line = list[Span]

_PARTS_AFTER = frozenset("-‐‒–—―/\\")
# A part that leaves more than this share of the line empty is not worth its good place.
_EMPTIEST = 0.5


def broken(spans: list[Span], width: float, first: float = 0.0) -> list[Line]:
    """The spans as lines no wider than `width` (pt); `first` is taken off the first line.

    A line feed ends a line. There is at least one line.
    """
    breaker = _Breaker(width, first)
    for span in spans:
        if "\n" in span.text:
            breaker.add_lines(span)
        elif span.pen.look.boxed:
            breaker.glue(span)
        else:
            breaker.add(span)
    breaker.end()
    return breaker.lines


class _Breaker:
    """The lines so far, the line being filled, and how wide that is."""

    def __init__(self, width: float, first: float) -> None:
        self.lines: list[Line] = []
        self.line: Line = []
        self.width = width
        self.x = first

    def end(self) -> None:
        """Close the line being filled."""
        self.lines.append(self.line)
        self.line = []
        self.x = 0.0

    def add_lines(self, span: Span) -> None:
        """Add text with line feeds."""
        first, *others = span.text.split("\n")
        self.add(span._replace(text=first))
        for text in others:
            self.end()
            self.add(span._replace(text=text))

    def add(self, span: Span) -> None:
        """Add text that may be parted at its spaces; its first word goes on from what is there."""
        pen, text, hot = span
        head, *words = text.split(" ")
        if not words:
            self.glue(span)
            return
        # The first word may complete one that began in another look.
        self.glue(Span(pen, head, hot))
        own = self.line and self.line[-1].hot is hot and self.line[-1].pen is pen
        begin = self.line.pop().text if own else ""
        # Where each word ends if no line does; `taken` is what the lines before have taken of it.
        advances = map(pen.space.__add__, map(pen.widths.__getitem__, words))
        ends = list(accumulate(advances, initial=self.x))
        taken, first, count = 0.0, 0, len(words)
        while True:
            at = bisect_right(ends, self.width + taken, first + 1) - 1
            while at < count and not words[at]:
                at += 1
            if at >= count:
                break
            self.line.append(Span(pen, " ".join((begin, *words[first:at], "")), hot))
            self.end()
            begin = self._begun(Span(pen, words[at], hot))
            first = at + 1
            taken = ends[first] - self.x
        self.line.append(Span(pen, " ".join((begin, *words[first:])), hot))
        self.x = ends[-1] - taken

    def _begun(self, span: Span) -> str:
        """Begin a line with a word: what stands in this line of it, and where that ends in `x`."""
        self.x = span.pen.widths[span.text]
        if self.x <= self.width:
            return span.text
        self.x = 0.0
        return self._part(span)

    def glue(self, span: Span) -> None:
        """Add what may not part from the text before it."""
        if not span.text:
            if span.hot:
                self.line.append(span)
            return
        w = span.pen.widths[span.text]
        if self.x + w > self.width and not self._carry(w):
            span = span._replace(text=self._part(span))
            w = 0.0
        self.line.append(span)
        self.x += w

    def _carry(self, w: float) -> bool:
        """Take the line's last word to a new line, if what follows (`w` pt wide) then fits."""
        for at in range(len(self.line) - 1, -1, -1):
            pen, text, hot = self.line[at]
            if " " not in text or pen.look.boxed:
                continue
            head, _, tail = text.rpartition(" ")
            moved = [Span(pen, tail, hot), *self.line[at + 1 :]]
            x = sum(span.pen.width(span.text) for span in moved if span.text)
            kept = [*self.line[:at], Span(pen, head + " ", hot)]
            if x + w > self.width or not "".join(span.text for span in kept).strip():
                return False
            self.line = kept
            self.end()
            self.line = [span for span in moved if span.text]
            self.x = x
            return True
        return False

    def _part(self, span: Span) -> str:
        """Set all but the last part of what is too long; that part, and where it ends in `x`."""
        pen, word, hot = span
        advance, scale, tracking = pen.widths.advance, pen.widths.scale, pen.widths.tracking
        if pen.look.boxed or (self.line and pen.widths[word] <= self.width):
            return self._own_line(span)
        begin, good, x = 0, 0, self.x
        for at, character in enumerate(word):
            w = advance(character) * scale + tracking
            if x + w > self.width and (at > begin or self.line):
                cut = good if good > begin and self._worth(pen, word[begin:good]) else at
                self.line.append(Span(pen, word[begin:cut], hot))
                self.end()
                begin, good = cut, cut
                x = pen.width(word[cut:at]) - pen.widths.beside if cut < at else 0.0
            x += w
            if character in _PARTS_AFTER:
                good = at + 1
        self.x = x
        return word[begin:]

    def _own_line(self, span: Span) -> str:
        if self.line:
            self.end()
        self.x = span.pen.widths[span.text]
        return span.text

    def _worth(self, pen: Pen, part: str) -> bool:
        return bool(self.line) or pen.width(part) > self.width * _EMPTIEST
