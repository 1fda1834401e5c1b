"""How facts stand to one another: which replaced, dispute or confirm which."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefer.briefs.material import Material
from briefer.items.fact import Fact
from briefer.items.item import Item


@dataclass(frozen=True)
class Relations:
    """For a fact's id, the facts that name it, by id: the replacing, disputing, confirming.

    What replaced it and was retracted replaces it no longer: it is among the `withdrawn`.
    """

    replacing: Mapping[str, tuple[Fact, ...]]
    withdrawn: Mapping[str, tuple[Fact, ...]]
    disputing: Mapping[str, tuple[Fact, ...]]
    confirming: Mapping[str, tuple[Fact, ...]]

    @classmethod
    def of(cls, material: Material) -> "Relations":
        """The relations among all facts of `material`."""
        facts = {
            **{key: item for key, item in material.items.items() if isinstance(item, Fact)},
            **{fact.id: fact for found in material.answers.values() for fact in found},
        }
        naming = (f for f in facts.values() if f.supersedes or f.disputes or f.confirms)
        named = sorted(naming, key=lambda fact: fact.id)
        replacing = _reversed(named, lambda fact: fact.supersedes)
        void = {fact.id for fact in named if _is_void(fact, replacing)}
        return cls(
            _only(replacing, lambda fact: fact.id not in void),
            _only(replacing, lambda fact: fact.id in void),
            _reversed(named, lambda fact: fact.disputes),
            _reversed(named, lambda fact: fact.confirms),
        )

    def is_replaced(self, fact: Item) -> bool:
        """Whether a fact says that it supersedes this one."""
        return bool(self.replacing.get(fact.id))


def at_odds(answers: Iterable[tuple[str, str]]) -> bool:
    """Whether values differ and come from different voices: `answers` are pairs of both."""
    voices: dict[str, set[str]] = {}
    for value, voice in answers:
        voices.setdefault(normal(value), set()).add(normal(voice))
    return len(voices) > 1 and len(set().union(*voices.values())) > 1


def normal(text: str) -> str:
    """A text as it is compared: capitals, spaces and a full stop apart."""
    return " ".join(text.casefold().split()).removesuffix(".")


def _is_void(fact: Fact, replacing: Mapping[str, tuple[Fact, ...]]) -> bool:
    """Whether it is retracted, and so is all that came after it: what it replaced stands again."""
    seen, waiting = set[str](), [fact]
    while waiting:
        later = waiting.pop()
        if later.status != "retracted":
            return False
        if later.id not in seen:
            seen.add(later.id)
            waiting += replacing.get(later.id, ())
    return True


def _only(
    naming: Mapping[str, tuple[Fact, ...]], wanted: Callable[[Fact], bool]
) -> Mapping[str, tuple[Fact, ...]]:
    kept = {named: tuple(filter(wanted, facts)) for named, facts in naming.items()}
    return {named: facts for named, facts in kept.items() if facts}


def _reversed(
    facts: Iterable[Fact], names: Callable[[Fact], tuple[str, ...]]
) -> Mapping[str, tuple[Fact, ...]]:
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for named in names(fact):
            if named != fact.id:
                found[named].append(fact)
    return {named: tuple(naming) for named, naming in found.items()}
