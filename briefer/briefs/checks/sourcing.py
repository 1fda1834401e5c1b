"""Statements without a source, and passages that are no longer where they were."""

from collections.abc import Iterator
from functools import partial

from briefer.briefs.checks.finding import Finding, shortened
from briefer.briefs.checks.proof import Proof, Use
from briefer.briefs.memory import Recall
from briefer.briefs.mentions import mentions
from briefer.briefs.notes import grounds
from briefer.briefs.parts import Part
from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.passage import found
from briefer.items.question import Question
from briefer.items.source import Source


def uncited(proof: Proof) -> Iterator[Finding]:
    """W201 for each fact, quote, event or judgment that is printed and rests on nothing.

    And for each item that a text cites though it leads to no source: no note stands there.
    """
    reported = set[tuple[str, str]]()
    for use, item in proof.printed:
        if item.citations or isinstance(item, Question):
            continue
        if isinstance(item, Judgment) and item.rests_on:
            continue
        reported.add((use.part.heading, item.id))
        rest = " and rests on nothing" if isinstance(item, Judgment) else ""
        yield Finding(
            "W201",
            use.part.heading,
            item.id,
            f"In the section “{use.part.heading}”, {use.named} cites no source{rest}.",
            f"Cite the passage that the {item.kind} was taken from, or leave it out.",
        )

    for part, item in _mentioned(proof):
        led_to = grounds(item, proof.material)
        if (part.heading, item.id) not in reported and not any(g.citations for g in led_to):
            reported.add((part.heading, item.id))
            yield _without_note(part, item)


def _mentioned(proof: Proof) -> Iterator[tuple[Part, Item]]:
    """Each item that a text or a wording cites, with its section."""
    for part in proof.parts:
        for text in (part.text, *(entry.wording for entry in part.entries)):
            for named in mentions(text):
                if item := proof.material.items.get(named):
                    yield part, item


def _without_note(part: Part, item: Item) -> Finding:
    return Finding(
        "W201",
        part.heading,
        item.id,
        f"In the section “{part.heading}”, the text cites {Use(part, item).named}, which leads to "
        "no source: no note is printed there.",
        f"Cite the passage that the {item.kind} was taken from, or take “[@{item.id}]” out.",
    )


def orphaned_passages(proof: Proof) -> Iterator[Finding]:
    """W203 for each passage that does not stand in its source's text where the citation says."""
    for use in proof.first:
        for citation in use.record.citations if isinstance(use.record, Item) else ():
            source = proof.material.sources.get(citation.source)
            if source is not None and _is_orphaned(citation, source, proof.recall):
                yield _orphan(use, citation, source)


def _is_orphaned(citation: Citation, source: Source, recall: Recall) -> bool:
    if not citation.exact and citation.start is None:
        return False
    make = partial(_orphaned, citation, source.text)
    return recall(("passage", id(citation)), (citation, source), make)


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
