"""What blocks came to in the document before, for those that stand in the next one too."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice

from briefer.exporters.pdf.slabs import Slab
from briefer.exporters.pdf.text import Cited, Compositor, Recorded

# So many blocks that are gone, one after the other, do not make those after them unknown.
_AHEAD = 8


@dataclass(slots=True)
class Entry:
    """The slabs of a block of a document: made for `use`, having met what the document had."""

    block: object
    use: object
    slabs: list[Slab]
    met: tuple[Cited | Recorded, ...]
    at: int
    taken: bool = True


class Stock:
    """The entries of one document, in its order, and those of the one before."""

    def __init__(self, compositor: Compositor) -> None:
        self._compositor = compositor
        self._entries: list[Entry] = []
        self.turn()

    def turn(self) -> None:
        """Go on with another document."""
        self._before, self._entries = self._entries, []
        self._by_identity = {id(entry.block): entry for entry in self._before}
        self._next = 0
        for at, entry in enumerate(self._before):
            entry.at, entry.taken = at, False

    def slabs(self, block: object, use: object, make: Callable[[], Iterable[Slab]]) -> list[Slab]:
        """What `make` gives, or gave for an equal block and use where the document had the same.

        The same slab is never given twice for one document.
        """
        entry = self._again(block, use)
        if entry is None:
            begin = len(self._compositor.met)
            slabs = list(make())
            entry = Entry(block, use, slabs, tuple(self._compositor.met[begin:]), 0)
        entry.taken = True
        self._entries.append(entry)
        return entry.slabs

    def _again(self, block: object, use: object) -> Entry | None:
        """The entry of before, if it holds."""
        before, at = self._before, self._next
        if at < len(before) and before[at].block is block and not before[at].taken:
            found: Entry | None = before[at]
            self._next = at + 1
        else:
            found = self._found(block)
        if found is None or found.use != use:
            return None
        return found if not found.met or self._compositor.meets(found.met) else None

    def _found(self, block: object) -> Entry | None:
        known = self._by_identity.get(id(block))
        if known is None or known.taken:
            ahead = islice(self._before, self._next, self._next + _AHEAD)
            known = next((one for one in ahead if not one.taken and one.block == block), None)
        if known is not None:
            self._next = known.at + 1
        return known
