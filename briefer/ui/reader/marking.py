"""Colours and brackets beside a text, for what of it is in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from briefer.ui.reader.brackets import Brackets
from briefer.ui.reader.marks import Mark
from briefer.ui.reader.source_text import SourceText, Wash

Span = tuple[int, int]


class Marking(QObject):
    """Keeps washes and brackets in step with the marks, with what was found, and with the view."""

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text
        self.brackets = Brackets(text)
        self.marks: tuple[Mark, ...] = ()
        self._found: Sequence[Span] = ()
        self._seen: object = None
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._refresh)
        text.moved.connect(self._pause.start)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these passages; what has no place in the text is left out."""
        self.marks = tuple(mark for mark in marks if mark.start >= 0)
        self._renew()

    def set_found(self, found: Sequence[Span]) -> None:
        """Colour these places as found, above the passages."""
        self._found = found
        self._renew()

    def at(self, position: int) -> Mark | None:
        """The shortest passage around a code point; None where there is none."""
        around = [mark for mark in self.marks if mark.start <= position < mark.end]
        return min(around, key=lambda mark: mark.end - mark.start, default=None)

    def _renew(self) -> None:
        self._seen = None
        self._pause.start()

    def _refresh(self) -> None:
        """Colour what is in sight; nothing where that is as it was."""
        sight = self._text.sight()
        view = self._text.viewport().geometry()
        seen = (sight, self._text.contentOffset().y(), view.getRect(), self.marks, id(self._found))
        if seen == self._seen:
            return
        self._seen = seen
        first, last = sight
        marks = [mark for mark in self.marks if mark.start < last and mark.end > first]
        marks.sort(key=lambda mark: mark.start - mark.end)
        washes = [Wash(mark.start, mark.end, f"{mark.kind}-wash") for mark in marks]
        found = [Wash(*each, "found") for each in self._found if each[0] < last and each[1] > first]
        self._text.set_washes([*washes, *found])
        self.brackets.show_marks(sorted(marks, key=lambda mark: mark.start))
