"""Somebody's words."""

from dataclasses import dataclass
from typing import ClassVar

from briefer.document.nodes import Anchor, Block, BlockQuote, Content, Run, text_of
from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.item import PARTS_OF_DAY, Item
from briefer.items.phrasing import Phrasing, Words, prose

FORMS = ("verbatim", "partial", "paraphrase")

_OPENING, _CLOSING = "“„«‹‘‚\"'「『", "”“»›’‘\"'」』"


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

    def in_brief(self, most: int = 90) -> str:
        """The beginning of the words between marks, and who said them."""
        words = super().in_brief(most)
        marked = words if self.form == "paraphrase" or _brings_marks(self.text) else f"“{words}”"
        return f"{marked} ({self.speaker})" if self.speaker else marked

    def blocks(self, phrasing: Phrasing, wording: Words = ()) -> tuple[Block, ...]:
        """The words as they were said, or as much of them as `wording` has, with who said them."""
        return (self.block(phrasing, wording),)

    def block(self, phrasing: Phrasing, wording: Words = (), *, named: bool = True) -> BlockQuote:
        """The quotation; who said it is left out unless `named`, as under a heading of theirs."""
        original = prose(self.original, self.original_language)
        return BlockQuote(
            content=self._quoted(wording),
            attribution=(*self._attribution(phrasing, named), *phrasing.support(self)),
            original=(Anchor(self.id, (original,)),) if self.original else (),
        )

    def _quoted(self, wording: Words) -> Content:
        """The words between marks, which a paraphrase has none of, and some bring along."""
        words = self.words(wording)
        if self.form == "paraphrase" or _brings_marks(text_of((words,))):
            return (words,)
        return (Run("“"), words, Run("”"))

    def _attribution(self, phrasing: Phrasing, named: bool) -> Content:
        speaker = self.speaker or phrasing.say("speaker-unnamed")
        rest = self._circumstances(phrasing)
        if not named and rest:
            return (Run(f"{rest[:1].upper()}{rest[1:]}"),)
        return (
            (Run(speaker, style="Label"), Run(f", {rest}"))
            if rest
            else (Run(speaker, style="Label"),)
        )

    def _circumstances(self, phrasing: Phrasing) -> str:
        when = phrasing.moment(self.said, self.time, self.part_of_day, self.zone)
        if not self.said and self.said_text:
            when = phrasing.say("date-unresolved", text=self.said_text)
        facts = ", ".join(filter(None, (self.role, when, self.occasion, self.place)))
        remarks = (
            phrasing.say(self.form) if self.form in ("partial", "paraphrase") else "",
            self.translated_by and phrasing.say("translated-by", name=self.translated_by),
            phrasing.say("via", source=names)
            if (names := ", ".join(phrasing.outlets(self))) and "source" in phrasing.show
            else "",
        )
        return " · ".join(filter(None, (facts, *remarks)))


def _brings_marks(words: str) -> bool:
    bare = words.strip()
    return bare[:1] in _OPENING and bare[-1:] in _CLOSING
