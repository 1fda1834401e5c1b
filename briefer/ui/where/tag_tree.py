"""Tags as a tree: `border/crossings` lies below `border`, whether that is used alone or not."""

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
    spellings: dict[str, str] = {}
    for parts in sorted(counts, key=lambda parts: (-counts[parts], parts)):
        spellings.setdefault(folded_name(parts[0]), parts[0])
    return tuple(_place(head, spellings[each], counts, wholes) for each in sorted(spellings))


def _place(
    head: str, first: str, counts: Mapping[tuple[str, ...], int], wholes: Mapping[str, int]
) -> Place:
    name = f"{head}{first}"
    alike = {p: n for p, n in counts.items() if folded_name(p[0]) == folded_name(first)}
    own = [n for parts, n in alike.items() if len(parts) == 1]
    return Place(
        f"tag:{name}",
        "tag",
        first,
        query=Query(tags=frozenset({name})),
        count=wholes.get(folded_name(name), sum(own) if own else None),
        children=_below(f"{name}/", {p[1:]: n for p, n in alike.items() if len(p) > 1}, wholes),
    )
