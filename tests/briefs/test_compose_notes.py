"""Notes and sources: numbered as they are read, told as ICD 206 has it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.brief import Entry
from briefer.briefs.compose import compose
from briefer.briefs.reading_order import note_refs
from briefer.document.nodes import (
    Document,
    Heading,
    Link,
    Paragraph,
    Sources,
    text_of,
)
from briefer.document.outline import dump
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.fact import Fact
from briefer.items.source import Source
from tests.briefs.border_clash import (
    AGENCY,
    CARRIER,
    ITEMS,
    STATE,
    WIRE,
    brief,
    cited,
    filled,
    material,
    section,
    template,
)
from tests.briefs.test_compose import KINDS

NBSP = "\N{NO-BREAK SPACE}"
PASSAGE = cited(WIRE, "58 soldiers died")


def fact(named: str, *citations: Citation) -> Fact:
    return Fact(id=named, text=f"Text of {named}.", citations=citations)


def composed(*facts: Fact, sources: tuple[Source, ...] = (), **details: object) -> Document:
    own = template(section("Facts", "facts"), **details)
    made = brief(filled("Facts", *(each.id for each in facts)))
    return compose(made, own, material(made, *facts, *sources))


def notes(*facts: Fact, sources: tuple[Source, ...] = ()) -> list[str]:
    found = composed(*facts, sources=sources).notes
    return [text_of(note.content).replace(NBSP, " ") for note in found]


@given(
    st.lists(
        st.tuples(st.sampled_from(KINDS), st.lists(st.sampled_from(ITEMS), max_size=5)),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(["footnotes", "endnotes"]),
)
def test_numbers_run_from_1_in_reading_order(
    drafted: list[tuple[tuple[str, str], list[Fact]]], placement: str
) -> None:
    sections = [section(f"S{n}", *kind) for n, (kind, _) in enumerate(drafted)]
    made = brief(*(filled(f"S{n}", *(i.id for i in items)) for n, (_, items) in enumerate(drafted)))
    document = compose(made, template(*sections, placement=placement), material(made))
    numbers = list(dict.fromkeys(note_refs(document.blocks)))
    assert numbers == list(range(1, len(numbers) + 1))
    gathered = [
        entry.number
        for block in document.blocks
        if isinstance(block, Sources)
        for entry in block.entries
        if entry.number is not None
    ]
    told = [note.number for note in document.notes]
    assert (told if placement == "footnotes" else gathered) == numbers


def test_one_passage_is_one_note_with_every_chain_that_led_to_it() -> None:
    (passage,) = PASSAGE
    found = notes(
        fact("a", passage),
        fact("b", replace(passage, chain=("Reuters",))),
        fact("c", replace(passage, chain=("a witness",))),
    )
    assert len(found) == 1
    assert "Citing Reuters; citing a witness; second-hand; original source unnamed." in found[0]


def test_a_first_note_is_whole_and_later_ones_lead_to_it() -> None:
    found = notes(fact("a", *PASSAGE), fact("b", *cited(WIRE, locator="p. 3")))
    assert found == [
        "The Wire Desk, “Border fire after Kabul blast (summary of ours)”, 12 October 2025, para. "
        "1. https://wire.example/border?a=1&b=2, accessed 12 October 2025.",
        "The Wire Desk, as in note 1, p. 3.",
    ]


def test_two_passages_of_one_paragraph_are_told_apart_by_their_words() -> None:
    found = notes(
        fact("a", *cited(WIRE, "The operation ended at midnight, the ministry said.")),
        fact("b", *cited(WIRE, "no threat")),
    )
    assert "para. 4, “The operation ended at midnight, the ministry …”." in found[0]
    assert found[1] == "The Wire Desk, as in note 1, para. 4, “no threat”."


def test_a_passage_across_paragraphs_names_them_all() -> None:
    (both,) = cited(WIRE, "soldiers died.\n\nSecurity officials")
    assert ", paras 1–2." in notes(fact("a", both))[0]


def test_an_orphan_names_no_paragraph() -> None:
    (passage,) = PASSAGE
    assert "para." not in notes(fact("a", replace(passage, start=3)))[0]


def test_who_told_whom_is_said_with_the_hand_at_which_it_came() -> None:
    agency = replace(WIRE, id="w", origin="Reuters", url="", accessed=None)
    chains = [(), ("Reuters", "officials"), ("B", "C"), ("B", "C", "D"), ("B", "C", "D", "E")]
    found = [
        notes(fact("a", Citation(source="w", locator="x", chain=chain)), sources=(agency,))[0]
        for chain in chains
    ]
    assert [text.partition(", x. ")[2] for text in found] == [
        "Carrying Reuters; second-hand.",
        "Carrying Reuters, citing officials; third-hand; original source unnamed.",
        "Carrying Reuters, citing B, citing C; fourth-hand.",
        "Carrying Reuters, citing B, citing C, citing D; at fifth hand or further.",
        "Carrying Reuters, citing B, citing C, citing D, citing E; at fifth hand or further.",
    ]


def test_what_a_source_lacks_is_said() -> None:
    bare = Source(id="bare", title="“Leaflet”", language="ps")
    assert notes(fact("a", Citation(source="bare")), sources=(bare,)) == [
        "“Leaflet”. Undated; author and publisher not named; in Pashto."
    ]


def test_only_an_address_of_the_web_is_a_link() -> None:
    bad = replace(WIRE, id="w", url="javascript:alert(1)", accessed=None)
    (note,) = composed(fact("a", Citation(source="w")), sources=(bad,)).notes
    assert not any(isinstance(part, Link) for part in note.content)
    assert text_of(note.content).endswith("javascript:alert(1).")


def test_accessed_is_said_without_an_address_too() -> None:
    offline = replace(WIRE, id="w", url="")
    (text,) = notes(fact("a", Citation(source="w")), sources=(offline,))
    assert text.endswith("Accessed 12 October 2025.")


def test_marks_that_meet_ascend_parted_by_commas_and_none_twice() -> None:
    first = fact("a", *cited(AGENCY), *PASSAGE)
    second = fact("b", *PASSAGE, *cited(AGENCY), *PASSAGE)
    found = dump(composed(first, second))
    assert found.count("[^1]{Footnote Reference|,}[^2]\n") == 2


def test_marks_right_after_a_wordings_marks_are_parted_from_them() -> None:
    own = template(section("Facts", "facts"))
    made = brief(filled("Facts", Entry(id="f-58", wording="So [@agency]")))
    assert "So[^1]}{Footnote Reference|,}[^2]" in dump(compose(made, own, material(made)))


def test_a_judgment_is_cited_by_what_it_rests_on() -> None:
    made = brief(filled("Own", text="So we think [@j-more]."))
    document = compose(made, template(), material(made))
    assert len(document.notes) == 3


def test_brackets_are_links_to_numbered_entries() -> None:
    document = composed(fact("a", *PASSAGE), placement="brackets")
    assert document.notes == ()
    (sources,) = (block for block in document.blocks if isinstance(block, Sources))
    assert [(entry.anchor, entry.number) for entry in sources.entries] == [("note-1", 1)]
    assert "{-> #note-1|[1]}" in dump(document)
    assert not list(note_refs(document.blocks))


@pytest.mark.parametrize("placement", ["endnotes", "brackets"])
def test_notes_at_the_end_get_a_section_where_there_is_none(placement: str) -> None:
    document = composed(fact("a", *PASSAGE), placement=placement)
    assert [block.text for block in document.blocks if isinstance(block, Heading)][-1] == "Sources"
    assert "Reliability C: fairly reliable." in dump(document)
    assert composed(fact("a"), placement=placement).blocks[-1] != Sources(())


def test_footnotes_get_no_section_that_the_template_does_not_have() -> None:
    assert not any(isinstance(b, Sources) for b in composed(fact("a", *PASSAGE)).blocks)


def test_endnotes_stand_in_the_section_of_sources_with_those_only_read() -> None:
    own = template(
        section("Facts", "facts"),
        section("Sources", "sources"),
        section("More", "sources"),
        placement="endnotes",
    )
    made = brief(filled("Facts", "f-58", "f-closed"), filled("Sources", "state"))
    blocks = compose(made, own, material(made)).blocks
    (sources,) = (block for block in blocks if isinstance(block, Sources))
    assert [entry.number for entry in sources.entries] == [1, 2, 3, None]
    rated = ["Reliability" in text_of(entry.content) for entry in sources.entries]
    assert rated == [True, False, True, True]


def summary(*facts: Fact, sources: tuple[Source, ...] = ()) -> str:
    own = template(section("Facts", "facts"), section("Sources", "sources"))
    made = brief(filled("Facts", *(each.id for each in facts)), filled("Sources", "state"))
    blocks = compose(made, own, material(made, *facts, *sources)).blocks
    (found,) = (b for b in blocks if isinstance(b, Paragraph) and b.style == "Remark")
    return text_of(found.content)


def test_the_summary_counts_sources_origins_reliability_and_hands() -> None:
    assert summary(fact("a", *cited(WIRE))) == (
        "This brief rests on 1 source. Reliability: 1 fairly reliable (C). "
        "Grades follow the Admiralty scale."
    )
    assert summary(fact("a", *cited(WIRE), *cited(AGENCY), *cited(CARRIER))) == (
        "This brief rests on 3 sources; the origin of 1 is not recorded. Morning Paper goes back "
        "to Reuters and counts as one origin with it. Reliability: 1 usually reliable (B), 1 "
        "fairly reliable (C), 1 not usually reliable (D). 1 of 3 notes cites what is second-hand "
        "or further removed. Grades follow the Admiralty scale."
    )
    assert summary(fact("a", *cited(AGENCY), *cited(CARRIER))).startswith(
        "This brief rests on 2 sources that go back to one origin, Reuters."
    )
    assert summary(fact("a", *cited(AGENCY), *cited(STATE))).startswith(
        "This brief rests on 2 sources; the origin of 2 is not recorded."
    )
    own = replace(STATE, id="own", origin="State Media")
    assert summary(fact("a", *cited(CARRIER), *cited(own)), sources=(own,)).startswith(
        "This brief rests on 2 sources, each of its own origin."
    )
    assert "The one note cites what is second-hand" in summary(fact("a", *cited(CARRIER)))
    assert summary(fact("a")) == "This brief cites no source."


def test_the_summary_tells_sources_of_one_name_apart_by_title() -> None:
    again = replace(AGENCY, id="again", title="Second", published=Edtf("2025"), reliability="")
    said = summary(
        fact("a", *cited(WIRE), *cited(AGENCY), Citation(source="again")), sources=(again,)
    )
    assert "Reuters (“Crossings shut (summary of ours)”) and Reuters (“Second”) go back" in said
    assert "1 not rated" in said


def test_sources_are_listed_by_name_with_how_often_they_are_cited() -> None:
    own = template(section("Facts", "facts"), section("Sources", "sources"))
    facts = (fact("a", *PASSAGE), fact("b", *PASSAGE, *cited(AGENCY)))
    made = brief(filled("Facts", "a", "b"))
    blocks = compose(made, own, material(made, *facts)).blocks
    (sources,) = (block for block in blocks if isinstance(block, Sources))
    assert [text_of(e.content).rpartition(". ")[2] for e in sources.entries] == [
        "Cited once.",
        "Cited 2 times.",
    ]
    assert [entry.number for entry in sources.entries] == [None, None]
