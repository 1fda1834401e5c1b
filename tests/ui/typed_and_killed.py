"""Types into an editor of the window, says what stood there for 300 ms, and waits to be killed.

python -m tests.ui.typed_and_killed LIBRARY ID {card,wording}

The id is that of a fact; its wording is that for the sample's situation report.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from briefer.installed import resources
from briefer.ui.desk import Desk
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings
from briefer.ui.theme import theme

RESTED_S = 0.35  # 300 ms, and the time of one write


def on_card(desk: Desk, record_id: str) -> QPlainTextEdit:
    """The text of that record's card."""
    if desk.panes.card.record is None:
        desk.show_workspace("curate")
        desk.show_card(record_id)
    return next(
        found
        for found in desk.panes.card.findChildren(QPlainTextEdit)
        if found.isVisible() and not found.isReadOnly()
    )


def wording(desk: Desk, record_id: str) -> QPlainTextEdit:
    """How that record is worded for the report."""
    if desk.open_brief.brief is None:
        desk.show_brief("situation-report", record_id)
    view = next(
        each
        for each in desk.panes.outline.sections
        if record_id in [row.id for row in each.list.entries.rows]
    )
    if view.wording is None:
        view.reword([row.id for row in view.list.entries.rows].index(record_id))
    assert view.wording is not None
    return view.wording.text


EDITORS = {"card": on_card, "wording": wording}


def main() -> None:
    """Add a word a turn; print each text once it has rested."""
    library, record_id, editor = Path(sys.argv[1]), sys.argv[2], EDITORS[sys.argv[3]]
    application = QApplication(sys.argv[:1])
    theme(resources()).set("light")
    window = MainWindow(Settings(library.with_suffix(".ini")), resources())
    window.show()
    assert window.open_library(library)
    desk = window.desk
    assert desk is not None
    turns = iter(range(10_000))
    typed: dict[str, float] = {}

    def turn() -> None:
        now = time.monotonic()
        if typed and now - max(typed.values()) < RESTED_S:
            return
        for text in typed:
            sys.stdout.write(f"RESTED {text}\n")
            sys.stdout.flush()
        typed.clear()
        field = editor(desk, record_id)
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
