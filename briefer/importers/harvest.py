"""What the importers bring in: records not yet kept, and faults told by line and field."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefer.briefs.edits import OriginalFile, Record
from briefer.briefs.regular_files import special
from briefer.errors import BrieferError, FieldError, UnreadableFileError

Unit = Literal["line", "row"]


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where in which file something stands; `line` counts from 1, and is 0 for the whole file."""

    file: str
    line: int = 0
    unit: Unit = "line"

    def __str__(self) -> str:
        return f"{self.file}, {self.unit} {self.line}" if self.line else self.file


@dataclass(frozen=True, kw_only=True)
class Row:
    """A record as a file has it.

    `given` are the names of the fields that it says something of; `orphans` are those of its
    citations, counted from 0, of which it says itself that their passage is lost.
    """

    place: Place
    record: Record
    given: frozenset[str] = frozenset()
    orphans: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Fault:
    """Why a line cannot be kept; `id` is the record's, where the line says one."""

    place: Place
    field: str
    what: str
    remedy: str
    id: str = ""

    def __str__(self) -> str:
        said = f"{self.what} {self.remedy}".strip()
        if not self.place.line and self.what.startswith(self.place.file):
            return said  # of a whole file, which names itself
        where = f"{self.place}, {self.field}" if self.field else str(self.place)
        return f"{where}: {said}"


@dataclass(frozen=True, kw_only=True)
class Harvest:
    """What was read from one file, in its order.

    `files` are originals to keep beside their sources; `notes` say what was done to read it.
    """

    file: str
    rows: tuple[Row, ...] = ()
    faults: tuple[Fault, ...] = ()
    files: tuple[OriginalFile, ...] = ()
    notes: tuple[str, ...] = ()


def harvest_of(file: str, found: Iterable[Row | Fault]) -> Harvest:
    """What was found in a file, its rows and its faults apart."""
    rows: list[Row] = []
    faults: list[Fault] = []
    for one in found:
        if isinstance(one, Row):
            rows.append(one)
        else:
            faults.append(one)
    return Harvest(file=file, rows=tuple(rows), faults=tuple(faults))


def fault(place: Place, error: BrieferError, record_id: object = "", field: str = "") -> Fault:
    """`error` as a fault of the line at `place`."""
    named = error.field if isinstance(error, FieldError) else field
    known = record_id if isinstance(record_id, str) else ""
    return Fault(place=place, field=named, what=error.what, remedy=error.remedy, id=known)


def data_of(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableFileError for what cannot be read, or is empty."""
    if sort := special(path):
        raise UnreadableFileError(f"{path} is {sort}, not a file.", "Save it as a file first.")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(f"{path} is not there.", "Check its name.") from None
    except IsADirectoryError:
        raise UnreadableFileError(f"{path} is a folder.", "Name the files in it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableFileError(
            f"{path} cannot be read: {reason}.", "Check that it may be read."
        ) from None
    if not data:
        raise UnreadableFileError(f"{path} is empty.", "Nothing was imported from it.")
    return data


_UTF_16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def utf8_body(data: bytes, path: Path, remedy: str) -> bytes:
    """`data` without the mark that UTF-8 may begin with.

    Raises UnreadableFileError where it is plainly UTF-16 or UTF-32, which a table may not be.
    """
    if data.startswith(_UTF_16_OR_32) or b"\x00" in data[:4]:
        raise UnreadableFileError(f"{path} is UTF-16 or UTF-32, not UTF-8.", remedy)
    return data.removeprefix(b"\xef\xbb\xbf")


def counted(number: int, noun: str) -> str:
    """`1 line`, `2 lines`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
