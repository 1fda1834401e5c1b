"""Markdown shown in place: bold is bold, its marks are pale, a citation is a chip."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from briefer.ui.spelling.highlighter import SpellingHighlighter
from briefer.ui.theme import theme
from briefer.ui.utf16 import units

Look = Literal["mark", "bold", "italic", "heading", "link", "citation", "id"]

_CITATION = re.compile(r"\[@[^\]\n]+\]")
_ID = re.compile(r"@[^;\]]+")
_LONG_ID = 14  # letters of an id beyond which the words of its record are shown
_SHOWN_END = 4  # letters of an id that are shown where there are none
_HEADING = re.compile(r"(#{1,6} +)(.*)")
_LIST = re.compile(r"(\s*)([-*+]|\d{1,9}[.)]) +")
_LINK = re.compile(r"(\[)([^\]@][^\]]*)(\]\([^)\s]*\))")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![\w*])")


Words = Callable[[str], str]
"""The words by which a record is known; "" for none."""

MakeRoom = Callable[[QTextCharFormat, str], None]


@dataclass(frozen=True)
class Span:
    """A stretch of one line, `start` and `end` in code points, and how it looks."""

    start: int
    end: int
    look: Look


def spans(line: str) -> tuple[Span, ...]:
    """How one line of Markdown looks; later spans go over earlier ones."""
    return tuple(_spans(line))


def citations(line: str) -> tuple[tuple[int, int], ...]:
    """Where citations stand in a line: start and end in code points."""
    return tuple(found.span() for found in _CITATION.finditer(line))


def _spans(line: str) -> Iterator[Span]:
    start = 0
    if heading := _HEADING.match(line):
        yield Span(heading.start(2), heading.end(2), "heading")
        yield Span(0, heading.end(1), "mark")
    elif listed := _LIST.match(line):
        yield Span(listed.start(2), listed.end(2), "bold")
        start = listed.end()  # its star opens nothing
    for found in _BOLD.finditer(line, start):
        yield from _wrapped(found, "bold")
    # What is bold must not be taken for two stars of italic.
    blank = _BOLD.sub(lambda each: "  " + each[2] + "  ", line)
    for found in _ITALIC.finditer(blank, start):
        yield from _wrapped(found, "italic")
    for found in _LINK.finditer(line, start):
        yield Span(found.start(2), found.end(2), "link")
        yield Span(found.start(1), found.end(1), "mark")
        yield Span(found.start(3), found.end(3), "mark")
    for found in _CITATION.finditer(line):
        yield Span(found.start(), found.end(), "citation")
        for named in _ID.finditer(found[0]):
            if len(named[0]) > _LONG_ID:
                at = found.start() + named.start()
                yield Span(at + 1, at + len(named[0].rstrip()), "id")


def _wrapped(found: re.Match[str], look: Look) -> Iterator[Span]:
    yield Span(found.start(2), found.end(2), look)
    yield Span(found.start(), found.start(2), "mark")
    yield Span(found.end(2), found.end(), "mark")


class MarkdownLook(SpellingHighlighter):
    """Shows an editor's Markdown in place; marks words that are searched for, or unknown."""

    def __init__(self, editor: QPlainTextEdit, words: Words, make_room: MakeRoom) -> None:
        super().__init__(editor.document(), lambda: editor.textCursor().position())
        self._words = words
        self._make_room = make_room
        self._wanted: re.Pattern[str] | None = None

    def find(self, wanted: re.Pattern[str] | None) -> None:
        """Mark what `wanted` finds; None marks nothing."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Lay the looks over one line."""
        for span in spans(text):
            if span.look == "id":
                self._hide(text, span)
            else:
                self._lay(text, span.start, span.end, partial(_shape, look=span.look))
        for start, end in citations(text):
            if not all(map(self._words, ids_in(text[start:end]))):
                self._lay(text, start, end, _unknown)
        for found in self._wanted.finditer(text) if self._wanted else ():
            self._lay(text, found.start(), found.end(), _found)
        self.mark_unknown(text)

    def _hide(self, text: str, span: Span) -> None:
        """Hide an id under its record's words; without these, but for its end."""
        id_ = text[span.start : span.end]
        if self._words(id_):
            self._lay(text, span.start, span.end, _hidden)
            self._lay(text, span.start, span.end, lambda form: self._make_room(form, id_))
        else:
            self._lay(text, span.start, span.end - _SHOWN_END, _hidden)

    def _lay(
        self, text: str, start: int, end: int, shape: Callable[[QTextCharFormat], None]
    ) -> None:
        """Shape the formats from `start` to `end`, keeping what stands there already."""
        for place in range(units(text, start), units(text, end)):
            form = QTextCharFormat(self.format(place))
            shape(form)
            self.setFormat(place, 1, form)


def ids_in(citation: str) -> tuple[str, ...]:
    """The ids that a citation in its brackets names."""
    return tuple(part.strip().removeprefix("@").strip() for part in citation[1:-1].split(";"))


def _shape(form: QTextCharFormat, *, look: Look) -> None:
    now = theme()
    match look:
        case "bold" | "heading":
            form.setFontWeight(QFont.Weight.Bold)
        case "italic":
            form.setFontItalic(True)
        case "mark":
            form.setForeground(now.colour("third"))
            form.setFontWeight(QFont.Weight.Normal)
        case "link":
            form.setForeground(now.colour("accent"))
            form.setFontUnderline(True)
        case "citation":
            form.setForeground(now.colour("accent"))
            form.setBackground(now.colour("wash"))


def _hidden(form: QTextCharFormat) -> None:
    """Not to be seen, but there: the text stays what it is."""
    form.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
    form.setForeground(theme().colour("wash"))


def _unknown(form: QTextCharFormat) -> None:
    form.setForeground(theme().colour("error"))


def _found(form: QTextCharFormat) -> None:
    form.setBackground(theme().colour("found"))
    form.setForeground(theme().colour("text"))
