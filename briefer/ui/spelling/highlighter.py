"""Unknown words, underlined while somebody writes."""

from collections.abc import Callable
from time import perf_counter_ns

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from briefer.ui.spelling.reading import Word, words_in
from briefer.ui.spelling.words import Speller

_AT_ONCE_NS = 6_000_000
"""How long words are checked before events have their turn again: well under a frame."""

_LONGEST = 20_000
"""Characters; a block that is longer is no prose, and would hold the window up."""


class SpellingHighlighter(QSyntaxHighlighter):
    """Underlines the words that `speller` does not know; none while there is no speller.

    The word at whose end the caret stands is being written, and is left alone. A highlighter that
    marks more overrides `highlightBlock`, and calls `mark_unknown` last.
    """

    def __init__(self, document: QTextDocument, caret: Callable[[], int] | None = None) -> None:
        super().__init__(document)
        self.speller: Speller | None = None
        self._caret = caret or _nowhere
        self._colour = QColor("#a0392f")
        self._spared: int | None = None  # where the word ends that is left alone
        self._until_ns = 0
        self._next: int | None = None  # the first block that waits to be checked
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    def set_speller(self, speller: Speller | None) -> None:
        """Check by `speller` from now on; the text is gone through without holding anything up."""
        self.speller = speller
        self.recheck()

    def set_colour(self, colour: QColor) -> None:
        """Underline in `colour`."""
        self._colour = colour
        self.recheck()

    def recheck(self) -> None:
        """Go through the whole text again, bit by bit: other words are known now."""
        self._next = 0
        self._turn.start()

    def highlightBlock(self, text: str) -> None:
        """Mark one block, as Qt asks for it."""
        self.mark_unknown(text)

    def mark_unknown(self, text: str) -> None:
        """Underline the unknown words of the current block, whose text is `text`."""
        if self.speller is None or len(text) > _LONGEST:
            return
        if self._is_late():
            number = self.currentBlock().blockNumber()
            self._next = number if self._next is None else min(number, self._next)
            return
        begin = self.currentBlock().position()
        for word in words_in(text):
            if not self.speller.knows(word.text):
                self._mark(word, begin + word.start + word.length)

    def _mark(self, word: Word, end: int) -> None:
        if self._caret() == end:
            self._spared = end
            return
        form = QTextCharFormat(self.format(word.start))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        form.setUnderlineColor(self._colour)
        self.setFormat(word.start, word.length, form)

    def caret_moved(self) -> None:
        """The caret stands elsewhere: the word that was being written is one like any other."""
        if self._spared is None or self._caret() == self._spared:
            return
        block = self.document().findBlock(min(self._spared, self.document().characterCount() - 1))
        self._spared = None
        self.rehighlightBlock(block)

    def unknown_at(self, position: int) -> QTextCursor | None:
        """The unknown word at `position` of the document, selected; None where there is none."""
        block = self.document().findBlock(position)
        if self.speller is None or not block.isValid():
            return None
        within = position - block.position()
        for word in words_in(block.text()):
            if word.start <= within <= word.start + word.length:
                return None if self.speller.knows(word.text) else _selecting(block, word)
        return None

    def _is_late(self) -> bool:
        now = perf_counter_ns()
        if not self._until_ns:
            self._until_ns = now + _AT_ONCE_NS
            self._turn.start()
        return now > self._until_ns

    def _go_on(self) -> None:
        self._until_ns = 0
        if self._next is None:
            return
        block = self.document().findBlockByNumber(self._next)
        self._next = None
        while block.isValid() and self._next is None:
            self.rehighlightBlock(block)
            block = block.next()


def _nowhere() -> int:
    return -1


def _selecting(block: QTextBlock, word: Word) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + word.start)
    cursor.setPosition(block.position() + word.start + word.length, QTextCursor.MoveMode.KeepAnchor)
    return cursor
