"""The bar above a new source: the few fields worth giving at once."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs.edits import Change, Edit
from briefer.errors import FieldError
from briefer.items.grading import RELIABILITY
from briefer.items.objects import from_object, to_object
from briefer.items.source import Source
from briefer.ui.card.editors.known import LanguageLine
from briefer.ui.card.labels import label_of, said_of
from briefer.ui.reader.date_line import DateLine
from briefer.ui.session import Session

PAUSE_MS = 300

_PLACES: Mapping[str, tuple[int, int]] = {
    "title": (0, 0),
    "outlet": (0, 1),
    "published": (0, 2),
    "url": (2, 0),
    "reliability": (2, 1),
    "language": (2, 2),
}


class SourceBar(QFrame):
    """What is typed is written when it rests; Enter closes. All of it is one edit to undo."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceBar")
        self._session = session
        self._source = ""
        self._faulty = ""
        self._is_filling = False
        self._typed_in: set[str] = set()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._write)
        self._lines = {name: _line(name) for name in ("title", "outlet", "url", "language")}
        self.published = DateLine(label_of("source", "published"))
        self.reliability = _letters(self.tr("not rated"))
        self._fault = QLabel()
        self._fault.setProperty("role", "error")
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.setWordWrap(True)
        self._fault.hide()
        done = QPushButton(self.tr("Done  ↵"))
        done.setAccessibleName(self.tr("Done (Enter)"))
        done.clicked.connect(self.close_bar)
        self._arrange(done)
        for name, line in self._lines.items():
            line.textChanged.connect(partial(self._typed, name))
        self._lines["language"].returnPressed.connect(self._leave_list)
        self.published.changed.connect(partial(self._typed, "published"))
        self.reliability.currentIndexChanged.connect(partial(self._typed, "reliability"))
        self.hide()

    def _arrange(self, done: QPushButton) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for column, stretch in enumerate((3, 2, 2)):
            grid.setColumnStretch(column, stretch)
        fields = {**self._lines, "published": self.published, "reliability": self.reliability}
        for name, (row, column) in _PLACES.items():
            label = QLabel(label_of("source", name))
            label.setProperty("role", "third")
            label.setBuddy(fields[name])
            label.setContentsMargins(0, 6 if row else 0, 0, 0)
            grid.addWidget(label, row, column)
            grid.addWidget(fields[name], row + 1, column, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self._fault, 1)
        below.addStretch(0)
        below.addWidget(done)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(16, 8, 12, 8)
        column_of_all.setSpacing(8)
        column_of_all.addLayout(grid)
        column_of_all.addLayout(below)
        order = [fields[name] for name in _PLACES]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    @property
    def line(self) -> Mapping[str, QLineEdit]:
        """The lines of title, outlet, address and language."""
        return self._lines

    def open_for(self, source: Source) -> None:
        """Show the fields of `source`, and take the keyboard."""
        self.put_away(source.id)
        self._source = source.id
        self._typed_in.clear()
        self.renew(source)
        self._tell(None)
        self.show()
        self._lines["title"].setFocus(Qt.FocusReason.OtherFocusReason)
        self._lines["title"].end(False)
        self._lines["title"].home(True)  # all of it is selected, and its beginning seen

    def renew(self, source: Source) -> None:
        """Show what that source says now; what is typed and not written yet stays."""
        if source.id != self._source:
            return
        self._is_filling = True
        for name in _PLACES.keys() - self._typed_in:
            if name == "published":
                self.published.set_text(source.published.text if source.published else "")
            elif name == "reliability":
                place = self.reliability.findData(source.reliability)
                self.reliability.setCurrentIndex(max(0, place))
            elif self._lines[name].text().strip() != getattr(source, name):
                self._lines[name].setText(getattr(source, name))
                self._lines[name].setCursorPosition(0)
        self._is_filling = False

    def flush(self) -> None:
        """Write what was typed and still waits for its pause."""
        if self._pause.isActive():
            self._pause.stop()
            self._write()

    def _leave_list(self) -> None:
        """Enter closes past an open list, too, where no row of it is chosen."""
        completer = self._lines["language"].completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None and popup.isVisible() and not popup.currentIndex().isValid():
            popup.hide()
            self.close_bar()

    def close_bar(self) -> None:
        """Write what is typed, and close, unless something of it cannot stand."""
        self._pause.stop()
        if not self._write():
            fields: Mapping[str, QWidget] = {**self._lines, "published": self.published}
            fields.get(self._faulty, self).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self._session.settle()
        self._source = ""
        self.closed.emit()

    def put_away(self, shown: str) -> None:
        """Close where another source than this bar's is shown."""
        if self._source and shown != self._source:
            self._pause.stop()
            self._write()
            self._session.settle()
            self._source = ""
            self.hide()

    def _typed(self, name: str, *_: object) -> None:
        if not self._is_filling:
            self._typed_in.add(name)
            self._pause.start()

    def _write(self) -> bool:
        """Write the fields that can stand; whether all of them could."""
        held = self._session.records((self._source,)).get(self._source)
        if not isinstance(held, Source):
            return True
        after, fault = self._described(held)
        self._tell(fault)
        self._typed_in &= {self._faulty}
        if after == held:
            return fault is None
        label = self.tr("Describe source: {title}").format(title=after.title[:60])
        edit = Edit(label, (Change(held, after),))
        return self._session.do(edit, joins=f"fields of {held.id}") and fault is None

    def _described(self, held: Source) -> tuple[Source, FieldError | None]:
        """The source with what is typed, less what cannot stand, and why the first cannot."""
        before = to_object(held)
        said = {name: line.text().strip() for name, line in self._lines.items()}
        said |= {
            "published": self.published.text,
            "reliability": self.reliability.currentData() or "",
        }
        said = {name: value for name, value in said.items() if name in self._typed_in}
        given = {name: value for name, value in before.items() if name not in said}
        given |= {name: value for name, value in said.items() if value}
        first: FieldError | None = None
        for _ in (*said, ""):
            try:
                return cast(Source, from_object(given)), first
            except FieldError as error:
                first = first or error
                given.pop(error.field, None)
                if error.field in before:
                    given[error.field] = before[error.field]
        return held, first

    def _tell(self, error: FieldError | None) -> None:
        self._faulty = error.field if error else ""
        dated = error is not None and error.field == "published"  # its own line says why
        self._fault.setText(said_of(error, "source", error.field) if error and not dated else "")
        self._fault.setVisible(bool(self._fault.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape close; what was typed is kept."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.close_bar()
        else:
            super().keyPressEvent(event)


def _line(name: str) -> QLineEdit:
    line = LanguageLine() if name == "language" else QLineEdit()
    line.setAccessibleName(label_of("source", name))
    return line


def _letters(unrated: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(label_of("source", "reliability"))
    box.addItem(unrated, "")
    for letter, meaning in RELIABILITY.items():
        box.addItem(f"{letter} · {meaning}", letter)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    return box
