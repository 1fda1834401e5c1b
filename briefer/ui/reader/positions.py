"""A text as Qt can show it, and its positions: code points here, UTF-16 units there.

A QTextDocument ends a paragraph at some characters and drops others, so each of these is shown as
a symbol of its own. Every code point of the text is one code point on the screen; only within
endless paragraphs are line ends put in between, because a paragraph is laid out in one go.
"""

import re
from array import array
from bisect import bisect_left, bisect_right

LONGEST = 4_000
"""Code points of a paragraph after which the next blank ends it on the screen."""

_AT_ONCE = 200_000

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffc\ufffe\uffff\ud800-\udfff]"
)
_OTHERS = {"\x7f": "␡", "\u2028": "↵", "\u2029": "¶", "\ufffc": "▯"}
_PIECE = re.compile(rf".{{{LONGEST}}}(?:\S{{0,500}}\s|.{{500}})(?=.)", re.DOTALL)


class Shown:
    """`text` as it is shown, and where each of its code points stands in that."""

    def __init__(self, text: str, *, whole: bool = False) -> None:
        """`whole` keeps endless paragraphs in one: what is shown has the text's own line ends."""
        visible = _visible(text)
        self._breaks = array("q", () if whole else _breaks(visible))
        self._wide = array("q", (found.start() for found in _WIDE.finditer(visible)))
        self.text = _broken(visible, self._breaks)
        self._breaks_at = array("q", (self.unit(each) - 1 for each in self._breaks))
        self._wide_at = array("q", map(self.unit, self._wide))

    def unit(self, position: int) -> int:
        """Where in the document the code point at `position` stands, in UTF-16 units."""
        return position + bisect_left(self._wide, position) + bisect_right(self._breaks, position)

    def position(self, unit: int) -> int:
        """The code point that stands there; within a pair of surrogates that of the pair."""
        return unit - bisect_left(self._wide_at, unit) - bisect_left(self._breaks_at, unit)

    @property
    def has_breaks(self) -> bool:
        """Whether there are line ends that the text does not have."""
        return len(self._breaks) > 0

    def is_break(self, unit: int) -> bool:
        """Whether a line end stands there that the text does not have."""
        place = bisect_left(self._breaks_at, unit)
        return place < len(self._breaks_at) and self._breaks_at[place] == unit


def _visible(text: str) -> str:
    """`text` with symbols, a piece at a time: a search lets no other thread in while it runs."""
    pieces = (text[start : start + _AT_ONCE] for start in range(0, len(text), _AT_ONCE))
    return "".join(_HIDDEN.sub(lambda found: symbol(found[0]), piece) for piece in pieces)


def hidden_in(text: str) -> frozenset[str]:
    """The characters of a text that a symbol stands for on the screen."""
    return frozenset(_HIDDEN.findall(text))


def symbol(character: str) -> str:
    """What stands on the screen for a character that nobody would see, one for one."""
    if character < " ":
        return chr(0x2400 + ord(character))
    return _OTHERS.get(character, "\ufffd")


def _breaks(text: str) -> list[int]:
    """Where endless paragraphs are ended: after a blank, or in the middle of an endless word."""
    found: list[int] = []
    start = 0
    for paragraph in text.split("\n"):
        if len(paragraph) > LONGEST:
            found += (start + piece.end() for piece in _PIECE.finditer(paragraph))
        start += len(paragraph) + 1
    return found


def _broken(text: str, breaks: "array[int]") -> str:
    if not breaks:
        return text
    ends = (*breaks, len(text))
    starts = (0, *breaks)
    return "\n".join(text[start:end] for start, end in zip(starts, ends, strict=True))
