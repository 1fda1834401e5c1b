"""Pickers: one of a few values, each in the words of its standard."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from briefer.items.fields import FieldSpec
from briefer.ui.card.about import NOTHING, About
from briefer.ui.card.choices import choices_of, grade_words, markings_of
from briefer.ui.card.editors.editor import Desk, Editor, mark_state

REST_MS = 600
"""How long a choice by keys must rest: what is typed passes rows that are not meant."""


class Picker(QComboBox):
    """A list of values; what is shown closed may say more than the row that was picked.

    `picked` comes when a choice is made: by the mouse at once, by keys when it rests, or when it is
    confirmed by Enter or left.
    """

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._is_keyed = False
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._resting.timeout.connect(self.picked)
        self.activated.connect(self._take)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer these values with their words, after none."""
        self.addItem("", "")
        for value, words in choices:
            self.addItem(words, value)
        view = self.view()
        widest = max(QFontMetrics(view.font()).horizontalAdvance(w) for _, w in choices)
        view.setMinimumWidth(min(widest + 40, 640))

    def say(self, words: str) -> None:
        """What is shown while it is closed; "" for the row that was picked."""
        self._shown = words
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    @property
    def has_room(self) -> bool:
        """Whether what it shows is seen whole."""
        words = self._shown or self.currentText()
        return self.fontMetrics().horizontalAdvance(words) <= self._option_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box with what it shows, cut with an ellipsis where it is too long."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        words = self._shown or option.currentText
        option.currentText = self.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, self._option_width()
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the card, and never change a value in passing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take the value out; Enter confirms what was just chosen."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setCurrentIndex(0)
            self.activated.emit(0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._resting.isActive():
            self.finish()
        else:
            self._is_keyed = True
            super().keyPressEvent(event)
            self._is_keyed = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was just chosen is confirmed by going on."""
        self.finish()
        super().focusOutEvent(event)

    def finish(self) -> None:
        """Take what was just chosen, though it may not have rested yet."""
        if self._resting.isActive():
            self._resting.stop()
            self.picked.emit()

    def _take(self) -> None:
        if self._is_keyed:
            self._resting.start()
        else:
            self._resting.stop()
            self.picked.emit()

    def _option_width(self) -> int:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return field.width() - 4


class ChoiceEditor(Editor):
    """One of a field's choices."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self.picker = Picker(self)
        self.picker.fill(self.choices())
        self.setFocusProxy(self.picker)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.picker)
        self.picker.activated.connect(self.edited)
        self.picker.picked.connect(self._picked)

    def choices(self) -> tuple[tuple[str, str], ...]:
        """What may be picked."""
        return choices_of(self.spec)

    def raw(self) -> object:
        """The value that is picked, "" for none."""
        return self.picker.currentData()

    def show_value(self, value: Any) -> None:
        """Show it."""
        text = "" if value is None else str(value)
        self.picker.setCurrentIndex(max(0, self.picker.findData(text)))

    def set_faulty(self, faulty: bool) -> None:
        """Draw its edge as that of a fault, or not."""
        mark_state(self.picker, "error" if faulty else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the box has no room for is said beneath."""
        super().resizeEvent(event)
        self.hinted.emit()

    def _picked(self) -> None:
        self.edited.emit()
        self.settled.emit()

    def finish(self) -> None:
        """What was just chosen is whole."""
        self.picker.finish()


class GradeEditor(ChoiceEditor):
    """An item's credibility, shown as the whole grade with the letter of its best source."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self._letter = ""
        self.picker.currentIndexChanged.connect(self._say)

    def show_value(self, value: Any) -> None:
        """Show it."""
        super().show_value(value)
        self._say()

    def inform(self, about: About) -> None:
        """Take the letter of the best source."""
        self._letter = about.standing.grade.rstrip("123456")
        self._say()

    def hint(self) -> str:
        """The grade in words where the box is too narrow for them."""
        words = grade_words(self._letter, str(self.raw() or ""))
        return "" if self.picker.has_room else words.partition(" · ")[2]

    def _say(self) -> None:
        self.picker.say(grade_words(self._letter, str(self.raw() or "")))
        self.hinted.emit()


class MarkingEditor(ChoiceEditor):
    """One of the library's markings; what is stricter in effect, by the sources, stands below."""

    def __init__(self, spec: FieldSpec, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(spec, desk, parent)
        self._about = NOTHING

    def choices(self) -> tuple[tuple[str, str], ...]:
        """The library's own set."""
        return markings_of(self.desk.session.store.markings)

    def inform(self, about: About) -> None:
        """Take what is in effect."""
        self._about = about
        self.hinted.emit()

    def hint(self) -> str:
        """The marking in effect, where a source's is stricter."""
        effective = self._about.standing.effective_marking
        if not effective or effective == self.raw():
            return ""
        return self.tr("{marking} in effect, by its sources").format(marking=effective)
