"""What the mouse does to a timeline: select, pan, band, drag out, zoom."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from briefer.ui.timeline.layout import Count
from briefer.ui.timeline.view import CLOSEST, fitted

if TYPE_CHECKING:
    from briefer.ui.timeline.canvas import Canvas

_NOTCH = 120
_PER_NOTCH = 1.2
_DOUBLE = 2.5


class Pointer:
    """The gesture under way. `band` is the area that is being selected, None without one."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._doing: Literal["", "pressed", "panning", "banding"] = ""
        self._from = QPointF()
        self._last = QPointF()
        self._row: int | None = None
        self.band: QRectF | None = None

    def press(self, event: QMouseEvent) -> None:
        """Begin; a mark is selected at once, unless it is already, for it may be dragged."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        canvas = self._canvas
        self._doing, self._from, self._last = "pressed", at, at
        self._row = canvas.hits.row_at(at) if canvas.plot.contains(at) else None
        canvas.hovered.emit(None)
        if self._row is None:
            return
        number = canvas.scene.events.numbers[self._row]
        if _is_many(event):
            canvas.set_current(self._row, select=False, reveal=False)
            canvas.toggle(self._row)
        else:
            chosen = number in canvas.scene.selected
            canvas.set_current(self._row, select=not chosen, reveal=False)

    def move(self, event: QMouseEvent) -> None:
        """Hover, or do what the drag does."""
        canvas, at = self._canvas, event.position()
        if not self._doing:
            in_plot = canvas.plot.contains(at)
            row = canvas.hits.row_at(at) if in_plot else None
            pointing = row is not None or (in_plot and canvas.hits.count_at(at) is not None)
            shape = Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor
            canvas.viewport().setCursor(shape)
            canvas.hovered.emit(row)
            return
        if self._doing == "pressed":
            self._begin(event)
        if self._doing == "panning":
            self._pan(at)
        elif self._doing == "banding":
            self.band = QRectF(self._from, at).normalized()
            canvas.viewport().update()
        self._last = at

    def _begin(self, event: QMouseEvent) -> None:
        far = (event.position() - self._from).manhattanLength()
        if far < QApplication.startDragDistance():
            return
        if self._row is not None:
            self._doing = ""
            self._canvas.drag_asked.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._doing = "banding"
        else:
            self._doing = "panning"
            self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _pan(self, at: QPointF) -> None:
        moved = at - self._last
        self._canvas.pan(-moved.x())
        bar = self._canvas.verticalScrollBar()
        bar.setValue(bar.value() - round(moved.y()))

    def release(self, event: QMouseEvent) -> None:
        """End: a click alone selects, or shows what a count stands for."""
        doing, self._doing = self._doing, ""
        canvas = self._canvas
        canvas.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if doing == "banding" and self.band is not None:
            self._choose_band(event)
        elif doing == "pressed":
            self._click(event)

    def _choose_band(self, event: QMouseEvent) -> None:
        canvas, band = self._canvas, self.band
        self.band = None
        assert band is not None
        events = canvas.scene.events
        found = {events.numbers[row] for row in canvas.hits.rows_in(band)}
        many = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        canvas.select(canvas.scene.selected | found if many else found)
        canvas.viewport().update()

    def _click(self, event: QMouseEvent) -> None:
        canvas = self._canvas
        if self._row is not None:
            if not _is_many(event):
                canvas.select({canvas.scene.events.numbers[self._row]})
            return
        count = canvas.hits.count_at(event.position())
        if count is not None and canvas.plot.contains(event.position()):
            self._show(count)
        elif not _is_many(event):
            canvas.select(())

    def _show(self, count: Count) -> None:
        """Zoom until what a count stands for is told apart; list what no zoom can."""
        canvas = self._canvas
        events, view = canvas.scene.events, canvas.scene.view
        start, end = events.starts[count.first], events.starts[count.stop - 1]
        if end - start <= CLOSEST or view.rate <= CLOSEST:
            canvas.crowd_asked.emit(count)
            return
        canvas.set_view(fitted(start, end, canvas.plot.width()))

    def double_click(self, event: QMouseEvent) -> None:
        """Open the event there; elsewhere zoom in about the pointer."""
        canvas, at = self._canvas, event.position()
        row = canvas.hits.row_at(at) if canvas.plot.contains(at) else None
        if row is not None:
            canvas.opened.emit(canvas.scene.events.numbers[row])
        elif at.x() >= canvas.plot.left():
            canvas.zoom(_DOUBLE, at.x() - canvas.plot.left())

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; pan with Shift or sideways; scroll over the names."""
        canvas, at = self._canvas, event.position()
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(down):
            canvas.pan(-(across or down) / _NOTCH * 80)
        elif at.x() < canvas.plot.left():
            bar = canvas.verticalScrollBar()
            bar.setValue(bar.value() - round(down / _NOTCH * 3 * bar.singleStep()))
        else:
            canvas.zoom(_PER_NOTCH ** (down / _NOTCH), at.x() - canvas.plot.left())
        canvas.hovered.emit(None)
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom as two fingers do; whether it was that."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        at = event.position().x() - self._canvas.plot.left()
        self._canvas.zoom(1 + event.value(), at)
        return True


def _is_many(event: QMouseEvent) -> bool:
    """Whether a click adds to the selection."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return bool(event.modifiers() & held)
