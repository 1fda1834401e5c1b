"""What one document takes out of a face: codes for its characters, and the embedded subset.

A simple TrueType font holds 255 codes. The first subset has ASCII at its own codes, so that most
text stands in the file as it is; what a subset cannot take goes into a further one. `ToUnicode`
gives back the text as it was written, also where one glyph stands for a letter with its accent,
or a capital for a small letter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from briefer.exporters.pdf.fonts import Face
from briefer.exporters.pdf.objects import Objects, compressed
from briefer.exporters.pdf.truetype import subset
from briefer.exporters.pdf.unsettable import needs_shaping

_ASCII = range(32, 127)
_FIRST_FREE = (*range(1, 32), *range(127, 256))
_LATER = tuple(range(1, 256))
_OWN_CODES = {code: f"\\{chr(code)}" if chr(code) in "()\\" else chr(code) for code in _ASCII}
_FIRST = [chr(code) if code in _ASCII else "" for code in range(256)]
# A code of a further subset, while a text is translated: no character has so high a number.
_MARKER = 0x10_0000
_CMAP_ENTRIES = 100
_USUAL = re.compile("[ -~]+")
_DIGITS = str.maketrans("0123456789", "ABCDEFGHIJ")


@dataclass(frozen=True, slots=True)
class StandIn:
    """A private character: drawn as `glyph`, copied as `text`."""

    glyph: str
    text: str


class StandIns:
    """The private characters of one document, in the order in which they were wanted."""

    def __init__(self) -> None:
        self._made: dict[StandIn, str] = {}
        self.by_character: dict[str, StandIn] = {}

    def character(self, glyph: str, text: str) -> str:
        """The private character that is drawn as `glyph` and copied as `text`."""
        wanted = StandIn(glyph, text)
        if wanted not in self._made:
            character = chr(0xF_0000 + len(self._made))
            self._made[wanted] = character
            self.by_character[character] = wanted
        return self._made[wanted]

    def glyph(self, character: str) -> str:
        """The character whose glyph is drawn."""
        stand_in = self.by_character.get(character)
        return stand_in.glyph if stand_in else character

    def text(self, character: str) -> str:
        """The characters that are copied."""
        stand_in = self.by_character.get(character)
        return stand_in.text if stand_in else character


class _Codes(dict[int, str]):
    """For `str.translate`: each character's code, escaped as a literal string wants it."""

    def __init__(self) -> None:
        super().__init__(_OWN_CODES)
        self.subsets: list[list[str]] = [list(_FIRST)]
        self._free: Iterator[int] = iter(_FIRST_FREE)

    def __missing__(self, number: int) -> str:
        code = next(self._free, None)
        if code is None:
            self.subsets.append([""] * 256)
            self._free = iter(_LATER)
            code = next(self._free)
        subset = len(self.subsets) - 1
        self.subsets[subset][code] = chr(number)
        self[number] = chr(_MARKER + subset * 256 + code) if subset else f"\\{code:03o}"
        return self[number]


class Use(NamedTuple):
    """What a part of a document shows of a cut: the bits of its characters, those beyond ASCII in
    the order in which they came, and their codes."""

    cut: "Cut"
    used: int
    odd: str
    codes: str


class _Bits(dict[str, int]):
    """A bit for each character that was ever shown: what many pages use is soon added up."""

    def __missing__(self, character: str) -> int:
        bit = self[character] = 1 << len(self)
        return bit


class _Made(NamedTuple):
    """What takes time about a subset: the characters by code, and what was made of them."""

    used: list[str]
    file: bytes
    to_unicode: bytes
    widths: str


