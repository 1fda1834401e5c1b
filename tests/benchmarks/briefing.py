"""The briefing that the benchmarks write: in three sizes, as plain data and as our Document.

The words are made of syllables by a generator with a fixed seed, and come as often as words do
(Zipf), so that a size is the same text on every machine. Peers draw the plain data.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import Literal

from briefer.document.nodes import (
    Block,
    BlockQuote,
    Column,
    Contents,
    Document,
    FrontMatter,
    Furniture,
    Heading,
    Inline,
    Link,
    Note,
    NoteRef,
    PageField,
    PageSetup,
    Paragraph,
    Properties,
    Row,
    Run,
    SourceEntry,
    Sources,
    Table,
)

Size = Literal["S", "M", "L"]

# Sections, facts, quotes, events, sources: one page, some 25, some 450.
COUNTS: dict[Size, tuple[int, int, int, int, int]] = {
    "S": (1, 5, 2, 5, 5),
    "M": (10, 200, 60, 80, 120),
    "L": (200, 4000, 1200, 1500, 2000),
}

COMMON = (
    "the of and to in a is that for it as was with be by on not he his but at are this have from "
    "or had an they which one you were all her she there would their we him been has when who will "
    "no more if out so up said what its about than into them can only other time new some could"
).split()
_ONSETS = "b br c ch d dr f g gr h j k l m n p pl r s sh st t th tr v w".split()
_VOWELS = "a a e e e i i o o u ai ea ou".split()
_CODAS = "b ck d g l m n n nd ng nt p r rd s ss st t t x".split()


@dataclass(frozen=True, slots=True)
class BenchFact:
    """A statement with the words that lead it, and the number of its source."""

    lead: str
    text: str
    source: int


@dataclass(frozen=True, slots=True)
class BenchQuote:
    """Somebody's words, and the number of their source."""

    text: str
    speaker: str
    source: int


@dataclass(frozen=True, slots=True)
class BenchSection:
    """A heading with its facts and quotes."""

    title: str
    facts: tuple[BenchFact, ...]
    quotes: tuple[BenchQuote, ...]


@dataclass(frozen=True, slots=True)
class BenchEvent:
    """A row of the timeline: an ISO day, what happened, and the number of its source."""

    day: str
    text: str
    source: int


@dataclass(frozen=True, slots=True)
class BenchSource:
    """An entry of the sources list, numbered from 1."""

    number: int
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """All the content of one size, ignorant of any library that draws it."""

    title: str
    sections: tuple[BenchSection, ...]
    events: tuple[BenchEvent, ...]
    sources: tuple[BenchSource, ...]


class _Prose:
    """Words, names and sentences out of one seeded generator."""

    def __init__(self) -> None:
        self.chance = random.Random(7)
        self.words = (*COMMON, *self._rare(20_000))
        self.weights = tuple(
            accumulate(1 / (rank + 2.7) ** 1.02 for rank in range(len(self.words)))
        )

    def _rare(self, count: int) -> list[str]:
        made: dict[str, None] = {}
        while len(made) < count:
            syllables = self.chance.choices((1, 2, 3), (2, 5, 2))[0]
            word = "".join(
                self.chance.choice(_ONSETS) + self.chance.choice(_VOWELS) for _ in range(syllables)
            )
            made[word + self.chance.choice(_CODAS)] = None
        return list(made)

    def some(self, count: int) -> list[str]:
        return self.chance.choices(self.words, cum_weights=self.weights, k=count)

    def name(self, count: int) -> str:
        return " ".join(word.capitalize() for word in self.some(count))

    def sentence(self, shortest: int, longest: int) -> str:
        words = self.some(self.chance.randint(shortest, longest))
        for place in range(8, len(words) - 2, 9):
            words[place] += ","
        return " ".join(words).capitalize() + "."


