"""A passage in its context, the kept words washed; never read as markup."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefer.items.citation import CONTEXT, Citation
from briefer.ui.card.oddities import direction_of, side_of
from briefer.ui.theme import theme
from briefer.ui.utf16 import units

_BAR = 3
_PAD = 10
_LONGEST = 1_200
"""Code points of a passage that are shown."""


class PassageView(QWidget):
    """Before, kept words and after, in serif, with the kind's mark at the side."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._layout = QTextLayout()
        self._kind = "fact"
        self._parts = ("", "", "")
        self._is_lost = False
        self._language = ""
        self._set_for = -1
        self._high = 0.0
        theme().changed.connect(self._lay_out)

    def show_passage(
        self, citation: Citation, kind: str, language: str = "", *, is_lost: bool = False
    ) -> None:
        """Show the passage of `citation`; `is_lost` where its source has it no longer there."""
        exact = citation.exact
        exact = exact if len(exact) <= _LONGEST else f"{exact[:_LONGEST]}…"
        before, after = _from_a_word(citation.prefix), _to_a_word(citation.suffix)
        self._parts = (_flat(before), _flat(exact), _flat(after))
        self._kind, self._is_lost, self._language = kind, is_lost, language
        self.setAccessibleName(self.tr("Passage: {words}").format(words=exact))
        self.setToolTip(self.tr("Show it in its source (Enter)"))
        self._lay_out()

    def hasHeightForWidth(self) -> bool:
        """Yes."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the words are within `width`."""
        return round(self._set_lines(width)) + 12

    def sizeHint(self) -> QSize:
        """For the width that it has."""
        width = max(self.width(), theme().px(160))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as its words are at the width that it has."""
        least = theme().px(80)
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew; in another width they may be more."""
        super().resizeEvent(event)
        self._set_lines(self.width())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar, the words, and a line around them while it has the focus."""
        self._set_lines(self.width())  # a layout may have asked for another width meanwhile
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("pane"))
        is_rtl = self._layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        bar = QRectF(self.width() - _BAR if is_rtl else 0, 0, _BAR, self.height())
        painter.fillRect(bar, theme().colour("line" if self._is_lost else f"{self._kind}-mark"))
        painter.setPen(theme().colour("second"))
        self._layout.draw(painter, QPointF(_BAR + _PAD, 6))
        if self.hasFocus():
            painter.setPen(theme().colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks for the place in the source."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the same."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        direction = direction_of("".join(self._parts), self._language)  # as the source runs
        option.setTextDirection(direction)
        option.setAlignment(side_of(direction))
        self._layout = QTextLayout("".join(self._parts), theme().serif(13))
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats())
        self._set_for = -1
        self._set_lines(self.width())
        self.updateGeometry()
        self.update()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        before, exact, after = (units(part) for part in self._parts)
        kept = _format(theme().colour("text"), None if self._is_lost else theme().colour("found"))
        if self._is_lost:
            kept.setFontStrikeOut(True)
        around = _format(theme().colour("second"), None)
        return [
            _range(0, before, around),
            _range(before, exact, kept),
            _range(before + exact, after, around),
        ]

    def _set_lines(self, width: int) -> float:
        room = max(20, width - _BAR - 2 * _PAD)
        if room == self._set_for:
            return self._high
        self._set_for = room
        self._layout.beginLayout()
        high = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, high))
            high += line.height() * 1.1
        self._layout.endLayout()
        self._high = high
        return high


def _from_a_word(context: str) -> str:
    """The context before a passage, from the beginning of a word."""
    if len(context) < CONTEXT:
        return context
    rest = context.partition(" ")[2]
    return f"… {rest}" if rest.strip() else f"…{context}"


def _to_a_word(context: str) -> str:
    """The context after a passage, to the end of a word."""
    if len(context) < CONTEXT:
        return context
    rest = context.rpartition(" ")[0]
    return f"{rest} …" if rest.strip() else f"{context}…"


def _flat(text: str) -> str:
    return text.replace("\n", " ")


def _format(ink: QColor, ground: QColor | None) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(ink)
    if ground is not None:
        made.setBackground(ground)
    return made


def _range(start: int, length: int, made: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, made
    return found
