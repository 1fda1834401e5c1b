"""A plain text that is as high as what it holds; whatever holds it scrolls."""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from briefer.items.phrasing import direction
from briefer.ui.exact_text import text_in


class GrowingText(QPlainTextEdit):
    """Tab leaves it; each text runs in its own direction. `caret_moved` has the caret's place."""

    grown = Signal()
    caret_moved = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._set_directions)
        self.textChanged.connect(self._fit)
        self.cursorPositionChanged.connect(lambda: self.caret_moved.emit(self.cursorRect()))
        self._set_directions()
        self._fit()

    @property
    def plain(self) -> str:
        """What stands there, to the letter."""
        return text_in(self.document())

    def sizeHint(self) -> QSize:
        """The height of its lines."""
        return QSize(200, self._wanted())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the words anew."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()

    def setPlaceholderText(self, text: str) -> None:
        """Show `text`, whole, while there is no other."""
        super().setPlaceholderText(text)
        self._fit()

    def _fit(self) -> None:
        if self.height() != self._wanted():
            self.setFixedHeight(self._wanted())
            self.updateGeometry()
            self.grown.emit()

    def _wanted(self) -> int:
        block, height = self.document().begin(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        if self.document().isEmpty():
            height = max(height, self._height_of_placeholder())
        frame = max(self.height() - self.viewport().height(), 0)
        return ceil(height + 2 * self.document().documentMargin()) + frame

    def _height_of_placeholder(self) -> float:
        width = self.viewport().width() - 2 * ceil(self.document().documentMargin())
        room, flag = QRect(0, 0, max(width, 1), 10_000), Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(room, flag, self.placeholderText()).height()

    def _set_directions(self) -> None:
        """Each paragraph runs in its own direction; a text that begins right to left stands there.

        Qt does not put a single paragraph at the right by itself.
        """
        option = self.document().defaultTextOption()
        right = direction(self.plain) == "rtl"
        wanted = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LayoutDirectionAuto
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute if right else side)
            self.document().setDefaultTextOption(option)
