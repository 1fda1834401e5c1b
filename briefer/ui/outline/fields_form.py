"""The brief's front matter: its template's fields and its marking, in a form that folds."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from briefer.briefs.brief import Brief
from briefer.briefs.template import Template, TemplateField
from briefer.items.marking import Markings
from briefer.ui.outline.field_editors import FieldEditor, label_of
from briefer.ui.outline.wrapping_button import WrappingButton
from briefer.ui.outline.written_text import PAUSE_MS
from briefer.ui.theme import theme

_ANY = 16_777_215  # Qt’s own word for no limit (QWIDGETSIZE_MAX)
_NARROW = 360  # pixels at 100 %


class FieldsForm(QWidget):
    """`written` brings a field's key, label and value after a pause; `marked` the marking."""

    written = Signal(str, str, str)
    marked = Signal(str)
    settled = Signal()

    def __init__(self, markings: Markings, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fieldsForm")
        self._author = author
        self._own_markings = len(markings.names) + 1
        self._brief_id = ""
        self._carried: tuple[str, ...] = ()
        """Fields that the template lacks, those among them that were emptied just now."""
        self._shape: tuple[TemplateField, ...] = ()
        self._pending: dict[str, str] = {}
        self._form: QFormLayout | None = None
        self._labels: list[QLabel] = []
        self._editors: dict[str, FieldEditor] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.toggle = WrappingButton(self)
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._fold)
        self.body = QWidget(self)
        self.marking = self._marking_box(markings)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 6, 12, 6)
        column.setSpacing(4)
        column.addWidget(self.toggle)
        column.addWidget(self.body)
        self.body.hide()
        self.dress()

    def _marking_box(self, markings: Markings) -> QComboBox:
        box = QComboBox(self.body)
        box.setAccessibleName(self.tr("Marking"))
        box.setMinimumContentsLength(6)
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(self.tr("No marking"), "")
        for name in markings.names:
            box.addItem(name, name)
        box.activated.connect(lambda: self.marked.emit(str(box.currentData())))
        return box

    def dress(self) -> None:
        """Take the colours and sizes that are on."""
        side = theme().px(14)
        self.toggle.setIcon(theme().icon("chevron-down" if self.is_open else "chevron-right"))
        self.toggle.setIconSize(QSize(side, side))

    @property
    def is_open(self) -> bool:
        """Whether the form is shown."""
        return self.toggle.isChecked()

    def show_brief(self, brief: Brief, template: Template) -> None:
        """Show the fields of `brief`; what is being typed stays."""
        self._carry(brief, template)
        shape = (*template.fields, *(TemplateField(key, key) for key in self._carried))
        if shape != self._shape:
            self._build(shape)
        values = dict(brief.fields)
        for key, editor in self._editors.items():
            if key not in self._pending:
                editor.show_value(values.get(key, ""))
        self._show_carried()
        self._show_marking(brief.marking)
        self._say(brief, template)

    def suggest(self, author: str) -> None:
        """Offer that name where a person is wanted, from now on."""
        self._author = author
        for editor in self._editors.values():
            editor.suggest(author)

    def show_missing(self, brief: Brief, template: Template) -> None:
        """Open the form where a required field is empty."""
        self.toggle.setChecked(bool(_missing(brief, template)))

    def missing(self, brief: Brief, template: Template) -> str:
        """The first required field that is empty; "" where none is."""
        return next(iter(_missing(brief, template)), "")

    def focus_field(self, key: str) -> None:
        """Open the form, and put the keys into that field, or into the marking."""
        self.toggle.setChecked(True)
        control: QWidget | None = self._editors.get(key)
        (control or self.marking).setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Write what was typed, now."""
        self._pause.stop()
        pending, self._pending = self._pending, {}
        for key, value in pending.items():
            self.written.emit(key, self._editors[key].field.label, value)

    def editor(self, key: str) -> FieldEditor:
        """The editor of a field. Raises KeyError."""
        return self._editors[key]

    def _carry(self, brief: Brief, template: Template) -> None:
        """Know the fields that the template lacks: one that is emptied stays until it is left."""
        kept = self._carried if brief.id == self._brief_id else ()
        keys = dict.fromkeys((*kept, *(key for key, _ in brief.fields)))
        self._brief_id = brief.id
        self._carried = tuple(key for key in keys if template.field(key) is None)

    def _show_carried(self) -> None:
        """Show those that say something, or that the keys are in."""
        assert self._form is not None
        held = self.window().focusWidget()
        for key in self._carried:
            editor = self._editors[key]
            is_held = held is not None and editor.isAncestorOf(held)
            self._form.setRowVisible(editor, is_held or bool(editor.value))

    def _show_marking(self, marking: str) -> None:
        """Show that marking; one that is not of the library's is offered for its brief alone."""
        while self.marking.count() > self._own_markings:
            self.marking.removeItem(self._own_markings)
        if self.marking.findData(marking) < 0:
            self.marking.addItem(marking, marking)
        self.marking.setCurrentIndex(self.marking.findData(marking))

    def _build(self, shape: tuple[TemplateField, ...]) -> None:
        self.flush()
        self._shape, self._labels = shape, []
        self.marking.setParent(self)
        self._form = None
        old = self.body
        self.body = QWidget(self)
        form = QFormLayout(self.body)
        form.setContentsMargins(4, 0, 0, 4)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._editors = {field.key: self._editor(field) for field in shape}
        for field in shape:
            form.addRow(self._label(label_of(field)), self._editors[field.key])
        form.addRow(self._label(self.tr("Marking")), self.marking)
        self._form = form
        self._wrap()
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, self.body)
        old.deleteLater()
        self.marking.show()
        self.body.setVisible(self.is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column labels stand above their fields."""
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        if self._form is not None:
            narrow = self.width() < theme().px(_NARROW)
            policy = QFormLayout.RowWrapPolicy
            self._form.setRowWrapPolicy(policy.WrapAllRows if narrow else policy.DontWrapRows)
            for label in self._labels:
                width = theme().px(110)
                label.setMaximumWidth(_ANY if narrow else width)
                label.setMinimumHeight(0 if narrow else label.heightForWidth(width))
                label.setContentsMargins(0, 4 if narrow else 0, 0, 0)

    def _editor(self, field: TemplateField) -> FieldEditor:
        editor = FieldEditor(field, self._author, self.body)
        editor.edited.connect(lambda value: self._typed(field.key, value))
        editor.left.connect(self._left)
        return editor

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self.body)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "second")
        label.setWordWrap(True)
        self._labels.append(label)
        return label

    def _typed(self, key: str, value: str) -> None:
        self._pending[key] = value
        self._pause.start()

    def _left(self) -> None:
        self.flush()
        self.settled.emit()
        self._show_carried()

    def _fold(self) -> None:
        self.body.setVisible(self.is_open)
        self.dress()

    def _say(self, brief: Brief, template: Template) -> None:
        missing = len(_missing(brief, template))
        details = self.tr("Details")
        if missing == 1:
            said = self.tr("1 required field is empty")
        else:
            said = self.tr("{n} required fields are empty").format(n=missing)
        self.toggle.setText(f"{details} · {said}" if missing else details)


def _missing(brief: Brief, template: Template) -> list[str]:
    given = dict(brief.fields)
    return [
        field.key
        for field in template.fields
        if field.required and not given.get(field.key, "").strip()
    ]
