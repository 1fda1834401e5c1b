"""What the reader shows of a source, read on a worker."""

from dataclasses import dataclass

from briefer.briefs.edits import Change
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.reader.marks import Mark, marks_in
from briefer.ui.reader.positions import Shown


@dataclass(frozen=True)
class Reading:
    """A source, its text as it is shown, and what was kept from it."""

    source: Source
    shown: Shown
    marks: tuple[Mark, ...]


def read(store: Store, source_id: str) -> Reading | None:
    """What is shown of that source; None where it is no source."""
    source = store.records((source_id,)).get(source_id)
    if not isinstance(source, Source):
        return None
    return Reading(source, Shown(source.text), marks_in(store, source))


def cites(change: Change, source: str) -> bool:
    """Whether that change is of an item that cites the source, before or after it."""
    ends = (change.before, change.after)
    return any(isinstance(each, Item) and source in each.refers_to() for each in ends)
