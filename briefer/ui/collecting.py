"""Python's search for rings of dead objects, on the window's thread alone.

Left to itself it runs on whichever thread makes the next object; on a worker it would destroy
timers and widgets that belong to the window's thread, which ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 1_000


class Collector(QObject):
    """Takes the search over from Python as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there when the window starts stays
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Search the generations that have grown beyond Python's own thresholds."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [age for age in range(3) if counts[age] > limits[age] > 0]
        if due:
            gc.collect(max(due))
