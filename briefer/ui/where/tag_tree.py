"""Tags as a tree: `border/crossings` lies below `border`, whether that is used alone or not."""

from collections.abc import Mapping

from briefer.store.folding import folded_name
from briefer.store.search import Query
from briefer.ui.where.place import Place


def tag_places(counts: Mapping[str, int], words: str = "") -> tuple[Place, ...]:
    """The tags that have `words` in them, nested, by the alphabet; a count is of that tag alone.

    What differs in case or accents alone is one tag, as for the store, in its commonest spelling.
    """
    wanted = folded_name(words)
    names = {name: count for name, count in counts.items() if wanted in folded_name(name)}
    return _below("", {tuple(name.split("/")): count for name, count in names.items()})


def _below(head: str, counts: Mapping[tuple[str, ...], int]) -> tuple[Place, ...]:
    spellings: dict[str, str] = {}
    for parts in sorted(counts, key=lambda parts: (-counts[parts], parts)):
        spellings.setdefault(folded_name(parts[0]), parts[0])
    return tuple(_place(head, spellings[folded], counts) for folded in sorted(spellings))


def _place(head: str, first: str, counts: Mapping[tuple[str, ...], int]) -> Place:
    name = f"{head}{first}"
    alike = {p: n for p, n in counts.items() if folded_name(p[0]) == folded_name(first)}
    own = [n for parts, n in alike.items() if len(parts) == 1]
    return Place(
        f"tag:{name}",
        "tag",
        first,
        query=Query(tags=frozenset({name})),
        count=sum(own) if own else None,
        children=_below(f"{name}/", {p[1:]: n for p, n in alike.items() if len(p) > 1}),
    )
