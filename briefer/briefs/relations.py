"""How facts stand to one another: which replaced, dispute or confirm which."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefer.briefs.material import Material
from briefer.items.fact import Fact
from briefer.items.item import Item


@dataclass(frozen=True)
class Relations:
    """For a fact's id, the facts that name it, by id: the replacing, disputing, confirming."""

    replacing: Mapping[str, tuple[Fact, ...]]
    disputing: Mapping[str, tuple[Fact, ...]]
    confirming: Mapping[str, tuple[Fact, ...]]

    @classmethod
    def of(cls, material: Material) -> "Relations":
        """The relations among all facts of `material`."""
        facts = {
            **{key: item for key, item in material.items.items() if isinstance(item, Fact)},
            **{fact.id: fact for found in material.answers.values() for fact in found},
        }
        named = sorted(facts.values(), key=lambda fact: fact.id)
        return cls(
            _reversed(named, lambda fact: fact.supersedes),
            _reversed(named, lambda fact: fact.disputes),
            _reversed(named, lambda fact: fact.confirms),
        )

    def is_replaced(self, fact: Item) -> bool:
        """Whether a fact says that it supersedes this one."""
        return bool(self.replacing.get(fact.id))


def _reversed(
    facts: Iterable[Fact], names: Callable[[Fact], tuple[str, ...]]
) -> Mapping[str, tuple[Fact, ...]]:
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for named in names(fact):
            if named != fact.id:
                found[named].append(fact)
    return {named: tuple(naming) for named, naming in found.items()}
