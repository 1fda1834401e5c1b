"""Font files read at once: ReportLab reads their tables number by number, which is most of the
time that a page takes."""

from bisect import bisect_right
from io import BytesIO
from pathlib import Path
from struct import unpack_from

from reportlab.pdfbase.ttfonts import TTFontFace

_GROUPS = 12


class FontFile(TTFontFace):
    """A TrueType file with the tables that a subset is made of (OpenType 1.9)."""

    def __init__(self, path: Path) -> None:
        # Read by us: what knows no path can tell none.
        self._bytes = path.read_bytes()
        super().__init__(BytesIO(self._bytes))

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: ARG002, N802, N803 - ReportLab's names
        """Read names and metrics as ReportLab does, and the three long tables in one go each."""
        super().extractInfo(0)
        # Filled as characters are asked for: of three thousand a document uses a hundred.
        self.charToGlyph: dict[int, int] = {}
        self._firsts, self._lasts, self._glyphs = self._groups()
        self.hmetrics = self._metrics()
        self.glyphPos = self._places()
        self.scale = 1000 / self._number("head", 18)
        self.defaultWidth = self.advance(0)

    def glyph(self, code: int) -> int:
        """The glyph of a code point; 0 where there is none."""
        if code not in self.charToGlyph:
            group = bisect_right(self._firsts, code) - 1
            if group < 0 or code > self._lasts[group]:
                return 0
            self.charToGlyph[code] = self._glyphs[group] + code - self._firsts[group]
        return self.charToGlyph[code]

    def advance(self, glyph: int) -> float:
        """How far a glyph moves on, in thousandths of the size."""
        return float(self.hmetrics[glyph][0] * self.scale)

    def _at(self, tag: str) -> int:
        return int(self.table[tag]["offset"])

    def _number(self, tag: str, offset: int) -> int:
        return self._numbers("H", 1, self._at(tag) + offset)[0]

    def _numbers(self, kind: str, count: int, offset: int) -> tuple[int, ...]:
        return unpack_from(f">{count}{kind}", self._bytes, offset)

    def _groups(self) -> tuple[tuple[int, ...], ...]:
        """First and last code point and first glyph of the groups of `cmap`, format 12."""
        begin = self._at("cmap")
        records = (
            self._numbers("H", 4, begin + 4 + number * 8)
            for number in range(self._number("cmap", 2))
        )
        subtables = (begin + (high << 16) + low for _, _, high, low in records)
        at = next(at for at in subtables if self._numbers("H", 1, at)[0] == _GROUPS)
        count = self._numbers("L", 1, at + 12)[0]
        numbers = self._numbers("L", count * 3, at + 16)
        return numbers[::3], numbers[1::3], numbers[2::3]

    def _metrics(self) -> "_Metrics":
        count, glyphs = self._number("hhea", 34), self._number("maxp", 4)
        begin = self._at("hmtx")
        return _Metrics(
            self._numbers("H", count * 2, begin),
            self._numbers("H", glyphs - count, begin + count * 4),
        )

    def _places(self) -> tuple[int, ...]:
        count = self._number("maxp", 4) + 1
        if self._number("head", 50):
            return self._numbers("L", count, self._at("loca"))
        return tuple(place * 2 for place in self._numbers("H", count, self._at("loca")))


class _Metrics:
    """Advance and left side bearing by glyph; those at the end have the last advance."""

    def __init__(self, pairs: tuple[int, ...], alike: tuple[int, ...]) -> None:
        self._pairs = pairs
        self._alike = alike

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        at = glyph * 2
        if at < len(self._pairs):
            return self._pairs[at], self._pairs[at + 1]
        return self._pairs[-2], self._alike[glyph - len(self._pairs) // 2]
