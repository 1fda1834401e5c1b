"""Tables of fixed column widths, in styles of the file's own."""

from itertools import pairwise

from briefer.document.nodes import Align, Cell, Row, Table
from briefer.exporters.docx.looks import style_id
from briefer.exporters.docx.sections import twips
from briefer.exporters.docx.story import Story, attribute, direction_of

_LAYOUTS = {"grid": ("BrieferGrid", 1), "strip": ("BrieferStrip", 0)}
_FIELDS_IN_A_ROW = 5
_FIELD_GAP = 18.0
# The mean widths of letters: of a label in spaced capitals, and of a value, at their sizes.
_CAPITAL, _LETTER = 6.1, 5.0


def table(story: Story, block: Table, width: float) -> str:
    """A `w:tbl` of `width` points, its head rows repeated on every page that it reaches."""
    style, head = _LAYOUTS[block.layout]
    widths = _shared([column.share for column in block.columns], width)
    rows = [_row(story, row, block, widths) for row in block.rows]
    if block.layout == "grid":
        rows.insert(0, _head(story, block, widths))
    return opened(style, widths, head, block.description) + "".join(rows) + "</w:tbl>"


def fields(story: Story, labelled: tuple[tuple[str, str], ...], width: float) -> str:
    """The fields of a front matter side by side, each as wide as its words ask for."""
    if not labelled:
        return ""
    columns = min(len(labelled), _FIELDS_IN_A_ROW)
    rows = [labelled[start : start + columns] for start in range(0, len(labelled), columns)]
    needs = [max(_need(row[n]) for row in rows if n < len(row)) for n in range(columns)]
    widths = _shared(_packed(needs, width), width)
    inner = "".join(_fields(story, row, widths) for row in rows)
    return opened("BrieferFields", widths, 0, "") + inner + "</w:tbl>"


def _need(field: tuple[str, str]) -> float:
    """About how wide a field is, in points, with what keeps it from the next."""
    label, value = field
    return max(len(label) * _CAPITAL, len(value) * _LETTER) + _FIELD_GAP


def _packed(needs: list[float], width: float) -> list[float]:
    """Fields as wide as they need, the last with what is left; shares where they need more."""
    rest = width - sum(needs[:-1])
    return [*needs[:-1], rest] if rest >= needs[-1] else needs


def boxed(style: str, width: float, paragraphs: str) -> str:
    """A table of one cell: what keeps paragraphs of different indents on one ground."""
    wide = twips(width)
    return f"{opened(style, [wide], 0, '')}<w:tr>{cell(wide, paragraphs)}</w:tr></w:tbl>"


def opened(style: str, widths: list[int], head: int, description: str) -> str:
    """A `w:tbl` up to its first row; children in the order of ECMA-376-1, 17.4.59."""
    described = f'<w:tblDescription w:val="{attribute(description)}"/>' if description else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{0x0600 | 0x20 * head:04X}" w:firstRow="{head}" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"{described}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


def cell(width: int, paragraphs: str, *, flush: bool = False) -> str:
    """A `w:tc` so wide, in twentieths of a point; `flush` has nothing left of its words."""
    margin = '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar>' if flush else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margin}</w:tcPr>{paragraphs}</w:tc>'


def _shared(shares: list[float], width: float) -> list[int]:
    """`width` points as twentieths, by shares; they add up exactly."""
    total, edges = sum(shares), [0.0]
    for share in shares:
        edges.append(edges[-1] + share)
    at = [round(twips(width) * edge / total) for edge in edges]
    return [right - left for left, right in pairwise(at)]


def _head(story: Story, block: Table, widths: list[int]) -> str:
    cells = []
    for column, width in zip(block.columns, widths, strict=True):
        style = story.book.looks.paragraph("Table Head", column.align)
        run = story.plain(column.head, "Table Head")
        cells.append(cell(width, f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'))
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(story: Story, row: Row, block: Table, widths: list[int]) -> str:
    cells: list[str] = []
    for inner, column, width in zip(row.cells, block.columns, widths, strict=True):
        flush = block.layout == "strip" and not cells
        inside = _cell(story, inner, column.align, row.superseded)
        cells.append(cell(width, inside, flush=flush))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(story: Story, inner: Cell, align: Align, superseded: bool) -> str:
    looks, parts = story.book.looks, []
    for paragraph in inner:
        style = looks.paragraph(paragraph.style, align, superseded=superseded)
        properties = f'<w:pStyle w:val="{style}"/>{direction_of(paragraph.content)}'
        runs = story.content(paragraph.content, paragraph.style)
        parts.append(f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
    return "".join(parts) or "<w:p/>"


def _fields(story: Story, row: tuple[tuple[str, str], ...], widths: list[int]) -> str:
    cells = []
    for place, width in enumerate(widths):
        label, value = row[place] if place < len(row) else ("", "")
        lines = _line(story, label, "Field Label") + _line(story, value, "Field Value")
        cells.append(cell(width, lines))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _line(story: Story, text: str, style: str) -> str:
    properties = f'<w:pStyle w:val="{style_id(style)}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{story.plain(text, style)}</w:p>"
