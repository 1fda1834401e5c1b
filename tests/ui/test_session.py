"""The one write door of the window."""

import threading
from functools import partial

from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.errors import BrieferError, StaleEditError
from briefer.items.fact import Fact
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.jobs import Task
from briefer.ui.session import MANY, Session

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


class Held:
    """A long write that goes on when it is told to."""

    def __init__(self, session: Session) -> None:
        self._go_on = threading.Event()
        self.source = Source(title="A report")
        self.task = session.do_aside("Importing", self._make)

    def _make(self, _: Task) -> Edit:
        self._go_on.wait(10)
        return Edit("Import 1 source", (Change(None, self.source),))

    def end(self, qtbot: QtBot) -> None:
        with qtbot.waitSignal(self.task.ended):
            self._go_on.set()


def test_what_waits_stands_in_the_records_as_if_it_were_written(
    qtbot: QtBot, session: Session
) -> None:
    session.do(adding(FACT))
    import_ = Held(session)
    first = with_text(FACT, "One")
    with qtbot.waitSignal(session.changed):
        session.do(Edit("Text", (Change(FACT, first),)), joins="text")
    assert session.records((FACT.id,)) == {FACT.id: first}
    assert session.store.records((FACT.id,)) == {FACT.id: FACT}
    second = with_text(first, "Two")
    session.do(Edit("Text", (Change(first, second),)), joins="text")
    import_.end(qtbot)
    assert session.store.records((FACT.id,)) == {FACT.id: second}
    session.undo()
    assert session.store.record(FACT.id) == FACT, "both are one edit of the history"


def test_a_field_that_is_left_during_a_long_write_ends_the_edit(
    qtbot: QtBot, session: Session
) -> None:
    session.do(adding(FACT))
    import_ = Held(session)
    first, second = with_text(FACT, "One"), with_text(FACT, "Two")
    session.do(Edit("Text", (Change(FACT, first),)), joins="text")
    session.settle()
    session.do(Edit("Text", (Change(first, second),)), joins="text")
    import_.end(qtbot)
    session.undo()
    assert session.store.record(FACT.id) == first


def test_a_library_that_is_closed_during_a_long_write_keeps_what_waits(
    qtbot: QtBot, session: Session
) -> None:
    import_ = Held(session)
    session.do(adding(FACT))
    import_.task.stopping = import_._go_on.set
    session.close()
    with Store.open(session.store.path) as store:
        assert store.records((FACT.id,)) == {FACT.id: FACT}
        assert not store.records((import_.source.id,))


def test_what_was_typed_is_written_before_the_library_is_closed(session: Session) -> None:
    waiting = [adding(FACT)]
    session.flushing.connect(lambda: waiting and session.do(waiting.pop()))
    session.close()
    with Store.open(session.store.path) as store:
        assert store.records((FACT.id,)) == {FACT.id: FACT}


def test_what_waits_and_is_refused_in_the_end_is_shown_no_longer(
    qtbot: QtBot, session: Session
) -> None:
    import_ = Held(session)
    stale = Edit("Fix", (Change(FACT, with_text(FACT, "Other")),))
    session.do(stale)
    with qtbot.waitSignals([session.refused, session.changed]):
        import_.end(qtbot)
    assert not session.records((FACT.id,))


def test_typing_waits_for_the_last_of_several_long_writes(qtbot: QtBot, session: Session) -> None:
    one, other = Held(session), Held(session)
    session.do(adding(FACT))
    one.end(qtbot)
    assert not session.store.records((FACT.id,))
    other.end(qtbot)
    assert session.store.records((FACT.id,))
    assert {one.source.id, other.source.id} == session.store.records(
        (one.source.id, other.source.id)
    ).keys()


def test_an_undo_that_has_to_wait_says_so(qtbot: QtBot, session: Session) -> None:
    import_ = Held(session)
    with qtbot.waitSignal(session.noticed) as told:
        assert not session.undo()
    assert "Importing" in told.args[0]
    import_.end(qtbot)


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


def test_what_offers_to_undo_an_edit_undoes_no_other(session: Session) -> None:
    edit = adding(FACT)
    session.do(edit)
    offer = session.undo_offer(edit)
    session.do(adding(Fact(id="later", text="Kept later.")))
    offer.act()
    assert session.records(("later", FACT.id)).keys() == {"later", FACT.id}
    session.undo()
    session.undo()
    session.redo()
    offer.act()  # it stands again, but by another gesture
    assert session.store.record(FACT.id) == FACT


def test_what_offers_to_undo_an_edit_undoes_nothing_that_was_being_typed(session: Session) -> None:
    edit, typed = adding(FACT), Fact(id="typed", text="Half typed.")
    session.do(edit)
    offer = session.undo_offer(edit)
    session.flushing.connect(lambda: session.do(adding(typed)))
    offer.act()
    assert session.records(("typed", FACT.id)).keys() == {"typed", FACT.id}


def test_an_offer_to_undo_undoes_what_was_just_written(session: Session) -> None:
    edit = adding(FACT)
    session.do(edit)
    session.undo_offer(edit).act()
    assert session.records((FACT.id,)) == {}


def test_very_many_changes_are_written_undone_and_redone_aside(
    qtbot: QtBot, session: Session
) -> None:
    facts = [Fact(id=f"many-{number}", text=f"Fact {number}.") for number in range(MANY + 1)]
    edit = Edit("Import many", tuple(Change(None, fact) for fact in facts))
    for act in (partial(session.do, edit), session.undo, session.redo):
        with qtbot.waitSignal(session.changed, timeout=20_000) as told:
            assert act()
            assert session.jobs.running
        assert len(told.args[0].changes) == MANY + 1
    assert len(session.records(fact.id for fact in facts)) == MANY + 1
    assert (session.undo_label, session.redo_label) == ("Import many", "")
