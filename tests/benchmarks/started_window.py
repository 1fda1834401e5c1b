"""Briefer's window, started as its users start it; says when it painted what. For `window`.

    python -m tests.benchmarks.started_window LIBRARY

Prints PAINT at the first paint of the frame with the modules that should not be there yet, and
ROWS when the list first painted a row; each with the moment and the memory in MB.
"""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

HEAVY = ("docx", "reportlab", "sqlite_utils", "lxml", "trafilatura", "markdown_it", "fontTools")

RESTING_MS = 6_000


def told(what: str, more: str = "") -> None:
    """Print a moment on the clock that the parent reads too."""
    with Path("/proc/self/statm").open() as statm:
        pages = int(statm.read().split()[1])
    print(what, time.monotonic(), pages * 4096 / 1e6, more, flush=True)


def main() -> None:
    """Start the window, look at its paints from outside, and leave it when it rests."""
    from PySide6.QtWidgets import QApplication

    from briefer import app
    from briefer.ui.main_window import MainWindow

    paint = MainWindow.paintEvent
    seen: list[object] = []

    def painted(self: MainWindow, event: "QPaintEvent") -> None:
        if not seen:
            QTimer.singleShot(0, self, lambda: framed(self))
            seen.append(event)
        paint(self, event)

    def framed(window: MainWindow) -> None:
        told("PAINT", ",".join(name for name in HEAVY if name in sys.modules))
        seen.append(eye_for_rows())
        QTimer.singleShot(RESTING_MS, window, rest)

    def rest() -> None:
        told("REST")
        QApplication.closeAllWindows()

    MainWindow.paintEvent = painted  # type: ignore[method-assign]
    app.run(Path(sys.argv[1]))


def eye_for_rows() -> "QObject":
    """What tells of the first paint of a list with rows, as long as it is held."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication, QTableView

    class Eye(QObject):
        is_done = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if not self.is_done and event.type() == QEvent.Type.Paint:
                view = watched.parent()
                model = view.model() if isinstance(view, QTableView) else None
                if model is not None and model.rowCount() > 0:
                    self.is_done = True
                    QTimer.singleShot(0, self, lambda: told("ROWS"))
            return False

    eye = Eye()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(eye)
    return eye


if __name__ == "__main__":
    main()
