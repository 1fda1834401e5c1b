"""The one write door of the window."""

import threading

from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.errors import BrieferError, StaleEditError
from briefer.items.fact import Fact
from briefer.items.source import Source
from briefer.ui.jobs import Task
from briefer.ui.session import Session

FACT = Fact(text="Torkham was closed.")


def adding(fact: Fact) -> Edit:
    return Edit("Keep a fact", (Change(None, fact),))


def with_text(fact: Fact, text: str) -> Fact:
    from dataclasses import replace

    return replace(fact, text=text)


def test_an_edit_is_written_and_told(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.changed) as told:
        assert session.do(adding(FACT))
    assert told.args == [adding(FACT)]
    assert session.store.record(FACT.id) == FACT
    assert session.undo_label == "Keep a fact"
    assert session.redo_label == ""


def test_undo_and_redo_go_through_the_same_door(qtbot: QtBot, session: Session) -> None:
    session.do(adding(FACT))
    with qtbot.waitSignal(session.changed) as told:
        assert session.undo()
    assert told.args == [adding(FACT).reversed()]
    assert (session.undo_label, session.redo_label) == ("", "Keep a fact")
    assert session.redo()
    assert session.store.record(FACT.id) == FACT


def test_what_the_store_refuses_is_told_and_changes_nothing(qtbot: QtBot, session: Session) -> None:
    stale = Edit("Fix", (Change(FACT, with_text(FACT, "Other")),))
    with qtbot.waitSignal(session.refused) as told, qtbot.assertNotEmitted(session.changed):
        assert not session.do(stale)
    assert isinstance(told.args[0], StaleEditError)
    with qtbot.waitSignal(session.refused):
        assert not session.undo()


def test_typing_in_one_field_is_one_edit_of_the_history(session: Session) -> None:
    session.do(adding(FACT))
    now = FACT
    for text in ("A", "Ab", "Abc"):
        after = with_text(now, text)
        session.do(Edit("Text", (Change(now, after),)), joins=f"text of {FACT.id}")
        now = after
    session.settle()
    after = with_text(now, "Abc d")
    session.do(Edit("Text", (Change(now, after),)), joins=f"text of {FACT.id}")
    session.undo()
    assert session.store.record(FACT.id) == with_text(FACT, "Abc")
    session.undo()
    assert session.store.record(FACT.id) == FACT


def test_another_field_begins_an_edit_of_its_own(session: Session) -> None:
    session.do(adding(FACT))
    first = with_text(FACT, "One")
    session.do(Edit("Text", (Change(FACT, first),)), joins="text")
    second = with_text(first, "Two")
    session.do(Edit("Text", (Change(first, second),)), joins="other")
    session.undo()
    assert session.store.record(FACT.id) == first


def test_a_long_write_is_made_aside_and_typing_waits_for_it(qtbot: QtBot, session: Session) -> None:
    go_on = threading.Event()
    source = Source(title="A report")

    def make(_: Task) -> Edit:
        go_on.wait(10)
        return Edit("Import 1 source", (Change(None, source),))

    waiting: list[int] = []
    session.waiting.connect(waiting.append)
    with qtbot.waitSignal(session.changed):
        session.do_aside("Importing", make, lambda _: None)
        assert session.do(adding(FACT))
        assert not session.undo()
        go_on.set()
    qtbot.waitUntil(lambda: FACT.id in session.store.records((FACT.id,)))
    assert source.id in session.store.records((source.id,))
    assert waiting[0] == 1
    assert waiting[-1] == 0


def test_a_long_write_that_is_called_off_leaves_nothing(qtbot: QtBot, session: Session) -> None:
    started, go_on = threading.Event(), threading.Event()
    source = Source(title="A report")

    def make(_: Task) -> Edit:
        started.set()
        go_on.wait(10)
        return Edit("Import 1 source", (Change(None, source),))

    task = session.do_aside("Importing", make)
    qtbot.waitUntil(started.is_set)
    task.cancel()
    with qtbot.waitSignal(task.ended):
        go_on.set()
    assert not session.store.records((source.id,))
    assert session.do(adding(FACT))


def test_a_worker_reads_through_a_connection_of_its_own(qtbot: QtBot, session: Session) -> None:
    session.do(adding(FACT))
    found: list[str] = []

    def work(_: Task) -> str:
        with session.reading() as store:
            record = store.record(FACT.id)
            assert isinstance(record, Fact)
            return record.text

    session.jobs.run("Reading", work, found.append)
    qtbot.waitUntil(lambda: found == [FACT.text])


def test_a_workers_refusal_is_the_sessions(qtbot: QtBot, session: Session) -> None:
    def work(_: Task) -> None:
        raise BrieferError("The disk is full.", "Make room.")

    with qtbot.waitSignal(session.refused) as told:
        session.jobs.run("Failing", work, lambda _: None)
    assert told.args[0].what == "The disk is full."
