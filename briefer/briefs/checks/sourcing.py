"""Statements without a source, and passages that are no longer where they were."""

from collections.abc import Iterator

from briefer.briefs.checks.finding import Finding, shortened
from briefer.briefs.checks.proof import Proof, Use
from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.passage import found
from briefer.items.question import Question
from briefer.items.source import Source


def uncited(proof: Proof) -> Iterator[Finding]:
    """W201 for each fact, quote, event or judgment that is printed and rests on nothing."""
    for use, item in proof.printed:
        if item.citations or isinstance(item, Question):
            continue
        if isinstance(item, Judgment) and item.rests_on:
            continue
        rest = " and rests on nothing" if isinstance(item, Judgment) else ""
        yield Finding(
            "W201",
            use.part.heading,
            item.id,
            f"In the section “{use.part.heading}”, {use.named} cites no source{rest}.",
            f"Cite the passage that the {item.kind} was taken from, or leave it out.",
        )


def orphaned_passages(proof: Proof) -> Iterator[Finding]:
    """W203 for each passage that does not stand in its source's text where the citation says."""
    for use in {use.record.id: use for use in reversed(proof.uses)}.values():
        for citation in use.record.citations if isinstance(use.record, Item) else ():
            source = proof.material.sources.get(citation.source)
            if source is not None and _orphaned(citation, source.text):
                yield _orphan(use, citation, source)


def _orphaned(citation: Citation, text: str) -> bool:
    if citation.start is None:
        return citation.exact not in text
    return not found(citation, text)


def _orphan(use: Use, citation: Citation, source: Source) -> Finding:
    return Finding(
        "W203",
        use.part.heading,
        use.record.id,
        f"In the section “{use.part.heading}”, {use.named} was taken from the passage "
        f"{shortened(citation.exact)}, which no longer stands there in the text of "
        f"{shortened(source.title)} ({source.id}).",
        "Look it up in the source and cite it anew, or leave it out.",
    )
