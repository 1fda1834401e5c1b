"""Text into XML: the one place where words become markup."""

import re
from collections.abc import Iterator

from briefer.errors import UnsettableTextError

# XML 1.0, section 2.2: what is left out here cannot stand in a file at all.
_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_SPECIAL = re.compile(f'[&<>"\t\n\r{_FORBIDDEN}]')
_UNSETTABLE = re.compile(f"[{_FORBIDDEN}]")
_BREAKS = re.compile("(\r\n|\r|\n|\t)")

# Readers refuse a text node of more than 10 MB; at most six bytes stand for one character.
_LONGEST = 1_000_000


def words(text: str) -> str:
    """The children of a `w:r` that hold `text`: lines end in `w:br`, tabs are `w:tab`.

    Raises UnsettableTextError if it has a character that XML cannot hold.
    """
    if len(text) <= _LONGEST and not _SPECIAL.search(text):
        return f'<w:t xml:space="preserve">{text}</w:t>' if text else ""
    return "".join(_pieces(text))


def escaped(text: str) -> str:
    """`text` as it stands within an attribute or an element; raises as `words` does."""
    if not _SPECIAL.search(text):
        return text
    _refuse_unsettable(text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace('"', "&quot;").replace("\t", "&#9;")
    return text.replace("\n", "&#10;").replace("\r", "&#13;")


def _pieces(text: str) -> Iterator[str]:
    for piece in _BREAKS.split(text):
        if piece == "\t":
            yield "<w:tab/>"
        elif piece in ("\n", "\r", "\r\n"):
            yield "<w:br/>"
        else:
            for start in range(0, len(piece), _LONGEST):
                part = escaped(piece[start : start + _LONGEST])
                yield f'<w:t xml:space="preserve">{part}</w:t>'


def _refuse_unsettable(text: str) -> None:
    if found := _UNSETTABLE.search(text):
        around = _UNSETTABLE.sub("\ufffd", text[max(0, found.start() - 20) : found.end() + 20])
        raise UnsettableTextError(
            f"DOCX cannot hold the character U+{ord(found[0]):04X} in “{around.strip()}”.",
            "Take it out of the text, or write it in words.",
        )
