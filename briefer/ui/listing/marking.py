"""Which words of a text are those that were looked for, folded as the store folds them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefer.store.folding import folded
from briefer.store.search import Phrase
from briefer.ui.utf16 import units

Span = tuple[int, int]

_PLAIN = re.compile("[0-9a-z]+")
# A letter with the marks on it: they fold together, and what is found ends behind the marks.
_CLUSTER = re.compile(
    r".[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u0670]*", re.DOTALL
)


@dataclass(frozen=True)
class Token:
    """A folded word, and for each of its characters where in the text it comes from."""

    word: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def spans(text: str, phrases: Sequence[Phrase]) -> tuple[Span, ...]:
    """Where `phrases` stand in `text`, in code points: sorted, and none touches another.

    Of a word that was typed in part, that part.
    """
    if not phrases:
        return ()
    tokens = tuple(_tokens(text))
    return tuple(_joined(sorted(each for p in phrases for each in _places(tokens, p))))


def _tokens(text: str) -> Iterator[Token]:
    if text.isascii():
        for found in _PLAIN.finditer(text.lower()):
            places = range(found.start(), found.end())
            yield Token(found[0], tuple(places), tuple(at + 1 for at in places))
        return
    word, starts, ends = "", [], []
    for cluster in _CLUSTER.finditer(text):
        for letter in _folded_within(cluster[0]):
            if letter != " ":
                word += letter
                starts.append(cluster.start())
                ends.append(cluster.end())
            elif word:
                yield Token(word, tuple(starts), tuple(ends))
                word, starts, ends = "", [], []
    if word:
        yield Token(word, tuple(starts), tuple(ends))


@lru_cache(maxsize=1 << 14)
def _folded_within(cluster: str) -> str:
    """What becomes of a cluster inside a word: letters, a space where it parts words, or nothing.

    It is folded between two letters, for alone a space and nothing would look the same.
    """
    return folded(f"a{cluster}a")[1:-1]


def _places(tokens: Sequence[Token], phrase: Phrase) -> Iterator[Span]:
    *before, last = phrase.tokens
    for at in range(len(tokens) - len(before)):
        end = tokens[at + len(before)]
        fits = end.word.startswith(last) if phrase.is_beginning else end.word == last
        if fits and all(tokens[at + i].word == word for i, word in enumerate(before)):
            yield tokens[at].starts[0], end.ends[len(last) - 1]


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
