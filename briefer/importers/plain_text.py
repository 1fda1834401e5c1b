"""Plain text as a source: its words are kept exactly, its line ends as line feeds."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefer.briefs.edits import OriginalFile
from briefer.errors import UnreadableFileError
from briefer.importers.harvest import Harvest, Place, Row, data_of
from briefer.items.characters import BIDI_CONTROL, called, forbidden
from briefer.items.objects import from_object

SUFFIXES = (".txt", ".text", ".md")

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_NAMES = {
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}
_LONGEST_TITLE = 100


def read(path: Path, fields: Mapping[str, Any]) -> Harvest:
    """One source of the whole text, and its original file.

    `fields` are the source's others, as in `items.jsonl`; without a title the first line that has
    words serves, shortened, or else the file's name. Raises UnreadableFileError for what is no
    text, and FieldError for a field that cannot stand.
    """
    data = data_of(path)
    text, encoding = _decoded(data, path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if bad := forbidden(text):
        line = text.count("\n", 0, bad.start()) + 1
        raise UnreadableFileError(
            f"{path}, line {line}: there is {called(bad[0])}.",
            "Take it out, or save the file as plain text in UTF-8.",
        )
    if not text.strip():
        raise UnreadableFileError(f"{path} holds only blanks.", "Nothing was imported from it.")
    source = from_object(
        {"kind": "source", "title": _title(text) or _file_name(path), **fields, "text": text}
    )
    return Harvest(
        file=str(path),
        rows=(Row(place=Place(file=str(path)), record=source, given=frozenset(fields)),),
        files=(OriginalFile(source.id, _file_name(path), data),),
        notes=(f"{path} was read as {encoding}.",) if encoding else (),
    )


def _decoded(data: bytes, path: Path) -> tuple[str, str]:
    """The text, and the name of its encoding where that is not UTF-8."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, path), _NAMES.get(encoding, "")
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        if _damaged_utf8(data):
            line = data.count(b"\n", 0, error.start) + 1
            raise UnreadableFileError(
                f"{path}, line {line}: the text is UTF-8, but damaged there.",
                "Get the file again, or correct that line.",
            ) from None
    return _strictly(data, "cp1252", path), "Windows-1252"


def _strictly(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = _NAMES.get(encoding, "UTF-8" if encoding == "utf-8" else "UTF-8 or Windows-1252")
        raise UnreadableFileError(
            f"{path} is not text in {name} (byte {error.start + 1}).",
            "Save it as plain text in UTF-8.",
        ) from None


def _damaged_utf8(data: bytes) -> bool:
    """Whether more of what is beyond ASCII is well-formed UTF-8 than is not.

    Accented letters of Windows-1252 hardly ever fall into such sequences by chance.
    """
    found = [character for character in data.decode("utf-8", "replace") if character > "\x7f"]
    return found.count("\ufffd") * 2 < len(found)


def _title(text: str) -> str:
    """The first line that has words, shortened; "" where none has."""
    lines = (" ".join(line.lstrip("# ").split()) for line in text.split("\n"))
    title = next(filter(None, lines), "")
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _file_name(path: Path) -> str:
    name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if bad := BIDI_CONTROL.search(name):
        raise UnreadableFileError(
            f"{path}: the file's name has a bidirectional control (U+{ord(bad[0]):04X}), which "
            "can make it read as another.",
            "Rename it.",
        )
    return name
