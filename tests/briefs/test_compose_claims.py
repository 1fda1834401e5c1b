"""Contested claims: every answer printed, with its claimant, and nothing merged."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.brief import Entry
from briefer.briefs.compose import compose
from briefer.briefs.setting import average_width
from briefer.document.nodes import Heading, Paragraph, Run, Table, runs_of, text_of
from briefer.items.dates import Edtf
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.question import Question
from tests.briefs.border_clash import (
    AGENCY,
    CARRIER,
    STATE,
    brief,
    cited,
    filled,
    material,
    section,
    template,
)

ASKED = Question(id="q", text="How many?")


def answer(named: str, value: str, claimant: str = "", **details: object) -> Fact:
    fields: dict[str, object] = {"text": f"It is {value}.", "answer": value, "question": "q"}
    return Fact(id=named, claimant=claimant, **(fields | details))  # type: ignore[arg-type]


def claims(*facts: Item, show: tuple[str, ...] = (), **details: object) -> tuple[str, Table, str]:
    """Heading, matrix and closing words of a section that asks `ASKED`."""
    own = template(section("Claims", "claims", show=show, **details))
    made = brief(filled("Claims", "q"))
    blocks = compose(made, own, material(made, ASKED, *facts)).blocks[2:]
    heading, table, *rest = blocks
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    said = text_of(rest[0].content) if rest and isinstance(rest[0], Paragraph) else ""
    return heading.text, table, said


def rows(table: Table) -> list[list[str]]:
    return [[" / ".join(text_of(p.content) for p in cell) for cell in r.cells] for r in table.rows]


def column(table: Table, number: int) -> list[str]:
    return [row[number] for row in rows(table)]


def test_answers_of_different_claimants_that_differ_are_contested() -> None:
    heading, table, said = claims(answer("a", "5", "North"), answer("b", "7", "South"))
    assert heading == "Contested: How many?"
    assert rows(table) == [["5 / It is 5.", "North"], ["7 / It is 7.", "South"]]
    assert said == (
        "Values differ: 5 (North); 7 (South). No answer is confirmed by a source independent of "
        "its claimant."
    )


def test_answers_that_agree_are_not_contested() -> None:
    heading, table, said = claims(answer("a", "five", "North"), answer("b", " FIVE", "South"))
    assert heading == "How many?"
    assert len(table.rows) == 2
    assert said == ""


def test_one_claimant_who_says_two_things_differs_from_nobody_else() -> None:
    heading, _, said = claims(answer("a", "5", "North"), answer("b", "7", "North"))
    assert heading == "How many?"
    assert said == "Values differ: 5 (North); 7 (North)."


def test_that_the_latest_comes_first_is_said_where_two_standing_answers_are_dated() -> None:
    first, second, undated = (
        answer("a", "5", "North", as_of=Edtf("2025-10-11")),
        answer("b", "5", "South", as_of=Edtf("2025-10-12")),
        answer("c", "5", "East"),
    )
    assert claims(first, second, undated)[2] == "Latest first."
    assert claims(first, undated)[2] == ""
    assert "Latest" not in claims(first, replace(second, supersedes=("a",)))[2]


def test_answers_that_are_sentences_lose_their_full_stop_within_another() -> None:
    said = claims(answer("a", "Nobody died.", "A"), answer("b", "at 5 p.m.", "B"))[2]
    assert said.startswith("Values differ: Nobody died (A); at 5 p.m. (B).")


def test_answers_that_are_sentences_are_set_as_text_and_have_the_room_for_it() -> None:
    sentence = "At least 31 people were killed when two missiles struck the terminal."
    table = claims(
        answer("a", sentence, "Civil defence", text=sentence), answer("b", "27", "Ministry")
    )[1]
    assert [cells.cells[0][0].style for cells in table.rows] == ["Table Cell", "Table Figure"]
    assert table.columns[0].share > 1.5 * table.columns[1].share


def test_in_a_column_of_statuses_every_answer_has_its_own() -> None:
    facts = (
        answer("a", "5", "North", status="confirmed"),
        answer("b", "7", "South", status="disputed"),
        answer("c", "8", "East", status="reported"),
        answer("d", "9", "West"),
    )
    assert column(claims(*facts)[1], 2) == ["confirmed", "disputed", "reported", "—"]


def test_what_a_retracted_fact_replaced_stands_again() -> None:
    _, table, said = claims(
        answer("a", "5", "North"),
        answer("b", "7", "North", status="retracted", supersedes=("a",)),
    )
    assert rows(table) == [["5 / It is 5.", "North", "—"], ["7 / It is 7.", "North", "retracted"]]
    assert not any(row.superseded for row in table.rows)
    assert "struck" not in said


def test_what_a_retracted_fact_replaced_stays_replaced_where_another_followed() -> None:
    _, table, _ = claims(
        answer("a", "5", "North"),
        answer("b", "7", "North", status="retracted", supersedes=("a",)),
        answer("c", "8", "North", supersedes=("b",)),
    )
    assert column(table, 0) == ["8 / It is 8.", "7 / It is 7.", "5 / It is 5."]
    assert [row.superseded for row in table.rows] == [False, True, True]


def test_facts_that_are_retracted_and_replace_each_other_replace_nothing() -> None:
    both = ({"supersedes": ("b",)}, {"supersedes": ("a",)})
    facts = [
        answer(named, named, "North", status="retracted", **other)
        for named, other in zip("ab", both, strict=True)
    ]
    assert not any(row.superseded for row in claims(*facts)[1].rows)


def test_no_date_is_broken_where_there_is_room() -> None:
    long = "A sentence that would like to have all the room that there is, and more. " * 3
    fact = answer("a", "5", "North", text=long, as_of=Edtf("2025-10-12"), citations=cited(AGENCY))
    show = ("as-of", "source", "grade", "status", "place")
    _, table, _ = claims(replace(fact, place="Kabul", status="reported", credibility=2), show=show)
    (dates,) = (part for part in table.columns if part.head == "As of")
    assert dates.share >= average_width("12 Oct 2025", 8.6, bold=False)


def test_a_question_with_one_answer_says_nothing_of_a_difference() -> None:
    assert claims(answer("a", "5", "North"))[2] == ""


def test_a_question_without_answers_says_so() -> None:
    made = brief(filled("Claims", "q", kind="claims"))
    blocks = compose(made, template(), material(made, ASKED)).blocks
    assert blocks[-1] == Paragraph((Run("No answer is on record."),), "Remark")


def test_a_retracted_answer_is_printed_and_no_longer_counts() -> None:
    heading, table, said = claims(
        answer("a", "5", "North", status="retracted"), answer("b", "7", "South")
    )
    assert heading == "How many?"
    assert column(table, 2) == ["retracted", "—"]
    assert "differ" not in said


def test_superseded_answers_stand_struck_under_what_replaced_them() -> None:
    _, table, said = claims(
        answer("a", "5", "North", as_of=Edtf("2025-10-10")),
        answer("s", "6", "South", as_of=Edtf("2025-10-11")),
        answer("b", "7", "North", as_of=Edtf("2025-10-12"), supersedes=("a",)),
        answer("c", "8", "North", as_of=Edtf("2025-10-13"), supersedes=("b",)),
    )
    assert column(table, 0) == ["8 / It is 8.", "7 / It is 7.", "5 / It is 5.", "6 / It is 6."]
    assert [row.superseded for row in table.rows] == [False, True, True, False]
    assert column(table, 1)[1:3] == ["North (superseded)"] * 2
    struck = [
        run.text
        for row in table.rows
        for run in runs_of(row.cells[0][0].content)
        if run.style == "Superseded"
    ]
    assert struck == ["7", "5"]
    assert said.startswith("Values differ: 8 (North); 6 (South).")
    assert said.endswith("A struck answer was replaced by the one above it.")


def test_what_was_replaced_by_the_answer_to_another_matter_says_by_what() -> None:
    other = Question(id="other", text="How many in all?")
    newer = answer("n", "9", "North", question="other", supersedes=("a",))
    made = brief(filled("Claims", "q", "n", kind="claims"))
    document = compose(made, template(), material(made, ASKED, other, newer, answer("a", "5", "N")))
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert rows(table) == [["5 / It is 5.", "N (superseded by: 9)"]]
    assert table.rows[0].superseded


def test_what_replaced_an_answer_without_naming_a_question_joins_the_rows() -> None:
    newer = answer("n", "9", "North", question="", supersedes=("a",))
    made = brief(filled("Claims", "q", kind="claims"), filled("Own", "n"))
    document = compose(made, template(), material(made, ASKED, newer, answer("a", "5", "N")))
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert column(table, 0) == ["9 / It is 9.", "5 / It is 5."]


def test_answers_that_replace_each_other_in_a_circle_are_all_printed() -> None:
    _, table, _ = claims(
        answer("a", "5", "N", supersedes=("b",)), answer("b", "7", "S", supersedes=("a",))
    )
    assert [row.superseded for row in table.rows] == [False, False]


def test_rows_stand_the_latest_first_those_of_one_day_by_id_and_undated_ones_last() -> None:
    found = [
        answer("u", "0"),
        answer("m", "1", as_of=Edtf("2025-10")),
        answer("o", "2", as_of=Edtf("2025-09-30")),
        answer("i", "3", as_of=Edtf("2025-10-31/..")),
        answer("t", "4", as_of=Edtf("2025-10-31T08:00:00Z")),
    ]
    _, table, _ = claims(*found, show=("as-of",))
    assert [text.split(" ")[0] for text in column(table, 0)] == ["4", "3", "1", "2", "0"]


def test_rows_may_stand_by_claimant_or_by_grade() -> None:
    found = [answer("a", "5", "South", credibility=4), answer("b", "7", "North", credibility=2)]
    assert column(claims(*found, order="voice")[1], 1) == ["North", "South"]
    assert column(claims(*found, order="grade")[1], 1) == ["North", "South"]
    assert column(claims(*found)[1], 1) == ["South", "North"]


def test_columns_are_those_that_are_shown_and_say_something() -> None:
    fact = answer(
        "a",
        "5",
        "North",
        as_of=Edtf("2025-10-12"),
        place="Kabul",
        status="reported",
        credibility=3,
        marking="TLP:RED",
        citations=cited(AGENCY),
    )
    everything = ("place", "as-of", "source", "grade", "marking", "status")
    _, table, _ = claims(fact, show=everything)
    assert [part.head for part in table.columns] == [
        "Answer",
        "Claimed by",
        "Place",
        "As of",
        "Source",
        "Grade",
        "Marking",
        "Status",
    ]
    assert rows(table)[0][2:] == [
        "Kabul",
        "12\N{NO-BREAK SPACE}Oct 2025",
        "Reuters",
        "B3",
        "TLP:RED",
        "reported",
    ]
    assert len(claims(answer("a", "5", "North"), show=everything)[1].columns) == 2


def test_a_fact_stands_for_its_question_and_its_wording_for_its_text() -> None:
    own = template(section("Claims", "claims"))
    made = brief(filled("Claims", Entry(id="f-58", wording="58 *at least*"), "q-toll"))
    document = compose(made, own, material(made))
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert column(table, 0)[0] == "58 / 58 at least"


def test_a_questions_wording_is_its_heading() -> None:
    own = template(section("Claims", "claims"))
    made = brief(filled("Claims", Entry(id="q-toll", wording="The *toll*")))
    assert "Contested: The toll" in [
        block.text
        for block in compose(made, own, material(made)).blocks
        if isinstance(block, Heading)
    ]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (STATE, "Confirmed: 5 (North) — by: South."),
        (AGENCY, ""),  # the same source
        (CARRIER, ""),  # another outlet, the same agency's report
    ],
)
def test_only_a_source_of_another_origin_confirms(source: object, said: str) -> None:
    own = answer("a", "5", "North", citations=cited(AGENCY))
    other = answer("b", "5", "South", confirms=("a",))
    other = replace(other, citations=cited(source))  # type: ignore[arg-type]
    _, _, closing = claims(own, other)
    assert closing == said


def test_nobody_confirms_themselves() -> None:
    own = answer("a", "5", "North", citations=cited(AGENCY))
    other = answer("b", "5", "north", confirms=("a",), citations=cited(STATE))
    assert "Confirmed" not in claims(own, other)[2]


@pytest.mark.parametrize("details", [{"status": "confirmed"}, {"credibility": 1}])
def test_that_nothing_is_confirmed_is_said_only_where_that_is_sure(
    details: dict[str, object],
) -> None:
    closing = claims(answer("a", "5", "North", **details), answer("b", "7", "South"))[2]
    assert closing == "Values differ: 5 (North); 7 (South)."


def test_disputes_and_denials_are_named() -> None:
    closing = claims(
        answer("a", "5", "North", status="denied"),
        answer("b", "7", "South", disputes=("a",)),
        answer("c", "8", "", disputes=("a",)),
        answer("d", "9", "East", disputes=("a",), status="retracted"),
    )[2]
    assert "Disputed: 5 (North) — by: South, not attributed. Denied: 5 (North)." in closing


def test_an_answer_nobody_claims_is_its_sources() -> None:
    closing = claims(
        answer("a", "5", citations=cited(AGENCY)), answer("b", "7", citations=cited(STATE))
    )[2]
    assert closing.startswith("Values differ: 5 (Reuters); 7 (State Media).")


def test_marks_stand_with_the_source_or_else_with_the_answer() -> None:
    fact = answer("a", "5", "North", citations=cited(AGENCY))
    own = template(section("Claims", "claims", show=("source",)))
    made = brief(filled("Claims", "q"))
    for kind, place in ((own, 2), (template(section("Claims", "claims")), 0)):
        document = compose(made, kind, material(made, ASKED, fact))
        (table,) = (block for block in document.blocks if isinstance(block, Table))
        marks = [
            number for number, part in enumerate(table.rows[0].cells) if "NoteRef" in repr(part)
        ]
        assert marks == [place]


VALUES = st.sampled_from(["1", "2", "3"])
VOICES = st.sampled_from(["", "North", "South"])


@given(st.lists(st.tuples(VALUES, VOICES, st.integers(0, 5)), min_size=1, max_size=6))
def test_every_answer_has_a_row_whatever_replaces_what(
    found: list[tuple[str, str, int]],
) -> None:
    facts = [
        answer(f"a{number}", value, voice, supersedes=(f"a{other}",) if other < len(found) else ())
        for number, (value, voice, other) in enumerate(found)
    ]
    _, table, _ = claims(*facts)
    printed = sorted(text.split(" / ")[0] for text in column(table, 0))
    assert printed == sorted(value for value, _, _ in found)
    replaced = {f"a{other}" for n, (_, _, other) in enumerate(found) if n != other < len(found)}
    if len(replaced) < len(found):  # not all in circles
        assert sum(row.superseded for row in table.rows) <= len(replaced)
