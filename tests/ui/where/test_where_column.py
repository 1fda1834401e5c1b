"""The column as one works with it: going somewhere, dropping, renaming, saving."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.store.search import Query
from briefer.ui.mime import mime_of
from briefer.ui.session import Session
from briefer.ui.theme import theme
from briefer.ui.where.where_column import MANY, WhereColumn
from briefer.ui.where.where_delegate import SIDE, chevron_box

Settle = Callable[..., None]
ColumnOn = Callable[[Session], WhereColumn]
Key = Qt.Key


@pytest.fixture
def column(sample_session: Session, column_on: ColumnOn) -> WhereColumn:
    return column_on(sample_session)


@pytest.fixture
def small(session: Session, column_on: ColumnOn) -> WhereColumn:
    """A library of two tagged facts and a brief."""
    facts = (
        Fact(id="a", text="A", tags=("border/crossings",), credibility=2),
        Fact(id="b", text="B", tags=("fighting",)),
    )
    brief = Brief(id="brief", template="flash-update", title="Sitrep")
    session.do(Edit("Add", tuple(Change(None, each) for each in (*facts, brief))))
    return column_on(session)


def said(column: WhereColumn, key: str) -> str:
    index = column.model.index_of(key)
    assert index.isValid(), key
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def click(column: WhereColumn, key: str, qtbot: QtBot) -> None:
    index = column.model.index_of(key)
    column.view.scrollTo(index)
    at = column.view.visualRect(index).center()
    qtbot.mouseClick(column.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def rename(column: WhereColumn, key: str, name: str, qtbot: QtBot) -> None:
    column._edit(key)
    field = column.view.findChild(QLineEdit, "whereField")
    assert field is not None
    field.setText(name)
    qtbot.keyClick(field, Key.Key_Return)
    QApplication.processEvents()  # the field closes a moment later


def test_it_counts_what_there_is(column: WhereColumn) -> None:
    assert said(column, "library:all") == "All, 41"
    assert said(column, "library:fact") == "Facts, 16"
    assert said(column, "library:source") == "Sources, 5"
    assert said(column, "library:inbox") == "Inbox, 0"
    assert column.tags.isVisible() == (len(column._survey.tags) > MANY)


def test_a_brief_says_how_it_stands(small: WhereColumn, session: Session, settle: Settle) -> None:
    assert said(small, "brief:brief") == "Sitrep, draft"
    brief = session.store.record("brief")
    assert isinstance(brief, Brief)
    from briefer.briefs.brief import Entry, Section

    written = replace(brief, sections=(Section(heading="Bottom line", entries=(Entry(id="a"),)),))
    session.do(Edit("Place", (Change(brief, written),)))
    settle(session)
    words = said(small, "brief:brief")
    assert "error" in words or "warning" in words


def test_the_sample_is_ready(column: WhereColumn, sample_session: Session, settle: Settle) -> None:
    briefs = sample_session.store.brief_summaries()
    assert {said(column, f"brief:{brief.id}").rpartition(", ")[2] for brief in briefs} == {"ready"}
    known = dict(column._known)
    column._count()
    settle(sample_session)
    assert all(column._known[id_] is state for id_, state in known.items())


def test_what_changes_is_counted_anew(small: WhereColumn, session: Session, settle: Settle) -> None:
    session.do(Edit("Add", (Change(None, Fact(text="New")),)))
    settle(session)
    assert said(small, "library:all") == "All, 3"
    assert said(small, "library:inbox") == "Inbox, 1"
    session.undo()
    settle(session)
    assert said(small, "library:all") == "All, 2"


def test_a_click_goes_there(column: WhereColumn, qtbot: QtBot) -> None:
    with qtbot.waitSignal(column.query_chosen) as told:
        click(column, "library:fact", qtbot)
    assert told.args == [Query(kinds=frozenset({"fact"})), "facts"]
    with qtbot.waitSignal(column.new_brief_asked):
        click(column, "new-brief:", qtbot)
    assert column.view.currentIndex().data() == "Facts"
    brief = column._survey.briefs[0].id
    with qtbot.waitSignal(column.brief_chosen) as chosen:
        click(column, f"brief:{brief}", qtbot)
    assert chosen.args == [brief]


def test_the_arrows_go_as_they_move_and_skip_headings(column: WhereColumn, qtbot: QtBot) -> None:
    column.view.select("library:all")
    with qtbot.waitSignal(column.query_chosen) as told:
        qtbot.keyClick(column.view, Key.Key_Down)
    assert told.args[1] == "inbox"
    with qtbot.waitSignal(column.query_chosen) as told:
        qtbot.keyClick(column.view, Key.Key_Return)
    assert told.args[1] == "inbox"


def test_a_chevron_folds_and_shows_what_lies_below(small: WhereColumn, qtbot: QtBot) -> None:
    index = small.model.index_of("tag:border")
    assert not small.view.isExpanded(index)
    rect = small.view.visualRect(index)
    rect.setLeft(0)
    at = chevron_box(rect, index).center()
    qtbot.mouseClick(small.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert small.view.isExpanded(small.model.index_of("tag:border"))
    small.grab()
    qtbot.mouseClick(small.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not small.view.isExpanded(small.model.index_of("tag:border"))


def test_what_runs_from_the_right_has_its_marks_and_chevrons_there(
    small: WhereColumn, qtbot: QtBot
) -> None:
    small.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    picture = small.view.viewport().grab().toImage()
    facts = small.view.visualRect(small.model.index_of("library:fact")).center().y()
    ink = theme().colour("fact-mark").name()
    marked = [x for x in range(picture.width()) if picture.pixelColor(x, facts).name() == ink]
    assert marked
    assert min(marked) > picture.width() / 2
    tag = small.view.visualRect(small.model.index_of("tag:border")).center().y()
    at = QPoint(picture.width() - SIDE + 6, tag)
    qtbot.mouseClick(small.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert small.view.isExpanded(small.model.index_of("tag:border"))


def test_tags_are_filtered_by_typing(small: WhereColumn) -> None:
    small.tags.setText("cross")
    assert small.view.isExpanded(small.model.index_of("tag:border"))
    assert not small.model.index_of("tag:fighting").isValid()
    small.tags.clear()
    assert small.model.index_of("tag:fighting").isValid()


def drop(column: WhereColumn, data: QMimeData, key: str) -> bool:
    index = column.model.index_of(key)
    return column.model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, index)


def test_a_drop_on_a_tag_gives_it_in_one_edit(
    small: WhereColumn, session: Session, settle: Settle
) -> None:
    assert drop(small, mime_of(session, ["a", "b"]), "tag:fighting")
    assert session.undo_label == "Tag fact fighting"
    assert session.store.records(["a"])["a"].tags == ("border/crossings", "fighting")  # type: ignore[union-attr]
    told: list[str] = []
    session.noticed.connect(lambda sentence: told.append(sentence))
    assert drop(small, mime_of(session, ["a"]), "tag:fighting")
    assert told
    assert not drop(small, mime_of(session, ["a"]), "library:all")
    assert not drop(small, QMimeData(), "tag:fighting")
    assert small.model.mimeTypes()
    assert small.model.supportedDropActions() == Qt.DropAction.CopyAction


def test_a_drop_on_a_brief_asks_to_place_it(
    small: WhereColumn, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(small.placed) as told:
        drop(small, mime_of(session, ["a"]), "brief:brief")
    assert told.args == ["brief", ("a",)]


def test_only_tags_and_briefs_take_a_drag(small: WhereColumn, session: Session) -> None:
    data = mime_of(session, ["a"])
    taken = []
    for key in ("tag:fighting", "library:all"):
        at = small.view.visualRect(small.model.index_of(key)).center()
        event = QDragMoveEvent(
            QPointF(at),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        small.view.dragMoveEvent(event)
        taken.append(event.isAccepted())
    assert taken == [True, False]


def test_a_tag_is_renamed_and_removed_everywhere(
    small: WhereColumn, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    rename(small, "tag:border", "frontier", qtbot)
    settle(session)
    assert session.undo_label == "Rename tag border to frontier"
    assert said(small, "tag:frontier") == "frontier, 1"
    assert small.view.current_place() == small.model.place(small.model.index_of("tag:frontier"))
    small.view.select("tag:fighting")
    qtbot.keyClick(small.view, Key.Key_Delete)
    settle(session)
    assert session.undo_label == "Remove tag fighting"
    assert not small.model.index_of("tag:fighting").isValid()


def test_a_brief_is_renamed_and_deleted_and_both_can_be_undone(
    small: WhereColumn, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    rename(small, "brief:brief", "Situation", qtbot)
    assert session.undo_label == "Rename brief"
    settle(session)
    assert said(small, "brief:brief").startswith("Situation")
    rename(small, "brief:brief", "", qtbot)
    assert session.undo_label == "Rename brief"
    small.view.select("brief:brief")
    qtbot.keyClick(small.view, Key.Key_Delete)
    assert session.undo_label == "Delete brief Situation"
    settle(session)
    assert not small.model.index_of("brief:brief").isValid()
    session.undo()
    settle(session)
    assert said(small, "brief:brief").startswith("Situation")


def test_what_the_list_shows_is_saved_named_and_forgotten(
    small: WhereColumn, session: Session, settle: Settle, qtbot: QtBot, column_on: ColumnOn
) -> None:
    query = Query(words="border", kinds=frozenset({"fact"}))
    assert not small.model.index_of("save:").isValid()
    small.show_query(query)
    small.show_query(query)
    click(small, "save:", qtbot)
    field = small.view.findChild(QLineEdit, "whereField")
    assert field is not None
    assert field.text() == "border, Facts"
    field.setText("Border facts")
    qtbot.keyClick(field, Key.Key_Return)
    QApplication.processEvents()
    settle(session)
    place = small.view.current_place()
    assert place is not None
    assert place.title == "Border facts"
    again = column_on(session)
    with qtbot.waitSignal(again.query_chosen) as told:
        click(again, "saved:Border facts", qtbot)
    assert told.args == [query, "“Border facts”"]
    again.view.select("saved:Border facts")
    qtbot.keyClick(again.view, Key.Key_Delete)
    assert not again.model.index_of("saved:Border facts").isValid()


def test_the_place_that_the_list_shows_is_marked(column: WhereColumn) -> None:
    column.show_query(Query(kinds=frozenset({"quote"})))
    assert column.view.currentIndex().data() == "Quotes"
    column.show_query(Query(words="zebra"))
    assert not column.view.currentIndex().isValid()
    brief = column._survey.briefs[0]
    column.show_brief(brief.id)
    assert column.view.currentIndex().data() == brief.title
    column.show_brief("")
    assert not column.view.currentIndex().isValid()


def test_a_key_in_the_search_field_leaves_the_tags_alone(
    small: WhereColumn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("briefer.ui.where.survey.tag_places")
    small.show_query(Query(words="bor"))
    assert small.model.index_of("save:").isValid()
    assert small.model.index_of("tag:border/crossings").isValid()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("brief:brief", ["Rename…", "Delete brief"]),
        ("tag:fighting", ["Rename tag…", "Remove tag everywhere"]),
        ("saved:No credibility", ["Rename…", "Forget this search"]),
        ("library:all", None),
    ],
)
def test_the_menu_offers_what_can_be_done(
    small: WhereColumn, key: str, words: list[str] | None
) -> None:
    index = small.model.index_of(key)
    small.view.scrollTo(index)
    small._menu(small.view.visualRect(index).center())
    menus = [menu for menu in small.findChildren(QMenu) if menu.isVisible()]
    found = [a.text().split("\t")[0] for menu in menus for a in menu.actions()]
    assert found == (words or [])
    for menu in menus:
        menu.close()
    small._menu(QPoint(5, 5000))


def test_it_is_drawn_in_both_themes_and_at_twice_the_size(column: WhereColumn) -> None:
    once = column.view.visualRect(column.model.index_of("library:all")).height()
    for dark, scale in (("dark", 2.0), ("light", 1.0)):
        theme().set(dark, scale)  # type: ignore[arg-type]
        column.grab()
        high = column.view.visualRect(column.model.index_of("library:all")).height()
        assert high == round(once * scale)


def test_two_issues_of_a_brief_are_told_apart_by_their_numbers(
    session: Session, column_on: ColumnOn
) -> None:
    brief = Brief(id="b3", template="situation-report", title="Clashes on the border")
    third = replace(brief, fields=(("number", "3"),))
    fourth = replace(brief, id="b4", fields=(("number", "4"),))
    session.do(Edit("Add", (Change(None, third), Change(None, fourth))))
    column = column_on(session)
    assert said(column, "brief:b3") == "Clashes on the border, no. 3, draft"
    assert said(column, "brief:b4") == "Clashes on the border, no. 4, draft"
    for width in (120, 212, 400):  # the title is cut, and the number stays
        column.resize(width, 800)
        assert drawn(column, "brief:b3") != drawn(column, "brief:b4")


def drawn(column: WhereColumn, key: str) -> QImage:
    """How the row of that place looks."""
    QApplication.processEvents()
    return column.view.viewport().grab(column.view.visualRect(column.model.index_of(key))).toImage()


def test_a_tag_counts_what_lies_below_it_each_item_once(
    session: Session, column_on: ColumnOn
) -> None:
    facts = (
        Fact(text="A", tags=("border/posts", "border/crossings")),
        Fact(text="B", tags=("border/posts", "fighting")),
        Fact(text="C", tags=("fighting", "fighting/night")),
        Fact(text="D", tags=("Fighting/day/early",)),
    )
    session.do(Edit("Add", tuple(Change(None, each) for each in facts)))
    column = column_on(session)
    assert said(column, "tag:border") == "border, 2"
    assert said(column, "tag:border/posts") == "border/posts, 2"
    assert said(column, "tag:fighting") == "fighting, 3"
    assert said(column, "tag:fighting/day") == "fighting/day, 1"


@pytest.mark.parametrize("key", [Key.Key_Home, Key.Key_PageUp, Key.Key_Up])
def test_the_keys_stop_at_the_first_place_and_at_no_heading(
    column: WhereColumn, qtbot: QtBot, key: Qt.Key
) -> None:
    first = column.model.index(0, 0, column.model.index(0, 0))
    column.view.select("library:quote")
    for _ in range(20):
        qtbot.keyClick(column.view, key)
        place = column.view.current_place()
        assert place is not None
        assert place.sort != "section"
    assert column.view.currentIndex() == first
    assert column.view.selectionModel().isSelected(first)
