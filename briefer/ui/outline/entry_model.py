"""The entries of one section as a model; a ghost shows where a drag would put something."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefer.ui.outline.states import KIND_NAMES, Row, translate
from briefer.ui.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole
"""Gives the Row of an index, or the ghost's words."""


class EntryModel(QAbstractListModel):
    """Rows of entries. Where there is a ghost, it is one row more, at `ghost_row`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._ghost = -1
        self._ghost_text = ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The entries' rows, without the ghost."""
        return self._rows

    @property
    def ghost_row(self) -> int:
        """Where the ghost stands; -1 without one."""
        return self._ghost

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows) + (self._ghost >= 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row, what is said of it, or under ROW the row itself."""
        if not index.isValid():
            return None
        if index.row() == self._ghost:
            return self._ghost_text if role in (ROW, Qt.ItemDataRole.DisplayRole) else None
        row = self._rows[self.entry_at(index.row())]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.said) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case _:
                return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be chosen and dragged; the ghost cannot."""
        found = super().flags(index)
        if not index.isValid():
            return found
        if index.row() == self._ghost:
            return Qt.ItemFlag.ItemIsEnabled
        return found | Qt.ItemFlag.ItemIsDragEnabled

    def entry_at(self, row: int) -> int:
        """Which entry stands in that row."""
        return row - 1 if 0 <= self._ghost < row else row

    def row_at(self, entry: int) -> int:
        """In which row that entry stands."""
        return entry + 1 if 0 <= self._ghost <= entry else entry

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; where only their content changed, what is chosen stays."""
        rows = tuple(rows)
        self.clear_ghost()
        if rows == self._rows:
            return
        if len(rows) == len(self._rows):
            changed = [n for n, (a, b) in enumerate(zip(rows, self._rows, strict=True)) if a != b]
            self._rows = rows
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def set_ghost(self, row: int, text: str) -> None:
        """Put the ghost before the entry `row`, with those words."""
        if row == self._ghost:
            return
        self.clear_ghost()
        self.beginInsertRows(QModelIndex(), row, row)
        self._ghost, self._ghost_text = row, text
        self.endInsertRows()

    def clear_ghost(self) -> None:
        """Take the ghost away."""
        if self._ghost >= 0:
            self.beginRemoveRows(QModelIndex(), self._ghost, self._ghost)
            self._ghost = -1
            self.endRemoveRows()


def _spoken(row: Row) -> str:
    parts = [f"{KIND_NAMES[row.kind]()}: {row.text}", row.about, row.badge, row.said]
    if row.is_reworded:
        parts.insert(1, translate("Outline", "worded for this brief"))
    return ". ".join(filter(None, parts))
