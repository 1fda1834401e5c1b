"""A brief composed again takes what it can from before, and nobody can tell by the document."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.compose import compose
from briefer.briefs.composer import Composer
from briefer.briefs.template import Template
from briefer.document.nodes import Heading, ListBlock, Paragraph, Sources
from briefer.document.outline import dump
from briefer.errors import UnknownIdError
from briefer.items.citation import Citation
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.quote import Quote
from briefer.items.source import Source
from tests.briefs.border_clash import (
    FACTS,
    ITEMS,
    SOURCES,
    brief,
    filled,
    material,
    section,
    template,
)

SECTIONS = (
    section("Bottom line", "text", "callout"),
    section("Figures", "figures", show=("as-of", "source")),
    section("Facts", "facts", show=("grade", "marking")),
    section("Claims", "claims", show=("as-of", "source", "grade", "status")),
    section("When", "timeline", "chart"),
    section("Statements", "quotes", "by-speaker", show=("grade", "source")),
    section("Outlook", "judgments", "numbered"),
    section("Gaps", "gaps"),
    section("Lines", "lines", show=("claimant",)),
    section("Sources", "sources", when_empty="print"),
)
TEMPLATES = (
    template(*SECTIONS, placement="footnotes", contents=2),
    template(*SECTIONS, placement="endnotes", wording={"nothing": "Nothing in {{ number }}"}),
    template(*reversed(SECTIONS), placement="brackets", spanning=3),
    template(section("Facts", "facts", "table"), section("When", "timeline", "table")),
)
TEXTS = ("", "Plain.", "Said [@f-58] *so*, and [@k-reply; @wire].\n\n- one [@j-more]\n- two", "# H")
WORDINGS = ("", "Said anew", "Said [@agency] here")
RECORDS: tuple[Item | Source, ...] = (*SOURCES, *ITEMS)
IDS = tuple(record.id for record in RECORDS)

Draft = tuple[Brief, Template, tuple[Item | Source, ...]]
Step = Callable[[Draft, Random], Draft]


def drafted() -> Draft:
    made = brief(
        filled("Bottom line", text=TEXTS[2]),
        filled("Facts", "f-closed", "f-posts", "f-carried", "f-58"),
        filled("Claims", "q-toll"),
        filled("When", "e-blast", "e-over", "e-some"),
        filled("Statements", "k-threat", "k-reply", "k-rights"),
        filled("Outlook", "j-more", "j-talks"),
        filled("Own", "k-reply", "f-none", "e-fire"),
    )
    return made, TEMPLATES[0], ()


def with_section(draft: Draft, chance: Random, change: Callable[[Section], Section]) -> Draft:
    made, own, records = draft
    sections = list(made.sections)
    at = chance.randrange(len(sections))
    sections[at] = change(sections[at])
    return replace(made, sections=tuple(sections)), own, records


def add(draft: Draft, chance: Random) -> Draft:
    new = Entry(id=chance.choice(IDS), wording=chance.choice(WORDINGS))
    return with_section(draft, chance, lambda s: replace(s, entries=(new, *s.entries)))


def remove(draft: Draft, chance: Random) -> Draft:
    return with_section(draft, chance, lambda s: replace(s, entries=s.entries[1:]))


def turn_round(draft: Draft, chance: Random) -> Draft:
    return with_section(draft, chance, lambda s: replace(s, entries=s.entries[::-1]))


def reword(draft: Draft, chance: Random) -> Draft:
    wording = chance.choice(WORDINGS)
    return with_section(
        draft,
        chance,
        lambda s: replace(s, entries=tuple(replace(e, wording=wording) for e in s.entries)),
    )


def write(draft: Draft, chance: Random) -> Draft:
    text = chance.choice(TEXTS)
    return with_section(draft, chance, lambda s: replace(s, text=text))


def move_sections(draft: Draft, chance: Random) -> Draft:
    made, own, records = draft
    sections = list(made.sections)
    chance.shuffle(sections)
    return replace(made, sections=tuple(sections)), own, records


def fill_in(draft: Draft, chance: Random) -> Draft:
    made, own, records = draft
    fields = (("number", str(chance.randrange(3))), ("period", "2025-10-09/2025-10-12"))
    return replace(made, fields=fields, title=chance.choice(("One", "Two"))), own, records


def another_template(draft: Draft, chance: Random) -> Draft:
    return draft[0], chance.choice(TEMPLATES), draft[2]


def edited(record: Item | Source, chance: Random) -> Item | Source:
    changes: list[dict[str, Any]] = [{"marking": chance.choice(("", "TLP:AMBER"))}]
    if isinstance(record, Source):
        changes += [{"title": "Another"}, {"reliability": "A"}, {"outlet": ""}, {"origin": "X"}]
    else:
        cited = Citation(source=chance.choice(SOURCES).id, locator="p. 3", chain=("Y",))
        changes += [{"text": f"Other {chance.randrange(9)}"}, {"citations": (cited,)}]
        changes += [{"citations": ()}, {"credibility": 1}]
    if isinstance(record, Fact):
        named = (chance.choice(FACTS).id,)
        changes += [{"status": "retracted"}, {"supersedes": named}, {"disputes": named}]
        changes += [{"confirms": named}, {"question": "q-posts"}, {"answer": "60"}]
    if isinstance(record, Quote):
        changes += [{"speaker": "Somebody"}, {"role": "another"}, {"original": "x"}]
    return replace(record, **chance.choice(changes))


def edit(draft: Draft, chance: Random) -> Draft:
    made, own, records = draft
    now = {record.id: record for record in (*RECORDS, *records)}
    changed = edited(now[chance.choice(IDS)], chance)
    return made, own, (*(each for each in records if each.id != changed.id), changed)


STEPS: tuple[Step, ...] = (
    *(add, remove, turn_round, reword, write, move_sections, fill_in, another_template),
    *(edit, edit, edit, edit),
)


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(STEPS), min_size=1, max_size=8),
    st.randoms(use_true_random=False),
    st.sampled_from([1, 2, 16]),
)
def test_after_any_edits_it_is_the_document_that_would_be_composed_anew(
    steps: list[Step], chance: Random, together: int
) -> None:
    composer, draft = Composer(), drafted()
    history = [draft]
    for step in steps:
        draft = step(draft, chance)
        history += [draft, chance.choice(history)]  # and, often, something is undone
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefer.briefs.memory._RUN", together)
        for made, own, records in history:
            gathered = material(made, *records)
            found, anew = composer.compose(made, own, gathered), compose(made, own, gathered)
            assert found == anew
            assert dump(found) == dump(anew)


def facts_of(*texts: str) -> tuple[Fact, ...]:
    cited = Citation(source="wire", locator="p. 1"), Citation(source="agency", locator="p. 2")
    return tuple(
        Fact(id=f"n{at}", text=text, citations=cited[: at + 1]) for at, text in enumerate(texts)
    )


def test_what_stayed_the_same_is_the_same_object() -> None:
    own = template(section("Facts", "facts"), section("Sources", "sources"), placement="endnotes")
    made = brief(
        filled("Text", text="Said [@wire].\n\nNot said."),
        filled("Facts", "n0", "n1"),
        filled("Statements", "k-threat", "k-reply", kind="quotes"),
    )
    composer = Composer()
    before = composer.compose(made, own, material(made, *facts_of("One", "Two"))).blocks
    after = composer.compose(made, own, material(made, *facts_of("One", "Other"))).blocks
    for old, new in zip(before, after, strict=True):
        match old, new:
            case ListBlock(), ListBlock():
                assert old.items[0] is new.items[0]
                assert old.items[1] != new.items[1]
            case Sources(), Sources():
                assert [id(each) for each in old.entries] == [id(each) for each in new.entries]
            case (Heading() | Paragraph(), _):
                assert old is new
            case _:
                assert old == new


def test_a_brief_that_could_not_be_composed_does_not_spoil_what_comes_after() -> None:
    made, own, _ = drafted()
    composer, gathered = Composer(), material(made)
    before = composer.compose(made, own, gathered)
    wrong = replace(made, sections=(*made.sections[:2], filled("Own", "nothing")))
    with pytest.raises(UnknownIdError):
        composer.compose(wrong, own, material(wrong))
    after = composer.compose(made, own, gathered)
    assert after == before
    assert after.blocks[1] is before.blocks[1]


def test_all_is_forgotten_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefer.briefs.composer._MOST", 2)
    made, own, _ = drafted()
    composer, gathered = Composer(), material(made)
    found = [composer.compose(made, own, gathered) for _ in range(4)]
    assert found[0].blocks[1] is found[1].blocks[1]
    assert found[1].blocks[1] is not found[2].blocks[1]
    assert found[0] == found[3]
