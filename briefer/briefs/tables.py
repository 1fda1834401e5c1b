"""Grid tables from columns that know their own cells; a column without any text is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefer.document.nodes import Align, Cell, Column, Content, Paragraph, Row, Run, Table

NOTHING = (Paragraph((Run("—"),), "Table Cell"),)


@dataclass(frozen=True)
class Stack:
    """One column: its head, its share of the width, and its cells from top to bottom."""

    head: str
    share: float
    cells: tuple[Cell, ...]
    align: Align = "left"


def cell(*contents: Content, style: str = "Table Cell") -> Cell:
    """A cell with a paragraph for each content that says something; empty without any."""
    return tuple(Paragraph(content, style) for content in contents if content)


def words(text: str) -> Cell:
    """A cell of plain words of the house's own."""
    return cell((Run(text),)) if text else ()


def grid(stacks: Sequence[Stack], description: str, superseded: Sequence[bool] = ()) -> Table:
    """A table of these columns; an empty cell among others gets a dash."""
    kept = [stack for stack in stacks if any(stack.cells)]
    struck = superseded or [False] * len(kept[0].cells)
    return Table(
        columns=tuple(Column(stack.head, stack.share, stack.align) for stack in kept),
        rows=tuple(
            Row(tuple(part or NOTHING for part in cells), gone)
            for cells, gone in zip(zip(*(s.cells for s in kept), strict=True), struck, strict=True)
        ),
        description=description,
    )
