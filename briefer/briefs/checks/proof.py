"""A brief as it is read before it leaves: what it prints and cites, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from briefer.briefs.brief import Brief, Entry
from briefer.briefs.checks.finding import shortened
from briefer.briefs.material import Material
from briefer.briefs.memory import Recall, no_recall
from briefer.briefs.mentions import mentions
from briefer.briefs.notes import grounds
from briefer.briefs.parts import Part, parts
from briefer.briefs.relations import Relations
from briefer.briefs.template import Template
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from briefer.items.source import Source


class Use(NamedTuple):
    """A record at its place in a section: printed as an entry or with one, or only cited."""

    part: Part
    record: Item | Source
    entry: Entry | None = None
    printed: bool = True

    @property
    def named(self) -> str:
        """The record as a reader of findings knows it: its kind, words and id."""
        words = self.record.title if isinstance(self.record, Source) else self.record.text
        return f"the {self.record.kind} {shortened(words)} ({self.record.id})"


@dataclass(frozen=True)
class Proof:
    """A brief with all that its checks ask for.

    `uses` has every record that is printed or cited, in reading order, once in each section (but
    once for each wording). `recall` makes what takes time, or has it from the proof before.
    """

    brief: Brief
    template: Template
    material: Material
    recall: Recall = no_recall
    parts: tuple[Part, ...] = field(init=False)
    relations: Relations = field(init=False)
    uses: tuple[Use, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", parts(self.brief, self.template))
        object.__setattr__(self, "relations", Relations.of(self.material))
        object.__setattr__(self, "uses", tuple(self._uses()))

    @cached_property
    def first(self) -> tuple[Use, ...]:
        """The use of each record that is read first."""
        found: dict[str, Use] = {}
        for use in self.uses:
            found.setdefault(use.record.id, use)
        return tuple(found.values())

    @cached_property
    def printed(self) -> tuple[tuple[Use, Item], ...]:
        """Every item that is printed, once, where it is read first."""
        found: dict[str, tuple[Use, Item]] = {}
        for use in self.uses:
            if use.printed and isinstance(use.record, Item):
                found.setdefault(use.record.id, (use, use.record))
        return tuple(found.values())

    def _uses(self) -> Iterator[Use]:
        for part in self.parts:
            seen = set[tuple[str, bool, str]]()
            for use in self._within(part):
                wording = use.entry.wording if use.entry else ""
                met = (use.record.id, use.printed, wording)
                if met not in seen:
                    seen.add(met)
                    yield use

    def _within(self, part: Part) -> Iterator[Use]:
        yield from self._cited(part, part.text)
        answered = set[str]()
        for entry in part.entries:
            record = self._record(entry.id)
            for placed in self._placed(part, record, answered) if record else ():
                yield Use(part, placed, entry if placed.id == entry.id else None)
                if isinstance(placed, Judgment):
                    yield from self._grounds(part, placed)
            if entry.wording:
                yield from self._cited(part, entry.wording)

    def _cited(self, part: Part, text: str) -> Iterator[Use]:
        for named in mentions(text):
            record = self._record(named)
            if record is not None:
                yield Use(part, record, printed=False)
            for ground in grounds(record, self.material) if isinstance(record, Item) else ():
                yield Use(part, ground, printed=False)

    def _record(self, named: str) -> Item | Source | None:
        return self.material.items.get(named) or self.material.sources.get(named)

    def _placed(
        self, part: Part, record: Item | Source, answered: set[str]
    ) -> Iterator[Item | Source]:
        """An entry's record, and what comes with it: answers to a question, and its question.

        Under an open question stand its answers' values too, where they differ. The questions
        that are `answered` in the section have brought theirs, and this one's is put there.
        """
        yield record
        named = ""
        if isinstance(record, Question):
            named = record.id
        elif isinstance(record, Fact) and part.kind in ("claims", "lines"):
            named = record.question
        if not named or named in answered:
            return
        answered.add(named)
        question = self.material.items.get(named)
        yield from (question,) if question else ()
        yield from self._answers(named)

    def _answers(self, question: str) -> Iterator[Fact]:
        """The answers to a question, what they replaced, and all facts that are set against them.

        Who disputes or confirms an answer, or replaced it, is named beside it.
        """
        seen = set[str]()
        waiting = list(self.material.answers.get(question, ()))
        while waiting:
            fact = waiting.pop(0)
            if fact.id not in seen:
                seen.add(fact.id)
                yield fact
                waiting += self._beside(fact)

    def _beside(self, fact: Fact) -> Iterator[Fact]:
        replaced = (self.material.items.get(earlier) for earlier in fact.supersedes)
        yield from (earlier for earlier in replaced if isinstance(earlier, Fact))
        for related in (
            self.relations.replacing,
            self.relations.withdrawn,
            self.relations.disputing,
            self.relations.confirming,
        ):
            yield from related.get(fact.id, ())

    def _grounds(self, part: Part, judgment: Judgment) -> Iterator[Use]:
        """What a judgment rests on: it is printed beside it, and its notes are the judgment's."""
        seen, waiting = {judgment.id}, list[Item]([judgment])
        while waiting:
            judged = waiting.pop(0)
            for named in judged.rests_on if isinstance(judged, Judgment) else ():
                ground = self.material.items.get(named)
                if ground is not None and named not in seen:
                    seen.add(named)
                    waiting.append(ground)
                    yield Use(part, ground)
