"""Tables as CSV (RFC 4180): a column for each field, a row for each record.

Lists are parted by `;`. A row has at most one citation, in the columns source, exact, prefix,
suffix, start, locator and chain. Rows are counted as a spreadsheet does, the header being row 1.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

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
from briefer.items.fields import FieldKind, specs
from briefer.items.objects import CLASSES, from_object

SUFFIXES = (".csv", ".tsv")

_CITATION: Mapping[str, FieldKind] = {
    "source": "id",
    "exact": "long-text",
    "prefix": "long-text",
    "suffix": "long-text",
    "start": "number",
    "locator": "text",
    "chain": "chain",
}
_COLUMNS: Mapping[str, FieldKind] = {
    "kind": "choice",
    "id": "id",
    **{
        field.name: field.kind
        for record_class in CLASSES.values()
        for field in specs(record_class)
        if field.kind != "citations"
    },
    **_CITATION,
}
_LISTS: frozenset[FieldKind] = frozenset({"names", "ids", "chain"})
_TEXTS: frozenset[FieldKind] = frozenset({"text", "long-text"})
_LONGEST_CELL = 2**31 - 1
_REMEDY = "Save it as “CSV UTF-8”."


def read(path: Path, *, kind: str = "") -> Harvest:
    """The records of a table, and a fault for each row that holds none.

    `kind` is that of the rows that name none. Raises UnreadableFileError for a file that cannot be
    read at all, or whose header names no columns, or unknown ones.
    """
    found = list(_found(path, kind))
    if not found:
        raise UnreadableFileError(f"{path} has no rows.", "Nothing was imported.")
    return harvest_of(str(path), found)


def _found(path: Path, kind: str) -> Iterator[Row | Fault]:
    header: Sequence[str] = ()
    for place, cells in _cells(str(path), _text(path)):
        if isinstance(cells, Fault):
            yield cells
        elif not any(cell.strip() for cell in cells):
            continue  # a blank row
        elif not header:
            header = _header(path, cells)
        else:
            yield _row(place, header, cells, kind)


def _text(path: Path) -> str:
    data = utf8_body(data_of(path), path, _REMEDY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableFileError(f"{path} is not UTF-8 (line {line}).", _REMEDY) from None


def _cells(file: str, text: str) -> Iterator[tuple[Place, list[str] | Fault]]:
    csv.field_size_limit(_LONGEST_CELL)  # the module's own limit is 128 KiB, and is for all
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    while True:
        number += 1
        place = Place(file=file, line=number, unit="row")
        try:
            yield place, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield place, _unreadable(place, str(error))


def _unreadable(place: Place, reason: str) -> Fault:
    if "unexpected end" in reason:
        what = "A quotation mark opens a cell there that is never closed."
    else:
        what = "A closing quotation mark stands within a cell."
    return Fault(
        place=place, field="", what=what, remedy='Close it; within a cell, write it twice ("").'
    )


def _delimiter(text: str) -> str:
    """The comma, unless the header parted by tabs or semicolons names more of our columns."""
    header = text.split("\n", 1)[0]
    return max(",\t;", key=lambda mark: len({*_names(header.split(mark))} & _COLUMNS.keys()))


def _names(cells: Sequence[str]) -> list[str]:
    return [_meant(cell.strip(' \t\r\n"')) for cell in cells]


def _header(path: Path, cells: Sequence[str]) -> Sequence[str]:
    names = [cell.strip() for cell in cells]
    if not any(_meant(name) in _COLUMNS for name in names):
        raise UnreadableFileError(
            f"{path} has no header.", f"Name the columns in its first row: {', '.join(_COLUMNS)}."
        )
    for name in names:
        if name and name not in _COLUMNS:
            meant = _meant(name)
            raise UnreadableFileError(
                f"{path}: there is no field for the column “{name}”.",
                f"Write it “{meant}”." if meant in _COLUMNS else f"Use: {', '.join(_COLUMNS)}.",
            )
        if name and names.count(name) > 1:
            raise UnreadableFileError(f"{path} has the column “{name}” twice.", "Keep one.")
    return names


def _meant(name: str) -> str:
    """A column's name as a field of ours would be spelt."""
    return name.casefold().replace(" ", "_").replace("-", "_")


def _row(place: Place, header: Sequence[str], cells: Sequence[str], kind: str) -> Row | Fault:
    found: dict[str, Any] = {}
    try:
        found = _object(header, cells, kind)
        return Row(place=place, record=from_object(found), given=frozenset(found))
    except BrieferError as error:
        return fault(place, error, found.get("id"))


def _object(header: Sequence[str], cells: Sequence[str], kind: str) -> dict[str, Any]:
    if len(cells) < len(header) or any(cell.strip() for cell in cells[len(header) :]):
        raise FieldError(
            "",
            f"It has {len(cells)} cells, and the header {len(header)}.",
            "Give it as many; put a cell with a comma or a line end between quotation marks.",
        )
    filled = [pair for pair in zip(header, cells, strict=False) if pair[1].strip()]
    values = {name: _value(name, cell) for name, cell in filled}
    if "" in values:
        raise FieldError("", "A cell has no column.", "Name its column in the first row.")
    passage = {name: values.pop(name) for name in _CITATION if name in values}
    found = {"kind": kind, **values} if kind else values
    if found.get("kind") == "brief":
        raise FieldError("kind", "A brief cannot stand in a table.", "Import it as JSON lines.")
    return {**found, "citations": [passage]} if passage else found


def _value(name: str, cell: str) -> object:
    kind = _COLUMNS.get(name, "text")
    if kind in _LISTS:
        return [part.strip() for part in cell.split(";") if part.strip()]
    if name == "start":
        return _position(cell.strip())
    return cell.replace("\r\n", "\n") if kind in _TEXTS else cell.strip()


def _position(cell: str) -> int | None:
    if cell and not (cell.isascii() and cell.isdigit() and len(cell) < 16):
        raise FieldError(
            "start", f"“{cell}” is not a position.", "Count the source's code points from 0."
        )
    return int(cell) if cell else None
