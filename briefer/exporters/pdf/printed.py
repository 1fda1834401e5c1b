"""A page as it goes into the file, and what it has to be for the one before to do for it."""

from dataclasses import dataclass, field
from hashlib import sha256

from briefer.exporters.pdf.links import LinkAnnotation, Place
from briefer.exporters.pdf.objects import Block, Objects, block, compressed
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.subsets import Use

# Where each link leads, and the number of the first.
_Links = tuple[int, list[tuple[str | int, float, float]]]


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
        number = self.sheet.number
        for place, x, y in self.sheet.places:
            place.at(number, x, y)


@dataclass(slots=True)
class Printed:
    """A page's content: text with what stands around it, as one stream."""

    text: Painted
    frame: Painted
    code: bytes
    stream: bytes = field(init=False)
    digest: bytes = field(init=False)
    _links: tuple[_Links, Block] | None = None

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
        links = [link for link in self.text.sheet.links if _leads(link)]
        first = objects.numbers(len(links))
        number = first_page + 2 * (self.number - 1)
        shown = b" ".join([b"%d 0 R" % link for link in range(first, first + len(links))])
        entries = b"/Type /Page /Parent %d 0 R /Contents %d 0 R" % (parent, number + 1)
        if links:
            entries += b" /Annots [%b]" % shown
        objects.put_block(block(number, (b"<< %b >>" % entries, self.stream)))
        objects.put_block(self._written(links, first, first_page))

    def _written(self, links: list[LinkAnnotation], first: int, first_page: int) -> Block:
        led = first, [_target(link) for link in links]
        if self._links is None or self._links[0] != led:
            self._links = led, block(first, [link.written(first_page) for link in links])
        return self._links[1]


def _leads(link: LinkAnnotation) -> bool:
    return isinstance(link.target, str) or link.target.page > 0


def _target(link: LinkAnnotation) -> tuple[str | int, float, float]:
    target = link.target
    if isinstance(target, Place):
        return target.page, target.x, target.y
    return target, 0.0, 0.0
