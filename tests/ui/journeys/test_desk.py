"""The desk itself: what is pressed, typed, clicked and dragged comes to a window, and is seen."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.ui.journeys.conftest import Sit
from tests.ui.journeys.screen import colours

pytestmark = pytest.mark.journey

# Two fields, one above the other; what is dropped on the lower one stays there.
PAPER = """
import sys
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSplitter
from PySide6.QtCore import Qt
app = QApplication([])
desk = QSplitter(Qt.Orientation.Vertical)
fields = [QPlainTextEdit(), QPlainTextEdit()]
for field in fields:
    desk.addWidget(field)
desk.setWindowTitle("Paper")
desk.show()
app.exec()
open(sys.argv[1], "w", encoding="utf-8").write("|".join(each.toPlainText() for each in fields))
"""


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
def test_keyboard_mouse_and_eyes_work(sit: Sit, tmp_path: Path, size: tuple[int, int]) -> None:
    written = tmp_path / "written.txt"
    desk = sit(written, size=size, command=[sys.executable, "-c", PAPER])
    desk.wait_for_window("Paper")
    upper = QRect(0, 0, size[0], size[1] // 2)
    blank = desk.seen(upper)
    assert (blank.width(), blank.height()) == (size[0], size[1] // 2)
    desk.click(100, 20)
    desk.type("Under fire: ")
    desk.wait_until_changed(blank, upper, pixels=100)
    desk.copy("“Öffnet” سلام")
    desk.key("ctrl+v", "ctrl+a")
    desk.drag(20, 14, 40, size[1] - 60)
    desk.key("ctrl+End")
    desk.click(40, size[1] - 60)
    desk.type("\nend")
    shot = QImage(str(desk.shot(f"desk-{size[0]}")))
    assert (shot.width(), shot.height()) == size
    assert colours(shot) > 8
    desk.close()
    assert written.read_text(encoding="utf-8") == "|Under fire: “Öffnet” سلام\nend"
