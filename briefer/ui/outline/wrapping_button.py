"""A button whose words wrap: a heading is shown whole, however narrow the column is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

_PAD, _LEAST = 4, 60
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class WrappingButton(QPushButton):
    """Drawn by the style, but for its words, which take as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("role", "sectionHeading")

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What its words need at `width` pixels."""
        metrics = QFontMetrics(self.font())
        room = QRect(0, 0, max(width - self._start() - _PAD, 1), 10_000)
        return metrics.boundingRect(room, self._flags(), self._words()).height() + 2 * _PAD

    def sizeHint(self) -> QSize:
        """All in one line."""
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self._words()) + self._start() + 2 * _PAD
        return QSize(width, metrics.height() + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        """Some letters, in the lines that it has."""
        return QSize(_LEAST, self.heightForWidth(max(self.width(), _LEAST)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's button without its label, then the icon and the words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        bevel = QStyle.ControlElement.CE_PushButtonBevel
        self.style().drawControl(bevel, option, painter, self)
        icon = self.icon()
        if not icon.isNull():
            side = self.iconSize()
            top = (QFontMetrics(self.font()).height() - side.height()) // 2 + _PAD
            spot = self._turned(QRect(_PAD, top, side.width(), side.height()))
            painter.drawPixmap(spot, icon.pixmap(side, self.devicePixelRatioF()))
        painter.setPen(self.palette().buttonText().color())
        room = self._turned(self.rect().adjusted(self._start(), 0, -_PAD, 0))
        painter.drawText(room, self._flags(), self._words())
        painter.end()

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def _turned(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _start(self) -> int:
        if not self.icon().isNull():
            return 2 * _PAD + self.iconSize().width()
        return 1 if self.property("role") == "link" else _PAD

    def _flags(self) -> int:
        return int(_LEFT) | int(Qt.TextFlag.TextWordWrap)
