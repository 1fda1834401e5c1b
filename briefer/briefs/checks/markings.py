"""A brief's marking against those of all that it prints or cites."""

from collections.abc import Iterator

from briefer.briefs.checks.finding import Finding, shortened
from briefer.briefs.checks.proof import Proof, Use
from briefer.briefs.material import Material
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
    if _none_above(own, proof.material):
        return
    effective = [(use, proof.material.effective_marking(use.record)) for use in proof.first]
    needed = markings.strictest({marking for _, marking in effective})
    for use, marking in effective:
        if markings.rank(marking) > own:
            yield _low(proof, use, marking, needed)


def _none_above(rank: int, material: Material) -> bool:
    """Whether nothing that the brief may print or cite is marked more strictly than that."""
    items, sources = material.items.values(), material.sources.values()
    marked = {item.marking for item in items} | {source.marking for source in sources}
    return marked <= {"", *material.markings.names[: rank + 1]}


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
