"""Chips: a name or a record in a field, to follow or to take out."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip

WIDEST = 560
"""Pixels that a chip's words take at most, at 100 %; the rest is in its tip."""


class ChipWords(QPushButton):
    """The words of a chip, cut to the room that there is."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "nameChip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Have it say something else."""
        self.words = " ".join(words.split())
        self.setAccessibleName(self.words)
        self.setToolTip(plain_tip(self.words))
        self._cut(theme().px(WIDEST))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for its words, up to the widest."""
        words = self.fontMetrics().horizontalAdvance(self.words)
        wide = min(words, theme().px(WIDEST)) + self._icon_width() + 18
        return QSize(wide, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(theme().px(40), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        self._cut(self.width() - self._icon_width() - 16)

    def _icon_width(self) -> int:
        """The room that its icon takes, which may be smaller than such icons are."""
        if self.icon().isNull():
            return 0
        return self.icon().actualSize(self.iconSize()).width() + 4

    def _cut(self, width: int) -> None:
        cut = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, width)
        self.setText(cut.replace("&", "&&"))


class Chip(QWidget):
    """A chip with a cross. Enter or a click follows it, Delete or the cross takes it out."""

    followed = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chipBox")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = ChipWords(words, self)
        self.button.clicked.connect(self.followed)
        self.button.installEventFilter(self)
        self.setFocusProxy(self.button)
        self._cross = QToolButton(self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setAccessibleName(self.tr("Take out {name}").format(name=words))
        self._cross.setToolTip(self.tr("Take out (Delete)"))
        self._cross.setProperty("role", "chipCross")
        self._cross.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2, 0)
        row.setSpacing(0)
        row.addWidget(self.button, 1)
        row.addWidget(self._cross)
        theme().changed.connect(self._draw)
        self._draw()

    @property
    def words(self) -> str:
        """What it says, whole."""
        return self.button.words

    def set_words(self, words: str) -> None:
        """Have it say something else."""
        if words != self.words:
            self.button.set_words(words)
            self._cross.setAccessibleName(self.tr("Take out {name}").format(name=words))
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the words: Delete and Backspace take it out, Alt and an arrow move it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key, is_alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif is_alt and key in steps:
            self.moved.emit(steps[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.followed.emit()
        else:
            return False
        return True

    def _draw(self) -> None:
        self._cross.setIcon(theme().icon("x", "third"))
        size = theme().px(11)
        self._cross.setIconSize(QSize(size, size))
