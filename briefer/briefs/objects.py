"""Briefs as objects: of BRIEF.toml and of a line in `items.jsonl`, and back."""

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from briefer.briefs.brief import Brief, Entry, Section
from briefer.errors import FieldError
from briefer.items.ids import new_id
from briefer.items.objects import checked_id
from briefer.items.values import clean

SECTION_KINDS = (
    "text",
    "facts",
    "claims",
    "quotes",
    "timeline",
    "judgments",
    "gaps",
    "sources",
    "figures",
    "lines",
)

_BRIEF = ("kind", "id", "template", "title", "marking", "fields", "section")
_KEPT = ("moment", "template_text")
_SECTION = ("heading", "kind", "text", "entries")
_ENTRY = ("id", "wording")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def brief_object(brief: Brief) -> dict[str, Any]:
    """`brief` as `items.jsonl` has it, with its moment and its own copy of the template."""
    found: dict[str, Any] = {
        "kind": "brief",
        "id": brief.id,
        "template": brief.template,
        "title": brief.title,
        "marking": brief.marking,
        "fields": dict(brief.fields),
        "section": [_section_object(section) for section in brief.sections],
        "moment": brief.moment,
        "template_text": brief.template_text,
    }
    return {name: value for name, value in found.items() if value or name == "template"}


def brief_from_object(found: Mapping[str, Any]) -> Brief:
    """The brief that an object describes; an id is made where none is given.

    Whether template, headings and ids exist is not asked here. Raises FieldError.
    """
    _only(found, (*_BRIEF, *_KEPT), "A brief")
    fields = found.get("fields") or {}
    if not isinstance(fields, Mapping):
        raise FieldError("fields", "“fields” is not a table.", "Write it under [fields].")
    return Brief(
        id=checked_id(found["id"]) if found.get("id") else new_id(),
        template=_required(found, "template", "A brief"),
        title=_required(found, "title", "A brief"),
        marking=_text(found, "marking"),
        fields=tuple((clean("fields", key), _plain(key, value)) for key, value in fields.items()),
        sections=tuple(_section(part) for part in _list(found, "section")),
        moment=_moment(_text(found, "moment")),
        template_text=_text(found, "template_text"),
    )


def _section_object(section: Section) -> dict[str, Any]:
    found: dict[str, Any] = {
        "heading": section.heading,
        "kind": section.kind,
        "text": section.text,
        "entries": [
            {"id": entry.id, "wording": entry.wording} if entry.wording else entry.id
            for entry in section.entries
        ],
    }
    return {name: value for name, value in found.items() if value or name == "heading"}


def _section(found: object) -> Section:
    if not isinstance(found, Mapping):
        raise FieldError("section", "A section is not a table.", "Write it under [[section]].")
    _only(found, _SECTION, "A section")
    kind = _text(found, "kind")
    if kind and kind not in SECTION_KINDS:
        raise FieldError(
            "section",
            f"“{kind}” is not a kind of section.",
            f"Use one of: {', '.join(SECTION_KINDS)}.",
        )
    return Section(
        heading=_required(found, "heading", "A section"),
        kind=kind,
        text=_text(found, "text"),
        entries=tuple(_entry(part) for part in _list(found, "entries")),
    )


def _entry(found: object) -> Entry:
    if isinstance(found, str):
        return Entry(id=checked_id(found))
    if not isinstance(found, Mapping) or not found.get("id"):
        raise FieldError(
            "entries", "An entry names no id.", 'Write it as "f1" or {id = "f1", wording = "…"}.'
        )
    _only(found, _ENTRY, "An entry")
    return Entry(id=checked_id(found["id"]), wording=_text(found, "wording"))


def _only(found: Iterable[str], known: tuple[str, ...], what: str) -> None:
    if unknown := [name for name in found if name not in known]:
        raise FieldError(
            unknown[0], f"{what} has no field “{unknown[0]}”.", f"Use: {', '.join(known)}."
        )


def _text(found: Mapping[str, Any], name: str) -> str:
    return clean(name, found.get(name) or "")


def _required(found: Mapping[str, Any], name: str, what: str) -> str:
    text = _text(found, name)
    if not text.strip():
        raise FieldError(name, f"{what} needs “{name}”.", f"Say it as {name} = “…”.")
    return text


def _list(found: Mapping[str, Any], name: str) -> list[Any]:
    value = found.get(name) or []
    if not isinstance(value, list | tuple):
        raise FieldError(name, f"“{name}” is not a list.", f"Write {name} as a list.")
    return list(value)


def _plain(key: str, value: object) -> str:
    match value:
        case bool():
            raise FieldError(key, f"“{key}” is true or false, not text.", "Write it as text.")
        case int() | float():
            return str(value)
        case datetime.date() | datetime.time():  # TOML's own dates and times
            return value.isoformat()
        case _:
            return clean(key, value)


def _moment(text: str) -> str:
    try:
        if text and _MOMENT.fullmatch(text):
            datetime.datetime.fromisoformat(text)  # refuses the 99th of a month
        elif text:
            raise ValueError
    except ValueError:
        raise FieldError(
            "moment", f"“{text}” is not a moment.", "Write it as 2025-10-12T13:30:00Z."
        ) from None
    return text
