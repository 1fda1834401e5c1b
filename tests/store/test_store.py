"""The one write door, and what can be read behind it."""

import sqlite3
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit, OriginalFile
from briefer.errors import (
    FieldError,
    LibraryError,
    RestsOnError,
    StaleEditError,
    UnknownIdError,
)
from briefer.items.citation import Citation
from briefer.items.fact import Fact
from briefer.items.marking import Markings
from briefer.items.question import Question
from briefer.items.source import Source
from briefer.store.connections import CACHE_KIB, SPILLED_KIB
from briefer.store.store import Query, Standing, Store
from tests.store.samples import (
    ALL,
    BRIEF,
    EVENT,
    FACT,
    FIRST,
    JUDGMENT,
    QUESTION,
    QUOTE,
    SOURCE,
    adding,
    changing,
    deleting,
    items,
    records,
)


@pytest.mark.parametrize("record", ALL, ids=lambda record: record.kind + record.id)
def test_a_record_comes_back_equal(full: Store, record: Any) -> None:
    assert full.record(record.id) == record


def test_records_come_back_after_a_restart_oldest_first(full: Store, path: Path) -> None:
    full.close()
    with Store.open(path) as again:
        assert list(again.all_records()) == list(ALL)
        assert list(again.sources()) == [SOURCE]
        assert list(again.briefs()) == [BRIEF]


@given(record=items("x1") | records(Source, ("x2",)))
def test_any_values_come_back_equal(tmp_path_factory: Any, record: Any) -> None:
    path = tmp_path_factory.mktemp("any") / "any.briefer"
    with Store.create(path) as store:
        store.apply(adding(SOURCE, QUESTION, FIRST, FACT, record))
        assert store.record(record.id) == record
        assert store.verify() == []
        store.apply(deleting(record))
        assert store.verify() == []


def test_records_of_several_ids_come_in_the_order_asked_for(full: Store) -> None:
    found = full.records(("k1", "nobody", "b1", "s1"))
    assert list(found.items()) == [("k1", QUOTE), ("b1", BRIEF), ("s1", SOURCE)]


@pytest.mark.parametrize("id_", ["nobody", "", "f1\0", "\ud800", "f1' OR 1"])
def test_an_id_that_is_not_there_is_told(full: Store, id_: str) -> None:
    with pytest.raises(UnknownIdError):
        full.record(id_)


def test_an_edit_is_written_whole_or_not_at_all(full: Store) -> None:
    ghost = replace(QUOTE, id="ghost")
    with pytest.raises(StaleEditError):
        full.apply(Edit("Mixed", (Change(None, replace(FACT, id="f9")), Change(ghost, None))))
    assert list(full.all_records()) == list(ALL)
    assert len(list(full.history())) == 1
    assert full.verify() == []


@pytest.mark.parametrize(
    "edit",
    [
        Edit("Change", (Change(replace(FACT, answer="57"), replace(FACT, answer="59")),)),
        adding(FACT),
        deleting(replace(QUOTE, id="k9")),
        Edit("Twice", (Change(QUOTE, None), Change(QUOTE, replace(QUOTE, role="x")))),
    ],
)
def test_an_edit_that_started_from_something_else_is_refused(full: Store, edit: Edit) -> None:
    with pytest.raises(StaleEditError):
        full.apply(edit)


def test_several_changes_of_one_record_in_one_edit_follow_one_another(full: Store) -> None:
    second = replace(QUOTE, role="minister")
    third = replace(QUOTE, role="former minister")
    full.apply(Edit("Twice", (Change(QUOTE, second), Change(second, third))))
    assert full.record("k1") == third
    assert full.undo().changes == (Change(third, QUOTE),)


def test_an_edit_that_changes_nothing_leaves_no_trace(full: Store) -> None:
    passing = replace(QUOTE, id="k2")
    full.apply(Edit("Nothing", (Change(None, passing), Change(passing, None))))
    full.apply(Edit("Nothing", (Change(QUOTE, QUOTE),)))
    full.apply(Edit("Nothing", ()))
    assert len(list(full.history())) == 1


