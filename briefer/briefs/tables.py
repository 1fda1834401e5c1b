"""Grid tables from columns that know their own cells.

A column without any text is left out, and none is so narrow that a word of it would break.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefer.briefs.setting import Setting
from briefer.document.nodes import (
    Align,
    Cell,
    Column,
    Content,
    Paragraph,
    Row,
    Run,
    Table,
    text_of,
)
from briefer.document.styles import Style

NOTHING = (Paragraph((Run("—"),), "Table Cell"),)

_PADDING = 14.0  # beside the words of a column, and for a note's mark, in points
_WORDS_TRIED = 3
_WIDEST_DATE = 96.0  # in points: “11–12 October 2025” and the like


@dataclass(frozen=True)
class Stack:
    """One column: its head, its share of the width, and its cells from top to bottom.

    In one that is `dated` no date is broken, where there is room.
    """

    head: str
    share: float
    cells: tuple[Cell, ...]
    align: Align = "left"
    dated: bool = False


def cell(*contents: Content, style: str = "Table Cell") -> Cell:
    """A cell with a paragraph for each content that says something; empty without any."""
    return tuple(Paragraph(content, style) for content in contents if content)


def words(text: str) -> Cell:
    """A cell of plain words of the house's own."""
    return cell((Run(text),)) if text else ()


def grid(
    stacks: Sequence[Stack], description: str, setting: Setting, superseded: Sequence[bool] = ()
) -> Table:
    """A table of these columns; an empty cell among others gets a dash."""
    kept = [stack for stack in stacks if any(stack.cells)]
    struck = superseded or [False] * len(kept[0].cells)
    least = [_least(stack, setting, dates=stack.dated) for stack in kept]
    if sum(least) > setting.width:
        least = [_least(stack, setting) for stack in kept]
    shares = _shares([stack.share for stack in kept], least, setting.width)
    return Table(
        columns=tuple(
            Column(stack.head, share, stack.align)
            for stack, share in zip(kept, shares, strict=True)
        ),
        rows=tuple(
            Row(tuple(part or NOTHING for part in cells), gone)
            for cells, gone in zip(zip(*(s.cells for s in kept), strict=True), struck, strict=True)
        ),
        description=description,
    )


def _shares(wanted: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """Widths after the shares wanted, but none under its least while others have more."""
    if sum(least) >= width:
        return [round(each, 1) for each in least]
    fixed: set[int] = set()
    while True:
        room = width - sum(least[place] for place in fixed)
        whole = sum(share for place, share in enumerate(wanted) if place not in fixed)
        found = [
            least[place] if place in fixed else room * share / whole
            for place, share in enumerate(wanted)
        ]
        short = {place for place, each in enumerate(found) if each < least[place] - 1e-6}
        if not short:
            return [round(each, 1) for each in found]
        fixed |= short


def _least(stack: Stack, setting: Setting, *, dates: bool = False) -> float:
    """The width of a column's longest word, in points; of its longest line where it has `dates`.

    A date that is a whole sentence does not count.
    """
    paragraphs = [paragraph for part in stack.cells for paragraph in part]
    longest = sorted(
        ((word, p.style) for p in paragraphs for word in text_of(p.content).split(" ")),
        key=lambda found: -len(found[0]),
    )[:_WORDS_TRIED]
    heads = [(word, "Table Head") for word in stack.head.split(" ")]
    widest = max(_width(word, style, setting) for word, style in (*longest, *heads))
    if dates:
        lines = (_width(text_of(p.content), p.style, setting) for p in paragraphs)
        widest = max((widest, *(line for line in lines if line <= _WIDEST_DATE)))
    return min(_PADDING + widest, setting.width / 2)


def _width(word: str, style: str, setting: Setting) -> float:
    look: Style = setting.styles.paragraph(style)
    text = word.upper() if look.caps else word
    return setting.measure(text, look.size, look.bold) + look.tracking * len(text)
