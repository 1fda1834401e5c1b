"""A source's text, which is read and changed in the reader."""

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.items.fields import FieldSpec
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card.editors.editor import Desk, Editor
from briefer.ui.card.flow import Flow
from briefer.ui.theme import theme


class SourceTextEditor(Editor):
    """How long the text is, and the way to it."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self._text = ""
        self._id = ""
        self._length = QLabel(self)
        self._length.setProperty("role", "second")
        self._length.setContentsMargins(8, 6, 0, 6)  # on one line with the words of the button
        self.opening = QPushButton(f" {self.tr('Open in the reader')}", self)
        self.opening.setAccessibleName(self.tr("Open in the reader"))
        self.opening.clicked.connect(lambda: self.passage_asked.emit(self._id, 0, 0))
        self.setFocusProxy(self.opening)
        flow = Flow(self)
        for place, widget in enumerate((self.opening, self._length)):
            flow.insert(place, widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)
        theme().changed.connect(self._draw)
        self._draw()

    def raw(self) -> object:
        """The text, untouched."""
        return self._text

    def show_value(self, value: Any) -> None:
        """Say how long it is."""
        self._text = value
        words = self.tr("{count} characters") if value else self.tr("No text is kept")
        self._length.setText(words.format(count=f"{len(value):,}"))

    def attend(self, record: Source | Item) -> None:
        """Know which source it is."""
        self._id = record.id

    def name_it(self, label: str) -> None:
        """The button says itself what it does."""

    def _draw(self) -> None:
        self.opening.setIcon(theme().icon("book-open"))
