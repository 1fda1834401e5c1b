"""Briefer's window, started as its users start it; says when it painted what. For `window`.

    python -m tests.benchmarks.started_window LIBRARY

Prints PAINT at the first paint of the frame with the modules that should not be there yet, and
ROWS when the list first painted a row; each with the moment and the memory in MB.
"""

import sys
import time
from pathlib import Path

HEAVY = ("docx", "reportlab", "sqlite_utils", "lxml", "trafilatura", "markdown_it", "fontTools")

RESTING_MS = 6_000


def told(what: str, more: str = "") -> None:
    """Print a moment on the clock that the parent reads too."""
    with Path("/proc/self/statm").open() as statm:
        pages = int(statm.read().split()[1])
    print(what, time.monotonic(), pages * 4096 / 1e6, more, flush=True)


def main() -> None:
    """Start the window, look at its paints from outside, and leave it when it rests."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QTableView

    from briefer import app
    from briefer.ui.main_window import MainWindow

    class Eye(QObject):
        seen: set[str] = set()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                if "frame" not in self.seen and isinstance(watched, MainWindow):
                    self.seen.add("frame")
                    QTimer.singleShot(0, self, self.framed)
                parent = watched.parent()
                if "rows" not in self.seen and isinstance(parent, QTableView) and rows(parent):
                    self.seen.add("rows")
                    QTimer.singleShot(0, self, lambda: told("ROWS"))
            return False

        def framed(self) -> None:
            told("PAINT", ",".join(name for name in HEAVY if name in sys.modules))
            QTimer.singleShot(RESTING_MS, self, self.rest)

        def rest(self) -> None:
            told("REST")
            QApplication.closeAllWindows()

    def rows(view: QTableView) -> bool:
        model = view.model()
        return model is not None and model.rowCount() > 0

    show = MainWindow.show

    def watched_show(self: MainWindow) -> None:
        application = QApplication.instance()
        assert application is not None
        self.eye = Eye()  # type: ignore[attr-defined]
        application.installEventFilter(self.eye)  # type: ignore[attr-defined]
        show(self)

    MainWindow.show = watched_show  # type: ignore[method-assign,assignment]
    app.run(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
