"""A field on the card: its label, its editor, and what is said beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer.errors import BrieferError
from briefer.items.fields import FieldSpec
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.editors.table import editor_for, is_wide
from briefer.ui.card.labels import label_of, said_of
from briefer.ui.reading_order import keep_together
from briefer.ui.theme import theme


class FieldRow(QWidget):
    """One field; beneath it an error, else what is odd, else what the editor has to say."""

    def __init__(self, kind: str, spec: FieldSpec, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        keep_together(self)
        self.spec = spec
        self.kind = kind
        self.is_wide = is_wide(spec)
        self.has_label = not spec.required
        self._error = ""
        self.label = QLabel(label_of(kind, spec.name), self)
        self.label.setProperty("role", "fieldLabel")
        self.editor = editor_for(kind, spec, desk, self)
        self.label.setBuddy(self.editor)
        self.editor.name_it(self.label.text())
        if not self.has_label:
            self.editor.prompt_with(self.label.text())
        self._mark = QLabel(self)
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._set_out()
        self.editor.edited.connect(self.say)
        self.editor.hinted.connect(self.say)

    @property
    def said(self) -> str:
        """What is said beneath the field."""
        return self._said.text() if not self._said.isHidden() else ""

    def judge(self, error: BrieferError | None) -> None:
        """Say what is wrong with what stands there, or that all is well."""
        self._error = "" if error is None else said_of(error, self.kind, self.spec.name)
        self.editor.set_faulty(error is not None)
        self.say()

    def say(self) -> None:
        """Say what there is to say."""
        self.label.setVisible(self.has_label and self.editor.wants_label())
        if self._error:
            self._tell(self._error, "error", "circle-alert")
        elif words := self.editor.warning():
            self._tell(words, "warning", "triangle-alert")
        else:
            self._tell(self.editor.hint(), "third", "")

    def _tell(self, words: str, role: str, icon: str) -> None:
        self._mark.setVisible(bool(words and icon))
        self._said.setVisible(bool(words))
        if icon and words:
            size = theme().px(13)
            self._mark.setPixmap(theme().icon(icon, role).pixmap(size, size))
        if self._said.text() != words:
            self._said.setText(words)
        if self._said.property("role") != role:
            self._said.setProperty("role", role)
            self._said.style().unpolish(self._said)
            self._said.style().polish(self._said)

    def _set_out(self) -> None:
        beneath = QHBoxLayout()
        beneath.setSpacing(4)
        beneath.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        beneath.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addWidget(self.editor)
        column.addLayout(beneath)
        column.addStretch(1)
        self._mark.hide()
        self._said.hide()
