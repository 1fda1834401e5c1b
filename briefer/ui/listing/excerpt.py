"""A text in the few lines of a row: centred on what was found where it is long."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefer.store.search import Phrase
from briefer.ui.listing.marking import Span, spans

BEFORE = 0.3
"""How much of the room stands before the first word found."""


@dataclass(frozen=True)
class Excerpt:
    """What a row shows of a text, and where in that the words found stand, in code points."""

    text: str
    found: tuple[Span, ...]


def excerpt(text: str, phrases: Sequence[Phrase], room: int) -> Excerpt:
    """About `room` code points of `text` on one line, or the whole of it where it fits."""
    flat = " ".join(text.split())
    found = spans(flat, phrases)
    start = _start(flat, found, room)
    end = start + room + room // 2  # a little more: where it ends only the layout knows
    lead = "… " if start else ""
    moved = len(lead) - start
    cut = tuple((a + moved, min(b, end) + moved) for a, b in found if start <= a < end)
    return Excerpt(lead + flat[start:end], cut)


def _start(text: str, found: Sequence[Span], room: int) -> int:
    """Where to begin, at the beginning of a word."""
    if not found or len(text) <= room or found[0][1] <= 0.8 * room:
        return 0
    wanted = min(found[0][0] - int(room * BEFORE), len(text) - int(room * 0.9))
    wanted = max(0, min(wanted, found[0][0]))
    space = text.find(" ", wanted, found[0][0])
    return wanted if space < 0 else space + 1
