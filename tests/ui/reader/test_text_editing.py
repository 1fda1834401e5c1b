import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.citation import Citation
from briefer.items.fact import Fact
from briefer.items.source import Source
from briefer.store.search import Query
from briefer.ui.reader.reader_pane import ReaderPane
from briefer.ui.reader.source_text import measured
from briefer.ui.reader.text_editor import TextEditor
from briefer.ui.session import Session
from briefer.ui.theme.theme import theme

Settle = Callable[..., None]

TEXT = "One 😀 two.\r\nThree\u2028four\xa0five.\n"


@pytest.fixture
def pane(reader: ReaderPane, session: Session, settle: Settle) -> ReaderPane:
    session.do(Edit("Add", (Change(None, Source(id="s", title="A story", text=TEXT)),)))
    start = TEXT.index("four")
    citation = Citation(
        source="s", exact="four", start=start, prefix=TEXT[:start], suffix=TEXT[start + 4 :]
    )
    fact = Fact(id="f", text="four", citations=(citation,))
    session.do(Edit("Add", (Change(None, fact),)))
    reader.show_source("s")
    settle(session)
    reader._heading.editing.setChecked(True)
    return reader


def typed(pane: ReaderPane, words: str, at: int, *, over: int = 0) -> None:
    editor = pane._editing.editor
    cursor = editor.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + over, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)


def source_of(session: Session) -> Source:
    found = session.store.record("s")
    assert isinstance(found, Source)
    return found


def fact_of(session: Session) -> Fact:
    found = session.store.record("f")
    assert isinstance(found, Fact)
    return found


def test_a_pause_writes_and_the_passage_moves_with_its_words(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    typed(pane, "Zero 😀. ", 0)
    settle(session)
    assert source_of(session).text == f"Zero 😀. {TEXT}"
    assert fact_of(session).citations[0].start == TEXT.index("four") + len("Zero 😀. ")
    assert not pane._notice.isVisible()


def test_a_passage_whose_words_go_is_told_as_lost_and_found_again_when_they_are_back(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    typed(pane, "x", 19 + 1)  # the emoji is two units of Qt's
    settle(session)
    assert "fxour" in source_of(session).text
    assert pane._notice.isVisible()
    assert pane.marks[0].is_orphan
    typed(pane, "", 19 + 1, over=1)
    settle(session)
    assert not pane._notice.isVisible()
    assert not pane.marks[0].is_orphan


def test_a_stretch_of_editing_is_one_edit_of_the_history(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    typed(pane, "a", 0)
    settle(session)
    typed(pane, "b", 1)
    settle(session)
    pane._heading.editing.setChecked(False)
    session.undo()
    settle(session)
    assert source_of(session).text == TEXT
    assert pane.text.source_text == TEXT


def test_what_was_typed_a_moment_ago_is_written_when_the_source_is_left(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    session.do(Edit("Add", (Change(None, Source(id="t", title="T", text="Other")),)))
    typed(pane, "Late. ", 0)
    pane.show_source("t")
    settle(session)
    assert source_of(session).text.startswith("Late. ")


def test_another_source_is_shown_to_be_read_and_takes_no_typing(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    session.do(Edit("Add", (Change(None, Source(id="t", title="T", text="Other")),)))
    pane.show_source("t")
    settle(session)
    assert pane.text.isVisible()
    assert pane.text.source_text == "Other"
    assert not pane._editing.editor.isVisible()
    assert not pane._heading.editing.isChecked()


def test_a_file_that_comes_in_does_not_take_the_text_away_from_under_the_keys(
    pane: ReaderPane, session: Session, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text("Another text.", "utf-8")
    pane.import_files([tmp_path / "other.txt"])
    settle(session)
    assert session.store.count(Query(kinds=frozenset({"source"}))) == 2
    assert pane._editing.editor.isVisible()
    typed(pane, "On. ", 0)
    settle(session)
    assert source_of(session).text == f"On. {TEXT}"


def test_undoing_while_the_text_is_edited_leaves_it_to_be_edited(
    pane: ReaderPane, session: Session, settle: Settle
) -> None:
    typed(pane, "Zero. ", 0)
    settle(session)
    session.undo()
    settle(session)
    editor = pane._editing.editor
    assert editor.text == TEXT
    assert editor.isVisible()
    typed(pane, "Again. ", 0)
    settle(session)
    assert source_of(session).text == f"Again. {TEXT}"


def test_typing_during_a_long_write_is_all_there_when_it_ends(
    pane: ReaderPane, session: Session, qtbot: QtBot, settle: Settle
) -> None:
    go_on = threading.Event()

    def make(_: object) -> Edit:
        go_on.wait(10)
        return Edit("Import", (Change(None, Source(id="t", title="T")),))

    task = session.do_aside("Importing", make)
    for words, at in (("One. ", 0), ("Two. ", 5)):
        typed(pane, words, at)
        pane._editing.editor.settle()
    with qtbot.waitSignal(task.ended):
        go_on.set()
    settle(session)
    assert source_of(session).text == f"One. Two. {TEXT}"


@given(
    st.text(st.sampled_from("ab😀\n\u2028\xa0\x0b"), max_size=12),
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 5), st.text(st.sampled_from("xy😀\n"))),
        max_size=6,
    ),
)
def test_every_change_is_made_at_the_same_place_of_the_text(
    qapp: QApplication, text: str, changes: list[tuple[int, int, str]]
) -> None:
    editor = _editor()
    editor.show_text(text, 0)
    for place, many, words in changes:
        start = min(place, len(text))
        end = min(start + many, len(text))
        cursor = editor.textCursor()
        cursor.setPosition(len(text[:start].encode("utf-16-le")) // 2)
        after = len(text[:end].encode("utf-16-le")) // 2
        cursor.setPosition(after, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        text = text[:start] + words + text[end:]
        assert editor.text == text
    for _ in range(3):
        editor.undo()
    shown = editor.document().toRawText().replace("\u2029", "\n")
    assert shown.replace("␋", "\x0b").replace("↵", "\u2028") == editor.text


def test_what_is_pasted_has_no_characters_that_cannot_be_kept(qapp: QApplication) -> None:
    editor = _editor()
    editor.show_text("", 0)
    data = QMimeData()
    data.setText("a\x00b\r\nc")
    editor.insertFromMimeData(data)
    assert editor.text == "ab\nc"


def _editor() -> TextEditor:
    from pathlib import Path

    theme(Path(__file__).resolve().parents[3] / "resources")
    return TextEditor()


def test_a_text_is_edited_where_it_is_read(pane: ReaderPane) -> None:
    editor = pane._editing.editor
    editor.show_text("Word after word. " * 60, 0)
    QApplication.processEvents()
    left, width, _ = measured(pane.text)
    assert editor.viewport().x() == pytest.approx(left, abs=8)
    assert editor.viewport().width() == pytest.approx(width, abs=24)
    assert not editor.horizontalScrollBar().isVisible()


def test_escape_leaves_the_editing_and_until_then_nothing_is_kept_by_keys(
    pane: ReaderPane, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    assert not pane.keep_bar.isVisible()
    assert pane.kept.keys.isHidden()
    typed(pane, "Zero. ", 0)
    qtbot.keyClick(pane._editing.editor, Qt.Key.Key_Escape)
    settle(session)
    assert source_of(session).text == f"Zero. {TEXT}"
    assert pane.text.isVisible()
    assert QApplication.focusWidget() is pane.text
    assert pane.keep_bar.isVisible()
    assert not pane.kept.keys.isHidden()
