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
from briefer.ui.translating import QT_TRANSLATE_NOOP

LOCAL: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Keys", "In the reader"),
        (
            ("F", QT_TRANSLATE_NOOP("Keys", "Keep the selection as a fact")),
            ("Q", QT_TRANSLATE_NOOP("Keys", "Keep the selection as a quote")),
            ("E", QT_TRANSLATE_NOOP("Keys", "Keep the selection as an event")),
            ("N / P", QT_TRANSLATE_NOOP("Keys", "Next and previous kept passage")),
            ("Shift+Arrows", QT_TRANSLATE_NOOP("Keys", "Select")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the list"),
        (
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Place in the brief's current section")),
            ("F2", QT_TRANSLATE_NOOP("Keys", "Edit the card")),
            ("Space", QT_TRANSLATE_NOOP("Keys", "Select one more")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "In the brief"),
        (
            ("Alt+Up / Alt+Down", QT_TRANSLATE_NOOP("Keys", "Move the entry")),
            ("Enter", QT_TRANSLATE_NOOP("Keys", "Word the entry for this brief alone")),
            ("Del", QT_TRANSLATE_NOOP("Keys", "Take the entry out")),
            ("Ctrl+B / Ctrl+I", QT_TRANSLATE_NOOP("Keys", "Bold, italic")),
            ("[@", QT_TRANSLATE_NOOP("Keys", "Cite an item")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Keys", "On the timeline"),
        (
            ("+ / −", QT_TRANSLATE_NOOP("Keys", "Zoom in and out")),
            ("Left / Right", QT_TRANSLATE_NOOP("Keys", "Previous and next event")),
            ("Shift+Left / Shift+Right", QT_TRANSLATE_NOOP("Keys", "Move along")),
            ("Home", QT_TRANSLATE_NOOP("Keys", "Show all")),
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
        scroll.setWidget(holder)
        scroll.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.field, scroll, buttons):
            column.addWidget(widget)
        self.resize(820, 640)

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
