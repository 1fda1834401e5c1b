"""The list's model: rows over the store, of which a screenful is read at a time."""

from array import array
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, Qt, Signal

from briefer.briefs.edits import Edit
from briefer.errors import BrieferError
from briefer.store.listing import Line
from briefer.store.search import NUMBERS, Query
from briefer.ui.listing.arrangement import Arrangement
from briefer.ui.listing.columns import COLUMNS
from briefer.ui.listing.lookup import Lookup
from briefer.ui.listing.rows import Rows
from briefer.ui.listing.turning import Plan
from briefer.ui.listing.wording import spoken
from briefer.ui.mime import MIME, mime_of
from briefer.ui.session import Session

LINE = Qt.ItemDataRole.UserRole
"""The role under which a row gives its Line."""

MOST_AT_ONCE = 5_000
"""Rows whose records are taken together, into a drag or an edit."""

_Index = QModelIndex


class ListModel(QAbstractTableModel):
    """What matches a query, in an order. `found` counts what is known of it so far."""

    found = Signal(int, bool)  # how many, and whether these are all

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = Rows(session.store.lines)
        self._query = Query()
        self._arrangement = Arrangement()
        self._lookup = Lookup(session, self)
        self._lookup.more.connect(self._extend)
        self._lookup.whole.connect(self._show_numbers)
        self._lookup.planned.connect(self._turn)
        self._lookup.complete.connect(self._tell)
        session.changed.connect(self._library_changed)

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._query

    @property
    def arrangement(self) -> Arrangement:
        """The order that was asked for."""
        return self._arrangement

    @property
    def is_complete(self) -> bool:
        """Whether all rows are there."""
        return not self._lookup.is_busy

    def show(self, query: Query, arrangement: Arrangement) -> None:
        """List what matches, in that order; the first rows at once, where the order allows it."""
        self._query, self._arrangement = query, arrangement
        if not arrangement.is_plain:
            self._lookup.all(query, arrangement)
            return
        try:
            first = self._lookup.first(query)
        except BrieferError as error:
            self._session.refused.emit(error)
            first = ()
        self._show_numbers(first)
        self._tell()

    def rowCount(self, parent: _Index | Any = _Index()) -> int:  # noqa: B008
        """How many rows are known."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | Any = _Index()) -> int:  # noqa: B008
        """The columns that may be shown."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index | Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's line, the words of a cell, or what a screen reader says."""
        if not index.isValid():
            return None
        if role not in (LINE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self._rows.line(index.row())
        if role == LINE:
            return line
        if line is None:
            return ""
        words = COLUMNS[index.column()].words(line)
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return words
        if index.column() == 0:
            return spoken(line)
        return f"{COLUMNS[index.column()].title()}: {words or self.tr('none')}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's name."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title() if 0 <= section < len(COLUMNS) else None
        return None

    def flags(self, index: _Index | Any) -> Qt.ItemFlag:
        """Rows can be selected and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return [MIME, "text/html", "text/plain"]

    def mimeData(self, indexes: Iterable[_Index]) -> QMimeData:
        """The rows' records, for Briefer and as text for others."""
        rows = sorted({index.row() for index in indexes})[:MOST_AT_ONCE]
        return mime_of(self._session, self.ids_at(rows))

    def supportedDragActions(self) -> Qt.DropAction:
        """A drag copies."""
        return Qt.DropAction.CopyAction

    def line(self, row: int) -> Line | None:
        """The line of a row; None where there is no such row."""
        return self._rows.line(row) if 0 <= row < len(self._rows) else None

    def ids_at(self, rows: Iterable[int]) -> tuple[str, ...]:
        """The ids of the records in `rows`, at most 5,000."""
        wanted = [self._rows.numbers[row] for row in rows if row < len(self._rows)][:MOST_AT_ONCE]
        found = self._session.store.lines(wanted)
        return tuple(line.id for line in found.values())

    def row_of(self, id_: str) -> int | None:
        """The row of a record; None where it is not listed."""
        number = self._session.store.number_of(id_)
        return None if number is None else self._rows.row_of(number)

    def _tell(self) -> None:
        self.found.emit(len(self._rows), self.is_complete)

    def _show_numbers(self, found: Iterable[int]) -> None:
        self.beginResetModel()
        self._rows.replace(found)
        self.endResetModel()

    def _extend(self, batch: "array[int]") -> None:
        first = len(self._rows)
        self.beginInsertRows(_Index(), first, first + len(batch) - 1)
        self._rows.extend(batch)
        self.endInsertRows()
        self._tell()

    def _library_changed(self, edit: Edit) -> None:
        """Show at once what can be known at once, and compare the whole when edits rest."""
        self._leave_out(change.record.id for change in edit.changes if change.after is None)
        if self._arrangement.is_plain and any(change.before is None for change in edit.changes):
            self._put_on_top(self._session.store.first_numbers(self._query))
        self._rows.forget_lines()
        if len(self._rows):
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self._lookup.compare(self._query, self._arrangement, lambda: self._rows.numbers[:])
        self._tell()

    def _leave_out(self, ids: Iterable[str]) -> None:
        for id_ in list(ids)[:MOST_AT_ONCE]:
            row = self._rows.known_row(id_)
            if row is not None:
                self._remove(row, row)

    def _put_on_top(self, newest: Iterable[int]) -> None:
        top = self._rows.numbers[0] if len(self._rows) else 0
        if new := array(NUMBERS, (number for number in newest if number > top)):
            self._insert(0, new)

    def _turn(self, steps: Plan) -> None:
        if steps.anew is not None:
            self._show_numbers(steps.anew)
            return
        for first, last in steps.remove:
            self._remove(first, last)
        if steps.order is not None:
            self._rearrange(steps.order)
        for row, numbers in steps.insert:
            self._insert(row, numbers)

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(_Index(), first, last)
        self._rows.remove(first, last)
        self.endRemoveRows()

    def _insert(self, row: int, numbers: "array[int]") -> None:
        self.beginInsertRows(_Index(), row, row + len(numbers) - 1)
        self._rows.insert(row, numbers)
        self.endInsertRows()

    def _rearrange(self, order: "array[int]") -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        numbers = [self._rows.numbers[index.row()] for index in held]
        self._rows.replace(order)
        rows = {number: self._rows.row_of(number) for number in dict.fromkeys(numbers)}
        for index, number in zip(held, numbers, strict=True):
            self.changePersistentIndex(index, self.index(rows[number] or 0, index.column()))
        self.layoutChanged.emit()
