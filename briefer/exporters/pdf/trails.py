"""How slabs were placed in the document before, for those that come in the same order again.

Where a chain of slabs begins, all that follows is decided by what of the page is left and by the
slabs. So where a chain finds the page as it found it before, the places of all that came after it
then hold, as far as the same slabs come now. That is so in one column, where no note takes room.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.slabs import Slab

# No chain is longer, whatever keeps with what.
CHAIN = 9


class State(NamedTuple):
    """What is left of a page: its height, the space wanted below what is there, and its head."""

    y: float
    after: float
    empty: bool
    head: float


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


class Trail:
    """The slabs of one part of a document, with a step for each of their chains and the end."""

    def __init__(self, slabs: Sequence[Slab], sheets: list[Sheet]) -> None:
        self.slabs = slabs
        self.sheets = sheets
        self.begins: list[int] = []
        self.steps: list[Step] = []

    def add(self, begin: int, step: Step) -> None:
        """The chain that begins with the slab of that index begins at `step`."""
        self.begins.append(begin)
        self.steps.append(step)

    def known(self) -> dict[int, int]:
        """The step of each chain by the identity of its first slab."""
        return {id(self.slabs[begin]): at for at, begin in enumerate(self.begins[:-1])}

    def last_alike(self, slabs: Sequence[Slab], begin: int, step: int) -> int:
        """The last step up to which the slabs from `begin` on are those from the step on."""
        own = self.begins[step]
        alike, most = 0, min(len(slabs) - begin, len(self.slabs) - own)
        while alike < most and slabs[begin + alike] is self.slabs[own + alike]:
            alike += 1
        last = bisect_right(self.begins, own + alike) - 1
        # The last chain may have ended for want of slabs alone.
        ended = last == len(self.begins) - 1 and begin + alike < len(slabs)
        return last - ended


class Trails:
    """The trails of a document, one for each part, and of the one before."""

    def __init__(self) -> None:
        self._before: list[Trail] = []
        self._made: list[Trail] = []

    def turn(self) -> None:
        """Go on with another document."""
        self._before, self._made = self._made, []

    def walk(self, pages: Paging, slabs: Sequence[Slab]) -> None:
        """Place the slabs of the next part."""
        number = len(self._made)
        before = self._before[number] if number < len(self._before) else None
        self._made.append(_Walk(pages, slabs, before).walked())


class _Walk:
    """The slabs of one part on their way to their places."""

    def __init__(self, pages: Paging, slabs: Sequence[Slab], before: Trail | None) -> None:
        self._pages = pages
        self._slabs = slabs
        self._before = before or Trail((), [])
        self._known = self._before.known()
        self._trail = Trail(slabs, pages.sheets)

    def walked(self) -> Trail:
        at, count = 0, len(self._slabs)
        while at < count:
            step = self._step()
            followed = self._followed(at, step)
            if followed > at:
                at = followed
                continue
            self._trail.add(at, step)
            end = _end(self._slabs, at)
            self._pages.place_chain(deque(self._slabs[at:end]))
            at = end
        self._trail.add(at, self._step())
        return self._trail

    def _step(self) -> Step:
        sheets = self._pages.sheets
        return Step(len(sheets) - 1, len(sheets[-1].placed), self._pages.state())

    def _followed(self, at: int, step: Step) -> int:
        """Up to which slab, from the index `at` on, the places of before are taken."""
        before = self._before
        first = self._known.get(id(self._slabs[at]))
        if first is None or before.steps[first].state != step.state:
            return at
        last = before.last_alike(self._slabs, at, first)
        if last <= first:
            return at
        moved = at - before.begins[first]
        self._trail.begins += [begin + moved for begin in before.begins[first:last]]
        self._trail.steps += _moved(before.steps[first:last], step)
        self._copy(before.steps[first], before.steps[last])
        return before.begins[last] + moved

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


def _end(slabs: Sequence[Slab], begin: int) -> int:
    """Where the chain ends that begins there."""
    end, most = begin, min(begin + CHAIN, len(slabs))
    while end < most:
        end += 1
        if not (slabs[end - 1].keep or slabs[end - 1].clings):
            break
    return end


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
