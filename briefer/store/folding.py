"""Folding: texts as they are searched, so that spelling, case and accents do not hide a match.

What counts as a letter is decided here and nowhere else: a folded text has letters, digits and
marks, and single spaces between its tokens. SQLite's `ascii` tokenizer then splits it at spaces.
Unicode's own rules (NFKD, case folding, general categories) come first, then the few of ours.
"""

import re
import unicodedata
from collections.abc import Mapping

VERSION = 3
"""Raise it with every change of what is searched or folded: libraries then index all anew."""

_ALIKE: Mapping[str, str] = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    # Arabic script: one letter under several code points, by language and by keyboard.
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ے": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ة": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ۃ": "ه",
}

# Tatweel, joiners, direction marks, soft hyphen, word joiner, variation selectors.
_UNSEEN = (
    "\u0640\u00ad\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f"
)
# Marks upon Latin, Greek, Cyrillic, Hebrew and Arabic letters. Indic vowel signs and the voicing
# of kana are marks to Unicode too, but they are letters to whoever reads them.
_ACCENTS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_DROPPED = re.compile(f"[{_UNSEEN}{_ACCENTS}]+")

# Scripts that set no space between words: each code point is a token, and any run a phrase.
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1100, 0x11FF),  # Korean jamo
    (0x1780, 0x17FF),  # Khmer
    (0x19E0, 0x19FF),
    (0x2E80, 0x2FDF),  # Chinese radicals
    (0x3005, 0x3007),
    (0x3021, 0x30FF),  # kana
    (0x3100, 0x31FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),  # Chinese
    (0xA960, 0xA97F),
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAA7F),
    (0xAC00, 0xD7FF),  # Korean
    (0xF900, 0xFAFF),
    (0x1AFF0, 0x1B16F),
    (0x20000, 0x3FFFF),
)


class _Letters(dict[int, str]):
    """What each code point becomes in a folded text, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _letter(code)
        return found


def _letter(code: int) -> str:
    character = chr(code)
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category[0] not in "LNM":
        return " "
    if any(low <= code <= high for low, high in _UNSPACED):
        return f" {character} "
    return _ALIKE.get(character, character)


_LETTERS = _Letters()
_PLAIN = re.compile(r"[^0-9a-z]+")


def folded(text: str) -> str:
    """`text` as its tokens, one space between them; "" where it is punctuation alone."""
    if text.isascii():
        return _PLAIN.sub(" ", text.lower()).strip()
    return " ".join(_bare(text).translate(_LETTERS).split())


def indexable(text: str) -> str:
    """`text` such that SQLite's `ascii` tokenizer finds in it the tokens of `folded`.

    ASCII comes back as it is, for that tokenizer folds it just so.
    """
    return text if text.isascii() else folded(text)


def folded_name(text: str) -> str:
    """A name or tag as filters compare it: to the letter, but for case, accents and spacing."""
    if text.isascii():
        return " ".join(text.lower().split())
    return " ".join(_bare(text).translate(_ALIKE_TABLE).split())


_ALIKE_TABLE = str.maketrans(dict(_ALIKE))


def _bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    decomposed = unicodedata.normalize("NFKD", decomposed)
    return unicodedata.normalize("NFC", _DROPPED.sub("", decomposed))
