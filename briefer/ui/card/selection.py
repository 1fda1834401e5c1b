"""What can be done with several records at once: each action is one edit."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs.edits import Change, Edit, Record
from briefer.items.grading import CREDIBILITY
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.card.choices import markings_of, words_of
from briefer.ui.card.editors.picker import Picker
from briefer.ui.card.labels import counted, counted_all
from briefer.ui.card.merge_dialog import MOST
from briefer.ui.card.names import Names
from briefer.ui.session import Session

MANY = 400
"""Records from which an edit is made on a worker."""

Changing = Callable[[Source | Item], Source | Item]


class Selection(QWidget):
    """Says how many of each kind are selected, and changes all of them."""

    merge_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, session: Session, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._ids: tuple[str, ...] = ()
        self._counts: Counter[str] = Counter()
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._kinds = QLabel(self)
        self._kinds.setProperty("role", "second")
        self._kinds.setWordWrap(True)
        self._tag = QLineEdit(self)
        self._tag.setPlaceholderText(self.tr("A tag for all of them"))
        self._tag.setCompleter(names.completer("tags", self._tag))
        self._tag.returnPressed.connect(self._add_tag)
        self._marking = Picker(self)
        self._marking.fill(markings_of(session.store.markings))
        self._marking.picked.connect(self._set_marking)
        self._credibility = Picker(self)
        rows = tuple((str(each), words_of("credibility", str(each))) for each in CREDIBILITY)
        self._credibility.fill(rows)
        self._credibility.picked.connect(self._set_credibility)
        self.merging = QPushButton(self.tr("Merge…"), self)
        self.merging.clicked.connect(lambda: self.merge_asked.emit(self._ids))
        self.deleting = QPushButton(self.tr("Delete"), self)
        self.deleting.clicked.connect(lambda: self.delete_asked.emit(self._ids))
        self._set_out()
        session.flushing.connect(self.finish)

    def finish(self) -> None:
        """What was just chosen for those that are selected counts now."""
        self._marking.finish()
        self._credibility.finish()

    def focus_first(self) -> None:
        """Go to the first field."""
        self._tag.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_records(self, ids: Sequence[str], kinds: Counter[str]) -> None:
        """What is selected, and of which kinds."""
        if self._ids != tuple(ids):
            self.finish()
            self._ids = tuple(ids)
            self._tag.clear()
            self._marking.setCurrentIndex(0)
            self._credibility.setCurrentIndex(0)
        self._counts = kinds
        self._title.setText(self.tr("{count} selected").format(count=f"{len(self._ids):,}"))
        self._kinds.setText(", ".join(counted(n, kind) for kind, n in kinds.most_common()))
        self._credibility.setEnabled(set(kinds) != {"source"})
        self.merging.setEnabled(len(kinds) == 1 and 2 <= len(self._ids) <= MOST)

    @property
    def _what(self) -> str:
        """What is selected, in words."""
        if not self._counts:  # a worker counts them still
            return self.tr("{n} items").format(n=f"{len(self._ids):,}")
        return counted_all(self._counts)

    def _add_tag(self) -> None:
        tag = self._tag.text().strip()
        if not tag:
            return
        self._tag.clear()
        label = self.tr("Tag {what} “{tag}”").format(what=self._what, tag=tag)
        self._change(label, lambda each: _with(each, tags=(*each.tags, tag), unless=tag))

    def _set_marking(self) -> None:
        marking = self._marking.currentData()
        label = self.tr("Mark {what}").format(what=self._what)
        self._change(label, lambda each: replace(each, marking=marking))

    def _set_credibility(self) -> None:
        value = self._credibility.currentData()
        label = self.tr("Grade {what}").format(what=self._what)
        number = int(value) if value else None
        self._change(
            label,
            lambda each: replace(each, credibility=number) if isinstance(each, Item) else each,
        )

    def _change(self, label: str, changing: Changing) -> None:
        ids = self._ids
        if len(ids) < MANY:
            edit = _edit(label, self._session.records(ids), changing)
            if edit.changes:
                self._session.settle()
                self._session.do(edit)
            return

        def make(_: Any) -> Edit:
            with self._session.reading() as store:
                return _edit(label, store.records(ids), changing)

        self._session.do_aside(label, make)

    def _set_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("Add a tag"), self._tag),
            (self.tr("Marking"), self._marking),
            (self.tr("Credibility"), self._credibility),
        ):
            label = QLabel(words, self)
            label.setProperty("role", "fieldLabel")
            label.setBuddy(field)
            label.setMinimumHeight(field.sizeHint().height())
            field.setAccessibleName(words)
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.merging)
        buttons.addWidget(self.deleting)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._kinds)
        column.addLayout(form)
        column.addLayout(buttons)
        column.addStretch(1)


def kinds_of(store: Store, ids: Sequence[str]) -> Counter[str]:
    """How many of those records are of each kind, read some at a time."""
    found: Counter[str] = Counter()
    for start in range(0, len(ids), MANY):
        found.update(each.kind for each in store.records(ids[start : start + MANY]).values())
    return found


def _edit(label: str, records: dict[str, Record], changing: Changing) -> Edit:
    found = [each for each in records.values() if isinstance(each, Source | Item)]
    changes = (Change(each, changing(each)) for each in found)
    return Edit(label, tuple(each for each in changes if each.before != each.after))


def _with(record: Source | Item, *, tags: tuple[str, ...], unless: str) -> Source | Item:
    return record if unless in record.tags else replace(record, tags=tags)
