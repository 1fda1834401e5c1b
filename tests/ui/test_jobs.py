"""Work off the window's thread."""

import threading
import time

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from briefer.errors import BrieferError
from briefer.ui.jobs import Jobs, Task


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def test_work_runs_on_another_thread_and_its_outcome_comes_to_this_one(
    qtbot: QtBot, jobs: Jobs
) -> None:
    threads: list[object] = []
    jobs.run("Work", lambda _: threading.get_ident(), threads.append)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads != [threading.get_ident()]
    assert not jobs.running


def test_progress_is_told_step_by_step(qtbot: QtBot, jobs: Jobs) -> None:
    def work(task: Task) -> str:
        for step in range(3):
            task.progress(step, 3)
        return "done"

    steps: list[tuple[int, int]] = []
    done: list[str] = []
    task = jobs.run("Work", work, done.append)
    task.progressed.connect(lambda step, total: steps.append((step, total)))
    qtbot.waitUntil(lambda: done == ["done"])
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_cancelled_work_stops_at_its_next_step_and_brings_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    started, go_on = threading.Event(), threading.Event()
    stopped: list[bool] = []

    def work(task: Task) -> None:
        task.stopping = lambda: stopped.append(True)
        started.set()
        go_on.wait(10)
        task.progress(1, 2)
        pytest.fail("went on")

    task = jobs.run("Work", work, lambda _: pytest.fail("came back"))
    qtbot.waitUntil(started.is_set)
    task.cancel()
    assert task.is_cancelled
    assert stopped == [True]
    with qtbot.waitSignal(task.ended):
        go_on.set()


def test_a_fault_goes_to_who_asked_or_else_to_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_: Task) -> None:
        raise BrieferError("It cannot be read.", "Choose another.")

    told: list[Exception] = []
    jobs.run("Work", work, lambda _: None, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    with qtbot.waitSignal(jobs.refused) as refused:
        jobs.run("Work", work, lambda _: None)
    assert refused.args[0].remedy == "Choose another."


def test_a_bug_is_raised_where_the_window_sees_it(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_: Task) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        task = jobs.run("Work", work, lambda _: None)
        qtbot.waitSignal(task.ended).wait()
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_what_comes_too_late_for_its_owner_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    go_on = threading.Event()
    owner = QObject()

    def work(_: Task) -> int:
        go_on.wait(10)
        return 1

    task = jobs.run("Work", work, lambda _: pytest.fail("nobody is there"), owner=owner)
    owner.deleteLater()
    qtbot.waitSignal(owner.destroyed).wait()
    with qtbot.waitSignal(task.ended):
        go_on.set()


def test_stopping_calls_everything_off(qtbot: QtBot, jobs: Jobs) -> None:
    def work(task: Task) -> None:
        while not task.is_cancelled:
            QThread.msleep(1)

    tasks = [jobs.run("Work", work, lambda _: pytest.fail("came back")) for _ in range(5)]
    jobs.stop()
    assert all(task.is_cancelled for task in tasks)
    qtbot.waitUntil(lambda: not jobs.running)


def test_what_takes_long_to_delete_is_deleted_on_another_thread(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[int] = []
    for _ in range(3):
        thing = QObject(jobs)
        thing.destroyed.connect(
            lambda: threads.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
        )
        jobs.take_apart(thing)
    qtbot.waitUntil(lambda: len(threads) == 3)
    assert threading.get_ident() not in threads
    assert not isValid(thing)
    jobs.stop()


def test_what_is_taken_apart_is_gone_before_the_jobs_are(qapp: QApplication) -> None:
    jobs, thing = Jobs(), QObject()
    gone: list[QObject] = []

    def slowly() -> None:
        time.sleep(0.2)
        gone.append(thing)

    thing.destroyed.connect(slowly, Qt.ConnectionType.DirectConnection)
    jobs.take_apart(thing)
    delete(jobs)
    assert gone
