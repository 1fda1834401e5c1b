"""The floor: a bare PySide6 window. Prints the moment of its first paint and its memory."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Pane(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.tell)

    def tell(self) -> None:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        print("PAINT", time.monotonic(), pages * 4096 / 1e6, flush=True)
        QApplication.exit()


application = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1280, 800)
window.setCentralWidget(Pane())
window.show()
application.exec()
