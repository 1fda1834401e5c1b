"""Verifying the library: on a worker, told in a sentence where all is well."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefer.store.problem import Problem
from briefer.ui.jobs import Task
from briefer.ui.plural import counted
from briefer.ui.refusals import remedy_of
from briefer.ui.session import Session

translate = QCoreApplication.translate


def verify(session: Session, window: QWidget) -> None:
    """Hold all of the library against its checksums, and tell what came out."""

    def work(task: Task) -> list[Problem]:
        with session.reading() as store:
            task.stopping = store.interrupt
            return store.verify()

    def done(problems: list[Problem]) -> None:
        if problems:
            VerifyDialog(problems, window).open()
        else:
            session.tell(translate("Verify", "The library is as it was written: nothing is wrong."))

    session.jobs.run(translate("Verify", "Verifying the library"), work, done, owner=window)


class VerifyDialog(QDialog):
    """What is wrong with the library, each with its remedy."""

    def __init__(self, problems: list[Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Verify library"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QLabel(
            counted(
                len(problems),
                self.tr("One thing is wrong in this library."),
                self.tr("{n} things are wrong in this library."),
            ),
            self,
        )
        head.setProperty("role", "title")
        text = QPlainTextEdit(
            "\n\n".join(f"{problem.what}\n{remedy_of(problem)}" for problem in problems), self
        )
        text.setProperty("role", "field")
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("What is wrong"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (head, text, buttons):
            column.addWidget(widget)
        self.resize(560, 400)
