"""Scripts whose letters are shaped or run from the right: where they stand, and in which face.

Word sets them in the complex-script font of a style, LibreOffice too; a machine need not have one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from briefer.document.nodes import Direction


@dataclass(frozen=True, slots=True)
class Script:
    """A script, the face that sets it, and its letters as a class of a regular expression.

    `within` are signs that it shares with others: they are its own right after its letters.
    """

    name: str
    face: str
    direction: Direction
    letters: str
    within: str = "\u200c\u200d"


SCRIPTS = (
    Script(
        "Arabic",
        "Noto Naskh Arabic",
        "rtl",
        "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    ),
    Script("Hebrew", "Noto Sans Hebrew", "rtl", "\u0591-\u05f4\ufb1d-\ufb4f"),
    # The dandas, U+0964 and U+0965, end sentences in other scripts of India as well.
    Script(
        "Devanagari",
        "Noto Sans Devanagari",
        "ltr",
        "\u0900-\u0963\u0966-\u097f\ua8e0-\ua8ff",
        "\u0964\u0965\u200c\u200d",
    ),
)

_BY_NAME = {script.name: script for script in SCRIPTS}
_SHAPED = re.compile(f"[{''.join(script.letters for script in SCRIPTS)}]")
_OTHER = "other"
_LETTERS = re.compile(
    "|".join(
        f"(?P<{script.name}>[{script.letters}][{script.letters}{script.within}]*)"
        for script in SCRIPTS
    )
    + rf"|(?P<{_OTHER}>[^\W\d_])"
)


def is_shaped(text: str) -> bool:
    """Whether `text` has letters of one of the scripts."""
    return not text.isascii() and _SHAPED.search(text) is not None


def pieces(text: str, direction: Direction) -> Iterator[tuple[str, Script | None]]:
    """`text` in parts that each stand in one script, or in none of these.

    What stands between two words of a script, or around its words alone, is of that script. In a
    text from right to left, the letters of other scripts are as well: Word sets such a run in one
    font.
    """
    found = [
        match
        for match in _LETTERS.finditer(text)
        if direction == "ltr" or match.lastgroup != _OTHER
    ]
    kinds = {match.lastgroup or _OTHER for match in found}
    if len(kinds) < 2:
        yield text, _BY_NAME.get("".join(kinds))
        return
    at = 0
    for kind, group in groupby(found, key=lambda match: match.lastgroup or _OTHER):
        if kind == _OTHER:
            continue
        spans = [match.span() for match in group]
        start, end = spans[0][0], spans[-1][1]
        if start > at:
            yield text[at:start], None
        yield text[start:end], _BY_NAME[kind]
        at = end
    if at < len(text):
        yield text[at:], None
