"""The bar that finds words in the text that is shown."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from briefer.ui.theme.theme import theme


class FindBar(QFrame):
    """As you type, `sought` has the words; Enter goes on, Shift+Enter back, Escape closes."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Find in this text"))
        self.line.setPlaceholderText(self.tr("Find in this text"))
        self.line.textChanged.connect(self.sought)
        self._count = QLabel()
        self._count.setProperty("role", "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        for icon, words, act in (
            ("chevron-up", self.tr("Previous (Shift+Enter)"), lambda: self.stepped.emit(-1)),
            ("chevron-down", self.tr("Next (Enter)"), lambda: self.stepped.emit(1)),
            ("x", self.tr("Close (Escape)"), self.close_bar),
        ):
            button = QToolButton()
            button.setIcon(theme().icon(icon))
            button.setIconSize(QSize(theme().px(16), theme().px(16)))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(act)
            row.addWidget(button)
        self.hide()

    def open_bar(self, words: str = "") -> None:
        """Show the bar, with `words` in it if there are any, and take the keyboard."""
        self.show()
        if words:
            self.line.setText(words)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sought.emit(self.line.text())

    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def show_count(self, number: int, of: int, *, at_most: bool = False) -> None:
        """Say which of how many is shown; `number` counts from 1."""
        if not self.line.text().strip():
            words = ""
        elif not of:
            words = self.tr("not found")
        else:
            words = self.tr("{n} of {all}").format(n=f"{number:,}", all=f"{of:,}")
        self._count.setText(f"{words}+" if at_most else words)
        self.line.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows step, Escape closes."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Up):
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if shifted or key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
