"""Circles: what replaces itself, or rests on itself, in one step or in many, says nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from briefer.errors import FieldError
from briefer.items.fields import specs
from briefer.items.item import Item

_LEADING = ("supersedes", "rests_on")
"""The fields that may not lead back to where they began; no kind of item has both."""

Known = Callable[[Iterable[str]], Mapping[str, object]]
"""Records under some ids; what is not held is not there."""


def leads_on(record: object) -> tuple[str, ...]:
    """The ids that `record` supersedes or rests on."""
    return next((getattr(record, name) for name in _LEADING if hasattr(record, name)), ())


def circles(leading: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, ...]]:
    """The circles of two ids and more in `leading`, which says by id where each leads on.

    An id is in one circle at most: with those that are told taken out, there is none left.
    """
    done: set[str] = set()
    for start in leading:
        path = {} if start in done else {start: iter(leading[start])}
        while path:
            here = next(reversed(path))
            onward = next((id_ for id_ in path[here] if id_ in leading and id_ != here), None)
            if onward is None:
                done.add(path.popitem()[0])
            elif onward in done:
                continue
            elif onward in path:
                ring = _cut(path, onward)
                done.update(ring)
                yield ring
            else:
                path[onward] = iter(leading[onward])


def _cut(path: dict[str, Iterator[str]], start: str) -> tuple[str, ...]:
    """The end of `path` from `start` on, taken off it."""
    ring = [path.popitem()[0]]
    while ring[-1] != start:
        ring.append(path.popitem()[0])
    return tuple(reversed(ring))


def check(item: Item, known: Known) -> None:
    """Raise FieldError where `item` names itself, or what it leads to leads back to it."""
    for field in specs(type(item)):
        if field.kind == "ids" and item.id in getattr(item, field.name):
            raise names_itself(item.id, field.name)
    came_from: dict[str, str] = {}
    newest: Mapping[str, object] = {item.id: item}
    while newest:
        unseen: dict[str, None] = {}
        for here, record in newest.items():
            for onward in leads_on(record):
                if onward == item.id:
                    raise leads_back(item, _way(came_from, item.id, here))
                if onward not in came_from:
                    came_from[onward] = here
                    unseen[onward] = None
        newest = known(unseen) if unseen else {}


def _way(came_from: Mapping[str, str], start: str, end: str) -> tuple[str, ...]:
    way = [end]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def names_itself(item_id: str, field: str) -> FieldError:
    """The fault of an item that names itself in `field`."""
    return FieldError(field, f"“{item_id}” names itself in “{field}”.", "Take it out there.")


def leads_back(item: Item, ring: tuple[str, ...], most: int = 5) -> FieldError:
    """The fault of an item in `ring`, told from that item on."""
    place = ring.index(item.id)
    turned = (*ring[place:], *ring[:place])
    shown = [f"“{id_}”" for id_ in turned[:most]] + ["…"] * (len(turned) > most)
    field = next(name for name in _LEADING if hasattr(item, name))
    return FieldError(
        field,
        f"“{field}” leads round in a circle: {' → '.join((*shown, shown[0]))}.",
        f"Take one of them out of “{field}”.",
    )
