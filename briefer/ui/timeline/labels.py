"""The words beside the marks: what is at hand of them, and what has to be read."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from briefer.store.listing import Line

AT_ONCE = 24
"""Texts that are set in one drawing: to measure one takes as long as to draw several."""

_KEPT = 4_000
_STEP = 24  # pixels: a cut label is not set anew for each pixel that one zooms
_LONGEST = 160  # code points of a label


class Labels:
    """Lines by number, as far as they have been read; what was asked for in vain is `wanted`.

    `is_behind` where a drawing would have set more texts than it may.
    """

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._at_once = self._left = at_once
        self.is_behind = False
        self._lines: OrderedDict[int, Line] = OrderedDict()
        self._texts: dict[int, tuple[int, str, float]] = {}  # by number: to which step it is cut
        self._widths: dict[int, float] = {}
        self.wanted: set[int] = set()

    def line(self, number: int) -> Line | None:
        """What is at hand of that number."""
        found = self._lines.get(number)
        if found is None:
            self.wanted.add(number)
        return found

    def put(self, lines: Mapping[int, Line]) -> None:
        """Keep what has been read; the other texts stay as they have been set."""
        self._lines.update(lines)
        gone = list(lines)
        while len(self._lines) > _KEPT:
            gone.append(self._lines.popitem(last=False)[0])
        for number in gone:
            self._texts.pop(number, None)
            self._widths.pop(number, None)

    def forget_but(self, kept: Iterable[int]) -> None:
        """Read all again when they are asked for; those kept stand until they are read anew."""
        keep = set(kept)
        for number in [each for each in self._lines if each not in keep]:
            del self._lines[number]
        self.renew()

    def renew(self) -> None:
        """The text is of another size now."""
        self._texts.clear()
        self._widths.clear()

    def words(self, number: int) -> str:
        """A label's whole text on one line; "" where it is not at hand."""
        line = self.line(number)
        return "" if line is None else " ".join(line.text[:_LONGEST].split())

    def width(self, number: int, metrics: QFontMetricsF) -> float:
        """How long a label is that is not cut; 0 where it is not at hand."""
        found = self._widths.get(number)
        if found is None:
            words = self.words(number)
            if not words:
                return 0.0
            found = self._widths[number] = metrics.horizontalAdvance(words)
        return found

    def begin(self) -> None:
        """A drawing begins: it may set so many texts, and the next one those that are left."""
        self.is_behind = False
        self._left = self._at_once

    def text(self, number: int, room: float, metrics: QFontMetricsF) -> tuple[str, float] | None:
        """A label cut to `room` pixels, and its width; None where it is not at hand yet."""
        step = -1 if self.width(number, metrics) <= room else int(room / _STEP)
        found = self._texts.get(number)
        if found is None or found[0] != step:
            words = self.words(number)
            if not words or not self._may_set():
                return None
            if step >= 0:
                words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, step * _STEP)
            found = self._texts[number] = (step, words, metrics.horizontalAdvance(words))
        return found[1:]

    def _may_set(self) -> bool:
        if self._left == 0:
            self.is_behind = True
            return False
        self._left -= 1
        return True
