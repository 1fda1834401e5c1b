"""Python's search for rings of dead objects, on the window's thread alone.

Left to itself it runs on whichever thread makes the next object; on a worker it would destroy
timers and widgets that belong to the window's thread, which ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 1_000

MANY = 50_000
"""New objects that are gone through in a few milliseconds."""

PATIENCE = 60
"""Pauses for which the search is put off while there are more."""


class Collector(QObject):
    """Takes the search over from Python as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there when the window starts stays
        self._put_off = 0
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Search the generations that have grown beyond Python's own thresholds.

        Not while a worker makes very many objects, as an import does: going through its records
        holds the window up for half a second, and they go by themselves when it ends.
        """
        counts, limits = gc.get_count(), gc.get_threshold()
        if counts[0] > MANY and self._put_off < PATIENCE:
            self._put_off += 1
            return
        self._put_off = 0
        due = [age for age in range(3) if counts[age] > limits[age] > 0]
        if due:
            gc.collect(max(due))
