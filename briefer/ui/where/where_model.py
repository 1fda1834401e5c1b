"""The column's model: a tree of places, renewed without losing what is folded or selected."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, Qt, Signal

from briefer.ui.mime import MIME, ids_of
from briefer.ui.tips import plain_tip
from briefer.ui.where.place import Place

PLACE = Qt.ItemDataRole.UserRole
"""The role under which an index gives its Place."""

_Index = QModelIndex
_RENAMED = ("brief", "tag", "saved")
_DROPS = ("brief", "tag")


class _Node:
    """A place in the tree; it lives on when its place is renewed."""

    def __init__(self, number: int, place: Place, parent: "_Node | None") -> None:
        self.number = number
        self.place = place
        self.parent = parent
        self.children: list[_Node] = []

    def row(self) -> int:
        return 0 if self.parent is None else self.parent.children.index(self)


class WhereModel(QAbstractItemModel):
    """Places by sections. What somebody does to one comes out as a signal; it changes nothing."""

    renamed = Signal(object, str)  # Place, what it is to be called
    dropped = Signal(object, object)  # Place, ids

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: dict[int, _Node] = {}
        self._last = 0
        self._root = self._node(Place("", "section", ""), None)

    def show(self, places: Iterable[Place]) -> None:
        """Show these; what was there before under the same key stays where it is."""
        self._renew(self._root, list(places))

    def place(self, index: _Index | Any) -> Place | None:
        """The place of an index."""
        return self._at(index).place if index.isValid() else None

    def index_of(self, key: str) -> _Index:
        """Where a place is; an invalid index where it is not."""
        node = next((each for each in self._nodes.values() if each.place.key == key), None)
        if node is None or node is self._root:
            return _Index()
        return self.createIndex(node.row(), 0, node.number)

    def index(self, row: int, column: int, parent: _Index | Any = _Index()) -> _Index:  # noqa: B008
        """The place at a row of `parent`."""
        if not self.hasIndex(row, column, parent):
            return _Index()
        return self.createIndex(row, column, self._at(parent).children[row].number)

    def parent(self, index: _Index | Any = None) -> Any:
        """What a place lies below."""
        if index is None:
            return super().parent()
        above = self._at(index).parent if index.isValid() else None
        if above is None or above is self._root:
            return _Index()
        return self.createIndex(above.row(), 0, above.number)

    def rowCount(self, parent: _Index | Any = _Index()) -> int:  # noqa: B008
        """How many places lie below one."""
        return len(self._at(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: _Index | Any = _Index()) -> int:  # noqa: B008
        """One column."""
        return 1

    def data(self, index: _Index | Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A place, its title, and what a screen reader and the tip say of it."""
        place = self.place(index)
        if place is None:
            return None
        if role == PLACE:
            return place
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (
                place.name
                if role == Qt.ItemDataRole.EditRole and place.sort == "tag"
                else place.title
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(_tip(place))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(_said(place))
        return None

    def setData(
        self, index: _Index | Any, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ask for another name."""
        place = self.place(index)
        if place is None or role != Qt.ItemDataRole.EditRole or place.sort not in _RENAMED:
            return False
        self.renamed.emit(place, str(value).strip())
        return True

    def flags(self, index: _Index | Any) -> Qt.ItemFlag:
        """Sections are headings; briefs and tags take what is dropped on them."""
        place = self.place(index)
        if place is None:
            return Qt.ItemFlag.NoItemFlags
        if place.sort == "section":
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if place.sort in _RENAMED:
            flags |= Qt.ItemFlag.ItemIsEditable
        if place.sort in _DROPS:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """What may be dropped."""
        return [MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        """A drop copies: what was dropped stays where it was."""
        return Qt.DropAction.CopyAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index | Any
    ) -> bool:
        """Items and sources, on a tag or a brief."""
        place = self.place(parent)
        return place is not None and place.sort in _DROPS and row < 0 and data.hasFormat(MIME)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index | Any
    ) -> bool:
        """Tell what was dropped where."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(self.place(parent), ids_of(data))
        return True

    def _at(self, index: _Index | Any) -> _Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def _node(self, place: Place, parent: _Node | None) -> _Node:
        self._last += 1
        node = self._nodes[self._last] = _Node(self._last, place, parent)
        node.children = [self._node(child, node) for child in place.children]
        return node

    def _renew(self, node: _Node, places: list[Place]) -> None:
        self._leave_out(node, {place.key for place in places})
        for row, place in enumerate(places):
            here = node.children[row] if row < len(node.children) else None
            if here is None or here.place.key != place.key:
                self._put(node, row, place)
            else:
                self._renew_one(here, place)
        self._leave_out_behind(node, len(places))

    def _renew_one(self, node: _Node, place: Place) -> None:
        if node.place == place:  # with all that lies below it
            return
        node.place = place
        index = self.createIndex(node.row(), 0, node.number)
        self.dataChanged.emit(index, index)
        self._renew(node, list(place.children))

    def _put(self, node: _Node, row: int, place: Place) -> None:
        self.beginInsertRows(self._index_of(node), row, row)
        node.children.insert(row, self._node(place, node))
        self.endInsertRows()

    def _leave_out(self, node: _Node, wanted: set[str]) -> None:
        for row in reversed(range(len(node.children))):
            if node.children[row].place.key not in wanted:
                self._take(node, row)

    def _leave_out_behind(self, node: _Node, count: int) -> None:
        while len(node.children) > count:
            self._take(node, len(node.children) - 1)

    def _take(self, node: _Node, row: int) -> None:
        self.beginRemoveRows(self._index_of(node), row, row)
        gone = node.children.pop(row)
        for each in list(_with_all_below(gone)):
            del self._nodes[each.number]
        self.endRemoveRows()

    def _index_of(self, node: _Node) -> _Index:
        if node is self._root:
            return _Index()
        return self.createIndex(node.row(), 0, node.number)


def _with_all_below(node: _Node) -> Iterator[_Node]:
    yield node
    for child in node.children:
        yield from _with_all_below(child)


def _said(place: Place) -> Iterator[str]:
    yield place.name if place.sort == "tag" else place.title
    if place.issue:
        yield place.issue
    if place.state and place.sort == "brief":
        yield place.state
    if place.count is not None:
        yield f"{place.count:,}"


def _tip(place: Place) -> str:
    if place.sort == "brief":
        return "\n".join(filter(None, (place.title, place.issue, place.state)))
    if place.sort == "save":
        return place.state
    return place.name if place.sort == "tag" else ""
