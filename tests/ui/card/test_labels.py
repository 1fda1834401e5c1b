"""What is selected, marked or deleted, in the words that people have for it."""

from collections import Counter

import pytest

from briefer.briefs.edits import Change, Edit
from briefer.items.event import Event
from briefer.items.fact import Fact
from briefer.items.source import Source
from briefer.ui.card.deleting import deletion
from briefer.ui.card.labels import counted_all
from briefer.ui.card.names import Names
from briefer.ui.card.selection import Selection, kinds_of
from briefer.ui.session import Session


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ({"fact": 4}, "4 facts"),
        ({"fact": 1}, "1 fact"),
        ({"source": 2}, "2 sources"),
        ({"fact": 1_200, "quote": 2}, "1,202 items"),
        ({"fact": 3, "source": 1}, "4 items and sources"),
    ],
)
def test_several_are_named_by_their_kinds(kinds: dict[str, int], words: str) -> None:
    assert counted_all(kinds) == words


def test_an_undo_says_what_was_graded_and_deleted(session: Session) -> None:
    records = (Fact(id="a", text="A"), Event(id="b", text="B"), Source(id="s", title="S"))
    session.do(Edit("Add", tuple(Change(None, each) for each in records)))
    selection = Selection(session, Names(session))
    ids = ("a", "b")
    for kinds in (Counter[str](), kinds_of(session.store, ids)):
        selection.show_records(ids, kinds)
        selection._credibility.setCurrentIndex(1 + bool(kinds))
        selection._set_credibility()
        assert session.undo_label == "Grade 2 items"
    assert deletion(records).label == "Delete 3 items and sources"
    assert deletion(records[:1]).label == "Delete fact"
