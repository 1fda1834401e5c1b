"""One field in which records differ: what each says, and what is to stand in the end."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from briefer.errors import BrieferError
from briefer.items.fields import FieldSpec
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.ui.card.draft import read_value
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.field_row import FieldRow
from briefer.ui.card.labels import label_of
from briefer.ui.card.values_shown import shown
from briefer.ui.reading_order import keep_together
from briefer.ui.theme import theme


class MergeField(QWidget):
    """The values side by side, each with a button to take it, and an editor to say otherwise."""

    def __init__(
        self,
        spec: FieldSpec,
        records: Sequence[Source | Item],
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        keep_together(self)
        self.spec = spec
        self._records = records
        self._store = desk.session.store
        self._mark = QLabel(self)
        self._mark.setAccessibleName(self.tr("Differs"))
        self.row = FieldRow(records[0].kind, spec, desk, self)
        self.row.editor.attend(records[0])
        self.row.editor.edited.connect(self._typed)
        self.row.has_label = False
        self._group = QButtonGroup(self)
        self.buttons = [self._button(place, each) for place, each in enumerate(records)]
        self._group.idClicked.connect(self.take)
        self._set_out()
        theme().changed.connect(self._draw)
        self._draw()
        self.take(self._first_said())
        if spec.name == "tags":
            self._unite()

    def take(self, place: int) -> None:
        """Let what the record at `place` says stand."""
        self.buttons[place].setChecked(True)
        self.row.editor.show_value(getattr(self._records[place], self.spec.name))
        self.row.judge(None)

    def value(self) -> Any:
        """What is to stand in the field. Raises FieldError."""
        self.row.editor.finish()
        return read_value(self.spec, self.row.editor.raw())

    def _first_said(self) -> int:
        """The first record that says anything there."""
        values = (getattr(each, self.spec.name) for each in self._records)
        said = (place for place, value in enumerate(values) if value not in ("", None, ()))
        return next(said, 0)

    def _unite(self) -> None:
        """Let all that any of them says stand: what was sorted in under a tag stays there."""
        self._uncheck()
        values = (getattr(each, self.spec.name) for each in self._records)
        self.row.editor.show_value(tuple(dict.fromkeys(chain.from_iterable(values))))

    def _uncheck(self) -> None:
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
        self._group.setExclusive(True)

    def _typed(self) -> None:
        self._uncheck()
        try:
            read_value(self.spec, self.row.editor.raw())
        except BrieferError as error:
            self.row.judge(error)
        else:
            self.row.judge(None)

    def _button(self, place: int, record: Source | Item) -> QRadioButton:
        value = getattr(record, self.spec.name)
        words = shown(self.spec, value, self._store)
        button = QRadioButton(self)
        button.setProperty("role", "pick")
        label = label_of(record.kind, self.spec.name)
        name = self.tr("{field} of record {number}: {value}")
        said = words or self.tr("nothing")
        button.setAccessibleName(name.format(field=label, number=place + 1, value=said))
        self._group.addButton(button, place)
        return button

    def _set_out(self) -> None:
        label = label_of(self._records[0].kind, self.spec.name)
        caption = QLabel(self.tr("{field} · differs").format(field=label), self)
        caption.setProperty("role", "differs")
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._mark)
        top.addWidget(caption, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for place, (button, record) in enumerate(zip(self.buttons, self._records, strict=True)):
            grid.addLayout(self._beside(button, record), 0, place)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(grid)
        column.addWidget(self.row)

    def _beside(self, button: QRadioButton, record: Source | Item) -> QHBoxLayout:
        words = shown(self.spec, getattr(record, self.spec.name), self._store) or "—"
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setBuddy(button)
        beside = QHBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
        return beside

    def _draw(self) -> None:
        size = theme().px(13)
        self._mark.setPixmap(theme().icon("git-compare", "warning").pixmap(size, size))
