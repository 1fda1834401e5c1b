"""A bug is told without content, and the session goes on."""

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.items.fact import Fact
from briefer.ui.crash import CrashHook, report_of
from briefer.ui.crash_dialog import CrashDialog

SECRET = "CANARY-the-name-of-a-source"


def a_bug() -> BaseException:
    known: dict[str, str] = {}
    try:
        try:
            known[SECRET]
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as error:
        return error
    raise AssertionError("it went well")


def test_a_report_names_the_places_and_nothing_that_was_read() -> None:
    report = report_of(a_bug())
    assert "KeyError" in report
    assert "ValueError" in report
    assert "test_crash.py" in report
    assert SECRET not in report
    assert "Briefer" in report
    assert "Qt" in report


def test_a_report_names_no_folder_of_the_user() -> None:
    try:
        Fact(text=1).in_brief()  # type: ignore[arg-type]
    except AttributeError as error:
        report = report_of(error)
    assert "briefer/items/item.py" in report
    assert "/home" not in report
    assert str(sys.prefix) not in report


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("the report")
    qtbot.addWidget(dialog)
    dialog.show()
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report")
    copy.click()
    assert QGuiApplication.clipboard().text() == "the report"
    dialog.accept()


def test_one_dialog_at_a_time_and_the_window_stays(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    hook = CrashHook(window)
    hook.install()
    error = a_bug()
    for _ in range(3):
        sys.excepthook(type(error), error, error.__traceback__)
    shown = window.findChildren(CrashDialog)
    assert len(shown) == 1
    assert SECRET not in capsys.readouterr().err
    assert window.isVisible()
    shown[0].accept()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(CrashDialog)))
    window.findChildren(CrashDialog)[-1].accept()


def test_stopping_from_the_terminal_closes_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    CrashHook(window)(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not window.isVisible()
