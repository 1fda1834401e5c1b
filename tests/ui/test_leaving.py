"""Quitting while long work is under way: asked about in line, and nothing is half stored."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefer.errors import OutputError
from briefer.importers import files
from briefer.store.store import Store
from briefer.ui.desk import Desk
from briefer.ui.jobs import Task
from briefer.ui.main_window import MainWindow
from briefer.ui.session import Session
from briefer.ui.settings import Settings

Settle = Callable[..., None]


@pytest.fixture
def window(
    qtbot: QtBot, settings: Settings, resources: Path, sample_path: Path, settle: Settle
) -> Iterator[MainWindow]:
    window = MainWindow(settings, resources)
    window.show()
    assert window.open_library(sample_path)
    settle()
    yield window
    window.close_library()
    window.close()
    window.deleteLater()


@pytest.fixture
def gate() -> Iterator[Event]:
    """What goes through it waits until it is opened."""
    opened = Event()
    yield opened
    opened.set()


@pytest.fixture
def session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


@pytest.fixture
def text(tmp_path: Path, gate: Event, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A text whose import takes as long as the gate is closed."""
    path, harvest = tmp_path / "story.txt", files.harvest

    def slowly(*given: object, **named: object) -> object:
        gate.wait(10)
        return harvest(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "harvest", slowly)
    path.write_text("A story that came in.", encoding="utf-8")
    return path


def answers(window: MainWindow) -> list[str]:
    """The buttons of the question; none where there is none."""
    bar = window._notices
    if not bar.isVisible():
        return []
    return [each.text() for each in bar.findChildren(QPushButton) if each.isVisible()]


def answer(window: MainWindow, words: str) -> None:
    buttons = window._notices.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words and each.isVisible()).click()


def holds(library: Path, title: str) -> bool:
    with Store.open(library, writable=False) as store:
        assert not store.verify()
        return any(getattr(each, "title", "") == title for each in store.all_records())


def test_an_import_is_asked_about_before_the_window_is_closed(
    window: MainWindow, desk: Desk, text: Path
) -> None:
    desk.panes.reader.import_files([text])
    assert not window.close()
    assert window.isVisible()
    assert answers(window) == ["Wait and quit", "Cancel it and quit", "Stay"]
    assert "Reading story.txt" in window._notices.accessibleName()


def test_who_waits_quits_when_all_of_it_is_stored(
    window: MainWindow, desk: Desk, text: Path, gate: Event, sample_path: Path, qtbot: QtBot
) -> None:
    desk.panes.reader.import_files([text])
    window.close()
    answer(window, "Wait and quit")
    assert answers(window) == ["Cancel it and quit", "Stay"]
    assert "quits when this is done" in window._notices.accessibleName()
    gate.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert holds(sample_path, "A story that came in.")


def test_what_is_cancelled_leaves_nothing(
    window: MainWindow, desk: Desk, text: Path, gate: Event, sample_path: Path
) -> None:
    desk.panes.reader.import_files([text])
    window.close()
    gate.set()
    answer(window, "Cancel it and quit")
    assert not window.isVisible()
    assert not holds(sample_path, "A story that came in.")


def test_who_stays_goes_on(
    window: MainWindow, desk: Desk, text: Path, gate: Event, sample_path: Path, settle: Settle
) -> None:
    desk.panes.reader.import_files([text])
    window.close()
    answer(window, "Stay")
    assert answers(window) == []
    gate.set()
    settle()
    assert window.isVisible()
    assert holds(sample_path, "A story that came in.")


def test_a_question_goes_when_the_work_has_ended(
    window: MainWindow, desk: Desk, text: Path, gate: Event, settle: Settle
) -> None:
    desk.panes.reader.import_files([text])
    window.close()
    gate.set()
    settle()
    assert window.isVisible()
    assert answers(window) == []


def test_one_stays_where_the_import_has_faults_to_decide_on(
    window: MainWindow, desk: Desk, text: Path, gate: Event, settle: Settle
) -> None:
    faulty = text.with_name("items.jsonl")
    faulty.write_text('{"kind": "fact"}\n', encoding="utf-8")
    desk.panes.reader.import_files([faulty])
    window.close()
    answer(window, "Wait and quit")
    gate.set()
    settle()
    assert window.isVisible()
    assert answers(window) == []


def refuse(_: Task) -> None:
    raise OutputError("The file cannot be written.", "Name another.")


def test_one_stays_where_an_export_is_refused(
    window: MainWindow, session: Session, gate: Event, settle: Settle
) -> None:
    def export(task: Task) -> None:
        gate.wait(10)
        refuse(task)

    session.jobs.run("Exporting the brief", export, lambda _: None)
    window.close()
    assert "Exporting the brief" in window._notices.accessibleName()
    answer(window, "Wait and quit")
    gate.set()
    settle()
    assert window.isVisible()
    assert window._notices.isVisible()
    assert "The file cannot be written." in window._notices.accessibleName()


def test_closing_the_library_or_opening_another_is_asked_about_too(
    window: MainWindow, session: Session, gate: Event, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.briefer"
    Store.create(other).close()
    session.jobs.run("Exporting the brief", lambda _: gate.wait(10), lambda _: None)
    window.book["close-library"].trigger()
    assert answers(window) == ["Wait and close", "Cancel it and close", "Stay"]
    assert not window.open_library(other)
    assert window.session is session
    answer(window, "Wait and close")
    gate.set()
    qtbot.waitUntil(lambda: window.session is not session, timeout=10_000)
    assert window.session is not None
    assert window.session.store.path == other


def test_quiet_work_and_the_daily_backup_hold_nobody(
    window: MainWindow, session: Session, gate: Event
) -> None:
    session.jobs.run("Counting", lambda _: gate.wait(10), lambda _: None, quiet=True)
    session.jobs.run("Backing up", lambda _: gate.wait(10), lambda _: None, may_be_dropped=True)
    gate.set()
    assert window.close()
