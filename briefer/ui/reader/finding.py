"""Finding words in a text, whatever their case and accents."""

import re
import unicodedata
from dataclasses import dataclass

MOST = 10_000
"""Places that are found at most; more are of no use to anybody."""

_MARKS = (
    "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0640\u00ad\u200c-\u200f]*"
)


@dataclass(frozen=True)
class Folded:
    """A text with each letter as its plain small one; positions are those of the text."""

    text: str

    @classmethod
    def of(cls, text: str) -> "Folded":
        """`text` folded."""
        plain = {ord(each): _plain(each) for each in set(text)}
        changed = {code: to for code, to in plain.items() if chr(code) != to}
        return cls(text.translate(changed))

    def places(self, words: str) -> list[tuple[int, int]]:
        """Start and end of each place where `words` stand, one after another, at most 10,000."""
        pattern = _pattern(words)
        if pattern is None:
            return []
        found: list[tuple[int, int]] = []
        for match in pattern.finditer(self.text):
            found.append(match.span())
            if len(found) == MOST:
                break
        return found


def _pattern(words: str) -> "re.Pattern[str] | None":
    """Letters with any accents between them; a blank meets any blanks, a mark its look-alikes."""
    folded = unicodedata.normalize("NFD", " ".join(words.split()))
    letters = [_plain(each) for each in folded if not unicodedata.combining(each)]
    if not letters:
        return None
    spelt = (r"\s+" if each == " " else _alike(each) for each in letters)
    return re.compile(_MARKS.join(spelt))


def _plain(character: str) -> str:
    """The plain small letter of one character; itself where that would be several."""
    base = unicodedata.normalize("NFKD", character)[:1]
    folded = base.casefold()
    return folded if len(folded) == 1 else character


def _alike(character: str) -> str:
    for group in ("'‘’‚ʼ", '"“”„«»', "-‐‑–—"):
        if character in group:
            return f"[{re.escape(group)}]"
    return re.escape(character)
