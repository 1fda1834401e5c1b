"""Statements, and who claims them."""

from dataclasses import dataclass
from typing import ClassVar

from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.item import Item

STATUSES = ("reported", "confirmed", "disputed", "denied", "retracted")


@dataclass(frozen=True, kw_only=True)
class Fact(Item):
    """A statement; as the answer to a question it may stand against others' answers.

    `answer` is the value alone ("58"), where `text` says the whole.
    """

    kind: ClassVar[str] = "fact"

    claimant: str = spec("name")
    as_of: Edtf | None = spec("date")
    status: str = spec("choice", choices=STATUSES)
    place: str = spec("name")
    question: str = spec("id", refers=("question",))
    answer: str = spec("text")
    supersedes: tuple[str, ...] = spec("ids", refers=("fact",))
    disputes: tuple[str, ...] = spec("ids", refers=("fact",))
    confirms: tuple[str, ...] = spec("ids", refers=("fact",))

    @property
    def voice(self) -> str:
        """Who claims it."""
        return self.claimant

    @property
    def where(self) -> str:
        """Where it holds."""
        return self.place

    @property
    def dated(self) -> Edtf | None:
        """The day as of which it is claimed."""
        return self.as_of

    @property
    def state(self) -> str:
        """Its status."""
        return self.status

    def refers_to(self) -> frozenset[str]:
        """Its sources, its question, and the facts that it supersedes, disputes or confirms."""
        others = (*self.supersedes, *self.disputes, *self.confirms)
        return super().refers_to() | frozenset(others) | frozenset(filter(None, (self.question,)))
