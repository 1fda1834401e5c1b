"""The drawing itself: what is in sight, what is selected, and the keys.

Left and Right go to the event before and after in time, Up and Down to the lane above and below,
with Shift they move what is in sight; + and − zoom, Home shows all.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from briefer.ui.theme import theme
from briefer.ui.timeline.events import Events
from briefer.ui.timeline.ink import Ink
from briefer.ui.timeline.lanes import Stack, share_out
from briefer.ui.timeline.painting import Painting
from briefer.ui.timeline.pointer import Pointer
from briefer.ui.timeline.scene import Hits, Scene
from briefer.ui.timeline.view import View, farthest, fitted

_STEP = 1.25
_PAUSE = 60  # ms after which the labels of what is in sight are read


class Canvas(QAbstractScrollArea):
    """Events in lanes along a scale. Scrolls up and down by itself, and in time by its view."""

    selection_changed = Signal()
    current_changed = Signal()
    opened = Signal(int)
    place_asked = Signal()
    copy_asked = Signal()
    drag_asked = Signal()
    hovered = Signal(object)  # the row under the pointer, or None
    crowd_asked = Signal(object)  # a Count whose events are all at one moment
    view_changed = Signal()
    lines_wanted = Signal(object)  # numbers

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Timeline"))
        self.viewport().setMouseTracking(True)
        self.scene = Scene()
        self.hits = Hits()
        self.ink = Ink.of_theme()
        self.pointer = Pointer(self)
        self._is_fresh = True
        self._shows_all = False
        self._wanting = QTimer(self)
        self._wanting.setSingleShot(True)
        self._wanting.setInterval(_PAUSE)
        self._wanting.timeout.connect(self._want)
        theme().changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        """As in a window of 1280 by 800."""
        return QSize(1084, 680)

    # What is shown

    def show_events(self, events: Events, names: Callable[[str], str], *, keep: bool) -> None:
        """Show these; `keep` leaves what is in sight as it is."""
        scene = self.scene
        number = self.current_number
        scene.events, scene.names = events, names
        scene.current = None if number is None else events.row_of(number)
        self._restack()
        self._is_fresh = not keep or self._is_fresh
        if self._is_fresh:
            self.show_all()
        self.viewport().update()
        self.view_changed.emit()

    def show_all(self) -> None:
        """All events, from the first to the last."""
        events = self.scene.events
        if len(events) and self.plot.width() > 0:
            self._is_fresh = False
            first, last = events.first, events.last
            if first == last:
                first, last = first - 720, last + 720
            width = self.plot.width()
            self.set_view(fitted(first, last, width, farthest(first, last)))
            self._shows_all = True

    def set_view(self, view: View) -> None:
        """Show that part of time."""
        self.scene.view = view
        self._is_fresh = self._shows_all = False
        self.viewport().update()
        self.view_changed.emit()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom about a pixel of the plot, or about its middle."""
        events = self.scene.events
        at = self.plot.width() / 2 if x is None else x
        self.set_view(self.scene.view.zoomed(factor, at, farthest(events.first, events.last)))

    def pan(self, pixels: float) -> None:
        """Show what lies that much further to the right."""
        self.set_view(self.scene.view.panned(pixels))

    @property
    def plot(self) -> QRectF:
        """Where the lanes are: right of their names, below the scale."""
        area = QRectF(self.viewport().rect())
        lanes = self.scene.events.lanes
        names = self.ink.names if len(lanes) > 1 or any(lane.name for lane in lanes) else 0
        names = min(names, int(area.width() * 0.3))
        return area.adjusted(names, self.ink.head, 0, 0)

    # The selection

    @property
    def current_number(self) -> int | None:
        """The number of the event that the keyboard is at."""
        row = self.scene.current
        return None if row is None else self.scene.events.numbers[row]

    def select(self, numbers: Iterable[int], *, quietly: bool = False) -> None:
        """Select these and no others."""
        chosen = frozenset(numbers)
        if chosen == self.scene.selected:
            return
        self.scene.selected = chosen
        self.viewport().update()
        if not quietly:
            self.selection_changed.emit()

    def toggle(self, row: int) -> None:
        """Select a row, or no longer."""
        self.select(self.scene.selected ^ {self.scene.events.numbers[row]})

    def set_current(self, row: int | None, *, select: bool = True, reveal: bool = True) -> None:
        """Bring the keyboard to a row."""
        self.scene.current = row
        if row is not None and reveal:
            self.reveal(row)
        if row is not None and select:
            self.select({self.scene.events.numbers[row]})
        self.viewport().update()
        self.current_changed.emit()

    def reveal(self, row: int) -> None:
        """Bring a row into sight."""
        scene = self.scene
        start, end = scene.events.starts[row], scene.events.ends[row]
        view = scene.view.showing(start, end, self.plot.width())
        if view != scene.view:
            self.set_view(view)
        lane = scene.events.lane_of(row)
        bar, stack = self.verticalScrollBar(), scene.stack
        top, bottom = stack.tops[lane], stack.tops[lane + 1]
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.plot.height():
            bar.setValue(int(min(top, bottom - self.plot.height())))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, zoom, open, place, copy."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif not self._pressed(Qt.Key(event.key()), event.modifiers()):
            event.ignore()

    def _pressed(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in _ARROWS:
            if shift:
                self._scroll(key)
            else:
                self._go(key, select=not ctrl)
        elif key in _ZOOMS and not ctrl:
            self.zoom(_STEP ** _ZOOMS[key])
        elif key == Qt.Key.Key_Home:
            self.show_all()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.verticalScrollBar()
            step = int(self.plot.height())
            bar.setValue(bar.value() + (step if key == Qt.Key.Key_PageDown else -step))
        else:
            return self._chosen(key, ctrl)
        return True

    def _chosen(self, key: Qt.Key, ctrl: bool) -> bool:
        """The keys that are about the selection."""
        row = self.scene.current
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if ctrl:
                self.place_asked.emit()
            elif row is not None:
                self.opened.emit(self.scene.events.numbers[row])
        elif key == Qt.Key.Key_Space and row is not None:
            self.toggle(row)
        elif key == Qt.Key.Key_Escape and self.scene.selected:
            self.select(())
        else:
            return False
        return True

    def _scroll(self, key: Qt.Key) -> None:
        across, down = _ARROWS[key]
        self.pan(across * self.plot.width() / 5)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + down * 2 * self.ink.line)

    def _go(self, key: Qt.Key, *, select: bool) -> None:
        events, row = self.scene.events, self.scene.current
        across, down = _ARROWS[key]
        if not len(events):
            return
        if row is None:
            found: int | None = self._first_in_sight()
        elif across:
            found = events.after(row) if across > 0 else events.before(row)
        else:
            lane = events.lane_of(row) + down
            inside = 0 <= lane < len(events.lanes)
            found = events.nearest(events.lanes[lane], events.starts[row]) if inside else None
        if found is not None:
            self.set_current(found, select=select)

    def _first_in_sight(self) -> int:
        events, start = self.scene.events, self.scene.view.start
        near = [events.nearest(lane, start) for lane in events.lanes]
        return min(near, key=lambda row: (events.starts[row] < start, events.starts[row]))

    # Mouse: all of it is the pointer's

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click or a drag begins."""
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or hover."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click or a drag ends."""
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open an event; elsewhere zoom in."""
        self.pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; over the names scroll; with Shift pan."""
        self.pointer.wheel(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinching zooms, leaving ends the hovering."""
        if isinstance(event, QNativeGestureEvent) and self.pointer.pinch(event):
            return True
        if event.type() == QEvent.Type.Leave:
            self.hovered.emit(None)
        return super().viewportEvent(event)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as time runs, in any window
        painter.fillRect(self.viewport().rect(), self.ink.colour("pane"))
        if len(self.scene.events):
            self._draw(painter)
        painter.end()
        if self.scene.labels.is_behind:
            QTimer.singleShot(0, self.viewport(), self.viewport().update)
        if self.scene.labels.wanted and not self._wanting.isActive():
            self._wanting.start()

    def _draw(self, painter: QPainter) -> None:
        self.scene.labels.begin()
        painting = Painting(painter, self.ink, self.scene, self.plot)
        painting.draw_lanes(self.verticalScrollBar().value())
        painting.draw_names(self.verticalScrollBar().value())
        painting.draw_scale()
        self._draw_band(painter)
        self.hits = painting.hits

    def _draw_band(self, painter: QPainter) -> None:
        if self.pointer.band is not None:
            wash = self.ink.colour("accent")
            painter.setPen(QPen(wash, 1))
            wash.setAlphaF(0.15)
            painter.setBrush(wash)
            painter.drawRect(self.pointer.band)

    def _want(self) -> None:
        wanted, self.scene.labels.wanted = self.scene.labels.wanted, set()
        if wanted:
            self.lines_wanted.emit(tuple(wanted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the rows out anew; the same moment stays at the left, and all is still all."""
        self._restack()
        if self._is_fresh or self._shows_all:
            self.show_all()
        self.view_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self._set_focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self._set_focused(False)

    def _set_focused(self, on: bool) -> None:
        self.scene.is_focused = on
        self.viewport().update()
        self.current_changed.emit()

    def _restack(self) -> None:
        ink, lanes, area = self.ink, self.scene.events.lanes, self.plot
        room = int(area.height() - 2 * ink.padding * len(lanes)) // ink.line
        rows = share_out([lane.count for lane in lanes], room)
        spare = int(area.height()) - sum(rows) * ink.line - 2 * ink.padding * len(lanes)
        airy = min(ink.px(10), spare // max(1, 2 * len(lanes))) if spare > 0 else 0
        self.scene.stack = Stack(rows, ink.line, ink.padding + airy)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.scene.stack.height - int(area.height())))
        bar.setPageStep(int(area.height()))
        bar.setSingleStep(ink.line)

    def _renew(self) -> None:
        self.ink = Ink.of_theme()
        self.scene.labels.renew()
        self._restack()
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw all anew: the scale stays where it is."""
        self.viewport().update()


_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOMS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Underscore: -1,
}
