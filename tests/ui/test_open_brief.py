"""The brief at hand is composed when edits pause, from what has changed alone."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit, Record
from briefer.document.nodes import Document
from briefer.document.outline import dump
from briefer.errors import LibraryError
from briefer.items.item import Item
from briefer.store.store import Store
from briefer.ui import open_brief as module
from briefer.ui.jobs import Cancelled, Task
from briefer.ui.open_brief import Composed, OpenBrief, composed_of, composing
from briefer.ui.session import Session
from briefer.ui.workbench import Workbench


@pytest.fixture
def at_hand(sample_session: Session) -> Iterator[OpenBrief]:
    found = OpenBrief(sample_session, sample_session)
    yield found
    found.close()


def composed(qtbot: QtBot, at_hand: OpenBrief) -> Composed:
    with qtbot.waitSignal(at_hand.composed, timeout=10_000) as caught:
        pass
    assert caught.args is not None
    found = caught.args[0]
    assert isinstance(found, Composed)
    return found


def document(found: Composed) -> Document:
    assert found.document is not None
    return found.document


def reworded(session: Session, found: Composed) -> Edit:
    """Another text for an item that the brief prints."""
    record = next(iter(found.material.items.values()))
    now = session.records((record.id,))[record.id]
    assert isinstance(now, Item)
    return Edit("Edit", (Change(now, replace(now, text=f"{now.text} Again.")),))


def anew(session: Session, brief: Brief) -> str:
    with session.reading() as store:
        return dump(document(composed_of(store, brief, session.resources)))


def test_after_each_edit_it_is_what_would_be_composed_anew(
    qtbot: QtBot, sample_session: Session, at_hand: OpenBrief
) -> None:
    at_hand.open("situation-report")
    found = composed(qtbot, at_hand)
    for _ in range(2):
        before = found
        sample_session.do(reworded(sample_session, before))
        found = composed(qtbot, at_hand)
        assert found.document != before.document
        assert dump(document(found)) == anew(sample_session, found.brief)
        assert any(block in document(before).blocks for block in document(found).blocks)
    sample_session.undo()
    assert dump(document(composed(qtbot, at_hand))) == anew(sample_session, found.brief)


def test_what_another_program_wrote_is_read_too(
    qtbot: QtBot, sample_session: Session, at_hand: OpenBrief
) -> None:
    at_hand.open("situation-report")
    found = composed(qtbot, at_hand)
    with Store.open(sample_session.store.path) as other:
        other.apply(reworded(sample_session, found))
    at_hand.do("Rename", replace(found.brief, title="Another title"))
    assert "Again." in dump(document(composed(qtbot, at_hand)))


def test_the_first_edit_after_a_rest_does_not_wait_and_the_next_ones_do(
    qtbot: QtBot, at_hand: OpenBrief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAUSE_MS", 100_000)
    at_hand.open("situation-report")
    found = composed(qtbot, at_hand)
    at_hand.do("Rename", replace(found.brief, title="In the midst of it"))
    with qtbot.assertNotEmitted(at_hand.composed, wait=50):
        QApplication.processEvents()
    monkeypatch.setattr(module, "REST_MS", 0)
    qtbot.wait(2)
    at_hand.do("Rename", replace(found.brief, title="After a rest"))
    assert composed(qtbot, at_hand).brief.title == "After a rest"


def test_what_is_superseded_while_it_is_composed_is_given_up(
    sample_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = sample_session.records(("situation-report",))["situation-report"]
    assert isinstance(brief, Brief)
    bench = Workbench(sample_session.resources)
    task = Task("Composing", quiet=True, parent=sample_session)
    gathered = bench.material

    def overtaken(store: Store, made: Brief) -> object:
        task.cancel()
        return gathered(store, made)

    monkeypatch.setattr(bench, "material", overtaken)
    with pytest.raises(Cancelled):
        composing(sample_session, brief, bench)(task)
    monkeypatch.undo()
    with pytest.raises(Cancelled):  # and before its turn, where it comes too late
        composing(sample_session, brief, bench)(task)


def test_a_library_that_cannot_be_read_now_is_read_whole_later(
    sample_session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Workbench(sample_session.resources)
    brief = sample_session.records(("situation-report",))["situation-report"]
    assert isinstance(brief, Brief)

    def busy(_: Store) -> int:
        raise LibraryError("It is in use by another program.", "Wait.")

    def asked() -> int:
        """How many records are read for the brief."""
        counted = 0
        with sample_session.reading() as store:
            read = store.records

            def counting(ids: Iterable[str]) -> dict[str, Record]:
                nonlocal counted
                found = read(ids)
                counted += len(found)
                return found

            monkeypatch.setattr(store, "records", counting)
            bench.material(store, brief)
        return counted

    bench.look(sample_session.store)
    whole = asked()
    bench.look(sample_session.store)
    assert asked() == 0 < whole
    with monkeypatch.context() as patched:
        patched.setattr(Store, "foreign_writes", busy)
        bench.look(sample_session.store)
    assert asked() == whole


def test_nothing_is_composed_when_the_library_is_closed(
    qtbot: QtBot, sample_session: Session, at_hand: OpenBrief
) -> None:
    at_hand.open("situation-report")
    sample_session.close()
    with qtbot.assertNotEmitted(at_hand.composed, wait=50):
        QApplication.processEvents()
