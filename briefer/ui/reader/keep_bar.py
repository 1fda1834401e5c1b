"""The row below a source's text: what can be kept of it, by a press or by the key that is named."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from briefer.ui.card.flow import Flow
from briefer.ui.card.labels import kind_noun
from briefer.ui.card.marks import kind_icon
from briefer.ui.reader.source_text import KINDS, SourceText
from briefer.ui.theme.theme import theme


class KeepBar(QFrame):
    """A button for each kind, while words are selected; the same stands in the text's own menu."""

    keep_asked = Signal(str)  # a kind

    def __init__(self, text: SourceText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keepBar")
        self._text = text
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(4)
        self._flow = Flow(self)
        label = QLabel(self.tr("Keep"))
        label.setProperty("role", "third")
        label.setContentsMargins(0, 6, 0, 0)  # on the line of the first buttons' words
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._flow, 1)
        self.buttons: Mapping[str, QPushButton] = {
            kind: self._button(key, kind) for key, kind in KINDS.items()
        }
        text.copyAvailable.connect(self._follow)
        text.customContextMenuRequested.connect(self.open_menu)
        theme().changed.connect(self._draw)
        self._draw()
        self._follow(text.textCursor().hasSelection())

    def menu(self) -> QMenu:
        """What can be done with the selected words."""
        menu = QMenu(self._text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, kind in KINDS.items():
            words = self.tr("Keep as {kind}").format(kind=kind_noun(kind))
            action = menu.addAction(kind_icon(kind), f"{words}\t{QKeySequence(key).toString()}")
            action.triggered.connect(partial(self.keep_asked.emit, kind))
        menu.addSeparator()
        copy = menu.addAction(theme().icon("copy"), self.tr("Copy"))
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self._text.copy)
        copy.setEnabled(self._text.textCursor().hasSelection())
        return menu

    def open_menu(self, at: QPoint) -> None:
        """Open the menu at a point; unless words are selected it is about those there."""
        if not self._text.textCursor().hasSelection():
            self._text.put_caret(self._text.mouse_position(at))
        self.menu().popup(self._text.viewport().mapToGlobal(at))

    def _button(self, key: Qt.Key, kind: str) -> QPushButton:
        noun = kind_noun(kind)
        button = QPushButton(f"{noun[:1].upper()}{noun[1:]}  {QKeySequence(key).toString()}")
        button.setProperty("role", "quiet")
        button.setAccessibleName(self.tr("Keep as {kind}").format(kind=noun))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay with the text
        button.clicked.connect(lambda: self.keep_asked.emit(kind))
        self._flow.insert(len(self._flow.findChildren(QPushButton)), button)
        return button

    def _follow(self, has_selection: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(has_selection)

    def _draw(self) -> None:
        for kind, button in self.buttons.items():
            button.setIcon(kind_icon(kind))
