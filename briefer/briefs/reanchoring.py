"""Passages after their source's text has changed: found again where that is certain."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefer.briefs.edits import Change, Record
from briefer.items.item import Item
from briefer.items.passage import found, reanchored
from briefer.items.source import Source


@dataclass(frozen=True)
class Reanchored:
    """The changes to items whose passages moved, and how many passages are lost."""

    changes: tuple[Change, ...]
    orphans: int


def reanchored_in(source: Source, citing: Iterable[Record]) -> Reanchored:
    """The passages of those items of `citing` that cite `source`, in its text as it is now."""
    changes: list[Change] = []
    orphans = 0
    for item in citing:
        if not isinstance(item, Item):
            continue
        citations = tuple(
            reanchored(each, source.text) if each.source == source.id else each
            for each in item.citations
        )
        own = (each for each in citations if each.source == source.id)
        orphans += sum(not found(each, source.text) for each in own)
        if citations != item.citations:
            changes.append(Change(item, replace(item, citations=citations)))
    return Reanchored(tuple(changes), orphans)
