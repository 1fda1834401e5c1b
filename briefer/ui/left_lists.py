"""Lists that complete what is typed, closed when the keys go elsewhere."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class ClosedWhenLeft(QObject):
    """Closes `popup`, a completer's list, when `field` loses the keys to an action of the window.

    A QCompleter keeps from its field that it was left, as long as the list is open: the list would
    stay, swallow the next key, and what was typed would not be written.
    """

    def __init__(self, popup: QWidget, field: QWidget) -> None:
        super().__init__(popup)
        self._popup = popup
        self._field = field
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the list before the completer hears of it."""
        if watched is self._popup and event.type() == QEvent.Type.Show:
            self._field.installEventFilter(self)  # the last that was installed is asked first
        elif watched is self._field and event.type() == QEvent.Type.FocusOut:
            assert isinstance(event, QFocusEvent)
            if event.reason() != Qt.FocusReason.PopupFocusReason:  # that is the list itself
                self._popup.hide()
        return False
