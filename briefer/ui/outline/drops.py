"""What is dragged over the outline: records of the library, or entries of the brief itself."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from briefer.briefs.editing import Spot
from briefer.ui.mime import MIME

ENTRIES = "application/x-briefer-entries"


def add_entries(data: QMimeData, brief_id: str, spots: Sequence[Spot]) -> None:
    """Say in `data` which entries of which brief are dragged."""
    data.setData(ENTRIES, json.dumps([brief_id, [list(each) for each in spots]]).encode())


def entries_of(data: QMimeData, brief_id: str) -> tuple[Spot, ...]:
    """The entries of that brief that are dragged; none where it is something else.

    What another program put under that name is something else, too.
    """
    if not data.hasFormat(ENTRIES):
        return ()
    try:
        found, spots = json.loads(bytes(data.data(ENTRIES).data()))
        dragged = tuple(Spot(int(section), int(entry)) for section, entry in spots)
    except (TypeError, ValueError):
        return ()
    return dragged if found == brief_id else ()


def is_welcome(data: QMimeData) -> bool:
    """Whether `data` has records that a brief could take."""
    return data.hasFormat(MIME)


def ghost_words(data: QMimeData) -> str:
    """The first line of what is dragged."""
    return data.text().partition("\n")[0]
