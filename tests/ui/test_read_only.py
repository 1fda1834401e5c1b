"""A library that can only be read says so, keeps saying it, and claims nothing else."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefer.store.store import Store
from briefer.ui import opening
from briefer.ui.backups import is_due
from briefer.ui.card.editors.long_text import LongTextEditor
from briefer.ui.main_window import MainWindow
from briefer.ui.notice_bar import NoticeBar
from briefer.ui.opening import why_only_read
from briefer.ui.settings import Settings

Settle = Callable[..., None]


@pytest.fixture
def locked(sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that nobody may write, whoever runs this."""
    sample_path.chmod(0o444)
    monkeypatch.setattr(opening, "_may_write", lambda path: path.resolve() != sample_path)
    return sample_path


@pytest.fixture
def window(
    qtbot: QtBot, settings: Settings, resources: Path, locked: Path, settle: Settle
) -> Iterator[MainWindow]:
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    window.show()
    assert window.open_library(locked)
    settle()
    yield window
    window.close()
    window.deleteLater()


def standing(window: MainWindow) -> list[str]:
    """What the window says that must not be missed."""
    bars = (bar for bar in window.findChildren(NoticeBar) if bar.isVisible())
    return [bar.accessibleName() for bar in bars]


def test_it_is_told_at_the_opening_for_as_long_as_the_library_is_open(
    window: MainWindow, settle: Settle
) -> None:
    (words,) = standing(window)
    assert words.startswith("border-clash.briefer can only be read: you may not write to the file.")
    assert "save a copy" in words
    assert window._status._saved.text() == "Read only"
    assert not window.book["undo"].isEnabled()
    window.leave_library()
    settle()
    assert not standing(window)


def test_nothing_is_said_to_be_done_that_was_refused(window: MainWindow, settle: Settle) -> None:
    assert window.session is not None
    assert window.desk is not None
    session, desk = window.session, window.desk
    before = tuple(session.store.all_records())
    settle()
    desk.panes.list.select(("f-toll",))
    QApplication.clipboard().setText("Torkham was closed on Sunday.")
    for action in ("place-item", "delete", "paste-source", "next-issue", "undo"):
        window._status.clear_notice()
        window.book[action].trigger()
        settle()
        assert window._status._notice.text() == ""
        assert window._status._saved.text() == "Read only"
    desk.panes.reader.import_files((Path(__file__),))
    settle()
    assert any("can only be read" in words for words in standing(window))
    assert tuple(session.store.all_records()) == before


def test_fields_of_records_take_no_words_and_those_to_search_do(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    assert window.desk is not None
    panes = window.desk.panes
    window.book["curate"].trigger()
    settle()
    window.desk.edit_card("f-toll")
    settle()
    form = panes.card._form
    assert form is not None
    text = form.rows["text"].editor
    assert isinstance(text, LongTextEditor)
    was = text.text.toPlainText()
    text.text.setFocus()
    qtbot.keyClicks(text.text, "gone")
    assert text.text.toPlainText() == was
    for field in panes.card.findChildren(QLineEdit) + panes.card.findChildren(QPlainTextEdit):
        field.setFocus()
        assert field.isReadOnly() or not field.isVisible()
    panes.list.search.setFocus()
    qtbot.keyClicks(panes.list.search, "toll")
    assert panes.list.search.text() == "toll"


def test_the_remedy_saves_a_copy_and_goes_on_in_it(
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    copy = tmp_path / "copy.briefer"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    button = next(b for b in window.findChildren(QPushButton) if b.text() == "Save a copy…")
    button.click()
    qtbot.waitUntil(lambda: window.session is not None and window.session.store.path == copy)
    settle()
    assert not standing(window)
    assert window._status._saved.text() == "All changes saved"
    with Store.open(copy, writable=False) as store:
        assert not store.verify()


@pytest.mark.parametrize(
    ("lacking", "why"), [("file", "you may not write to the file"), ("folder", "in its folder")]
)
def test_why_it_can_only_be_read_is_found_before_it_is_opened(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: str, why: str
) -> None:
    assert why_only_read(sample_path) is None
    closed = sample_path if lacking == "file" else sample_path.parent
    monkeypatch.setattr(os, "access", lambda path, _: path != closed)
    refusal = why_only_read(sample_path)
    assert refusal is not None
    assert why in refusal.what
    assert refusal.remedy


def test_no_backup_is_due_of_what_cannot_change(window: MainWindow) -> None:
    assert window.session is not None
    assert not is_due(window.session, datetime.now(UTC))
