"""A part of the card that folds away behind its title."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from briefer.ui.theme import theme


class Fold(QWidget):
    """A title, and what is beneath it while it is open; bold while something stands there."""

    turned = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QToolButton(self)
        self.title.setText(title)
        self.title.setCheckable(True)
        self.title.setProperty("role", "fold")
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.inside = QWidget(self)
        self.inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.inside)
        self.title.toggled.connect(self._turn)
        theme().changed.connect(self._draw)
        self._draw()

    @property
    def is_open(self) -> bool:
        """Whether what is beneath is shown."""
        return self.title.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self.title.setChecked(is_open)

    def set_full(self, is_full: bool) -> None:
        """Say whether something stands in it."""
        if self.title.property("full") != is_full:
            self.title.setProperty("full", is_full)
            self.title.style().unpolish(self.title)
            self.title.style().polish(self.title)

    def _turn(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self._draw()
        self.turned.emit()

    def _draw(self) -> None:
        self.title.setIcon(theme().icon("chevron-down" if self.is_open else "chevron-right"))
