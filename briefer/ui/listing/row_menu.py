"""What can be done with the rows that are selected: the menu of the right button."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

translate = QCoreApplication.translate

Act = Callable[[], object]


def row_menu(parent: QWidget, count: int, markings: tuple[str, ...], do: dict[str, Act]) -> QMenu:
    """The menu for `count` rows; `do` has what each entry does, markings under `mark MARKING`."""
    menu = QMenu(parent)
    _add(menu, translate("RowMenu", "Edit"), "F2", do["edit"], enabled=count == 1)
    _add(menu, translate("RowMenu", "Place in the brief"), "Enter", do["place"])
    _add(menu, translate("RowMenu", "Show the passage"), "F4", do["passage"], enabled=count == 1)
    menu.addSeparator()
    _add(menu, translate("RowMenu", "Tag…"), "Ctrl+T", do["tag"])
    marking = menu.addMenu(translate("RowMenu", "Marking"))
    for name in markings:
        _add(marking, name, "", do[f"mark {name}"])
    marking.addSeparator()
    _add(marking, translate("RowMenu", "None"), "", do["mark "])
    menu.addSeparator()
    _add(menu, translate("RowMenu", "Copy"), "Ctrl+C", do["copy"])
    _add(menu, translate("RowMenu", "Merge…"), "Ctrl+M", do["merge"], enabled=count > 1)
    _add(menu, translate("RowMenu", "Delete"), "Delete", do["delete"])
    return menu


def _add(menu: QMenu, words: str, key: str, act: Act, *, enabled: bool = True) -> None:
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.setEnabled(enabled)
    action.triggered.connect(lambda: act())
