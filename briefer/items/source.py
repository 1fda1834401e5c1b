"""Documents that items are taken from."""

from dataclasses import dataclass, field
from typing import ClassVar

from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.grading import RELIABILITY
from briefer.items.ids import new_id

SOURCE_TYPES = (
    "article",
    "report",
    "press-release",
    "statement",
    "interview",
    "transcript",
    "dataset",
    "web-page",
    "e-mail",
    "book",
    "other",
)


@dataclass(frozen=True, kw_only=True)
class Source:
    """A document, how far it is relied on (A to F), and the text that passages point into.

    `origin` is the agency or body whose report it repeats; `note` is for the desk alone.
    """

    kind: ClassVar[str] = "source"

    id: str = field(default_factory=new_id)
    title: str = spec("text", required=True)
    type: str = spec("choice", choices=SOURCE_TYPES)
    authors: tuple[str, ...] = spec("names")
    outlet: str = spec("name")
    published: Edtf | None = spec("date")
    accessed: Edtf | None = spec("date")
    url: str = spec("text")
    language: str = spec("language")
    reliability: str = spec("choice", choices=tuple(RELIABILITY))
    origin: str = spec("name")
    text: str = spec("long-text")
    note: str = spec("long-text")
    tags: tuple[str, ...] = spec("names")
    marking: str = spec("marking")

    @property
    def dated(self) -> Edtf | None:
        """When it was published; None where that is not known."""
        return self.published

    def refers_to(self) -> frozenset[str]:
        """A source rests on nothing else in the library."""
        return frozenset()
