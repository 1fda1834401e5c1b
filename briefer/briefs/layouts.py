"""How each kind of section is laid out, and what becomes of an entry of another kind.

Nothing is dropped: what a section's layout has no place for is laid out in its own kind's way.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from briefer.briefs.claims import matrices
from briefer.briefs.facts import strip, table
from briefer.briefs.memory import runs
from briefer.briefs.parts import Part, default_show
from briefer.briefs.printed_order import BY_QUESTION, GATHERING, by_order
from briefer.briefs.questions import gaps, gaps_table, lines
from briefer.briefs.quotes import by_speaker, one_by_one
from briefer.briefs.setting import Placed, Setting, joined
from briefer.briefs.sourcing import access, reference
from briefer.briefs.timeline_section import chart, chart_and_table, event_table
from briefer.document.nodes import Anchor, Block, ListBlock, Paragraph
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from briefer.items.quote import Quote
from briefer.items.source import Source

Lay = Callable[[Sequence[Placed], Setting, Part], Iterator[Block]]

_OWN: Mapping[type[Item | Source], str] = {
    Fact: "facts",
    Quote: "quotes",
    Event: "timeline",
    Judgment: "judgments",
    Question: "claims",
    Source: "sources",
}

_TAKES: Mapping[str, tuple[type[Item | Source], ...]] = {
    "text": (Fact, Event, Judgment),
    "facts": (Fact,),
    "claims": (Question, Fact),
    "quotes": (Quote,),
    "timeline": (Event,),
    "judgments": (Judgment,),
    "gaps": (Question,),
    "sources": (Source,),
    "figures": (Fact,),
    "lines": (Question, Fact),
}


def entries(placed: Sequence[Placed], part: Part, setting: Setting) -> tuple[Block, ...]:
    """All entries of a section, by its layout, or by their own kinds'."""
    ordered = list(placed) if part.kind in BY_QUESTION else _ordered(placed, part, setting)
    if part.layout in GATHERING:  # a stable sort: those of its kind first
        ordered.sort(key=lambda entry: _kind(entry, part, setting) != part.kind)
    if part.kind == "lines":  # what answers no question here must not seem to answer the last one
        ordered.sort(key=lambda entry: _kind(entry, part, setting) != "facts")
    return joined(
        block
        for kind, run in groupby(ordered, lambda entry: _kind(entry, part, setting))
        for block in _lay(kind, list(run), part, setting)
    )


def _lay(kind: str, run: Sequence[Placed], part: Part, setting: Setting) -> Iterator[Block]:
    if kind == part.kind:
        yield from _LAID[kind, part.layout](run, setting, part)
        return
    own = setting.showing(default_show(kind) | part.show)
    layout = "chart-and-table" if kind == "timeline" and not part.kind else ""
    yield from _LAID[kind, layout](run, own, replace(part, order="given"))


def _kind(entry: Placed, part: Part, setting: Setting) -> str:
    """The kind of section by which an entry is laid out: this one's where it fits."""
    record = entry.record
    fits = part.kind and isinstance(record, _TAKES[part.kind])
    if fits and isinstance(record, Fact):
        if part.kind in BY_QUESTION:
            fits = record.question in setting.material.items
        elif part.kind == "figures":
            fits = bool(record.answer)
    return part.kind if fits else _OWN[type(record)]


def _ordered(placed: Sequence[Placed], part: Part, setting: Setting) -> list[Placed]:
    return by_order(placed, part.order, lambda entry: entry.record, setting.material.grade)


def _own_way(run: Sequence[Placed], setting: Setting, _part: Part) -> Iterator[Block]:
    for some in runs(run):
        records, wordings = zip(*((entry.record, entry.wording) for entry in some), strict=True)
        key = ("own run", tuple(record.id for record in records), setting.phrasing.show)
        make = partial(_own_blocks, some, setting)
        yield from setting.recall(key, (records, wordings), make)


def _own_blocks(run: Iterable[Placed], setting: Setting) -> tuple[Block, ...]:
    return joined(block for entry in run for block in setting.own_blocks(entry))


def _numbered(run: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    yield _as_numbered(_own_way(run, setting, part))


def _numbered_gaps(run: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    yield _as_numbered(gaps(run, setting, part))


def _as_numbered(blocks: Iterable[Block]) -> ListBlock:
    """The entries of bulleted lists as one numbered list."""
    items = [item for block in blocks if isinstance(block, ListBlock) for item in block.items]
    return ListBlock(
        tuple(tuple(_renamed(p, "List Number") for p in item) for item in items), ordered=True
    )


def _renamed(part: Paragraph | ListBlock, style: str) -> Paragraph | ListBlock:
    if isinstance(part, Paragraph) and part.style == "List Bullet":
        return replace(part, style=style)
    return part


def _paragraphs(run: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """Each entry as a paragraph of running text, in the words of its own kind."""
    for block in _own_way(run, setting, part):
        if not isinstance(block, ListBlock):
            yield block
            continue
        for item in block.items:
            for below in item:
                yield _renamed(below, "Callout" if part.layout == "callout" else "Body")


def _references(run: Sequence[Placed], setting: Setting, _part: Part) -> Iterator[Block]:
    for entry in run:
        source = entry.record
        assert isinstance(source, Source)
        text = reference(source, setting.phrasing)
        words = entry.wording or tuple(part for part in text if not isinstance(part, Anchor))
        yield Paragraph((Anchor(source.id, words), *access(source, setting.phrasing)), "Source")


_LAID: Mapping[tuple[str, str], Lay] = {
    ("text", "paragraphs"): _paragraphs,
    ("text", "callout"): _paragraphs,
    ("text", "bullets"): _own_way,
    ("text", "numbered"): _numbered,
    ("facts", ""): _own_way,
    ("facts", "bullets"): _own_way,
    ("facts", "numbered"): _numbered,
    ("facts", "table"): table,
    ("claims", ""): matrices,
    ("claims", "matrix"): matrices,
    ("quotes", ""): one_by_one,
    ("quotes", "list"): one_by_one,
    ("quotes", "by-speaker"): by_speaker,
    ("timeline", ""): _own_way,
    ("timeline", "chart"): chart,
    ("timeline", "chart-and-table"): chart_and_table,
    ("timeline", "table"): event_table,
    ("judgments", ""): _own_way,
    ("judgments", "bullets"): _own_way,
    ("judgments", "numbered"): _numbered,
    ("gaps", "bullets"): gaps,
    ("gaps", "numbered"): _numbered_gaps,
    ("gaps", "table"): gaps_table,
    ("sources", ""): _references,
    ("sources", "list"): _references,
    ("figures", "strip"): strip,
    ("lines", "questions"): lines,
}
"""What lays out a run of entries; "" is the way of a kind where a section is of another."""
