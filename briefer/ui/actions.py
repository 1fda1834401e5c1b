"""Every action of the window: its words, its key and its place in the menus.

From this one table come the menus, the palette, the keyboard map and their documentation.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from briefer.ui.translating import QT_TRANSLATE_NOOP

CONTEXT = "Actions"


class ActionSpec(NamedTuple):
    """One action. `key` is a portable key sequence, or the name of a standard key after `~`."""

    name: str
    group: str
    text: str
    key: str
    icon: str = ""


def _all(
    group: str, *rows: tuple[str, str, str] | tuple[str, str, str, str]
) -> Iterator[ActionSpec]:
    for name, text, key, *icon in rows:
        yield ActionSpec(name, group, text, key, *icon)


ACTIONS: tuple[ActionSpec, ...] = (
    *_all(
        QT_TRANSLATE_NOOP("Actions", "File"),
        ("new-library", QT_TRANSLATE_NOOP("Actions", "New library…"), "Ctrl+Shift+N", "file-plus"),
        ("open-library", QT_TRANSLATE_NOOP("Actions", "Open library…"), "~Open", "folder-open"),
        ("import", QT_TRANSLATE_NOOP("Actions", "Import files…"), "Ctrl+I", "download"),
        (
            "paste-source",
            QT_TRANSLATE_NOOP("Actions", "Paste as a new source"),
            "Ctrl+Shift+V",
            "clipboard-paste",
        ),
        ("back-up", QT_TRANSLATE_NOOP("Actions", "Back up…"), "Ctrl+Alt+B", "archive"),
        ("verify", QT_TRANSLATE_NOOP("Actions", "Verify library"), "Ctrl+Alt+V", "shield-check"),
        ("settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "Ctrl+,", "settings"),
        ("close-library", QT_TRANSLATE_NOOP("Actions", "Close library"), "Ctrl+W"),
        ("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q"),
    ),
    *_all(
        QT_TRANSLATE_NOOP("Actions", "Edit"),
        ("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "~Undo", "undo-2"),
        ("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", "redo-2"),
        ("search", QT_TRANSLATE_NOOP("Actions", "Search the library"), "~Find", "search"),
        (
            "save-search",
            QT_TRANSLATE_NOOP("Actions", "Save this search"),
            "Ctrl+Shift+S",
            "bookmark",
        ),
        (
            "find-here",
            QT_TRANSLATE_NOOP("Actions", "Find in this text"),
            "Ctrl+Shift+F",
            "text-search",
        ),
        (
            "replace",
            QT_TRANSLATE_NOOP("Actions", "Find and replace in the brief"),
            "Ctrl+H",
            "replace",
        ),
        ("palette", QT_TRANSLATE_NOOP("Actions", "Go to or do anything"), "Ctrl+K", "command"),
    ),
    *_all(
        QT_TRANSLATE_NOOP("Actions", "Item"),
        ("new-fact", QT_TRANSLATE_NOOP("Actions", "New fact"), "Ctrl+Alt+F", "plus"),
        ("new-quote", QT_TRANSLATE_NOOP("Actions", "New quote"), "Ctrl+Alt+Q", "plus"),
        ("new-event", QT_TRANSLATE_NOOP("Actions", "New event"), "Ctrl+Alt+E", "plus"),
        ("new-judgment", QT_TRANSLATE_NOOP("Actions", "New judgment"), "Ctrl+Alt+J", "plus"),
        ("new-question", QT_TRANSLATE_NOOP("Actions", "New question"), "Ctrl+Alt+U", "plus"),
        ("new-source", QT_TRANSLATE_NOOP("Actions", "New source"), "Ctrl+Alt+S", "plus"),
        ("edit-item", QT_TRANSLATE_NOOP("Actions", "Edit"), "F2", "pencil"),
        (
            "place-item",
            QT_TRANSLATE_NOOP("Actions", "Place in the brief"),
            "Ctrl+Return",
            "corner-down-right",
        ),
        ("show-passage", QT_TRANSLATE_NOOP("Actions", "Show the passage"), "F4", "text-quote"),
        ("tag-item", QT_TRANSLATE_NOOP("Actions", "Tag…"), "Ctrl+T", "tag"),
        ("merge", QT_TRANSLATE_NOOP("Actions", "Merge…"), "Ctrl+M", "merge"),
        ("delete", QT_TRANSLATE_NOOP("Actions", "Delete"), "Ctrl+Delete", "trash-2"),
    ),
    *_all(
        QT_TRANSLATE_NOOP("Actions", "Brief"),
        ("new-brief", QT_TRANSLATE_NOOP("Actions", "New brief…"), "~New", "file-text"),
        ("next-issue", QT_TRANSLATE_NOOP("Actions", "Next issue"), "Ctrl+Shift+I", "copy-plus"),
        (
            "change-template",
            QT_TRANSLATE_NOOP("Actions", "Change template…"),
            "Ctrl+Shift+T",
            "layout-template",
        ),
        (
            "delete-brief",
            QT_TRANSLATE_NOOP("Actions", "Delete brief"),
            "Ctrl+Shift+Delete",
            "trash-2",
        ),
        ("findings", QT_TRANSLATE_NOOP("Actions", "Go to the findings"), "F7", "list-checks"),
        ("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "Ctrl+E", "file-down"),
        ("print", QT_TRANSLATE_NOOP("Actions", "Print…"), "~Print", "printer"),
    ),
    *_all(
        QT_TRANSLATE_NOOP("Actions", "View"),
        ("read", QT_TRANSLATE_NOOP("Actions", "Read"), "Ctrl+1", "book-open"),
        ("curate", QT_TRANSLATE_NOOP("Actions", "Curate"), "Ctrl+2", "list"),
        ("build", QT_TRANSLATE_NOOP("Actions", "Build"), "Ctrl+3", "layout-panel-left"),
        ("timeline", QT_TRANSLATE_NOOP("Actions", "Timeline"), "Ctrl+4", "chart-gantt"),
        ("go-where", QT_TRANSLATE_NOOP("Actions", "Go to the library column"), "Alt+1"),
        ("go-list", QT_TRANSLATE_NOOP("Actions", "Go to the list"), "Alt+2"),
        ("go-card", QT_TRANSLATE_NOOP("Actions", "Go to the card"), "Alt+3"),
        ("go-outline", QT_TRANSLATE_NOOP("Actions", "Go to the brief"), "Alt+4"),
        (
            "fold-where",
            QT_TRANSLATE_NOOP("Actions", "Show or hide the library column"),
            "F9",
            "panel-left",
        ),
        (
            "fold-preview",
            QT_TRANSLATE_NOOP("Actions", "Show or hide the preview"),
            "F8",
            "panel-right",
        ),
        ("larger", QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl++", "zoom-in"),
        ("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+-", "zoom-out"),
        ("dark", QT_TRANSLATE_NOOP("Actions", "Light or dark"), "Ctrl+Shift+D", "moon"),
        ("full-screen", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11", "maximize"),
    ),
    *_all(
        QT_TRANSLATE_NOOP("Actions", "Help"),
        ("keys", QT_TRANSLATE_NOOP("Actions", "Keyboard map"), "F1", "keyboard"),
        ("about", QT_TRANSLATE_NOOP("Actions", "About Briefer"), "Ctrl+F1", "info"),
    ),
)
"""All actions, in the order of the menus."""


class ActionBook(QObject):
    """The window's actions by name; the window connects them and adds them to itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = {spec.name: self._made(spec) for spec in ACTIONS}

    def __getitem__(self, name: str) -> QAction:
        """The action of that name. Raises KeyError."""
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        """Every action with what it says of itself, in the order of the menus."""
        return ((spec, self._actions[spec.name]) for spec in ACTIONS)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(QCoreApplication.translate(CONTEXT, spec.text), self)
        action.setObjectName(spec.name)
        action.setShortcuts([key_of(spec)])  # `setShortcut` would load all of Qt's constants
        return action


def key_of(spec: ActionSpec) -> QKeySequence:
    """The key of an action on this platform."""
    if spec.key.startswith("~"):
        return QKeySequence(QKeySequence.StandardKey[spec.key[1:]])
    return QKeySequence(spec.key)
