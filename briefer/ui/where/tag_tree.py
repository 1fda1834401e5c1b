"""Tags as a tree: `border/crossings` lies below `border`, whether that is used alone or not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from briefer.store.folding import folded_name
from briefer.store.search import Query
from briefer.ui.where.place import Place

_NONE: Mapping[str, int] = MappingProxyType({})


def parents(names: Iterable[str]) -> frozenset[str]:
    """The tags that others of `names` lie below, folded: `border/crossings` lies below `border`."""
    above: set[str] = set()
    for name in names:
        head = folded_name(name).rpartition("/")[0]
        while head and head not in above:
            above.add(head)
            head = head.rpartition("/")[0]
    return frozenset(above)


def tag_places(
    counts: Mapping[str, int], words: str = "", wholes: Mapping[str, int] = _NONE
) -> tuple[Place, ...]:
    """The tags that have `words` in them, nested, by the alphabet.

    The count of a tag that others lie below is in `wholes`, by its folded name: that of all which
    has it or one of them. What differs in case or accents alone is one tag, as for the store, in
    its commonest spelling.
    """
    wanted = folded_name(words)
    names = {name: count for name, count in counts.items() if wanted in folded_name(name)}
    split = {tuple(name.split("/")): count for name, count in names.items()}
    return _below("", split, wholes)


def _below(
    head: str, counts: Mapping[tuple[str, ...], int], wholes: Mapping[str, int]
) -> tuple[Place, ...]:
    alike: defaultdict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
    for parts in sorted(counts, key=lambda parts: (-counts[parts], parts)):
        alike[folded_name(parts[0])][parts] = counts[parts]
    return tuple(_place(head, alike[each], wholes) for each in sorted(alike))


def _place(head: str, alike: Mapping[tuple[str, ...], int], wholes: Mapping[str, int]) -> Place:
    """The place of tags that begin alike, of which the commonest comes first."""
    first = next(iter(alike))[0]
    name = f"{head}{first}"
    own = [n for parts, n in alike.items() if len(parts) == 1]
    return Place(
        f"tag:{name}",
        "tag",
        first,
        query=Query(tags=frozenset({name})),
        count=wholes.get(folded_name(name), sum(own) if own else None),
        children=_below(f"{name}/", {p[1:]: n for p, n in alike.items() if len(p) > 1}, wholes),
    )
