"""The top line of the card: what kind it is, and how far it may travel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card.about import About
from briefer.ui.card.labels import kind_noun
from briefer.ui.card.marks import kind_mark
from briefer.ui.theme import theme


class Head(QWidget):
    """Kind, and the marking in effect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel(self)
        self._kind = QLabel(self)
        self._kind.setProperty("role", "section")
        self._marking = QLabel(self)
        self._marking.setProperty("role", "marking")
        self._marking.setTextFormat(Qt.TextFormat.PlainText)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 8, 12, 4)
        self.row.setSpacing(6)
        self.row.addWidget(self._mark)
        self.row.addWidget(self._kind)
        self.row.addStretch(1)
        self.row.addWidget(self._marking)
        self._shown = "fact"
        theme().changed.connect(self._draw)

    def show_record(self, record: Source | Item) -> None:
        """Say what kind it is, and its own marking."""
        self._shown = record.kind
        self._kind.setText(kind_noun(record.kind).upper())
        self._mark_as(record.marking)
        self._draw()

    def show_about(self, about: About) -> None:
        """Show the marking that is in effect, by the record and its sources."""
        self._mark_as(about.standing.effective_marking)

    def _mark_as(self, marking: str) -> None:
        self._marking.setText(marking)
        self._marking.setVisible(bool(marking))

    def _draw(self) -> None:
        self._mark.setPixmap(kind_mark(self._shown))
