"""What a field offers to complete what is typed in it, beneath the whole of the field."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from briefer.ui.left_lists import ClosedWhenLeft

_GAP = 2


class CompletionList(QListView):
    """The list that a completer pops up, as wide as the field, which it does not cover."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        self._line = line
        self.setObjectName("completionList")
        self.setAccessibleName(QCoreApplication.translate("Card", "Suggestions"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        ClosedWhenLeft(self, line)

    def moveEvent(self, event: QMoveEvent) -> None:
        """The completer puts it over the lower edge of the line; it belongs below the field."""
        super().moveEvent(event)
        field = _field_of(self._line)
        top = field.mapToGlobal(QPoint(0, 0))
        is_below = event.pos().y() >= top.y()
        y = top.y() + field.height() + _GAP if is_below else top.y() - self.height() - _GAP
        if self.pos() != QPoint(top.x(), y):
            self.setFixedWidth(field.width())
            self.move(top.x(), y)


def _field_of(line: QLineEdit) -> QWidget:
    """The box that is drawn round a line: its own, or that of the chips it stands among."""
    box: QWidget | None = line
    while box is not None and box.property("role") != "chips":
        box = box.parentWidget()
    return box or line
