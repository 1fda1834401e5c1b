"""One finding: its mark, code and words, the remedy beneath, a button for it."""

import re
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs.checks.finding import Finding
from briefer.ui.reading_order import keep_together
from briefer.ui.refusals import remedy_of
from briefer.ui.theme import theme

_ICONS = {"error": "circle-x", "warning": "triangle-alert"}


_LONG = re.compile(r"\S{25,}")


def _breakable(word: re.Match[str]) -> str:
    """A word that may be wider than the column, such as an id, with places to break it."""
    return "\u200b".join(re.findall(r".{1,12}", word[0]))


class FindingRow(QPushButton):
    """Press it, or Enter on it, and `asked` says that its place is wanted."""

    asked = Signal()
    left = Signal(int)

    def __init__(
        self,
        finding: Finding,
        remedy: tuple[str, Callable[[], None]] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("finding")
        keep_together(self)
        self.clicked.connect(lambda: self.asked.emit())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.finding = finding
        severity = self.tr("Error") if finding.severity == "error" else self.tr("Warning")
        self.setAccessibleName(f"{severity} {finding.code}: {finding.message}")
        self.setAccessibleDescription(remedy_of(finding))
        self._mark = QLabel(self)
        self._mark.setToolTip(severity)
        self._mark.setAccessibleName(severity)
        self.button: QPushButton | None = None
        if remedy is not None:
            self.button = QPushButton(remedy[0], self)
            self.button.setProperty("role", "link")
            self.button.clicked.connect(remedy[1])
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 8, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._column(), 0, 1)
        grid.setColumnStretch(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.dress()

    def _column(self) -> QVBoxLayout:
        place = " · ".join(filter(None, (self.finding.code, self.finding.section)))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._words(place, "code"))
        column.addWidget(self._words(self.finding.message, ""))
        column.addWidget(self._words(remedy_of(self.finding), "third"))
        if self.button is not None:
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _words(self, text: str, role: str) -> QLabel:
        label = QLabel(_LONG.sub(_breakable, text), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if role:
            label.setProperty("role", role)
        return label

    def dress(self) -> None:
        """Take the colours and sizes that are on."""
        side = theme().px(15)
        severity = self.finding.severity
        icon = theme().icon(_ICONS[severity], severity)
        self._mark.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._mark.setFixedSize(side, side + 2)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need: a button does not ask its layout."""
        return self._grid.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """What its layout wants."""
        return self._grid.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What its layout needs, at the width that it has."""
        return QSize(0, self._grid.heightForWidth(max(self.width(), 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the place, arrows go on."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.left.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
