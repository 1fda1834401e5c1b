"""What happened, and when."""

from dataclasses import dataclass
from typing import ClassVar

from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.item import PARTS_OF_DAY, Item


@dataclass(frozen=True, kw_only=True)
class Event(Item):
    """A happening; `when_text` is the date as the source words it, `when` what that resolves to."""

    kind: ClassVar[str] = "event"

    when: Edtf | None = spec("date")
    when_text: str = spec("text")
    time: str = spec("time")
    part_of_day: str = spec("choice", choices=PARTS_OF_DAY)
    zone: str = spec("zone")
    place: str = spec("name")
    participants: tuple[str, ...] = spec("names")

    @property
    def where(self) -> str:
        """Where it happened."""
        return self.place

    @property
    def dated(self) -> Edtf | None:
        """When it happened."""
        return self.when
