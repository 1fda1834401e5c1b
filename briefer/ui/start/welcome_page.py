"""The welcome page: nothing is asked before the first use."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.settings import Settings, is_there
from briefer.ui.theme import theme

_SHOWN = 6


class WelcomePage(QWidget):
    """What Briefer is in a sentence, three ways to begin, and the libraries of late."""

    sample_asked = Signal()
    new_asked = Signal()
    open_asked = Signal()
    library_asked = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        inner = QWidget(self)
        inner.setFixedWidth(theme().px(520))
        column = QVBoxLayout(inner)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(_label("Briefer", "heading", inner))
        column.addWidget(
            _label(
                self.tr(
                    "Keep facts, quotes and events with the passages they come from, and make"
                    " briefs of them in PDF and DOCX. Everything stays on this machine."
                ),
                "second",
                inner,
            )
        )
        column.addSpacing(16)
        self._add_beginnings(column)
        self._add_recent(column, inner)
        column.addStretch(3)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        holder = QWidget(scroll)
        row = QHBoxLayout(holder)
        row.addStretch()
        row.addWidget(inner)
        row.addStretch()
        scroll.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        first = self.findChild(_Choice)
        assert first is not None, "there are three ways to begin"
        self.setFocusProxy(first)

    def _add_beginnings(self, column: QVBoxLayout) -> None:
        for words, told, signal in (
            (
                self.tr("Open the sample"),
                self.tr("A border clash: five sources, what they say, and four briefs"),
                self.sample_asked,
            ),
            (
                self.tr("New library…"),
                self.tr("One file on this machine, empty, for your own sources"),
                self.new_asked,
            ),
            (
                self.tr("Open a library…"),
                self.tr("One that is there already"),
                self.open_asked,
            ),
        ):
            button = _Choice(words, told, self)
            button.clicked.connect(signal)
            column.addWidget(button)

    def _add_recent(self, column: QVBoxLayout, inner: QWidget) -> None:
        there = [path for path in self._settings.recent if is_there(path)][:_SHOWN]
        if not there:
            return
        column.addSpacing(16)
        column.addWidget(_label(self.tr("Recent libraries").upper(), "section", inner))
        for path in there:
            button = _Choice(path.stem, _folder(path), self)
            button.setProperty("recent", True)
            button.clicked.connect(lambda _=False, path=path: self.library_asked.emit(str(path)))
            column.addWidget(button)


class _Choice(QPushButton):
    """A row to choose: a name, and below it what that is."""

    def __init__(self, name: str, told: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "choice")
        self.setAutoDefault(True)  # Enter presses it too
        self.setAccessibleName(name)
        self.setAccessibleDescription(told)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(_label(name, "choice-name", self))
        column.addWidget(_label(told, "second", self))

        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """As high as its two texts need: a button does not ask its layout."""
        return self._column.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """What its layout wants."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What its layout needs."""
        return self._column.minimumSize()


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(role == "second")
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _folder(path: Path) -> str:
    """Its folder, with the home folder as a tilde."""
    home = Path.home()
    folder = path.parent
    return str("~" / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
