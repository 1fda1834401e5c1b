"""Spans of days as keys of the index, so that a date range is found like a word.

Days stand in a tree: its leaves are days, each node above them spans eight of those below. A span
is covered by few nodes. Two spans overlap just where a node that covers the one is a node that
covers the other, or stands above or below it. So a record is indexed under each covering node as
itself, and under that node and all above it as within; a range then asks for its own nodes as
within, and for the nodes above them as themselves.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

_BITS = 3  # eight children a node
_LEVELS = 8
_ITSELF, _WITHIN = 0, 1 << 28  # above the bits of level and number
_DAYS = 1 << _BITS * _LEVELS

FIRST, LAST = -_DAYS // 2, _DAYS // 2 - 1
"""The ordinals of the days that have a leaf of their own, about 23,000 years either way.

Days before and after share the outermost leaves: there the index finds too much, never too little.
"""

Node: TypeAlias = tuple[int, int]
"""A level, 0 for days, and the number of the node on it."""


def keys_of(earliest: int | None, latest: int | None) -> tuple[int, ...]:
    """The keys to index a span of days under; None is an end that is open or unknown."""
    cover = _cover(earliest, latest)
    within = {above for node in cover for above in (node, *_above(node))}
    return (*_keys(_ITSELF, cover), *_keys(_WITHIN, sorted(within)))


def keys_overlapping(since: int | None, until: int | None) -> tuple[int, ...]:
    """The keys of which a span has one just where it overlaps the days `since` to `until`."""
    cover = _cover(since, until)
    above = {node for covering in cover for node in _above(covering)}
    return (*_keys(_WITHIN, cover), *_keys(_ITSELF, sorted(above)))


def is_exact(since: int | None, until: int | None) -> bool:
    """Whether both days lie inside the leaves, so that the keys alone decide."""
    return all(day is None or FIRST < day < LAST for day in (since, until))


def _keys(relation: int, nodes: Iterable[Node]) -> Iterator[int]:
    return (relation | level << _BITS * _LEVELS | number for level, number in nodes)


def _cover(earliest: int | None, latest: int | None) -> list[Node]:
    low = 0 if earliest is None else _leaf(earliest)
    high = _DAYS - 1 if latest is None else _leaf(latest)
    cover: list[Node] = []
    for level in range(_LEVELS):
        while low <= high and low % 8:
            cover.append((level, low))
            low += 1
        while low <= high and high % 8 != 7:
            cover.append((level, high))
            high -= 1
        if low > high:
            return cover
        low, high = low >> _BITS, high >> _BITS
    return [*cover, (_LEVELS, 0)]


def _above(node: Node) -> Iterator[Node]:
    level, number = node
    while level < _LEVELS:
        level, number = level + 1, number >> _BITS
        yield level, number


def _leaf(day: int) -> int:
    return min(max(day, FIRST), LAST) - FIRST
