"""Whether somebody's words stand in a text, code point by code point.

Nothing is folded: neither spaces, nor case, nor the shape of quotation marks. What an editor put
into brackets is a gap: `[…]` and `[...]` for words left out, however many, `[words]` for up to 120
code points that stand there instead, or for none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

LONGEST_REPLACED = 120
"""How many code points of the text `[words]` may stand for."""

_GAP = re.compile(r"\[([^\[\]]*)\]")
_ELLIPSES = ("…", "...", ". . .")
_PAIRS = (
    *("“”", "‘’", '""', "''", "«»", "»«", "‹›", "›‹", "„“", "„”", "‚‘", "‚’", "”“", "””"),
    *("「」", "『』", "《》"),
)


class Piece(NamedTuple):
    """Words to be found, and how many code points of the text may stand before them."""

    gap: float
    words: str


def stands_in(quotation: str, text: str) -> bool:
    """Whether the words of `quotation` stand in `text`; outer quotation marks do not count."""
    words = without_marks(quotation)
    if words in text:
        return bool(words.strip())
    found = pieces(words)
    return bool(found) and _in_order(found, text)


def without_marks(quotation: str) -> str:
    """`quotation` without spaces and one pair of quotation marks around it."""
    words = quotation.strip()
    if len(words) > 1 and words[0] + words[-1] in _PAIRS:
        return words[1:-1].strip()
    return words


def pieces(words: str) -> tuple[Piece, ...]:
    """The stretches of `words` between its gaps; the first may stand anywhere in a text."""
    return tuple(_pieces(words))


def agreeing(quotation: str, text: str) -> str:
    """As much of a quotation's beginning as stands in `text`, its gaps left aside."""
    found = pieces(without_marks(quotation))
    words = found[0].words if found else ""
    shortest, longest = 0, len(words)
    while shortest < longest:  # where a beginning stands, every shorter one does
        middle = (shortest + longest + 1) // 2
        if words[:middle] in text:
            shortest = middle
        else:
            longest = middle - 1
    return words[:shortest]


def _pieces(words: str) -> Iterator[Piece]:
    gap: float = inf
    parts = _GAP.split(words)
    for stretch, bracket in zip(parts[::2], (*parts[1::2], None), strict=True):
        if stretch.strip():
            yield Piece(gap, stretch.strip())
            gap = 0
        if bracket is not None:
            # The spaces beside a bracket belong to the gap.
            gap += inf if bracket.strip() in _ELLIPSES else LONGEST_REPLACED


def _in_order(found: tuple[Piece, ...], text: str) -> bool:
    ends = [0]
    for piece in found:
        ends = [
            start + len(piece.words)
            for start in _places(piece.words, text, ends[0])
            if start - ends[bisect_right(ends, start) - 1] <= piece.gap
        ]
        if not ends:
            return False
    return True


def _places(words: str, text: str, start: int) -> Iterator[int]:
    """Every place at or after `start` where `words` stand in `text`, overlapping ones too."""
    place = text.find(words, start)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)
