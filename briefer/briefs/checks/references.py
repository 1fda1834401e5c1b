"""Ids that lead nowhere."""

from collections.abc import Iterator

from briefer.briefs.checks.finding import Finding
from briefer.briefs.checks.proof import Proof
from briefer.briefs.mentions import mentions
from briefer.briefs.parts import Part
from briefer.items.item import Item


def unknown_ids(proof: Proof) -> Iterator[Finding]:
    """E102 for each id of an entry, of a text or of a printed item's citation that is unknown."""
    known = proof.material.items.keys() | proof.material.sources.keys()
    for part in proof.parts:
        for named, how in dict.fromkeys(_named(part)):
            if named not in known:
                yield Finding(
                    "E102",
                    part.heading,
                    named,
                    f"The section “{part.heading}” {how} “{named}”, and the library holds nothing "
                    "under that id.",
                    "Correct the id, or take it out.",
                )
    for use in proof.uses:
        for citation in use.record.citations if isinstance(use.record, Item) else ():
            if citation.source not in known:
                yield Finding(
                    "E102",
                    use.part.heading,
                    use.record.id,
                    f"In the section “{use.part.heading}”, {use.named} cites the source "
                    f"“{citation.source}”, and the library holds nothing under that id.",
                    "Add the source, or take the citation out.",
                )


def _named(part: Part) -> Iterator[tuple[str, str]]:
    for named in mentions(part.text):
        yield named, "cites"
    for entry in part.entries:
        yield entry.id, "places"
        for named in mentions(entry.wording):
            yield named, "cites"
