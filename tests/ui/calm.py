"""When the window has done what it was asked for."""

from PySide6.QtCore import QEventLoop, QObject, QTimer
from shiboken6 import isValid

from briefer.ui.desk import Desk
from briefer.ui.jobs import Jobs

_FADING_MS = 5_000  # a notice that fades is no work


def is_busy(root: QObject) -> bool:
    """Whether anything below `root` is at work, waits for a pause to run out, or is yet to fill."""
    if not isValid(root):
        return False  # a window of an earlier test, gone meanwhile
    timers = (each for each in root.findChildren(QTimer) if each.isSingleShot())
    pauses = [each for each in timers if each.interval() < _FADING_MS]
    working = [each for each in root.findChildren(Jobs) if each.running]
    filling = [each for each in root.findChildren(Desk) if each._to_fill]
    return bool(working or filling) or any(each.isActive() for each in pauses)


def wait(milliseconds: int) -> None:
    """Let events have their turn for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(*roots: QObject) -> None:
    """Wait until all that was begun below `roots` is done, at most ten seconds."""
    wait(1)
    for _ in range(1000):
        if not any(map(is_busy, roots)):
            break
        wait(10)
    wait(1)
