"""A bug: told in a dialog that offers a report without content, and the session goes on."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import briefer

if TYPE_CHECKING:
    from traceback import FrameSummary

    from PySide6.QtWidgets import QWidget

    from briefer.ui.crash_dialog import CrashDialog

_PACKAGE = Path(briefer.__file__).resolve().parent


def report_of(error: BaseException) -> str:
    """What happened, with nothing of the library: the kinds of error and the places in the code.

    An error's own words are left out, for they may quote what was being read, and so are folders
    outside the program, for they may name the user.
    """
    import platform  # here, as most starts need none of them
    import traceback

    from PySide6.QtCore import qVersion

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


def _place(frame: "FrameSummary") -> str:
    path = Path(frame.filename)
    if path.is_relative_to(_PACKAGE):
        shown = path.relative_to(_PACKAGE.parent).as_posix()
    else:
        shown = path.name
    return f"  {shown}:{frame.lineno} in {frame.name}"


class CrashHook:
    """Takes the place of Python's last word on an error, while the window runs."""

    def __init__(self, window: "QWidget") -> None:
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
            from briefer.ui.crash_dialog import CrashDialog

            self._dialog = CrashDialog(report, self._window)
            self._dialog.finished.connect(self._closed)
            self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
