"""What every item has in common, whatever its kind."""

from dataclasses import dataclass, field
from typing import ClassVar

from briefer.document.nodes import Anchor, Block, Content, ListBlock, Paragraph
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.ids import new_id
from briefer.items.phrasing import Phrasing, Words, prose

PARTS_OF_DAY = ("midnight", "night", "dawn", "morning", "noon", "afternoon", "evening")


@dataclass(frozen=True, kw_only=True)
class Item:
    """One citable statement, as the analyst curated it.

    `credibility` is 1 to 6 or None; `note` is for the desk alone and is never exported.
    """

    kind: ClassVar[str]

    id: str = field(default_factory=new_id)
    text: str = spec("long-text", required=True)
    language: str = spec("language")
    credibility: int | None = spec("number", choices=("1", "2", "3", "4", "5", "6"))
    marking: str = spec("marking")
    tags: tuple[str, ...] = spec("names")
    note: str = spec("long-text")
    citations: tuple[Citation, ...] = spec("citations")

    @property
    def voice(self) -> str:
        """Who says it: a quote's speaker, a fact's claimant; "" for other kinds."""
        return ""

    @property
    def where(self) -> str:
        """The place it belongs to; "" where it has none."""
        return ""

    @property
    def dated(self) -> Edtf | None:
        """The date that it is found and ordered by; None for what has none."""
        return None

    @property
    def state(self) -> str:
        """A fact's status; "" for other kinds."""
        return ""

    def refers_to(self) -> frozenset[str]:
        """Ids of all records that this one rests on; its sources among them."""
        return frozenset(citation.source for citation in self.citations)

    def words(self, wording: Words = ()) -> Anchor:
        """What is printed for it, under its id: `wording` if there is one, else its exact text."""
        return Anchor(self.id, wording or (prose(self.text, self.language),))

    def line(self, phrasing: Phrasing, wording: Words = ()) -> Content:
        """Its words, note marks and tags, in one paragraph or cell."""
        return (self.words(wording), *phrasing.support(self))

    def blocks(self, phrasing: Phrasing, wording: Words = ()) -> tuple[Block, ...]:
        """What a document prints for it where no layout says otherwise: an entry of a list."""
        return (bullet(self.line(phrasing, wording)),)

    def in_brief(self, most: int = 90) -> str:
        """The beginning of its text, whole where that is short, without the stop at its end."""
        flat = " ".join(self.text.split())
        if len(flat) <= most:
            return flat.removesuffix(".")
        return f"{flat[:most].rpartition(' ')[0] or flat[:most]} …"


def bullet(line: Content, *below: Paragraph) -> ListBlock:
    """A list of one entry, with what stands below it; lists that meet become one."""
    return ListBlock(((Paragraph(line, "List Bullet"), *below),))
