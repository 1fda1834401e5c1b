"""The columns of the column view; the first is also the whole row of the list."""

from collections.abc import Callable
from dataclasses import dataclass

from briefer.store.listing import Line
from briefer.ui.listing.arrangement import By
from briefer.ui.listing.wording import kind_name, reading, tr, when
from briefer.ui.translating import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Column:
    """One column: `words` of a line, and what a click on its header sorts by, if anything.

    `width` is in pixels at 100 %; `is_shown` until somebody chooses.
    """

    name: str
    label: str
    words: Callable[[Line], str]
    width: int
    by: By | None = None
    is_shown: bool = True

    def title(self) -> str:
        """What stands in the header."""
        return tr(self.label)


COLUMNS = (
    Column("text", QT_TRANSLATE_NOOP("Listing", "Text"), lambda line: line.text, 280),
    Column(
        "kind", QT_TRANSLATE_NOOP("Listing", "Kind"), lambda line: kind_name(line.kind), 80, "kind"
    ),
    Column("voice", QT_TRANSLATE_NOOP("Listing", "Voice"), lambda line: line.voice, 140, "voice"),
    Column("date", QT_TRANSLATE_NOOP("Listing", "Date"), when, 150, "date"),
    Column("place", QT_TRANSLATE_NOOP("Listing", "Place"), lambda line: line.place, 110, "place"),
    Column("grade", QT_TRANSLATE_NOOP("Listing", "Grade"), lambda line: line.grade, 64, "grade"),
    Column(
        "source",
        QT_TRANSLATE_NOOP("Listing", "Source"),
        lambda line: "; ".join(line.sources),
        140,
    ),
    Column(
        "status",
        QT_TRANSLATE_NOOP("Listing", "Status"),
        lambda line: tr(line.status),
        90,
        is_shown=False,
    ),
    Column(
        "marking",
        QT_TRANSLATE_NOOP("Listing", "Marking"),
        lambda line: line.marking,
        110,
        is_shown=False,
    ),
    Column(
        "tags",
        QT_TRANSLATE_NOOP("Listing", "Tags"),
        lambda line: ", ".join(line.tags),
        140,
        is_shown=False,
    ),
    Column(
        "added",
        QT_TRANSLATE_NOOP("Listing", "Added"),
        lambda line: reading(line.created[:10]),
        100,
        "newest",
        is_shown=False,
    ),
    Column(
        "modified",
        QT_TRANSLATE_NOOP("Listing", "Changed"),
        lambda line: reading(line.modified[:10]),
        100,
        "modified",
        is_shown=False,
    ),
)
"""All columns, in their order from the left."""


def columns_of(note: str) -> frozenset[str]:
    """The names that a setting keeps, or those shown at first; the text is always among them."""
    kept = frozenset(note.split()) & frozenset(column.name for column in COLUMNS)
    at_first = frozenset(column.name for column in COLUMNS if column.is_shown)
    return (kept or at_first) | {"text"}