class Cut:
    """A face as one document uses it, under the name that its pages know it by."""

    def __init__(self, face: Face, name: str, stand_ins: StandIns) -> None:
        self.face = face
        self.name = name
        self.advances = _CutAdvances(face, stand_ins)
        self._stand_ins = stand_ins
        self._codes = _Codes()
        self._bits = _Bits()
        self._used = 0
        self._part: set[str] = set()
        self._odd: list[str] = []
        self._made: dict[int, _Made] = {}
        self.sets: set[str] = {"\n"}

    def clear(self) -> None:
        """Begin another document: no code is given, and nothing is used yet."""
        self._codes = _Codes()
        self._used, self._part, self._odd = 0, set(), []

    def end(self) -> "Use | None":
        """How the cut was used since this was asked last; None where it was not."""
        if not self._part:
            return None
        used, odd = 0, "".join(dict.fromkeys(_USUAL.sub("", "".join(self._odd))))
        for character in self._part:
            used |= self._bits[character]
        self._used |= used
        self._part, self._odd = set(), []
        return Use(self, used, odd, odd.translate(self._codes))

    def again(self, use: "Use") -> bool:
        """Use the cut again as it was then; False where its characters have other codes now."""
        self._used |= use.used
        return not use.odd or use.odd.translate(self._codes) == use.codes

    def has(self, character: str) -> bool:
        """Whether there is a glyph for it."""
        return self.face.has(self._stand_ins.glyph(character))

    def can_set(self, character: str) -> bool:
        """Whether there is a glyph for it, and that glyph in its place is right."""
        if character in self.sets:
            return True
        glyph = self._stand_ins.glyph(character)
        settable = self.face.has(glyph) and not needs_shaping(glyph)
        if settable:
            self.sets.add(character)
        return settable

    def shown(self, text: str) -> tuple[tuple[int, str], ...]:
        """`text` as parts of one subset each: the subset's number and the inside of a string."""
        self._part.update(text)
        if not text.isascii():
            self._odd.append(text)
        literal = text.translate(self._codes)
        return ((0, literal),) if literal.isascii() else _parted(literal)

    def embed(self, objects: Objects) -> list[bytes]:
        """Put the subsets that were used among the objects; entries for the pages' resources."""
        return [
            b"/%b+%d %d 0 R"
            % (self.name.encode("ascii"), number, self._font(objects, number, used))
            for number, used in enumerate(map(self._shown_codes, self._codes.subsets))
            if used
        ]

    def _shown_codes(self, codes: list[str]) -> list[str]:
        """The subset's characters by code, without those that were not used after all."""
        bits, shown = self._bits, self._used
        used = [one if one and bits[one] & shown else "" for one in codes]
        while used and not used[-1]:
            used.pop()
        return used

    def _font(self, objects: Objects, number: int, used: list[str]) -> int:
        name = f"{number:06}".translate(_DIGITS) + f"+{self.face.parsed.name}"
        made = self._made.get(number)
        if made is None or made.used != used:
            made = self._made[number] = self._making(used)
        descriptor = self._descriptor(objects, name, objects.add(made.file))
        to_unicode = objects.add(made.to_unicode)
        return objects.add(
            (
                f"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /FirstChar 0 "
                f"/LastChar {len(used) - 1} /FontDescriptor {descriptor} 0 R "
                f"/ToUnicode {to_unicode} 0 R /Widths [{made.widths}] >>"
            ).encode("ascii")
        )

    def _making(self, used: list[str]) -> _Made:
        parsed, stand_ins = self.face.parsed, self._stand_ins
        widths = " ".join(f"{self.advances[one] if one else 0:.6g}" for one in used)
        texts = [stand_ins.text(one) if one else "" for one in used]
        glyphs = [parsed.glyph(ord(stand_ins.glyph(one))) if one else 0 for one in used]
        file = subset(parsed, glyphs)
        entry = b"/Length1 %d " % len(file)
        return _Made(used, compressed(file, entry), compressed(_to_unicode(texts)), widths)

    def _descriptor(self, objects: Objects, name: str, file: int) -> int:
        parsed = self.face.parsed
        figures = parsed.figures
        box = " ".join(f"{side:.6g}" for side in figures.box)
        return objects.add(
            (
                f"<< /Type /FontDescriptor /FontName /{name} /Flags {figures.flags} "
                f"/FontBBox [{box}] /ItalicAngle {figures.italic_angle:.6g} "
                f"/Ascent {figures.ascent:.6g} /Descent {figures.descent:.6g} "
                f"/CapHeight {figures.capitals:.6g} /StemV {figures.stem} "
                f"/MissingWidth {parsed.advance(0):.6g} /FontFile2 {file} 0 R >>"
            ).encode("ascii")
        )


class _CutAdvances(dict[str, float]):
    """A face's advances, with those of the document's private characters."""

    def __init__(self, face: Face, stand_ins: StandIns) -> None:
        super().__init__()
        self._face = face
        self._stand_ins = stand_ins

    def __missing__(self, character: str) -> float:
        advance = self[character] = self._face.advances[self._stand_ins.glyph(character)]
        return advance


def _parted(literal: str) -> tuple[tuple[int, str], ...]:
    def subset(character: str) -> int:
        return max(0, ord(character) - _MARKER) >> 8

    def spelt(character: str) -> str:
        return character if character.isascii() else f"\\{ord(character) & 0xFF:03o}"

    return tuple(
        (number, "".join(map(spelt, part))) for number, part in groupby(literal, key=subset)
    )


def _to_unicode(texts: list[str]) -> bytes:
    """A ToUnicode CMap (ISO 32000-1, 9.10.3) for codes from 0; "" is a code that is not used."""
    pairs = [
        f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in enumerate(texts)
        if text
    ]
    blocks = [pairs[at : at + _CMAP_ENTRIES] for at in range(0, len(pairs), _CMAP_ENTRIES)]
    mapped = [
        line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
    ]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *mapped,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    ).encode()
