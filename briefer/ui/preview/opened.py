"""A PDF opened off the window's thread.

QPdfDocument reads all that belongs to a page before it tells the page's size, and QPdfView asks
for every page's: 0.3 ms a page, for which the window would stand still.
"""

from dataclasses import dataclass
from time import sleep

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF, QThread
from PySide6.QtPdf import QPdfDocument

from briefer.ui.jobs import Task, unless_cancelled


@dataclass(frozen=True)
class Opened:
    """A PDF, and the size of each of its pages in points.

    To ask the PDF itself may mean to wait until a page is drawn.
    """

    pages: QPdfDocument
    sizes: tuple[QSizeF, ...] = ()


def opened(data: bytes, thread: QThread, task: Task) -> Opened:
    """The PDF, to be used in `thread`, with all its pages known. Raises Cancelled."""
    pages: QPdfDocument = QPdfDocument(None)  # type: ignore[call-overload]  # no parent in another thread
    buffer = QBuffer(pages)
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pages.load(buffer)
    sizes = []
    for page in range(pages.pageCount()):
        unless_cancelled(task)
        sizes.append(pages.pagePointSize(page))
        sleep(0)  # Qt keeps Python's lock all through a call; let the window's thread have it
    pages.moveToThread(thread)
    return Opened(pages, tuple(sizes))
