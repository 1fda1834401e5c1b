"""A notice within the outline: what happened, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from briefer.ui.theme import theme


class NoticeStrip(QFrame):
    """Shows one notice at a time, until it is closed or another comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlineBar")
        self._act: Callable[[bool], None] | None = None
        self._is_true: Callable[[], bool] | None = None
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setProperty("role", "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._press)
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Close notice"))
        self.close_button.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.dress()
        self.hide()

    def dress(self) -> None:
        """Take the colours and sizes that are on."""
        side = theme().px(14)
        self.close_button.setIcon(theme().icon("x"))
        self.close_button.setIconSize(QSize(side, side))

    def say(
        self,
        words: str,
        button: str = "",
        act: Callable[[bool], None] | None = None,
        is_true: Callable[[], bool] | None = None,
    ) -> None:
        """Show `words`; a button, if there is one, is pressed in and out, and `act` is told.

        `is_true` says whether they still hold, whenever somebody calls `look`.
        """
        self.clear()
        self._act, self._is_true = act, is_true
        self.words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.show()

    def look(self) -> None:
        """Take a notice away that does not hold any more, such as one of what was undone."""
        if self._is_true is not None and not self._is_true():
            self.clear()

    def clear(self) -> None:
        """Take the notice away, and undo what its button did."""
        self.button.setChecked(False)
        self._act = self._is_true = None
        self.hide()

    def _press(self, is_in: bool) -> None:
        if self._act is not None:
            self._act(is_in)
