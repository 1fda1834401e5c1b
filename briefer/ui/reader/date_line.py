"""A line for a date in EDTF, with its plain reading below, or why it is none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from briefer.errors import DateError
from briefer.items.dates import Day, Edtf
from briefer.items.respelling import meant
from briefer.ui.refusals import words_of


class _Line(QLineEdit):
    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.text():
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class DateLine(QWidget):
    """A date as typed. What is offered is one key away: Down in the empty line, or a click.

    The offer is the day of publication, which says the year of a date without one.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self.tr("such as 2025-10-12"))
        self._reading = QLabel()
        self._reading.setTextFormat(Qt.TextFormat.PlainText)
        self._reading.setWordWrap(True)
        self._offer = QPushButton()
        self._offer.setProperty("role", "link")
        self._offer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._offered = ""
        self._said_on: Day | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.line, self._reading, self._offer):
            column.addWidget(widget)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._read)
        self.line.taken.connect(self.take_offer)
        self.line.editingFinished.connect(self._respell)
        self._offer.clicked.connect(self.take_offer)
        self._read()

    @property
    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Put a date there."""
        self.line.setText(text)

    def offer(self, text: str, words: str) -> None:
        """Offer a date with `words`; none where `text` is empty."""
        self._offered = text
        self._said_on = Edtf(text).earliest if text else None
        self._offer.setText(f"↓  {words}")
        self._offer.setAccessibleName(words)
        self._read()

    def take_offer(self) -> None:
        """Put the date there that is offered."""
        if self._offered:
            self.line.setText(self._offered)

    def _respell(self) -> None:
        """Spell a date that is plain to read as EDTF has it, once it is typed."""
        if spelling := meant(self.text, self._said_on):
            self.line.setText(spelling)

    def _read(self) -> None:
        reading, role = _read(self.text, self._said_on)
        self._reading.setText(reading)
        self._reading.setProperty("role", role)
        self.line.setProperty("state", "error" if role == "error" else "")
        for widget in (self._reading, self.line):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.line.setAccessibleDescription(reading)
        self._reading.setVisible(bool(reading))
        self._offer.setVisible(bool(self._offered) and not self.text)
        self.changed.emit()


def _read(text: str, said_on: Day | None) -> tuple[str, str]:
    """A date's plain reading, or why it is none, and the role of a label that says so."""
    if not text:
        return "", "second"
    try:
        return Edtf(meant(text, said_on) or text).reading("long"), "good"
    except DateError as error:
        return words_of(error), "error"
