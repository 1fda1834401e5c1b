"""The characters that cannot be set, gathered while a document is laid out."""

import unicodedata

from briefer.errors import UnsettableTextError
from briefer.exporters.pdf.fonts import INVISIBLE

_AROUND = 18
_NAMED = 40
# Right-to-left letters and numbers: their order is not the order of setting.
_BIDIRECTIONAL = frozenset(("R", "AL", "AN"))


# Marks, controls, what is unassigned or private; of format characters those that are never seen
# are known to the fonts.
_CATEGORIES = frozenset(("Mn", "Mc", "Me", "Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
# Hebrew to Myanmar, and Devanagari's and the Vedas' later blocks: Noto has some of their letters.
_SHAPED = (range(0x0590, 0x10A0), range(0x1CD0, 0x1D00), range(0xA8E0, 0xA900))


def needs_shaping(character: str) -> bool:
    """Whether it cannot be set one glyph after the other, whatever a font has for it."""
    if character in INVISIBLE:
        return False
    return (
        unicodedata.category(character) in _CATEGORIES
        or unicodedata.bidirectional(character) in _BIDIRECTIONAL
        or any(ord(character) in block for block in _SHAPED)
    )


class Unsettable:
    """Each character once, with the first words around it and where these stand."""

    def __init__(self, where: str) -> None:
        self.where = where
        self._found: dict[str, tuple[str, str]] = {}

    def add(self, text: str, at: int) -> None:
        """The character of `text` at this place cannot be set."""
        if text[at] not in self._found:
            self._found[text[at]] = (_around(text, at), self.where)

    @property
    def any(self) -> bool:
        """Whether there is any character that cannot be set."""
        return bool(self._found)

    def check(self) -> None:
        """Raises UnsettableTextError if there is any."""
        if not self._found:
            return
        scripts: dict[str, list[str]] = {}
        for character in self._found:
            scripts.setdefault(_script(character), []).append(character)
        named = [self._told(*characters) for characters in list(scripts.values())[:_NAMED]]
        if len(scripts) > _NAMED:
            named.append(f"and {len(scripts) - _NAMED} more")
        raise UnsettableTextError(
            f"A PDF cannot be set with these characters: {'; '.join(named)}.",
            "Build DOCX, which sets them.",
        )

    def _told(self, first: str, *others: str) -> str:
        words, where = self._found[first]
        script = _script(first) if first > "\u2e7f" else _script(first).title()  # “CJK” is no name
        letters = f" and {len(others)} more of {script}" if others else ""
        return f"{_name(first)}{letters} in {words}, under “{where}”"


def _script(character: str) -> str:
    """The script of a letter, as its name begins; of anything else the character itself."""
    name = unicodedata.name(character, "")
    return name.partition(" ")[0] if character.isalpha() and name else character


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    code = f"U+{ord(character):04X}"
    shown = f"“{character}” " if character.isprintable() else ""
    return f"{shown}({code} {name})" if name else f"{shown}({code})"


def _around(text: str, at: int) -> str:
    begin, end = max(0, at - _AROUND), at + _AROUND
    before = "…" if begin else ""
    after = "…" if end < len(text) else ""
    return f"“{before}{' '.join(text[begin:end].split())}{after}”"
