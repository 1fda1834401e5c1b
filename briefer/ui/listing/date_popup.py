"""What opens below the chip of dates: from when until when, as EDTF, with its plain reading."""

from datetime import date, timedelta
from typing import Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefer.errors import BrieferError
from briefer.items.days import Day
from briefer.ui.listing.filters import day_at
from briefer.ui.listing.wording import reading
from briefer.ui.refusals import remedy_of
from briefer.ui.theme import theme

WIDTH = 280

_End = Literal["since", "until"]


class DatePopup(QFrame):
    """The range as one types it. `ranged` has its first and last day, None where it is open."""

    ranged = Signal(object, object)

    def __init__(self, since: Day | None, until: Day | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("choicePopup")
        self.setAccessibleName(self.tr("Date"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(theme().px(WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 12)
        self._column.setSpacing(4)
        self.since, self._since_said = self._field(self.tr("From"), since)
        self._column.addSpacing(4)
        self.until, self._until_said = self._field(self.tr("Until"), until)
        self._column.addSpacing(4)
        self._column.addLayout(self._shortcuts())

    def open_below(self, widget: QWidget) -> None:
        """Show it at the lower edge of `widget`, inside the screen."""
        self.adjustSize()
        at = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        room = widget.screen().availableGeometry()
        self.move(max(room.left(), min(at.x(), room.right() - self.width())), at.y())
        self.show()
        self.since.setFocus()

    def _field(self, title: str, day: Day | None) -> tuple[QLineEdit, QLabel]:
        label = QLabel(title, self)
        label.setProperty("role", "second")
        field = QLineEdit("" if day is None else day.iso(), self)
        field.setPlaceholderText("2025-10-11, 2025-10, 2025")
        field.setAccessibleName(title)
        label.setBuddy(field)
        said = QLabel(self)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setProperty("role", "third")
        said.setText(reading(day.iso(), "long") if day else self.tr("No limit"))
        for widget in (label, field, said):
            self._column.addWidget(widget)
        field.textChanged.connect(self._typed)
        field.returnPressed.connect(self.close)
        return field, said

    def _shortcuts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for title, days in (
            (self.tr("Today"), 0),
            (self.tr("7 days"), 6),
            (self.tr("30 days"), 29),
        ):
            button = QPushButton(title, self)
            button.setProperty("role", "link")
            button.clicked.connect(lambda _, back=days: self._last(back))
            row.addWidget(button)
        row.addStretch()
        return row

    def _last(self, days: int) -> None:
        today = date.today()  # noqa: DTZ011  # the analyst's own day
        self.until.setText(today.isoformat())
        self.since.setText((today - timedelta(days=days)).isoformat())

    def _typed(self) -> None:
        since, fine = self._read(self.since, self._since_said, "since")
        until, also_fine = self._read(self.until, self._until_said, "until")
        if fine and also_fine:
            self.ranged.emit(since, until)

    def _read(self, field: QLineEdit, said: QLabel, end: _End) -> tuple[Day | None, bool]:
        """The day of a field, and whether what stands there is a date at all."""
        text = field.text().strip()
        try:
            day = day_at(text, end)
        except BrieferError as error:
            said.setText(remedy_of(error))
            said.setProperty("role", "error")
            said.style().polish(said)
            return None, False
        said.setText(reading(text, "long") if text else self.tr("No limit"))
        said.setProperty("role", "third")
        said.style().polish(said)
        return day, True
