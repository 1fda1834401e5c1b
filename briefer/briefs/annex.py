"""The evidence annex: the passage behind everything that the document says, with its source.

For whoever has to check a brief: each item that is printed and cites something, in the order in
which it is first read, with who says it and when, and under it the exact passage in its context.
"""

import re
from collections.abc import Iterable, Iterator

from briefer.briefs.reading_order import record_ids
from briefer.briefs.setting import Setting
from briefer.briefs.sourcing import access, place_of, reference
from briefer.document.nodes import (
    Anchor,
    Block,
    BlockQuote,
    Content,
    Heading,
    PageBreak,
    Paragraph,
    Run,
)
from briefer.items.citation import CONTEXT, Citation
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.passage import found
from briefer.items.phrasing import Phrasing, prose
from briefer.items.source import Source

_BLANKS = re.compile(r"\s+")


def annex(blocks: Iterable[Block], setting: Setting) -> tuple[Block, ...]:
    """The annex for what `blocks` print; nothing where they print nothing that cites a source.

    A note for the desk is no evidence and is left out, as everywhere.
    """
    items = setting.material.items
    printed = (items[key] for key in record_ids(blocks) if key in items)
    evidence = [block for item in printed for block in _evidence(item, setting)]
    if not evidence:
        return ()
    heading = setting.phrasing.say("annex")
    return (PageBreak(), Heading(heading, 1, "annex"), *evidence)


def _evidence(item: Item, setting: Setting) -> Iterator[Block]:
    sources = setting.material.sources
    cited = [(each, sources[each.source]) for each in item.citations if each.source in sources]
    if cited:
        yield Paragraph(_named(item, setting.phrasing), "Evidence")
        for citation, source in cited:
            yield _passage(citation, source, setting.phrasing)


def _named(item: Item, phrasing: Phrasing) -> Content:
    """The item's own words, then who says it, when, how it stands and how it is graded."""
    said = (
        item.voice,
        phrasing.date(item.dated),
        phrasing.say(f"status-{item.status}") if isinstance(item, Fact) and item.status else "",
        phrasing.grade(item),
    )
    details = ", ".join(filter(None, said))
    kind = Run(f"{phrasing.say(f'kind-{item.kind}')}: ", bold=True)
    words = Anchor(item.id, (prose(item.text, item.language),))
    tail = (Run(f" ({details})"),) if details else ()
    return (kind, words, *tail)


def _passage(citation: Citation, source: Source, phrasing: Phrasing) -> Block:
    attribution = (
        *reference(source, phrasing, place_of(citation, source, phrasing)),
        *_chain(citation, phrasing),
        *access(source, phrasing),
    )
    if not citation.exact:
        return Paragraph(attribution, "Quote Source")
    return BlockQuote(_in_context(citation, source), attribution)


def _in_context(citation: Citation, source: Source) -> Content:
    """The passage, with the words around it in the source as far as they are kept."""
    language = source.language
    before, after = (citation.prefix, citation.suffix) if found(citation, source.text) else ("", "")
    before, after = _from_a_word(before), _to_a_word(after)
    return (
        *((prose(f"… {before}", language),) if before.strip() else ()),
        prose(citation.exact, language, bold=True),
        *((prose(f"{after} …", language),) if after.strip() else ()),
    )


def _from_a_word(context: str) -> str:
    """What stands before a passage, on one line, from the first whole word."""
    whole = context.partition(" ")[2] if len(context) == CONTEXT else context
    return _BLANKS.sub(" ", whole)


def _to_a_word(context: str) -> str:
    """What stands after a passage, on one line, up to the last whole word."""
    whole = context.rpartition(" ")[0] if len(context) == CONTEXT else context
    return _BLANKS.sub(" ", whole)


def _chain(citation: Citation, phrasing: Phrasing) -> Content:
    if not citation.chain:
        return ()
    told = phrasing.say("annex-chain", names=" ← ".join(citation.chain))
    return (Run(f" {told}"),)
