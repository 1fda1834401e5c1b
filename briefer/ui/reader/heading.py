"""The line above a source's text: what it is, where it is from, and how far it is relied on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.items.grading import RELIABILITY
from briefer.items.source import Source
from briefer.ui.card.oddities import direction_of, side_of
from briefer.ui.theme.theme import theme
from briefer.ui.tips import plain_tip

_MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class Heading(QFrame):
    """Title, outlet, date, reliability and language of the source, and what is done with it."""

    card_asked = Signal()
    find_asked = Signal()
    edit_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readerHeading")
        self._title = _label("title")
        self._rest = _label("second")
        self._whole = ("", "")
        self._find = self._button("search", self.tr("Find in this text (Ctrl+F)"))
        self._find.clicked.connect(self.find_asked)
        self.editing = self._button("text-cursor-input", self.tr("Edit the text"))
        self.editing.setCheckable(True)
        self.editing.toggled.connect(self.edit_toggled)
        self._card = self._button("pencil", self.tr("Edit what is known of the source (F2)"))
        self._card.clicked.connect(self.card_asked)
        self._rest.setObjectName("readerRest")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self._find, self.editing, self._card):
            row.addWidget(button)
        theme().changed.connect(self._take_theme)

    def show_source(self, source: Source) -> None:
        """Say what `source` is."""
        self._whole = (source.title, "  ·  ".join(self._parts(source)))
        said = RELIABILITY.get(source.reliability, "")
        more = self.tr("{letter}: {meaning}").format(letter=source.reliability, meaning=said)
        self._title.setToolTip(plain_tip(source.title))
        self._rest.setToolTip(plain_tip(f"{self._whole[1]}\n{more if said else ''}".strip()))
        self._rest.setAccessibleDescription(more if said else "")
        side = side_of(direction_of(source.title, source.language))
        for label in (self._title, self._rest):
            label.setAlignment(side | _MIDDLE)
        self._fit()

    def _parts(self, source: Source) -> list[str]:
        published = source.published.reading("long") if source.published else ""
        parts = (
            source.outlet,
            self.tr("published {date}").format(date=published) if published else "",
            source.reliability or self.tr("not rated"),
            source.language,
        )
        return [part for part in parts if part]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut what does not fit; the tips have all of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for label, text in zip((self._title, self._rest), self._whole, strict=True):
            flat = " ".join(text.split())
            elide = Qt.TextElideMode.ElideRight
            label.setText(label.fontMetrics().elidedText(flat, elide, label.width()))
            label.setAccessibleName(flat)

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("iconName", icon)
        button.setIcon(theme().icon(icon))
        button.setIconSize(QSize(theme().px(16), theme().px(16)))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _take_theme(self) -> None:
        for button in (self._find, self.editing, self._card):
            button.setIcon(theme().icon(button.property("iconName")))
            button.setIconSize(QSize(theme().px(16), theme().px(16)))
        self._fit()


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
