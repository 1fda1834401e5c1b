"""Printing: the pages of the PDF itself, drawn on paper by a worker."""

from collections.abc import Callable
from io import BytesIO

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from briefer.errors import OutputError
from briefer.ui.export.plan import Plan, as_planned, document_of
from briefer.ui.jobs import Task
from briefer.ui.open_brief import OpenBrief, composed_of
from briefer.ui.plural import counted
from briefer.ui.session import Session

translate = QCoreApplication.translate

_DPI = 300


def print_brief(session: Session, open_brief: OpenBrief, window: QWidget) -> None:
    """Set the brief at hand, and ask for a printer when nothing stands in its way."""
    brief = open_brief.brief
    assert brief is not None, "a brief must be open"
    session.jobs.run(
        translate("Printing", "Setting {title}").format(title=brief.title),
        setting(session, Plan(brief, ())),
        lambda data: _ask(session, brief.title, data, window),
        owner=window,
    )


def _ask(session: Session, title: str, data: bytes, window: QWidget) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, window)

    def begin() -> None:
        session.jobs.run(
            translate("Printing", "Printing {title}").format(title=title),
            lambda task: draw(data, printer, task),
            lambda pages: session.tell(
                counted(
                    pages,
                    translate("Printing", "1 page printed"),
                    translate("Printing", "{n} pages printed"),
                )
            ),
            owner=session,
        )

    dialog.accepted.connect(begin)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # QPrintDialog's own wants to be told whom to call


def setting(session: Session, plan: Plan) -> Callable[[Task], bytes]:
    """The work of making the PDF that is printed, for a worker.

    Raises CheckFailedError where an error of the brief holds it up.
    """

    def work(_: Task) -> bytes:
        from briefer.exporters import pdf

        with session.reading() as store:
            brief = as_planned(plan, session.resources)
            composed = composed_of(store, brief, session.resources, evidence=plan.evidence)
        out = BytesIO()
        pdf.write(document_of(composed), out, fonts=session.resources / "fonts")
        return out.getvalue()

    return work


def draw(data: bytes, printer: QPrinter, task: Task) -> int:
    """Draw every page of a PDF on `printer`, as large as its paper allows; how many there were.

    Raises OutputError where the printer cannot be used.
    """
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pages = QPdfDocument()
    pages.load(buffer)
    count: int = pages.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        raise OutputError(
            translate("Printing", "The printer cannot be used."),
            translate("Printing", "Look whether it is on, or choose another."),
        )
    try:
        for page in range(count):
            task.progress(page, count)
            if page:
                printer.newPage()
            _draw_page(pages, page, painter)
    finally:
        painter.end()
        pages.close()
    return count


def _draw_page(pages: QPdfDocument, page: int, painter: QPainter) -> None:
    size = pages.pagePointSize(page)
    image = pages.render(page, (size * _DPI / 72).toSize())
    paper = painter.viewport()
    fitted = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRect(paper.topLeft(), fitted), image)