def briefing(size: Size) -> Briefing:
    """The briefing of that size; always the same."""
    sections, facts, quotes, events, sources = COUNTS[size]
    prose = _Prose()
    return Briefing(
        title=f"Briefing: {prose.name(6)}",
        sections=tuple(
            _section(prose, number, facts // sections, quotes // sections, sources)
            for number in range(1, sections + 1)
        ),
        events=tuple(_event(prose, number, sources) for number in range(events)),
        sources=tuple(
            BenchSource(
                number, prose.sentence(12, 18), f"https://example.org/{prose.some(1)[0]}/{number}"
            )
            for number in range(1, sources + 1)
        ),
    )


def _section(prose: _Prose, number: int, facts: int, quotes: int, sources: int) -> BenchSection:
    source = prose.chance.randint
    return BenchSection(
        f"{number}. {prose.name(5)}",
        tuple(
            BenchFact(
                " ".join(prose.some(3)).capitalize(), prose.sentence(28, 42), source(1, sources)
            )
            for _ in range(facts)
        ),
        tuple(
            BenchQuote(prose.sentence(20, 36), prose.name(2), source(1, sources))
            for _ in range(quotes)
        ),
    )


def _event(prose: _Prose, number: int, sources: int) -> BenchEvent:
    day = date(2015, 1, 1) + timedelta(days=3 * number)
    return BenchEvent(day.isoformat(), prose.sentence(10, 18), prose.chance.randint(1, sources))


# As our Document ---------------------------------------------------------------------------------


def document(content: Briefing, *, footnotes: bool = False) -> Document:
    """The briefing as a Document: with a sources list, or with a footnote for each citation."""
    notes = _Notes(content, footnotes)
    blocks: list[Block] = [FrontMatter("", content.title), Contents("Contents", 1)]
    for number, section in enumerate(content.sections, 1):
        blocks.append(Heading(section.title, 1, f"section-{number}"))
        blocks += (Paragraph(_fact(fact, notes)) for fact in section.facts)
        blocks += (_quote(quote, notes) for quote in section.quotes)
    blocks += (Heading("Timeline", 1, "timeline"), _timeline(content, notes))
    blocks += (Heading("Sources", 1, "sources"), _sources(content, numbered=not footnotes))
    return Document(
        properties=Properties(content.title, "2026-01-02T03:04:05Z"),
        blocks=tuple(blocks),
        notes=tuple(notes.made),
        page=PageSetup(margins=(62.4, 62.4, 62.4, 62.4)),
        footer=Furniture(right=(PageField("page"),)),
    )


class _Notes:
    """Gives each citation its mark, and keeps the footnotes if there are to be any."""

    def __init__(self, content: Briefing, footnotes: bool) -> None:
        self.content = content
        self.footnotes = footnotes
        self.made: list[Note] = []

    def mark(self, source: int) -> NoteRef:
        if not self.footnotes:
            return NoteRef(source)
        number = len(self.made) + 1
        self.made.append(Note(number, (Run(self.content.sources[source - 1].text),)))
        return NoteRef(number)


def _fact(fact: BenchFact, notes: _Notes) -> tuple[Inline, ...]:
    return (Run(f"{fact.lead}.", bold=True), Run(f" {fact.text}"), notes.mark(fact.source))


def _quote(quote: BenchQuote, notes: _Notes) -> BlockQuote:
    return BlockQuote(
        (Run(f"“{quote.text}”"),), (Run(quote.speaker, bold=True), notes.mark(quote.source))
    )


def _timeline(content: Briefing, notes: _Notes) -> Table:
    def cell(*inlines: Inline) -> tuple[Paragraph, ...]:
        return (Paragraph(inlines, "Table Cell"),)

    return Table(
        (Column("Date", 0.15), Column("Event", 0.72), Column("Source", 0.13)),
        tuple(
            Row((cell(Run(event.day)), cell(Run(event.text)), cell(notes.mark(event.source))))
            for event in content.events
        ),
        "What happened, by day.",
    )


def _sources(content: Briefing, *, numbered: bool) -> Sources:
    return Sources(
        tuple(
            SourceEntry(
                f"source-{source.number}",
                (Run(f"{source.text} "), Link((Run(source.url),), source.url)),
                source.number if numbered else None,
            )
            for source in content.sources
        )
    )