def test_a_change_of_id_is_a_deletion_and_an_addition(full: Store) -> None:
    free = replace(EVENT, id="e2")
    full.apply(adding(free))
    full.apply(Edit("Rename", (Change(free, replace(free, id="e3")),)))
    assert list(full.records(("e2", "e3"))) == ["e3"]
    full.undo()
    assert list(full.records(("e2", "e3"))) == ["e2"]


def test_a_record_may_become_another_kind_where_nothing_rests_on_it(full: Store) -> None:
    event = replace(EVENT, id="x")
    full.apply(adding(event))
    full.apply(Edit("Turn", (Change(event, Question(id="x", text="Was it so?")),)))
    assert full.record("x") == Question(id="x", text="Was it so?")
    assert full.verify() == []
    with pytest.raises(RestsOnError):
        full.apply(Edit("Turn", (Change(QUESTION, replace(EVENT, id="q1")),)))


@pytest.mark.parametrize(
    "record",
    [
        replace(QUOTE, id="n", citations=(Citation(source="s9"),)),
        replace(FACT, id="n", question="q9"),
        replace(FACT, id="n", disputes=("f9",)),
        replace(JUDGMENT, id="n", rests_on=("f1", "f9")),
        replace(BRIEF, id="n", sections=(replace(BRIEF.sections[0], text="[@f9]"),)),
    ],
)
def test_a_reference_to_nothing_is_refused(full: Store, record: Any) -> None:
    with pytest.raises(UnknownIdError, match=r"“[sfq]9”, which is not in the library"):
        full.apply(adding(record))


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (replace(QUOTE, id="n", citations=(Citation(source="f1"),)), "citations"),
        (replace(FACT, id="n", question="f0"), "question"),
        (replace(FACT, id="n", supersedes=("q1",)), "supersedes"),
    ],
)
def test_a_reference_to_the_wrong_kind_is_refused(full: Store, record: Any, field: str) -> None:
    with pytest.raises(FieldError) as told:
        full.apply(adding(record))
    assert told.value.field == field


@pytest.mark.parametrize(
    ("record", "named"),
    [(SOURCE, "f0, fact f1, brief b1"), (QUESTION, "f1"), (FIRST, "f1"), (QUOTE, "b1")],
)
def test_what_something_rests_on_cannot_go(full: Store, record: Any, named: str) -> None:
    with pytest.raises(RestsOnError) as told:
        full.apply(deleting(record))
    assert named in told.value.what
    assert full.record(record.id) == record


def test_five_of_those_that_rest_on_a_record_are_named(full: Store) -> None:
    full.apply(adding(*(replace(FIRST, id=f"n{number}") for number in range(6))))
    with pytest.raises(RestsOnError, match=r"brief b1, fact n0, fact n1 and 4 more rest on it"):
        full.apply(deleting(SOURCE))


def test_what_goes_together_may_go(full: Store) -> None:
    full.apply(deleting(*ALL))
    assert list(full.all_records()) == []
    assert full.verify() == []
    full.undo()
    assert list(full.all_records()) == list(ALL)
    assert full.verify() == []


def test_facts_may_confirm_each_other_and_go_together(full: Store) -> None:
    pair = (replace(FIRST, id="f5", confirms=("f6",)), replace(FIRST, id="f6", confirms=("f5",)))
    full.apply(adding(*pair))
    full.apply(deleting(*pair))
    assert full.records(("f5", "f6")) == {}


def test_a_marking_that_the_library_does_not_have_is_refused(full: Store) -> None:
    with pytest.raises(FieldError, match="“SECRET” is not a marking"):
        full.apply(changing(QUOTE, marking="SECRET"))


def test_a_library_keeps_its_own_markings(path: Path) -> None:
    own = Markings(("OPEN", "INTERNAL", "SECRET"))
    Store.create(path, own).close()
    with Store.open(path) as store:
        assert store.markings == own
        store.apply(adding(replace(QUOTE, marking="SECRET")))
        assert store.count(Query(markings=frozenset({"SECRET"}))) == 1


def test_a_lone_surrogate_is_refused_in_words(store: Store) -> None:
    with pytest.raises(FieldError, match=r"U\+D800"):
        store.apply(adding(replace(QUOTE, text="a \ud800")))
    assert list(store.all_records()) == []


