"""footnotes.xml: the notes themselves."""

from collections.abc import Set as AbstractSet

from briefer.document.nodes import Note
from briefer.exporters.docx.looks import NUMBER_LOOK
from briefer.exporters.docx.namespaces import DECLARED
from briefer.exporters.docx.story import Story, direction_of

# The line above the notes, and the one above what a note carries over to the next page.
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote>"
)


def footnotes(story: Story, notes: tuple[Note, ...], in_turn: AbstractSet[int]) -> str:
    """footnotes.xml; notes not in `in_turn` bear their number as text.

    A note that nothing cites stands in the file, where no page shows it.
    """
    inner = "".join(_footnote(story, note, note.number in in_turn) for note in notes)
    return f"<w:footnotes {DECLARED}>{_SEPARATORS}{inner}</w:footnotes>"


def _footnote(story: Story, note: Note, in_turn: bool) -> str:
    mark = "<w:footnoteRef/>" if in_turn else f"<w:t>{note.number}</w:t>"
    text = story.content(note.content, "Footnote Text")
    direction = direction_of(note.content)
    return (
        f'<w:footnote w:id="{note.number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/>{direction}'
        f"</w:pPr><w:r>{NUMBER_LOOK}{mark}</w:r><w:r><w:tab/></w:r>{text}</w:p></w:footnote>"
    )
