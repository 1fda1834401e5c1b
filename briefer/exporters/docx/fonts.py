"""The fonts that a file carries, so that it looks the same where they are not installed."""

import hashlib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from briefer.document.styles import Family
from briefer.errors import OutputError
from briefer.exporters.docx.namespaces import DECLARED

_UPRIGHT = {"embedRegular": "Regular", "embedBold": "Bold"}
_ITALIC = {False: ("embedItalic", "Italic"), True: ("embedBoldItalic", "BoldItalic")}


@dataclass(frozen=True, slots=True)
class _Family:
    """A family; `signature` are the ranges and code pages that its OS/2 table tells, in hex."""

    name: str
    instead: str
    panose: str
    kind: str
    charset: str
    signature: tuple[str, str, str, str, str, str]
    italics: Family | None = None

    @property
    def file(self) -> str:
        return self.name.replace(" ", "")


_SIGNATURE = ("usb0", "usb1", "usb2", "usb3", "csb0", "csb1")
_LATIN = ("E00002FF", "4000001B", "00000020", "00000000", "0000019F", "00000000")
_ARABIC = ("A000206F", "8200204A", "00000008", "00000000", "00000053", "00080000")
_HEBREW = ("80000803", "40002002", "00000000", "00000000", "00000033", "00000000")
_DEVANAGARI = ("80008023", "00002046", "00000000", "00000000", "00000013", "00000000")
_FAMILIES = (
    _Family("Noto Sans", "Calibri", "020B0502040504020204", "swiss", "00", _LATIN, "sans"),
    _Family("Noto Serif", "Cambria", "02020502060505020204", "roman", "00", _LATIN, "serif"),
    _Family("Noto Naskh Arabic", "Arabic Typesetting,Arial", "", "roman", "B2", _ARABIC),
    _Family("Noto Sans Hebrew", "David,Arial", "", "swiss", "B1", _HEBREW),
    _Family("Noto Sans Devanagari", "Mangal,Nirmala UI", "", "swiss", "00", _DEVANAGARI),
)


@dataclass(frozen=True, slots=True)
class Embedded:
    """An obfuscated font (ECMA-376-4, 19.2.1), its key, and how the font table refers to it."""

    id: str
    element: str
    family: str
    key: str
    data: bytes


def embedded(
    folder: Path, italics: AbstractSet[tuple[Family, bool]], faces: AbstractSet[str]
) -> tuple[Embedded, ...]:
    """The fonts of `folder`/embed that a document needs; raises OutputError if one is not there.

    Regular and bold of the house's families always, and their `italics` (and bold ones) that it
    has words in; regular and bold of the `faces` of other scripts.
    """
    return tuple(
        _embedded(folder / "embed" / f"{family.file}-{face}.ttf", element, family.name)
        for family in _FAMILIES
        if family.italics or family.name in faces
        for element, face in _cuts(family, italics)
    )


def _cuts(family: _Family, italics: AbstractSet[tuple[Family, bool]]) -> Iterator[tuple[str, str]]:
    yield from _UPRIGHT.items()
    yield from (named for bold, named in _ITALIC.items() if (family.italics, bold) in italics)


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
    carried = {font.family for font in fonts}
    families = "".join(_font(family, fonts) for family in _FAMILIES if family.name in carried)
    return f"<w:fonts {DECLARED}>{families}</w:fonts>"


def _font(family: _Family, fonts: tuple[Embedded, ...]) -> str:
    faces = "".join(
        f'<w:{font.element} r:id="{font.id}" w:fontKey="{font.key}"/>'
        for font in fonts
        if font.family == family.name
    )
    panose = f'<w:panose1 w:val="{family.panose}"/>' if family.panose else ""
    told = zip(_SIGNATURE, family.signature, strict=True)
    signature = "".join(f' w:{name}="{value}"' for name, value in told)
    return (
        f'<w:font w:name="{family.name}"><w:altName w:val="{family.instead}"/>{panose}'
        f'<w:charset w:val="{family.charset}"/><w:family w:val="{family.kind}"/>'
        f'<w:pitch w:val="variable"/><w:sig{signature}/>{faces}</w:font>'
    )
