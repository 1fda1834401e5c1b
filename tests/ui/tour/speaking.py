"""What a screen reader is told of what is shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

Role = QAccessible.Role

CONTROLS = frozenset(
    (
        *(Role.Button, Role.PushButton, Role.CheckBox, Role.RadioButton, Role.ComboBox),
        *(Role.EditableText, Role.List, Role.ListItem, Role.Table, Role.Tree, Role.TreeItem),
        *(Role.Cell, Role.Slider, Role.SpinBox, Role.PageTab, Role.PageTabList, Role.ButtonMenu),
        *(Role.ButtonDropDown, Role.MenuItem, Role.Dialog, Role.ProgressBar, Role.ColumnHeader),
        *(Role.Chart, Role.Graphic, Role.Canvas),
    )
)
"""Roles of what one does something with, or reads one by one."""


@dataclass(frozen=True)
class Said:
    """One thing of the tree: where it is, what it is, and what it is called."""

    path: str
    role: Role
    name: str
    description: str
    can_focus: bool
    object: QObject | None

    def __str__(self) -> str:
        return f"{self.path} [{self.role.name}] “{self.name}”"


def spoken(root: QWidget) -> Iterator[Said]:
    """All that is shown of `root`, from the outside in."""
    found = QAccessible.queryAccessibleInterface(root)
    if found is not None:
        yield from _below(found, type(root).__name__)


def shown_windows() -> Iterator[QWidget]:
    """The windows, dialogs and popups that are open."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            yield widget


def _below(at: QAccessibleInterface, path: str) -> Iterator[Said]:
    state = at.state()
    if state.invisible and not state.offscreen:
        return
    thing = at.object()
    yield Said(
        path,
        at.role(),
        at.text(QAccessible.Text.Name),
        at.text(QAccessible.Text.Description),
        bool(state.focusable),
        thing,
    )
    for number in range(at.childCount()):
        child = at.child(number)
        if child is not None and child.isValid():
            below = child.object()
            name = type(below).__name__ if below is not None else child.role().name
            yield from _below(child, f"{path}/{name}")


def name_of(said: Said) -> str:
    """What it is called. A combo box says what is chosen; its name is beside it, or its own."""
    if isinstance(said.object, QComboBox):
        return said.object.accessibleName() or _label_of(said.object)
    return said.name


def _label_of(field: QWidget) -> str:
    window = field.window()
    for label in window.findChildren(QLabel):
        if label.buddy() is field:
            return label.text()
    return ""
