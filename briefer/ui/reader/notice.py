"""A strip above the text for what has become of the passages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class Notice(QLabel):
    """A warning in words, until it is taken away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "warning")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(16, 6, 16, 6)
        self.hide()

    def say(self, words: str) -> None:
        """Say this; nothing is there where that is nothing."""
        self.setText(words)
        self.setVisible(bool(words))
