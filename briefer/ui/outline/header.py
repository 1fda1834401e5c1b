"""The head of the outline: the brief's title, edited in place, and where it stands."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from briefer.briefs.editing import one_line
from briefer.ui.outline.written_text import WrittenText
from briefer.ui.theme import theme


class TitleText(WrittenText):
    """A title over as many lines as it needs; Enter leaves it, Escape takes back."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("briefTitle")
        self._before = ""
        self.setAccessibleName(self.tr("Title of the brief"))
        self.setPlaceholderText(self.tr("Title of the brief"))

    def kept(self) -> str | None:
        """What stands there as a title: a blank at its end belongs to the next word."""
        return one_line(self.plain) or None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, in one paragraph."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self._take_back()
        else:
            super().keyPressEvent(event)

    def show_text(self, text: str) -> None:
        """Show `text`; where it is another, nothing is typed in it that Escape could take back."""
        if text != self.known:
            self._before = ""
        super().show_text(text)

    def flush(self) -> None:
        """Write what was typed, now, and know what Escape brings back."""
        known = self.known
        super().flush()
        if known != self.known:
            self._before = self._before or known

    def _take_back(self) -> None:
        """Have it be again what it was before it was typed in."""
        self.restore()
        if self._before:
            self.written.emit(self._before)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write what was typed; an empty title comes back."""
        super().focusOutEvent(event)
        self.flush()
        if self.kept() is None:
            self.restore()
        self._before = ""
        self.left.emit()


class Header(QWidget):
    """Title, and a line with template, state, words and pages."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlineHeader")
        self.title = TitleText(self)
        self.standing = QLabel(self)
        self.standing.setProperty("role", "second")
        self.standing.setTextFormat(Qt.TextFormat.PlainText)
        self.standing.setWordWrap(True)
        self.more = QToolButton(self)
        self.more.setAccessibleName(self.tr("More for this brief"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(menu)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.title, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 8)
        column.setSpacing(2)
        column.addLayout(top)
        self.standing.setContentsMargins(5, 0, 0, 0)  # as far in as the words of the title
        column.addWidget(self.standing)
        self.dress()

    def dress(self) -> None:
        """Take the colours and sizes that are on."""
        side = theme().px(14)
        self.more.setIcon(theme().icon("ellipsis", "second"))
        self.more.setIconSize(QSize(side, side))
        self.title.setFont(theme().font(15, bold=True))
