"""Briefer itself, started so that it also tells what a screen reader would say of its screen.

It listens on a socket of its process and answers whoever comes with a line of JSON for each thing
in sight: role, name, value, whether it has the keys, and where it is, in pixels of the screen.
"""

import json
import os
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QRegion
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget

from briefer import __main__, app

STEP = 12
"""Pixels from one look for a row of a list to the next."""


class Speaking(QApplication):
    """The application with an ear."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.AbstractNamespaceOption)
        self._server.newConnection.connect(self._answer)
        assert self._server.listen(f"briefer-{os.getpid()}"), self._server.errorString()

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.write("".join(f"{json.dumps(each)}\n" for each in in_sight()).encode())
        caller.flush()
        caller.disconnectFromServer()
        caller.disconnected.connect(caller.deleteLater)


def in_sight() -> Iterator[dict[str, object]]:
    """Each widget that is in sight, and each row of the lists."""
    over = QApplication.activeModalWidget()
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and (over is None or window is over):
            for widget in (window, *window.findChildren(QWidget)):
                if widget.window() is window:
                    yield from _told(widget)


def _told(widget: QWidget) -> Iterator[dict[str, object]]:
    region: QRegion = widget.visibleRegion()
    face = QAccessible.queryAccessibleInterface(widget)
    if not widget.isVisible() or region.isEmpty() or face is None:
        return
    state = face.state()
    yield {
        "role": face.role().name,
        "name": face.text(QAccessible.Text.Name),
        "value": face.text(QAccessible.Text.Value),
        "description": face.text(QAccessible.Text.Description),
        "has_keys": widget.hasFocus(),
        "is_on": bool(state.checked),
        "is_enabled": widget.isEnabled(),
        "area": _area(widget, region.boundingRect()),
    }
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _rows(widget)


def _rows(view: QAbstractItemView) -> Iterator[dict[str, object]]:
    sight, seen = view.viewport().rect(), set[QPersistentModelIndex]()
    for y in range(4, sight.height(), STEP):
        for x in range(8, sight.width(), 4 * STEP):
            index = view.indexAt(QPoint(x, y))
            index = index.siblingAtColumn(0)
            if index.isValid() and (kept := QPersistentModelIndex(index)) not in seen:
                seen.add(kept)
                yield _row(view, index, sight)


def _row(view: QAbstractItemView, index: QModelIndex, sight: QRect) -> dict[str, object]:
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    words = words or index.data(Qt.ItemDataRole.DisplayRole)
    return {
        "role": "ListItem",
        "name": str(words or ""),
        "value": "",
        "description": "",
        "has_keys": view.hasFocus() and index == view.currentIndex(),
        "is_on": view.selectionModel().isSelected(index),
        "is_enabled": view.isEnabled(),
        "area": _area(view.viewport(), view.visualRect(index) & sight),
    }


def _area(widget: QWidget, part: QRect) -> tuple[int, int, int, int]:
    corner = widget.mapToGlobal(part.topLeft())
    return corner.x(), corner.y(), part.width(), part.height()


if __name__ == "__main__":
    vars(app)["QApplication"] = Speaking
    __main__.main()
