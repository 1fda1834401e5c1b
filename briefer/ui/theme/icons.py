"""Icons: one SVG a name, drawn in the colour that it is asked for."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap


class Strokes(QIconEngine):
    """An icon of `currentColor` strokes, sharp at every size and device pixel ratio."""

    def __init__(self, path: Path, colour: QColor, off: QColor) -> None:
        super().__init__()
        self._path = path
        self._colour = colour
        self._off = off

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the strokes into `rect`."""
        from PySide6.QtSvg import QSvgRenderer  # after the first paint, where it can wait

        colour = self._off if mode == QIcon.Mode.Disabled else self._colour
        drawing = self._path.read_bytes().replace(b"currentColor", colour.name().encode())
        QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of `size` pixels; none where a button was squeezed to nothing."""
        if size.isEmpty():
            return QPixmap()
        picture = QPixmap(size)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> "Strokes":
        """Another of the same."""
        return Strokes(self._path, self._colour, self._off)
