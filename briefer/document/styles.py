"""Named styles: what a template may change, and both writers follow.

Sizes and spaces are points, colours `#rrggbb`. The names are those under which a colleague finds
them in Word; Word's own names are used where it has one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from briefer.errors import TemplateError

Family = Literal["serif", "sans"]

ACCENT = "#0f5c7a"
INK = "#1b1f24"
SECOND = "#3f4852"
THIRD = "#5a636e"
HAIRLINE = "#c9ced4"
WASH = "#edf3f6"
QUOTE_BAR = "#d49b35"


@dataclass(frozen=True, slots=True)
class Style:
    """How the paragraphs, or the words, of one name look.

    `leading` is the distance of baselines; `tracking` is added after each character.
    """

    family: Family = "serif"
    size: float = 10.5
    leading: float = 15.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    strike: bool = False
    tracking: float = 0.0
    colour: str = INK
    space_before: float = 0.0
    space_after: float = 0.0
    indent: float = 0.0
    keep_with_next: bool = False


PARAGRAPH_STYLES: Mapping[str, Style] = {
    "Kicker": Style(
        "sans",
        9.5,
        13,
        bold=True,
        caps=True,
        tracking=0.9,
        colour=ACCENT,
        space_before=10,
        space_after=3,
        keep_with_next=True,
    ),
    "Title": Style("serif", 22, 28, bold=True, space_after=8, keep_with_next=True),
    "Field Label": Style(
        "sans", 7.5, 10, bold=True, caps=True, tracking=0.6, colour=THIRD, keep_with_next=True
    ),
    "Field Value": Style("sans", 8.8, 12.5, colour=INK),
    "Heading 1": Style(
        "sans",
        12,
        16,
        bold=True,
        colour=ACCENT,
        space_before=16,
        space_after=5,
        keep_with_next=True,
    ),
    "Heading 2": Style(
        "sans", 10.5, 14, bold=True, colour=INK, space_before=11, space_after=4, keep_with_next=True
    ),
    "Heading 3": Style(
        "sans",
        9.5,
        13,
        bold=True,
        italic=True,
        colour=SECOND,
        space_before=9,
        space_after=3,
        keep_with_next=True,
    ),
    "Body": Style("serif", 10.5, 15, space_after=6),
    "List Bullet": Style("serif", 10.5, 15, space_after=3.5, indent=12),
    "List Number": Style("serif", 10.5, 15, space_after=3.5, indent=16),
    "Callout Label": Style(
        "sans",
        8,
        11,
        bold=True,
        caps=True,
        tracking=0.9,
        colour=ACCENT,
        space_after=2,
        keep_with_next=True,
    ),
    "Callout": Style("serif", 12, 17, space_after=2),
    "Quote": Style(
        "serif", 11, 16, italic=True, space_before=4, space_after=2, indent=15, keep_with_next=True
    ),
    "Quote Original": Style("serif", 11, 16, space_after=2, indent=15, keep_with_next=True),
    "Quote Source": Style("sans", 8.8, 12.5, colour=SECOND, space_after=10, indent=15),
    "Table Head": Style("sans", 7.5, 10, bold=True, caps=True, tracking=0.6, colour=THIRD),
    "Table Cell": Style("sans", 8.8, 12),
    "Table Figure": Style("serif", 10.5, 13, bold=True),
    "Key Figure": Style("serif", 20, 24, bold=True, keep_with_next=True),
    "Key Caption": Style("sans", 8.4, 11.5, colour=INK),
    "Key Source": Style("sans", 7.5, 10, colour=THIRD),
    "Caption": Style("sans", 8.4, 11.5, colour=SECOND, space_before=4, space_after=8),
    "Remark": Style("sans", 8.8, 12.5, colour=SECOND, space_before=4, space_after=6),
    "Evidence": Style("serif", 10.5, 15, space_before=6, space_after=2, keep_with_next=True),
    "Source": Style("sans", 8.4, 11.8, space_after=3.5, indent=15),
    "Footnote Text": Style("sans", 7.6, 10.6, colour=SECOND, indent=12),
    "TOC Heading": Style(
        "sans",
        12,
        16,
        bold=True,
        colour=ACCENT,
        space_before=16,
        space_after=5,
        keep_with_next=True,
    ),
    "TOC 1": Style("sans", 9.5, 15),
    "TOC 2": Style("sans", 9, 13.5, colour=SECOND, indent=14),
    "TOC 3": Style("sans", 9, 13.5, colour=SECOND, indent=28),
    "Header": Style("sans", 8.4, 11.5, colour=THIRD),
    "Footer": Style("sans", 8.4, 11.5, colour=THIRD),
}

CHARACTER_STYLES: Mapping[str, Style] = {
    "Grade": Style("sans", 6.6, 9, bold=True, colour=SECOND),
    "Label": Style("sans", 8.4, 11.5, bold=True, colour=INK),
    "Superseded": Style("serif", 10.5, 15, strike=True, colour=THIRD),
    "Hyperlink": Style("serif", 10.5, 15, colour=ACCENT),
    "Footnote Reference": Style("sans", 7, 10, bold=True, colour=ACCENT),
    "Marking": Style("sans", 12, 16, bold=True),
}
"""Character styles take family and size from their paragraph, but for Grade, Footnote Reference
and Marking, whose own count: a grade is a small tag, a note's mark is raised."""

SETTABLE = tuple(field.name for field in fields(Style))


class StyleSheet:
    """The house's styles with a template's changes; immutable, compared by value."""

    __slots__ = ("_character", "_paragraph")

    def __init__(self, changes: Mapping[str, Mapping[str, Any]] | None = None) -> None:
        """`changes` names styles and the properties that differ; raises TemplateError."""
        wanted = dict(changes or {})
        self._paragraph = _changed(PARAGRAPH_STYLES, wanted)
        self._character = _changed(CHARACTER_STYLES, wanted)
        if unknown := set(wanted) - set(PARAGRAPH_STYLES) - set(CHARACTER_STYLES):
            raise TemplateError(
                f"There is no style “{min(unknown)}”.",
                f"Use one of: {', '.join((*PARAGRAPH_STYLES, *CHARACTER_STYLES))}.",
            )

    def paragraph(self, name: str) -> Style:
        """The paragraph style of that name; KeyError if there is none."""
        return self._paragraph[name]

    def character(self, name: str) -> Style:
        """The character style of that name; KeyError if there is none."""
        return self._character[name]

    def paragraphs(self) -> Iterator[tuple[str, Style]]:
        """Names and paragraph styles, in the house's order."""
        yield from self._paragraph.items()

    def characters(self) -> Iterator[tuple[str, Style]]:
        """Names and character styles, in the house's order."""
        yield from self._character.items()

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, StyleSheet)
            and self._paragraph == other._paragraph
            and self._character == other._character
        )

    def __hash__(self) -> int:
        return hash((tuple(self._paragraph.items()), tuple(self._character.items())))


def _changed(
    styles: Mapping[str, Style], changes: Mapping[str, Mapping[str, Any]]
) -> dict[str, Style]:
    return {
        name: _with(name, style, changes[name]) if name in changes else style
        for name, style in styles.items()
    }


def _with(name: str, style: Style, change: Mapping[str, Any]) -> Style:
    if unknown := set(change) - set(SETTABLE):
        raise TemplateError(
            f"Style “{name}” has no property “{min(unknown)}”.",
            f"Use: {', '.join(SETTABLE)}.",
        )
    return replace(style, **change)
