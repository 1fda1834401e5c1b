"""A date in EDTF, read back in plain words while it is typed, with a calendar."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.items.dates import Edtf
from briefer.items.fields import FieldSpec
from briefer.items.respelling import meant
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.editors.line import LineEditor
from briefer.ui.theme import theme


class DateEditor(LineEditor):
    """A date; `2025-10~` reads “about October 2025”."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self.line.setPlaceholderText("2025-10-11")
        self._calendar: Calendar | None = None
        self._opening = QAction(self.tr("Choose a day"), self)
        self._opening.setToolTip(self.tr("Choose a day (Alt+Down)"))
        self._opening.setShortcut(QKeySequence("Alt+Down"))
        self._opening.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._opening.triggered.connect(self.open_calendar)
        self.line.addAction(self._opening, QLineEdit.ActionPosition.TrailingPosition)
        self.line.editingFinished.connect(self._respell)
        theme().changed.connect(self._draw)
        self._draw()

    def reading(self) -> str:
        """The date in words, a single day with its day of the week."""
        value = self.value()
        return said(value) if isinstance(value, Edtf) else ""

    def open_calendar(self) -> None:
        """Show the calendar on the day that stands there, or on today."""
        if self._calendar is None:
            self._calendar = Calendar(self)
            self._calendar.chosen.connect(self._take)
        self._calendar.open_on(self.value(), self.line.mapToGlobal(QPoint(0, self.line.height())))

    def _take(self, day: str) -> None:
        self.line.setText(day)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.settled.emit()

    def _respell(self) -> None:
        """Spell a date that is plain to read as EDTF has it, once it is typed."""
        if spelling := meant(self.line.text()):
            self.line.selectAll()
            self.line.insert(spelling)  # so that the line's own undo brings back what was typed

    def _draw(self) -> None:
        self._opening.setIcon(theme().icon("calendar", "third"))


class Calendar(QFrame):
    """A calendar that pops up; `chosen` brings the day in ISO 8601."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar")
        self._days = QCalendarWidget(self)
        self._days.setAccessibleName(self.tr("Calendar"))
        self._days.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._days.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._name_parts()
        self._days.clicked.connect(self._choose)
        self._days.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._days)

    def open_on(self, value: Any, place: QPoint) -> None:
        """Open it at `place` on the screen, on the first day of a date."""
        first = value.earliest if isinstance(value, Edtf) else None
        day = QDate.currentDate() if first is None else QDate(first.year, first.month, first.day)
        self._days.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self._draw()
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(place.x(), screen.right() - self.width())
        y = min(place.y() + 2, screen.bottom() - self.height())
        self.move(x, y)
        self.show()
        self._days.setFocus(Qt.FocusReason.PopupFocusReason)

    def _name_parts(self) -> None:
        for part, name in (
            ("qt_calendar_prevmonth", self.tr("Previous month")),
            ("qt_calendar_nextmonth", self.tr("Next month")),
            ("qt_calendar_calendarview", self.tr("Days")),
        ):
            found = self._days.findChild(QWidget, part)
            if found is not None:
                found.setAccessibleName(name)
        weekend = QTextCharFormat()
        weekend.setForeground(theme().colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._days.setWeekdayTextFormat(day, weekend)

    def _draw(self) -> None:
        """The style's own arrows are black in the dark, and it forgets the frame's two lines."""
        for part, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
            button = self._days.findChild(QToolButton, f"qt_calendar_{part}month")
            if button is not None:
                button.setIcon(theme().icon(icon))
        self._days.setMinimumHeight(self._days.sizeHint().height() + theme().px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(day.toString(Qt.DateFormat.ISODate))


def said(value: Edtf) -> str:
    """A date in plain words; of a single day the day of the week first."""
    words = value.reading("long")
    day = value.earliest
    if value.precision != "day" or value.is_interval or day is None or not 0 < day.year < 10_000:
        return words
    if value.uncertain or value.approximate:
        return words
    number = date(day.year, day.month, day.day).isoweekday()
    name = QLocale(QLocale.Language.English).dayName(number, QLocale.FormatType.ShortFormat)
    return f"{name} {words}"
