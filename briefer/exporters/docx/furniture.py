"""Header and footer: three places side by side, with a hairline between them and the page."""

from typing import assert_never

from briefer.document.nodes import Banner, Furniture, FurnitureText, PageField, Run
from briefer.exporters.docx.looks import style_id
from briefer.exporters.docx.namespaces import DECLARED
from briefer.exporters.docx.story import Story
from briefer.exporters.docx.tables import cell, opened

_EMPTY = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'


def header(story: Story, furniture: Furniture, width: float) -> str:
    """header1.xml, for every page."""
    return f"<w:hdr {DECLARED}>{_places(story, furniture, 'Header', width)}{_EMPTY}</w:hdr>"


def footer(story: Story, furniture: Furniture, width: float) -> str:
    """footer1.xml, for every page."""
    return f"<w:ftr {DECLARED}>{_places(story, furniture, 'Footer', width)}{_EMPTY}</w:ftr>"


def _places(story: Story, furniture: Furniture, style: str, width: float) -> str:
    if furniture == Furniture():
        return ""
    looks, cells = story.book.looks, []
    sheet = looks.sheet
    size = sheet.paragraph(style).size
    sizes = (size, sheet.character("Marking").size)
    widths = _widths(furniture, width, sizes)
    texts = (furniture.left, furniture.centre, furniture.right)
    aligned = (
        looks.paragraph(style),
        looks.paragraph(style, "centre"),
        looks.paragraph(style, "right"),
    )
    for text, named, wide in zip(texts, aligned, widths, strict=True):
        if not wide:  # Nothing stands in the middle, and a column of no width is not allowed.
            continue
        runs = story.furniture(text, style)
        cells.append(cell(wide, f'<w:p><w:pPr><w:pStyle w:val="{named}"/></w:pPr>{runs}</w:p>'))
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    return (
        opened(style_id(f"Briefer {style}"), list(filter(None, widths)), 0, "") + row + "</w:tbl>"
    )


def _widths(furniture: Furniture, width: float, sizes: tuple[float, float]) -> list[int]:
    """The three places in twentieths of a point: the centre in the middle if the sides let it."""
    left, centre, right = (
        _need(text, sizes) for text in (furniture.left, furniture.centre, furniture.right)
    )
    side = (width - centre) / 2
    if left > side or right > side:
        # What is at the right is short, and never broken; what is at the left gives way.
        right = min(right, width * 0.5)
        centre = min(centre, width * 0.3)
        left = width - centre - right
    else:
        left = right = side
    whole, first, last = round(width * 20), round(left * 20), round(right * 20)
    return [first, whole - first - last, last] if centre else [whole - last, 0, last]


def _need(text: FurnitureText, sizes: tuple[float, float]) -> float:
    """About how wide a text will be, in points."""
    total = 0.0
    for inline in text:
        match inline:
            case Run(words):
                total += len(words) * sizes[0] * 0.56
            case PageField():
                total += 3 * sizes[0] * 0.56
            case Banner(words):
                total += (len(words) + 2) * sizes[1] * 0.68
            case _:
                assert_never(inline)
    return total + 6 if text else 0.0