def test_the_original_file_of_a_source_is_kept_once_by_its_bytes(store: Store) -> None:
    other = replace(SOURCE, id="s2")
    files = tuple(OriginalFile(source, "clash.txt", b"\x00\xffx") for source in ("s1", "s2"))
    store.apply(Edit("Import", adding(SOURCE, other).changes, files))
    assert store.original("s1") == store.original("s2") == ("clash.txt", b"\x00\xffx")
    assert store.original("s3") is None
    store.apply(deleting(other))
    store.undo()
    assert store.original("s2") == ("clash.txt", b"\x00\xffx")
    connection = sqlite3.connect(store.path)
    assert connection.execute("SELECT count(*) FROM attachment").fetchone() == (1,)
    connection.close()


def test_a_file_without_its_source_is_refused(full: Store) -> None:
    with pytest.raises(UnknownIdError):
        full.apply(Edit("Import", (), (OriginalFile("f1", "x", b""),)))


def test_the_answers_to_a_question_are_its_facts_oldest_first(full: Store) -> None:
    other = replace(FIRST, id="f2", question="", supersedes=())
    full.apply(adding(other, replace(QUESTION, id="q2")))
    found = full.facts_answering(("q1", "q2", "nobody"))
    assert found == {"q1": (FIRST, FACT), "q2": (), "nobody": ()}


def test_facts_are_found_by_any_fact_or_question_that_they_name(full: Store) -> None:
    named = full.facts_naming(("q1",))
    assert named == full.facts_answering(("q1",))["q1"]
    older = named[0].id
    full.apply(adding(Fact(id="newer", text="Anew.", supersedes=(older,))))
    assert [fact.id for fact in full.facts_naming((older, "nobody"))][-1] == "newer"


def test_what_rests_on_a_record_is_known(full: Store) -> None:
    assert full.resting_on("s1") == (FIRST, FACT, BRIEF)
    assert full.resting_on("k1") == (BRIEF,)
    assert full.resting_on("e1") == (JUDGMENT,)
    assert full.resting_on("b1") == full.resting_on("nobody") == ()


def test_a_record_stands_by_its_sources(full: Store) -> None:
    better = replace(SOURCE, id="s2", reliability="B", marking="TLP:AMBER")
    both = replace(FACT, id="f2", citations=(*FACT.citations, Citation(source="s2")))
    full.apply(adding(better, both))
    assert full.standing((FACT, both, SOURCE, EVENT, BRIEF)) == {
        "f1": Standing("", "C3"),
        "f2": Standing("TLP:AMBER", "B3"),
        "s1": Standing("", "C"),
        "e1": Standing("TLP:GREEN", ""),
        "b1": Standing("", ""),
    }


def test_items_follow_their_source_when_it_is_graded_or_marked_anew(full: Store) -> None:
    full.apply(changing(SOURCE, reliability="A", marking="TLP:RED"))
    graded = Query(grades=frozenset({"A3"}))
    red = Query(markings=frozenset({"TLP:RED"}), kinds=frozenset({"fact"}))
    assert full.find(graded) == [FACT]
    assert full.find(Query(grades=frozenset({"C3"}))) == []
    assert full.find(red) == [FACT, FIRST]
    assert full.verify() == []
    full.undo()
    assert full.find(graded) == full.find(red) == []
    assert full.verify() == []


def test_an_item_of_the_same_edit_follows_its_source_too(full: Store) -> None:
    better = replace(SOURCE, reliability="A")
    moved = replace(FACT, text="Another text.")
    full.apply(Edit("Both", (Change(FACT, moved), Change(SOURCE, better))))
    assert full.find(Query(grades=frozenset({"A3"}))) == [moved]
    assert full.verify() == []


def test_a_library_is_not_made_over_a_file(path: Path) -> None:
    path.write_text("my notes")
    with pytest.raises(LibraryError, match="is there already"):
        Store.create(path)
    assert path.read_text() == "my notes"


def test_a_closed_library_is_one_file(full: Store, path: Path) -> None:
    full.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.stat().st_mode & 0o077 == 0


