"""One backup a day, and old ones thinned out."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from briefer.briefs.edits import Change, Edit
from briefer.errors import OutputError
from briefer.items.fact import Fact
from briefer.store import rotation
from briefer.store.backup import Progress
from briefer.store.store import Store
from briefer.ui import backups
from briefer.ui.backups import DailyBackup, backing_up, folder_of, is_due
from briefer.ui.jobs import Task
from briefer.ui.session import Session

Settle = Callable[..., None]


@pytest.fixture
def task(session: Session) -> Task:
    return Task("Backing up", quiet=True, parent=session)


def test_a_library_that_was_never_backed_up_is_due(session: Session, settle: Settle) -> None:
    DailyBackup(session, session).look()
    settle(session)
    (copy,) = rotation.made(folder_of(session), session.store.path)
    with Store.open(copy) as store:
        assert not store.verify()
    assert not is_due(session, datetime.now(UTC))


def test_the_next_is_due_a_day_later_if_something_changed(session: Session, task: Task) -> None:
    now = datetime.now(UTC) + timedelta(seconds=2)
    backing_up(session, now)(task)
    tomorrow = now + timedelta(days=1)
    assert not is_due(session, tomorrow)  # nothing has changed since
    session.do(Edit("Keep", (Change(None, Fact(text="A fact")),)))
    session.store.path.touch()
    earlier = datetime.now(UTC) - timedelta(days=1)
    (copy,) = rotation.made(folder_of(session), session.store.path)
    copy.rename(copy.with_name(rotation.name_of(session.store.path, earlier)))
    assert is_due(session, datetime.now(UTC))


def test_old_ones_are_thinned_out_after_the_new_one_is_made(session: Session, task: Task) -> None:
    folder, now = folder_of(session), datetime.now(UTC)
    folder.mkdir()
    for hour in range(24 * 20):
        moment = now - timedelta(hours=hour + 1)
        (folder / rotation.name_of(session.store.path, moment)).touch()
    mine = folder / "desk of mine.briefer"
    mine.touch()
    made = backing_up(session, now)(task)
    found = rotation.made(folder, session.store.path)
    assert made in found
    assert set(found.values()) == rotation.kept(found.values(), now)
    assert len(found) < 24 * 3 + 40
    assert mine.exists()


def test_it_can_be_switched_off_and_put_elsewhere(
    session: Session, settle: Settle, tmp_path: Path
) -> None:
    session.settings.set("backup_folder", str(tmp_path / "elsewhere"))
    session.settings.set("backups", False)
    DailyBackup(session, session).look()
    settle(session)
    assert not (tmp_path / "elsewhere").exists()
    session.settings.set("backups", True)
    DailyBackup(session, session).look()
    settle(session)
    assert list((tmp_path / "elsewhere").iterdir())


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Nothing is copied before this is set."""
    opened, backup = Event(), Store.backup

    def waiting(self: Store, target: Path, *, progress: Progress) -> None:
        opened.wait(10)
        backup(self, target, progress=progress)

    monkeypatch.setattr(Store, "backup", waiting)
    return opened


def under_way(session: Session) -> list[Task]:
    """The backups that are being made."""
    return [task for task in session.jobs.running if task.label == "Backing up"]


def test_a_large_library_is_backed_up_in_sight_where_it_can_be_cancelled(
    session: Session, settle: Settle, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    daily = DailyBackup(session, session)
    daily.look()
    (task,) = under_way(session)
    assert task.quiet
    task.cancel()
    gate.set()
    settle(session)
    gate.clear()
    monkeypatch.setattr(backups, "SHOWN_FROM", 10)
    daily.look()
    (task,) = under_way(session)
    assert not task.quiet
    task.cancel()
    gate.set()
    settle(session)
    assert not rotation.made(folder_of(session), session.store.path)
    daily.look()
    settle(session)
    assert len(rotation.made(folder_of(session), session.store.path)) == 1


def test_an_edit_puts_a_backup_off_until_nobody_edits(
    session: Session, settle: Settle, gate: Event
) -> None:
    daily = DailyBackup(session, session)
    daily.look()
    (task,) = under_way(session)
    session.do(Edit("Keep", (Change(None, Fact(text="A fact")),)))
    assert task.is_cancelled
    assert daily._timer.interval() == backups.RESTING_MS
    gate.set()
    settle(session)
    assert not rotation.made(folder_of(session), session.store.path)
    daily.look()
    settle(session)
    assert rotation.made(folder_of(session), session.store.path)
    assert daily._timer.interval() == backups.AGAIN_MS


def test_an_edit_leaves_a_backup_alone_that_is_copied_already(
    session: Session, settle: Settle, gate: Event
) -> None:
    daily = DailyBackup(session, session)
    daily.look()
    (task,) = under_way(session)
    task.progressed.emit(0, 0)
    session.do(Edit("Keep", (Change(None, Fact(text="A fact")),)))
    assert not task.is_cancelled
    gate.set()
    settle(session)


def test_it_waits_for_other_long_work(session: Session, settle: Settle) -> None:
    daily, over = DailyBackup(session, session), Event()
    session.jobs.run("Importing", lambda _: over.wait(10), lambda _: None)
    daily.look()
    assert not under_way(session)
    over.set()
    settle(session)
    daily.look()
    assert under_way(session)


def test_a_fault_is_told_once(session: Session, settle: Settle, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    session.settings.set("backup_folder", str(tmp_path / "file"))
    told: list[object] = []
    session.refused.connect(told.append)
    daily = DailyBackup(session, session)
    for _ in range(3):
        daily.look()
        settle(session)
    assert len(told) == 1


def test_large_backups_are_fewer(
    session: Session, task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "ROOM", 5 * session.store.path.stat().st_size)
    folder, now = folder_of(session), datetime.now(UTC)
    for day in range(9):
        backing_up(session, now + timedelta(days=day))(task)
    assert len(rotation.made(folder, session.store.path)) == 5


def test_libraries_of_one_name_have_folders_of_their_own(
    session: Session, tmp_path: Path, resources: Path
) -> None:
    session.settings.set("backup_folder", str(tmp_path / "kept"))
    (tmp_path / "elsewhere").mkdir()
    with Store.create(tmp_path / "elsewhere" / session.store.path.name) as other:
        namesake = Session(other, resources=resources, settings=session.settings)
        assert folder_of(namesake) != folder_of(session)
        assert folder_of(namesake).parent == folder_of(session).parent == tmp_path / "kept"
        namesake.jobs.stop()


def test_a_folder_that_cannot_be_used_is_told_in_words(
    session: Session, task: Task, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    session.settings.set("backup_folder", str(tmp_path / "file"))
    with pytest.raises(OutputError, match=r"No backup of desk\.briefer") as told:
        backing_up(session, datetime.now(UTC))(task)
    assert "settings" in told.value.remedy


def test_nothing_is_due_while_a_drive_does_not_answer(session: Session) -> None:
    now = datetime.now(UTC)
    assert is_due(session, now)
    session.store.path.rename(session.store.path.with_suffix(".away"))
    assert not is_due(session, now)
