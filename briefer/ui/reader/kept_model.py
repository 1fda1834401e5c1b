"""What was kept from a source, as a list: by kind, each in the order of the text."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from briefer.ui.card.labels import kind_noun
from briefer.ui.reader.marks import LETTERS, Mark

Index = QModelIndex | QPersistentModelIndex

MARK = Qt.ItemDataRole.UserRole
"""The role under which a row has its Mark; None for a heading."""

_ROOT = QModelIndex()


class KeptModel(QAbstractListModel):
    """Headings, with the count of what stands below them, and marks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Mark | str] = []

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """List these, which are in the order of the text."""
        rows: list[Mark | str] = []
        counts = Counter(mark.kind for mark in marks)
        for kind in LETTERS:
            if counts[kind]:
                rows.append(f"{kind_noun(kind, 2)}  {counts[kind]}")
                rows += (mark for mark in marks if mark.kind == kind)
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, mark: Mark) -> QModelIndex:
        """Where a mark stands; no index where it is not listed."""
        return self.index(self._rows.index(mark)) if mark in self._rows else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's words, its mark, or what it is to somebody who does not see it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == MARK:
            return None if isinstance(row, str) else row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row if isinstance(row, str) else self._told(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Marks can be chosen, headings cannot."""
        if index.isValid() and not isinstance(self._rows[index.row()], str):
            never = Qt.ItemFlag.ItemNeverHasChildren
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | never
        return Qt.ItemFlag.NoItemFlags

    def _told(self, mark: Mark) -> str:
        said = (kind_noun(mark.kind), mark.text, mark.voice, mark.dated, where_of(mark))
        return ", ".join(filter(None, said))


def where_of(mark: Mark) -> str:
    """What is to be said of a mark that has no place in the text."""
    if mark.is_orphan:
        return QCoreApplication.translate("KeptModel", "passage not found in the text")
    return "" if mark.start >= 0 else _without_passage()


def _without_passage() -> str:
    return QCoreApplication.translate("KeptModel", "cites the source, no passage")
