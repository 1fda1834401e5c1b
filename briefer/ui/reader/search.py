"""Finding in the text that is shown, off the window's thread."""

from PySide6.QtCore import QObject

from briefer.ui.jobs import Task
from briefer.ui.reader.find_bar import FindBar
from briefer.ui.reader.finding import MOST, Folded
from briefer.ui.reader.marking import Marking, Span
from briefer.ui.reader.source_text import SourceText
from briefer.ui.session import Session


class Search(QObject):
    """Brings the find bar, the text and its colours together."""

    def __init__(self, session: Session, text: SourceText, marking: Marking, bar: FindBar) -> None:
        super().__init__(bar)
        self._session = session
        self._text = text
        self._marking = marking
        self._bar = bar
        self._folded: Folded | None = None
        self._found: list[Span] = []
        self._at = 0
        self._words = ""
        bar.sought.connect(self._seek)
        bar.stepped.connect(self._step)
        bar.closed.connect(self._close)

    def renew(self) -> None:
        """The text is another: seek in it what the bar has, if it is open."""
        self._folded = None
        self._found = []
        if self._bar.isVisible():
            self._seek(self._bar.line.text())

    def _seek(self, words: str) -> None:
        self._words = words
        text, folded = self._text.source_text, self._folded

        def work(_: Task) -> tuple[Folded, list[Span]]:
            known = folded or Folded.of(text)
            return known, known.places(words)

        def show(found: tuple[Folded, list[Span]]) -> None:
            if words == self._words and text is self._text.source_text:
                self._folded = found[0]
                self._show(found[1])

        self._session.jobs.run(self.tr("Finding"), work, show, owner=self, quiet=True)

    def _show(self, found: list[Span]) -> None:
        """Colour what was found, and go to the first from the caret on."""
        self._found = found
        self._marking.set_found(found)
        caret = self._text.selection[0]
        later = (number for number, span in enumerate(found) if span[0] >= caret)
        self._at = next(later, 0)
        self._go()

    def _step(self, step: int) -> None:
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._go()

    def _go(self) -> None:
        many = len(self._found)
        self._bar.show_count(self._at + 1, many, at_most=many == MOST)
        if self._found:
            self._text.show_span(*self._found[self._at])
        else:
            self._text.outline(0, 0)

    def _close(self) -> None:
        """Leave what was found selected, to go on from there."""
        self._words = ""
        self._marking.set_found(())
        if self._found:
            self._text.select(*self._found[self._at])
        self._found = []
        self._text.outline(0, 0)
        self._text.setFocus()
