"""Which editor a field has: by its kind, or, where one field is special, by kind and name."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from briefer.items.fields import FieldKind, FieldSpec
from briefer.ui.card.editors.citations import CitationsEditor
from briefer.ui.card.editors.date import DateEditor
from briefer.ui.card.editors.editor import Desk, Editor
from briefer.ui.card.editors.known import LanguageEditor, TimeEditor, ZoneEditor
from briefer.ui.card.editors.line import LineEditor, NameEditor
from briefer.ui.card.editors.long_text import LongTextEditor
from briefer.ui.card.editors.names import NamesEditor
from briefer.ui.card.editors.picker import ChoiceEditor, GradeEditor, MarkingEditor
from briefer.ui.card.editors.references import ReferencesEditor
from briefer.ui.card.editors.source_text import SourceTextEditor

Making = Callable[[FieldSpec, Desk, QWidget | None], Editor]

EDITORS: Mapping[FieldKind, Making] = {
    "text": LineEditor,
    "long-text": LongTextEditor,
    "name": NameEditor,
    "names": NamesEditor,
    "date": DateEditor,
    "time": TimeEditor,
    "zone": ZoneEditor,
    "language": LanguageEditor,
    "marking": MarkingEditor,
    "choice": ChoiceEditor,
    "number": GradeEditor,
    "id": ReferencesEditor,
    "ids": ReferencesEditor,
    "chain": NamesEditor,
    "citations": CitationsEditor,
}
"""The editor of each kind of field."""

SPECIAL: Mapping[tuple[str, str], Making] = {("source", "text"): SourceTextEditor}
"""The editor of one kind's one field."""

WIDE: frozenset[FieldKind] = frozenset({"long-text", "ids", "chain", "citations"})
"""Fields that stand across both columns."""


def editor_for(kind: str, spec: FieldSpec, desk: Desk, parent: QWidget | None) -> Editor:
    """A new editor for a field of records of `kind`."""
    making = SPECIAL.get((kind, spec.name)) or EDITORS[spec.kind]
    return making(spec, desk, parent)


def is_wide(spec: FieldSpec) -> bool:
    """Whether it stands across both columns: lists and paragraphs, and what names the record."""
    return spec.kind in WIDE or spec.required
