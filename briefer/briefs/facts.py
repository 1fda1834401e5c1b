"""Facts as a table, and as key figures set side by side."""

from collections.abc import Iterator, Sequence

from briefer.briefs.claims import fact_stacks, marks_beside
from briefer.briefs.parts import Part
from briefer.briefs.setting import Placed, Setting
from briefer.briefs.tables import Stack, cell, grid, words
from briefer.document.nodes import Block, Cell, Column, Content, Paragraph, Row, Run, Table, text_of
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.phrasing import prose

_NARROWEST = 110.0  # a key figure's column, in points
_MOST_COLUMNS = 4


def table(placed: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """A row for each fact: its words and marks, then what is shown of it."""
    phrasing = setting.phrasing
    facts = [entry.record for entry in placed if isinstance(entry.record, Fact)]
    texts = [
        cell((item.words(entry.wording), *_replaced(item, setting), *marks_beside(item, setting)))
        for entry in placed
        if isinstance(item := entry.record, Item)
    ]
    claimed = "claimant" in phrasing.show or any(fact.is_claim for fact in facts)
    claimants = [words(fact.claimant) if claimed else () for fact in facts]
    stacks = (
        Stack(phrasing.say("column-fact"), 4.0, tuple(texts)),
        Stack(phrasing.say("column-claimant"), 1.6, tuple(claimants)),
        *fact_stacks(facts, setting),
    )
    replaced = [setting.relations.is_replaced(fact) for fact in facts]
    yield grid(stacks, part.heading, setting, replaced)


def _replaced(item: Item, setting: Setting) -> Content:
    """What a row of a replaced fact says, beside its grey."""
    said = setting.phrasing.say("superseded")
    return (Run(f" ({said})"),) if setting.relations.is_replaced(item) else ()


def strip(placed: Sequence[Placed], setting: Setting, part: Part) -> Iterator[Block]:
    """Key figures: the answer large, its caption, its source and day; as many in each row."""
    cells = [_figure(entry, setting) for entry in placed]
    most = max(1, min(_MOST_COLUMNS, int(setting.width // _NARROWEST)))
    lines = -(-len(cells) // most)
    across = -(-len(cells) // lines)
    empty: Cell = (Paragraph((), "Key Caption"),)
    padded = [*cells, *[empty] * (across * lines - len(cells))]
    yield Table(
        columns=(Column(""),) * across,
        rows=tuple(Row(tuple(padded[i : i + across])) for i in range(0, len(padded), across)),
        description=part.heading,
        layout="strip",
    )


def _figure(entry: Placed, setting: Setting) -> Cell:
    fact, phrasing = entry.record, setting.phrasing
    assert isinstance(fact, Fact)
    struck = "Superseded" if setting.relations.is_replaced(fact) else ""
    caption = fact.words(entry.wording)
    return (
        Paragraph((prose(fact.answer, fact.language, style=struck),), "Key Figure"),
        Paragraph((caption, *_doubt(fact, text_of((caption,)), setting)), "Key Caption"),
        Paragraph(
            (Run(_origin(fact, setting)), *phrasing.marks(fact), *phrasing.tags(fact)),
            "Key Source",
        ),
    )


def _doubt(fact: Fact, caption: str, setting: Setting) -> Iterator[Run]:
    """Who claims a figure that nobody has confirmed, and what its status warns of."""
    phrasing = setting.phrasing
    said = []
    if fact.claimant and fact.status != "confirmed":
        said.append(phrasing.say("claimed-by", claimant=fact.claimant))
    if status := fact.status_shown(phrasing):
        said.append(status)
    if setting.relations.is_replaced(fact):
        said.append(phrasing.say("superseded"))
    if said:
        text = ", ".join(said)
        stopped = caption.rstrip().endswith((".", "!", "?"))
        yield Run(" " if stopped else "; ")
        yield Run(f"{text[:1].upper()}{text[1:]}." if stopped else text, bold=True)


def _origin(fact: Fact, setting: Setting) -> str:
    """Its sources' names and the day as of which it holds, as far as they are shown."""
    phrasing = setting.phrasing
    names = "; ".join(setting.phrasing.outlets(fact)) if "source" in phrasing.show else ""
    dated = fact.as_of is not None and "as-of" in phrasing.show
    date = phrasing.say("as-of", date=phrasing.date(fact.as_of, "short")) if dated else ""
    said = ", ".join(filter(None, (names, date)))
    return f"{said[:1].upper()}{said[1:]}"
