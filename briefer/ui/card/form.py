"""A kind's form: its fields in one column or two, the first at once, the rest behind “More”."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from briefer.errors import BrieferError
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.objects import CLASSES
from briefer.items.source import Source
from briefer.ui.card.about import NOTHING, About
from briefer.ui.card.draft import Draft
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.field_row import FieldRow
from briefer.ui.card.fold import Fold
from briefer.ui.card.history import History
from briefer.ui.card.labels import FIRST
from briefer.ui.card.used_in import UsedIn
from briefer.ui.theme import theme

TWO_COLUMNS = 440
"""Pixels at 100 % from which fields stand in two columns."""

_FIRST_OF_UNKNOWN = 8


class Form(QWidget):
    """The fields of one kind over a draft."""

    asked = Signal(str)
    passage_asked = Signal(str, int, int)

    def __init__(self, kind: str, draft: Draft, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._draft = draft
        self._columns = 0
        first, rest = _parted(kind)
        self.rows: dict[str, FieldRow] = {}
        self._first = _Grid([self._row(spec, desk) for spec in first], self)
        self.used_in = UsedIn(self)
        self.more = Fold(self.tr("More"), self)
        self._rest = _Grid([self._row(spec, desk) for spec in rest], self.more.inside)
        inner = QVBoxLayout(self.more.inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._first)
        column.addWidget(self.used_in)
        column.addWidget(self.more)
        self.history = History(desk.session, self)
        column.addWidget(self.history)
        self.more.setVisible(bool(rest))
        draft.judged.connect(self._judge)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def show_record(self, record: Source | Item) -> None:
        """Show a record from its beginning, with “More” open where something stands there."""
        for row in self.rows.values():
            row.editor.attend(record)
            row.editor.show_value(getattr(record, row.spec.name))
            row.judge(None)
        is_full = self._mark_more(record)
        self.more.set_open(is_full)
        self.used_in.show_about(NOTHING)
        self.history.set_open(False)
        self.history.show_history("" if self._draft.is_new else record.id)

    def renew(self, record: Source | Item) -> None:
        """Show what is new in it; fields that are ahead of the library stay as they are."""
        for name, row in self.rows.items():
            if not self._draft.is_ahead(name):
                row.editor.attend(record)
                row.editor.show_value(getattr(record, name))
                row.judge(None)
        self._mark_more(record)
        self.history.show_history(record.id)

    def unread(self) -> dict[str, str]:
        """By field, what stands there and could not be saved, in words to be typed again."""
        faulty = self._draft.faulty & self.rows.keys()
        typed = {name: row.editor.unread() for name, row in self.rows.items() if name in faulty}
        return {name: words for name, words in typed.items() if words}

    def retype(self, typed: Mapping[str, str]) -> None:
        """Have these words stand in those fields again, and say what is wrong with them."""
        for name, words in typed.items():
            self.rows[name].editor.retype(words)
        if any(row.spec.name in typed for row in self._rest.rows):
            self.more.set_open(True)

    def inform(self, about: About) -> None:
        """Hand on what was read about the record."""
        for row in self.rows.values():
            row.editor.inform(about)
            row.say()
        self.used_in.show_about(about)

    def set_width(self, width: int) -> None:
        """Stand in one column or in two, as a card of that width allows."""
        columns = 2 if width >= theme().px(TWO_COLUMNS) else 1
        if columns != self._columns:
            self._columns = columns
            self._first.set_columns(columns)
            self._rest.set_columns(columns)

    def focus_first(self) -> None:
        """Go to the first field."""
        next(iter(self.rows.values())).editor.setFocus()

    def focus_field(self, name: str) -> None:
        """Go to that field, or where there is none of that name to the first."""
        if name in self.rows:
            self.rows[name].editor.setFocus()
        else:
            self.focus_first()

    def finish(self) -> None:
        """What is half typed where the keys are counts now."""
        row = self._row_of(self.focusWidget())
        if row is not None:
            row.editor.finish()

    def _row(self, spec: FieldSpec, desk: Desk) -> FieldRow:
        row = FieldRow(self.kind, spec, desk, self)
        row.editor.edited.connect(lambda: self._edited(row))
        row.editor.settled.connect(self._draft.leave)
        row.editor.asked.connect(self.asked)
        row.editor.passage_asked.connect(self.passage_asked)
        self.rows[spec.name] = row
        return row

    def _edited(self, row: FieldRow) -> None:
        if self._draft.record is None or self._draft.record.kind != self.kind:
            return
        if (fault := row.editor.fault()) is not None:
            self._draft.refuse(row.spec.name, fault)
        else:
            self._draft.typed(row.spec, row.editor.raw())

    def _judge(self, field: str, error: BrieferError | None) -> None:
        record = self._draft.record
        if record is not None and record.kind == self.kind and field in self.rows:
            self.rows[field].judge(error)

    def _mark_more(self, record: Source | Item) -> bool:
        names = [row.spec.name for row in self._rest.rows]
        is_full = any(getattr(record, name) not in ("", None, ()) for name in names)
        self.more.set_full(is_full)
        return is_full

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Leaving a field writes it; a list that pops up from it is no other field."""
        left = self._row_of(old)
        if left is not None and left is not self._row_of(new):
            left.editor.finish()
            self._draft.leave()

    def _row_of(self, widget: QWidget | None) -> FieldRow | None:
        while widget is not None:
            if isinstance(widget, FieldRow):
                return widget if self.rows.get(widget.spec.name) is widget else None
            widget = widget.parentWidget()
        return None


class _Grid(QWidget):
    """Rows in columns; a wide one takes a line of its own."""

    def __init__(self, rows: Sequence[FieldRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = rows
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for row in rows:
            row.setParent(self)

    def set_columns(self, columns: int) -> None:
        """Set the rows out anew."""
        for row in self.rows:
            self._grid.removeWidget(row)
        for row, line, column, span in _placed(self.rows, columns):
            self._grid.addWidget(row, line, column, 1, span)
        for column in (0, 1):
            self._grid.setColumnStretch(column, int(column < columns))
            self._grid.setColumnMinimumWidth(column, 0)


def _placed(rows: Sequence[FieldRow], columns: int) -> Iterator[tuple[FieldRow, int, int, int]]:
    """Each row with its line, its column and how many columns it takes."""
    line, column = 0, 0
    for row in rows:
        span = columns if row.is_wide else 1
        if column + span > columns:
            line, column = line + 1, 0
        yield row, line, column, span
        column += span


def _parted(kind: str) -> tuple[list[FieldSpec], list[FieldSpec]]:
    """The fields that stand on the card at once, and those behind “More”."""
    fields = {each.name: each for each in specs(_record_class(kind))}
    names = FIRST.get(kind) or tuple(fields)[:_FIRST_OF_UNKNOWN]
    first = [fields[name] for name in names]
    return first, [each for name, each in fields.items() if name not in names]


def _record_class(kind: str) -> type[Any]:
    return CLASSES[kind]
