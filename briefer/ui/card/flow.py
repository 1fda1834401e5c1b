"""A box that sets its widgets in lines, as words are set."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Left to right, or right to left, and on to the next line; `gap` pixels between all.

    It moves its widgets itself: a layout written in Python shares its items with Qt, and both
    would delete them.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 4) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put `widget` before what stands at `place`."""
        widget.setParent(self)
        self._widgets.insert(place, widget)
        widget.show()
        self.renew()

    def remove(self, widget: QWidget) -> None:
        """Take `widget` out, for good."""
        self._widgets.remove(widget)
        widget.hide()
        widget.deleteLater()
        self.renew()

    def renew(self) -> None:
        """Set the lines anew: a widget is shown, hidden or of another size."""
        self.updateGeometry()
        self._set(self.width(), moving=True)

    def hasHeightForWidth(self) -> bool:
        """Yes: the narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all lines are within `width`."""
        return self._set(width, moving=False)

    def sizeHint(self) -> QSize:
        """As high as the lines are at the width that it has."""
        return QSize(200, self.heightForWidth(self.width() or 200))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as the lines are."""
        return QSize(40, self.heightForWidth(self.width() or 200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines in the new width."""
        super().resizeEvent(event)
        self._set(self.width(), moving=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """A widget in it wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.renew()
        return super().event(event)

    def _set(self, width: int, *, moving: bool) -> int:
        """Set the lines; how high they are."""
        x, y, high = 0, 0, 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            wanted = widget.sizeHint().expandedTo(widget.minimumSizeHint())
            wide = min(wanted.width(), width)
            if x and x + wide > width:
                x, y, high = 0, y + high + self._gap, 0
            if widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding:
                wide = width - x
            if moving:
                widget.setGeometry(self._placed(QRect(x, y, wide, wanted.height())))
            x += wide + self._gap
            high = max(high, wanted.height())
        return y + high

    def _placed(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.width() - rect.x())
        return rect
