"""What the first preview and the first export load, loaded before, while nothing is under way."""

from collections import deque
from collections.abc import Iterable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from briefer.ui.jobs import Jobs

REST_MS = 300
"""How long the window rests before a module, so that a key meets one of them at most."""

MODULES = (
    "markdown_it",
    "briefer.exporters.pdf.truetype",
    "briefer.exporters.pdf.fonts",
    "briefer.exporters.pdf.tables",
    "briefer.exporters.pdf",
    "briefer.exporters.docx.package",
    "briefer.exporters.docx",
    "briefer.exporters.output",
)
"""In the order in which they need one another; nothing of Qt, whose classes belong to the window.

Each takes 5 to 30 ms, of which Python gives way to the window every millisecond.
"""


class Warming(QObject):
    """Loads modules one by one on a worker, each when no other work is under way, then ends.

    At the priority of other workers: one that waits for its turn with Python's lock in hand would
    hold the window up.
    """

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, modules: Iterable[str] = MODULES
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._left = deque(modules)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._load)
        self._rest.start()

    @property
    def is_done(self) -> bool:
        """Whether all is loaded."""
        return not self._left

    def _load(self) -> None:
        if not self._jobs.running:
            name = self._left.popleft()
            label = self.tr("Getting ready")
            self._jobs.run(
                label, lambda _: import_module(name), lambda _: None, owner=self, quiet=True
            )
        if self._left:
            self._rest.start()
