"""What may stand in a field: one function for each kind of field, from JSON or a cell's text."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from briefer.errors import DateError, FieldError
from briefer.items.characters import BIDI_CONTROL, called, forbidden
from briefer.items.dates import Edtf
from briefer.items.fields import FieldKind, FieldSpec
from briefer.items.languages import tag_of

_SHOWN = 40
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")


def read(field: FieldSpec, raw: object) -> Any:
    """`raw` as the record holds it. Raises FieldError, which names the field and the remedy."""
    return _READERS[field.kind](field, raw)


def clean(field: str, raw: object) -> str:
    """`raw` as text, exactly. Raises FieldError for what is no text, or cannot be kept as such."""
    if not isinstance(raw, str):
        raise FieldError(
            field,
            f"“{field}” is {named(raw)}, not text.",
            "Write it as text between quotation marks.",
        )
    if bad := forbidden(raw):
        raise FieldError(
            field,
            f"“{field}” has {called(bad[0])} at character {bad.start() + 1}.",
            "Take it out: only tabs and line ends are kept.",
        )
    return raw


def clean_list(field: str, raw: object) -> tuple[str, ...]:
    """`raw` as texts, none of them empty. Raises FieldError."""
    if not isinstance(raw, list | tuple):
        raise FieldError(
            field, f"“{field}” is {named(raw)}, not a list.", 'Write it as ["…", "…"].'
        )
    texts = tuple(clean(field, part) for part in raw)
    if not all(text.strip() for text in texts):
        raise FieldError(field, f"“{field}” has an empty entry.", "Leave it out.")
    return texts


def _line(field: FieldSpec, raw: object) -> str:
    return clean(field.name, raw)


def _name(field: FieldSpec, raw: object) -> str:
    return _without_bidi(field.name, clean(field.name, raw))


def _names(field: FieldSpec, raw: object) -> tuple[str, ...]:
    return tuple(_without_bidi(field.name, text) for text in clean_list(field.name, raw))


def _without_bidi(field: str, text: str) -> str:
    if bad := BIDI_CONTROL.search(text):
        raise FieldError(
            field,
            f"“{field}” has a bidirectional control (U+{ord(bad[0]):04X}), "
            "which can make a name read as another.",
            "Take it out of the name.",
        )
    return text


def _list(field: FieldSpec, raw: object) -> tuple[str, ...]:
    return clean_list(field.name, raw)


def _date(field: FieldSpec, raw: object) -> Edtf | None:
    text = clean(field.name, raw)
    if not text:
        return None
    try:
        return Edtf(text)
    except DateError as error:
        raise FieldError(field.name, f"“{field.name}”: {error.what}", error.remedy) from None


def _time(field: FieldSpec, raw: object) -> str:
    text = clean(field.name, raw)
    if text and not _TIME.fullmatch(text):
        raise FieldError(
            field.name, f"“{field.name}”: “{text}” is not a time.", "Write it as 14:30 or 14:30:05."
        )
    return text


def _zone(field: FieldSpec, raw: object) -> str:
    text = clean(field.name, raw)
    if not text:
        return text
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        raise FieldError(
            field.name,
            f"“{field.name}”: “{text}” is not a time zone.",
            "Write it as in the IANA list: Asia/Kabul, Europe/Vienna, UTC.",
        ) from None
    return text


def _language(field: FieldSpec, raw: object) -> str:
    text = clean(field.name, raw)
    tag = tag_of(text)
    if tag != text:
        raise FieldError(
            field.name,
            f"“{field.name}”: “{text}” is not a language tag.",
            f"Write {tag}." if tag else "Write it as in BCP 47: en, fa-AF, zh-Hant.",
        )
    return text


def _choice(field: FieldSpec, raw: object) -> str:
    text = clean(field.name, raw)
    if text and text not in field.choices:
        raise FieldError(
            field.name,
            f"“{field.name}”: “{text}” is not among its values.",
            f"Use one of: {', '.join(field.choices)}.",
        )
    return text


def _number(field: FieldSpec, raw: object) -> int | None:
    if raw in ("", None):
        return None
    text = str(raw) if isinstance(raw, int | str) and not isinstance(raw, bool) else ""
    if text not in field.choices:
        raise FieldError(
            field.name,
            f"“{field.name}”: {named(raw)} is not among its values.",
            f"Use one of: {', '.join(field.choices)}.",
        )
    return int(text)


def named(raw: object) -> str:
    """What stands there, as its file's reader knows it: `a list`, `true`, `the text “Reuters”`."""
    match raw:
        case str():
            return f"the text “{raw if len(raw) <= _SHOWN else f'{raw[:_SHOWN]}…'}”"
        case dict():
            return "an object"
        case list() | tuple():
            return "a list"
        case None:
            return "nothing"
        case bool():
            return json.dumps(raw)
        case _:
            return f"the value {raw!s:.{_SHOWN}}"


_READERS: Mapping[FieldKind, Callable[[FieldSpec, object], Any]] = {
    "text": _line,
    "long-text": _line,
    "name": _name,
    "names": _names,
    "date": _date,
    "time": _time,
    "zone": _zone,
    "language": _language,
    "marking": _line,
    "choice": _choice,
    "number": _number,
    "id": _line,
    "ids": _list,
    "chain": _list,
}
