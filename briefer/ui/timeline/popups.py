"""What opens below two chips: the range in sight to type, and items to pick from."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefer.briefs.extents import DAY
from briefer.errors import BrieferError
from briefer.items.dates import Edtf
from briefer.store.listing import Line
from briefer.ui.card.labels import kind_noun
from briefer.ui.refusals import remedy_of
from briefer.ui.theme import theme

translate = QCoreApplication.translate


class _Popup(QFrame):
    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("choicePopup")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 12, 12)
        self.column.setSpacing(4)

    def open_below(self, widget: QWidget) -> None:
        """Show it at the lower edge of `widget`, inside the screen."""
        self.open_at(widget.mapToGlobal(QPoint(0, widget.height() + 4)))

    def open_at(self, at: QPoint) -> None:
        """Show it below that point of the screen, inside the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        self.move(
            max(room.left(), min(at.x(), room.right() - self.width())),
            max(room.top(), min(at.y(), room.bottom() - self.height())),
        )
        self.show()


class RangePopup(_Popup):
    """A range of dates as one types it; `ranged` has its first and last minute."""

    ranged = Signal(float, float)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(translate("Timeline", "Dates in sight"), parent)
        self.setFixedWidth(theme().px(300))
        self.field = QLineEdit(text, self)
        self.field.setAccessibleName(self.tr("Dates in sight, as EDTF"))
        self.field.setPlaceholderText("2025-10-09/2025-10-13, 2025-10, 2025")
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.column.addWidget(self.field)
        self.column.addWidget(self.said)
        self.field.textChanged.connect(self._read)
        self.field.returnPressed.connect(self._go)
        self.field.selectAll()
        self.field.setFocus()
        self._read()

    def _read(self) -> Edtf | None:
        """The range that stands there; None, saying why, where it is none."""
        role, words, found = "third", self.tr("Type a date or a range."), None
        try:
            if text := self.field.text().strip():
                found = Edtf(text)
                words = found.reading("long")
                if found.earliest is None and found.latest is None:
                    found, role, words = None, "error", self.tr("Give one end at least.")
        except BrieferError as error:
            role, words = "error", remedy_of(error) or error.what
        self.said.setProperty("role", role)
        self.said.style().polish(self.said)
        self.said.setText(words)
        return found

    def _go(self) -> None:
        found = self._read()
        if found is not None:
            first, last = found.earliest or found.latest, found.latest or found.earliest
            assert first is not None
            assert last is not None
            self.ranged.emit(first.ordinal * DAY, (last.ordinal + 1) * DAY)
            self.close()


def _spoken(line: Line) -> str:
    """A line as a screen reader says it: two with the same words are told apart."""
    words = f"{kind_noun(line.kind)}: {' '.join(line.text.split())}"
    when = Edtf(line.dated).reading("long") if line.dated else ""
    return ". ".join(filter(None, (words.removesuffix("."), line.voice, line.place, when)))


class RecordsPopup(_Popup):
    """Items to pick from; `chosen` has the id of the one that was picked."""

    chosen = Signal(str)

    def __init__(self, title: str, lines: Iterable[Line], count: int, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setFixedWidth(theme().px(380))
        head = QLabel(title.upper(), self)
        head.setProperty("role", "section")
        self.column.addWidget(head)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for line in lines:
            item = QListWidgetItem(" ".join(line.text.split())[:200], self.list)
            item.setData(Qt.ItemDataRole.UserRole, line.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(line))
        shown = self.list.count()
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * min(max(shown, 1), 10))
        self.column.addWidget(self.list)
        if shown < count:
            rest = QLabel(self.tr("and {n} more").format(n=f"{count - shown:,}"), self)
            rest.setProperty("role", "third")
            self.column.addWidget(rest)
        self._is_done = False
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _choose(self, item: QListWidgetItem) -> None:
        if not self._is_done:  # a click may also activate
            self._is_done = True
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.close()
