"""What the reader shows of a source, read on a worker."""

from dataclasses import dataclass
from urllib.parse import quote

from briefer.briefs.edits import Change
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.reader.marks import Mark, marks_in
from briefer.ui.reader.positions import Shown
from briefer.ui.session import Session


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


def note_last_read(session: Session, source_id: str) -> None:
    """Remember, with the window's settings, which source of this library was read."""
    session.settings.keep_note(_note_of(session), source_id)


def last_read(session: Session) -> str:
    """The id of the source that was read last in this library; "" where it is there no more."""
    last = session.settings.note(_note_of(session))
    return last if last and isinstance(session.records((last,)).get(last), Source) else ""


def _note_of(session: Session) -> str:
    return f"last-read/{quote(str(session.store.path), safe='')}"


def cites(change: Change, source: str) -> bool:
    """Whether that change is of an item that cites the source, before or after it."""
    ends = (change.before, change.after)
    return any(isinstance(each, Item) and source in each.refers_to() for each in ends)
