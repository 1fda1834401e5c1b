"""What happened, and when."""

import re
from dataclasses import dataclass
from typing import ClassVar

from briefer.document.nodes import Content, Run, text_of
from briefer.items.dates import Edtf, Style
from briefer.items.fields import spec
from briefer.items.item import PARTS_OF_DAY, Item
from briefer.items.phrasing import Phrasing, Words


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

    def date_shown(self, phrasing: Phrasing, style: Style | None = None) -> str:
        """Its date in words, or that nobody has resolved it, with the source's own words."""
        if self.when:
            return phrasing.date(self.when, style)
        if self.when_text:
            return phrasing.say("date-unresolved", text=self.when_text)
        return phrasing.say("date-missing")

    def hour_shown(self, phrasing: Phrasing, *, zoned: bool = True) -> str:
        """The time of day as far as it is known, "" where nothing is; `zoned` names its zone."""
        return phrasing.hour(self.time, self.part_of_day, self.zone if zoned else "")

    def line(self, phrasing: Phrasing, wording: Words = ()) -> Content:
        """When it was, then its words, note marks and tags."""
        when = ", ".join(filter(None, (self.date_shown(phrasing), self.hour_shown(phrasing))))
        return (Run(f"{when}: ", bold=True), *self.told(phrasing, wording))

    def told(self, phrasing: Phrasing, wording: Words = ()) -> Content:
        """Its words, marks and tags, and whom they do not name, where the date stands elsewhere."""
        names = "; ".join(self.unnamed(text_of(wording)))
        others = (Run(f" {phrasing.say('participants', names=names)}"),) if names else ()
        return (*super().line(phrasing, wording), *others)

    def unnamed(self, wording: str = "") -> tuple[str, ...]:
        """Those who took part and are named neither in its text nor in its wording."""
        text = f"{self.text}\n{wording}"
        return tuple(
            name
            for name in self.participants
            if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        )
