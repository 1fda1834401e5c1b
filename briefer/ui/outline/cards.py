"""The records that a brief names, kept at hand while it is open."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Edit, Record
from briefer.errors import BrieferError
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.search import Query
from briefer.store.store import Store
from briefer.ui.outline.completion import Suggest, Suggestion

_MOST = 12


class Cards:
    """What the library holds under the ids that a brief names; read once, and kept true."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[str, Record | None] = {}

    @property
    def records(self) -> Mapping[str, Record]:
        """The records by id."""
        return {key: each for key, each in self._found.items() if each is not None}

    def want(self, ids: Iterable[str]) -> None:
        """Have the records of `ids` at hand."""
        missing = set(ids) - self._found.keys()
        if missing:
            found = self._store.records(sorted(missing))
            self._found.update((key, found.get(key)) for key in missing)

    def take(self, edit: Edit) -> bool:
        """Take in what an edit changed; whether one of those at hand is another now."""
        touched = False
        for change in edit.changes:
            if change.record.id in self._found:
                self._found[change.record.id] = change.after
                touched = True
        return touched

    def label(self, id_: str) -> str:
        """A record in brief; "" where the library holds none under that id."""
        self.want((id_,))
        record = self._found[id_]
        if isinstance(record, Item):
            return record.in_brief()
        return record.title if isinstance(record, Source) else ""

    def suggesting(self, store: Store, brief: Callable[[], Brief | None]) -> Suggest:
        """What gives, for some words, what could be cited: the brief's entries come first."""

        def suggest(words: str) -> tuple[Suggestion, ...]:
            at_hand = brief()
            ids = [entry.id for entry in at_hand.entries()] if at_hand else []
            self.want(ids)
            near = [self._found[each] for each in dict.fromkeys(ids)]
            matching = (each for each in near if each is not None and _matches(each, words))
            found = {each.id: each for each in matching}
            found.update((each.id, each) for each in _in_library(store, words))
            return tuple(_suggestion(each) for each in [*found.values()][:_MOST])

        return suggest


def _in_library(store: Store, words: str) -> Iterator[Record]:
    if not words:
        return
    try:
        yield from store.find(Query(words=words, order="best", limit=_MOST))
    except BrieferError:
        return  # what is half typed finds nothing yet


def _matches(record: Record, words: str) -> bool:
    own = _words(record).casefold()
    return all(each in own for each in words.casefold().split())


def _suggestion(record: Record) -> Suggestion:
    return Suggestion(record.id, record.kind, _words(record))


def _words(record: Record) -> str:
    return record.in_brief() if isinstance(record, Item) else record.title
