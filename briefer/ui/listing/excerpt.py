"""A text in the few lines of a row: centred on what was found where it is long."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from briefer.store.search import Phrase
from briefer.ui.listing.marking import Span, spans

BEFORE = 0.3
"""How much of the room stands before the first word found."""


@dataclass(frozen=True)
class Excerpt:
    """What a row shows of a text, and where in that the words found stand, in code points."""

    text: str
    found: tuple[Span, ...]


def excerpt(text: str, phrases: Sequence[Phrase], room: int, beside: Sequence[str] = ()) -> Excerpt:
    """About `room` code points of `text` on one line, or the whole of it where it fits.

    Where nothing of it was looked for, it is centred on what tells it from the texts `beside` it.
    """
    flat = " ".join(text.split())
    found = spans(flat, phrases)
    centre = found[0] if found else _difference(flat, beside)
    start = _start(flat, centre, room)
    end = start + room + room // 2  # a little more: where it ends only the layout knows
    lead = "… " if start else ""
    moved = len(lead) - start
    cut = tuple((a + moved, min(b, end) + moved) for a, b in found if start <= a < end)
    return Excerpt(lead + flat[start:end], cut)


def _difference(text: str, beside: Sequence[str]) -> Span:
    """The first word that another text of the same beginning does not have there."""
    shared = max((_shared(text, " ".join(other.split())) for other in beside), default=0)
    start = text.rfind(" ", 0, shared + 1) + 1
    end = text.find(" ", shared)
    return (start, len(text) if end < 0 else end) if shared < len(text) else (0, 0)


def _shared(text: str, other: str) -> int:
    """How many code points two texts begin with alike."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(text, other, strict=False))
    return sum(1 for _ in alike)


def _start(text: str, centre: Span, room: int) -> int:
    """Where to begin, at the beginning of a word."""
    if len(text) <= room or centre[1] <= 0.8 * room:
        return 0
    wanted = min(centre[0] - int(room * BEFORE), len(text) - int(room * 0.9))
    wanted = max(0, min(wanted, centre[0]))
    space = text.find(" ", wanted, centre[0])
    return wanted if space < 0 else space + 1
