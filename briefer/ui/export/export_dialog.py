"""Exporting the brief at hand: formats, template, marking, evidence, and where to."""

import os
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QShowEvent
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
    QVBoxLayout,
    QWidget,
)

from briefer.briefs import templates
from briefer.errors import BrieferError
from briefer.exporters.formats import EXPORTERS
from briefer.ui.export import finished
from briefer.ui.export.plan import Plan, done_words, exporting, file_name
from briefer.ui.jobs import Task
from briefer.ui.open_brief import Composed, OpenBrief
from briefer.ui.plural import counted
from briefer.ui.reading_order import ReadInOrder
from briefer.ui.session import Session
from briefer.ui.settings import is_there
from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip

_RECENT = 3


class ExportDialog(ReadInOrder, QDialog):
    """Asks once; the work goes on in the status bar, and the files are offered there."""

    findings_asked = Signal()

    def __init__(
        self, session: Session, open_brief: OpenBrief, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        assert open_brief.brief is not None, "a brief must be open"
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._brief = open_brief.brief
        self._formats = {each.suffix: QCheckBox(each.name, self) for each in EXPORTERS}
        self._template = self._templates()
        self._marking = self._markings()
        self._evidence = QCheckBox(self.tr("Add the passage behind each item"), self)
        self._folder = QLineEdit(self._first_folder(), self)
        self._name = QLineEdit(file_name(self._brief.title), self)
        self._note = QLabel(self)
        self._findings = QLabel(self)
        self._to_findings = QPushButton(self.tr("Go to the findings"), self)
        self._errors = 0
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._export = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._lay_out()
        self._connect(open_brief)
        self._unsettable = ""
        self._show_findings(open_brief.latest)
        self._try_pdf(open_brief.latest)
        self._renew()

    def files(self) -> tuple[Path, ...]:
        """The files that would be written."""
        folder = self._chosen_folder()
        name = file_name(self._name.text())
        wanted = [suffix for suffix, box in self._formats.items() if box.isChecked()]
        return tuple(folder / f"{name}{suffix}" for suffix in wanted)

    def accept(self) -> None:
        """Start the export, and close."""
        session, files = self._session, self.files()
        settings = session.settings
        settings.keep_note("folder/export", self._folder.text())
        settings.keep_note("export/formats", " ".join(path.suffix for path in files))
        settings.keep_note("export/evidence", "yes" if self._evidence.isChecked() else "")
        plan = Plan(
            self._brief,
            files,
            template=str(self._template.currentData()),
            marking=str(self._marking.currentData()),
            evidence=self._evidence.isChecked(),
        )

        def done(written: tuple[Path, ...]) -> None:
            finished.remember(settings, written)
            session.tell(done_words(written), finished.offers(written))

        session.jobs.run(
            self.tr("Exporting {title}").format(title=self._brief.title),
            exporting(session, plan),
            done,
            owner=session,
        )
        super().accept()

    def _templates(self) -> QComboBox:
        box = QComboBox(self)
        folder = self._session.resources / "templates"
        own = templates.of(self._brief, folder).name
        box.addItem(self.tr("The brief's own: {name}").format(name=own), "")
        for key in templates.names(folder):
            if key != self._brief.template:
                box.addItem(templates.find(key, folder).name, key)
        return box

    def _markings(self) -> QComboBox:
        box = QComboBox(self)
        own = self._brief.marking or self.tr("none")
        box.addItem(self.tr("The brief's own: {name}").format(name=own), "")
        for name in self._session.store.markings.names:
            if name != self._brief.marking:
                box.addItem(name, name)
        return box

    def _lay_out(self) -> None:
        self._note.setProperty("role", "third")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._findings.setWordWrap(True)
        self._findings.setTextFormat(Qt.TextFormat.PlainText)
        self._export.setProperty("role", "primary")
        self._export.style().polish(self._export)  # the box has dressed it already
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._form())
        column.addWidget(self._note)
        found = QHBoxLayout()
        found.addWidget(self._findings, 1)
        found.addWidget(self._to_findings)
        column.addLayout(found)
        self._to_findings.setProperty("role", "link")
        self._add_recent(column)
        column.addWidget(self._buttons)
        self.setMinimumWidth(min(theme().px(520), 1000))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        formats = QWidget(self)
        row = QHBoxLayout(formats)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for box in self._formats.values():
            row.addWidget(box)
        row.addStretch()
        form.addRow(self.tr("Formats"), formats)
        self._row(form, self.tr("Template"), self._template)
        self._row(form, self.tr("Marking"), self._marking)
        self._row(form, self.tr("Evidence annex"), self._evidence)
        self._row(form, self.tr("Name"), self._name)
        choose = QPushButton(self.tr("Choose…"), self)
        choose.clicked.connect(self._choose_folder)
        place = QWidget(self)
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        form.addRow(self.tr("Folder"), place)
        self._folder.setAccessibleName(self.tr("Folder"))
        return form

    def _row(self, form: QFormLayout, label: str, field: QWidget) -> None:
        words = QLabel(label, self)
        words.setBuddy(field)
        field.setAccessibleName(label)
        form.addRow(words, field)

    def _add_recent(self, column: QVBoxLayout) -> None:
        files = finished.recent(self._session.settings)[:_RECENT]
        if not files:
            return
        head = QLabel(self.tr("Recent exports").upper(), self)
        head.setProperty("role", "section")
        column.addWidget(head)
        for path in files:
            column.addLayout(self._recent_row(path))

    def _recent_row(self, path: Path) -> QHBoxLayout:
        row = QHBoxLayout()
        name = QLabel(path.name, self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setToolTip(plain_tip(str(path)))
        row.addWidget(name, 1)
        for words, act in (
            (self.tr("Open"), finished.open_file),
            (self.tr("Show in folder"), finished.show_in_folder),
        ):
            button = QPushButton(words, self)
            button.setProperty("role", "link")
            button.setAccessibleName(f"{words}: {path.name}")
            button.clicked.connect(lambda _=False, act=act: act(path))
            row.addWidget(button)
        return row

    def _connect(self, open_brief: OpenBrief) -> None:
        kept = self._session.settings.note("export/formats", ".pdf .docx").split()
        for suffix, box in self._formats.items():
            box.setChecked(suffix in kept)
            box.toggled.connect(self._renew)
        for choice in (self._template, self._marking):
            choice.currentIndexChanged.connect(self._renew)
        self._to_findings.clicked.connect(self._go_to_findings)
        self._evidence.setChecked(bool(self._session.settings.note("export/evidence")))
        self._name.textChanged.connect(self._renew)
        self._folder.textChanged.connect(self._renew)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        open_brief.composed.connect(self._show_findings)

    def _try_pdf(self, composed: Composed | None) -> None:
        """Find out on a worker what the PDF cannot be set with, before it is asked for."""
        if composed is None or composed.document is None:
            return
        document, fonts = composed.document, self._session.resources / "fonts"

        def work(_: Task) -> None:
            from briefer.exporters import pdf

            pdf.write(document, BytesIO(), fonts=fonts)

        def refused(error: Exception) -> None:
            if isinstance(error, BrieferError):
                self._unsettable = error.what
                self._renew()

        self._session.jobs.run(
            self.tr("Trying the PDF"), work, lambda _: None, refused, owner=self, quiet=True
        )

    def _show_findings(self, composed: Composed | None) -> None:
        findings = composed.findings if composed is not None else ()
        self._errors = errors = sum(finding.severity == "error" for finding in findings)
        warnings = len(findings) - errors
        words = []
        if errors:
            words.append(
                counted(
                    errors,
                    self.tr("1 error must be mended before it can leave."),
                    self.tr("{n} errors must be mended before it can leave."),
                )
            )
        if warnings:
            words.append(
                counted(
                    warnings,
                    self.tr("1 warning: see the findings."),
                    self.tr("{n} warnings: see the findings."),
                )
            )
        self._findings.setText(" ".join(words))
        self._findings.setProperty("role", "error" if errors else "warning")
        self._findings.setVisible(bool(words))
        self._findings.style().polish(self._findings)
        self._to_findings.setVisible(bool(words))
        self._renew()

    def _go_to_findings(self) -> None:
        self.reject()
        self.findings_asked.emit()

    @property
    def _is_held_up(self) -> bool:
        """Whether the brief as it stands has errors; under another template they may be others."""
        is_own = not (self._template.currentData() or self._marking.currentData())
        return is_own and self._errors > 0

    def _renew(self) -> None:
        self._tell_files()
        self._fit()

    def _fit(self) -> None:
        """As high as its words need: they come and go, and no row is to be cut for them."""
        layout = self.layout()
        assert layout is not None
        needed = layout.totalHeightForWidth(self.width())
        if self.isVisible() and needed > self.height():
            self.resize(self.width(), needed)

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is cut from the first moment on."""
        super().showEvent(event)
        self._fit()

    def _tell_files(self) -> None:
        """Say what would be written, or why nothing can be."""
        files = self.files()
        is_folder = os.path.isdir(self._chosen_folder())  # noqa: PTH112  # as in `is_there`
        self._export.setEnabled(bool(files) and is_folder and not self._is_held_up)
        there = [path.name for path in files if is_there(path)]
        if self._unsettable and self._formats[".pdf"].isChecked():
            self._export.setEnabled(False)
            self._note.setText(
                self.tr("{fault} Export it without PDF.").format(fault=self._unsettable)
            )
        elif not is_folder:
            self._note.setText(self.tr("That folder is not there."))
        elif not files:
            self._note.setText(self.tr("Choose a format."))
        elif there:
            names = ", ".join(there)
            one = self.tr("{names} is there and will be replaced.")
            several = self.tr("{names} are there and will be replaced.")
            self._note.setText((one if len(there) == 1 else several).format(names=names))
        else:
            self._note.setText(", ".join(path.name for path in files))

    def _chosen_folder(self) -> Path:
        """The folder that stands there; while it is typed it may be no folder at all."""
        return Path(os.path.expanduser(self._folder.text()))  # noqa: PTH111  # knows "~nobody"

    def _first_folder(self) -> str:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        kept = self._session.settings.note("folder/export")
        if kept and is_there(Path(kept)):
            return kept
        found = QStandardPaths.writableLocation(documents)
        return found if is_there(Path(found)) else str(Path.home())

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Export into"), self._folder.text())
        if found:
            self._folder.setText(found)
