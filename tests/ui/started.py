"""The window in a process of its own, which tells what is loaded when: `test_warming` reads it.

python -m tests.ui.started LIBRARY
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefer import app
from briefer.ui.main_window import MainWindow


def told(what: str) -> None:
    sys.stdout.write(f"AT {what} {' '.join(sorted(sys.modules))}\n")
    sys.stdout.flush()


def painted() -> None:
    """At the first paint of the frame; from here on the list's paints are watched."""
    told("paint")
    from briefer.ui.listing.row_delegate import RowDelegate
    from briefer.ui.warming import Warming

    draw, load = RowDelegate.paint, Warming._load

    seen: list[str] = []

    def drawn(self: RowDelegate, *about: object) -> None:
        if not seen:
            seen.append("rows")
            told("rows")
        draw(self, *about)  # type: ignore[arg-type]

    def loaded(self: Warming) -> None:
        load(self)
        if self.is_done:
            QTimer.singleShot(0, self, lambda: leave(self))

    def leave(warming: Warming) -> None:
        if warming._jobs.running:
            QTimer.singleShot(10, warming, lambda: leave(warming))
            return
        told("warm")
        QApplication.closeAllWindows()

    RowDelegate.paint = drawn  # type: ignore[assignment, method-assign]
    Warming._load = loaded  # type: ignore[method-assign]


if __name__ == "__main__":
    start = MainWindow.start

    def starting(self: MainWindow, library: Path | None) -> None:
        painted()
        start(self, library)

    MainWindow.start = starting  # type: ignore[method-assign]
    app.run(Path(sys.argv[1]))
