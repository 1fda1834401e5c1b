"""What the analyst concludes."""

from dataclasses import dataclass
from typing import ClassVar

from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.grading import CONFIDENCE, LIKELIHOOD
from briefer.items.item import Item


@dataclass(frozen=True, kw_only=True)
class Judgment(Item):
    """A conclusion, how likely it is and how well founded: two things, never in one sentence."""

    kind: ClassVar[str] = "judgment"

    likelihood: str = spec("choice", choices=tuple(LIKELIHOOD))
    confidence: str = spec("choice", choices=CONFIDENCE)
    as_of: Edtf | None = spec("date")
    rests_on: tuple[str, ...] = spec("ids")

    @property
    def dated(self) -> Edtf | None:
        """The day as of which it is held."""
        return self.as_of

    def refers_to(self) -> frozenset[str]:
        """Its sources, and the items that it rests on."""
        return super().refers_to() | frozenset(self.rests_on)
