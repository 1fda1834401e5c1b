"""Pens: a cut at a size, in a colour; and how wide words are that are written with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from briefer.document.styles import Family, Style
from briefer.exporters.pdf.fonts import SYMBOLS, Face, face, symbols
from briefer.exporters.pdf.subsets import Cut, StandIns, Use

_FAMILIES: tuple[Family, ...] = ("sans", "serif")
_CUTS = ((family, bold, italic) for family in _FAMILIES for bold in (0, 1) for italic in (0, 1))
# The same in every document, whatever it uses first.
_NAMES = {key: f"F{number}" for number, key in enumerate((*_CUTS, *SYMBOLS), 1)}


@dataclass(frozen=True, slots=True)
class Look:
    """What tells one pen from another. `lead` and `trail` are left free beside each text (pt)."""

    family: Family
    bold: bool
    italic: bool
    size: float
    colour: str
    tracking: float = 0.0
    caps: bool = False
    strike: bool = False
    rise: float = 0.0
    boxed: bool = False
    lead: float = 0.0
    trail: float = 0.0


class Pen:
    """Writes in one look; `widths` gives a word's width in points, `space` that of a blank."""

    __slots__ = ("colour", "cut", "fonts", "look", "space", "widths")

    def __init__(self, look: Look, cut: Cut) -> None:
        self.look = look
        self.cut = cut
        self.widths = _Widths(look, cut)
        self.space = self.widths[" "]
        self.colour = f"{rgb(look.colour)} rg"
        self.fonts: list[str] = []
        self.font(0)

    def font(self, subset: int) -> str:
        """The operator that chooses that subset of the cut; kept in `fonts`."""
        while len(self.fonts) <= subset:
            self.fonts.append(f"/{self.cut.name}+{len(self.fonts)} {self.look.size:g} Tf")
        return self.fonts[subset]

    def width(self, text: str) -> float:
        """How wide `text` is, in points, without keeping it in mind."""
        return self.widths.of(text)


class _Widths(dict[str, float]):
    """Widths of the words seen so far."""

    def __init__(self, look: Look, cut: Cut) -> None:
        super().__init__()
        self.advance = cut.advances.__getitem__
        self.scale = look.size / 1000
        self.tracking = look.tracking
        self.beside = look.lead + look.trail
        self.spaced = bool(self.tracking or self.beside)

    def __missing__(self, word: str) -> float:
        # Once for each word of a document, and so not by way of `of`.
        width = sum(map(self.advance, word)) * self.scale
        if self.spaced:
            width += self.tracking * len(word) + self.beside
        self[word] = width
        return width

    def of(self, text: str) -> float:
        return sum(map(self.advance, text)) * self.scale + self.tracking * len(text) + self.beside


class Case:
    """The pens of one document, and the cuts that they write with."""

    def __init__(self, fonts: Path) -> None:
        self.fonts = fonts
        self.stand_ins = StandIns()
        self._cuts: dict[tuple[Family, bool, bool] | str, Cut] = {}
        self._pens: dict[Look, Pen] = {}
        self._symbol_pens: dict[tuple[Look, str], Pen] = {}
        # By identity, since a style is asked for at every paragraph; kept, so that none takes over.
        self._styled: dict[int, tuple[Style, Pen]] = {}

    def pen(self, look: Look) -> Pen:
        """The pen of that look."""
        pen = self._pens.get(look)
        if pen is None:
            pen = self._pens[look] = Pen(look, self.cut(look.family, look.bold, look.italic))
        return pen

    def styled(self, style: Style) -> Pen:
        """The pen of a style's own look."""
        known = self._styled.get(id(style))
        if known is None or known[0] is not style:
            known = self._styled[id(style)] = (style, self.pen(look_of(style)))
        return known[1]

    def cut(self, family: Family, bold: bool, italic: bool) -> Cut:
        """The cut of that family, loaded when it is first wanted."""
        return self._cut(
            (family, bold, italic), lambda: face(self.fonts, family, bold=bold, italic=italic)
        )

    def others(self, look: Look) -> Iterator[Pen]:
        """Pens that may have what the look's own lacks: the other family's, then symbols'.

        No face is loaded before it is come to.
        """
        family: Family = "serif" if look.family == "sans" else "sans"
        yield self.pen(replace(look, family=family))
        for name in SYMBOLS:
            yield self._symbol_pen(look, name)

    def _symbol_pen(self, look: Look, name: str) -> Pen:
        key = (look, name)
        if key not in self._symbol_pens:
            cut = self._cut(name, lambda: symbols(self.fonts, name))
            self._symbol_pens[key] = Pen(look, cut)
        return self._symbol_pens[key]

    def _cut(self, key: tuple[Family, bool, bool] | str, load: Callable[[], Face]) -> Cut:
        if key not in self._cuts:
            self._cuts[key] = Cut(load(), _NAMES[key], self.stand_ins)
        return self._cuts[key]

    def cuts(self) -> list[Cut]:
        """The cuts that were asked for, in the order of their names."""
        return sorted(self._cuts.values(), key=lambda cut: cut.name)

    def clear(self) -> None:
        """Begin another document: nothing has been written with any cut yet."""
        for cut in self._cuts.values():
            cut.clear()

    def end(self) -> tuple[Use, ...]:
        """How the cuts were used since this was asked last."""
        ended = (cut.end() for cut in self._cuts.values())
        return tuple(use for use in ended if use is not None)


@lru_cache(maxsize=256)
def look_of(style: Style) -> Look:
    """The look of text in that style."""
    return Look(
        style.family,
        style.bold,
        style.italic,
        style.size,
        style.colour,
        style.tracking,
        style.caps,
        style.strike,
    )


@lru_cache(maxsize=256)
def rgb(colour: str) -> str:
    """`#rrggbb` as three operands."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3g}" for at in (1, 3, 5))
