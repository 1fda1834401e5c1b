"""The settings: each is kept as it is changed, so there is nothing to confirm."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs import templates
from briefer.items.marking import TLP, Markings
from briefer.ui.backups import kept_words
from briefer.ui.settings import Settings
from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip

Choices = Iterable[tuple[str, str]]

_CHOICE = 272
"""The width of a choice at 100 %: one for all, so that they end below one another."""


class SettingsDialog(QDialog):
    """Who writes, how briefs begin, how the window looks, spelling, backups."""

    def __init__(
        self,
        settings: Settings,
        resources: Path,
        markings: Markings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = settings
        self._resources = resources
        self._markings = markings or TLP
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._add_people()
        self._add_briefs()
        self._add_window()
        self._add_rest()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addLayout(self._form)
        column.addWidget(buttons)
        self.resize(520, self.sizeHint().height())

    def _add_people(self) -> None:
        self._head(self.tr("Who writes"))
        self._line("author", self.tr("Author"), self.tr("Stands in new briefs"))
        self._line("organisation", self.tr("Organisation"), self.tr("Stands in new briefs"))

    def _add_briefs(self) -> None:
        self._head(self.tr("New briefs"))
        folder = self._resources / "templates"
        names = [(key, templates.find(key, folder).name) for key in templates.names(folder)]
        self._choice("template", self.tr("Template"), names)
        none = [("", self.tr("None"))]
        marked = [(name, name) for name in self._markings.names]
        self._choice("marking", self.tr("Marking"), [*none, *marked])
        as_template = ("template", self.tr("As the template has it"))
        self._choice("paper", self.tr("Paper"), [as_template, ("A4", "A4"), ("Letter", "Letter")])
        self._choice(
            "date_style",
            self.tr("Dates"),
            [
                as_template,
                ("long", self.tr("Long: 12 October 2025")),
                ("short", self.tr("Short: 12 Oct 2025")),
            ],
        )

    def _add_window(self) -> None:
        self._head(self.tr("The window"))
        self._choice(
            "theme",
            self.tr("Colours"),
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ],
        )
        size = QSpinBox(self)
        size.setRange(100, 200)
        size.setSingleStep(10)
        size.setSuffix(" %")
        size.setMinimumWidth(theme().px(_CHOICE) // 2)
        size.setValue(int(self._settings.value("text_size")))
        size.valueChanged.connect(lambda value: self._settings.set("text_size", value))
        self._row("text_size", self.tr("Size of text"), size)

    def _add_rest(self) -> None:
        self._head(self.tr("Writing and keeping"))
        words = self.tr("Mark words that the dictionary does not know")
        self._tick("spelling", self.tr("Spelling"), words)
        self._choice("spelling_language", self.tr("Dictionary"), self._dictionaries())
        self._tick("backups", self.tr("Backups"), self.tr("Make one a day, and thin out old ones"))
        self._tell("backups", kept_words())
        folder = self._line_edit("backup_folder", self.tr("Beside the library"))
        choose = QPushButton(self.tr("Choose…"), self)
        choose.clicked.connect(lambda: self._choose_folder(folder))
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(folder, 1)
        row.addWidget(choose)
        self._row("backup_folder", self.tr("Backups go to"), holder)
        folder.setAccessibleName(self.tr("Backups go to"))

    def _dictionaries(self) -> list[tuple[str, str]]:
        from briefer.ui.spelling.words import Dictionaries

        found = Dictionaries(self._resources / "dictionaries").languages()
        return [("", self.tr("That of the text, or of the system")), *((x, x) for x in found)]

    def _head(self, text: str) -> None:
        label = QLabel(text.upper(), self)
        label.setProperty("role", "section")
        if self._form.rowCount():
            label.setContentsMargins(0, 12, 0, 0)
        self._form.addRow(label)

    def _line(self, key: str, label: str, hint: str) -> None:
        self._row(key, label, self._line_edit(key, hint))

    def _line_edit(self, key: str, hint: str) -> QLineEdit:
        line = QLineEdit(str(self._settings.value(key)), self)
        line.setPlaceholderText(hint)
        line.textEdited.connect(lambda text: self._settings.set(key, text.strip()))
        return line

    def _tick(self, key: str, label: str, words: str) -> None:
        box = QCheckBox(words, self)
        box.setChecked(bool(self._settings.value(key)))
        box.clicked.connect(lambda: self._settings.set(key, box.isChecked()))
        self._row(key, label, box)

    def _choice(self, key: str, label: str, choices: Choices) -> None:
        box = QComboBox(self)
        box.setMinimumWidth(theme().px(_CHOICE))
        for value, words in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(self._settings.value(key)), 0))
        box.activated.connect(lambda _: self._settings.set(key, str(box.currentData())))
        self._row(key, label, box)

    def _tell(self, key: str, words: str) -> None:
        """Say more of that setting, in its tip and to a screen reader."""
        field = self.findChild(QWidget, key)
        assert field is not None
        field.setToolTip(plain_tip(words))
        field.setAccessibleDescription(words)

    def _row(self, key: str, label: str, field: QWidget) -> None:
        field.setObjectName(key)
        words = QLabel(label, self)
        words.setBuddy(field)
        field.setAccessibleName(label)
        self._form.addRow(words, field)

    def _choose_folder(self, line: QLineEdit) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Backups go to"), line.text())
        if found:
            line.setText(found)
            self._settings.set("backup_folder", found)
