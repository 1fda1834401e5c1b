"""The menus: on the menu button, or where the platform shows them itself."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QMenu

from briefer.ui.actions import CONTEXT, ActionBook
from briefer.ui.top_bar import TopBar

_BREAKS = frozenset({"import", "settings", "search", "edit-item", "delete", "go-where", "larger"})
"""The actions that a line stands above."""


def add_menus(window: QMainWindow, top: TopBar) -> None:
    """Give `window` every action, with its key, and the menus that hold them."""
    book: ActionBook = window.book  # type: ignore[attr-defined]
    window.addActions([action for _, action in book])
    if sys.platform == "darwin":
        for menu in _menus(window, book):
            window.menuBar().addMenu(menu)
        top.set_menu(None)
        return
    whole = QMenu(window)
    whole.aboutToShow.connect(lambda: _fill(whole, window, book))
    top.set_menu(whole)


def _fill(whole: QMenu, window: QMainWindow, book: ActionBook) -> None:
    """Hang the menus under `whole` when it is first opened."""
    if whole.isEmpty():
        for menu in _menus(window, book):
            whole.addMenu(menu)


def _menus(window: QMainWindow, book: ActionBook) -> tuple[QMenu, ...]:
    menus: dict[str, QMenu] = {}
    for spec, action in book:
        menu = menus.get(spec.group)
        if menu is None:
            title = QCoreApplication.translate(CONTEXT, spec.group)
            menu = menus[spec.group] = QMenu(title, window)
        if spec.name in _BREAKS:
            menu.addSeparator()
        menu.addAction(action)
    return tuple(menus.values())
