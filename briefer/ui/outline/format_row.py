"""The small row of formats under a text that is written in."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from briefer.ui.outline import marking_up
from briefer.ui.outline.section_text import SectionText, bold, italic
from briefer.ui.theme import theme


class FormatRow(QWidget):
    """Bold, italic, list, link, citation: for the mouse; each says its key."""

    def __init__(self, text: SectionText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._buttons: list[tuple[QToolButton, str]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for icon, words, key, act in (
            ("bold", self.tr("Bold"), "Ctrl+B", lambda: text.mark_up(bold)),
            ("italic", self.tr("Italic"), "Ctrl+I", lambda: text.mark_up(italic)),
            ("list", self.tr("List"), "Ctrl+L", lambda: text.mark_up(marking_up.listed)),
            ("link", self.tr("Link"), "Ctrl+Shift+K", lambda: text.mark_up(marking_up.linked)),
            ("at-sign", self.tr("Citation"), "[@", text.begin_citation),
        ):
            button = QToolButton(self)
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({key})")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the text
            button.clicked.connect(act)
            row.addWidget(button)
            self._buttons.append((button, icon))
        row.addStretch()
        self.dress()

    def dress(self) -> None:
        """Take the colours and sizes that are on."""
        for button, icon in self._buttons:
            button.setIcon(theme().icon(icon))
            button.setIconSize(QSize(theme().px(14), theme().px(14)))
