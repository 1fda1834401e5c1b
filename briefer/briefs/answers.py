"""The answers to a question: in which order they stand, and whether they differ.

Nothing here adds, averages or merges; each answer stays its claimant's.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefer.briefs.relations import Relations, at_odds, normal
from briefer.briefs.setting import Setting
from briefer.items.fact import Fact
from briefer.items.question import Question


@dataclass(frozen=True)
class Answer:
    """A fact as an answer; `by` is what replaced it, None for one that stands."""

    fact: Fact
    by: Fact | None = None

    @property
    def value(self) -> str:
        """The value alone, else the whole text."""
        return self.fact.answer or self.fact.text

    @property
    def stands(self) -> bool:
        """Whether it is neither replaced nor retracted."""
        return self.by is None and self.fact.status != "retracted"


def answers_to(question: Question, setting: Setting, order: str = "date") -> tuple[Answer, ...]:
    """All answers, the latest first, those of one day by id, each with what it replaced under it.

    By `order` "voice" they stand by claimant, by "grade" the best first.
    """
    pool = _pool(setting.answers(question.id), setting)
    inside = {fact.id: fact for fact in pool}
    found: dict[str, Answer] = {}
    for fact in _ordered(pool, setting, order):
        if not inside.keys() & {other.id for other in setting.relations.replacing.get(fact.id, ())}:
            _take(fact, inside, setting.relations, found)
    for fact in pool:  # what replaces each other in a circle is replaced by nobody
        found.setdefault(fact.id, Answer(fact))
    return tuple(found.values())


def standing(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers that somebody still gives."""
    return tuple(answer for answer in answers if answer.stands)


def differ(answers: Iterable[Answer]) -> bool:
    """Whether the answers that stand are not all the same."""
    return len({normal(answer.value) for answer in standing(answers)}) > 1


def contested(answers: Iterable[Answer], setting: Setting) -> bool:
    """Whether answers that stand differ and come from different claimants."""
    return at_odds((each.value, voice(each.fact, setting)) for each in standing(answers))


def voice(fact: Fact, setting: Setting) -> str:
    """Who gives the answer: its claimant, else its sources, else "" ."""
    return fact.claimant or ", ".join(setting.phrasing.outlets(fact))


def _pool(facts: Iterable[Fact], setting: Setting) -> tuple[Fact, ...]:
    """The answers, with what they replaced and what replaced them though it names no question."""
    found: dict[str, Fact] = {}
    waiting = list(facts)
    while waiting:
        fact = waiting.pop(0)
        if fact.id in found:
            continue
        found[fact.id] = fact
        waiting += [
            item
            for named in fact.supersedes
            if isinstance(item := setting.material.items.get(named), Fact)
        ]
        relations = setting.relations
        naming = (
            *relations.replacing.get(fact.id, ()),
            *relations.withdrawn.get(fact.id, ()),
        )
        waiting += [other for other in naming if not other.question]
    return tuple(found.values())


def _ordered(pool: Sequence[Fact], setting: Setting, order: str) -> list[Fact]:
    latest_first = sorted(pool, key=lambda fact: (_age(fact), fact.id))
    match order:
        case "voice":
            return sorted(latest_first, key=lambda fact: voice(fact, setting).casefold())
        case "grade":
            return sorted(latest_first, key=lambda fact: setting.material.grade(fact) or "Z")
        case _:
            return latest_first


def _age(fact: Fact) -> tuple[float, float]:
    """Smaller for what is as of a later day; undated ones last."""
    if fact.as_of is None:
        return math.inf, 0
    first, last, second, _ = fact.as_of.sort_key
    return -last if math.isfinite(last) else -first, -second


def _take(
    fact: Fact, pool: Mapping[str, Fact], relations: Relations, found: dict[str, Answer]
) -> None:
    """Put `fact` into `found`, and under it all that it replaced."""
    waiting = [(fact, next(iter(relations.replacing.get(fact.id, ())), None))]
    while waiting:
        newer, by = waiting.pop(0)
        if newer.id in found:
            continue
        found[newer.id] = Answer(newer, by)
        older = [
            (pool[named], newer)
            for named in newer.supersedes
            if named in pool and newer in relations.replacing.get(named, ())
        ]
        waiting = older + waiting


def by_value(answers: Iterable[Answer]) -> Iterator[tuple[str, tuple[Answer, ...]]]:
    """The answers that stand, those of one value together, in order."""
    found: dict[str, list[Answer]] = {}
    for answer in standing(answers):
        found.setdefault(normal(answer.value), []).append(answer)
    for same in found.values():
        yield same[0].value, tuple(same)
