"""What can be done with the rows that are selected: the menu of the right button."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

Act = Callable[[], object]


def row_menu(parent: QWidget, count: int, markings: tuple[str, ...], do: dict[str, Act]) -> QMenu:
    """The menu for `count` rows; `do` has what each entry does, markings under `mark MARKING`."""
    menu = QMenu(parent)
    _add(menu, _tr("Edit"), "F2", do["edit"], enabled=count == 1)
    _add(menu, _tr("Place in the brief"), "Enter", do["place"])
    _add(menu, _tr("Show the passage"), "F4", do["passage"], enabled=count == 1)
    menu.addSeparator()
    _add(menu, _tr("Tag…"), "T", do["tag"])
    marking = menu.addMenu(_tr("Marking"))
    for name in markings:
        _add(marking, name, "", do[f"mark {name}"])
    marking.addSeparator()
    _add(marking, _tr("None"), "", do["mark "])
    menu.addSeparator()
    _add(menu, _tr("Copy"), "Ctrl+C", do["copy"])
    _add(menu, _tr("Merge…"), "Ctrl+M", do["merge"], enabled=count > 1)
    _add(menu, _tr("Delete"), "Delete", do["delete"])
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowMenu", text)


def _add(menu: QMenu, words: str, key: str, act: Act, *, enabled: bool = True) -> None:
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.setEnabled(enabled)
    action.triggered.connect(lambda: act())
