"""The best match first: how often the words stand in a record, against how much else does.

SQLite's own bm25 asks of each word how many records have it, which takes seconds for a frequent
one. Here only the records at hand are weighed, so an answer costs the same in any library.
"""

from collections.abc import Iterable, Sequence

from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.folding import folded
from briefer.store.index import searched_texts
from briefer.store.search import Phrase

AMONG = 1000
"""The newest matches are weighed, up to so many; older ones are not."""

_SATURATION, _LENGTH = 1.2, 0.75  # the usual constants of BM25
_USUAL_LENGTH = 40  # words of an item


def best(
    found: Iterable[Source | Item], wanted: Sequence[Phrase], limit: int | None
) -> list[Source | Item]:
    """`found` with the best match of `wanted` first; of equals, in the order given."""
    ranked = sorted(found, key=lambda record: score(record, wanted), reverse=True)
    return ranked if limit is None else ranked[:limit]


def score(record: Source | Item, wanted: Sequence[Phrase]) -> float:
    """How well a record matches: more for words that stand often in it, or whole, in few words."""
    texts = [f" {folded(text)} " for text in searched_texts(record)]
    length = sum(text.count(" ") - 1 for text in texts)
    excess = _SATURATION * (1 - _LENGTH + _LENGTH * length / _USUAL_LENGTH)
    total = 0.0
    for phrase in wanted:
        beginning = f" {' '.join(phrase.tokens)}"
        times = sum(text.count(beginning) + text.count(f"{beginning} ") for text in texts) / 2
        total += times / (times + excess)
    return total
