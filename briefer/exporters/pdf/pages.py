"""Pagination: slabs into columns, and notes to the foot of the column that first cites them.

A column takes as many units as fit above the notes that they cite. Neither one line of a paragraph
alone at a page's foot or head, nor a slab that keeps with the next at its foot. A note that is too
long for what is left goes on in the next column, before that column's own. Every column takes
something, so an end is always reached.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from itertools import groupby, islice, takewhile
from math import inf

from briefer.document.nodes import PageSetup
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.slabs import NOTE_GAP, WIDOW, Noted, Slab, Text, cited, rest, rule
from briefer.exporters.pdf.trails import CHAIN, State, Trails

# Above the notes: room, and a rule with room under it.
_NOTES_HEAD = 18.0
_RULE_AT = 8.0
# Notes that go on from the column before leave this share of a column to the text.
_CARRIED_SHARE = 0.7
# A note longer than this share of a column may be parted although it would fit on the next.
_LONG_SHARE = 0.4
# A slab, and its units from one up to, not with, another.
_Part = tuple[Slab, int, int]
# A slab at its place (x, y), and its units likewise.
_Placed = tuple[Slab, float, float, int, int]
# What the columns of the last page may be longer than they need be.
_EVEN = 1.0


class _FullError(Exception):
    """The page takes no more."""


# What sums of lengths may be wrong by.
_SLIP = 0.01


class Pages:
    """The pages of a document, filled column after column; `done` is told of each full one.

    With `trails`, which are for one column and notes that cite no others, what comes as before
    stands as before.
    """

    def __init__(
        self,
        setup: PageSetup,
        note: Callable[[int], Text],
        done: Callable[[Sheet], None],
        trails: Trails | None = None,
    ) -> None:
        top, right, bottom, left = setup.margins
        self.sheets: list[Sheet] = []
        self.full = setup.width - left - right
        count = max(1, setup.columns)
        self.width = (self.full - setup.gutter * (count - 1)) / count
        self.lefts = [left + number * (self.width + setup.gutter) for number in range(count)]
        self.top = setup.height - top
        self.bottom = bottom
        self.room = self.top - bottom
        self._note = note
        self._done = done
        self._trails = trails
        self._texts_made: dict[int, Text] = {}
        self._carried: list[Noted] = []
        self._noted: list[Noted] = []
        self._notes_height = 0.0
        # Of a page in columns, what is placed and may still be moved.
        self._placed: list[_Placed] = []
        self._last = False
        self._new_page()

    def _new_page(self) -> None:
        if self._last:
            raise _FullError
        if self.sheets:
            self._settle()
            self._done(self.sheets[-1])
        self._settled = False
        self.sheet = Sheet(len(self.sheets) + 1)
        self.sheets.append(self.sheet)
        self._column = 0
        self._begin(self.top)

    def _begin(self, top: float) -> None:
        self._head = self.y = top
        self._after = 0.0
        self._empty = True
        carried, self._carried = self._carried, []
        room = (top - self.bottom) * _CARRIED_SHARE
        for noted in carried:
            self._add_note(noted, room)
        if carried and not self._noted and top == self.top:
            # So small a page takes a line of them all the same, or there would be no end.
            self._take_line(self._carried.pop(0))

    def spread(self) -> None:
        """What follows runs in columns, below what is on the page."""
        self._head = self.y - self._after if not self._empty else self.y
        self._settle()

    # Notes ---------------------------------------------------------------------------------------

    def _add_note(self, noted: Noted, room: float) -> None:
        """Put a note in the column, as far as `room` holds it; the rest waits for the next."""
        room -= self._notes_height + (0.0 if self._noted else _NOTES_HEAD)
        fits = noted.first + int((room - NOTE_GAP + _SLIP) // noted.text.style.leading)
        if self._carried or fits <= noted.first:
            self._carried.append(noted)
            return
        own = Noted(noted.text, noted.first, min(fits, noted.last))
        self._notes_height += own.height + (0.0 if self._noted else _NOTES_HEAD)
        self._noted.append(own)
        if own.last < noted.last:
            self._carried.append(Noted(noted.text, own.last, noted.last))

    def _take_line(self, noted: Noted) -> None:
        self._noted.append(Noted(noted.text, noted.first, noted.first + 1))
        self._notes_height += self._noted[0].height + _NOTES_HEAD
        if noted.first + 1 < noted.last:
            self._carried.insert(0, Noted(noted.text, noted.first + 1, noted.last))

    def _texts(self, numbers: Sequence[int]) -> dict[int, Text]:
        """These notes, and those that they cite first, kept in mind until they are placed."""
        texts: dict[int, Text] = {}
        if not numbers:
            return texts
        wanted = deque(numbers)
        while wanted:
            number = wanted.popleft()
            if number not in self._texts_made:
                self._texts_made[number] = self._note(number)
            text = texts[number] = self._texts_made[number]
            for numbers in text.notes.values():
                wanted.extend(numbers)
        return texts

    def _cite(self, numbers: tuple[int, ...]) -> None:
        for number, text in self._texts(numbers).items():
            del self._texts_made[number]
            self._add_note(Noted(text, 0, len(text.lines)), self.y - self.bottom)

    def _notes_need(self, texts: Iterable[Text], begun: bool) -> float:
        need = sum(text.height() + NOTE_GAP for text in texts)
        return need + (_NOTES_HEAD if need and not begun else 0.0)

    # Columns -------------------------------------------------------------------------------------

    def next_column(self) -> None:
        """Close the column and go on at the head of the next."""
        self._close()
        if self._column + 1 < len(self.lefts):
            self._column += 1
            self._begin(self._head)
        else:
            self._new_page()

    def next_page(self) -> None:
        """Go on at the head of a page, unless there is nothing on this one yet."""
        if not (self._empty and self._column == 0 and self._head == self.top):
            self._close()
            self._new_page()

    def _close(self) -> None:
        y = self.bottom + self._notes_height
        x = self.lefts[self._column]
        if self._noted:
            self._settled = True
            self._settle()
            self.sheet.placed.append((rule(self.width), x, y - _RULE_AT, 0, 1))
            y -= _NOTES_HEAD
        for noted in self._noted:
            self.sheet.placed.append((noted.text, x, y, noted.first, noted.last))
            y -= noted.height
        self._noted = []
        self._notes_height = 0.0

    def end(self) -> None:
        """Close the last page, with what is left of its notes."""
        while self._carried:
            self.next_column()
        if self._placed and not self._settled and not self._noted:
            self._balance()
        self._close()
        self._settle()
        self._done(self.sheet)

    def _settle(self) -> None:
        """What is placed stays there."""
        self.sheet.placed += self._placed
        self._placed = []

    def _balance(self) -> None:
        """Make the last page's columns as short as all of them together can be."""
        slabs = [rest(slab, begin) for slab, begin in _begun(self._placed)]
        low, high = self.bottom, self._head
        while high - low > _EVEN:
            middle = (low + high) / 2
            try:
                self._placed = self._tried(slabs, middle)
                low = middle
            except _FullError:
                high = middle

    def _tried(self, slabs: list[Slab], bottom: float) -> "list[_Placed]":
        """The slabs placed on this page alone, down to `bottom`; raises _FullError."""
        trial = copy(self)
        trial._placed, trial._column, trial._last = [], 0, True
        # A column as good as any other: none takes what does not fit.
        trial.top, trial.bottom = inf, bottom
        trial._begin(self._head)
        trial.place(slabs)
        return trial._placed

    # Slabs ---------------------------------------------------------------------------------------

    def place(self, slabs: Iterable[Slab]) -> None:
        """Fill columns with the slabs, in their order."""
        if self._trails is not None:
            self._trails.walk(self, slabs)
            return
        waiting: deque[Slab] = deque()
        for slab in slabs:
            waiting.append(slab)
            if not (slab.keep or slab.clings) or len(waiting) == CHAIN:
                self.place_chain(waiting)
        if waiting:
            self.place_chain(waiting)

    def state(self) -> State:
        """What is left of the page."""
        noted, carried = tuple(self._noted), tuple(self._carried)
        page = self.y, self._after, self._empty, self._head
        return State(*page, noted, self._notes_height, carried)

    def go_on(self, state: State) -> None:
        """Take the page for one of which that is left."""
        self.y, self._after, self._empty, self._head, noted, self._notes_height, carried = state
        self._noted, self._carried = list(noted), list(carried)

    def turn(self) -> None:
        """Go on at the head of the next page; the notes of this one have their places."""
        self._noted, self._carried, self._notes_height = [], [], 0.0
        self._new_page()

    def noted(self, slabs: Iterable[Slab]) -> dict[int, Text]:
        """The notes that the slabs are the first to cite, held until they are placed."""
        return self._texts([number for numbers in cited(slabs) for number in numbers])

    def let_go(self, notes: Iterable[int]) -> None:
        """Hold these no longer: they have their place."""
        for number in notes:
            del self._texts_made[number]

    def place_chain(self, chain: deque[Slab]) -> None:
        """Place slabs of which all but the last keep with the next, or cling to it."""
        if len(chain) > 1 and not self._empty:
            need = self._chain_need(chain)
            if need > self._left() and need <= self.room:
                self.next_column()
        while chain:
            slab = chain.popleft()
            self._place(slab, chain[0] if slab.clings and chain else None)

    def _chain_need(self, chain: Iterable[Slab]) -> float:
        kept = list(takewhile(_moves_whole, list(chain)[:-1]))
        last = next(islice(chain, len(kept), None))
        return self._together([(slab, 0, len(slab.heights)) for slab in kept], last, self._after)

    def _together(self, parts: Iterable[_Part], last: Slab, after: float) -> float:
        """What the parts need with the least of the slab `last` after them, and their notes."""
        need, notes = 0.0, []
        for slab, begin, end in (*parts, (last, 0, _least(last, 0))):
            need += max(after, 0.0 if begin else slab.before)
            need += slab.top + sum(slab.heights[begin:end]) + slab.foot
            after = slab.after
            notes += [number for unit in range(begin, end) for number in slab.notes.get(unit, ())]
        return need + self._notes_need(self._texts(notes).values(), bool(self._noted))

    def _left(self) -> float:
        return self.y - self.bottom - self._notes_height

    def _place(self, slab: Slab, following: Slab | None = None) -> None:
        """Place a slab, so that its last units stand with what it clings to."""
        first, count = 0, len(slab.heights)
        while first < count:
            last = self._fitting(slab, first, following)
            if last == first:
                self.next_column()
                continue
            self._paint(slab, first, last)
            first = last
            if first < count:
                self.next_column()

    def _paint(self, slab: Slab, first: int, last: int) -> None:
        if not self._empty:
            self.y -= max(self._after, 0.0 if first else slab.before)
        x = self.lefts[self._column]
        if len(self.lefts) > 1:
            self._placed.append((slab, x, self.y, first, last))
        else:
            self.sheet.placed.append((slab, x, self.y, first, last))
        self.y -= slab.top + sum(slab.heights[first:last]) + slab.foot
        self._after = slab.after if last == len(slab.heights) else 0.0
        self._empty = False
        for unit in sorted(slab.notes):
            if first <= unit < last:
                self._cite(slab.notes[unit])

    def _fitting(self, slab: Slab, first: int, following: Slab | None) -> int:
        """Up to which unit the column takes the slab; `first` if it takes none."""
        count = len(slab.heights)
        gap = 0.0 if self._empty else max(self._after, slab.before)
        room = self._left() - gap - slab.top - slab.foot
        last = self._units(slab, first, room)
        least = _least(slab, first)
        if last == count and following is not None:
            after = 0.0 if self._empty else self._after
            need = self._together([(slab, first, count)], following, after)
            last -= need > self._left() + _SLIP
        if last < count:
            # Leave as many to the next column as may stand at its head.
            last = min(last, max(first, count - min(slab.least, count - first)))
            if count - last == count - first:
                last = first
        if last - first >= least:
            return last
        return self._forced(slab, first, room) if self._alone() else first

    def _alone(self) -> bool:
        """Whether the next column would have no more room than this one."""
        return self._empty and self._head == self.top and not self._noted

    def _forced(self, slab: Slab, first: int, room: float) -> int:
        """What goes into an empty column although it does not fit as it should."""
        return max(first + 1, self._units(slab, first, room))

    def _units(self, slab: Slab, first: int, room: float) -> int:
        """Up to which unit the room holds the slab and the notes that its units cite."""
        if not slab.notes and sum(slab.heights) <= room:
            return len(slab.heights)
        begun, last = bool(self._noted), first
        for last in range(first, len(slab.heights)):
            room -= slab.heights[last]
            here = slab.notes.get(last)
            if not here and room >= 0:
                continue
            texts = list(self._texts(here or ()).values())
            need = self._notes_need(texts, begun)
            if room < 0 or (room < need and not self._may_part(texts, room, need)):
                return last
            room -= need
            begun = begun or bool(texts)
            if room < 0:
                return last + 1
        return len(slab.heights)

    def _may_part(self, texts: list[Text], room: float, need: float) -> bool:
        """Whether the last of these notes may begin here and go on in the next column."""
        if not texts or texts[-1].height() < self.room * _LONG_SHARE:
            return False
        least = WIDOW * texts[-1].style.leading + NOTE_GAP
        return room >= need - texts[-1].height() + least


def _begun(placed: Iterable[_Placed]) -> Iterator[tuple[Slab, int]]:
    """Each slab once, and the unit with which it begins here."""
    for slab, parts in groupby(placed, key=lambda part: part[0]):
        yield slab, next(parts)[3]


def _moves_whole(slab: Slab) -> bool:
    """Whether no unit of it can stay behind when the last ones move along with the next slab."""
    return slab.keep or (slab.clings and len(slab.heights) < 2 * slab.least)


def _least(slab: Slab, first: int) -> int:
    """How many units must stand together at least, from `first` on."""
    left = len(slab.heights) - first
    return left if left < 2 * slab.least else slab.least
