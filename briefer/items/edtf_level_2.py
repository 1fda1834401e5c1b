"""EDTF level 2, which Briefer does not take: its features by name, and the nearest of level 1."""

import re
from collections.abc import Iterator

from briefer.items.edtf import NotEdtfError, parse_span

_YEAR_PART = re.compile(r"(-?[0-9]{4})-(2[5-9]|3[0-9]|4[01])([?~%]?)")
_PARTS_OF_YEAR = (
    (25, 28, "a season of the northern hemisphere"),
    (29, 32, "a season of the southern hemisphere"),
    (33, 36, "a quarter of a year"),
    (37, 39, "a third of a year"),
    (40, 41, "half a year"),
)
_SET = re.compile(r"\[(.+)\]|\{(.+)\}")
_FEATURES = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"\[.+\]", "one of a set of dates"),
        (r"\{.+\}", "a set of dates"),
        (r"Y-?[0-9]+E[0-9]+(S[0-9]+)?[?~%]?", "a year with an exponent"),
        (r"(Y-?[0-9]+|-?[0-9]{4})S[0-9]+[?~%]?", "a year with significant digits"),
        (r"-?[0-9]{,3}X[0-9X]{,3}-2[1-4][?~%]?", "a season of an unspecified year"),
        (
            r"(?=.*X)-?[0-9X]{4}(-(0[1-9X]|1[0-2X]|X[0-9X])(-([0-2X][0-9X]|3[01X]))?)?[?~%]?",
            "unspecified digits other than the last ones",
        ),
        (r"\.\.[^./]+|[^./]+\.\.", "before or after a date"),
    )
)
_MASKED_YEAR = re.compile(r"(?=.{,5}[0-9])(-?[0-9]{,3})(X[0-9X]{,3})(?:-[0-9X]{2}){,2}([?~%]?)")
_MASKED_BELOW = re.compile(r"(-?[0-9]{4}-(?:[0-9]{2}-)?)(?=[0-9]?X)[0-9X]{2}(-[0-9X]{2})?([?~%]?)")
_QUALIFIED_PART = re.compile(
    r"(?=.*[?~%])[?~%]?-?[0-9X]{4}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?){,2}|[?~%]Y-?[0-9]{5,}"
)


def level_2_feature(text: str) -> str:
    """What `text` uses of level 2; "" where it is of level 0 or 1, or no EDTF at all."""
    ends = [text] if _SET.fullmatch(text) else text.split("/")
    features = [_feature(end) for end in ends]
    return next(filter(None, features), "") if len(features) < 3 else ""


def _feature(end: str) -> str:
    if _is_taken(end):
        return ""
    if match := _YEAR_PART.fullmatch(end):
        code = int(match[2])
        return next(name for first, last, name in _PARTS_OF_YEAR if first <= code <= last)
    for pattern, name in _FEATURES:
        if pattern.fullmatch(end):
            return name
    bare = re.sub("[?~%]", "", end)
    if _QUALIFIED_PART.fullmatch(end) and (_is_taken(bare) or _feature(bare)):
        return "a qualified part of a date"
    return ""


def _is_taken(text: str) -> bool:
    try:
        parse_span(text)
    except NotEdtfError:
        return False
    return True


def nearest(text: str) -> Iterator[str]:
    """Spellings of levels 0 and 1 that may come nearest to a text of level 2.

    They are candidates: not each of them is a date.
    """
    if match := _SET.fullmatch(text):
        members = [member.strip() for member in re.split(r",|\.\.", match[1] or match[2])]
        yield f"{members[0] or '..'}/{members[-1] or '..'}" if members[1:] else members[0]
    elif match := _YEAR_PART.fullmatch(text):
        yield _months(match[1], int(match[2]), match[3])
    elif match := _MASKED_YEAR.fullmatch(text):
        yield f"{match[1]}{'X' * len(match[2])}{match[3]}"
    elif match := _MASKED_BELOW.fullmatch(text):
        yield f"{match[1]}XX{'-XX' if match[2] else ''}{match[3]}"


def _months(year: str, code: int, qualifier: str) -> str:
    """Northern seasons as level 1 has them; quarters, thirds and halves from month to month."""
    if code <= 28:
        return f"{year}-{code - 4}{qualifier}"
    if code <= 32:
        return ""
    first, length = (33, 3) if code <= 36 else (37, 4) if code <= 39 else (40, 6)
    month = 1 + (code - first) * length
    start, end = (f"{year}-{m:02}{qualifier}" for m in (month, month + length - 1))
    return f"{start}/{end}"
