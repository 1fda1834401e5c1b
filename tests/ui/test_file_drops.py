"""Files that are let go over the window are copied, wherever on it that is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from briefer.items.source import Source
from briefer.ui.file_drops import DropSign
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings

Settle = Callable[..., None]

_MOVE, _ANY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_WITH = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def window(
    qtbot: QtBot, settings: Settings, resources: Path, sample_path: Path, settle: Settle
) -> Iterator[MainWindow]:
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    window.show()
    assert window.open_library(sample_path)
    settle()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def files(tmp_path: Path) -> QMimeData:
    note = tmp_path / "note.txt"
    note.write_text("Torkham was closed on Sunday.", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(note))])
    return data


def texts(window: MainWindow) -> list[str]:
    assert window.session is not None
    return [r.text for r in window.session.store.all_records() if isinstance(r, Source)]


def enter(window: MainWindow, at: QPoint, data: QMimeData, actions: Qt.DropAction) -> QDropEvent:
    """What the system is told when that is dragged in, and over a point of the window."""
    handle = window.windowHandle()
    QApplication.sendEvent(handle, QDragEnterEvent(QPointF(at), actions, data, *_WITH))
    over = QDragMoveEvent(QPointF(at), actions, data, *_WITH)
    over.setDropAction(_MOVE)
    QApplication.sendEvent(handle, over)
    return over


def let_go(window: MainWindow, at: QPoint, data: QMimeData, actions: Qt.DropAction) -> QDropEvent:
    drop = QDropEvent(QPointF(at), actions, data, *_WITH)
    drop.setDropAction(_MOVE)
    QApplication.sendEvent(window.windowHandle(), drop)
    return drop


def places(window: MainWindow) -> Iterator[QPoint]:
    """The middle of the window, and that of every field that would take a file's name."""
    yield window.rect().center()
    for field in window.findChildren(QLineEdit):
        if field.isVisible():
            yield field.mapTo(window, field.rect().center())


def test_a_file_is_taken_as_a_copy_wherever_it_is_let_go(
    window: MainWindow, files: QMimeData, settle: Settle
) -> None:
    for at in places(window):
        for told in (enter(window, at, files, _ANY), let_go(window, at, files, _ANY)):
            assert told.isAccepted()
            assert told.dropAction() == Qt.DropAction.CopyAction
        settle()
        assert texts(window).count("Torkham was closed on Sunday.") == 1


def test_what_is_offered_only_to_be_moved_is_read_and_stays(
    window: MainWindow, files: QMimeData, settle: Settle
) -> None:
    at = window.rect().center()
    assert enter(window, at, files, _MOVE).isAccepted()
    assert let_go(window, at, files, _MOVE).dropAction() == Qt.DropAction.IgnoreAction
    settle()
    assert "Torkham was closed on Sunday." in texts(window)


def test_a_sign_tells_what_letting_go_does_while_a_file_hovers(
    window: MainWindow, files: QMimeData
) -> None:
    sign = window.findChild(DropSign)
    assert sign is not None
    enter(window, window.rect().center(), files, _ANY)
    assert sign.isVisible()
    assert sign.accessibleName() == "Let go to import the file"
    QApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    assert not sign.isVisible()
    enter(window, window.rect().center(), files, _ANY)
    let_go(window, window.rect().center(), files, _ANY)
    assert not sign.isVisible()


def test_a_dialog_refuses_files(window: MainWindow, files: QMimeData, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    field = QLineEdit(dialog)
    field.resize(200, 30)
    dialog.show()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    drop = QDragEnterEvent(QPointF(5, 5), _ANY, files, *_WITH)
    QApplication.sendEvent(dialog.windowHandle(), drop)
    assert not drop.isAccepted()
    assert field.text() == ""


def test_other_things_go_to_the_field_below_the_pointer(window: MainWindow) -> None:
    words = QMimeData()
    words.setText("Torkham")
    field = next(each for each in window.findChildren(QLineEdit) if each.isVisible())
    at = field.mapTo(window, field.rect().center())
    enter(window, at, words, _ANY)
    assert let_go(window, at, words, _ANY).isAccepted()
    assert "Torkham" in field.text()
    assert not window.findChild(DropSign).isVisible()  # type: ignore[union-attr]
