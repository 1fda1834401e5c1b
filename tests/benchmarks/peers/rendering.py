"""A page of a PDF, or of a text document, as a picture at 150 dpi: what a preview shows."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtPdf import QPdfDocument

A4 = (595.28, 841.89)
DPI = 150
_SCALE = DPI / 72
SIZE = QSize(round(A4[0] * _SCALE), round(A4[1] * _SCALE))


class Viewer:
    """Shows pages of PDFs. Like a window's it stays open: Qt begins anew with each first one."""

    def __init__(self) -> None:
        self._document = QPdfDocument(None)  # type: ignore[call-overload]
        self._buffer = QBuffer()

    def page(self, data: bytes, page: int) -> QImage:
        """That page, from 0, of a PDF."""
        self._load(data)
        image: QImage = self._document.render(page, SIZE)
        return image

    def page_with(self, data: bytes, words: str) -> int:
        """The page, from 0, on which the words stand."""
        self._load(data)
        pages = range(self._document.pageCount())
        return next(page for page in pages if words in self._document.getAllText(page).text())

    def _load(self, data: bytes) -> None:
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)


def page_of_text(document: QTextDocument, page: int) -> QImage:
    """That page, from 0, of a text document."""
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    top = document.pageSize().height() * page
    painter.translate(0, -top)
    document.drawContents(painter, QRectF(0, top, *A4))
    painter.end()
    return image
