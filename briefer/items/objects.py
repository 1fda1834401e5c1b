"""Sources and items as JSON objects, the form of `items.jsonl`, and back."""

from collections.abc import Mapping
from typing import Any

from briefer.errors import FieldError
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.kinds import KINDS, articled
from briefer.items.source import Source
from briefer.items.values import clean, clean_list, named, read

CLASSES: Mapping[str, type[Source] | type[Item]] = {
    Source.kind: Source,
    **{kind.kind: kind for kind in KINDS},
}

_CITATION_TEXTS = ("source", "exact", "prefix", "suffix", "locator")


def to_object(record: Source | Item) -> dict[str, Any]:
    """`record` as `items.jsonl` has it: kind, id, then every field that is not empty, in order."""
    found: dict[str, Any] = {"kind": record.kind, "id": record.id}
    for field in specs(type(record)):
        value = getattr(record, field.name)
        if value not in ("", None, ()):
            found[field.name] = _plain(value)
    return found


def from_object(found: Mapping[str, Any]) -> Source | Item:
    """The record that an object of `items.jsonl` describes; an id is made where none is given.

    Passages are taken as they stand: `briefer.items.passage.resolved` ties them to a text.
    Raises FieldError for an unknown kind or field, a missing one that is required, and any value
    that its field cannot hold.
    """
    record_class = _class(found)
    fields = {field.name: field for field in specs(record_class)}
    if unknown := [name for name in found if name not in fields and name not in ("kind", "id")]:
        raise FieldError(
            unknown[0],
            f"{articled(record_class.kind).capitalize()} has no field “{unknown[0]}”.",
            f"Use: {', '.join(fields)}.",
        )
    values: dict[str, Any] = {
        name: _value(fields[name], raw)
        for name, raw in found.items()
        if name in fields and raw is not None
    }
    _require(record_class, fields, values)
    if found.get("id"):
        values["id"] = checked_id(found["id"])
    return record_class(**values)


def _class(found: Mapping[str, Any]) -> type[Source] | type[Item]:
    kind = found.get("kind")
    if not isinstance(kind, str) or kind not in CLASSES:
        what = _no_kind(kind) if kind else "There is no kind."
        raise FieldError("kind", what, f"Use one of: {', '.join((*CLASSES, 'brief'))}.")
    return CLASSES[kind]


def _no_kind(kind: object) -> str:
    if isinstance(kind, str):
        return f"“{kind:.40}” is not a kind."
    return f"“kind” is {named(kind)}, not a kind."


def checked_id(raw: object) -> str:
    """`raw` as an id: free text of one line. Raises FieldError."""
    text = clean("id", raw)
    if not text.strip() or "\n" in text or "\r" in text or "\t" in text:
        raise FieldError("id", f"{_shown(text)} cannot be an id.", "Write it on one line.")
    return text


def _shown(text: str) -> str:
    """An id that is none, on one line: its line ends and tabs are what is wrong with it."""
    plain = text.translate({9: "⇥", 10: "↵", 13: "↵"})
    return f"“{plain:.60}”" if plain.strip() else "A blank"


def _require(
    record_class: type[Source] | type[Item],
    fields: Mapping[str, FieldSpec],
    values: Mapping[str, Any],
) -> None:
    for field in fields.values():
        if field.required and not str(values.get(field.name, "")).strip():
            raise FieldError(
                field.name,
                f"{articled(record_class.kind).capitalize()} needs “{field.name}”.",
                f"Say it in the field “{field.name}”.",
            )


def _value(field: FieldSpec, raw: object) -> Any:
    if field.kind != "citations":
        return read(field, raw)
    if not isinstance(raw, list | tuple):
        raise FieldError(
            "citations", "“citations” is not a list.", 'Write it as [{"source": "…", …}].'
        )
    return tuple(citation(part) for part in raw)


def citation(raw: object) -> Citation:
    """The citation that an object describes. Raises FieldError."""
    if not isinstance(raw, Mapping):
        raise FieldError(
            "citations", "A citation is not an object.", 'Write it as {"source": "…"}.'
        )
    known = (*_CITATION_TEXTS, "start", "chain")
    if unknown := [name for name in raw if name not in known]:
        raise FieldError(
            "citations", f"A citation has no field “{unknown[0]}”.", f"Use: {', '.join(known)}."
        )
    texts = {name: clean(name, raw[name]) for name in _CITATION_TEXTS if raw.get(name) is not None}
    if not texts.get("source"):
        raise FieldError("citations", "A citation names no source.", "Give the source's id.")
    chain = clean_list("chain", raw.get("chain") or ())
    return Citation(**texts, start=_start(raw.get("start")), chain=chain)


def _start(raw: object) -> int | None:
    if raw is None:
        return None
    if isinstance(raw, bool) or not isinstance(raw, int) or raw < 0:
        raise FieldError(
            "citations",
            f"“start” is {named(raw)}, not a position.",
            "Count the source's code points from 0.",
        )
    return raw


def _plain(value: Any) -> Any:
    match value:
        case Edtf():
            return value.text
        case (Citation(), *_):
            return [citation_object(part) for part in value]
        case tuple():
            return list(value)
        case _:
            return value


def citation_object(value: Citation) -> dict[str, Any]:
    """`value` as a JSON object, without what is empty."""
    found: dict[str, Any] = {
        name: text for name in _CITATION_TEXTS if (text := getattr(value, name))
    }
    if value.start is not None:
        found["start"] = value.start
    if value.chain:
        found["chain"] = list(value.chain)
    return found
