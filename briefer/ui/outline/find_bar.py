"""Find, and replace, over what the author wrote in the brief at hand."""

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs.replacing import pattern
from briefer.ui.card.flow import Flow
from briefer.ui.reading_order import keep_together
from briefer.ui.theme import theme


class FindBar(QFrame):
    """Says what is looked for; the pane looks, and tells the bar how many there are."""

    changed = Signal()
    stepped = Signal(int)
    replace_asked = Signal()
    replace_all_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlineBar")
        self.words = self._line(self.tr("Find in the brief"))
        self.by = self._line(self.tr("Replace with"))
        self.count = QLabel(self)
        self.count.setProperty("role", "third")
        self.case = QCheckBox(self.tr("Match case"), self)
        self.whole = QCheckBox(self.tr("Whole words"), self)
        self.one = QPushButton(self.tr("Replace"), self)
        self.all = QPushButton(self.tr("Replace all"), self)
        self._icons = [
            self._button("chevron-up", self.tr("Previous match"), lambda: self.stepped.emit(-1)),
            self._button("chevron-down", self.tr("Next match"), lambda: self.stepped.emit(1)),
            self._button("x", self.tr("Close"), self.close_bar),
        ]
        self._lay_out()
        self.words.textChanged.connect(self.changed)
        self.words.returnPressed.connect(self._step)
        self.by.returnPressed.connect(self.replace_asked)
        self.case.toggled.connect(self.changed)
        self.whole.toggled.connect(self.changed)
        self.one.clicked.connect(self.replace_asked)
        self.all.clicked.connect(self.replace_all_asked)
        self.dress()
        self.hide()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        return line

    def _button(self, icon: str, name: str, act: object) -> tuple[QToolButton, str]:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(act)
        return button, icon

    def _lay_out(self) -> None:
        lines = QWidget(self)
        keep_together(lines)  # what is looked for, what comes in its place, and then the steps
        both = QVBoxLayout(lines)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(4)
        both.addWidget(self.words)
        both.addWidget(self.by)
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(lines, 1)
        for button, _ in self._icons:
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons = Flow(self)
        options = Flow(self, gap=12)  # where both do not fit, one stands below the other
        for flow, pair in (
            (self._buttons, (self.one, self.all)),
            (options, (self.case, self.whole)),
        ):
            for place, widget in enumerate(pair):
                flow.insert(place, widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(top)
        for below in (self._buttons, options, self.count):
            column.addWidget(below)

    def dress(self) -> None:
        """Take the colours and sizes that are on."""
        side = theme().px(14)
        for button, icon in self._icons:
            button.setIcon(theme().icon(icon))
            button.setIconSize(QSize(side, side))

    @property
    def wanted(self) -> re.Pattern[str] | None:
        """What is looked for; None for nothing."""
        if self.isHidden() or not self.words.text():
            return None
        return pattern(self.words.text(), case=self.case.isChecked(), whole=self.whole.isChecked())

    def open_bar(self, *, replacing: bool) -> None:
        """Show it, with the line for other words if they are to be replaced."""
        self.by.setVisible(replacing)
        self._buttons.setVisible(replacing)
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.changed.emit()

    def close_bar(self) -> None:
        """Put it away."""
        self.hide()
        self.changed.emit()
        self.closed.emit()

    def say(self, place: int, count: int) -> None:
        """Say which of how many is shown; `place` counts from 0."""
        if not self.words.text():
            self.count.clear()
        elif not count:
            self.count.setText(self.tr("Nothing found"))
        else:
            self.count.setText(self.tr("{n} of {all}").format(n=place + 1, all=count))
        self.one.setEnabled(count > 0)
        self.all.setEnabled(count > 0)
        self.all.setText(
            self.tr("Replace all ({n})").format(n=count) if count else self.tr("Replace all")
        )

    def _step(self) -> None:
        held = QGuiApplication.keyboardModifiers()
        self.stepped.emit(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
