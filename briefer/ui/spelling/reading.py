"""Which parts of a text are words that a dictionary can judge."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_PASSED_OVER = re.compile(
    r"`[^`]*`"  # code
    r"|\[@(?:[^\]]{0,300}\]|\S*)"  # a citation, or one that is being typed
    r"|\]\([^)]*\)?"  # where a link leads
    r"|<[^<>\s]+>"
    r"|\b(?:[a-z][a-z0-9+.-]{1,20}://|www\.)\S+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*"
    r"|(?<!\w)[@#]\w+"
    r"|\b\w+(?:\.\w+)+"  # bbc.co.uk, report.pdf, 3.5
)
_MARK = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f"
_LETTER = rf"(?:[^\W_]|[{_MARK}\u00ad])"
_WORD = re.compile(rf"{_LETTER}+(?:['’‐-]{_LETTER}+)*")
_JOINED = "_\u200c\u200d"


class Word(NamedTuple):
    """A word and where it stands, in UTF-16 code units, which is what Qt counts in."""

    start: int
    length: int
    text: str


def words_in(text: str) -> Iterator[Word]:
    """The words of `text` that a dictionary can judge.

    Passed over are code, citations, addresses, names of files, words with digits, and acronyms.
    """
    units = _units(text)
    plain = _PASSED_OVER.sub(_blank, text)
    for match in _WORD.finditer(plain):
        if _can_be_judged(match[0]) and not _is_joined(plain, match):
            start, end = match.span()
            if units is not None:
                start, end = units[start], units[end]
            yield Word(start, end - start, match[0])


def parts(name: str) -> list[str]:
    """The words of a name, hyphens taken apart as well as left: Abdul-Rahman, Abdul, Rahman."""
    whole = _WORD.findall(name)
    return [*whole, *(part for word in whole if "-" in word for part in word.split("-"))]


def script_of(word: str) -> str:
    """The script of the first letter of `word`, as Unicode names it: LATIN, ARABIC; "" for none."""
    return next((_script(char) for char in word if char.isalpha()), "")


@lru_cache(4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _can_be_judged(word: str) -> bool:
    if len(word) < 2 or any(char.isdigit() for char in word):
        return False
    # NATO, UN's, NGOs
    return not (word.removesuffix("’s").removesuffix("'s").removesuffix("s").isupper())


def _is_joined(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end() :][:1]
    return bool(before and before in _JOINED) or bool(after and after in _JOINED)


def _units(text: str) -> list[int] | None:
    """The UTF-16 place of each character; None where that is the character's own."""
    if not text or max(text) <= "\uffff":
        return None
    return [0, *accumulate(2 if char > "\uffff" else 1 for char in text)]
