"""The column of places: the sample's, and with a search to save."""

from PySide6.QtWidgets import QWidget

from briefer.store.search import Query
from briefer.ui.session import Session
from briefer.ui.where.where_column import WhereColumn


def places(session: Session) -> QWidget:
    """Where one begins."""
    return WhereColumn(session)


def with_a_search(session: Session) -> QWidget:
    """A search that may be saved."""
    column = WhereColumn(session)
    column.show_query(Query(words="border", kinds=frozenset({"fact"})))
    return column


SHOTS = (("where", places), ("where-search", with_a_search))
