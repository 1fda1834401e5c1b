"""A brief's marking against those of all that it prints or cites."""

from collections.abc import Iterator

from briefer.briefs.checks.finding import Finding, shortened
from briefer.briefs.checks.proof import Proof, Use
from briefer.items.item import Item


def unknown_marking(proof: Proof) -> Iterator[Finding]:
    """E105 where the marking is none of the library's."""
    names = proof.material.markings.names
    if proof.brief.marking and proof.brief.marking not in names:
        yield Finding(
            "E105",
            "",
            "",
            f"The brief is marked {proof.brief.marking}, which is not a marking of this library.",
            f"Mark it as one of: {', '.join(names)}.",
        )


def low_marking(proof: Proof) -> Iterator[Finding]:
    """E104 for each record that is marked more strictly than the brief, and so cannot go out."""
    markings = proof.material.markings
    if proof.brief.marking and proof.brief.marking not in markings.names:
        return
    own = markings.rank(proof.brief.marking)
    effective = {use.record.id: proof.material.effective_marking(use.record) for use in proof.uses}
    needed = markings.strictest(effective.values())
    for use in {use.record.id: use for use in reversed(proof.uses)}.values():
        if markings.rank(effective[use.record.id]) > own:
            yield _low(proof, use, effective[use.record.id], needed)


def _low(proof: Proof, use: Use, marking: str, needed: str) -> Finding:
    brief = f"is marked {proof.brief.marking}" if proof.brief.marking else "is not marked"
    return Finding(
        "E104",
        use.part.heading,
        use.record.id,
        f"The brief {brief}, but its section “{use.part.heading}” "
        f"{'prints' if use.printed else 'cites'} {use.named}, which is {marking}"
        f"{_by_source(proof, use, marking)}.",
        f"Mark the brief {needed}, or take out all that is marked more strictly than the brief.",
    )


def _by_source(proof: Proof, use: Use, marking: str) -> str:
    if not isinstance(use.record, Item) or use.record.marking == marking:
        return ""
    source = next(each for each in proof.material.sources_of(use.record) if each.marking == marking)
    return f" by its source {shortened(source.title)} ({source.id})"
