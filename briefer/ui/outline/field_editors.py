"""The editor of one field of a brief's front matter, by the field's kind."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefer.briefs.template import TemplateField
from briefer.errors import BrieferError
from briefer.items.dates import Edtf
from briefer.items.respelling import meant
from briefer.ui.card.completion_list import CompletionList
from briefer.ui.refusals import words_of


class FieldEditor(QWidget):
    """A field's editor; `edited` brings what stands there with each key, `left` when it is left."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, field: TemplateField, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.reading = QLabel(self)
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.reading.setWordWrap(True)
        self.reading.setProperty("role", "third")
        self.reading.hide()
        self.control: QLineEdit | QComboBox = (
            self._choice() if field.kind == "choice" else self._line()
        )
        self.suggest(author)
        self.control.setAccessibleName(label_of(field))
        self.setFocusProxy(self.control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.control)
        column.addWidget(self.reading)

    @property
    def value(self) -> str:
        """What stands there."""
        if isinstance(self.control, QComboBox):
            return str(self.control.currentData() or "")
        return self.control.text().strip()

    def show_value(self, value: str) -> None:
        """Show `value`, as nothing that somebody typed."""
        if value == self.value:
            self._check()
            return
        self.control.blockSignals(True)
        if isinstance(self.control, QComboBox):
            place = self.control.findData(value)
            if place < 0:  # of another template, or typed by hand: it is kept
                self.control.addItem(value, value)
                place = self.control.count() - 1
            self.control.setCurrentIndex(place)
        else:
            self.control.setText(value)
            self.control.setCursorPosition(0)  # its beginning is seen
        self.control.blockSignals(False)
        self._check()

    def suggest(self, author: str) -> None:
        """Offer that name where a person is wanted; "" offers none."""
        line = self.control
        if self.field.kind != "person" or not isinstance(line, QLineEdit):
            return
        line.setPlaceholderText(author)
        completer = QCompleter([author], line) if author else None
        if completer is not None:
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setPopup(CompletionList(line))
        line.setCompleter(completer)  # type: ignore[arg-type]  # None takes it away

    def _choice(self) -> QComboBox:
        box = QComboBox(self)
        box.setMinimumContentsLength(6)
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(self.tr("None"), "")
        for each in self.field.choices:
            box.addItem(each, each)
        box.currentIndexChanged.connect(lambda: self.edited.emit(self.value))
        box.activated.connect(self.left)
        return box

    def _line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.textEdited.connect(self._typed)
        line.editingFinished.connect(self._leave)
        if self.field.kind == "number":
            digits = QRegularExpression("[0-9]{0,15}")
            line.setValidator(QRegularExpressionValidator(digits, line))
        elif self.field.kind == "date":
            line.setPlaceholderText("2025-10-12")
        elif self.field.kind == "date-range":
            line.setPlaceholderText("2025-10-09/2025-10-12")
        return line

    def _leave(self) -> None:
        """A date that is plain to read is spelt as EDTF has it, once it is typed."""
        is_date, line = self.field.kind in ("date", "date-range"), self.control
        if is_date and isinstance(line, QLineEdit) and line.isModified():
            self._respell(line)
        if isinstance(line, QLineEdit):
            line.setCursorPosition(0)  # its beginning is seen
        self.left.emit()

    def _respell(self, line: QLineEdit) -> None:
        if spelling := meant(self.value):
            line.selectAll()
            line.insert(spelling)  # so that its own undo brings back what was typed
            self._typed()

    def _typed(self) -> None:
        self._check()
        self.edited.emit(self.value)

    def _check(self) -> None:
        """Say a date in plain words, or what is wrong with it."""
        if self.field.kind not in ("date", "date-range"):
            return
        words, role = reading_of(self.value)
        self.reading.setText(words)
        self.reading.setVisible(bool(words))
        self.reading.setProperty("role", role)
        self.control.setProperty("state", "error" if role == "error" else "")
        for widget in (self.reading, self.control):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def label_of(field: TemplateField) -> str:
    """The field's label; one that is required says so."""
    from briefer.ui.outline.states import translate

    if not field.required:
        return field.label
    return translate("Outline", "{label} (required)").format(label=field.label)


def reading_of(text: str) -> tuple[str, str]:
    """An EDTF date in plain words, or what is wrong with it; and the role of these words."""
    if not text:
        return "", "third"
    try:
        return Edtf(meant(text) or text).reading("long"), "third"
    except BrieferError as error:
        return words_of(error), "error"
