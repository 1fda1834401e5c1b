"""The zip file and what holds its parts together (ECMA-376-2, Open Packaging Conventions)."""

from dataclasses import dataclass, field
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from briefer.exporters.docx.text import escaped

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = f"{_PACKAGE}/relationships/metadata/core-properties"
LINK = f"{OFFICE}/hyperlink"
_LAST_NAMES = {"rels": "application/vnd.openxmlformats-package.relationships+xml"}
# The earliest time that a zip can say, and no machine's: the file bears no clock's time.
_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: to another part, or to an address outside of the file."""

    id: str
    kind: str
    target: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A member of the package; `name` is its path without the leading slash.

    `level` is zlib's: more than the third costs twice the time, for a twentieth of the size.
    """

    name: str
    kind: str
    data: bytes
    relations: tuple[Relation, ...] = field(default=())
    level: int = 3


def xml_part(name: str, kind: str, xml: str, relations: tuple[Relation, ...] = ()) -> Part:
    """A part of XML, declared and encoded."""
    return Part(name, kind, (_DECLARATION + xml).encode(), relations)


def write_package(parts: tuple[Part, ...], relations: tuple[Relation, ...], out: BinaryIO) -> None:
    """Write the parts in the order given; the same parts make the same bytes."""
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        _member(package, xml_part("[Content_Types].xml", "", _types(parts)))
        _member(package, xml_part("_rels/.rels", "", _relations(relations)))
        for part in parts:
            _member(package, part)
            if part.relations:
                folder, _, name = part.name.rpartition("/")
                path = f"{folder}/_rels/{name}.rels"
                _member(package, xml_part(path, "", _relations(part.relations)))


def _member(package: ZipFile, part: Part) -> None:
    info = ZipInfo(part.name, _TIME)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 0  # Else it would tell Windows from the rest.
    package.writestr(info, part.data, compresslevel=part.level)


def _types(parts: tuple[Part, ...]) -> str:
    defaults = {**_LAST_NAMES, "xml": "application/xml"}
    overrides = ""
    for part in parts:
        last = part.name.rpartition(".")[2]
        if last == "xml":
            overrides += f'<Override PartName="/{part.name}" ContentType="{part.kind}"/>'
        else:
            defaults[last] = part.kind
    named = "".join(
        f'<Default Extension="{last}" ContentType="{kind}"/>' for last, kind in defaults.items()
    )
    return f'<Types xmlns="{_PACKAGE}/content-types">{named}{overrides}</Types>'


def _relations(relations: tuple[Relation, ...]) -> str:
    modes = ("", ' TargetMode="External"')
    inner = "".join(
        f'<Relationship Id="{relation.id}" Type="{relation.kind}"'
        f' Target="{escaped(relation.target)}"{modes[relation.outside]}/>'
        for relation in relations
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
