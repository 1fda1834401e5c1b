"""What was kept from a source: its passages in order, and how their brackets stand side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefer.items.dates import Edtf
from briefer.items.source import Source
from briefer.store.listing import Line
from briefer.store.store import Store
from briefer.store.tallies import CitedPlace

LETTERS = {"fact": "F", "quote": "Q", "event": "E", "judgment": "J", "question": "?"}
"""What stands on a kind's mark, so that no kind is told by its colour alone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One kept passage, from code point `start` to `end`; `text` is the item's, cut short.

    A mark without a passage (`start` is -1) is of an item that names the source alone, or whose
    passage is lost.
    """

    item: str
    kind: str
    start: int
    end: int
    text: str
    voice: str = ""
    dated: str = ""
    is_orphan: bool = False

    @property
    def letter(self) -> str:
        """The letter of its kind."""
        return LETTERS[self.kind]


def marks_in(store: Store, source: Source) -> tuple[Mark, ...]:
    """What was kept from `source`, in the order of its text; what has no place there comes last."""
    places = store.places_of_source(source.id)
    lines = store.lines(dict.fromkeys(place.number for place in places))
    marks = (_mark(place, lines.get(place.number), source.text) for place in places)
    return tuple(sorted(dict.fromkeys(marks), key=_order))


def _mark(place: CitedPlace, line: Line | None, text: str) -> Mark:
    start = -1 if place.start is None else place.start
    stands = bool(place.exact) and start >= 0 and text.startswith(place.exact, start)
    return Mark(
        item=place.id,
        kind=place.kind,
        start=start if stands else -1,
        end=start + len(place.exact) if stands else -1,
        text=place.text,
        voice=line.voice if line is not None else "",
        dated=Edtf(line.dated).reading("short") if line is not None and line.dated else "",
        is_orphan=bool(place.exact) and not stands,
    )


def _order(mark: Mark) -> tuple[bool, int, int]:
    return (mark.start < 0, mark.start, -mark.end)


def lanes(spans: Sequence[tuple[float, float]]) -> list[int]:
    """A lane for each span from top to bottom, 0 the innermost; none meet within one lane."""
    ends: list[float] = []
    found: list[int] = []
    for top, bottom in spans:
        free = (number for number, end in enumerate(ends) if end <= top)
        lane = next(free, len(ends))
        if lane == len(ends):
            ends.append(bottom)
        else:
            ends[lane] = bottom
        found.append(lane)
    return found
