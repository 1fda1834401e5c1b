"""What a reader cannot see in a text: controls of direction, and words of two scripts."""

import re
import unicodedata
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt

from briefer.items.characters import BIDI_CONTROL

_WORD = re.compile(r"\w+")
_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
"""Scripts with letters that look like one another's."""
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_RTL_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
)


def oddity(text: str) -> str:
    """What is odd about `text`, in words; "" where nothing is."""
    if found := BIDI_CONTROL.search(text):
        said = QCoreApplication.translate(
            "Oddities", "Has an invisible control of direction ({code}), which can mislead."
        )
        return said.format(code=f"U+{ord(found[0]):04X}")
    if text.isascii():
        return ""
    for match in _WORD.finditer(text):
        scripts = _scripts(match[0])
        if len(scripts) > 1:
            said = QCoreApplication.translate(
                "Oddities", "“{word}” mixes letters of {one} and {other}."
            )
            one, other = sorted(scripts, reverse=True)[:2]
            return said.format(word=match[0], one=one.capitalize(), other=other.capitalize())
    return ""


def direction_of(text: str, language: str = "") -> Qt.LayoutDirection:
    """How `text` runs: by its first strong character, without one as its language does."""
    for character in text[:1000]:
        kind = unicodedata.bidirectional(character)
        if kind in _RIGHT_TO_LEFT:
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            return Qt.LayoutDirection.LeftToRight
    if language.split("-")[0].lower() in _RTL_LANGUAGES:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def side_of(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """Where lines of that direction begin; Qt's lines of text do not see to it themselves."""
    is_rtl = direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft


def _scripts(word: str) -> set[str]:
    return {_script(letter) for letter in word if letter.isalpha()} & _ALIKE


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
