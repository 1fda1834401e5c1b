"""The sentence at a place of a text."""

import re

_END = re.compile(
    r"[.!?…](?:[\"'”’»)\]]*)(?=\s)|[\"'”’»](?<=[.!?…].)(?=\s)|[。！？](?:[」』”’]*)|[؟۔।](?=\s|$)"
)
_SHORTENED = re.compile(
    r"(?:^|[\s(“‘\"'])(?:[A-Z]|[A-Z]\.[A-Z]|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|"
    r"St|No|vs|cf|approx|e\.g|i\.e|al|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.$"
)
_QUOTATION = re.compile('“[^“”\n]+”|«[^«»\n]+»|„[^„“”\n]+[“”]|"[^"\n]+"|「[^「」\n]+」')
_LONGEST = 4_000
"""Code points to either side beyond which nobody looks for a sentence's end."""


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Start and end of the sentence around the code point at `position`, without outer blanks.

    A sentence never reaches beyond its paragraph. Between two of them it is the one before; where
    there are only blanks, start and end are equal.
    """
    first, last = _paragraph(text, position)
    start = first
    for stop in _stops(text, first, last):
        if stop > position:
            return _trimmed(text, start, stop)
        if not text[stop:last].strip() or (stop == position and _is_blank_at(text, position)):
            return _trimmed(text, start, last)
        start = stop
    return _trimmed(text, start, last)


def quoted_at(text: str, position: int) -> tuple[int, int]:
    """Start and end of the quotation around a place, marks and all, else of that in its sentence.

    Where the sentence quotes nobody, or more than once, it is the sentence.
    """
    first, last = _paragraph(text, position)
    quotations = [each.span() for each in _QUOTATION.finditer(text, first, last)]
    around = [span for span in quotations if span[0] <= position <= span[1]]
    if around:
        return around[0]
    start, end = sentence_at(text, position)
    within = [span for span in quotations if start <= span[0] < end]
    return within[0] if len(within) == 1 else (start, end)


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The span stretched to whole sentences; one that is whole already takes in the next."""
    whole = sentence_at(text, start)[0], sentence_at(text, max(start, end - 1))[1]
    if whole != (start, end) and whole[0] < whole[1]:
        return whole
    following = end + len(text[end : end + _LONGEST]) - len(text[end : end + _LONGEST].lstrip())
    return start, max(end, sentence_at(text, following)[1])


def _paragraph(text: str, position: int) -> tuple[int, int]:
    floor = max(0, position - _LONGEST)
    first = text.rfind("\n", floor, position) + 1 or floor
    last = text.find("\n", position, position + _LONGEST)
    return first, min(len(text), position + _LONGEST) if last < 0 else last


def _stops(text: str, first: int, last: int) -> list[int]:
    """Where sentences end between two places, the last one aside."""
    found = (each.end() for each in _END.finditer(text, first, last))
    return [stop for stop in found if not _is_shortened(text, first, stop)]


def _is_shortened(text: str, first: int, stop: int) -> bool:
    """Whether the point before `stop` is that of an abbreviation; none is longer than ten."""
    return bool(_SHORTENED.search(text, max(first - 1, stop - 12, 0), stop))


def _is_blank_at(text: str, position: int) -> bool:
    return position >= len(text) or text[position].isspace()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return (start, start) if left == len(words) else (start + left, start + len(words.rstrip()))
