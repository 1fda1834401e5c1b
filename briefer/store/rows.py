"""Rows to records, and the columns of each table.

What is read back is built without asking each field again whether it may hold its value: it was
asked before it was written, and a checksum says whether it is still the same.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar, cast

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Record
from briefer.briefs.objects import brief_from_object, brief_object
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.fields import FieldSpec, specs
from briefer.items.item import Item
from briefer.items.objects import CLASSES, to_object
from briefer.items.source import Source
from briefer.store.schema import COLUMNS

Row = tuple[Any, ...]
R = TypeVar("R")


class Held(NamedTuple):
    """A record as the library holds it: its number, and when it was made."""

    record: Record
    number: int
    created: str


SOURCE_FIELDS = tuple(field.name for field in specs(Source) if field.name != "tags")
_EDGES = ("earliest", "latest", "created", "modified")
COLUMNS_OF: Mapping[str, tuple[str, ...]] = {
    "source": ("number", "id", *SOURCE_FIELDS, *_EDGES, "text_sha256"),
    "item": (
        *("number", "id", "kind", "text", "voice", "place", "earliest", "latest", "status"),
        *("credibility", "marking", "language", "note", "created", "modified", "details"),
    ),
    "brief": (
        *("number", "id", "template", "title", "marking", "moment", "body", "created", "modified"),
    ),
}
"""The columns of each table of records, but for its facets and its checksum."""

CITATION_COLUMNS = "item, position, source, exact, prefix, suffix, start, locator, chain"

_CREATED = {table: columns.index("created") for table, columns in COLUMNS_OF.items()}


_CHILDREN: Mapping[str, tuple[str, ...]] = {
    "citation": tuple(CITATION_COLUMNS.split(", ")),
    "tag": ("record", "position", "name"),
    "reference": ("referring", "referred"),
}


def columns_written(table: str) -> tuple[str, ...]:
    """The columns of a table in the order in which a row of it is written."""
    if table in _CHILDREN:
        return _CHILDREN[table]
    return (*COLUMNS_OF[table], *(() if table == "brief" else ("facets",)), "checksum")


def table_of(record_class: type[Any]) -> str:
    """The name of the table that records of a class stand in."""
    return record_class.kind if record_class in (Source, Brief) else "item"


def number_of(row: Sequence[Any]) -> int:
    """The number in a row of a table of records."""
    return int(row[0])


def source_of(row: Sequence[Any], tags: tuple[str, ...]) -> Source:
    """The source that a row of `source` and its tags hold."""
    values = dict(zip(("id", *SOURCE_FIELDS), row[1:], strict=False))
    values["authors"] = tuple(json.loads(values["authors"]))
    for name in ("published", "accessed"):
        values[name] = _date(values[name])
    return _built(Source, {**values, "tags": tags})


def item_of(row: Sequence[Any], citations: tuple[Citation, ...], tags: tuple[str, ...]) -> Item:
    """The item that a row of `item`, its citations and its tags hold."""
    _, id_, kind, text, voice, place, _, _, status, credibility, marking, language, note = row[:13]
    columns = {"voice": voice, "place": place, "status": status}
    values = {
        **_EMPTY[kind],
        **{name: columns[column] for name, column in _MAPPED[kind]},
        **_details_of(kind, row[15]),
        "id": id_,
        "text": text,
        "credibility": credibility,
        "marking": marking,
        "language": language,
        "note": note,
        "citations": citations,
        "tags": tags,
    }
    return _built(cast(type[Item], CLASSES[kind]), values)


def citation_of(row: Sequence[Any], source: str) -> Citation:
    """The citation that a row of `citation` holds; `source` is the id of its source."""
    exact, prefix, suffix, start, locator, chain = row[3:]
    values = {
        "source": source,
        "exact": exact,
        "prefix": prefix,
        "suffix": suffix,
        "start": start,
        "locator": locator,
        "chain": () if chain == "[]" else tuple(json.loads(chain)),
    }
    return _built(Citation, values)


def brief_of(row: Sequence[Any]) -> Brief:
    """The brief that a row of `brief` holds."""
    return brief_from_object(json.loads(row[6]))


def created_of(table: str, row: Sequence[Any]) -> str:
    """When the record of a row was made."""
    return str(row[_CREATED[table]])


def record_json(record: Record) -> str:
    """A record as the journal keeps it: the object of `items.jsonl`."""
    return to_json(brief_object(record) if isinstance(record, Brief) else to_object(record))


def record_of_json(text: str) -> Record:
    """The record that the journal kept, exactly: what was once written can always be undone."""
    found: dict[str, Any] = json.loads(text)
    kind = found.pop("kind")
    if kind == Brief.kind:
        return brief_from_object(found)
    values: dict[str, Any] = {**_EMPTY[kind], **_typed(kind, found)}
    if "citations" in found:
        values["citations"] = tuple(_citation(raw) for raw in found["citations"])
    return _built(CLASSES[kind], values)


def _citation(raw: dict[str, Any]) -> Citation:
    return Citation(**{**raw, "chain": tuple(raw.get("chain", ()))})


def _built(record_class: type[R], values: dict[str, Any]) -> R:
    record = object.__new__(record_class)
    vars(record).update(values)
    return record


@lru_cache(maxsize=1 << 13)
def _details_of(kind: str, text: str) -> Mapping[str, Any]:
    return _typed(kind, json.loads(text))


def _typed(kind: str, found: dict[str, Any]) -> dict[str, Any]:
    for name in found.keys() & _DATES[kind]:
        found[name] = _date(found[name])
    for name in found.keys() & _LISTS[kind]:
        found[name] = tuple(found[name])
    return found


def _nothing(field: FieldSpec) -> Any:
    match field.kind:
        case "date" | "number":
            return None
        case "names" | "ids" | "chain" | "citations":
            return ()
        case _:
            return ""


@lru_cache(maxsize=1 << 14)
def _date(text: str) -> Edtf | None:
    return Edtf(text) if text else None


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_json(value: Mapping[str, Any] | Iterable[Any]) -> str:
    """`value` as compact JSON, the form of all JSON in a library."""
    return _encoder.encode(value)


def _named(item_class: type[Any], *kinds: str) -> frozenset[str]:
    return frozenset(field.name for field in specs(item_class) if field.kind in kinds)


def _empty(record_class: type[Any]) -> dict[str, Any]:
    return {field.name: _nothing(field) for field in specs(record_class)}


_CLASSES = tuple(CLASSES.values())
_DATES = {each.kind: _named(each, "date") for each in _CLASSES}
_LISTS = {each.kind: _named(each, "names", "ids", "chain") for each in _CLASSES}
_EMPTY = {each.kind: _empty(each) for each in _CLASSES}
_MAPPED = {
    each.kind: [(name, COLUMNS[name]) for name in COLUMNS if name in _EMPTY[each.kind]]
    for each in _CLASSES
}
