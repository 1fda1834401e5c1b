"""The tree is renewed step by step, so that nothing else moves."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from briefer.store.folding import folded_name
from briefer.ui.tips import plain_tip
from briefer.ui.where.place import Place
from briefer.ui.where.tag_tree import tag_places
from briefer.ui.where.where_model import WhereModel


def tree(*tags: str, count: int = 1) -> tuple[Place, ...]:
    below = tag_places(dict.fromkeys(tags, count))
    return (Place("section:tags", "section", "Tags", children=below),)


def shown(model: WhereModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found += [index.data(), *shown(model, index)]
    return found


def names(places: Iterable[Place]) -> tuple[str, ...]:
    """The whole names of tags and those below them."""
    return tuple(each.name for place in places for each in place.walk())


def test_tags_are_nested_by_their_strokes() -> None:
    places = tag_places({"a/b": 2, "a/c": 1, "d": 4, "D": 3})
    assert names(places) == ("a", "a/b", "a/c", "d")
    assert [place.count for place in places] == [None, 7]
    assert [child.count for child in places[0].children] == [2, 1]
    assert names(tag_places({"border": 2, "Börder/x": 1, "c": 1}, "bord")) == (
        "border",
        "border/x",
    )


def test_a_tag_is_folded_about_as_often_as_it_has_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def counting(name: str) -> str:
        folded.append(name)
        return folded_name(name)

    monkeypatch.setattr("briefer.ui.where.tag_tree.folded_name", counting)
    tag_places({f"tag {n}/of {n % 7}": n for n in range(1_000)})
    assert len(folded) < 10_000


def test_it_is_renewed_without_losing_what_stays(qtbot: QtBot) -> None:
    model = WhereModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show(tree("a/b", "c", "e"))
    kept = QPersistentModelIndex(model.index_of("tag:c"))
    for tags in (("a/b", "b", "c"), ("c",), ("c", "z/y/x"), ("a", "c", "z/y"), ("c",)):
        model.show(tree(*tags))
        assert shown(model) == [
            "Tags",
            *(p.title for t in tree(*tags)[0].children for p in t.walk()),
        ]
        assert kept.data() == "c"
    with qtbot.waitSignal(model.dataChanged):
        model.show(tree("c", count=5))
    assert kept.data(Qt.ItemDataRole.AccessibleTextRole) == "c, 5"


def test_what_stays_as_it_is_is_not_touched(qtbot: QtBot) -> None:
    model = WhereModel()
    tags, other = tree("a/b", "c")[0], Place("saved:x", "saved", "X")
    model.show((tags, other))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show((replace(tags), replace(other, title="Y")))
    assert told.args is not None
    assert told.args[0].row() == 1
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show((replace(tags), replace(other, title="Y")))


def test_places_that_change_their_order_are_all_there() -> None:
    model = WhereModel()
    places = [Place(f"saved:{n}", "saved", str(n)) for n in range(4)]
    model.show(places)
    model.show(places[::-1])
    assert shown(model) == ["3", "2", "1", "0"]


def test_headings_are_not_chosen_and_names_are_asked_for(qtbot: QtBot) -> None:
    model = WhereModel()
    model.show(tree("a/b"))
    heading = model.index(0, 0)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert not model.setData(heading, "x")
    tag = model.index_of("tag:a/b")
    assert tag.data(Qt.ItemDataRole.EditRole) == "a/b"
    assert tag.data(Qt.ItemDataRole.ToolTipRole) == plain_tip("a/b")
    with qtbot.waitSignal(model.renamed) as asked:
        assert model.setData(tag, " new ")
    assert asked.args[1] == "new"
    assert not model.index_of("tag:nobody").isValid()
    assert model.data(QModelIndex()) is None
    assert model.parent(QModelIndex()) == QModelIndex()
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
