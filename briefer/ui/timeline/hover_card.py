"""The card beside an event: its words, when as the source says it and as it was read, where."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from briefer.items.item import Item
from briefer.store.listing import Line
from briefer.ui.listing.wording import graded, reading, tr
from briefer.ui.theme import theme

_WIDTH = 380
_WORDS = 400


class HoverCard(QFrame):
    """Lies over the timeline and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timelineCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title = self._label("emphasis")
        self.words = self._label("second")
        self.when = self._label("")
        self.rest = self._label("second")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        for label in (self.title, self.words, self.when, self.rest):
            column.addWidget(label)
        self.hide()

    def show_item(self, item: Item, line: Line) -> None:
        """Fill it in."""
        self.title.setText(_cut(item.text))
        said = str(vars(item).get("when_text", ""))
        for label, text in (
            (self.words, f"“{said}”" if said else ""),
            (self.when, " · ".join(_when(item, line))),
            (self.rest, " · ".join(filter(None, (line.place, line.voice, graded(line.grade))))),
        ):
            label.setText(text)
            label.setVisible(bool(text))

    def place(self, beside: QRectF, area: QRectF) -> None:
        """Show it below the mark, or above where there is no room, inside `area`."""
        width = min(theme().px(_WIDTH), int(area.width()) - 16)
        self.setFixedSize(width, self._column.heightForWidth(width))
        x = min(max(beside.left(), area.left() + 8), area.right() - self.width() - 8)
        y = beside.bottom() + 6
        if y + self.height() > area.bottom() - 4:
            y = max(area.top() + 4, beside.top() - self.height() - 6)
        self.move(QPoint(int(x), int(y)))
        self.raise_()
        self.show()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label


def _when(item: Item, line: Line) -> Iterator[str]:
    yield reading(line.dated, "long")
    if line.dated != reading(line.dated, "long"):
        yield line.dated
    if line.time:
        yield line.time
    if line.part_of_day:
        yield tr(line.part_of_day)
    if zone := vars(item).get("zone"):
        yield str(zone).replace("/", "/\u2060")  # not to be parted at the end of a line


def spoken(item: Item, line: Line, lane: str) -> str:
    """The card as a screen reader says it, with the lane."""
    said = str(vars(item).get("when_text", ""))
    parts = (_cut(item.text).removesuffix("."), ", ".join(_when(item, line)), said, lane)
    return ". ".join(filter(None, (*parts, line.place if line.place != lane else "", line.grade)))


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _WORDS else f"{flat[:_WORDS]}…"
