"""Who told whom, who took part, and as of when: said where it is not said already."""

from typing import Any

import pytest

from briefer.briefs.compose import compose
from briefer.document.nodes import Figure, Heading, Paragraph, Table, text_of
from briefer.document.outline import dump
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from briefer.items.quote import Quote
from briefer.items.source import Source
from tests.briefs.border_clash import AGENCY, brief, cited, filled, material, section, template


def note(origin: str, *chain: str, outlet: str = "Al Jazeera") -> str:
    """The note on a fact from a source of this outlet and origin, by this chain."""
    source = Source(id="s", title="T", outlet=outlet, origin=origin, published=Edtf("2025"))
    fact = Fact(id="f", text="So.", citations=(Citation(source="s", chain=chain),))
    made = brief(filled("Facts", "f"))
    document = compose(made, template(section("Facts", "facts")), material(made, source, fact))
    return text_of(document.notes[0].content).partition(", 2025. ")[2]


@pytest.mark.parametrize(
    ("origin", "chain", "said"),
    [
        ("", ("Al Jazeera", "Reuters", "Y"), "Citing Reuters, citing Y; third-hand."),
        ("", ("al jazeera",), ""),
        ("Reuters", ("Al Jazeera", "Reuters", "X"), "Carrying Reuters, citing X; third-hand."),
        ("Reuters", ("Reuters", "X"), "Carrying Reuters, citing X; third-hand."),
        ("Reuters", ("X", "Reuters"), "Citing X, citing Reuters; third-hand."),
        ("Al Jazeera", ("X",), "Citing X; second-hand."),
        ("", ("X", "X", "Y"), "Citing X, citing Y; third-hand."),
    ],
)
def test_a_chain_names_and_counts_nobody_twice(
    origin: str, chain: tuple[str, ...], said: str
) -> None:
    assert note(origin, *chain) == said


def test_names_of_speakers_are_headings_and_what_nobody_is_named_for_comes_last() -> None:
    quotes = (
        Quote(id="a", text="One"),
        Quote(id="b", text="Two", speaker="a spokesman"),
        Quote(id="c", text="Three", speaker="Zed"),
    )
    for order in ("given", "voice"):
        own = template(section("Q", "quotes", "by-speaker", order=order))
        made = brief(filled("Q", "a", "b", "c"))
        blocks = compose(made, own, material(made, *quotes)).blocks[2:]
        names = [block.text for block in blocks if isinstance(block, Heading)]
        assert names == ["A spokesman", "Zed", "Speaker not named"]


def shown(item: Item, kind: str, layout: str, **fields: str) -> str:
    own = template(section("All", kind, layout))
    made = brief(filled("All", item.id), fields=tuple(fields.items()))
    return dump(compose(made, own, material(made, item)))


def met(**details: Any) -> Event:
    return Event(
        id="e",
        text="Kabul’s envoy met them",
        when=Edtf("2025-10-12"),
        participants=("Kabul", "Doha", "Kab"),
        **details,
    )


def test_those_who_took_part_are_named_where_the_text_does_not() -> None:
    for layout in ("table", "chart-and-table", "chart"):
        assert "(involved: Doha; Kab)" in shown(met(), "timeline", layout)
    assert "(involved: Doha; Kab)" in shown(met(), "text", "bullets")


def test_a_judgment_says_as_of_when_it_is_held_unless_the_brief_does() -> None:
    judgment = Judgment(id="j", text="So it is", confidence="low", as_of=Edtf("2025-10-12"))
    remark = "Confidence in this judgment is low."
    assert "Held as of 12" in shown(judgment, "judgments", "bullets")
    assert "Held as of 12" in shown(judgment, "judgments", "bullets", as_of="2025-10-13")
    unsaid = shown(judgment, "judgments", "bullets", as_of="2025-10-12")
    assert remark in unsaid
    assert "Held" not in unsaid


def test_what_a_judgment_rests_on_says_who_claims_it() -> None:
    claim = Fact(id="f", text="Five died.", claimant="North", citations=cited(AGENCY))
    judgment = Judgment(id="j", text="So it is", rests_on=("f",))
    own = template(section("All", "judgments"))
    made = brief(filled("All", "j"))
    assert "Five died (North)" in dump(compose(made, own, material(made, judgment, claim)))


def test_a_citation_without_a_source_leaves_no_blank_behind() -> None:
    bare = Fact(id="bare", text="So.")
    made = brief(filled("Own", text="[@bare] They say [@bare] it [@bare]. **So [@bare]** ends."))
    (text,) = compose(made, template(), material(made, bare)).blocks[2:]
    assert isinstance(text, Paragraph)
    assert text_of(text.content) == "They say it. So ends."


def test_a_paragraph_of_such_citations_alone_is_not_printed() -> None:
    bare = Fact(id="bare", text="So.")
    made = brief(filled("Own", text="One.\n\n[@bare]\n\nTwo."))
    blocks = compose(made, template(), material(made, bare)).blocks[2:]
    assert [text_of(block.content) for block in blocks if isinstance(block, Paragraph)] == [
        "One.",
        "Two.",
    ]


def test_a_citation_of_a_question_is_one_of_its_answers() -> None:
    asked = Question(id="q", text="How many?")
    answer = Fact(id="a", text="Five.", question="q", citations=cited(AGENCY))
    made = brief(filled("Own", text="They ask [@q]."))
    document = compose(made, template(), material(made, asked, answer))
    assert [text_of(note.content)[:7] for note in document.notes] == ["Reuters"]


def test_a_figure_and_a_table_of_an_event_are_both_made() -> None:
    own = template(section("All", "timeline", "chart"))
    made = brief(filled("All", "e"))
    blocks = compose(made, own, material(made, met())).blocks[2:]
    assert {type(block) for block in blocks} >= {Figure, Table}
