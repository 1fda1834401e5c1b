"""`items.jsonl`: one JSON object (RFC 8259) a line, in UTF-8, in any order."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Record
from briefer.briefs.objects import brief_from_object
from briefer.errors import BrieferError, FieldError, UnreadableFileError
from briefer.importers.harvest import (
    Fault,
    Harvest,
    Place,
    Row,
    data_of,
    fault,
    harvest_of,
    utf8_body,
)
from briefer.items.objects import from_object

SUFFIXES = (".jsonl", ".ndjson")

ORPHANED = "orphaned"
"""Stands, true, in a citation whose passage was lost when its source's text was changed."""

BriefReader = Callable[[Mapping[str, Any]], Brief]


def read(path: Path, *, brief: BriefReader = brief_from_object) -> Harvest:
    """The records of a file, and a fault for each line that holds none.

    `brief` makes a brief of an object. Passages are not yet looked for in their sources. Raises
    UnreadableFileError for a file that cannot be read at all.
    """
    data = utf8_body(data_of(path), path, "Save it as UTF-8.")
    found = [_found(place, line, brief) for place, line in _lines(str(path), data)]
    if not found:
        raise UnreadableFileError(f"{path} holds only blank lines.", "Nothing was imported.")
    return harvest_of(str(path), found)


def _lines(file: str, data: bytes) -> Iterator[tuple[Place, bytes]]:
    """Lines end at line feeds alone: other separators of Unicode may stand in a JSON text."""
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            yield Place(file=file, line=number), line


def _found(place: Place, line: bytes, brief: BriefReader) -> Row | Fault:
    found = _parsed(place, line)
    return found if isinstance(found, Fault) else _row(place, found, brief)


def _parsed(place: Place, line: bytes) -> Mapping[str, Any] | Fault:
    try:
        found = _DECODER.decode(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _fault(
            place, f"It is not UTF-8 from byte {error.start + 1} on.", "Save it as UTF-8."
        )
    except json.JSONDecodeError as error:
        what = f"It is no JSON: {error.msg} (column {error.colno})."
        return _fault(place, what, "Write one object, {…}, on the line.")
    except FieldError as error:
        return fault(place, error)
    except (ValueError, RecursionError):  # a number of thousands of digits; lists within lists
        return _fault(place, "It holds a number too long or is nested too deep.", "Simplify it.")
    if not isinstance(found, dict):
        return _fault(place, "It is JSON, but not an object.", "Write it as {…}.")
    return found


def _fault(place: Place, what: str, remedy: str) -> Fault:
    return Fault(place=place, field="", what=what, remedy=remedy)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise FieldError(twice, f"“{twice}” stands there twice.", "Say it once.")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise FieldError("", f"It holds {name}, which is no JSON.", "Write a number, or leave it out.")


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse_constant)


def _row(place: Place, found: Mapping[str, Any], brief: BriefReader) -> Row | Fault:
    try:
        orphans = _orphans(found.get("citations"))
        record = _record(found, brief)
    except BrieferError as error:
        return fault(place, error, found.get("id"))
    return Row(place=place, record=record, given=frozenset(found), orphans=orphans)


def _record(found: Mapping[str, Any], brief: BriefReader) -> Record:
    if not isinstance(found.get("id", ""), str | None):
        raise FieldError("id", "“id” is not text.", "Write it between quotation marks.")
    return brief(found) if found.get("kind") == "brief" else from_object(found)


def _orphans(citations: object) -> frozenset[int]:
    """Which citations say that they are orphaned; they say so no more afterwards."""
    if not isinstance(citations, list):
        return frozenset()
    return frozenset(
        number
        for number, citation in enumerate(citations)
        if isinstance(citation, dict) and _is_orphaned(citation)
    )


def _is_orphaned(citation: dict[str, Any]) -> bool:
    orphaned = citation.pop(ORPHANED, False)
    if not isinstance(orphaned, bool) or (orphaned and citation.get("start") is None):
        raise FieldError(
            "citations",
            f"“{ORPHANED}” is true or false, and such a passage needs the “start” that it had.",
            "Leave it out: the passage is then looked for in the source's text.",
        )
    return orphaned
