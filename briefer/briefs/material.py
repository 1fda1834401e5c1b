"""Material: all records that a brief is made from, gathered before it is composed or checked."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Record
from briefer.briefs.mentions import brief_refers_to
from briefer.items.fact import Fact
from briefer.items.grading import grade
from briefer.items.item import Item
from briefer.items.marking import TLP, Markings
from briefer.items.question import Question
from briefer.items.source import Source

Records = Callable[[Iterable[str]], Mapping[str, Record]]
Answers = Callable[[Iterable[str]], Mapping[str, tuple[Fact, ...]]]
Naming = Callable[[Iterable[str]], Iterable[Fact]]
"""The facts that supersede, dispute or confirm any of those under some ids."""


@dataclass(frozen=True)
class Material:
    """What a brief rests on, by id; what the library does not hold is not here.

    `answers` has, for each question, all facts that answer it, superseded ones too, by id.
    There may be more here than the brief prints.
    """

    items: Mapping[str, Item]
    sources: Mapping[str, Source]
    answers: Mapping[str, tuple[Fact, ...]]
    markings: Markings = TLP

    def sources_of(self, item: Item) -> tuple[Source, ...]:
        """The sources that an item cites, each once, in the order of its citations."""
        ids = dict.fromkeys(citation.source for citation in item.citations)
        return tuple(self.sources[key] for key in ids if key in self.sources)

    def grade(self, item: Item) -> str:
        """The Admiralty grade shown for an item, "C2"; "" where nothing was rated."""
        return grade((source.reliability for source in self.sources_of(item)), item.credibility)

    def effective_marking(self, record: Item | Source) -> str:
        """The strictest of a record's own marking and those of its sources; "" without any."""
        sources = self.sources_of(record) if isinstance(record, Item) else ()
        return self.markings.strictest((record.marking, *(source.marking for source in sources)))


def gather(
    brief: Brief, records: Records, answers: Answers, naming: Naming, markings: Markings = TLP
) -> Material:
    """Everything that `brief` may print or cite.

    Entries and mentions; the questions that facts among them answer, with all their answers; what
    facts supersede, dispute or confirm, by what they are, and what judgments rest on, as far as it
    goes; and the sources of all these. `records`, `answers` and `naming` look up many ids at once
    and leave out unknown ones.
    """
    found = dict(records(sorted(brief_refers_to(brief))))
    questions = _questions(found.values())
    found.update(records(sorted(questions - found.keys())))
    answering = {key: _by_id(facts) for key, facts in answers(sorted(questions)).items()}
    found.update((fact.id, fact) for facts in answering.values() for fact in facts)
    _follow(found, records, naming)
    return Material(
        items={key: record for key, record in found.items() if isinstance(record, Item)},
        sources={key: record for key, record in found.items() if isinstance(record, Source)},
        answers=answering,
        markings=markings,
    )


def _by_id(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """In an order that does not depend on which came into the library first."""
    return tuple(sorted(facts, key=lambda fact: fact.id))


def _questions(records: Iterable[Record]) -> set[str]:
    named = {record.question for record in records if isinstance(record, Fact) and record.question}
    return named | {record.id for record in records if isinstance(record, Question)}


def _follow(found: dict[str, Record], records: Records, naming: Naming) -> None:
    """Add to `found` all that its items lead to, and the facts that name its facts.

    And what these lead to and are named by, until nothing is new.
    """
    newest = dict(found)
    while newest:
        wanted = {key for record in newest.values() for key in _leads_to(record)} - found.keys()
        facts = naming(sorted(key for key, each in newest.items() if isinstance(each, Fact)))
        led_to = {**records(sorted(wanted)), **{fact.id: fact for fact in facts}}
        newest = {key: record for key, record in led_to.items() if key not in found}
        found.update(newest)


def _leads_to(record: Record) -> frozenset[str]:
    """What `record` rests on, but its question: that one would bring answers to other matters."""
    if not isinstance(record, Item):
        return frozenset()
    if isinstance(record, Fact) and record.question:
        return record.refers_to() - {record.question}
    return record.refers_to()
