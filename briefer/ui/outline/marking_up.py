"""Gestures of an author's Markdown: text and selection before, text and selection after.

Places are code points.
"""

import re
from typing import NamedTuple

_LIST = re.compile(r"(\s*)(?:[-*+]|\d{1,9}[.)]) +")


class Marked(NamedTuple):
    """A text, and from where to where it is selected."""

    text: str
    start: int
    end: int


def wrapped(text: str, start: int, end: int, mark: str) -> Marked:
    """The selection between `mark`s, or without them where they are there already."""
    size = len(mark)
    inner = text[start:end]
    if text[max(start - size, 0) : start] == mark and text[end : end + size] == mark:
        return Marked(text[: start - size] + inner + text[end + size :], start - size, end - size)
    if len(inner) >= 2 * size and inner.startswith(mark) and inner.endswith(mark):
        bare = inner[size:-size]
        return Marked(text[:start] + bare + text[end:], start, start + len(bare))
    return Marked(text[:start] + mark + inner + mark + text[end:], start + size, end + size)


def listed(text: str, start: int, end: int) -> Marked:
    """The selected lines as entries of a list, or as plain lines where they all were that."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", max(end, start))
    last = len(text) if last < 0 else last
    lines = text[first:last].split("\n")
    if all(_LIST.match(line) for line in lines):
        new = "\n".join(_LIST.sub(r"\1", line, count=1) for line in lines)
    else:
        new = "\n".join(line if _LIST.match(line) else f"- {line}" for line in lines)
    return Marked(text[:first] + new + text[last:], first, first + len(new))


def linked(text: str, start: int, end: int) -> Marked:
    """The selection as a link, with its address to be typed; an address selected is put there."""
    inner = text[start:end]
    if re.match(r"(?:https?|mailto):", inner):
        return Marked(f"{text[:start]}[]({inner}){text[end:]}", start + 1, start + 1)
    address = "https://"
    at = start + len(inner) + 3
    return Marked(f"{text[:start]}[{inner}]({address}){text[end:]}", at, at + len(address))


def continued(line: str) -> str | None:
    """What a new line after `line` begins with: a list goes on; None ends an empty entry's list."""
    found = _LIST.match(line)
    if found is None:
        return ""
    if not line[found.end() :].strip():
        return None
    number = re.match(r"(\s*)(\d+)([.)])", found[0])
    return f"{number[1]}{int(number[2]) + 1}{number[3]} " if number else found[0]
