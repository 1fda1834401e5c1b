"""What blocks came to in the document before, for those that stand in the next one too."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import is_

from briefer.exporters.pdf.slabs import Slab
from briefer.exporters.pdf.text import Cited, Compositor, Recorded

# So many blocks that are gone, one after the other, do not make those after them unknown.
_AHEAD = 8


@dataclass(slots=True)
class Entry:
    """The slabs of a block of a document: made for `use`, having met what the document had.

    `turn` is the number of the document that has it at the place `at`.
    """

    block: object
    use: object
    slabs: list[Slab]
    met: tuple[Cited | Recorded, ...]
    turn: int = 0
    at: int = 0


@dataclass(slots=True)
class Run:
    """Blocks that follow one another, with their entries and slabs, and all that these met."""

    blocks: Sequence[object]
    use: object
    entries: list[Entry]
    slabs: list[Slab]
    met: list[Cited | Recorded]


class Stock:
    """The entries of one document, in its order, and those of the one before."""

    def __init__(self, compositor: Compositor) -> None:
        self._compositor = compositor
        self._entries: list[Entry] = []
        self._runs: dict[int, Run] = {}
        self._turn = 0
        self.turn()

    def turn(self) -> None:
        """Go on with another document."""
        self._before, self._entries = self._entries, []
        self._runs_before, self._runs = self._runs, {}
        self._by_identity: dict[int, Entry] = {}
        self._next = 0
        self._turn += 1

    def slabs(
        self, block: object, use: object, make: Callable[..., Iterable[Slab]], *given: object
    ) -> list[Slab]:
        """What `make` gives, or gave for an equal block and use where the document had the same.

        The same slab is never given twice for one document.
        """
        before, at = self._before, self._next
        if at < len(before) and before[at].block is block and before[at].turn != self._turn:
            entry: Entry | None = before[at]
            self._next = at + 1
        else:
            entry = self._found(block)
        if (
            entry is None
            or entry.use != use
            or (entry.met and not self._compositor.meets(entry.met))
        ):
            begin = len(self._compositor.met)
            slabs = list(make(*given))
            entry = Entry(block, use, slabs, tuple(self._compositor.met[begin:]))
        entry.turn, entry.at = self._turn, len(self._entries)
        self._entries.append(entry)
        return entry.slabs

    def run(
        self, blocks: Sequence[object], use: object, make: Callable[..., Iterable[Slab]]
    ) -> list[Slab]:
        """The slabs of several blocks, of which each is asked for by `make` if need be.

        To ask for many at once is quick where nothing else is met between them.
        """
        known = self._runs_before.get(id(blocks[0]))
        if known is None or known.use != use or not self._comes_again(known, blocks):
            begin = len(self._entries)
            slabs = list(make())
            entries = self._entries[begin:]
            met = [one for entry in entries for one in entry.met]
            known = Run(blocks, use, entries, slabs, met)
        self._runs[id(blocks[0])] = known
        return known.slabs

    def _comes_again(self, run: Run, blocks: Sequence[object]) -> bool:
        """Whether the entries of a run all hold; if so, they are those of this document."""
        if len(run.blocks) != len(blocks) or not all(map(is_, run.blocks, blocks)):
            return False
        if any(entry.turn == self._turn for entry in run.entries):
            return False
        if not self._compositor.meets(run.met):
            return False
        self._next = run.entries[-1].at + 1
        for at, entry in enumerate(run.entries, len(self._entries)):
            entry.turn, entry.at = self._turn, at
        self._entries += run.entries
        return True

    def _found(self, block: object) -> Entry | None:
        if not self._by_identity:
            self._by_identity = {id(entry.block): entry for entry in self._before}
        known = self._by_identity.get(id(block))
        if known is None or known.turn == self._turn:
            ahead = islice(self._before, self._next, self._next + _AHEAD)
            known = next((e for e in ahead if e.turn != self._turn and e.block == block), None)
        if known is not None:
            self._next = known.at + 1
        return known
