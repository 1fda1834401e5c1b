"""One citation: its source, its passage or place, and who told whom."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.items.citation import Citation
from briefer.items.fields import FieldSpec
from briefer.ui.card.about import CitedSource
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.editors.names import NamesEditor
from briefer.ui.card.passage_view import PassageView
from briefer.ui.theme import theme
from briefer.ui.tips import plain_tip

_CHAIN = FieldSpec("chain", "chain")


class CitationBox(QWidget):
    """Shows one citation; what is changed in it comes with `edited`."""

    edited = Signal()
    removed = Signal()
    moved = Signal(int)
    asked = Signal(str)
    passage_asked = Signal(str, int, int)

    def __init__(self, citation: Citation, kind: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.citation = citation
        self._kind = kind
        self._desk = desk
        self._details: _Details | None = None
        self._caption = QPushButton(self)
        self._caption.setProperty("role", "caption")
        # What it says is cut to the room that there is: it must not hold that open.
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._caption.clicked.connect(lambda: self.asked.emit(self.citation.source))
        self._more = self._menu_button()
        self.passage = PassageView(self)
        self.passage.asked.connect(self.ask)
        self._lost = QLabel(self.tr("The source no longer has these words there: an orphan."))
        self._lost.setProperty("role", "warning")
        self._lost.setWordWrap(True)
        self._told = QLabel(self)
        self._told.setProperty("role", "third")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._set_out()
        theme().changed.connect(self._draw)
        self._draw()
        self.show_source(None, is_lost=False)

    def show_source(self, source: CitedSource | None, *, is_lost: bool) -> None:
        """Say which source it is, as soon as that was read."""
        self._source, self._is_lost = source, is_lost
        self._fill()

    def replace(self, citation: Citation) -> None:
        """Show another citation; of another source as long as nothing is known of that."""
        is_same = citation.source == self.citation.source
        self.citation = citation
        if self._details is not None:
            self._details.show_citation(citation)
            self._details.setVisible(is_same and self._details.isVisible())
        if is_same:
            self._fill()
        else:
            self.show_source(None, is_lost=False)

    def ask(self) -> None:
        """Ask for the passage in its source, or the source where there is none."""
        start, end = self.citation.start, self.citation.end
        if start is None or end is None:
            self.asked.emit(self.citation.source)
        else:
            self.passage_asked.emit(self.citation.source, start, end)

    def edit(self) -> None:
        """Unfold the locator and the chain."""
        if self._details is None:
            self._details = _Details(self._desk, self)
            self._details.show_citation(self.citation)
            self._details.edited.connect(self._edited)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.addWidget(self._details)
        self._details.show()
        self._details.locator.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_kind(self, kind: str) -> None:
        """The mark at the passage's side is of that kind's colour."""
        self._kind = kind

    def _edited(self) -> None:
        assert self._details is not None
        self.citation = replace(
            self.citation,
            locator=self._details.locator.text().strip(),
            chain=tuple(self._details.names()),
        )
        self._fill()
        self.edited.emit()

    def _fill(self) -> None:
        caption = self._source.caption() if self._source else "…"
        letter = self._source.reliability if self._source else ""
        parts = (self.tr("Passage") if self.citation.exact else self.tr("Source"), caption)
        words = " · ".join(filter(None, (*parts, self.citation.locator, letter)))
        self._caption.setAccessibleName(words)
        self._caption.setToolTip(plain_tip(words))
        self._caption_words = words
        self._cut()
        language = self._source.language if self._source else ""
        self.passage.setVisible(bool(self.citation.exact))
        self.passage.show_passage(self.citation, self._kind, language, is_lost=self._is_lost)
        self._lost.setVisible(self._is_lost)
        chain = " ← ".join(self.citation.chain)
        self._told.setText(self.tr("Told by {chain}").format(chain=chain))
        self._told.setVisible(bool(chain))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys on the caption or the passage: F2, Delete, and Alt with an arrow."""
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_F2:
                self.edit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Up if is_alt:
                self.moved.emit(-1)
            case Qt.Key.Key_Down if is_alt:
                self.moved.emit(1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the caption to the room that there is."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(80, self.width() - self._more.sizeHint().width() - 8)
        cut = self._caption.fontMetrics().elidedText(
            self._caption_words, Qt.TextElideMode.ElideMiddle, room
        )
        self._caption.setText(cut.replace("&", "&&"))

    def _set_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._caption, 1)
        head.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.passage)
        column.addWidget(self._lost)
        column.addWidget(self._told)

    def _menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(self.tr("Change the citation"))
        button.setToolTip(self.tr("Change the citation"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._open_menu)
        return button

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, key, act in self._acts():
            menu.addAction(f"{words}\t{key}").triggered.connect(act)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _acts(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        return (
            (self.tr("Show in the source"), self.tr("Enter"), self.ask),
            (self.tr("Locator and chain…"), "F2", self.edit),
            (self.tr("Move up"), "Alt+↑", lambda: self.moved.emit(-1)),
            (self.tr("Move down"), "Alt+↓", lambda: self.moved.emit(1)),
            (self.tr("Remove"), self.tr("Delete"), self.removed.emit),
        )

    def _draw(self) -> None:
        self._more.setIcon(theme().icon("ellipsis"))
        self._more.setIconSize(QSize(theme().px(16), theme().px(16)))


class _Details(QWidget):
    """Where in the source it stands, and who told whom."""

    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.locator = QLineEdit(self)
        self.locator.setPlaceholderText(self.tr("p. 3"))
        self.locator.textEdited.connect(self.edited)
        self._chain = NamesEditor(_CHAIN, desk, self)
        self._chain.edited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(self._labelled(self.tr("Locator"), self.locator))
        column.addWidget(self.locator)
        words = self.tr("Who told whom, the nearest first (Alt+arrows move a name)")
        column.addWidget(self._labelled(words, self._chain))
        column.addWidget(self._chain)

    def show_citation(self, citation: Citation) -> None:
        """Show what is there, unless it is what was typed just now."""
        if self.locator.text().strip() != citation.locator:
            self.locator.setText(citation.locator)
        self._chain.show_value(citation.chain)

    def names(self) -> list[str]:
        """The chain as it stands."""
        found = self._chain.raw()
        return found if isinstance(found, list) else []

    def _labelled(self, words: str, buddy: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "third")
        label.setWordWrap(True)
        label.setBuddy(buddy)
        (buddy.focusProxy() or buddy).setAccessibleName(words)
        return label
