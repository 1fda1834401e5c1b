"""A bug: told in a dialog that offers a report without content, and the session goes on."""

import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import briefer

_PACKAGE = Path(briefer.__file__).resolve().parent


def report_of(error: BaseException) -> str:
    """What happened, with nothing of the library: the kinds of error and the places in the code.

    An error's own words are left out, for they may quote what was being read, and so are folders
    outside the program, for they may name the user.
    """
    lines = [
        f"Briefer {briefer.__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    chain: list[BaseException] = []
    found: BaseException | None = error
    while found is not None and found not in chain:
        chain.append(found)
        found = found.__cause__ or found.__context__
    for each in reversed(chain):
        lines += ["", *(_place(frame) for frame in traceback.extract_tb(each.__traceback__))]
        lines.append(type(each).__qualname__)
    return "\n".join(lines)


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    if path.is_relative_to(_PACKAGE):
        shown = path.relative_to(_PACKAGE.parent).as_posix()
    else:
        shown = path.name
    return f"  {shown}:{frame.lineno} in {frame.name}"


class CrashDialog(QDialog):
    """Says that something went wrong that should not, and that nothing is lost."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        words = QLabel(
            self.tr(
                "This is a fault of Briefer, not yours. Your edits are saved, and you can go on"
                " working. The report below holds nothing of your library; with it the fault can"
                " be found."
            ),
            self,
        )
        words.setWordWrap(True)
        text = QPlainTextEdit(report, self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        text.setProperty("role", "field")
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        close.setProperty("role", "primary")
        copy.clicked.connect(self.copy)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(text)
        column.addWidget(buttons)
        self.resize(520, 360)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)


class CrashHook:
    """Takes the place of Python's last word on an error, while the window runs."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._dialog: CrashDialog | None = None

    def install(self) -> None:
        """From now on, tell of bugs in the window."""
        sys.excepthook = self

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Show the report; further bugs while it stands there are only written to the terminal."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        report = report_of(error)
        print(report, file=sys.stderr)  # noqa: T201  # for whoever started it from a terminal
        if self._dialog is None:
            self._dialog = CrashDialog(report, self._window)
            self._dialog.finished.connect(self._closed)
            self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
