"""Making one record of two or more, field by field."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from briefer.briefs.edits import Edit
from briefer.briefs.merging import merged
from briefer.errors import BrieferError
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.fold import Fold
from briefer.ui.card.labels import counted, label_of
from briefer.ui.card.merge_field import MergeField
from briefer.ui.card.names import names_of
from briefer.ui.card.values_shown import shown
from briefer.ui.reading_order import ReadInOrder
from briefer.ui.refusals import words_of
from briefer.ui.session import Session

MOST = 6
"""Records that are made one at once: more cannot be looked at side by side."""


class MergeDialog(ReadInOrder, QDialog):
    """Shows where the records differ; *Merge* writes one edit, and the first one's id stays."""

    def __init__(self, session: Session, ids: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        found = session.records(tuple(ids)[: MOST + 1]).values()
        self.records = [each for each in found if isinstance(each, Source | Item)]
        self._desk = Desk(session, names_of(session))
        self.fields: list[MergeField] = []
        self._refusal = QLabel(self)
        self._refusal.setProperty("role", "error")
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self.merging = QPushButton(self)
        self.merging.setProperty("role", "primary")
        self.merging.setDefault(True)
        self.merging.clicked.connect(self.merge)
        self._set_out()
        self.setWindowTitle(self.tr("Merge"))
        self.resize(720, 560)
        session.refused.connect(self._refuse)
        self.finished.connect(self.deleteLater)

    @property
    def can_merge(self) -> bool:
        """Whether there are two records or more, of one kind, and not too many."""
        return 1 < len(self.records) <= MOST and len({each.kind for each in self.records}) == 1

    def merge(self) -> None:
        """Write what was chosen as one edit; the dialog closes when that is written."""
        try:
            chosen = {field.spec.name: self._without_own(field) for field in self.fields}
        except BrieferError as error:
            self._refuse(error)
            return
        self._session.settle()
        if any(isinstance(each, Source) for each in self.records):
            label = self.tr("Merging sources")
            self.merging.setEnabled(False)
            self._session.do_aside(label, lambda _: self._read_and_make(chosen), self._written)
        elif self._session.do(self._edit(self._session.store, chosen)):
            self.accept()

    def _without_own(self, field: MergeField) -> Any:
        """What was chosen in a field; the one that is made does not lead to itself."""
        value = field.value()
        if field.spec.kind != "ids":
            return value
        own = {each.id for each in self.records}
        return tuple(id_ for id_ in value if id_ not in own)

    def _read_and_make(self, chosen: dict[str, Any]) -> Edit:
        with self._session.reading() as store:
            return self._edit(store, chosen)

    def _written(self, _: Edit) -> None:
        if isValid(self):  # it may have been closed meanwhile
            self.accept()

    def _edit(self, store: Store, chosen: dict[str, Any]) -> Edit:
        resting = {each.id: each for record in self.records for each in store.resting_on(record.id)}
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        kept, *others = self.records
        return merged(kept, others, chosen, resting.values(), moment=moment)

    def _refuse(self, error: BrieferError) -> None:
        self._refusal.setText(words_of(error))
        self._refusal.show()
        self.merging.setEnabled(self.can_merge)

    def _set_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._title())
        if self.can_merge:
            column.addWidget(self._scrolled(), 1)
        column.addWidget(self._refusal)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.merging, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.merging.setFocus()

    def _title(self) -> QLabel:
        title = QLabel(self)
        title.setWordWrap(True)
        if self.can_merge:
            what = counted(len(self.records), self.records[0].kind)
            title.setText(self.tr("Make one of {what}").format(what=what))
            title.setProperty("role", "title")
            self.merging.setText(self.tr("Merge {what}").format(what=what))
        else:
            title.setText(
                self.tr("Choose two to {most} records of one kind to merge them.").format(most=MOST)
            )
            self.merging.setText(self.tr("Merge"))
            self.merging.setEnabled(False)
        return title

    def _scrolled(self) -> QScrollArea:
        inside = QWidget(self)
        inside.setProperty("role", "card")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        equal = Fold(self.tr("The same in all of them"), inside)
        rows = QVBoxLayout(equal.inside)
        rows.setContentsMargins(20, 0, 0, 0)
        for spec in specs(type(self.records[0])):
            if self._is_equal(spec):
                self._tell_equal(spec, rows)
            elif spec.kind != "citations" and (self.records[0].kind, spec.name) != _SOURCE_TEXT:
                field = MergeField(spec, self.records, self._desk, inside)
                self.fields.append(field)
                column.addWidget(field)
        if citations := self._citations():
            column.addWidget(QLabel(citations, inside))
        equal.set_full(rows.count() > 0)
        column.addWidget(equal)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields in it have it
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def _is_equal(self, spec: FieldSpec) -> bool:
        first = getattr(self.records[0], spec.name)
        return all(getattr(each, spec.name) == first for each in self.records)

    def _tell_equal(self, spec: FieldSpec, rows: QVBoxLayout) -> None:
        record = self.records[0]
        if words := shown(spec, getattr(record, spec.name), self._session.store):
            label = QLabel(f"{label_of(record.kind, spec.name)}: {words}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            rows.addWidget(label)

    def _citations(self) -> str:
        items = [each for each in self.records if isinstance(each, Item)]
        united = {citation for each in items for citation in each.citations}
        if not united:
            return ""
        return self.tr("All citations are kept: {count}").format(count=len(united))


_SOURCE_TEXT = ("source", "text")
"""What passages point into: that of the first source stays."""
