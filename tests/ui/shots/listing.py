"""The list: as it is opened, searched in, filtered, in columns, and empty."""

from PySide6.QtWidgets import QWidget

from briefer.store.search import Query
from briefer.ui.listing.arrangement import Arrangement
from briefer.ui.listing.list_pane import ListPane
from briefer.ui.session import Session


def listed(session: Session) -> QWidget:
    """All there is, one selected."""
    pane = ListPane(session)
    pane.view.select_rows([2])
    return pane


def searched(session: Session) -> QWidget:
    """Words typed, and two filters on."""
    pane = ListPane(session)
    kinds = frozenset({"fact", "event"})
    pane.show_query(Query(words="border pos", kinds=kinds, places=frozenset({"Border"})), "library")
    return pane


def in_columns(session: Session) -> QWidget:
    """A line for each, by date."""
    pane = ListPane(session)
    pane.view.show_in_columns(frozenset({"text", "kind", "voice", "date", "grade"}))
    pane._reorder(Arrangement("date"))
    return pane


def nothing_fits(session: Session) -> QWidget:
    """A word that is nowhere."""
    pane = ListPane(session)
    pane.show_query(Query(words="zeppelin"), "library")
    return pane


SHOTS = (
    ("list", listed),
    ("list-searched", searched),
    ("list-columns", in_columns),
    ("list-nothing", nothing_fits),
)
