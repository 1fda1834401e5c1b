"""What is found in a brief before it leaves."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.checks import CHECKS, Finding, check
from briefer.briefs.draft import drafted
from briefer.briefs.edits import Record
from briefer.briefs.material import Material, gather
from briefer.briefs.template_file import parse
from briefer.items.citation import Citation
from briefer.items.dates import Edtf
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.marking import TLP, Markings
from briefer.items.question import Question
from briefer.items.quote import Quote
from briefer.items.source import Source

Found = Callable[..., tuple[Finding, ...]]
Content = str | list[str] | list[str | Entry] | list[Entry]
Library = dict[str, Record]

TEMPLATE = parse(
    """
name = "House note"
[[field]]
key = "as_of"
label = "As of"
kind = "date"
required = true
[[section]]
heading = "Summary"
kind = "text"
words = [2, 6]
[[section]]
heading = "Facts"
kind = "facts"
prompt = "What happened."
required = true
[[section]]
heading = "Claims"
kind = "claims"
[[section]]
heading = "Quotes"
kind = "quotes"
[[section]]
heading = "Events"
kind = "timeline"
[[section]]
heading = "Outlook"
kind = "judgments"
[[section]]
heading = "Gaps"
kind = "gaps"
[[section]]
heading = "Sources"
kind = "sources"
required = true
""",
    "note",
)

WORDS = "The minister said: “There is no threat in any part of the territory.” He left at noon."
CITED = (Citation(source="s1", exact="There is no threat", start=20),)


def a_desk(*more: Source | Item) -> Library:
    """Records by id: sources with and without text, and one sound item of each kind."""
    records: tuple[Record, ...] = (
        Source(id="s1", title="Wire story", text=WORDS),
        Source(id="s2", title="Leaked letter", marking="TLP:RED"),
        Fact(id="f1", text="He left at noon.", citations=CITED),
        Quote(id="k1", text="“There is no threat […] territory.”", citations=CITED),
        Event(id="e1", text="He left.", when=Edtf("2025-10-11"), citations=CITED),
        Judgment(id="j1", text="He will be back.", rests_on=("f1",)),
        Question(id="q1", text="Soldiers killed"),
        *more,
    )
    return {record.id: record for record in records}


@pytest.fixture
def findings() -> Found:
    """Check a brief made of sections, each a heading with ids or a text, over a library."""

    def found(
        library: Library,
        *sections: tuple[str, Content],
        marking: str = "",
        fields: tuple[tuple[str, str], ...] = (("as_of", "2025-10-12"),),
    ) -> tuple[Finding, ...]:
        brief = drafted(a_brief(*sections, marking=marking, fields=fields), TEMPLATE, "")
        return check(brief, TEMPLATE, gathered(brief, library))

    return found


def a_brief(
    *sections: tuple[str, Content], marking: str = "", fields: tuple[tuple[str, str], ...] = ()
) -> Brief:
    parts = tuple(
        Section(heading=heading, text=content)
        if isinstance(content, str)
        else Section(
            heading=heading,
            entries=tuple(name if isinstance(name, Entry) else Entry(id=name) for name in content),
        )
        for heading, content in sections
    )
    return Brief(template="note", title="T", marking=marking, fields=fields, sections=parts)


def gathered(brief: Brief, library: Library, markings: Markings = TLP) -> Material:
    def answers(questions: Iterable[str]) -> dict[str, tuple[Fact, ...]]:
        facts = [record for record in library.values() if isinstance(record, Fact)]
        return {name: tuple(f for f in facts if f.question == name) for name in questions}

    def lookup(ids: Iterable[str]) -> Library:
        return {name: library[name] for name in ids if name in library}

    def naming(ids: Iterable[str]) -> list[Fact]:
        facts = [record for record in library.values() if isinstance(record, Fact)]
        return [fact for fact in facts if fact.refers_to() & set(ids)]

    return gather(brief, lookup, answers, naming, markings)


def codes(found: Iterable[Finding]) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.section, finding.item) for finding in found]


def test_a_sound_brief_has_no_findings(findings: Found) -> None:
    sound = findings(
        a_desk(),
        ("Summary", "He is gone.[@f1]"),
        ("Facts", ["f1"]),
        ("Quotes", ["k1"]),
        ("Events", ["e1"]),
        ("Outlook", ["j1"]),
        ("Gaps", ["q1"]),
    )
    assert sound == ()


def test_a_missing_required_field_blocks(findings: Found) -> None:
    (finding,) = findings(a_desk(), ("Facts", ["f1"]), fields=(("as_of", ""),))
    assert (finding.code, finding.severity) == ("E101", "error")
    assert finding.message == (
        "The field “As of” is empty, and the template “House note” requires it."
    )
    assert finding.remedy == "Fill in the field “as_of” of the brief."


def test_a_field_that_cannot_hold_its_value_blocks() -> None:
    brief = replace(
        drafted(a_brief(("Facts", ["f1"])), TEMPLATE, ""),
        fields=(("as_of", "Sunday"), ("carried", "along")),
    )
    (finding,) = check(brief, TEMPLATE, gathered(brief, a_desk()))
    assert finding.code == "E106"
    assert finding.message.startswith("The field “As of”: “Sunday” ")


def test_an_unknown_id_blocks_wherever_it_stands(findings: Found) -> None:
    found = findings(
        a_desk(),
        ("Summary", "He is gone.[@f8]"),
        ("Facts", ["f1", "f9", Entry(id="f1", wording="So.[@s9]")]),
    )
    assert codes(found) == [
        ("E102", "Summary", "f8"),
        ("E102", "Facts", "f9"),
        ("E102", "Facts", "s9"),
    ]
    assert found[1].message == (
        "The section “Facts” places “f9”, and the library holds nothing under that id."
    )


def test_a_citation_of_an_unknown_source_blocks(findings: Found) -> None:
    stray = Fact(id="f2", text="He left.", citations=(Citation(source="s9"),))
    (finding,) = findings(a_desk(stray), ("Facts", ["f2"]))
    assert (finding.code, finding.item) == ("E102", "f2")
    assert "cites the source “s9”" in finding.message


def test_an_altered_quote_blocks_and_is_told_where_it_parts(findings: Found) -> None:
    altered = Quote(
        id="k2",
        speaker="A. Minister",
        text="There is no threat in any part of our territory.",
        citations=CITED,
    )
    (finding,) = findings(a_desk(altered), ("Facts", ["f1"]), ("Quotes", ["k2"]))
    assert codes([finding]) == [("E103", "Quotes", "k2")]
    assert finding.message == (
        "A. Minister’s words “There is no threat in any part of our territory.” (k2) do not stand "
        "so in the text of “Wire story” (s1). They agree up to “There is no threat in any part "
        "of”, and no further."
    )
    assert finding.remedy.startswith("Copy them from the source letter by letter;")


def test_a_long_agreement_is_told_by_its_end_and_a_short_one_not_at_all(findings: Found) -> None:
    long = Quote(id="k2", text="There is no threat in any part of the territory!", citations=CITED)
    short = Quote(id="k3", text="Thereby hangs a tale", citations=CITED)
    found = findings(a_desk(long, short), ("Facts", ["f1"]), ("Quotes", ["k2", "k3"]))
    assert "They agree up to “…no threat in any part of the territory”" in found[0].message
    assert "agree" not in found[1].message


@pytest.mark.parametrize(
    ("quote", "codes_found"),
    [
        (Quote(id="k2", text="No danger, he said.", form="paraphrase", citations=CITED), []),
        (Quote(id="k2", text="Keine Gefahr", original="There is no threat", citations=CITED), []),
        (Quote(id="k2", text="There is no threat", original="Gefahr", citations=CITED), ["E103"]),
        (
            Quote(id="k2", text="There is no threat", citations=(Citation(source="s3"), *CITED)),
            [],
        ),
        (Quote(id="k2", text="Anything", citations=(Citation(source="s3"),)), ["W206"]),
        (Quote(id="k2", text="Anything"), ["W201"]),
    ],
    ids=["paraphrase", "translated", "original altered", "one of two", "no text", "no source"],
)
def test_what_is_compared_is_what_the_source_said(
    findings: Found, quote: Quote, codes_found: list[str]
) -> None:
    library = a_desk(quote, Source(id="s3", title="Broadcast"))
    found = findings(library, ("Facts", ["f1"]), ("Quotes", ["k2"]))
    assert [finding.code for finding in found] == codes_found


def test_a_wording_of_a_quote_is_compared_too(findings: Found) -> None:
    placed = [
        Entry(id="k1", wording="There is *no* threat[@s1]"),
        Entry(id="k1", wording="There was no threat"),
    ]
    found = findings(a_desk(), ("Facts", ["f1"]), ("Quotes", placed))
    assert [finding.code for finding in found] == ["E103"]
    assert "“There was no threat”" in found[0].message


def test_a_marking_lower_than_an_items_blocks(findings: Found) -> None:
    amber = Fact(id="f2", text="He left.", marking="TLP:AMBER", citations=CITED)
    (finding,) = findings(a_desk(amber), ("Facts", ["f1", "f2"]), marking="TLP:GREEN")
    assert codes([finding]) == [("E104", "Facts", "f2")]
    assert finding.message == (
        "The brief is marked TLP:GREEN, but its section “Facts” prints the fact “He left.” (f2), "
        "which is TLP:AMBER."
    )
    assert finding.remedy == (
        "Mark the brief TLP:AMBER, or take out all that is marked more strictly than the brief."
    )


def test_an_item_is_at_least_as_strict_as_its_sources(findings: Found) -> None:
    secret = Fact(id="f2", text="He left.", citations=(Citation(source="s2"),))
    (finding,) = findings(a_desk(secret), ("Facts", ["f2"]), marking="TLP:AMBER")
    assert finding.message.endswith(
        "prints the fact “He left.” (f2), which is TLP:RED by its source “Leaked letter” (s2)."
    )


@pytest.mark.parametrize(
    "content",
    ["He is gone.[@s2]", "He is gone.[@f2]", "He is gone.[@j2]"],
    ids=["a source", "an item", "what a judgment rests on"],
)
def test_what_is_only_cited_counts_as_well(findings: Found, content: str) -> None:
    library = a_desk(
        Fact(id="f2", text="He left.", citations=(Citation(source="s2"),)),
        Judgment(id="j2", text="He will be back.", rests_on=("f2", "j2", "gone")),
    )
    found = findings(library, ("Summary", content), ("Facts", ["f1"]), marking="TLP:AMBER")
    assert {finding.code for finding in found} == {"E104"}
    assert "cites" in found[0].message


def test_what_a_judgment_rests_on_is_printed_and_counts(findings: Found) -> None:
    red = Fact(id="f2", text="He left.", marking="TLP:RED", citations=CITED)
    judgment = Judgment(id="j2", text="He will be back.", rests_on=("f2",), citations=CITED)
    library = a_desk(red, judgment)
    facts = ("Facts", ["f1"])
    assert [f.item for f in findings(library, facts, ("Outlook", ["j2"]))] == ["f2"]
    assert not findings(library, facts, ("Summary", "He is gone.[@j2]"))


def test_answers_that_come_with_a_question_or_a_fact_count(findings: Found) -> None:
    library = a_desk(
        Fact(id="f2", text="58 died.", question="q1", supersedes=("f3", "f3"), citations=CITED),
        Fact(id="f3", text="12 died.", marking="TLP:RED", citations=CITED),
    )
    facts = ("Facts", ["f1"])
    assert [f.item for f in findings(library, facts, ("Claims", ["q1"]))] == ["f3"]
    assert [f.item for f in findings(library, facts, ("Claims", ["f2"]))] == ["f3"]
    assert [f.item for f in findings(library, facts, ("Gaps", ["q1"]))] == ["f3"]
    assert not findings(library, ("Facts", ["f1", "f2"]))


def test_who_disputes_an_answer_is_named_beside_it_and_counts(findings: Found) -> None:
    library = a_desk(
        Fact(id="f2", text="58 died.", question="q1", disputes=("f3",), citations=CITED),
        Fact(id="f3", text="12 died.", disputes=("f2",), marking="TLP:RED", citations=CITED),
    )
    found = findings(library, ("Facts", ["f1"]), ("Claims", ["q1"]))
    assert codes(found) == [("E104", "Claims", "f3")]


def test_an_unmarked_brief_of_marked_items_blocks(findings: Found) -> None:
    clear = Fact(id="f2", text="He left.", marking="TLP:CLEAR", citations=CITED)
    (finding,) = findings(a_desk(clear), ("Facts", ["f2"]))
    assert finding.message.startswith("The brief is not marked, but its section “Facts” prints")


def test_a_marking_that_the_library_does_not_know_blocks(findings: Found) -> None:
    brief = drafted(
        a_brief(("Facts", ["f1"]), marking="SECRET", fields=(("as_of", "2025"),)), TEMPLATE, ""
    )
    material = gathered(brief, a_desk(), markings=Markings(("OPEN", "CLOSED")))
    (finding,) = check(brief, TEMPLATE, material)
    assert (finding.code, finding.severity) == ("E105", "error")
    assert finding.remedy == "Mark it as one of: OPEN, CLOSED."


def test_what_cites_no_source_is_warned_of_by_its_kind(findings: Found) -> None:
    library = a_desk(
        Fact(id="f2", text="He left."),
        Event(id="e2", text="He left.", when=Edtf("2025")),
        Judgment(id="j2", text="He will be back."),
    )
    found = findings(library, ("Facts", ["f2"]), ("Events", ["e2"]), ("Outlook", ["j2"]))
    assert [finding.severity for finding in found] == ["warning"] * 3
    assert [finding.message for finding in found] == [
        "In the section “Facts”, the fact “He left.” (f2) cites no source.",
        "In the section “Events”, the event “He left.” (e2) cites no source.",
        "In the section “Outlook”, the judgment “He will be back.” (j2) cites no source and rests "
        "on nothing.",
    ]


def test_dates_that_nobody_resolved_are_warned_of(findings: Found) -> None:
    library = a_desk(
        Event(id="e2", text="He left.", when_text="on Saturday", citations=CITED),
        Event(id="e3", text="He came.", citations=CITED),
        Quote(id="k2", text="no threat", said_text="on Sunday", citations=CITED),
    )
    found = findings(library, ("Facts", ["f1"]), ("Quotes", ["k2"]), ("Events", ["e2", "e3"]))
    assert codes(found) == [
        ("W202", "Quotes", "k2"),
        ("W202", "Events", "e2"),
        ("W202", "Events", "e3"),
    ]
    assert "is dated “on Saturday”, and nobody has said which day that is" in found[1].message
    assert found[2].message.endswith("the event “He came.” (e3) has no date.")


def test_a_passage_that_has_moved_is_an_orphan(findings: Found) -> None:
    library = a_desk(
        Fact(id="f2", text="A.", citations=(Citation(source="s1", exact="no threat", start=3),)),
        Fact(id="f3", text="B.", citations=(Citation(source="s1", exact="no treat"),)),
        Fact(id="f4", text="C.", citations=(Citation(source="s1", locator="p. 3"),)),
    )
    found = findings(library, ("Facts", ["f2", "f3", "f4"]))
    assert codes(found) == [("W203", "Facts", "f2"), ("W203", "Facts", "f3")]
    assert "no longer stands there in the text of “Wire story” (s1)" in found[0].message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Gone.", "The text of the section “Summary” has 1 word; the template wants 2 to 6."),
        (
            "He left the house at *noon*.[@f1] So.",
            "The text of the section “Summary” has 7 words; the template wants 2 to 6.",
        ),
        ("He left at noon.", None),
        ("", None),
    ],
)
def test_texts_outside_the_templates_limits_are_warned_of(
    findings: Found, text: str, message: str | None
) -> None:
    found = findings(a_desk(), ("Summary", text), ("Facts", ["f1"]))
    assert [finding.message for finding in found] == ([message] if message else [])


def test_an_empty_section_that_should_be_filled_is_warned_of_with_its_prompt(
    findings: Found,
) -> None:
    (finding,) = findings(a_desk())
    assert codes([finding]) == [("W205", "Facts", "")]
    assert finding.remedy == "Fill it: What happened."


def test_errors_come_first_and_each_in_reading_order(findings: Found) -> None:
    library = a_desk(Fact(id="f2", text="He left."), Fact(id="f3", text="He came."))
    found = findings(
        library,
        ("Summary", "Gone."),
        ("Facts", ["f3", "f2"]),
        ("Quotes", ["k9"]),
        ("Own", ["f9"]),
        fields=(),
    )
    assert codes(found) == [
        ("E101", "", ""),
        ("E102", "Quotes", "k9"),
        ("E102", "Own", "f9"),
        ("W204", "Summary", ""),
        ("W201", "Facts", "f3"),
        ("W201", "Facts", "f2"),
    ]


def test_a_fact_printed_twice_is_warned_of_once(findings: Found) -> None:
    found = findings(
        a_desk(Fact(id="f2", text="He left.")), ("Facts", ["f2", "f2"]), ("Own", ["f2"])
    )
    assert codes(found) == [("W201", "Facts", "f2")]


def test_a_source_may_be_an_entry(findings: Found) -> None:
    assert not findings(a_desk(), ("Facts", ["f1"]), ("Sources", ["s1"]))


def test_every_check_can_be_read_about() -> None:
    assert all(each.__doc__ for each in CHECKS)
