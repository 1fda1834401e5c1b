"""Exporting: both formats from one dialog, whole files or none, and offered when they are there."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Brief
from briefer.errors import CheckFailedError, OutputError
from briefer.exporters import pdf
from briefer.ui.export import finished
from briefer.ui.export.export_dialog import ExportDialog
from briefer.ui.export.plan import Plan, exporting, file_name
from briefer.ui.export.printing import draw, print_brief, setting
from briefer.ui.jobs import Cancelled, Task
from briefer.ui.open_brief import OpenBrief
from briefer.ui.session import Session

Settle = Callable[..., None]


@pytest.fixture
def open_brief(sample_session: Session, settle: Settle) -> OpenBrief:
    found = OpenBrief(sample_session, sample_session)
    brief = next(b for b in sample_session.store.briefs() if b.template == "situation-report")
    found.open(brief.id)
    settle(sample_session)
    return found


@pytest.fixture
def brief(open_brief: OpenBrief) -> Brief:
    assert open_brief.brief is not None
    return open_brief.brief


@pytest.fixture
def folder(tmp_path: Path, sample_session: Session) -> Path:
    found = tmp_path / "handouts"
    found.mkdir()
    sample_session.settings.keep_note("folder/export", str(found))
    return found


@pytest.fixture
def dialog(
    qtbot: QtBot, sample_session: Session, open_brief: OpenBrief, folder: Path
) -> ExportDialog:
    made = ExportDialog(sample_session, open_brief)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def task(sample_session: Session) -> Task:
    return Task("Exporting", quiet=True, parent=sample_session)


def test_both_formats_are_written_and_offered(
    qtbot: QtBot, sample_session: Session, dialog: ExportDialog, brief: Brief
) -> None:
    files = dialog.files()
    assert [path.suffix for path in files] == [".pdf", ".docx"]
    with qtbot.waitSignal(sample_session.noticed, timeout=20_000) as told:
        dialog.accept()
    sentence, offers = told.args
    assert f"{files[0].name}, .docx" in sentence
    assert [offer.label for offer in offers] == ["Open PDF", "Open DOCX", "Show in folder"]
    pages = PdfReader(files[0]).pages
    assert brief.title.split()[0] in pages[0].extract_text()
    assert any(brief.title in p.text for p in docx.Document(str(files[1])).paragraphs)
    assert finished.recent(sample_session.settings) == files


def test_the_same_brief_gives_the_files_of_the_command_line(
    sample_session: Session, brief: Brief, folder: Path, task: Task
) -> None:
    one, two = folder / "a.pdf", folder / "b.pdf"
    exporting(sample_session, Plan(brief, (one,)))(task)
    exporting(sample_session, Plan(brief, (two,)))(task)
    assert one.read_bytes() == two.read_bytes()


def test_template_marking_and_annex_are_for_this_export_alone(
    sample_session: Session, brief: Brief, folder: Path, task: Task
) -> None:
    path = folder / "a.pdf"
    plan = Plan(brief, (path,), template="backgrounder", marking="TLP:RED", evidence=True)
    exporting(sample_session, plan)(task)
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    assert "TLP:RED" in text
    assert "Evidence" in text
    assert sample_session.store.record(brief.id) == brief


def test_an_error_stands_in_the_way(
    sample_session: Session, brief: Brief, folder: Path, task: Task
) -> None:
    path = folder / "a.pdf"
    low = replace(brief, marking="TLP:CLEAR")
    with pytest.raises(CheckFailedError) as refused:
        exporting(sample_session, Plan(low, (path,)))(task)
    assert refused.value.remedy
    assert not path.exists()


def test_where_one_file_cannot_be_written_none_is(
    sample_session: Session, brief: Brief, folder: Path, task: Task
) -> None:
    (folder / "a.docx").mkdir()
    with pytest.raises(OutputError):
        exporting(sample_session, Plan(brief, (folder / "a.pdf", folder / "a.docx")))(task)
    assert not (folder / "a.pdf").exists()


def test_a_cancelled_export_writes_nothing(
    sample_session: Session, brief: Brief, folder: Path, task: Task
) -> None:
    task.cancel()
    with pytest.raises(Cancelled):
        exporting(sample_session, Plan(brief, (folder / "a.pdf",)))(task)
    assert not (folder / "a.pdf").exists()


def test_the_dialog_says_what_will_be_replaced_and_what_is_missing(
    dialog: ExportDialog, folder: Path
) -> None:
    export = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Export")
    assert export.isEnabled()
    (folder / dialog.files()[0].name).write_bytes(b"old")
    dialog._renew()
    assert dialog._note.text().endswith(".pdf is there and will be replaced.")
    (folder / dialog.files()[1].name).write_bytes(b"old")
    dialog._renew()
    assert dialog._note.text().endswith(".docx are there and will be replaced.")
    for box in dialog._formats.values():
        box.setChecked(False)
    assert not export.isEnabled()
    assert dialog._note.text() == "Choose a format."
    dialog._folder.setText(str(folder / "gone"))
    assert "not there" in dialog._note.text()


def test_choices_are_remembered(
    qtbot: QtBot, sample_session: Session, open_brief: OpenBrief, dialog: ExportDialog
) -> None:
    dialog._formats[".docx"].setChecked(False)
    dialog._evidence.setChecked(True)
    with qtbot.waitSignal(sample_session.noticed, timeout=20_000):
        dialog.accept()
    again = ExportDialog(sample_session, open_brief)
    qtbot.addWidget(again)
    ticked = {box.text() for box in again.findChildren(QCheckBox) if box.isChecked()}
    assert ticked == {"PDF", "Add the passage behind each item"}
    assert any("Recent exports".upper() == label.text() for label in again.findChildren(QLabel))


def test_errors_and_warnings_are_counted(
    qtbot: QtBot, sample_session: Session, open_brief: OpenBrief, brief: Brief, settle: Settle
) -> None:
    open_brief.do("Mark", replace(brief, marking="TLP:CLEAR"))
    settle(sample_session)
    made = ExportDialog(sample_session, open_brief)
    qtbot.addWidget(made)
    assert "must be mended" in made._findings.text()
    assert not made._export.isEnabled()
    made._marking.setCurrentIndex(1)  # with which there may be no error: it is checked again
    assert made._export.isEnabled()
    with qtbot.waitSignal(made.findings_asked):
        made._to_findings.click()


def test_no_row_is_cut_when_what_is_said_takes_more_lines(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    dialog._name.setText("Clashes on the border " * 12)
    dialog._findings.setText("2 errors must be mended before it can leave. " * 6)
    dialog._findings.show()
    dialog._renew()
    layout = dialog.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: dialog.height() >= layout.totalHeightForWidth(dialog.width()))
    assert dialog._folder.height() >= dialog._folder.sizeHint().height()


def test_what_a_pdf_cannot_be_set_with_is_told_before_the_export(
    qtbot: QtBot, sample_session: Session, open_brief: OpenBrief, brief: Brief, settle: Settle
) -> None:
    open_brief.do("Retitle", replace(brief, title="中文"))
    settle(sample_session)
    made = ExportDialog(sample_session, open_brief)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    export = next(b for b in made.findChildren(QPushButton) if b.text() == "Export")
    qtbot.waitUntil(lambda: "without PDF" in made._note.text())
    assert not export.isEnabled()
    made._formats[".pdf"].setChecked(False)
    assert export.isEnabled()


def test_a_folder_is_chosen(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Choose…").click()
    assert dialog.files()[0].parent == tmp_path


def test_a_title_makes_a_name_that_every_system_takes() -> None:
    assert file_name('Clashes: "Torkham" / Chaman?') == "Clashes Torkham Chaman"
    assert file_name("…/\\ .") == "…"
    assert file_name("  ") == "brief"
    assert len(file_name("word " * 100)) <= 80


def test_files_are_opened_and_shown_by_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    started: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *call: started.append(call))
    path = tmp_path / "a.pdf"
    single = finished.offers((path,))
    assert [offer.label for offer in single] == ["Open", "Show in folder"]
    for offer in single:
        offer.act()
    assert opened == [str(path), str(tmp_path)]
    for platform in ("win32", "darwin"):
        monkeypatch.setattr("sys.platform", platform)
        finished.show_in_folder(path)
    assert [program for program, _ in started] == ["explorer", "open"]


def test_recent_files_that_are_gone_or_spoilt_are_left_out(
    sample_session: Session, tmp_path: Path
) -> None:
    settings = sample_session.settings
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")
    finished.remember(settings, (path, tmp_path / "gone.pdf"))
    assert finished.recent(settings) == (path,)
    settings.keep_note("exports", "{not json")
    assert finished.recent(settings) == ()


def test_printing_draws_the_pages_of_the_export(
    sample_session: Session, brief: Brief, tmp_path: Path, task: Task
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper = tmp_path / "paper.pdf"
    printer.setOutputFileName(str(paper))
    pages = draw(setting(sample_session, Plan(brief, ()))(task), printer, task)
    assert pages == len(PdfReader(paper).pages) > 1


def test_an_error_is_told_before_a_printer_is_asked_for(
    qtbot: QtBot, sample_session: Session, open_brief: OpenBrief, brief: Brief, settle: Settle
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    open_brief.do("Mark", replace(brief, marking="TLP:CLEAR"))
    with qtbot.waitSignal(sample_session.jobs.refused, timeout=20_000) as refused:
        print_brief(sample_session, open_brief, window)
    assert isinstance(refused.args[0], CheckFailedError)
    settle(sample_session)
    assert not window.findChildren(QDialog)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_is_not_there_is_told(
    sample_session: Session, open_brief: OpenBrief, tmp_path: Path, task: Task
) -> None:
    assert open_brief.latest is not None
    assert open_brief.latest.document is not None
    out = BytesIO()
    pdf.write(open_brief.latest.document, out, fonts=sample_session.resources / "fonts")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gone" / "paper.pdf"))
    with pytest.raises(OutputError):
        draw(out.getvalue(), printer, task)


@pytest.mark.parametrize("typed", ["~nobody-of-that-name", "x" * 5_000, "a\0b"])
def test_a_folder_that_is_none_is_said_to_be_none_while_it_is_typed(
    dialog: ExportDialog, typed: str
) -> None:
    dialog._folder.setText(typed)
    assert dialog._note.text() == "That folder is not there."
    assert not dialog._export.isEnabled()
