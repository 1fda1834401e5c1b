"""How much a library holds, counted on a worker."""

from collections.abc import Callable

from briefer.items.kinds import KINDS
from briefer.store.search import Query
from briefer.ui.jobs import Task
from briefer.ui.session import Session


def counting(session: Session) -> Callable[[Task], tuple[int, int]]:
    """The work of counting sources and items."""

    def work(_: Task) -> tuple[int, int]:
        with session.reading() as store:
            sources = store.count(Query(kinds=frozenset({"source"})))
            items = store.count(Query(kinds=frozenset(kind.kind for kind in KINDS)))
        return sources, items

    return work
