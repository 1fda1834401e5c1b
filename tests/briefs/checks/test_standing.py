"""What is found of terms that do not go together, values that stand again, citations of nothing."""

from collections.abc import Iterable

import pytest

from briefer.briefs.checks import Finding, check
from briefer.briefs.draft import drafted
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from tests.briefs.checks.test_checks import (
    CITED,
    TEMPLATE,
    Content,
    a_brief,
    a_desk,
    codes,
    gathered,
)


def found(records: Iterable[Item], *sections: tuple[str, Content]) -> tuple[Finding, ...]:
    """The findings on a brief of these sections, after one sound fact."""
    named = dict(sections)
    facts = ("Facts", named.pop("Facts", ["f1"]))
    brief = a_brief(*named.items(), facts, fields=(("as_of", "2025-10-12"),))
    brief = drafted(brief, TEMPLATE, "")
    return check(brief, TEMPLATE, gathered(brief, a_desk(*records)))


def estimate(named: str, likelihood: str) -> Judgment:
    return Judgment(id=named, text="It will be so.", likelihood=likelihood, rests_on=("f1",))


def test_estimates_in_the_terms_of_both_rows_are_told_with_the_terms() -> None:
    judgments = (estimate("a", "probable"), estimate("b", "likely"), estimate("c", "unlikely"))
    (finding,) = found(judgments, ("Outlook", ["a", "b", "c"]))
    assert (finding.code, finding.severity) == ("W207", "warning")
    assert (finding.section, finding.item) == ("Outlook", "b")
    assert finding.message == (
        "The brief words its estimates by both rows of ICD 203: “likely”, “unlikely”, and "
        "“probable”."
    )


@pytest.mark.parametrize("terms", [("likely", "unlikely"), ("probable", "remote"), ("likely", "")])
def test_estimates_of_one_row_go_together(terms: tuple[str, str]) -> None:
    judgments = [estimate(f"j-{number}", term) for number, term in enumerate(terms)]
    assert found(judgments, ("Outlook", ["j-0", "j-1"])) == ()


def test_a_value_that_a_retracted_one_replaced_is_told_with_both() -> None:
    older = Fact(id="old", text="Five died.", citations=CITED)
    later = Fact(
        id="new", text="Nine died.", status="retracted", supersedes=("old",), citations=CITED
    )
    (finding,) = found((older, later), ("Facts", ["old"]))
    assert (finding.code, finding.section, finding.item) == ("W208", "Facts", "old")
    assert finding.message == (
        "In the section “Facts”, the fact “Five died.” (old) stands again: the fact that "
        "superseded it, “Nine died.” (new), is retracted."
    )


def test_a_value_that_another_replaced_as_well_is_not() -> None:
    older = Fact(id="old", text="Five died.", citations=CITED)
    void = Fact(id="v", text="Nine.", status="retracted", supersedes=("old",), citations=CITED)
    valid = Fact(id="w", text="Eight.", supersedes=("old",), citations=CITED)
    assert found((older, void, valid), ("Facts", ["old", "w"])) == ()


def test_a_citation_that_leads_to_no_source_is_told() -> None:
    bare = Fact(id="bare", text="It is so.")
    open_one = Question(id="q2", text="How many?")
    told = found((bare, open_one), ("Summary", "So they say [@bare] and ask [@q2]."))
    assert codes(told) == [("W201", "Summary", "bare"), ("W201", "Summary", "q2")]
    assert told[0].message == (
        "In the section “Summary”, the text cites the fact “It is so.” (bare), which leads to no "
        "source: no note is printed there."
    )


def test_a_citation_of_a_question_leads_to_the_sources_of_its_answers() -> None:
    answer = Fact(id="a", text="Five.", question="q1", citations=CITED)
    assert found((answer,), ("Summary", "They ask that [@q1].")) == ()


def test_what_is_printed_without_a_source_is_told_once_in_a_section() -> None:
    bare = Fact(id="bare", text="It is so.")
    told = found((bare,), ("Summary", "So they say."), ("Facts", ["bare"]))
    assert codes(told) == [("W201", "Facts", "bare")]
