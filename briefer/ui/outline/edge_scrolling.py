"""What is dragged near the upper or lower edge of the outline scrolls it."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from briefer.ui.theme import theme

EDGE_PX = 40
"""How near to an edge something scrolls."""

_STEP_MS = 20
_SLOW_PX, _FAST_PX = 2, 12  # in one step: where that begins, and at the edge itself


class _Dragged(NamedTuple):
    """What is dragged, as its last event told of it, and where in sight that was."""

    at: QPointF
    actions: Qt.DropAction
    data: QMimeData
    buttons: Qt.MouseButton
    modifiers: Qt.KeyboardModifier


class EdgeScrolling(QObject):
    """Scrolls `area` under a drag, the faster the nearer to its edge.

    While the pointer rests Qt tells of no movement: what comes to lie under it is told of the drag
    here, and of the drop, which Qt would bring to what was scrolled away.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._dragged: _Dragged | None = None
        self._target: QWidget | None = None
        self._is_telling = False
        self._steps = QTimer(self, interval=_STEP_MS)
        self._steps.timeout.connect(self.step)

    @property
    def is_scrolling(self) -> bool:
        """Whether something is dragged near an edge that there is more behind."""
        return self._steps.isActive()

    def watch(self, *widgets: QWidget) -> None:
        """Follow what is dragged over these, which stand in the area."""
        for widget in widgets:
            widget.installEventFilter(self)

    def step(self) -> None:
        """Scroll by one step, and no further where there is no more."""
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._speed())
        if bar.value() == before:
            self._steps.stop()
        else:
            self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of a drag; a drop goes to what lies under the pointer now."""
        if self._is_telling or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QDragMoveEvent):  # as is one that enters
            self._note(watched, event)
        elif isinstance(event, QDragLeaveEvent):
            self._end()
        elif isinstance(event, QDropEvent):
            return self._drop(watched, event)
        return False

    def _note(self, watched: QWidget, event: QDragMoveEvent) -> None:
        at = watched.mapTo(self._area.viewport(), event.position())
        self._dragged = _Dragged(
            at, event.possibleActions(), event.mimeData(), event.buttons(), event.modifiers()
        )
        self._target = watched
        if not self._speed():
            self._steps.stop()
        elif not self._steps.isActive():
            self._steps.start()

    def _end(self) -> None:
        self._steps.stop()
        self._dragged = self._target = None

    def _speed(self) -> int:
        """By how many pixels one step scrolls: upwards less than 0."""
        if self._dragged is None:
            return 0
        edge, y = theme().px(EDGE_PX), round(self._dragged.at.y())
        nearest = min(y, self._area.viewport().height() - y)
        if nearest >= edge:
            return 0
        speed = round(_FAST_PX - (_FAST_PX - _SLOW_PX) * max(nearest, 0) / edge)
        return -speed if y == nearest else speed

    def _follow(self) -> None:
        """Tell what lies under the pointer now that something is dragged over it."""
        if self._dragged is None:
            return
        under = self._under(self._dragged.at)
        if under is not self._target:
            self._tell(self._target, QDragLeaveEvent())
            self._tell(under, QDragEnterEvent(*self._seen_from(under, self._dragged)))
            self._target = under
        self._tell(under, QDragMoveEvent(*self._seen_from(under, self._dragged)))

    def _drop(self, watched: QWidget, event: QDropEvent) -> bool:
        dragged, target = self._dragged, self._target
        self._end()
        if dragged is None or target is watched:
            return False
        dropped = QDropEvent(*self._seen_from(target, dragged))
        dropped.ignore()  # until somebody takes it
        self._tell(target, dropped)
        event.setDropAction(dropped.dropAction())
        event.setAccepted(dropped.isAccepted())
        return True

    def _under(self, at: QPointF) -> QWidget | None:
        """What takes a drop there, as Qt looks for it: the innermost that says that it does."""
        found = self._area.viewport().childAt(at.toPoint())
        while found is not None and not found.acceptDrops():
            found = found.parentWidget()
        return found if found is not None and self._area.isAncestorOf(found) else None

    def _seen_from(self, widget: QWidget | None, dragged: _Dragged) -> _Dragged:
        """What is dragged, at its place in `widget`."""
        if widget is None:
            return dragged
        return dragged._replace(at=widget.mapFrom(self._area.viewport(), dragged.at))

    def _tell(self, widget: QWidget | None, event: QEvent) -> None:
        if widget is not None and isValid(widget):
            self._is_telling = True
            QCoreApplication.sendEvent(widget, event)
            self._is_telling = False
