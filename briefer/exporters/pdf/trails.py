"""How slabs were placed in the document before, for those that come in the same order again.

Where a chain of slabs begins, all that follows is decided by what of the page is left, by the slabs
and by the notes that they cite. So where a chain finds the page as it found it before, the places
of all that came after it then hold, as far as the same slabs with the same notes come now. That is
so in one column.

Slabs and notes are made in the order in which they are placed without a trail: what the first mark
of a note is, and the first place of a record, hangs on it. So nothing is asked for ahead of need.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.slabs import Noted, Slab, Text

# No chain is longer, whatever keeps with what.
CHAIN = 9


class State(NamedTuple):
    """What is left of a page: its height, the space wanted below what is there, and its head.

    And its notes, how high they are, and those that wait for the next page.
    """

    y: float
    after: float
    empty: bool
    head: float
    noted: tuple[Noted, ...]
    notes_height: float
    carried: tuple[Noted, ...]


class Step(NamedTuple):
    """Where a chain begins: on which sheet, after how many slabs of it, and what is left there."""

    sheet: int
    placed: int
    state: State


class Paging(Protocol):
    """Pages being filled."""

    sheets: list[Sheet]

    def state(self) -> State:
        """What is left of the page."""

    def go_on(self, state: State) -> None:
        """Take the page for one of which that is left."""

    def turn(self) -> None:
        """Go on at the head of the next page."""

    def place_chain(self, chain: deque[Slab]) -> None:
        """Place slabs of which all but the last keep with the next, or cling to it."""

    def noted(self, slabs: Iterable[Slab]) -> dict[int, Text]:
        """The notes that the slabs are the first to cite, held until they are placed."""

    def let_go(self, notes: Iterable[int]) -> None:
        """Hold these no longer: they have their place."""


class Trail:
    """The slabs of one part of a document, with a step for each of their chains and the end."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self.sheets = sheets
        self.slabs: list[Slab] = []
        self.begins: list[int] = []
        self.steps: list[Step] = []
        self.notes: list[dict[int, Text]] = []

    def add(self, chain: Sequence[Slab], notes: dict[int, Text], step: Step) -> None:
        """A chain, which cites these notes first, begins at `step`; an empty one is the end."""
        self.begins.append(len(self.slabs))
        self.steps.append(step)
        self.notes.append(notes)
        self.slabs += chain

    def known(self) -> dict[int, int]:
        """The number of each chain by the identity of its first slab."""
        return {id(self.slabs[begin]): at for at, begin in enumerate(self.begins[:-1])}

    def take(self, other: "Trail", first: int, last: int, step: Step) -> None:
        """Go on like another trail from its chain `first` up to, not with, `last`."""
        begin = other.begins[first]
        moved = len(self.slabs) - begin
        self.begins += [one + moved for one in other.begins[first:last]]
        self.steps += _moved(other.steps[first:last], step)
        self.notes += other.notes[first:last]
        self.slabs += other.slabs[begin : other.begins[last]]


class Trails:
    """The trails of a document, one for each part, and of the one before."""

    def __init__(self) -> None:
        self._before: list[Trail] = []
        self._made: list[Trail] = []

    def turn(self) -> None:
        """Go on with another document."""
        self._before, self._made = self._made, []

    def walk(self, pages: Paging, slabs: Iterable[Slab]) -> None:
        """Place the slabs of the next part."""
        number = len(self._made)
        before = self._before[number] if number < len(self._before) else Trail([])
        self._made.append(_Walk(pages, iter(slabs), before).walked())


class _Walk:
    """The slabs of one part on their way to their places.

    `_coming` are those of a chain that have come and have no place yet.
    """

    def __init__(self, pages: Paging, slabs: Iterator[Slab], before: Trail) -> None:
        self._pages = pages
        self._slabs = slabs
        self._coming: deque[Slab] = deque()
        self._before = before
        self._known = before.known()
        self._trail = Trail(pages.sheets)

    def walked(self) -> Trail:
        while self._coming or self._comes():
            step = self._step()
            if not self._follow(step):
                self._place(step)
        self._trail.add((), {}, self._step())
        return self._trail

    def _comes(self) -> bool:
        """Whether there is another slab; it is the last of those that have come."""
        slab = next(self._slabs, None)
        if slab is None:
            return False
        self._coming.append(slab)
        return True

    def _step(self) -> Step:
        sheets = self._pages.sheets
        return Step(len(sheets) - 1, len(sheets[-1].placed), self._pages.state())

    def _place(self, step: Step) -> None:
        while not _is_whole(self._coming) and self._comes():
            pass
        notes = self._pages.noted(self._coming)
        self._trail.add(tuple(self._coming), notes, step)
        self._pages.place_chain(self._coming)

    def _follow(self, step: Step) -> bool:
        """Take the places of before as far as they hold; whether they do at all."""
        before = self._before
        first = self._known.get(id(self._coming[0]))
        if first is None or before.steps[first].state != step.state:
            return False
        last = first
        while last + 1 < len(before.begins) and self._comes_again(last):
            last += 1
        if last == first:
            return False
        self._trail.take(before, first, last, step)
        self._copy(before.steps[first], before.steps[last])
        return True

    def _comes_again(self, number: int) -> bool:
        """Whether that chain of before comes now, with its notes; if so, it has its place."""
        before, coming = self._before, self._coming
        begin, end = before.begins[number], before.begins[number + 1]
        for at in range(end - begin):
            if len(coming) <= at and not self._comes():
                return False
            if coming[at] is not before.slabs[begin + at]:
                return False
        # The last one may have ended for want of slabs alone.
        ended = number + 2 == len(before.begins) and not _is_whole(before.slabs[begin:end])
        if ended and (len(coming) > end - begin or self._comes()):
            return False
        if before.notes[number]:
            if self._pages.noted(coming) != before.notes[number]:
                return False
            self._pages.let_go(before.notes[number])
        coming.clear()
        return True

    def _copy(self, first: Step, last: Step) -> None:
        """Place what stands from the step `first` of the trail before up to `last`."""
        pages = self._pages
        for number in range(first.sheet, last.sheet + 1):
            placed = self._before.sheets[number].placed
            if number > first.sheet:
                pages.turn()
            begin = first.placed if number == first.sheet else 0
            end = last.placed if number == last.sheet else len(placed)
            pages.sheets[-1].placed += placed[begin:end]
        pages.go_on(last.state)


def _is_whole(chain: Sequence[Slab]) -> bool:
    """Whether a chain ends here, whatever comes."""
    return len(chain) == CHAIN or (bool(chain) and not (chain[-1].keep or chain[-1].clings))


def _moved(steps: list[Step], first: Step) -> list[Step]:
    """The steps as they are when the first of them is `first`."""
    own = steps[0]
    if own == first:
        return steps
    sheets, placed = first.sheet - own.sheet, first.placed - own.placed
    return [
        Step(step.sheet + sheets, step.placed + placed * (step.sheet == own.sheet), step.state)
        for step in steps
    ]
