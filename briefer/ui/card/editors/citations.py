"""What an item was taken from: its citations, in order."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from briefer.items.citation import Citation
from briefer.items.fields import FieldSpec
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card.about import NOTHING, About
from briefer.ui.card.citation_box import CitationBox
from briefer.ui.card.editors.editor import Desk, Editor
from briefer.ui.card.editors.references import Found
from briefer.ui.theme import theme


class CitationsEditor(Editor):
    """A box for each citation, and a line to add one by choosing its source."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self.boxes: list[CitationBox] = []
        self._about = NOTHING
        self._kind = "fact"
        self.adding = QPushButton(self.tr("Add a citation"), self)
        self.adding.setProperty("role", "link")
        self.adding.clicked.connect(self.choose_source)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find a source"))
        self.line.setAccessibleName(self.tr("Find a source to cite"))
        self.line.hide()
        self._found = Found(self.line, desk.session.store, frozenset({Source.kind}))
        self.line.setCompleter(self._found)
        self.line.textEdited.connect(self._found.look)
        self._found.taken.connect(self._take)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.line)
        self._column.addWidget(self.adding, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.adding)
        theme().changed.connect(self._draw)
        self._draw()

    def raw(self) -> object:
        """The citations, in order."""
        return tuple(box.citation for box in self.boxes)

    def show_value(self, value: Any) -> None:
        """Show them; boxes are kept as far as there are citations, with the focus in them."""
        while len(self.boxes) > len(value):
            self._drop(self.boxes.pop())
        for place, citation in enumerate(value):
            if place == len(self.boxes):
                self._add(citation)
            elif self.boxes[place].citation != citation:
                self.boxes[place].set_kind(self._kind)
                self.boxes[place].replace(citation)

    def attend(self, record: Source | Item) -> None:
        """The mark at a passage's side is of the kind's colour."""
        self._kind = record.kind
        self.line.hide()
        self.adding.show()

    def inform(self, about: About) -> None:
        """Take the sources' titles, and which passages are lost."""
        self._about = about
        self._tell_boxes()

    def wants_label(self) -> bool:
        """Only while there is none: each has a caption of its own."""
        return not self.boxes

    def name_it(self, label: str) -> None:
        """Each part of it says itself what it is."""

    def choose_source(self) -> None:
        """Open the line that finds a source."""
        self.adding.hide()
        self.line.clear()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, source_id: str) -> None:
        self.line.hide()
        self.adding.show()
        self._add(Citation(source=source_id)).edit()
        self._tell()

    def _add(self, citation: Citation) -> CitationBox:
        box = CitationBox(citation, self._kind, self.desk, self)
        box.edited.connect(self._edited)
        box.removed.connect(lambda: self._remove(box))
        box.moved.connect(lambda step: self._move(box, step))
        box.asked.connect(self.asked)
        box.passage_asked.connect(self.passage_asked)
        self._column.insertWidget(len(self.boxes), box)
        self.boxes.append(box)
        box.show()
        return box

    def _remove(self, box: CitationBox) -> None:
        place = self.boxes.index(box)
        self.boxes.pop(place)
        self._drop(box)
        nearest = self.boxes[min(place, len(self.boxes) - 1)].passage if self.boxes else self.adding
        nearest.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _move(self, box: CitationBox, step: int) -> None:
        place = self.boxes.index(box)
        other = place + step
        if 0 <= other < len(self.boxes):
            self.boxes.insert(other, self.boxes.pop(place))
            self._column.insertWidget(other, box)
            self._tell()

    def _edited(self) -> None:
        self.edited.emit()

    def _tell(self) -> None:
        self._tell_boxes()
        self.edited.emit()
        self.settled.emit()

    def _tell_boxes(self) -> None:
        for box in self.boxes:
            source = self._about.sources.get(box.citation.source)
            box.show_source(source, is_lost=box.citation in self._about.orphans)

    def _drop(self, box: CitationBox) -> None:
        self._column.removeWidget(box)
        box.hide()
        box.deleteLater()

    def _draw(self) -> None:
        self.adding.setIcon(theme().icon("plus", "accent"))
