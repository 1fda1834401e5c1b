"""What a record's fields are: from this come forms, validation, JSON and CSV."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

FieldKind = Literal[
    "text",  # a line
    "long-text",  # paragraphs
    "name",  # of a person or body: no bidirectional controls
    "names",  # a list of such; tags too
    "date",  # EDTF
    "time",  # 14:30 or 14:30:05
    "zone",  # an IANA time zone
    "language",  # a BCP 47 tag
    "marking",  # one of the library's
    "choice",  # one of `choices`
    "number",  # one of `choices`, as an integer
    "id",  # of another record
    "ids",  # of others, a list
    "chain",  # a list of texts, in order
    "citations",
]

_SPEC = "briefer.spec"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a record: its name, its kind, and what may stand in it.

    `choices` is empty unless the kind is "choice" or "number"; `refers` names the kinds of record
    that an id may lead to, and is empty for any.
    """

    name: str
    kind: FieldKind
    choices: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    required: bool = False


def spec(
    kind: FieldKind,
    *,
    choices: tuple[str, ...] = (),
    refers: tuple[str, ...] = (),
    required: bool = False,
) -> Any:
    """A dataclass field of that kind, empty where nothing is given and it is not required."""
    metadata: Mapping[str, Any] = {_SPEC: (kind, choices, refers, required)}
    if required:
        return field(metadata=metadata)
    return field(default=_EMPTY.get(kind, ""), metadata=metadata)


_EMPTY: Mapping[str, Any] = {
    "date": None,
    "number": None,
    "names": (),
    "ids": (),
    "chain": (),
    "citations": (),
}


def specs(record_class: type[Any]) -> tuple[FieldSpec, ...]:
    """The fields of a record class in order, without its id."""
    known = _SPECS.get(record_class)
    if known is None:
        known = _SPECS[record_class] = _read_specs(record_class)
    return known


_SPECS: dict[type[Any], tuple[FieldSpec, ...]] = {}


def _read_specs(record_class: type[Any]) -> tuple[FieldSpec, ...]:
    return tuple(
        FieldSpec(f.name, *f.metadata[_SPEC])
        for f in dataclasses.fields(record_class)
        if _SPEC in f.metadata
    )
