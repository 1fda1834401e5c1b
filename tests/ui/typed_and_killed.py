"""Types into a card of the window, says what stood there for 300 ms, and waits to be killed.

python -m tests.ui.typed_and_killed LIBRARY ID
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from briefer.installed import resources
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings
from briefer.ui.theme import theme

RESTED_S = 0.35  # 300 ms, and the time of one write


def main() -> None:
    """Add a word a turn; print each text once it has rested."""
    library, record_id = Path(sys.argv[1]), sys.argv[2]
    application = QApplication(sys.argv[:1])
    theme(resources()).set("light")
    window = MainWindow(Settings(library.with_suffix(".ini")), resources())
    window.show()
    assert window.open_library(library)
    desk = window.desk
    assert desk is not None
    desk.show_workspace("curate")
    desk.show_card(record_id)
    turns = iter(range(10_000))
    typed: dict[str, float] = {}

    def editor() -> QPlainTextEdit:
        return next(
            found
            for found in desk.panes.card.findChildren(QPlainTextEdit)
            if found.isVisible() and not found.isReadOnly()
        )

    def turn() -> None:
        now = time.monotonic()
        if typed and now - max(typed.values()) < RESTED_S:
            return
        for text in typed:
            sys.stdout.write(f"RESTED {text}\n")
            sys.stdout.flush()
        typed.clear()
        field = editor()
        field.setFocus()
        field.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(field, f" w{next(turns)}")
        typed[field.toPlainText()] = time.monotonic()

    ticking = QTimer(interval=20)
    ticking.timeout.connect(turn)
    ticking.start()
    application.exec()


if __name__ == "__main__":
    main()
