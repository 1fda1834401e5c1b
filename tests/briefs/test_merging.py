"""Merging duplicates: one is kept, all that led to the others leads to it, and undo undoes it."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.edits import Change, Edit, Record
from briefer.briefs.merging import merged
from briefer.errors import FieldError
from briefer.items.citation import Citation
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.item import Item
from briefer.items.judgment import Judgment
from briefer.items.question import Question
from briefer.items.source import Source
from briefer.store.references import referred
from briefer.store.store import Store

LATER = "2025-10-13T08:00:00Z"
SOURCE = Source(id="s1", title="Wire", text="On Sunday 58 soldiers were killed.")
COPY = Source(id="s2", title="Wire, again", text="Update. On Sunday 58 soldiers were killed.")
ONE = Fact(id="f1", text="58 were killed.", citations=(Citation(source="s1"),))
TWO = Fact(id="f2", text="58 killed", status="denied", citations=(Citation(source="s2"),))


def after(edit: Edit) -> dict[str, Record | None]:
    """What becomes of each record that the edit changes."""
    return {change.record.id: change.after for change in edit.changes}


def merging(kept: Any, *others: Any, resting: Sequence[Record] = (), **chosen: Any) -> Edit:
    return merged(kept, others, chosen, resting, moment=LATER)


def test_the_one_that_is_kept_has_the_values_chosen_and_all_citations() -> None:
    edit = merging(ONE, TWO, status="denied")
    both = (Citation(source="s1"), Citation(source="s2"))
    assert after(edit) == {"f1": replace(ONE, status="denied", citations=both), "f2": None}
    assert edit.label == "Merge 2 facts"


def test_the_same_citation_is_kept_once_and_chosen_ones_are_taken_as_they_are() -> None:
    same = replace(TWO, citations=ONE.citations)
    assert after(merging(ONE, same)) == {"f2": None}
    assert after(merging(ONE, TWO, citations=()))["f1"] == replace(ONE, citations=())


def test_what_rests_on_the_others_rests_on_the_one_kept() -> None:
    newer = Fact(id="f3", text="60", supersedes=("f2", "f1"), disputes=("f9", "f2"))
    judgment = Judgment(id="j1", text="Likely.", rests_on=("f2", "e1"))
    edit = after(merging(ONE, TWO, resting=(newer, judgment, TWO, ONE)))
    assert edit["f3"] == replace(newer, supersedes=("f1",), disputes=("f9", "f1"))
    assert edit["j1"] == replace(judgment, rests_on=("f1", "e1"))


def test_the_one_that_is_kept_does_not_come_to_name_itself() -> None:
    kept = replace(ONE, supersedes=("f2", "f0"), confirms=("f2",))
    found = after(merging(kept, TWO))["f1"]
    assert isinstance(found, Fact)
    assert (found.supersedes, found.confirms) == (("f0",), ())


def test_answers_of_a_question_become_answers_of_the_one_kept() -> None:
    answer = Fact(id="f3", text="58", question="q2")
    edit = merging(
        Question(id="q1", text="Dead?"), Question(id="q2", text="Dead"), resting=[answer]
    )
    assert after(edit)["f3"] == replace(answer, question="q1")


def brief(*entries: Entry, text: str = "") -> Brief:
    sections = (Section(heading="Known", text=text, entries=entries), Section(heading="Unknown"))
    return Brief(id="b1", template="t", title="T", sections=sections, moment="2025-10-12T08:00:00Z")


def test_a_brief_has_it_as_its_entry_once_and_cites_it() -> None:
    before = brief(
        Entry(id="e1", wording="See [@f2]"),
        Entry(id="f2"),
        Entry(id="f1", wording="58 [@f2; @e1]"),
        text="As [@f2] says, `[@f2]`.",
    )
    expected = brief(
        Entry(id="e1", wording="See [@f1]"),
        Entry(id="f1", wording="58 [@f1; @e1]"),
        text="As [@f1] says, `[@f2]`.",
    )
    found = after(merging(ONE, TWO, resting=[before]))["b1"]
    assert found == replace(expected, moment=LATER)


def test_a_brief_that_names_only_the_one_kept_is_left_alone() -> None:
    before = brief(Entry(id="f1"), Entry(id="f1", wording="Twice"), text="[@f1]")
    assert "b1" not in after(merging(ONE, TWO, resting=[before]))


def test_passages_of_a_source_are_found_again_in_the_one_kept() -> None:
    sure = Citation(source="s2", exact="58", prefix="Sunday ", suffix=" soldiers", start=18)
    lost = Citation(source="s2", exact="Update", start=0, suffix=". On")
    whole = Citation(source="s2", locator="p. 1")
    own = Citation(source="s1", exact="58", start=10)
    event = Event(id="e1", text="Killed", citations=(sure, lost, whole, own))
    found = after(merging(SOURCE, COPY, resting=[event, SOURCE]))
    assert found["s2"] is None
    moved = found["e1"]
    assert isinstance(moved, Event)
    assert [citation.source for citation in moved.citations] == ["s1"] * 4
    assert [citation.start for citation in moved.citations] == [10, 0, None, 10]


def test_records_of_two_kinds_and_one_with_itself_are_refused() -> None:
    with pytest.raises(FieldError, match="“f1” is a fact, “e1” an event"):
        merging(ONE, Event(id="e1", text="Killed"))
    with pytest.raises(FieldError, match="with itself"):
        merging(ONE, ONE)


IDS = ("f1", "f2", "f3", "f4", "f5")
TEXTS = st.lists(
    st.sampled_from((*(f"[@{id_}]" for id_ in IDS), "[@s1; @f2]", "`", "\n\n", "\\", "x ")),
    max_size=6,
).map("".join)


def some(*ids: str) -> st.SearchStrategy[tuple[str, ...]]:
    return (
        st.lists(st.sampled_from(ids), unique=True, max_size=3).map(tuple) if ids else st.just(())
    )


@st.composite
def libraries(draw: st.DrawFn) -> tuple[Record, ...]:
    """A library of facts that lead to earlier ones, a judgment and a brief that lead to any."""
    cited = st.lists(st.sampled_from(("s1", "s2")), max_size=2)
    facts = [
        Fact(
            id=id_,
            text=f"Fact {id_}",
            question=draw(st.sampled_from(("", "q1", "q2"))),
            supersedes=draw(some(*IDS[:place])),
            disputes=draw(some(*(each for each in IDS if each != id_))),
            citations=tuple(Citation(source=source) for source in draw(cited)),
        )
        for place, id_ in enumerate(IDS)
    ]
    questions = (Question(id="q1", text="Dead?"), Question(id="q2", text="Dead"))
    judgment = Judgment(id="j1", text="Likely.", rests_on=draw(some(*IDS, "q1", "q2")))
    sections = tuple(
        Section(
            heading=heading,
            text=draw(TEXTS),
            entries=tuple(Entry(id=each, wording=draw(TEXTS)) for each in draw(some(*IDS, "q1"))),
        )
        for heading in ("One", "Two")
    )
    found = Brief(id="b1", template="t", title="T", sections=sections)
    return (SOURCE, COPY, *questions, *facts, judgment, found)


@settings(max_examples=60)
@given(libraries(), st.permutations(IDS), st.integers(1, 3), st.sampled_from(("fact", "q", "s")))
def test_nothing_leads_to_what_is_gone_and_undo_restores_all(
    records: tuple[Record, ...], order: list[str], count: int, which: str
) -> None:
    ids = {"fact": order[: count + 1], "q": ["q2", "q1"], "s": ["s2", "s1"]}[which]
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "l.briefer") as store:
        store.apply(Edit("Import", tuple(Change(None, record) for record in records)))
        kept, *others = (
            record for record in map(store.record, ids) if not isinstance(record, Brief)
        )
        resting = {each.id: each for id_ in ids for each in store.resting_on(id_)}
        edit = merged(kept, others, {}, resting.values(), moment=LATER)
        try:
            store.apply(edit)
        except FieldError as error:
            assume("supersede" not in str(error))  # what superseded itself by way of others
            raise
        held = {record.id: record for record in store.all_records()}
        gone = set(ids[1:])
        assert held.keys() == {record.id for record in records} - gone
        assert not any(referred(record) & gone for record in held.values())
        cited = {each for record in (kept, *others) for each in getattr(record, "citations", ())}
        found = held[kept.id]
        assert not isinstance(found, Item) or set(found.citations) == cited
        assert store.verify() == []
        store.undo()
        assert {each.id: each for each in store.all_records()} == {
            each.id: each for each in records
        }
        assert store.verify() == []
