"""What the analyst concludes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from briefer.document.nodes import Anchor, Block, Content, Inline, Paragraph, Run
from briefer.items.dates import Edtf
from briefer.items.fields import spec
from briefer.items.grading import CONFIDENCE, LIKELIHOOD
from briefer.items.item import Item, bullet
from briefer.items.phrasing import NBSP, Phrasing, Words, joined_figures, prose

_TERMS = re.compile(rf"\b(?:{'|'.join(sorted(LIKELIHOOD, key=len, reverse=True))})\b")


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

    def line(self, phrasing: Phrasing, wording: Words = ()) -> Content:
        """The judgment with its likelihood in words and per cent; confidence is said elsewhere."""
        inner = wording or (prose(self.text, self.language),)
        if not self.likelihood:
            return (Anchor(self.id, inner), *phrasing.support(self))
        return (*self._estimate(phrasing, inner), *phrasing.support(self))

    def blocks(self, phrasing: Phrasing, wording: Words = ()) -> tuple[Block, ...]:
        """The judgment; below it how well founded it is, and what it rests on."""
        basis = tuple(self._basis(phrasing))
        below = (Paragraph(basis, "Remark"),) if basis else ()
        return (bullet(self.line(phrasing, wording), *below),)

    def _estimate(self, phrasing: Phrasing, inner: Words) -> Content:
        """ICD 203, section D.6.e.(2): the term, and the band that it stands for."""
        least, most = LIKELIHOOD[self.likelihood]
        band = joined_figures(f"{least}–{most} %")
        words, stop = _without_stop(inner)
        marked = _marked(self.likelihood, words)
        if marked is not None:
            return (Anchor(self.id, marked), Run(f"{NBSP}({band}){stop or '.'}"))
        phrase = phrasing.say("likelihood", likelihood=self.likelihood, band=band)
        before, term, after = phrase.partition(self.likelihood)
        runs = (Run(before), Run(term, bold=True), Run(after))
        return (Anchor(self.id, words), *(run for run in runs if run.text))

    def _basis(self, phrasing: Phrasing) -> Iterator[Inline]:
        sentences = [
            self.confidence and phrasing.say("confidence", confidence=self.confidence),
            self._held(phrasing),
        ]
        if said := " ".join(filter(None, sentences)):
            yield Run(said)
        yield from self._grounds(phrasing, " " if said else "")

    def _held(self, phrasing: Phrasing) -> str:
        """As of when it is held; the brief's own day goes without saying, unless it is shown."""
        date = phrasing.date(self.as_of)
        known = date == phrasing.values.get("as_of") and "as-of" not in phrasing.show
        return "" if known or not date else phrasing.say("held-as-of", date=date)

    def _grounds(self, phrasing: Phrasing, lead: str) -> Iterator[Inline]:
        grounds = [item for item in map(phrasing.find, self.rests_on) if item is not None]
        for number, item in enumerate(grounds):
            yield Run("; " if number else f"{lead}{phrasing.say('rests-on')}")
            yield Anchor(item.id, (prose(item.in_brief(), item.language),))
            yield from phrasing.marks(item)
        if grounds:
            yield Run(".")


def _without_stop(words: Words) -> tuple[Words, str]:
    """`words` and the full stop that they ended in, if they did."""
    last = words[-1]
    if isinstance(last, Run) and last.text.endswith(".") and not last.text.endswith(".."):
        return (*words[:-1], replace(last, text=last.text[:-1])), "."
    return words, ""


def _marked(term: str, words: Words) -> Words | None:
    """`words` with `term` in bold where it stands in them, and no longer term; else None."""
    for place, run in enumerate(words):
        if not isinstance(run, Run):
            continue
        spans = (match.span() for match in _TERMS.finditer(run.text) if match[0] == term)
        for start, end in spans:
            parts = (run.text[:start], term, run.text[end:])
            runs = (replace(run, text=text, bold=text is term or run.bold) for text in parts)
            return (*words[:place], *(part for part in runs if part.text), *words[place + 1 :])
    return None
