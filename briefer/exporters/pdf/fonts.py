"""The bundled faces: which characters they have, and how wide these are."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from briefer.document.styles import Family
from briefer.exporters.pdf.parsing import FontFile

# What the families lack, such as arrows and check marks: in one cut, and asked in this order.
SYMBOLS = ("NotoSansMath-Regular", "NotoSansSymbols2-Regular")

# These are never seen; Noto shows some of them as a box with their name.
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff")
_EMPTY_GLYPH = 0x200B


class Face:
    """One font file: glyphs by character, advances in thousandths of the size."""

    def __init__(self, path: Path) -> None:
        self.parsed = FontFile(path)
        self.advances = _Advances(self.parsed)
        empty = self.parsed.glyph(_EMPTY_GLYPH)
        self.parsed.glyphs.update((ord(character), empty) for character in INVISIBLE)

    def has(self, character: str) -> bool:
        """Whether the font has a glyph for it."""
        return self.parsed.glyph(ord(character)) != 0


class _Advances(dict[str, float]):
    """Advance of each character seen so far."""

    def __init__(self, parsed: FontFile) -> None:
        super().__init__()
        self._parsed = parsed

    def __missing__(self, character: str) -> float:
        advance = self[character] = self._parsed.advance(self._parsed.glyph(ord(character)))
        return advance


def face(fonts: Path, family: Family, *, bold: bool = False, italic: bool = False) -> Face:
    """The face of that family and cut in the folder `fonts`; read once in a process."""
    return _face(fonts, family, bold, italic)


@lru_cache(maxsize=32)
def _face(fonts: Path, family: Family, bold: bool, italic: bool) -> Face:
    cut = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic"}
    return Face(fonts / f"Noto{family.capitalize()}-{cut.get((bold, italic), 'BoldItalic')}.ttf")


@lru_cache(maxsize=32)
def symbols(fonts: Path, name: str) -> Face:
    """The face of that name, one of SYMBOLS, in the folder `fonts`; read once in a process."""
    return Face(fonts / "symbols" / f"{name}.ttf")


@lru_cache(maxsize=4)
def measure(fonts: Path) -> Callable[[str, float, bool], float]:
    """A function of text, size and boldness: the text's width in the sans face, in points.

    What that face lacks is as wide as the symbol that is set in its stead.
    """
    cuts = _Shown(fonts, bold=False), _Shown(fonts, bold=True)

    def width(text: str, size: float, bold: bool) -> float:
        advances = cuts[bold]
        return sum([advances[character] for character in text]) * size / 1000

    return width


class _Shown(dict[str, float]):
    """Advance of each character seen so far, in the first face that has it."""

    def __init__(self, fonts: Path, *, bold: bool) -> None:
        super().__init__()
        self._fonts = fonts
        self._bold = bold

    def _faces(self) -> Iterator[Face]:
        yield face(self._fonts, "sans", bold=self._bold)
        yield face(self._fonts, "serif", bold=self._bold)
        yield from (symbols(self._fonts, name) for name in SYMBOLS)

    def __missing__(self, character: str) -> float:
        having = (one for one in self._faces() if one.has(character))
        first = next(having, None) or next(self._faces())
        advance = self[character] = first.advances[character]
        return advance
