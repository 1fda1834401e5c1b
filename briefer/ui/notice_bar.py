"""What was refused, in the words that say where, what and the remedy; nothing to click away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from briefer.errors import BrieferError
from briefer.ui.offer import Offer
from briefer.ui.refusals import words_of
from briefer.ui.theme import theme


class NoticeBar(QWidget):
    """A strip above the status bar; it goes when something else is done, or with its cross."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticeBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel(self)
        self._icon.setAccessibleName(self.tr("Warning"))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QPushButton(self)
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.clicked.connect(self.hide)
        self._answers: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        theme().changed.connect(self._draw_icons)
        self._draw_icons()
        self.hide()

    def show_error(self, error: BrieferError) -> None:
        """Say what was refused and why."""
        self.say(words_of(error))

    def say(self, words: str) -> None:
        """Say something that must not be missed."""
        self.ask(words, ())

    def ask(self, words: str, answers: tuple[Offer, ...]) -> None:
        """Say something that stays until one of the answers is given, or something else is said."""
        self._words.setText(words)
        self.setAccessibleName(words)
        for button in self._answers:
            button.hide()
            button.deleteLater()
        self._answers = [self._answer(each) for each in answers]
        self._close.setVisible(not answers)
        self.show()
        if self._answers:
            self._answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, offer: Offer) -> QPushButton:
        button = QPushButton(offer.label, self)
        button.clicked.connect(lambda: offer.act())
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self._close), button)
        button.show()
        return button

    def _draw_icons(self) -> None:
        size = theme().px(16)
        self._icon.setPixmap(theme().icon("triangle-alert", "error").pixmap(size, size))
        self._close.setIcon(theme().icon("x"))
