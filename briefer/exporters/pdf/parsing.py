"""Font files, of which no more is read than is asked for: the system maps in the rest."""

import sys
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import iter_unpack, unpack_from

_GROUPS = 12
_POSTSCRIPT_NAME, _WINDOWS, _ENGLISH = 6, 3, 0x409
_SEMIBOLD = 600
# Flags of a font descriptor (ISO 32000-1, table 123).
_SYMBOLIC, _ITALIC, _FORCE_BOLD = 4, 64, 1 << 18


@dataclass(frozen=True, slots=True)
class Figures:
    """What a font descriptor says (ISO 32000-1, 9.8), in thousandths of the size."""

    ascent: float
    descent: float
    capitals: float
    box: tuple[float, ...]
    italic_angle: float
    stem: int
    flags: int


class FontFile:
    """A TrueType file (OpenType 1.9): its characters, its metrics, and what a subset takes."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap(file.fileno(), 0, access=ACCESS_READ)
        records = iter_unpack(">4s4xLL", self._bytes[12 : 12 + 16 * self._short(4)])
        self._tables: dict[bytes, tuple[int, int]] = {tag: place for tag, *place in records}  # type: ignore[misc]
        self.count = self._short(self._at(b"maxp") + 4)
        self.scale = 1000 / self._short(self._at(b"head") + 18)
        # Filled as characters are asked for: of three thousand a document uses a hundred.
        self.glyphs: dict[int, int] = {}
        self._groups = self._character_groups()
        self._firsts = self._groups[::3]
        pairs = self._short(self._at(b"hhea") + 34)
        self._pairs = self._numbers("H", self._at(b"hmtx"), pairs * 2)

    def glyph(self, code: int) -> int:
        """The glyph of a code point; 0 where there is none."""
        known = self.glyphs.get(code)
        if known is None:
            at = 3 * bisect_right(self._firsts, code) - 3
            if at < 0 or code > self._groups[at + 1]:
                return 0
            known = self.glyphs[code] = self._groups[at + 2] + code - self._groups[at]
        return known

    def advance(self, glyph: int) -> float:
        """How far a glyph moves on, in thousandths of the size."""
        return self.metrics(glyph)[0] * self.scale

    def metrics(self, glyph: int) -> tuple[int, int]:
        """A glyph's advance and left side bearing in the font's units (`hmtx`)."""
        at = glyph * 2
        if at < len(self._pairs):
            return self._pairs[at], self._pairs[at + 1]
        # Those at the end have the last advance.
        after = self._at(b"hmtx") + len(self._pairs) + at
        return self._pairs[-2], self._short(after)

    def outline(self, glyph: int) -> bytes:
        """A glyph's description (`glyf`); that of a blank is empty."""
        begin = self._at(b"glyf")
        return self._bytes[begin + self.places[glyph] : begin + self.places[glyph + 1]]

    def table(self, tag: bytes) -> bytes:
        """A table as it stands in the file; nothing where there is none."""
        begin, length = self._tables.get(tag, (0, 0))
        return self._bytes[begin : begin + length]

    @cached_property
    def places(self) -> "array[int] | list[int]":
        """Where each glyph's description begins, and where the last one ends (`loca`)."""
        if self._short(self._at(b"head") + 50):
            return self._numbers("I", self._at(b"loca"), self.count + 1)
        return [place * 2 for place in self._numbers("H", self._at(b"loca"), self.count + 1)]

    @cached_property
    def name(self) -> str:
        """The PostScript name."""
        table = self.table(b"name")
        count, texts = unpack_from(">2xHH", table)
        for record in iter_unpack(">6H", table[6 : 6 + 12 * count]):
            platform, _, language, kind, length, offset = record
            if (platform, language, kind) == (_WINDOWS, _ENGLISH, _POSTSCRIPT_NAME):
                begin = texts + offset
                return table[begin : begin + length].decode("utf-16-be")
        raise ValueError("The font has no PostScript name.")

    @cached_property
    def figures(self) -> Figures:
        """What the descriptor of a subset says; the stem's width is a guess from the weight."""
        system = self.table(b"OS/2")
        weight = unpack_from(">H", system, 4)[0]
        ascent, descent = (part * self.scale for part in unpack_from(">hh", system, 68))
        # Of a long table: all glyphs' names follow.
        angle = unpack_from(">l", self._bytes, self._at(b"post") + 4)[0] / 65536
        box = unpack_from(">4h", self.table(b"head"), 36)
        return Figures(
            ascent,
            descent,
            unpack_from(">h", system, 88)[0] * self.scale,
            tuple(side * self.scale for side in box),
            angle,
            50 + int((weight / 65) ** 2),
            _SYMBOLIC | (_ITALIC if angle else 0) | (_FORCE_BOLD if weight >= _SEMIBOLD else 0),
        )

    def _at(self, tag: bytes) -> int:
        return self._tables[tag][0]

    def _short(self, at: int) -> int:
        return int.from_bytes(self._bytes[at : at + 2], "big")

    def _numbers(self, kind: str, at: int, count: int) -> "array[int]":
        """So many numbers of two (“H”) or four (“I”) bytes."""
        numbers = array(kind)
        numbers.frombytes(self._bytes[at : at + count * numbers.itemsize])
        if sys.byteorder == "little":
            numbers.byteswap()
        return numbers

    def _character_groups(self) -> "array[int]":
        """First and last code point and first glyph of each group of `cmap`, format 12."""
        begin = self._at(b"cmap")
        records = unpack_from(">" + "4xL" * self._short(begin + 2), self._bytes, begin + 4)
        at = next(begin + at for at in records if self._short(begin + at) == _GROUPS)
        return self._numbers("I", at + 16, 3 * unpack_from(">L", self._bytes, at + 12)[0])
