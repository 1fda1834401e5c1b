"""A section as blocks: its heading, its text, then its entries."""

from dataclasses import replace

from briefer.briefs.layouts import entries
from briefer.briefs.markdown import TextHeading, blocks, without_headings
from briefer.briefs.parts import Part
from briefer.briefs.setting import Setting
from briefer.document.nodes import Block, Callout, Heading, ListBlock, PageBreak, Paragraph, Run
from briefer.items.source import Source


def laid_out(part: Part, setting: Setting) -> tuple[Block, ...]:
    """What a section prints; nothing where it is empty and need not be printed."""
    own = setting.showing(part.show)
    body = _callout(part, own) if part.layout == "callout" else _plain(part, own)
    if not body and part.when_empty == "print":
        nothing = Paragraph((Run(own.phrasing.say("nothing")),), "Remark")
        body = (Heading(part.heading, 1, ""), nothing)
    return ((PageBreak(),) if part.page_break and body else ()) + body


def consulted(part: Part, setting: Setting) -> tuple[str, ...]:
    """The sources that a sources section has as entries, cited or not."""
    records = (setting.placed(entry).record for entry in part.entries)
    return tuple(record.id for record in records if isinstance(record, Source))


def body(part: Part, setting: Setting) -> tuple[Block, ...]:
    """A section's text and entries, without its heading."""
    style = "Callout" if part.layout == "callout" else "Body"
    pieces = blocks(part.text, setting.notes.cited, style) if part.text.strip() else ()
    placed = [setting.placed(entry) for entry in part.entries]
    return (*map(_block, pieces), *entries(placed, part, setting))


def _block(piece: TextHeading | Paragraph | ListBlock) -> Block:
    return Heading(piece.text, piece.level, "") if isinstance(piece, TextHeading) else piece


def _plain(part: Part, setting: Setting) -> tuple[Block, ...]:
    found = body(part, setting)
    return (Heading(part.heading, 1, ""), *found) if found else ()


def _callout(part: Part, setting: Setting) -> tuple[Block, ...]:
    """The text set apart under its label; after it what cannot stand within a callout."""
    inside: list[Paragraph | ListBlock] = []
    after: list[Block] = []
    for block in body(part, setting):
        if isinstance(block, Heading):
            block = without_headings(TextHeading(block.text, block.level))
        if isinstance(block, Paragraph | ListBlock) and not after:
            inside.append(block)
        else:
            after.append(block)
    if not inside:
        return (Heading(part.heading, 1, ""), *after) if after else ()
    return (Callout(part.heading, tuple(inside)), *after)


def headed(part: Part, setting: Setting) -> tuple[Block, ...]:
    """The heading and text of a section whose list is filled in when the document is whole."""
    before = (PageBreak(),) if part.page_break else ()
    others = tuple(
        entry for entry in part.entries if not isinstance(setting.placed(entry).record, Source)
    )
    found = body(replace(part, entries=others), setting)
    return (*before, Heading(part.heading, 1, ""), *found)
