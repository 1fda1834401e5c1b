"""What the reader shows where no source is chosen: how to bring one in, and the newest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefer.store.listing import Line
from briefer.store.store import Query, Store
from briefer.ui.theme.theme import theme
from briefer.ui.tips import plain_tip

NEWEST = 8
"""How many sources are listed."""


def newest_sources(store: Store) -> tuple[Line, ...]:
    """The sources that were added last, the newest first."""
    numbers = store.first_numbers(Query(kinds=frozenset({"source"})), NEWEST)
    return tuple(store.lines(numbers).values())


class EmptyPage(QWidget):
    """Says what to do next."""

    source_asked = Signal(str)
    paste_asked = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        inner = QWidget()
        inner.setMaximumWidth(theme().px(520))
        self._fill(inner)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.addStretch(1)
        row.addWidget(inner, 4)
        row.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.show_sources(())

    def _fill(self, inner: QWidget) -> None:
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._words = QLabel()
        self._words.setProperty("role", "second")
        self._words.setWordWrap(True)
        self._newest = QLabel(self.tr("NEWEST SOURCES"))
        self._newest.setAccessibleName(self.tr("Newest sources"))
        self._newest.setProperty("role", "section")
        self._sources = QVBoxLayout()
        self._sources.setSpacing(2)
        column = QVBoxLayout(inner)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addLayout(self._buttons())
        column.addSpacing(16)
        column.addWidget(self._newest)
        column.addLayout(self._sources)
        column.addStretch(3)

    def _buttons(self) -> QHBoxLayout:
        paste = QPushButton(self.tr("Paste as a new source"))
        paste.setProperty("role", "primary")
        paste.clicked.connect(self.paste_asked)
        paste.setAutoDefault(True)  # Enter presses it too
        self.setFocusProxy(paste)
        files = QPushButton(self.tr("Import files…"))
        files.clicked.connect(self.import_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(paste)
        buttons.addWidget(files)
        buttons.addStretch(1)
        return buttons

    def show_sources(self, lines: tuple[Line, ...]) -> None:
        """List these, each a button that opens it."""
        while self._sources.count():
            taken = self._sources.takeAt(0)
            if taken is not None and (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._newest.setVisible(bool(lines))
        if lines:
            self._heading.setText(self.tr("No source is open"))
            self._words.setText(
                self.tr("Choose one from the library, drop a file here, or paste a text.")
            )
        else:
            self._heading.setText(self.tr("Nothing to read yet"))
            self._words.setText(self.tr("Drop a file here, or paste a text: it becomes a source."))
        for line in lines:
            self._sources.addWidget(self._button(line))

    def _button(self, line: Line) -> QPushButton:
        about = ", ".join(filter(None, (line.voice, line.dated)))
        words = f"{line.text}  ·  {about}" if about else line.text
        flat = " ".join(words.split())
        button = _Link(flat)
        button.clicked.connect(lambda: self.source_asked.emit(line.id))
        return button


class _Link(QPushButton):
    """As much of its words as there is room for; the rest is in its tip."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self.setProperty("role", "link")
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        cut = Qt.TextElideMode.ElideRight
        elided = self.fontMetrics().elidedText(self._words, cut, self.width() - 4)
        self.setText(elided.replace("&", "&&"))
