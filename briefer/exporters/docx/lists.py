"""Lists: Word's list styles to five levels, and a numbering of its own for each ordered list."""

from dataclasses import dataclass

from briefer.document.nodes import ListBlock
from briefer.document.styles import ACCENT, StyleSheet
from briefer.exporters.docx import frames
from briefer.exporters.docx.looks import style_id
from briefer.exporters.docx.namespaces import DECLARED

LEVELS = 5
FAMILIES = ("List", "Callout")

_BULLET_LOOK = (
    '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:hint="default"/>'
    f'<w:color w:val="{ACCENT[1:].upper()}"/></w:rPr>'
)
_BULLET = "\uf0a7"  # A small square of Wingdings, which every word processor knows or replaces.


@dataclass(frozen=True, slots=True)
class Further:
    """The style of an entry's further paragraphs, and the sheet's style that it follows."""

    name: str
    base: str


@dataclass(frozen=True, slots=True)
class ListStyles:
    """The ids of the paragraph styles of one level."""

    bullet: str
    number: str
    further: Further


def names(family: str, level: int) -> tuple[str, str, str]:
    """The names of a level's styles (from 0): bulleted, numbered, and going on."""
    number = f" {level + 1}" if level else ""
    return (f"{family} Bullet{number}", f"{family} Number{number}", f"{family} Continue{number}")


def styles(family: str, level: int) -> ListStyles:
    """The styles of a level, from 0; deeper ones look like the fifth."""
    bullet, number, further = (style_id(name) for name in names(family, min(level, LEVELS - 1)))
    base = "Callout" if family == "Callout" else "List Bullet"
    return ListStyles(bullet, number, Further(further, base))


def indent(sheet: StyleSheet, level: int, *, ordered: bool) -> int:
    """Where the text of a level's entries begins, in twentieths of a point."""
    outer = sheet.paragraph("List Bullet").indent * level
    own = sheet.paragraph("List Number" if ordered else "List Bullet").indent
    return round((outer + own) * 20)


def left(sheet: StyleSheet, family: str, level: int, *, ordered: bool) -> int:
    """The same, from the margin: a callout's lists begin where its text does."""
    inset = frames.CALLOUT_INSET if family == "Callout" else 0
    return indent(sheet, min(level, LEVELS - 1), ordered=ordered) + inset


def hanging(sheet: StyleSheet, *, ordered: bool) -> int:
    """How far the mark of an entry stands before its text, in twentieths of a point."""
    return round(sheet.paragraph("List Number" if ordered else "List Bullet").indent * 20)


class Numbering:
    """Gives each ordered list a numbering that begins where the list does."""

    def __init__(self) -> None:
        self._lists: list[tuple[int, int, int]] = []  # abstract numbering, level, start

    def paragraph(self, block: ListBlock, level: int, family: str) -> str:
        """The `w:numPr` of the block's entries; "" where their style says enough."""
        if not block.ordered:
            return ""
        level = min(level, LEVELS - 1)
        self._lists.append((_abstract(family, ordered=True), level, block.start))
        return _marked(level, len(_abstracts()) + len(self._lists))

    def xml(self, sheet: StyleSheet) -> str:
        """numbering.xml."""
        abstracts = "".join(
            _definition(sheet, number, family, ordered)
            for number, (family, ordered) in enumerate(_abstracts())
        )
        own = "".join(_num(number + 1, number) for number in range(len(_abstracts())))
        lists = "".join(
            _num(len(_abstracts()) + number, *numbered)
            for number, numbered in enumerate(self._lists, 1)
        )
        return f"<w:numbering {DECLARED}>{abstracts}{own}{lists}</w:numbering>"


def bulleted(family: str, level: int) -> str:
    """The `w:numPr` of a bulleted entry whose style is not its list's."""
    return _marked(min(level, LEVELS - 1), number_of(family, ordered=False))


def _marked(level: int, number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _abstracts() -> list[tuple[str, bool]]:
    return [(family, ordered) for family in FAMILIES for ordered in (False, True)]


def _abstract(family: str, *, ordered: bool) -> int:
    return _abstracts().index((family, ordered))


def number_of(family: str, *, ordered: bool) -> int:
    """The `w:numId` that the styles of a family refer to."""
    return _abstract(family, ordered=ordered) + 1


def _num(number: int, abstract: int, level: int = 0, start: int | None = None) -> str:
    override = ""
    if start is not None:
        override = (
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


def _definition(sheet: StyleSheet, number: int, family: str, ordered: bool) -> str:
    levels = "".join(_level(sheet, family, level, ordered) for level in range(LEVELS))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="B21EF{number:03X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="B21EE{number:03X}"/>'
        f"{levels}</w:abstractNum>"
    )


def _level(sheet: StyleSheet, family: str, level: int, ordered: bool) -> str:
    style = style_id(names(family, level)[ordered])
    mark = f"%{level + 1}." if ordered else _BULLET
    look = "" if ordered else _BULLET_LOOK
    begins = left(sheet, family, level, ordered=ordered)
    indented = f'<w:ind w:left="{begins}" w:hanging="{hanging(sheet, ordered=ordered)}"/>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{"decimal" if ordered else "bullet"}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indented}</w:pPr>{look}</w:lvl>"
    )
