"""What is wrong with imported files, as a table."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefer.importers.harvest import Fault
from briefer.ui.refusals import remedy_of

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class FaultsModel(QAbstractTableModel):
    """A row for each fault: file, line or row, field, what, remedy."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faults: Sequence[Fault] = ()
        self._heads = (
            self.tr("File"),
            self.tr("Row"),
            self.tr("Field"),
            self.tr("What"),
            self.tr("Remedy"),
        )

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """List these."""
        self.beginResetModel()
        self._faults = faults
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many faults there are."""
        return 0 if parent.isValid() else len(self._faults)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """File, row, field, what, remedy."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return cells(self._faults[index.row()])[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """A column's name."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


def cells(fault: Fault) -> tuple[str, str, str, str, str]:
    """A fault's words; a file goes by its name alone."""
    name = Path(fault.place.file).name
    row = str(fault.place.line) if fault.place.line else ""
    return name, row, fault.field, fault.what.replace(fault.place.file, name), remedy_of(fault)
