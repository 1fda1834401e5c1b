"""The words beside the marks: what is at hand of them, and what has to be read."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QStaticText

from briefer.store.listing import Line

_KEPT = 4_000
_LONGEST = 160  # code points of a label


class Labels:
    """Lines by number, as far as they have been read; what was asked for in vain is `wanted`."""

    def __init__(self) -> None:
        self._lines: OrderedDict[int, Line] = OrderedDict()
        self._texts: dict[tuple[int, int], tuple[QStaticText, float]] = {}
        self.wanted: set[int] = set()

    def line(self, number: int) -> Line | None:
        """What is at hand of that number."""
        found = self._lines.get(number)
        if found is None:
            self.wanted.add(number)
        return found

    def put(self, lines: Mapping[int, Line]) -> None:
        """Keep what has been read."""
        self._lines.update(lines)
        while len(self._lines) > _KEPT:
            self._lines.popitem(last=False)
        self._texts.clear()

    def forget_but(self, kept: Iterable[int]) -> None:
        """Read all again when they are asked for; those kept stand until they are read anew."""
        keep = set(kept)
        for number in [each for each in self._lines if each not in keep]:
            del self._lines[number]
        self._texts.clear()

    def renew(self) -> None:
        """The text is of another size now."""
        self._texts.clear()

    def number_of(self, id_: str) -> int | None:
        """The number of an id among the lines at hand."""
        return next((line.number for line in self._lines.values() if line.id == id_), None)

    def words(self, number: int) -> str:
        """A label's whole text on one line; "" where it is not at hand."""
        line = self.line(number)
        return "" if line is None else " ".join(line.text[:_LONGEST].split())

    def text(
        self, number: int, room: float, metrics: QFontMetricsF
    ) -> tuple[QStaticText, float] | None:
        """A label cut to `room` pixels, and its width; None where it is not at hand."""
        key = (number, int(room))
        if key not in self._texts:
            words = self.words(number)
            if not words:
                return None
            if len(self._texts) > _KEPT:
                self._texts.clear()
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            text = QStaticText(shown)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            self._texts[key] = (text, metrics.horizontalAdvance(shown))
        return self._texts[key]
