"""What composing a brief led to, kept for the next time: each piece with all that it rests on.

While a piece is made, everything that is looked up is noted. It is taken again where all of that
would be found the same, and whatever it did to the notes and figures is done again.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar, cast

from briefer.items.citation import Citation

T = TypeVar("T")
V = TypeVar("V")

Marked = tuple[Citation, bool]
"""A citation that got a mark, and whether what cites it is a translation."""

_ABSENT = object()


_RUN = 16
"""So many pieces that follow one another are kept as one piece, too."""


class Recall(Protocol):
    """Makes a piece, or takes it from where it was made from the same before."""

    def __call__(self, key: Hashable, given: tuple[object, ...], make: Callable[[], T], /) -> T:
        """What `make` gives. It may depend on `given` and on what it looks up, on nothing else."""


def no_recall(_key: Hashable, _given: tuple[object, ...], make: Callable[[], T]) -> T:
    """Everything is made anew."""
    return make()


def runs(things: Sequence[T]) -> Iterator[tuple[T, ...]]:
    """`things` in stretches of which each is worth a piece: most are as they were, and whole."""
    return (tuple(things[at : at + _RUN]) for at in range(0, len(things), _RUN))


def _no_mark(_citation: Citation, _translated: bool) -> None:
    """Nothing is cited."""


@dataclass(slots=True)
class _Kept:
    """A piece with all that it rests on, what it did, and the pieces that it was made of."""

    given: tuple[object, ...]
    value: Any = None
    reads: dict[tuple[str, str | None], object] = field(default_factory=dict)
    marks: list[Marked] = field(default_factory=list)
    figures: list[int] = field(default_factory=list)
    within: dict[Hashable, "_Kept"] = field(default_factory=dict)

    def take(self, other: "_Kept", key: Hashable) -> None:
        """Rest on all that another one rests on too, of which this is made."""
        if other.reads:
            self.reads.update(other.reads)
        self.marks += other.marks
        self.figures += other.figures
        if other.within:
            self.within.update(other.within)
        self.within[key] = other


class Memory:
    """The pieces of one composition, and those of the one before.

    `numbers` are the marks that places in sources got; they stay what they were. One that `keeps`
    nothing is for a single composition.
    """

    def __init__(self, *, keeps: bool = True) -> None:
        self._keeps = keeps
        self.numbers: dict[tuple[str, int | None, str, str], int] = {}
        self._before: dict[Hashable, _Kept] = {}
        self._now: dict[Hashable, _Kept] = {}
        self._open: list[_Kept] = []
        self._held: dict[str, Mapping[str, object]] = {}
        self._figure = 0
        self._mark: Callable[[Citation, bool], object] = _no_mark

    def turn(self, mark: Callable[[Citation, bool], object] = _no_mark) -> None:
        """Go on with another composition; `mark` gives a citation its mark."""
        # One that was broken off left the pieces of the one before where it did not come to them.
        self._before, self._now = self._now, {}
        self._open, self._figure = [], 0
        self._mark = mark

    def break_off(self) -> None:
        """This composition came to no end: what it did not come to is kept as well."""
        self._now = {**self._before, **self._now}

    def watched(self, name: str, held: Mapping[str, V]) -> Mapping[str, V]:
        """`held`, called `name`, so that what is looked up in it is noted."""
        self._held[name] = held
        return _Watched(name, held, self._note)

    def figures(self) -> Iterator[int]:
        """The numbers of figures, from 1."""
        while True:
            self._figure += 1
            for piece in self._open[-1:]:
                piece.figures.append(self._figure)
            yield self._figure

    def marked(self, citation: Citation, translated: bool) -> None:
        """Note that a citation got a mark."""
        for piece in self._open[-1:]:
            piece.marks.append((citation, translated))

    def recall(self, key: Hashable, given: tuple[object, ...], make: Callable[[], T]) -> T:
        """As `Recall` says; of one key the last piece is kept."""
        if not self._keeps:
            return make()
        kept = self._now.get(key) or self._before.get(key)
        if kept is None or kept.given != given or not self._holds(kept):
            kept = self._made(given, make)
        else:
            for citation, translated in kept.marks:
                self._mark(citation, translated)
            self._figure += len(kept.figures)
            if kept.within:
                self._now.update(kept.within)
        self._now[key] = kept
        if self._open:
            self._open[-1].take(kept, key)
        value: T = kept.value
        return value

    def _made(self, given: tuple[object, ...], make: Callable[[], T]) -> _Kept:
        piece = _Kept(given)
        self._open.append(piece)
        piece.value = make()  # where this fails, so does the composition: `turn` begins anew
        self._open.pop()
        return piece

    def _holds(self, kept: _Kept) -> bool:
        """Whether all that it rests on would be found the same."""
        if kept.figures and kept.figures[0] != self._figure + 1:
            return False
        if not kept.reads:
            return True
        held = self._held
        for (name, key), value in kept.reads.items():
            found = held[name] if key is None else held[name].get(key, _ABSENT)
            if found is not value and found != value:
                return False
        return True

    def _note(self, name: str, key: str | None, value: object) -> None:
        if self._open:
            self._open[-1].reads[name, key] = value


class _Watched(Mapping[str, V]):
    """A mapping that tells what is looked up in it."""

    def __init__(
        self, name: str, held: Mapping[str, V], note: Callable[[str, str | None, object], None]
    ) -> None:
        self._name, self._held, self._note = name, held, note

    def __getitem__(self, key: str) -> V:
        value = self._held.get(key, _ABSENT)
        self._note(self._name, key, value)
        if value is _ABSENT:
            raise KeyError(key)
        return cast(V, value)

    def get(self, key: str, default: Any = None) -> Any:
        """As `Mapping.get`, which goes by way of an exception."""
        value = self._held.get(key, _ABSENT)
        self._note(self._name, key, value)
        return default if value is _ABSENT else value

    def __iter__(self) -> Iterator[str]:
        self._note(self._name, None, self._held)
        return iter(self._held)

    def __len__(self) -> int:
        self._note(self._name, None, self._held)
        return len(self._held)
