"""Notes: each use of a passage gets a mark, and the same passage the same one.

Marks are handed out while a document grows, and numbered when it is whole, so that the numbers run
in reading order whatever was laid out first.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast

from briefer.briefs.material import Material
from briefer.briefs.template import Placement
from briefer.document.nodes import Anchor, Content, Inline, Link, NoteRef, Run
from briefer.errors import UnknownIdError
from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.phrasing import NBSP, Words
from briefer.items.question import Question
from briefer.items.quote import Quote

Place = tuple[str, int | None, str, str]
"""Source, start, passage and locator: what makes two citations one note."""


@dataclass(frozen=True)
class Use:
    """A source used at one place, with every chain by which items there came to it."""

    source: str
    citation: Citation
    chains: tuple[tuple[str, ...], ...] = ()
    translated: bool = False


class Notes:
    """The uses of sources in one document, as they are met.

    `numbers` are the marks of documents before, which stay what they were; `marked` is told of
    each citation that gets one, and whether what cites it is a translation.
    """

    def __init__(
        self,
        material: Material,
        numbers: dict[Place, int] | None = None,
        marked: Callable[[Citation, bool], None] = lambda _citation, _translated: None,
    ) -> None:
        self._material = material
        self._marked = marked
        self._uses: dict[Place, Use] = {}
        self._numbers: dict[Place, int] = {} if numbers is None else numbers

    def marks(self, item: Item) -> Words:
        """The marks of an item's own citations."""
        translated = isinstance(item, Quote) and bool(item.original)
        return tuple(self._mark(citation, translated) for citation in item.citations)

    def cited(self, named: str) -> Words:
        """The marks for `[@named]`: of a source as a whole, or of an item. Raises UnknownIdError.

        What cites nothing itself is cited by its `grounds`.
        """
        if named in self._material.sources:
            return (self._mark(Citation(source=named), translated=False),)
        if named in self._material.items:
            found = grounds(self._material.items[named], self._material)
            return tuple(mark for item in found for mark in self.marks(item))
        raise UnknownIdError(
            f"The text cites “{named}”, which the library does not hold.",
            "Correct the id, or take the citation out.",
        )

    def in_order(self, provisional: Iterable[int]) -> tuple[Use, ...]:
        """The uses under these marks, each once, in the order given: note 1 is the first."""
        places = {number: place for place, number in self._numbers.items()}
        return tuple(self._uses[places[number]] for number in dict.fromkeys(provisional))

    def _mark(self, citation: Citation, translated: bool) -> NoteRef:
        if citation.source not in self._material.sources:
            raise UnknownIdError(
                f"A citation names the source “{citation.source}”, which the library does not "
                "hold.",
                "Add the source, or take the citation out.",
            )
        self._marked(citation, translated)
        return NoteRef(self.mark(citation, translated))

    def mark(self, citation: Citation, translated: bool) -> int:
        """The mark of a citation whose source is known to be there."""
        place = (citation.source, citation.start, citation.exact, citation.locator)
        use = self._uses.get(place)
        if use is None:
            use = self._uses[place] = Use(citation.source, citation)
        if citation.chain and citation.chain not in use.chains:
            use = self._uses[place] = replace(use, chains=(*use.chains, citation.chain))
        if translated and not use.translated:
            self._uses[place] = replace(use, translated=True)
        return self._numbers.setdefault(place, len(self._numbers) + 1)


def grounds(item: Item, material: Material) -> tuple[Item, ...]:
    """An item, and what its sources are found with where it cites none itself.

    For a judgment that is what it rests on, for a question its answers; and so on.
    """
    found: dict[str, Item] = {}
    waiting = [item]
    while waiting:
        ground = waiting.pop(0)
        if ground.id in found:
            continue
        found[ground.id] = ground
        if isinstance(ground, Judgment) and not ground.citations:
            named = (material.items.get(each) for each in ground.rests_on)
            waiting = [*(each for each in named if each is not None), *waiting]
        elif isinstance(ground, Question) and not ground.citations:
            waiting = [*material.answers.get(ground.id, ()), *waiting]
    return tuple(found.values())


def numbered(content: Content, numbers: Mapping[int, int], placement: Placement) -> Content:
    """`content` with its marks' final numbers: links in brackets if they are placed so.

    Marks that meet are parted by commas, and none stands twice in one place.
    """
    return tuple(_numbered(content, numbers, placement))


def _numbered(
    content: Content, numbers: Mapping[int, int], placement: Placement
) -> Iterator[Inline]:
    before: set[int] = set()  # the marks right before, which others are parted from
    for is_mark, inlines in groupby(content, lambda inline: isinstance(inline, NoteRef)):
        if is_mark:
            found = {numbers[mark.number] for mark in inlines if isinstance(mark, NoteRef)}
            yield from _together(sorted(found - before), placement, parted=bool(before))
            continue
        for inline in inlines:
            if isinstance(inline, Anchor):
                inner = tuple(_numbered(inline.content, numbers, placement))
                inline = replace(inline, content=cast(Words, inner))  # anchors do not nest
            yield inline
            before = _at_end(inline)


def _at_end(inline: Inline) -> set[int]:
    """The marks that `inline` ends in."""
    last = inline.content[-1:] if isinstance(inline, Anchor) else ()
    return {part.number for part in last if isinstance(part, NoteRef)}


def _together(numbers: Sequence[int], placement: Placement, *, parted: bool) -> Iterator[Inline]:
    for place, number in enumerate(numbers):
        if placement == "brackets":
            yield from (Run(NBSP), Link((Run(f"[{number}]"),), f"#{note_anchor(number)}"))
            continue
        if place or parted:
            yield Run(",", style="Footnote Reference")
        yield NoteRef(number)


def note_anchor(number: int) -> str:
    """The name of the place where a note stands that is gathered at the end."""
    return f"note-{number}"