def test_deleted_words_leave_the_tables(full: Store, path: Path) -> None:
    canary = replace(QUOTE, id="k7", text="Canarybird sings", note="")
    full.apply(adding(canary))
    full.undo()
    full.apply(changing(QUOTE, role="x"))  # what was undone can no longer be redone
    full.close()
    assert b"Canarybird sings" not in path.read_bytes()


@given(st.lists(items("x1", "x2", "f0"), max_size=6))
def test_any_edits_undone_leave_the_library_as_it_was(tmp_path_factory: Any, edits: Any) -> None:
    path = tmp_path_factory.mktemp("law") / "law.briefer"
    with Store.create(path) as store:
        store.apply(adding(SOURCE, QUESTION, FIRST, FACT))
        states = [list(store.all_records())]
        for item in edits:
            before = store.records((item.id,)).get(item.id)
            if isinstance(before, Fact) and before.id == "f0" and not isinstance(item, Fact):
                continue
            with suppress(FieldError):  # f0 would supersede itself
                store.apply(Edit("Set", (Change(before, item),)))
            states.append(list(store.all_records()))
        done = [state for at, state in enumerate(states) if at == 0 or state != states[at - 1]]
        for state in reversed(done[:-1]):
            store.undo()
            assert list(store.all_records()) == state
        for state in done[1:]:
            store.redo()
            assert list(store.all_records()) == state
        assert store.verify() == []


def test_a_brief_that_mentions_nothing_rests_on_nothing(store: Store) -> None:
    brief = Brief(id="b2", template="t", title="T")
    store.apply(adding(brief))
    store.apply(deleting(brief))
    assert list(store.all_records()) == []


@pytest.mark.parametrize("field", ["supersedes", "disputes", "confirms"])
def test_a_fact_that_names_itself_is_refused(full: Store, field: str) -> None:
    with pytest.raises(FieldError, match=f"“f1” names itself in “{field}”"):
        full.apply(changing(FACT, **{field: ("f1",)}))
    assert full.record("f1") == FACT


def test_what_supersedes_itself_by_others_is_refused(full: Store) -> None:
    between = replace(FACT, id="f2", supersedes=("f1",))
    full.apply(adding(between))
    with pytest.raises(FieldError, match="leads round in a circle: “f0” → “f2” → “f1” → “f0”"):
        full.apply(changing(FIRST, supersedes=("f2",)))
    one, other = (replace(FACT, id=a, supersedes=(b,)) for a, b in (("g1", "g2"), ("g2", "g1")))
    with pytest.raises(FieldError, match="leads round in a circle"):
        full.apply(adding(one, other))
    assert list(full.all_records()) == [*ALL, between]


def test_a_judgment_that_rests_on_itself_by_another_is_refused(full: Store) -> None:
    full.apply(adding(replace(JUDGMENT, id="j2", rests_on=("j1",))))
    with pytest.raises(FieldError, match="“rests_on” leads round in a circle"):
        full.apply(changing(JUDGMENT, rests_on=("j2",)))


def test_what_keeps_records_from_going_is_named_briefs_first(full: Store) -> None:
    assert full.held_back((), 5) is None
    assert full.held_back(("b1", "nobody"), 5) is None
    found = full.held_back(("s1",), 2)
    assert found is not None
    assert (found.record.id, [each.id for each in found.named], found.total) == (
        "s1",
        ["b1", "f0"],
        3,
    )
    assert full.held_back(("s1", "b1", "f0", "f1", "j1"), 5) is None
    found = full.held_back(("s1", "b1", "f0", "f1"), 5)
    assert found is not None
    assert [each.id for each in found.named] == ["j1"]


def test_the_cache_is_larger_only_while_an_edit_is_written_that_spills(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    full._connection.set_trace_callback(said.append)
    full.apply(changing(FACT, text="Less"))
    monkeypatch.setattr("briefer.store.store.SPILLING", 0)
    full.apply(changing(replace(FACT, text="Less"), text=FACT.text))
    full._connection.set_trace_callback(None)
    sizes = [int(each.rpartition("=")[2]) for each in said if each.startswith("PRAGMA cache_size=")]
    assert sizes == [-SPILLED_KIB, -CACHE_KIB]
    assert full._connection.execute("PRAGMA cache_size").fetchone() == (-CACHE_KIB,)
