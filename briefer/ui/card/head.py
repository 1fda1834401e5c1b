"""The top line of the card: what kind it is, and how far it may travel."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from briefer.items.item import Item
from briefer.items.marking import Markings
from briefer.items.source import Source
from briefer.ui.card.about import About
from briefer.ui.card.labels import kind_noun
from briefer.ui.card.marks import kind_mark
from briefer.ui.theme import theme


class Head(QWidget):
    """Kind, the marking in effect, and the way to delete it."""

    delete_asked = Signal()

    def __init__(self, markings: Markings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markings = markings
        self._mark = QLabel(self)
        self._kind = QLabel(self)
        self._kind.setProperty("role", "section")
        self._marking = QLabel(self)
        self._marking.setProperty("role", "marking")
        self._marking.setTextFormat(Qt.TextFormat.PlainText)
        self.deleting = QToolButton(self)
        self.deleting.setAccessibleName(self.tr("Delete it"))
        self.deleting.setToolTip(self.tr("Delete (Ctrl+Delete)"))
        self.deleting.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+Delete is its key
        self.deleting.clicked.connect(lambda: self.delete_asked.emit())
        policy = self.deleting.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # a new card's head is as high as any other's
        self.deleting.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 4)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self._kind)
        row.addStretch(1)
        row.addWidget(self._marking)
        row.addWidget(self.deleting)
        self._shown = "fact"
        theme().changed.connect(self._draw)

    def show_record(self, record: Source | Item, *, is_new: bool = False) -> None:
        """Say what kind it is, whether the library has it yet, and its own marking."""
        self._shown = record.kind
        noun = kind_noun(record.kind)
        words = self.tr("New {kind} · Esc drops it").format(kind=noun) if is_new else noun
        self._kind.setText(words.upper())
        self.deleting.setVisible(not is_new)
        self._mark_as(record.marking)
        self._draw()

    def show_about(self, about: About) -> None:
        """Show the marking that is in effect, by the record and its sources."""
        self._mark_as(about.standing.effective_marking)

    def _mark_as(self, marking: str) -> None:
        self._marking.setText(marking)
        self._marking.setStyleSheet(f"color: {self._markings.ink(marking)};" if marking else "")
        self._marking.setVisible(bool(marking))

    def _draw(self) -> None:
        self._mark.setPixmap(kind_mark(self._shown))
        self._mark.setAccessibleName(kind_noun(self._shown))
        self.deleting.setIcon(theme().icon("trash-2", "third"))
        self.deleting.setIconSize(QSize(theme().px(16), theme().px(16)))
