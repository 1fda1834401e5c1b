"""The fonts that a file carries, so that it looks the same where they are not installed."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from briefer.errors import OutputError
from briefer.exporters.docx.namespaces import DECLARED

_FACES = {
    "embedRegular": "Regular",
    "embedBold": "Bold",
    "embedItalic": "Italic",
    "embedBoldItalic": "BoldItalic",
}


@dataclass(frozen=True, slots=True)
class _Family:
    name: str
    file: str
    instead: str
    panose: str
    kind: str


_FAMILIES = (
    _Family("Noto Sans", "NotoSans", "Calibri", "020B0502040504020204", "swiss"),
    _Family("Noto Serif", "NotoSerif", "Cambria", "02020502060505020204", "roman"),
)
# What both families say of themselves: Latin, Greek and Cyrillic.
_SIGNATURE = (
    '<w:sig w:usb0="E00002FF" w:usb1="4000001B" w:usb2="00000020" w:usb3="00000000"'
    ' w:csb0="0000019F" w:csb1="00000000"/>'
)


@dataclass(frozen=True, slots=True)
class Embedded:
    """An obfuscated font (ECMA-376-4, 19.2.1), its key, and how the font table refers to it."""

    id: str
    element: str
    family: str
    key: str
    data: bytes


def embedded(folder: Path) -> tuple[Embedded, ...]:
    """The fonts of `folder`/embed; raises OutputError if one is not there."""
    return tuple(
        _embedded(folder / "embed" / f"{family.file}-{face}.ttf", element, family.name)
        for family in _FAMILIES
        for element, face in _FACES.items()
    )


@lru_cache(maxsize=16)
def _embedded(path: Path, element: str, family: str) -> Embedded:
    try:
        font = path.read_bytes()
    except OSError as error:
        raise OutputError(
            f"The font {path} cannot be read ({error.strerror}).", "Install Briefer again."
        ) from error
    key = UUID(bytes=hashlib.sha256(font).digest()[:16], version=4)
    mask = key.bytes[::-1] * 2
    start = bytes(ours ^ theirs for ours, theirs in zip(font[:32], mask, strict=True))
    name = f"{{{str(key).upper()}}}"
    return Embedded(path.stem, element, family, name, start + font[32:])


def font_table(fonts: tuple[Embedded, ...]) -> str:
    """fontTable.xml: what to take instead, and where each face stands in the file."""
    families = "".join(_font(family, fonts) for family in _FAMILIES)
    return f"<w:fonts {DECLARED}>{families}</w:fonts>"


def _font(family: _Family, fonts: tuple[Embedded, ...]) -> str:
    faces = "".join(
        f'<w:{font.element} r:id="{font.id}" w:fontKey="{font.key}"/>'
        for font in fonts
        if font.family == family.name
    )
    return (
        f'<w:font w:name="{family.name}"><w:altName w:val="{family.instead}"/>'
        f'<w:panose1 w:val="{family.panose}"/><w:charset w:val="00"/>'
        f'<w:family w:val="{family.kind}"/><w:pitch w:val="variable"/>{_SIGNATURE}{faces}</w:font>'
    )
