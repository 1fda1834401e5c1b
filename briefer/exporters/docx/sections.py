"""Sections: paper, margins and columns, and the break after what runs across all columns."""

from briefer.document.nodes import Document, PageSetup


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def full_width(page: PageSetup) -> float:
    """The width between the margins, in points."""
    return page.width - page.margins[1] - page.margins[3]


def column_width(page: PageSetup) -> float:
    """The width of one column, in points."""
    return (full_width(page) - (page.columns - 1) * page.gutter) / page.columns


def is_split(document: Document) -> bool:
    """Whether the first blocks run across columns that the others are set in."""
    return document.page.columns > 1 and 0 < document.spanning < len(document.blocks)


def spanning(document: Document) -> str:
    """The paragraph that ends the section of the blocks that run across all columns."""
    properties = _section(document.page, "", 1)
    return f'<w:p><w:pPr><w:pStyle w:val="Gap"/>{properties}</w:pPr></w:p>'


def last(document: Document) -> str:
    """The properties of the last section, which for most documents is the only one."""
    kind = "continuous" if is_split(document) else ""
    columns = document.page.columns if document.spanning < len(document.blocks) else 1
    return _section(document.page, kind, columns)


def _section(page: PageSetup, kind: str, columns: int) -> str:
    """A `w:sectPr`; its children stand in the order of ECMA-376-1, 17.6.17."""
    top, right, bottom, left = page.margins
    wide = ' w:orient="landscape"' if page.width > page.height else ""
    several = f' w:num="{columns}" w:equalWidth="1"' if columns > 1 else ""
    start = f'<w:type w:val="{kind}"/>' if kind else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        f'<w:footerReference w:type="default" r:id="footer"/>{start}'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{wide}/>'
        f'<w:pgMar w:top="{twips(top)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}"'
        f' w:left="{twips(left)}" w:header="{twips(min(40, top * 0.42))}"'
        f' w:footer="{twips(min(33, bottom * 0.38))}" w:gutter="0"/>'
        f'<w:cols{several} w:space="{twips(page.gutter)}"/></w:sectPr>'
    )
