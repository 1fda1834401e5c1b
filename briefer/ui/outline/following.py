"""Whatever has the keys in the outline is in sight."""

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from briefer.ui.outline.entry_list import EntryList
from briefer.ui.outline.growing_text import GrowingText
from briefer.ui.outline.wording_editor import WordingEditor

_AIR = 12  # pixels left free above and below


class Following(QObject):
    """Scrolls an area to what the keys come to, once that has its place.

    Not while a mouse button is held: what was pressed must not move away from under it.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        body = area.widget()
        assert body is not None, "it scrolls something"
        self._area, self._body = area, body
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._follow)
        QApplication.instance().focusChanged.connect(self._moved)  # type: ignore[union-attr]

    def follow(self) -> None:
        """What has the keys is of another size, or in another place."""
        self._soon.start()

    def _moved(self, _: QWidget | None, keys: QWidget | None) -> None:
        held = QGuiApplication.mouseButtons()
        if keys is not None and not held.value and self._body.isAncestorOf(keys):
            self.follow()

    def _follow(self) -> None:
        keys = self._area.window().focusWidget()
        if keys is None or not self._body.isAncestorOf(keys):
            return
        part, rect = _seen(keys)
        rect = rect.translated(part.mapTo(self._body, QPoint(0, 0)))
        half = min(rect.height() // 2 + _AIR, self._area.viewport().height() // 2)
        self._area.ensureVisible(rect.left(), rect.center().y(), 0, half)


def _seen(keys: QWidget) -> tuple[QWidget, QRect]:
    """What must be seen where the keys are: all of it, of a long text the line of the caret."""
    above = keys.parentWidget()
    while above is not None and not isinstance(above, WordingEditor):
        above = above.parentWidget()
    if above is not None:
        return above, above.rect()
    if isinstance(keys, EntryList):
        return keys, keys.entry_rect(keys.current)
    return keys, keys.cursorRect() if isinstance(keys, GrowingText) else keys.rect()
