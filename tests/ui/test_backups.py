"""One backup a day, and old ones thinned out."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.errors import OutputError
from briefer.items.fact import Fact
from briefer.store import rotation
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


def test_a_very_large_library_is_left_to_its_owner(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "LARGEST", 10)
    assert not is_due(session, datetime.now(UTC))
    with qtbot.waitSignal(session.noticed) as told:
        DailyBackup(session, session).look()
    assert "too large" in told.args[0]


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
