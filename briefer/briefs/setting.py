"""What every layout needs to know of the document that it is part of."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import NamedTuple

from briefer.briefs.brief import Entry
from briefer.briefs.markdown import words
from briefer.briefs.material import Material
from briefer.briefs.memory import Recall, no_recall
from briefer.briefs.notes import Notes
from briefer.briefs.relations import Relations
from briefer.document.nodes import Block, ListBlock
from briefer.document.styles import StyleSheet
from briefer.errors import UnknownIdError
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.phrasing import Phrasing, Words
from briefer.items.source import Source

Measure = Callable[[str, float, bool], float]
"""The width in points of a text in the sans face: text, size in points, bold."""


def average_width(text: str, size: float, bold: bool) -> float:
    """A fair guess at the width of a text in points, for want of a font to measure it by."""
    return len(text) * size * (0.58 if bold else 0.54)


class Placed(NamedTuple):
    """An entry with the record that it places; `wording` is empty where its own text is printed."""

    record: Item | Source
    wording: Words = ()


@dataclass(frozen=True)
class Setting:
    """Material, phrases and measures for the section that is being laid out.

    `width` and `height` are what its figures may take, in points. `recall` makes its pieces, of
    which some may be there already.
    """

    material: Material
    notes: Notes
    phrasing: Phrasing
    measure: Measure
    width: float
    height: float
    styles: StyleSheet
    figures: Iterator[int]
    relations: Relations
    recall: Recall = no_recall

    def showing(self, show: frozenset[str]) -> "Setting":
        """The same, but for what is shown beside entries."""
        return replace(self, phrasing=replace(self.phrasing, show=show))

    def placed(self, entry: Entry) -> Placed:
        """The record that an entry places. Raises UnknownIdError."""
        found = self.material.items.get(entry.id) or self.material.sources.get(entry.id)
        if found is None:
            raise UnknownIdError(
                f"The brief places “{entry.id}”, which the library does not hold.",
                "Correct the id, or take the entry out.",
            )
        if not entry.wording.strip():
            return Placed(found)
        read = partial(words, entry.wording, self.notes.cited)
        return Placed(found, self.recall(("wording", entry.id), (entry.wording,), read))

    def own_blocks(self, placed: Placed) -> tuple[Block, ...]:
        """What an item prints where no layout says otherwise."""
        item = placed.record
        assert isinstance(item, Item), "a source has no blocks of its own"
        make = partial(item.blocks, self.phrasing, placed.wording)
        return self.recall(
            ("own blocks", item.id, self.phrasing.show), (item, placed.wording), make
        )

    def answers(self, question: str) -> tuple[Fact, ...]:
        """The facts that answer a question, superseded ones too, oldest first."""
        return tuple(self.material.answers.get(question, ()))


def joined(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """`blocks` with bulleted lists that meet made one."""
    return tuple(_joined(blocks))


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    for bulleted, run in groupby(blocks, _is_bulleted):
        met = list(run)
        if bulleted and len(met) > 1:
            lists = (block for block in met if isinstance(block, ListBlock))
            yield ListBlock(tuple(item for block in lists for item in block.items))
        else:
            yield from met


def _is_bulleted(block: Block) -> bool:
    return isinstance(block, ListBlock) and not block.ordered
