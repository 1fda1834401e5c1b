"""Tables: grids with rules, and strips of key figures."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass

from briefer.document.nodes import Align, Cell, Column, Row, Run, Table
from briefer.document.styles import HAIRLINE, INK, Style
from briefer.exporters.pdf.sheets import Sheet
from briefer.exporters.pdf.slabs import Notes, Slab, Text
from briefer.exporters.pdf.text import Compositor

_GUTTER = 10.0
_ROW_PADDING = (4.5, 5.0)
_HEAD_PADDING = 5.0
_STRONG, _THIN = 1.1, 0.5
_STRIP_CELLS = 4
_STRIP_PADDING = 11.0
_STRIP_GAP = 12.0


@dataclass(slots=True)
class _Box:
    """A cell's paragraphs at their place in the row."""

    x: float
    texts: Sequence[Text]

    def height(self) -> float:
        between = sum(
            max(a.after, b.before) for a, b in zip(self.texts, self.texts[1:], strict=False)
        )
        return sum(text.height() for text in self.texts) + between

    def baseline(self) -> float:
        return self.texts[0].baseline if self.texts else 0.0

    def paint(self, sheet: Sheet, x: float, y: float) -> None:
        after = 0.0
        for number, text in enumerate(self.texts):
            y -= max(after, text.before) if number else 0.0
            text.paint(sheet, x + self.x, y, 0, len(text.lines))
            y -= text.height()
            after = text.after

    def notes(self) -> tuple[int, ...]:
        return tuple(n for text in self.texts for notes in text.notes.values() for n in notes)


@dataclass(slots=True)
class _Rank:
    """Cells side by side, with their first lines on one baseline."""

    boxes: list[_Box]
    ruled: bool = True

    def height(self) -> float:
        base = self.baseline()
        return max((base - box.baseline() + box.height() for box in self.boxes), default=0.0)

    def baseline(self) -> float:
        return max((box.baseline() for box in self.boxes), default=0.0)

    def paint(self, sheet: Sheet, x: float, y: float) -> None:
        base = self.baseline()
        for box in self.boxes:
            box.paint(sheet, x, y - (base - box.baseline()))

    def notes(self) -> tuple[int, ...]:
        return tuple(number for box in self.boxes for number in box.notes())


class Grid(Slab):
    """Rows under heads, which stand again at the head of every part; a row is a unit."""

    def __init__(self, table: Table, compositor: Compositor, width: float, room: float) -> None:
        self.node = table
        self.width = width
        self.compositor = compositor
        self.columns = _columns(table.columns, width)
        head = compositor.styles.paragraph("Table Head")
        self.head = _Rank([self._head(number, head) for number in range(len(self.columns))])
        has_heads = any(column.head for column in table.columns)
        self.top = self.head.height() + _HEAD_PADDING + 2 if has_heads else _STRONG
        self.before, self.after = 4.0, 8.0
        self.ranks: list[_Rank] = []
        self.notes: Notes = {}
        for row in table.rows:
            self._take(row, room - self.top)
        self.heights = [self._high(rank) for rank in self.ranks]

    def _head(self, number: int, style: Style) -> _Box:
        column = self.node.columns[number]
        x, width = self.columns[number]
        spans = self.compositor.spans((Run(column.head),), style)
        return _Box(x, [Text(spans, style, width, indent=0, align=column.align)])

    def _take(self, row: Row, room: float) -> None:
        rank = _Rank([self._box(number, cell, row) for number, cell in enumerate(row.cells)])
        ranks = [rank] if rank.height() + sum(_ROW_PADDING) <= room else _parts(rank)
        for part in ranks:
            if notes := part.notes():
                self.notes[len(self.ranks)] = notes
            self.ranks.append(part)

    def _box(self, number: int, cell: Cell, row: Row) -> _Box:
        x, width = self.columns[number]
        align = self.node.columns[number].align
        return _Box(x, cell_texts(self.compositor, cell, width, align, row.superseded))

    def _high(self, rank: _Rank) -> float:
        return rank.height() + (sum(_ROW_PADDING) if rank.ruled else 0.0)

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        if self.top > _STRONG:
            self.head.paint(sheet, x, y)
        y -= self.top
        sheet.across(x, y + _STRONG / 2, self.width, INK, _STRONG)
        for rank, height in zip(self.ranks[first:last], self.heights[first:last], strict=True):
            rank.paint(sheet, x, y - (_ROW_PADDING[0] if rank.ruled else 0.0))
            y -= height
            if rank.ruled:
                sheet.across(x, y, self.width, HAIRLINE, _THIN)


