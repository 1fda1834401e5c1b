"""Where pages lie in a QPdfView: what is under the pointer, and how far to scroll to a point.

QPdfView keeps its layout to itself; this is the same reckoning, from the same sizes.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdfWidgets import QPdfView

_POINTS_PER_INCH = 72.0


class Sheets:
    """The pages of a view's document as rectangles of its contents, in pixels.

    `sizes` are the pages' own, in points.
    """

    def __init__(self, view: QPdfView) -> None:
        self._view = view
        self.sizes: tuple[QSizeF, ...] = ()
        self._reckoned: tuple[object, ...] = ()
        self._known: tuple[tuple[QRectF, float], ...] = ()

    def at(self, place: QPoint) -> tuple[int, QPointF] | None:
        """The page under `place` of the viewport, from 1, and the point on it from its top left
        corner in points; None beside the pages."""
        x = place.x() + self._view.horizontalScrollBar().value()
        y = place.y() + self._view.verticalScrollBar().value()
        for number, (rect, scale) in enumerate(self._rects(), 1):
            if rect.contains(QPointF(x, y)):
                return number, QPointF((x - rect.x()) / scale, (y - rect.y()) / scale)
        return None

    def rect(self, page: int) -> tuple[QRectF, float] | None:
        """The rectangle of a page in the contents, and pixels a point; None without that page."""
        rects = self._rects()
        return rects[page - 1] if 0 < page <= len(rects) else None

    def first_shown(self) -> int:
        """The page in the middle of the viewport, from 1; 0 without pages."""
        middle = self._view.verticalScrollBar().value() + self._view.viewport().height() / 2
        rects = self._rects()
        return max(bisect_right(rects, middle, key=lambda one: one[0].top()), min(len(rects), 1))

    def zoom(self) -> float:
        """How large pages are shown, 1.0 for their size on paper."""
        found = self.rect(1)
        return 1.0 if found is None else found[1] * _POINTS_PER_INCH / self._resolution()

    def _rects(self) -> Sequence[tuple[QRectF, float]]:
        """All of them, reckoned again only where something of the view is another."""
        view = self._view
        room = view.viewport().width(), view.viewport().height(), self._resolution()
        now = self.sizes, view.zoomMode(), view.zoomFactor(), room
        if now != self._reckoned:
            self._reckoned, self._known = now, tuple(self._reckon())
        return self._known

    def _reckon(self) -> Iterator[tuple[QRectF, float]]:
        scaled = [(size * self._scale(size), self._scale(size)) for size in self.sizes]
        widest = max((size.width() for size, _ in scaled), default=0.0)
        margins = self._view.documentMargins()
        whole = max(widest + margins.left() + margins.right(), self._view.viewport().width())
        top = float(margins.top())
        for size, scale in scaled:
            yield QRectF(QPointF((whole - size.width()) / 2, top), size), scale
            top += size.height() + self._view.pageSpacing()

    def _scale(self, page: QSizeF) -> float:
        """Pixels a point."""
        plain = self._resolution() / _POINTS_PER_INCH
        if self._view.zoomMode() == QPdfView.ZoomMode.Custom:
            return plain * self._view.zoomFactor()
        margins = self._view.documentMargins()
        width = self._view.viewport().width() - margins.left() - margins.right()
        across = width / page.width()
        if self._view.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            return across
        return min(
            across, (self._view.viewport().height() - self._view.pageSpacing()) / page.height()
        )

    def _resolution(self) -> float:
        return QGuiApplication.primaryScreen().logicalDotsPerInch()
