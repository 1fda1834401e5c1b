"""Undo, redo and history, across restarts."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.briefs.edits import Change, Edit
from briefer.errors import NothingToUndoError, StaleEditError
from briefer.store import index
from briefer.store.store import Happening, Query, Store
from tests.store.samples import ALL, EVENT, FACT, FIRST, QUOTE, SOURCE, adding, changing


def test_undo_and_redo_work_after_a_restart(full: Store, path: Path) -> None:
    full.apply(changing(QUOTE, role="minister"))
    full.close()
    with Store.open(path) as store:
        assert store.undo() == Edit("Change", (Change(replace(QUOTE, role="minister"), QUOTE),))
        assert store.record("k1") == QUOTE
    with Store.open(path) as store:
        assert store.redo().label == "Change"
        assert store.record("k1") == replace(QUOTE, role="minister")


def test_undo_goes_back_edit_by_edit_and_redo_forward(full: Store) -> None:
    full.apply(changing(QUOTE, role="minister"))
    full.apply(adding(replace(EVENT, id="e2")))
    assert [full.undo().label for _ in range(3)] == ["Add", "Change", "Import"]
    assert list(full.all_records()) == []
    with pytest.raises(NothingToUndoError):
        full.undo()
    assert [full.redo().label for _ in range(3)] == ["Import", "Change", "Add"]
    with pytest.raises(NothingToUndoError):
        full.redo()
    assert full.verify() == []


def test_a_new_edit_ends_what_could_be_redone(full: Store) -> None:
    full.apply(changing(QUOTE, role="minister"))
    full.undo()
    full.apply(changing(QUOTE, role="envoy"))
    with pytest.raises(NothingToUndoError):
        full.redo()
    assert [happening.label for happening in full.history()] == ["Change", "Import"]


def test_history_tells_moment_label_and_ids_newest_first(full: Store) -> None:
    full.apply(changing(QUOTE, role="minister"), moment="2025-10-12T11:00:00Z")
    full.undo()
    import_ = Happening("2025-10-12T10:00:00Z", "Import", tuple(r.id for r in ALL), undone=False)
    change = Happening("2025-10-12T11:00:00Z", "Change", ("k1",), undone=True)
    assert list(full.history()) == [change, import_]
    assert list(full.history("f1")) == [import_]
    assert list(full.history("k1", limit=1)) == [change]
    assert list(full.history("nobody")) == []


def test_an_import_journals_ids_not_texts(full: Store, path: Path) -> None:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT id, other FROM change ORDER BY position").fetchall()
    connection.close()
    assert rows == [(record.id, None) for record in ALL]


def test_a_moment_is_now_where_none_is_given(store: Store) -> None:
    store.apply(adding(QUOTE))
    (happening,) = store.history()
    assert len(happening.moment) == len("2025-10-12T10:00:00Z")
    assert happening.moment.endswith("Z")


def test_what_came_back_keeps_its_number_and_when_it_was_made(full: Store, path: Path) -> None:
    made = "SELECT number, created FROM item WHERE id = 'k1'"
    connection = sqlite3.connect(path)
    before = connection.execute(made).fetchone()
    full.apply(Edit("Delete", (Change(ALL[-1], None), Change(QUOTE, None))))
    full.apply(adding(replace(QUOTE, id="k2")))
    full.undo()
    full.undo()
    assert connection.execute(made).fetchone() == before == (5, "2025-10-12T10:00:00Z")
    connection.close()


def test_undo_refuses_where_another_hand_changed_the_record(full: Store, path: Path) -> None:
    full.apply(changing(FACT, answer="59"))
    with Store.open(path) as other:
        other.apply(changing(replace(FACT, answer="59"), answer="60"))
    with pytest.raises(StaleEditError):
        full.apply(changing(replace(FACT, answer="59"), answer="61"))
    assert full.undo().label == "Change"
    assert full.record("f1") == replace(FACT, answer="59")


def test_undoing_most_of_a_library_leaves_the_rest_to_be_found(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "EMPTYING", 10)
    full.apply(adding(*(replace(EVENT, id=f"n{n}", text=f"shelling {n}") for n in range(30))))
    full.undo()
    assert full.find(Query(words="shelling")) == []
    assert full.find(Query(words="dozen")) == [FIRST]
    assert full.verify() == []
    full.redo()
    assert full.count(Query(words="shelling")) == 30
    assert full.verify() == []


def test_grading_the_source_of_most_items_anew_keeps_all_to_be_found(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "EMPTYING", 10)
    full.apply(adding(*(replace(FACT, id=f"n{n}") for n in range(30))))
    full.apply(changing(SOURCE, reliability="A"))
    assert full.count(Query(grades=frozenset({"A3"}))) == 31
    assert full.find(Query(words="herald")) == [replace(SOURCE, reliability="A")]
    assert full.verify() == []


def test_what_would_be_undone_and_redone_is_known_beforehand(full: Store) -> None:
    full.apply(changing(QUOTE, role="minister"))
    full.apply(adding(replace(EVENT, id="e2")))
    assert (full.undo_label, full.redo_label) == ("Add", "")
    full.undo()
    full.undo()
    assert (full.undo_label, full.redo_label) == ("Import", "Change")
    assert full.is_turn_over(len(ALL) - 1, undone=True)
    assert not full.is_turn_over(len(ALL), undone=True)
    assert full.is_turn_over(0, undone=False)
    assert not full.is_turn_over(1, undone=False)
    full.undo()
    assert (full.undo_label, full.redo_label) == ("", "Import")
    assert not full.is_turn_over(0, undone=True)
