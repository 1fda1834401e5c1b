"""The evidence annex: the passage behind everything that is printed, and nothing else."""

from dataclasses import replace

from briefer.briefs.compose import compose
from briefer.document.nodes import Anchor, Block, BlockQuote, Document, Heading, Paragraph, text_of
from briefer.document.outline import dump
from briefer.items.citation import Citation
from tests.briefs.border_clash import (
    CANARY,
    FACTS,
    QUOTES,
    SOURCES,
    brief,
    filled,
    material,
    section,
    template,
)

MADE = brief(
    filled("Key facts", *(fact.id for fact in FACTS[:3])),
    filled("Statements", *(quote.id for quote in QUOTES)),
)
TEMPLATE = template(section("Key facts", "facts"), section("Statements", "quotes"))
MATERIAL = material(MADE)


def annexed() -> Document:
    return compose(MADE, TEMPLATE, MATERIAL, evidence=True)


def annex_of(document: Document) -> list[Block]:
    blocks = list(document.blocks)
    places = [
        at
        for at, block in enumerate(blocks)
        if isinstance(block, Heading) and block.text == "Evidence"
    ]
    assert len(places) == 1
    return blocks[places[0] + 1 :]


def test_there_is_no_annex_unless_it_is_asked_for() -> None:
    plain = compose(MADE, TEMPLATE, MATERIAL)
    assert not any(isinstance(b, Heading) and b.text == "Evidence" for b in plain.blocks)
    assert annexed().blocks[: len(plain.blocks)] == plain.blocks


def test_each_printed_item_that_cites_a_source_stands_there_once_with_its_passages() -> None:
    blocks = annex_of(annexed())
    named = [
        inline.id
        for block in blocks
        if isinstance(block, Paragraph) and block.style == "Evidence"
        for inline in block.content
        if isinstance(inline, Anchor)
    ]
    assert named
    assert len(named) == len(set(named))
    cited = [MATERIAL.items[key] for key in named]
    exact = {c.exact for item in cited for c in item.citations if c.exact}
    quoted = [text_of(block.content) for block in blocks if isinstance(block, BlockQuote)]
    assert all(any(passage in each for each in quoted) for passage in exact)


def test_the_context_begins_and_ends_with_whole_words() -> None:
    words = {word for source in SOURCES for word in source.text.split()}
    around = [
        text_of(block.content).removeprefix("… ").removesuffix(" …").split()
        for block in annex_of(annexed())
        if isinstance(block, BlockQuote)
    ]
    assert around
    assert all({found[0], found[-1]} <= words for found in around)


def test_an_item_without_a_passage_is_named_with_the_place_that_it_cites() -> None:
    whole = MATERIAL
    key = next(key for key, item in whole.items.items() if item.citations)
    item = whole.items[key]
    source = item.citations[0].source
    bare = replace(item, citations=(Citation(source=source, locator="p. 3"),))
    changed = replace(whole, items={**whole.items, key: bare})
    document = compose(MADE, TEMPLATE, changed, evidence=True)
    assert any(
        isinstance(block, Paragraph)
        and block.style == "Quote Source"
        and "p. 3" in text_of(block.content)
        for block in annex_of(document)
    )


def test_a_note_for_the_desk_is_no_evidence() -> None:
    assert CANARY not in dump(annexed())
