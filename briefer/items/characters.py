"""Characters that no text of a library holds, and what each is called."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
BIDI_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""A bidirectional control, which can make a name read as another (Unicode, UAX #9)."""


def forbidden(text: str) -> re.Match[str] | None:
    """The first control character but tab and line ends, lone surrogate or noncharacter."""
    return _FORBIDDEN.search(text)


def called(character: str) -> str:
    """What a forbidden character is, with its code point: `a control character (U+0085)`."""
    if "\ud800" <= character <= "\udfff":
        sort = "lone surrogate"
    elif character in "\ufffe\uffff":
        sort = "noncharacter"
    else:
        sort = "control character"
    return f"a {sort} (U+{ord(character):04X})"