def _parts(rank: _Rank) -> list[_Rank]:
    """A row too tall for a page, line by line."""
    lines = [
        [(text, number) for text in box.texts for number in range(len(text.lines))]
        for box in rank.boxes
    ]
    parts = []
    for number in range(max(map(len, lines))):
        boxes = [
            _Box(box.x, [_one_line(*own[number])] if number < len(own) else [])
            for box, own in zip(rank.boxes, lines, strict=True)
        ]
        parts.append(_Rank(boxes, ruled=False))
    parts[-1].ruled = True
    return parts


def _one_line(text: Text, number: int) -> Text:
    part = copy(text)
    part.lines = text.lines[number : number + 1]
    part.heights = text.heights[number : number + 1]
    part.busy = [0] if number in text.busy else []
    part.notes = {0: text.notes[number]} if number in text.notes else {}
    return part


class Strip(Slab):
    """Key figures side by side, with hairlines between; a unit is a row of up to four."""

    def __init__(self, table: Table, compositor: Compositor, width: float) -> None:
        self.node = table
        self.before, self.after = 12.0, 12.0
        self.ranks: list[_Rank] = []
        self.notes: Notes = {}
        for row in table.rows:
            for begin in range(0, len(row.cells), _STRIP_CELLS):
                self._take(table, row, begin, compositor, width)
        self.heights = [
            rank.height() + (_STRIP_GAP if at else 0.0) for at, rank in enumerate(self.ranks)
        ]

    def _take(
        self, table: Table, row: Row, begin: int, compositor: Compositor, width: float
    ) -> None:
        cells = row.cells[begin : begin + _STRIP_CELLS]
        # A last row of fewer cells lines up with the rows above it.
        wide = max(len(cells), min(len(row.cells), _STRIP_CELLS)) - len(cells)
        columns = [*table.columns[begin : begin + len(cells)], *([Column("")] * wide)]
        places = _columns(columns, width, _STRIP_PADDING * 2)
        boxes = [
            _Box(x, cell_texts(compositor, cell, room, column.align, row.superseded))
            for cell, column, (x, room) in zip(cells, columns, places, strict=False)
        ]
        rank = _Rank(boxes)
        if notes := rank.notes():
            self.notes[len(self.ranks)] = notes
        self.ranks.append(rank)

    def paint(self, sheet: Sheet, x: float, y: float, first: int, last: int) -> None:
        for at in range(first, last):
            rank = self.ranks[at]
            y -= _STRIP_GAP if at else 0.0
            rank.paint(sheet, x, y)
            for box in rank.boxes[1:]:
                left = x + box.x - _STRIP_PADDING
                sheet.rule((left, y), (left, y - rank.height()), HAIRLINE, _THIN)
            y -= rank.height()


def cell_texts(
    compositor: Compositor, cell: Cell, width: float, align: Align, superseded: bool
) -> list[Text]:
    """A cell's paragraphs; those of a superseded row are grey, and no longer bold."""
    texts = []
    for paragraph in cell:
        style = compositor.styles.paragraph(paragraph.style)
        if superseded:
            style = compositor.greyed(style)
        spans = compositor.spans(paragraph.content, style)
        texts.append(Text(spans, style, width, align=align))
    return texts


def _columns(
    columns: Sequence[Column], width: float, gutter: float = _GUTTER
) -> list[tuple[float, float]]:
    """Left edge and width of each column's text."""
    whole = sum(max(column.share, 0.0) for column in columns) or 1.0
    # Very many columns leave no room for wide gutters.
    gutter = min(gutter, width / max(len(columns), 1) / 4)
    places, x = [], 0.0
    for column in columns:
        own = (width + gutter) * max(column.share, 0.0) / whole
        places.append((x, max(own - gutter, 1.0)))
        x += own
    return places
