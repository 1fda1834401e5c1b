"""Writes that join into one edit of the history, as typing does."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.briefs.edits import Change, Edit
from briefer.errors import NothingToUndoError, StaleEditError
from briefer.items.event import Event
from briefer.items.question import Question
from briefer.items.quote import Quote
from briefer.store.store import Query, Store
from tests.store.samples import EVENT, QUOTE, adding, changing

R = TypeVar("R", Quote, Event, Question)


def typed(store: Store, before: R, label: str = "Edit", **fields: Any) -> R:
    """Write what stands in a field after a pause; the record as it is then."""
    after = replace(before, **fields)
    store.apply(Edit(label, (Change(before, after),)), joins=True)
    return after


def labels(store: Store) -> list[str]:
    return [happening.label for happening in store.history()]


def test_what_is_typed_is_one_edit_and_undone_at_once(full: Store, path: Path) -> None:
    full.apply(changing(QUOTE, role="m"), moment="2025-10-12T11:00:00Z")
    more = typed(full, replace(QUOTE, role="m"), role="min")
    after = typed(full, more, "Edit role of quote k1", role="minister")
    assert labels(full) == ["Edit role of quote k1", "Import"]
    assert next(full.history()).moment > "2025-10-12T11:00:00Z"
    full.close()
    with Store.open(path) as store:
        assert store.undo().label == "Edit role of quote k1"
        assert store.record("k1") == QUOTE
        store.redo()
        assert store.record("k1") == after
        assert store.verify() == []
        assert [found.id for found in store.find(Query(words="minister"))] == ["k1"]


def test_another_record_or_more_of_them_begin_an_edit_of_their_own(full: Store) -> None:
    quote = typed(full, QUOTE, "first", role="envoy")
    event = typed(full, EVENT, "second", place="Kabul")
    quote = typed(full, quote, "third", role="minister")
    both = (Change(quote, replace(quote, role="")), Change(event, EVENT))
    full.apply(Edit("both", both), joins=True)
    typed(full, EVENT, "fourth", place="Herat")
    assert labels(full) == ["fourth", "both", "third", "second", "first", "Import"]


def test_what_was_undone_is_not_joined(full: Store) -> None:
    first = typed(full, QUOTE, "first", role="envoy")
    full.apply(changing(first, role="minister"))
    full.undo()
    typed(full, first, "second", role="spokesman")
    assert labels(full) == ["second", "first", "Import"]
    with pytest.raises(NothingToUndoError):
        full.redo()


def test_a_record_that_was_made_and_then_filled_is_gone_after_one_undo(full: Store) -> None:
    new = Question(id="q2", text="Why?")
    full.apply(adding(new))
    typed(full, new, "Add question", text="Why now?")
    full.undo()
    assert "q2" not in full.records(["q2"])
    assert labels(full) == ["Add question", "Import"]
    full.redo()
    assert full.record("q2") == replace(new, text="Why now?")
    assert full.verify() == []


def test_typing_that_came_to_nothing_is_no_edit(full: Store) -> None:
    typed(full, typed(full, QUOTE, "first", role="x"), "second", role=QUOTE.role)
    assert labels(full) == ["Import"]
    assert full.verify() == []


def test_a_write_that_changes_nothing_leaves_the_label(full: Store) -> None:
    first = typed(full, QUOTE, "first", role="x")
    typed(full, first, "second")
    assert labels(full) == ["first", "Import"]


def test_a_stale_write_is_refused_and_joins_nothing(full: Store) -> None:
    typed(full, QUOTE, "first", role="envoy")
    with pytest.raises(StaleEditError):
        typed(full, QUOTE, "second", role="minister")
    assert labels(full) == ["first", "Import"]


def test_typing_into_an_empty_library_is_an_edit(store: Store) -> None:
    store.apply(adding(QUOTE, label="Add"), joins=True)
    assert labels(store) == ["Add"]


Held = dict[str, Question]


@dataclass
class _Done:
    """An edit as it should be: the ids it touched, and all that was held before and after."""

    label: str
    ids: set[str]
    before: Held
    after: Held


class _Model:
    """What the store promises, on plain dictionaries."""

    def __init__(self) -> None:
        self.held: Held = {}
        self.done: list[_Done] = []
        self.undone: list[_Done] = []

    def write(self, label: str, records: Held, *, joins: bool) -> Edit:
        changes = tuple(Change(self.held.get(id_), each) for id_, each in records.items())
        before, self.held = self.held, {**self.held, **records}
        ids = {id_ for id_, each in records.items() if before.get(id_) != each}
        if ids and joins and self.done and not self.undone and self.done[-1].ids == ids:
            last = self.done.pop()
            if last.before != self.held:
                self.done.append(_Done(label, ids, last.before, self.held))
        elif ids:
            self.done.append(_Done(label, ids, before, self.held))
            self.undone = []
        return Edit(label, changes)

    def undo(self) -> None:
        self.undone.append(self.done.pop())
        self.held = self.undone[-1].before

    def redo(self) -> None:
        self.done.append(self.undone.pop())
        self.held = self.done[-1].after


WRITES = st.tuples(
    st.sets(st.sampled_from("abc"), min_size=1, max_size=2),
    st.sampled_from(("one", "two", "three")),
    st.booleans(),
)


@settings(max_examples=60)
@given(st.lists(WRITES | st.sampled_from(("undo", "redo")), max_size=12))
def test_any_writes_undos_and_redos_come_out_as_told(steps: list[Any]) -> None:
    model = _Model()
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "l.briefer") as store:
        for number, step in enumerate(steps):
            if step == "undo":
                if model.done:
                    store.undo()
                    model.undo()
            elif step == "redo":
                if model.undone:
                    store.redo()
                    model.redo()
            else:
                ids, text, joins = step
                records = {id_: Question(id=id_, text=text) for id_ in sorted(ids)}
                store.apply(model.write(str(number), records, joins=joins), joins=joins)
            assert store.records("abc") == {i: model.held[i] for i in "abc" if i in model.held}
        assert store.verify() == []
        standing = [each.label for each in store.history() if not each.undone]
        assert standing == [each.label for each in reversed(model.done)]
        while model.done:
            store.undo()
            model.undo()
            assert store.records("abc") == {i: model.held[i] for i in "abc" if i in model.held}
        assert store.verify() == []
