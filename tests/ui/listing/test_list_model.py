"""The model shows what matches, reads windows of it, and follows every edit."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from shiboken6 import delete

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.store.search import NUMBERS, Query
from briefer.ui.listing.arrangement import Arrangement
from briefer.ui.listing.list_model import LINE, ListModel
from briefer.ui.listing.lookup import FIRST, growing
from briefer.ui.mime import ids_of
from briefer.ui.session import Session

Settle = Callable[..., None]


@pytest.fixture
def model(many: Session, settle: Settle) -> Iterator[ListModel]:
    model = ListModel(many, many)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(Query(), Arrangement())
    yield model
    delete(model)  # before its library is closed


def texts(model: ListModel, count: int = 3) -> list[str]:
    return [model.index(row, 0).data() for row in range(min(count, model.rowCount()))]


def fact(session: Session, id_: str) -> Fact:
    found = session.store.record(id_)
    assert isinstance(found, Fact)
    return found


def test_the_first_hundred_are_there_at_once_and_the_rest_soon(
    model: ListModel, many: Session, settle: Settle
) -> None:
    assert model.rowCount() == FIRST
    assert not model.is_complete
    settle(many)
    assert model.rowCount() == 1200
    assert model.is_complete
    assert texts(model) == ["Post 1199 was shut", "Post 1198 was shut", "Post 1197 was shut"]
    assert model.index(1199, 0).data() == "Post 0 was shut"


def test_what_follows_comes_in_few_pieces_however_much_it_is() -> None:
    stretches = [array(NUMBERS, range(at, at + 10)) for at in range(0, 1_000, 10)]
    pieces = list(growing(stretches))
    assert len(pieces) < 10
    assert list(chain.from_iterable(pieces)) == list(range(1_000))
    assert list(growing([])) == []


def test_only_windows_around_what_was_asked_for_are_read(
    model: ListModel, many: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(many)
    read: list[int] = []
    lines = many.store.lines
    model._rows._read = lambda numbers: read.extend(numbers) or lines(numbers)  # type: ignore[func-returns-value]
    model.index(600, 0).data()
    model.index(601, 0).data()
    assert len(read) < 60


def test_words_narrow_it(model: ListModel, many: Session, settle: Settle) -> None:
    model.show(Query(words="117"), Arrangement())
    settle(many)
    assert texts(model, 20)[-1] == "Post 117 was shut"
    assert model.rowCount() == 11


def test_a_marking_that_the_library_lacks_is_refused_in_words(
    model: ListModel, many: Session
) -> None:
    told: list[object] = []
    many.refused.connect(told.append)
    model.show(Query(markings=frozenset({"COSMIC"})), Arrangement())
    assert model.rowCount() == 0
    assert "COSMIC" in str(told[0])


def test_an_order_that_cannot_be_looked_up_leaves_nothing_to_wait_for(
    model: ListModel, many: Session, settle: Settle
) -> None:
    told: list[object] = []
    many.refused.connect(told.append)
    model.show(Query(markings=frozenset({"COSMIC"})), Arrangement("date"))
    settle(many)
    assert "COSMIC" in str(told[0])
    assert model.is_complete


@pytest.mark.parametrize(
    ("arrangement", "first"),
    [
        (Arrangement("newest", backwards=True), "Post 0 was shut"),
        (Arrangement("voice"), "Post 1197 was shut"),
        (Arrangement("voice", backwards=True), "Post 1196 was shut"),
        (Arrangement("grade"), "Post 1194 was shut"),
    ],
)
def test_it_is_ordered_as_one_asks(
    model: ListModel, many: Session, settle: Settle, arrangement: Arrangement, first: str
) -> None:
    model.show(Query(), arrangement)
    settle(many)
    assert (model.rowCount(), texts(model, 1)) == (1200, [first])


def test_the_best_match_comes_first(model: ListModel, many: Session, settle: Settle) -> None:
    many.do(Edit("Add", (Change(None, Fact(id="best", text="Shut shut shut")),)))
    many.do(Edit("Add", (Change(None, Fact(id="last", text="Shut, he said, was nothing at all")),)))
    model.show(Query(words="shut"), Arrangement("best"))
    settle(many)
    assert texts(model, 1) == ["Shut shut shut"]
    assert model.rowCount() == 1202


def test_what_is_made_stands_on_top_at_once(model: ListModel, many: Session) -> None:
    many.do(Edit("Add", (Change(None, Fact(id="new", text="A new one")),)))
    assert texts(model, 2) == ["A new one", "Post 1199 was shut"]


def test_what_is_deleted_goes_at_once_and_comes_back_with_undo(
    model: ListModel, many: Session, settle: Settle
) -> None:
    settle(many)
    assert texts(model, 1)
    many.do(Edit("Delete", (Change(fact(many, "f1199"), None),)))
    assert texts(model, 1) == ["Post 1198 was shut"]
    many.undo()
    settle(many)
    assert texts(model, 2) == ["Post 1199 was shut", "Post 1198 was shut"]
    assert model.rowCount() == 1200


def test_what_is_far_off_and_deleted_goes_when_edits_rest(
    model: ListModel, many: Session, settle: Settle
) -> None:
    settle(many)
    row = QPersistentModelIndex(model.index(1100, 0))
    gone = tuple(Change(fact(many, f"f{n}"), None) for n in (500, 501, 700))
    many.do(Edit("Delete", gone))
    settle(many)
    assert model.rowCount() == 1197
    assert row.row() == 1097


def test_a_changed_text_is_shown_and_leaves_the_list_where_it_no_longer_matches(
    model: ListModel, many: Session, settle: Settle
) -> None:
    model.show(Query(words="117"), Arrangement())
    settle(many)
    before = fact(many, "f117")
    many.do(Edit("Edit", (Change(before, replace(before, text="Post 117 is open")),)))
    assert "Post 117 is open" in texts(model, 20)
    after = fact(many, "f117")
    many.do(Edit("Edit", (Change(after, replace(after, text="It is open")),)))
    settle(many)
    assert model.rowCount() == 10


def test_what_moves_in_the_order_keeps_its_index(
    model: ListModel, many: Session, settle: Settle
) -> None:
    model.show(Query(), Arrangement("voice"))
    settle(many)
    index = QPersistentModelIndex(model.index(0, 0))
    moved = fact(many, model.line(0).id)  # type: ignore[union-attr]
    many.do(Edit("Edit", (Change(moved, replace(moved, claimant="Zeno")),)))
    settle(many)
    assert index.row() == 1199
    assert index.data(LINE).id == moved.id


def test_a_drag_carries_ids_and_text(model: ListModel, many: Session) -> None:
    data = model.mimeData([model.index(0, 0), model.index(0, 1), model.index(2, 0)])
    assert ids_of(data) == ("f1199", "f1197")
    assert "Post 1197 was shut" in data.text()


def test_a_screen_reader_hears_the_whole_row(model: ListModel) -> None:
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Fact. Post 1199 was shut. Witness 2")
    assert "doubtful" not in said


def test_it_says_nothing_of_what_is_not_there(model: ListModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.line(10_000) is None
    assert model.row_of("nobody") is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Text"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
