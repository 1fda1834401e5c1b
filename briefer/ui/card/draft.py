"""The record on a card: what is typed is held against its fields, and written when it rests."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.briefs.edits import Change, Edit
from briefer.errors import BrieferError, FieldError
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.objects import CLASSES, citation, citation_object
from briefer.items.source import Source
from briefer.items.values import read
from briefer.ui.card.labels import kind_noun, label_of
from briefer.ui.session import Session

PAUSE_MS = 300
"""How long typing must rest before what stands there is written."""


class Draft(QObject):
    """Holds the record as it was written last, and each field that is ahead of it.

    `judged` brings a field's name and its error, or None where its value may stand; `stored` comes
    when a new record is in the library for the first time.
    """

    judged = Signal(str, object)
    stored = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: dict[str, Any] = {}
        self._faulty: set[str] = set()
        self._made_in = ""  # the field whose typing has made the record, until it is left
        self.record: Source | Item | None = None
        self.is_new = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.write)

    def take(self, record: Source | Item | None, *, is_new: bool = False) -> None:
        """Have another record at hand; what was typed in the one before is written first."""
        self.leave()
        self._waiting.clear()
        self._faulty.clear()
        self.record, self.is_new = record, is_new

    def renew(self, record: Source | Item) -> None:
        """The library holds the same record otherwise now."""
        self.record = record

    def forget(self) -> None:
        """Drop the record, with what was typed and not written."""
        self._pause.stop()
        self._waiting.clear()
        self._faulty.clear()
        self.record, self.is_new = None, False

    def is_ahead(self, field: str) -> bool:
        """Whether what stands in the field is not, or may not be, in the library."""
        return field in self._waiting or field in self._faulty

    @property
    def faulty(self) -> frozenset[str]:
        """The fields in which something stands that is not saved."""
        return frozenset(self._faulty)

    def refuse(self, field: str, error: BrieferError) -> None:
        """Have something stand in a field that is no value of it, for that reason."""
        self._faulty.add(field)
        self.judged.emit(field, error)

    def typed(self, spec: FieldSpec, raw: object) -> None:
        """Judge what stands in a field; where it may stand it is written after a pause."""
        assert self.record is not None
        try:
            value = self._read(spec, raw)
        except BrieferError as error:
            self._waiting.pop(spec.name, None)
            self.refuse(spec.name, error)
            return
        self._faulty.discard(spec.name)
        self._waiting[spec.name] = value
        self.judged.emit(spec.name, None)
        self._pause.start()

    def write(self) -> None:
        """Write what may be written, each field as an edit of its own."""
        self._pause.stop()
        while self._waiting:  # whoever hears of a write may bring another record
            name = next(iter(self._waiting))
            self._write(name, self._waiting.pop(name))

    def leave(self) -> None:
        """A field was left: write, and begin a new edit with what comes next."""
        self.write()
        self._made_in = ""
        self._session.settle()

    def _write(self, name: str, value: Any) -> None:
        record = self.record
        if record is None or getattr(record, name) == value:
            return
        after = replace(record, **{name: value})
        if self.is_new and self._wanting(after):
            self.record = after
            return
        label = self._label(record, name)
        is_first = self.is_new
        change = Change(None if is_first else record, after)
        if self._do(Edit(label, (change,)), name) and self._holds(after.id):
            self.is_new, self.record = False, after
            if is_first:
                self._made_in = name
                self.stored.emit(after.id)

    def _holds(self, record_id: str) -> bool:
        return self.record is not None and self.record.id == record_id

    def _do(self, edit: Edit, name: str) -> bool:
        errors: list[BrieferError] = []

        def caught(error: BrieferError) -> None:
            errors.append(error)

        self._session.refused.connect(caught)
        try:
            done = self._session.do(edit, joins=f"{name} of {edit.changes[0].record.id}")
        finally:
            self._session.refused.disconnect(caught)
        if not done and errors:
            self.refuse(name, errors[0])
        return done

    def _label(self, record: Source | Item, name: str) -> str:
        noun = kind_noun(record.kind)
        if self.is_new or name == self._made_in:
            return self.tr("New {kind}").format(kind=noun)
        field = label_of(record.kind, name)
        return self.tr("Edit {kind}: {field}").format(kind=noun, field=field.lower())

    def _wanting(self, record: Source | Item) -> bool:
        fields = specs(type(record))
        return any(each.required and not str(getattr(record, each.name)).strip() for each in fields)

    def _read(self, spec: FieldSpec, raw: object) -> Any:
        value = read_value(spec, raw)
        if spec.kind == "marking":
            self._session.store.markings.rank(value)
        if spec.required and not str(value).strip():
            what = self.tr("“{field}” may not be empty.").format(field=spec.name)
            remedy = "" if self.is_new else self.tr("What it was is kept until then.")
            raise FieldError(spec.name, what, remedy)
        return value


def read_value(spec: FieldSpec, raw: object) -> Any:
    """`raw` as the record holds it. Raises FieldError."""
    if spec.kind != "citations":
        return read(spec, raw)
    assert isinstance(raw, tuple)
    return tuple(citation(citation_object(each)) for each in raw)


def blank(kind: str, marking: str = "") -> Source | Item:
    """A new record of that kind with nothing in it but a marking."""
    record_class = CLASSES[kind]
    values: dict[str, Any] = {each.name: "" for each in specs(record_class) if each.required}
    return record_class(**values, marking=marking)
