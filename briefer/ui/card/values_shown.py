"""Values of fields in one line of words, to read and to compare."""

from typing import Any

from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.fields import FieldSpec
from briefer.store.store import Store
from briefer.ui.card.choices import words_of
from briefer.ui.card.editors.references import told

LONGEST = 240
"""Code points of a value that are shown."""


def shown(spec: FieldSpec, value: Any, store: Store) -> str:
    """What stands in a field; "" for nothing. Records that it leads to are told by their words."""
    if value in ("", None, ()):
        return ""
    if spec.kind in ("id", "ids"):
        return _records((value,) if isinstance(value, str) else value, store)
    return _cut(_words(spec, value))


def _words(spec: FieldSpec, value: Any) -> str:
    match value:
        case Edtf():
            return f"{value.text} ({value.reading('long')})"
        case (Citation(), *_):
            return "; ".join(_cited(each) for each in value)
        case tuple():
            return "; ".join(value)
    if spec.kind in ("choice", "number"):
        return words_of(spec.name, str(value))
    return " ".join(str(value).split())


def _cited(citation: Citation) -> str:
    words = f"“{citation.exact}”" if citation.exact else citation.locator
    return words or "…"


def _records(ids: tuple[str, ...], store: Store) -> str:
    numbers = {id_: store.number_of(id_) for id_ in ids}
    lines = store.lines(number for number in numbers.values() if number is not None)
    found = (lines.get(number) if number is not None else None for number in numbers.values())
    return _cut("; ".join(told(line) if line else "…" for line in found))


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
