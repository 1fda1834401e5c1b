"""Passages after their source's text has changed: found again where that is certain."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefer.briefs.edits import Change, Record
from briefer.items.citation import Citation
from briefer.items.item import Item
from briefer.items.passage import found, reanchored, resolved
from briefer.items.source import Source


@dataclass(frozen=True)
class Reanchored:
    """The changes to items whose passages moved, and how many passages are lost."""

    changes: tuple[Change, ...]
    orphans: int


def reanchored_in(before: Source, after: Source, citing: Iterable[Record]) -> Reanchored:
    """The passages of those items of `citing` that cite a source, in its text `after` a change.

    A passage that lies in what stayed the same, at the beginning or at the end of the text, has
    moved with it; any other is looked for.
    """
    head = _shared(before.text, after.text)
    tail = _shared(before.text[::-1], after.text[::-1])
    changes: list[Change] = []
    orphans = 0
    for item in citing:
        if not isinstance(item, Item):
            continue
        citations = tuple(
            _moved(each, before.text, after.text, head, tail) if each.source == after.id else each
            for each in item.citations
        )
        own = (each for each in citations if each.source == after.id)
        orphans += sum(not found(each, after.text) for each in own)
        if citations != item.citations:
            changes.append(Change(item, replace(item, citations=citations)))
    return Reanchored(tuple(changes), orphans)


def _moved(citation: Citation, before: str, after: str, head: int, tail: int) -> Citation:
    start, end = citation.start, citation.end
    if start is None or end is None or not citation.exact or not found(citation, before):
        return reanchored(citation, after)
    if end <= head:
        return resolved(citation, after)
    if start >= len(before) - tail:
        return resolved(replace(citation, start=start + len(after) - len(before)), after)
    return reanchored(citation, after)


def _shared(one: str, other: str) -> int:
    """How many code points both texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
