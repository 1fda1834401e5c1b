"""What is gathered before a brief is composed or checked."""

from collections.abc import Iterable

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.edits import Record
from briefer.briefs.material import Material, gather
from briefer.items.citation import Citation
from briefer.items.fact import Fact
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from briefer.items.source import Source

RECORDS: dict[str, Record] = {
    record.id: record
    for record in (
        Source(id="s1", title="Wire story", reliability="C"),
        Source(id="s2", title="Statement", reliability="B", marking="TLP:AMBER"),
        Question(id="q1", text="Soldiers killed"),
        Question(id="q2", text="Posts lost"),
        Fact(id="f0", text="A dozen died.", question="q1", citations=(Citation(source="s2"),)),
        Fact(
            id="f1",
            text="58 died.",
            question="q1",
            supersedes=("f0",),
            disputes=("f2",),
            credibility=4,
            citations=(Citation(source="s1"), Citation(source="s1", locator="p. 3")),
        ),
        Fact(id="f2", text="Two posts fell.", question="q2", confirms=("f3",)),
        Fact(id="f3", text="Three posts fell.", question="q2"),
        Fact(id="g0", text="A road was shut."),
        Fact(id="g1", text="Two roads were shut.", supersedes=("g0",)),
        Fact(
            id="g2",
            text="Two roads are shut.",
            confirms=("g1",),
            citations=(Citation(source="s1"),),
        ),
        Judgment(id="j1", text="More will come.", rests_on=("f2",)),
    )
}


def lookup(ids: Iterable[str]) -> dict[str, Record]:
    return {name: RECORDS[name] for name in ids if name in RECORDS}


def answering(questions: Iterable[str]) -> dict[str, tuple[Fact, ...]]:
    facts = [record for record in RECORDS.values() if isinstance(record, Fact)]
    return {name: tuple(fact for fact in facts if fact.question == name) for name in questions}


def naming(ids: Iterable[str]) -> list[Fact]:
    facts = [record for record in RECORDS.values() if isinstance(record, Fact)]
    return [fact for fact in facts if fact.refers_to() & set(ids)]


def gathered(*entries: str, text: str = "") -> Material:
    section = Section(heading="S", text=text, entries=tuple(Entry(id=name) for name in entries))
    return gather(Brief(template="t", title="T", sections=(section,)), lookup, answering, naming)


def test_a_question_brings_all_its_answers_and_their_sources() -> None:
    material = gathered("q1")
    assert [fact.id for fact in material.answers["q1"]] == ["f0", "f1"]
    assert set(material.sources) == {"s1", "s2"}


def test_a_fact_brings_its_question_with_the_other_answers() -> None:
    material = gathered("f0")
    assert set(material.items) == {"f0", "f1", "q1", "f2", "f3"}


def test_a_disputed_fact_brings_no_answers_to_its_own_question() -> None:
    assert "q2" not in gathered("f1").answers


def test_a_judgment_brings_what_it_rests_on_and_what_that_leads_to() -> None:
    assert {"j1", "f2", "f3"} <= set(gathered("j1").items)


def test_a_fact_brings_what_replaced_or_confirms_it_though_that_names_no_question() -> None:
    assert set(gathered("g0").items) == {"g0", "g1", "g2"}
    assert set(gathered("g0").sources) == {"s1"}


def test_what_a_text_cites_is_gathered_too() -> None:
    material = gathered(text="Shut.[@s1] Not so.[@f2]")
    assert "s1" in material.sources
    assert "f2" in material.items


def test_an_unknown_id_is_left_out() -> None:
    material = gathered("nobody")
    assert not material.items
    assert not material.sources


def test_the_grade_and_the_marking_are_those_of_item_and_sources_together() -> None:
    material = gathered("q1")
    assert material.grade(material.items["f1"]) == "C4"
    assert material.effective_marking(material.items["f0"]) == "TLP:AMBER"
    assert material.effective_marking(material.items["f1"]) == ""
    assert material.effective_marking(material.sources["s2"]) == "TLP:AMBER"
    assert material.sources_of(material.items["f1"]) == (material.sources["s1"],)
