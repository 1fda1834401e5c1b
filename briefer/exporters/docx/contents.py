"""The contents: a native field with its rows filled in, so that nobody is asked to update it."""

from briefer.document.nodes import Contents, Heading
from briefer.exporters.docx import fields
from briefer.exporters.docx.names import PLACE, bookmark_name
from briefer.exporters.docx.paging import likely_pages
from briefer.exporters.docx.story import Story


def contents(story: Story, block: Contents) -> str:
    """The title and a row for each heading down to the depth asked for.

    A row's page is the one that our own layout gives: a word processor puts its own in when the
    field is updated.
    """
    pages = likely_pages(story.book.document, story.book.fonts)
    headings = [
        heading
        for heading in story.book.document.blocks
        if isinstance(heading, Heading) and heading.level <= block.depth
    ]
    head = story.plain(block.title, "TOC Heading")
    title = f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{head}</w:p>'
    rows = [_row(story, heading, pages[heading.anchor]) for heading in headings] or [("TOC1", "")]
    begun = fields.begun(f'TOC \\o "1-{block.depth}" \\h \\z \\u')
    last = len(rows) - 1
    return title + "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f"{'' if place else begun}{row}{'' if place < last else fields.ended()}</w:p>"
        for place, (style, row) in enumerate(rows)
    )


def _row(story: Story, heading: Heading, page: int) -> tuple[str, str]:
    name = bookmark_name(PLACE, heading.anchor)
    shown = fields.field(f"PAGEREF {name} \\h", f"<w:r><w:t>{page}</w:t></w:r>")
    text = story.plain(heading.text, f"TOC {heading.level}")
    row = (
        f'<w:hyperlink w:anchor="{name}" w:history="1">{text}'
        f"<w:r><w:tab/></w:r>{shown}</w:hyperlink>"
    )
    return f"TOC{heading.level}", row
