"""Statements, and who claims them."""

from dataclasses import dataclass
from typing import ClassVar

from briefer.document.nodes import Content, Run
from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.item import Item
from briefer.items.phrasing import Phrasing, Words

STATUSES = ("reported", "confirmed", "disputed", "denied", "retracted")
_ALWAYS_SAID = ("disputed", "denied", "retracted")


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
        asked = (self.question,) if self.question else ()
        return super().refers_to().union(self.supersedes, self.disputes, self.confirms, asked)

    def line(self, phrasing: Phrasing, wording: Words = ()) -> Content:
        """Its words, note marks and tags, then who claims it and when, as far as that is shown."""
        details = "; ".join(self._details(phrasing))
        sentence = f" {details[:1].upper()}{details[1:]}." if details else ""
        tail = (Run(sentence, italic=True),) if sentence else ()
        return (*super().line(phrasing, wording), *tail, *self._warning(phrasing))

    @property
    def is_claim(self) -> bool:
        """Whether somebody says it and nobody has confirmed it.

        Its words are not searched for the name: “UN” stands in “units”, and who is named in a
        sentence need not be who says it.
        """
        return bool(self.claimant) and self.status != "confirmed"

    def status_shown(self, phrasing: Phrasing) -> str:
        """Its status in words; a plain report or a confirmation only where statuses are shown."""
        return self.status_said(phrasing) if self.warns or "status" in phrasing.show else ""

    def status_said(self, phrasing: Phrasing) -> str:
        """Its status in words, "" without one."""
        return phrasing.say(f"status-{self.status}") if self.status else ""

    @property
    def warns(self) -> bool:
        """Whether its status is one that no reader may miss."""
        return self.status in _ALWAYS_SAID

    def in_brief(self, most: int = 90) -> str:
        """The beginning of its text, and who claims it as long as nobody has confirmed it."""
        words = super().in_brief(most)
        return f"{words} ({self.claimant})" if self.is_claim else words

    def _warning(self, phrasing: Phrasing) -> Content:
        said = [self.status_shown(phrasing)]
        if phrasing.replaced(self):
            said.append(phrasing.say("superseded"))
        warning = ", ".join(filter(None, said))
        text = f"{warning[:1].upper()}{warning[1:]}."
        return (Run(" "), Run(text, bold=True)) if warning else ()

    def _details(self, phrasing: Phrasing) -> tuple[str, ...]:
        found = {
            "claimant": self.claimant and phrasing.say("claimed-by", claimant=self.claimant),
            "as-of": self.as_of and phrasing.say("as-of", date=phrasing.date(self.as_of)),
            "place": self.place,
            "source": (names := ", ".join(phrasing.outlets(self)))
            and phrasing.say("source-named", source=names),
        }
        if not self.is_claim:
            found["claimant"] = ""
        shown = {*phrasing.show, "claimant"}
        return tuple(text for name, text in found.items() if text and name in shown)
