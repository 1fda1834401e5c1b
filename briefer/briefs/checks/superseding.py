"""Values that stand again, because what replaced them was retracted."""

from collections.abc import Iterator

from briefer.briefs.checks.finding import Finding, shortened
from briefer.briefs.checks.proof import Proof


def withdrawn_replacements(proof: Proof) -> Iterator[Finding]:
    """W208 for each fact that is printed and was replaced by one that is retracted."""
    for use, item in proof.printed if proof.relations.withdrawn else ():
        if proof.relations.is_replaced(item):
            continue
        for later in proof.relations.withdrawn.get(item.id, ()):
            yield Finding(
                "W208",
                use.part.heading,
                item.id,
                f"In the section “{use.part.heading}”, {use.named} stands again: the fact that "
                f"superseded it, {shortened(later.text)} ({later.id}), is retracted.",
                "Find out what holds now: retract the older value too, or let another replace it.",
            )
