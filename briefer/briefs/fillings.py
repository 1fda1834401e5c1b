"""`{{ field }}` in a template's texts: names from a fixed list, each replaced by its value.

Nothing between the braces is ever evaluated.
"""

import re
from collections.abc import Iterator, Mapping

FIXED = (
    "title",
    "reference",
    "page",
    "pages",
    "marking",
    "organisation",
    "author",
    "template",
    "moment",
)
"""What may stand between the braces in any template, beside the keys of its own fields."""

PER_PAGE = frozenset({"page", "pages"})
"""These differ from page to page, and so stand in a header or footer only."""

_FIELD = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_STRAY = re.compile(r"\{\{|\}\}")


def fields_in(text: str) -> tuple[str, ...]:
    """What stands between double braces in `text`, in order, without the spaces around it."""
    return tuple(name for _, name in pieces(text) if name is not None)


def stray(text: str) -> bool:
    """Whether `text` has double braces that are opened and not closed, or the reverse."""
    return any(_STRAY.search(words) for words, _ in pieces(text))


def pieces(text: str) -> Iterator[tuple[str, str | None]]:
    """`text` as pairs of the words before a field and the field's name, None after the last."""
    parts = _FIELD.split(text)
    for words, name in zip(parts[::2], parts[1::2], strict=False):
        yield words, name.strip()
    yield parts[-1], None


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with each field replaced by its value, "" for one without; values are not read again.

    A template's texts are checked when it is read, so every name here is a known one.
    """
    return "".join(words + values.get(name or "", "") for words, name in pieces(text))
