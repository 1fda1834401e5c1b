"""Which words of a text are those that were looked for, folded as the store folds them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefer.store.folding import folded
from briefer.store.search import Phrase
from briefer.ui.utf16 import units

Span = tuple[int, int]

_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u0670"
# A letter with the marks on it: they fold together, and what is found ends behind the marks.
_PART = re.compile(rf"(?P<plain>[\0-\x7f]+(?![{_MARKS}]))|.[{_MARKS}]*", re.DOTALL)
_PLAIN = str.maketrans(
    {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(0x80)}
)


@dataclass(frozen=True)
class Folded:
    """A text's words as the store folds them, parted by spaces.

    `starts` and `ends` say for each of their characters where in the text it comes from; both are
    empty where all stand where they stood.
    """

    words: str
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()

    def span(self, start: int, end: int) -> Span:
        """Where in the text that comes from which stands from `start` to `end` of the words."""
        return (self.starts[start], self.ends[end - 1]) if self.starts else (start, end)


def spans(text: str, phrases: Sequence[Phrase]) -> tuple[Span, ...]:
    """Where `phrases` stand in `text`, in code points: sorted, and none touches another.

    Of a word that was typed in part, that part.
    """
    if not phrases:
        return ()
    within = _folded(text)
    found = (
        within.span(*each.span(1))
        for phrase in phrases
        for each in _pattern(phrase).finditer(within.words)
    )
    return tuple(_joined(sorted(found)))


def _folded(text: str) -> Folded:
    if text.isascii():
        return Folded(text.translate(_PLAIN))
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part in _PART.finditer(text):
        start, end = part.span()
        if part["plain"]:
            words.append(part[0].translate(_PLAIN))
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        elif letters := _folded_within(part[0]):
            words.append(letters)
            starts.extend([start] * len(letters))
            ends.extend([end] * len(letters))
    return Folded("".join(words), starts, ends)


@lru_cache(maxsize=1 << 14)
def _folded_within(cluster: str) -> str:
    """What becomes of a cluster inside a word: letters, a space where it parts words, or nothing.

    It is folded between two letters, for alone a space and nothing would look the same.
    """
    return folded(f"a{cluster}a")[1:-1]


@lru_cache(maxsize=1 << 8)
def _pattern(phrase: Phrase) -> re.Pattern[str]:
    """Finds the phrase in folded words, as its first group, also where it overlaps itself."""
    words = " +".join(map(re.escape, phrase.tokens))
    end = "" if phrase.is_beginning else r"(?![^ ])"
    return re.compile(rf"(?<![^ ])(?=({words}){end})")


def _joined(found: Sequence[Span]) -> Iterator[Span]:
    start = end = -1
    for first, last in found:
        if first > end:
            if end > 0:
                yield start, end
            start, end = first, last
        else:
            end = max(end, last)
    if end > 0:
        yield start, end


def in_utf16(text: str, found: Sequence[Span]) -> tuple[Span, ...]:
    """The same spans in Qt's units, of which a character beyond U+FFFF takes two."""
    if not found or max(text) <= "\uffff":
        return tuple(found)
    return tuple((units(text, start), units(text, end)) for start, end in found)
