"""Which named style a paragraph or a run bears; styles that only some documents need.

The sheet's styles are always in the file. A combination of them (a struck value in bold, a cell
at the right) becomes a style of its own, made when it first occurs, so that nothing is formatted
directly.
"""

from dataclasses import dataclass, replace

from briefer.document.nodes import Align, Banner
from briefer.document.styles import THIRD, Family, Style, StyleSheet
from briefer.exporters.docx.scripts import Script

# Word's own styles, under the names that its files use. All others are the house's.
BUILT_IN = {
    "Title": "Title",
    "Heading 1": "heading 1",
    "Heading 2": "heading 2",
    "Heading 3": "heading 3",
    "List Bullet": "List Bullet",
    "List Number": "List Number",
    "List Continue": "List Continue",
    "Quote": "Quote",
    "Caption": "caption",
    "Footnote Text": "footnote text",
    "TOC Heading": "TOC Heading",
    "TOC 1": "toc 1",
    "TOC 2": "toc 2",
    "TOC 3": "toc 3",
    "Header": "header",
    "Footer": "footer",
    "Hyperlink": "Hyperlink",
    "Footnote Reference": "footnote reference",
    "Strong": "Strong",
    "Emphasis": "Emphasis",
    **{
        f"List {kind} {level}": f"List {kind} {level}"
        for kind in ("Bullet", "Number", "Continue")
        for level in (2, 3, 4, 5)
    },
}

MARK = "Footnote Reference"
NUMBER_LOOK = '<w:rPr><w:rStyle w:val="NoteNumber"/></w:rPr>'
"""The number before a note, or an entry that is numbered as one."""

SIZED = ("Grade", MARK, "Marking")
"""Character styles whose own family and size count; the others take their paragraph's."""

_UNCHANGED = Style()
_ALIGNED: dict[Align, str] = {"left": "", "centre": " Centred", "right": " Flush Right"}


def style_id(name: str) -> str:
    """The id of the style `name`, made as Word makes those of its own styles."""
    return name.replace(" ", "")


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """A paragraph style made for a document, `base` with what differs from it.

    `left` is where its lines begin, in twentieths of a point; a `framed` one stands in a callout,
    and an `unframed` one on the ground of another.
    """

    name: str
    base: str
    style: Style
    align: Align = "left"
    mirrored: bool = False
    left: int = 0
    framed: bool = False
    unframed: bool = False


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """A character style made for a document; `fill` is the ground of a marking.

    One with a `face` is its base in a script that has a font of its own, and says nothing else.
    """

    name: str
    base: str
    style: Style = _UNCHANGED
    fill: str = ""
    face: str = ""


class Looks:
    """Hands out style ids, and remembers which styles have to be made."""

    def __init__(self, sheet: StyleSheet) -> None:
        self.sheet = sheet
        self.paragraphs: dict[str, ParagraphLook] = {}
        self.characters: dict[str, CharacterLook] = {}
        self.italics: set[tuple[Family, bool]] = set()
        """The families that have words in italics, and whether these are bold."""

    @property
    def faces(self) -> tuple[str, ...]:
        """The faces of scripts that have words in them, as they came."""
        faces = (look.face for look in self.characters.values() if look.face)
        return tuple(dict.fromkeys(faces))

    def mirrored(self, name: str) -> str:
        """The id of the paragraph style `name` for words that run from right to left."""
        made = f"{name} Right To Left"
        self.paragraphs[made] = ParagraphLook(made, name, self.sheet.paragraph(name), mirrored=True)
        return style_id(made)

    def inset(self, name: str, family: str, level: int, left: int) -> str:
        """The id of the paragraph style `name` within a list, or a callout at `level` -1."""
        made = f"{name} Within {family} {level + 1}".removesuffix(" 0")
        self.paragraphs[made] = ParagraphLook(
            made, name, self.sheet.paragraph(name), left=left, framed=family == "Callout"
        )
        return style_id(made)

    def unframed(self, name: str) -> str:
        """The id of the paragraph style `name` without its own frame and ground."""
        made = f"{name} Unframed"
        self.paragraphs[made] = ParagraphLook(made, name, self.sheet.paragraph(name), unframed=True)
        return style_id(made)

    def continued(self, name: str, left: int) -> str:
        """The id of the style `name` of a list's further paragraphs, under those of a number."""
        made = f"{name} Under Number"
        style = self.sheet.paragraph("List Number")
        self.paragraphs[made] = ParagraphLook(made, name, style, left=left)
        return style_id(made)

    def paragraph(self, name: str, align: Align = "left", *, superseded: bool = False) -> str:
        """The id of the paragraph style `name`, so aligned, and grey if `superseded`."""
        made = f"{name}{' Superseded' if superseded else ''}{_ALIGNED[align]}"
        if made != name and made not in self.paragraphs:
            style = self.sheet.paragraph(name)
            style = replace(style, colour=THIRD) if superseded else style
            self.paragraphs[made] = ParagraphLook(made, name, style, align)
        return style_id(made)

    def character(
        self, name: str, within: str, *, bold: bool, italic: bool, script: Script | None = None
    ) -> str:
        """The id of the character style for a run of a paragraph in style `within`, or ""."""
        made = self._stressed(name, within, bold=bold, italic=italic)
        return self.scripted(script, made) if script else style_id(made)

    def scripted(self, script: Script, base: str = "") -> str:
        """The id of the character style `base` (or none) for words in `script`."""
        made = f"{base} {script.name}".strip()
        self.characters[made] = CharacterLook(made, base, face=script.face)
        return style_id(made)

    def _stressed(self, name: str, within: str, *, bold: bool, italic: bool) -> str:
        """The name of the character style, or "".

        Word lets bold within bold cancel out, so a style says no more than what is missing.
        """
        paragraph = self.sheet.paragraph(within)
        own = self.sheet.character(name) if name else Style()
        if italic or own.italic or paragraph.italic:
            family = own.family if name in SIZED else paragraph.family
            self.italics.add((family, bold or own.bold or paragraph.bold))
        bold = (bold or own.bold) and not paragraph.bold
        italic = (italic or own.italic) and not paragraph.italic
        if name and (bold, italic) == (own.bold, own.italic):
            return name
        added = " ".join(word for word, on in (("Strong", bold), ("Emphasis", italic)) if on)
        made = f"{name} {added or 'Within Bold'}".strip() if name else added
        if name and made not in self.characters:
            style = replace(own, bold=bold, italic=italic)
            self.characters[made] = CharacterLook(made, name, style)
        return made

    def marking(self, banner: Banner, script: Script | None = None) -> str:
        """The id of the character style for a marking in these colours."""
        made = self._marking(banner)
        return self.scripted(script, made) if script else style_id(made)

    def _marking(self, banner: Banner) -> str:
        for look in self.characters.values():
            if look.fill == banner.ground and look.style.colour == banner.ink:
                return look.name
        number = sum(bool(look.fill) for look in self.characters.values())
        made = f"Marking {number + 1}"
        style = replace(self.sheet.character("Marking"), colour=banner.ink)
        self.characters[made] = CharacterLook(made, "Marking", style, banner.ground)
        return made
