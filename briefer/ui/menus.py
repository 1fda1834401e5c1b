"""The menus: on the menu button, or where the platform shows them itself."""

import sys
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QMenu

from briefer.ui.actions import CONTEXT, ActionBook, ActionSpec
from briefer.ui.top_bar import TopBar

_BREAKS = frozenset({"import", "settings", "search", "edit-item", "delete", "go-where", "larger"})
"""The actions that a line stands above."""


def add_menus(window: QMainWindow, top: TopBar) -> None:
    """Give `window` every action, with its key, and the menus that hold them."""
    book: ActionBook = window.book  # type: ignore[attr-defined]
    for _, action in book:
        window.addAction(action)
    if sys.platform == "darwin":
        for menu in _menus(window, book):
            window.menuBar().addMenu(menu)
        top.set_menu(None)
        return
    whole = QMenu(window)
    for menu in _menus(window, book):
        whole.addMenu(menu)
    top.set_menu(whole)


def _menus(window: QMainWindow, book: ActionBook) -> Iterator[QMenu]:
    menus: dict[str, QMenu] = {}
    for spec, action in book:
        menu = menus.get(spec.group)
        if menu is None:
            menu = menus[spec.group] = QMenu(_group(spec), window)
        if spec.name in _BREAKS:
            menu.addSeparator()
        menu.addAction(action)
    yield from menus.values()


def _group(spec: ActionSpec) -> str:
    return QCoreApplication.translate(CONTEXT, spec.group)
