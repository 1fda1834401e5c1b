"""A page as it goes into the file, and what it has to be for the one before to do for it."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from briefer.exporters.pdf.links import NOWHERE
from briefer.exporters.pdf.objects import Block, Objects, block, compressed
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.subsets import Use


class _Made(NamedTuple):
    """The objects of a page whose links have numbers from `first` on, and where they lead."""

    first: int
    led: list[str | tuple[int, float, float]]
    blocks: tuple[Block, Block]


@dataclass(slots=True)
class Painted:
    """Operators, and what they use of the cuts."""

    sheet: Sheet
    uses: tuple[Use, ...]

    def again(self) -> bool:
        """Use the cuts as then; False where that would give other operators."""
        return all(use.cut.again(use) for use in self.uses)

    def settle(self) -> None:
        """Settle the places on it once more."""
        for place, point in self.sheet.places:
            if place.point is NOWHERE:
                place.point = point


@dataclass(slots=True)
class Printed:
    """A page's content: text with what stands around it, as one stream."""

    text: Painted
    frame: Painted
    code: bytes
    stream: bytes = field(init=False)
    digest: bytes = field(init=False)
    _made: _Made | None = None

    def __post_init__(self) -> None:
        self.stream = compressed(self.code)
        self.digest = sha256(self.code).digest()

    @property
    def number(self) -> int:
        """The page's, from 1."""
        return self.text.sheet.number

    @property
    def headings(self) -> list[tuple[str, int, float]]:
        """Words, level and height of each heading on the page."""
        return self.text.sheet.headings

    def put(self, objects: Objects, first_page: int, parent: int) -> None:
        """Put the page among the objects; links to what was never painted are left out."""
        links = self.text.sheet.links
        led = [target if isinstance(target, str) else target.point for _, target in links]
        first = objects.numbers(len(led) - led.count(NOWHERE))
        made = self._made
        if made is None or made.first != first or made.led != led:
            leading = [link for link, point in zip(links, led, strict=True) if point != NOWHERE]
            annotations = block(first, [link.written(first_page) for link in leading])
            made = self._made = _Made(first, led, self._page(annotations, first_page, parent))
        for part in made.blocks:
            objects.put_block(part)

    def _page(self, annotations: Block, first_page: int, parent: int) -> tuple[Block, Block]:
        number = first_page + 2 * (self.number - 1)
        entries = b"/Type /Page /Parent %d 0 R /Contents %d 0 R" % (parent, number + 1)
        if count := len(annotations.begins):
            numbers = range(annotations.first, annotations.first + count)
            entries += b" /Annots [%b]" % b" ".join([b"%d 0 R" % link for link in numbers])
        return block(number, (b"<< %b >>" % entries, self.stream)), annotations
