"""Somebody's words."""

from dataclasses import dataclass
from typing import ClassVar

from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.item import PARTS_OF_DAY, Item

FORMS = ("verbatim", "partial", "paraphrase")


@dataclass(frozen=True, kw_only=True)
class Quote(Item):
    """Words, and the person answerable for them, in the role that they had that day.

    Where `original` is given, `text` is its translation. `said_text` is the date as the source
    words it ("on Sunday"); `said` is what that was resolved to.
    """

    kind: ClassVar[str] = "quote"

    speaker: str = spec("name")
    role: str = spec("text")
    said: Edtf | None = spec("date")
    said_text: str = spec("text")
    time: str = spec("time")
    part_of_day: str = spec("choice", choices=PARTS_OF_DAY)
    zone: str = spec("zone")
    place: str = spec("name")
    occasion: str = spec("text")
    form: str = spec("choice", choices=FORMS)
    original: str = spec("long-text")
    original_language: str = spec("language")
    translated_by: str = spec("name")

    @property
    def voice(self) -> str:
        """Who said it."""
        return self.speaker

    @property
    def where(self) -> str:
        """Where it was said."""
        return self.place

    @property
    def dated(self) -> Edtf | None:
        """When it was said."""
        return self.said
