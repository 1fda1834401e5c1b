"""What stands in place of an empty list: why it is empty, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.ui.theme import theme

_MEASURE, _SIDE = 520, 24  # pixels at 100 % that a line of advice has at most, and beside it


class EmptyPage(QWidget):
    """A sentence or two and, where a filter is in the way, a button that clears them all."""

    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.title = _label(self, "title")
        self.advice = _label(self, "second")
        self.clear = QPushButton(self.tr("Clear search and filters"), self)
        self.clear.clicked.connect(self.clear_asked)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 48, _SIDE, 24)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.advice)
        column.addSpacing(4)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """However wide it is, lines are no longer than they can be read."""
        super().resizeEvent(event)
        side = max(_SIDE, (self.width() - theme().px(_MEASURE)) // 2)
        self._column.setContentsMargins(side, 48, side, 24)

    def say_nothing_yet(self) -> None:
        """The library is empty."""
        self.title.setText(self.tr("Nothing collected yet"))
        self.advice.setText(
            self.tr(
                "Drop a document here or press Ctrl+I to import it, paste a text with "
                "Ctrl+Shift+V, or press Ctrl+Alt+F for a first fact."
            )
        )
        self.clear.hide()

    def say_nothing_fits(self) -> None:
        """There is something, but the query leaves it all out."""
        self.title.setText(self.tr("Nothing matches"))
        self.advice.setText(
            self.tr("Every word must be there, and every filter must hold. Take one away.")
        )
        self.clear.show()


def _label(page: QWidget, role: str) -> QLabel:
    label = QLabel(page)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
