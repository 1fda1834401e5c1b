"""FIELD=VALUE as typed, and what a record is after it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import click

from briefer.briefs.brief import Brief
from briefer.briefs.draft import drafted
from briefer.briefs.field_values import check_field, check_key
from briefer.briefs.objects import brief_from_object, brief_object
from briefer.briefs.template import Template
from briefer.errors import FieldError
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.kinds import articled
from briefer.items.objects import from_object, to_object
from briefer.items.source import Source

Assignments = Mapping[str, str]

_LISTS = ("names", "ids", "chain")
_BRIEF_TEXTS = ("title", "marking")
_BRIEF_FIELD = "fields."


def changed(record: Source | Item, assignments: Assignments) -> Source | Item:
    """`record` with other values; an empty one clears its field. Raises FieldError.

    Lists are parted by `;`; citations are given as JSON. Passages are not looked for yet.
    """
    fields = {field.name: field for field in specs(type(record))}
    found = to_object(record)
    for name, value in assignments.items():
        if name not in fields:
            raise _no_field(record.kind, name, tuple(fields))
        found[name] = _value(fields[name], value)
    return from_object(found)


def changed_brief(brief: Brief, assignments: Assignments, template: Template) -> Brief:
    """`brief` with another title, marking, section (as JSON) or fields.KEY. Raises FieldError.

    `template` is its own: it says which fields and kinds of section there may be.
    """
    found = brief_object(brief)
    fields = dict(brief.fields)
    for name, value in assignments.items():
        key = name.removeprefix(_BRIEF_FIELD)
        if name in _BRIEF_TEXTS:
            found[name] = value
        elif name == "section":
            found[name] = _json(name, value) if value else []
        elif name.startswith(_BRIEF_FIELD) and not value:
            fields.pop(key, None)
        elif name.startswith(_BRIEF_FIELD):
            check_field(check_key(template, key), value)
            fields[key] = value
        else:
            known = (*_BRIEF_TEXTS, "template", "section", f"{_BRIEF_FIELD}KEY")
            raise _no_field(brief.kind, name, known)
    after = brief_from_object({**found, "fields": fields})
    if "section" not in assignments:
        return after
    # Only its sections: fields from an earlier template stay, though this one has none such.
    arranged = drafted(replace(after, fields=()), template, brief.moment)
    return replace(after, sections=arranged.sections)


def parsed(texts: Sequence[str]) -> dict[str, str]:
    """The fields and values of `text=…`, each field once. Raises click.BadParameter."""
    found: dict[str, str] = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name:
            raise click.BadParameter(f"“{text}” is no FIELD=VALUE, such as status=confirmed.")
        if name in found:
            raise click.BadParameter(f"“{name}” is given twice.")
        found[name] = value
    return found


def _value(field: FieldSpec, text: str) -> Any:
    if not text:
        return None
    if field.kind == "citations":
        citations = _json(field.name, text)
        return [citations] if isinstance(citations, dict) else citations
    if field.kind in _LISTS:
        return [part.strip() for part in text.split(";") if part.strip()]
    return text


def _json(name: str, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FieldError(
            name, f"“{name}” is no JSON: {error}.", 'Write it as [{"…": "…"}].'
        ) from None


def _no_field(kind: str, name: str, known: tuple[str, ...]) -> FieldError:
    return FieldError(
        name, f"{articled(kind).capitalize()} has no field “{name}”.", f"Use: {', '.join(known)}."
    )
