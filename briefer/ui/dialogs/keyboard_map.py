"""The keyboard map (F1): every action with its key, and the keys that belong to one place."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.actions import CONTEXT, ActionBook
from briefer.ui.palette.matches import fit
from briefer.ui.theme import theme
from briefer.ui.translating import QT_TRANSLATE_NOOP

_WIDTH, _HEIGHT = 880, 640

LOCAL: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Keys", "In the reader"),
        (
            ("F", QT_TRANSLATE_NOOP("Keys", "Keep the selection as a fact")),
            ("Q", QT_TRANSLATE_NOOP("Keys", "Keep the selection as a quote")),
            ("E", QT_TRANSLATE_NOOP("Keys", "Keep the selection as an event")),
            ("J / U", QT_TRANSLATE_NOOP("Keys", "Keep it as a judgment, a question")),
            (".", QT_TRANSLATE_NOOP("Keys", "Select the whole sentence, then the next")),
            ("N / P", QT_TRANSLATE_NOOP("Keys", "Next and previous kept passage")),
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Open what is kept at the caret")),
            ("Ctrl+F", QT_TRANSLATE_NOOP("Keys", "Find in this text")),
            ("Shift+Arrows", QT_TRANSLATE_NOOP("Keys", "Select")),
            ("Ctrl+Tab", QT_TRANSLATE_NOOP("Keys", "Leave a text that is edited")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "While keeping a passage"),
        (
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Keep it")),
            ("Esc", QT_TRANSLATE_NOOP("Keys", "Drop it")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the list"),
        (
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Place in the brief's current section")),
            ("F2", QT_TRANSLATE_NOOP("Keys", "Edit the card")),
            ("Space", QT_TRANSLATE_NOOP("Keys", "Select one more")),
            ("Ctrl+Arrows", QT_TRANSLATE_NOOP("Keys", "Go without selecting")),
            ("Home / End", QT_TRANSLATE_NOOP("Keys", "The first and the last")),
            ("Del", QT_TRANSLATE_NOOP("Keys", "Delete")),
            ("Ctrl+C", QT_TRANSLATE_NOOP("Keys", "Copy with citations")),
            ("Letters", QT_TRANSLATE_NOOP("Keys", "Go on with the search")),
            ("Esc", QT_TRANSLATE_NOOP("Keys", "Go to the search")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the library column"),
        (
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Go there, to its first row")),
            ("Space", QT_TRANSLATE_NOOP("Keys", "Show it, and stay in the column")),
            ("Left / Right", QT_TRANSLATE_NOOP("Keys", "Fold and unfold")),
            ("F2", QT_TRANSLATE_NOOP("Keys", "Rename a brief, a tag or a search")),
            ("Del", QT_TRANSLATE_NOOP("Keys", "Delete a brief, a tag or a search")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "On the card"),
        (
            ("Alt+Down", QT_TRANSLATE_NOOP("Keys", "Choose a day in the calendar")),
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Show a passage in its source")),
            ("Alt+Up / Alt+Down", QT_TRANSLATE_NOOP("Keys", "Move a citation")),
            ("F2", QT_TRANSLATE_NOOP("Keys", "Change a citation")),
            ("Del", QT_TRANSLATE_NOOP("Keys", "Take out a citation or a name")),
            ("Esc", QT_TRANSLATE_NOOP("Keys", "Drop a new item")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the brief"),
        (
            ("Up / Down", QT_TRANSLATE_NOOP("Keys", "Go through headings and entries")),
            ("Alt+Up / Alt+Down", QT_TRANSLATE_NOOP("Keys", "Move the entry or the section")),
            (
                "Enter",
                QT_TRANSLATE_NOOP("Keys", "Word the entry for this brief alone; fold a section"),
            ),
            ("F2", QT_TRANSLATE_NOOP("Keys", "Open the entry's card")),
            ("Del", QT_TRANSLATE_NOOP("Keys", "Take the entry out")),
            ("T", QT_TRANSLATE_NOOP("Keys", "Write a section's text, from its heading")),
            ("Ctrl+B / Ctrl+I", QT_TRANSLATE_NOOP("Keys", "Bold, italic")),
            ("Ctrl+L / Ctrl+Shift+K", QT_TRANSLATE_NOOP("Keys", "List, link")),
            ("[@", QT_TRANSLATE_NOOP("Keys", "Cite an item")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the findings"),
        (
            ("Up / Down", QT_TRANSLATE_NOOP("Keys", "Next and previous finding")),
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Go to the place")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In a bar that finds"),
        (
            ("Enter / Shift+Enter", QT_TRANSLATE_NOOP("Keys", "Next and previous match")),
            ("Esc", QT_TRANSLATE_NOOP("Keys", "Close the bar")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "On the timeline"),
        (
            ("Left / Right", QT_TRANSLATE_NOOP("Keys", "Previous and next event")),
            ("Up / Down", QT_TRANSLATE_NOOP("Keys", "The lane above and below")),
            ("Ctrl+Arrows", QT_TRANSLATE_NOOP("Keys", "Go without selecting")),
            ("Space", QT_TRANSLATE_NOOP("Keys", "Select one more")),
            ("+ / −", QT_TRANSLATE_NOOP("Keys", "Zoom in and out")),
            ("Home", QT_TRANSLATE_NOOP("Keys", "Show all")),
            ("Shift+Arrows", QT_TRANSLATE_NOOP("Keys", "Move along")),
            ("Page Up / Page Down", QT_TRANSLATE_NOOP("Keys", "Scroll the lanes")),
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Open the card")),
            ("Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "Place in the brief")),
            ("Ctrl+C", QT_TRANSLATE_NOOP("Keys", "Copy with citations")),
            ("Esc", QT_TRANSLATE_NOOP("Keys", "Select nothing")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the palette"),
        (
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Go there, or do it")),
            ("Ctrl+Enter", QT_TRANSLATE_NOOP("Keys", "Place in the brief")),
        ),
    ),
)
"""Keys that work where the focus is, by place."""


class KeyboardMap(QDialog):
    """All keys in two columns, narrowed as one types."""

    def __init__(self, actions: ActionBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard map"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows: list[tuple[str, QLabel, QLabel]] = []
        self._heads: list[tuple[QLabel, list[str]]] = []
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Narrow by what it does"))
        self.field.setAccessibleName(self.tr("Narrow by what it does"))
        self.field.textChanged.connect(self._narrow)
        groups = _groups(actions)
        holder = QWidget(self)
        columns = QHBoxLayout(holder)
        columns.setSpacing(32)
        for half in _halves(groups):
            columns.addLayout(self._grid(half, holder))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        scroll.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.field, scroll, buttons):
            column.addWidget(widget)
        room = self.screen().availableSize()
        self.resize(
            min(theme().px(_WIDTH), room.width() - 48), min(theme().px(_HEIGHT), room.height() - 80)
        )

    def _grid(
        self, groups: list[tuple[str, list[tuple[str, str]]]], parent: QWidget
    ) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(16)
        for title, rows in groups:
            head = QLabel(title.upper(), parent)
            head.setProperty("role", "section")
            head.setContentsMargins(0, 12, 0, 4)
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            self._heads.append((head, [words for _, words in rows]))
            for key, words in rows:
                self._add(grid, key, words, parent)
        grid.setRowStretch(grid.rowCount(), 1)
        grid.setColumnStretch(0, 1)
        return grid

    def _add(self, grid: QGridLayout, key: str, words: str, parent: QWidget) -> None:
        name, keys = QLabel(words, parent), QLabel(key, parent)
        name.setWordWrap(True)
        keys.setProperty("role", "key")
        row = grid.rowCount()
        grid.addWidget(name, row, 0)
        grid.addWidget(keys, row, 1, alignment=Qt.AlignmentFlag.AlignRight)
        self._rows.append((words, name, keys))

    def _narrow(self, typed: str) -> None:
        for words, name, keys in self._rows:
            for label in (name, keys):
                label.setVisible(bool(fit(typed, words)))
        for head, all_words in self._heads:
            head.setVisible(any(fit(typed, words) for words in all_words))


def _groups(actions: ActionBook) -> list[tuple[str, list[tuple[str, str]]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for spec, action in actions:
        group = QCoreApplication.translate(CONTEXT, spec.group)
        words = QCoreApplication.translate(CONTEXT, spec.text).removesuffix("…")
        found.setdefault(group, []).append((action.shortcut().toString(), words))
    translate = QCoreApplication.translate
    local = [
        (translate("Keys", place), [(key, translate("Keys", words)) for key, words in keys])
        for place, keys in LOCAL
    ]
    return [*found.items(), *local]


def _halves(groups: list[tuple[str, list[tuple[str, str]]]]) -> tuple[list, list]:  # type: ignore[type-arg]
    """The groups in two columns of about the same height."""
    total = sum(len(rows) + 2 for _, rows in groups)
    left: list[tuple[str, list[tuple[str, str]]]] = []
    height = 0
    for group in groups:
        if height >= total / 2:
            break
        left.append(group)
        height += len(group[1]) + 2
    return left, groups[len(left) :]
