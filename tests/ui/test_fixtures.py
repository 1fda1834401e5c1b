"""The window's tests keep to folders of their own, and wait for what is under way."""

import os
from collections.abc import Callable
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QSettings, QTimer

from briefer.ui.jobs import Task
from briefer.ui.session import Session
from briefer.ui.settings import Settings


def test_nothing_is_kept_in_the_users_own_folders(own_folders: Path, settings: Settings) -> None:
    settings.set("author", "A. Writer")
    settings.sync()
    assert (own_folders / "config" / "briefer.ini").is_file()
    assert own_folders in Path(QSettings("Briefer", "Briefer").fileName()).parents
    if os.name == "posix":
        assert own_folders in Path(platformdirs.user_config_dir("briefer")).parents


def test_settling_waits_for_workers_and_for_pauses(
    session: Session, settle: Callable[[Session], None]
) -> None:
    came: list[str] = []
    pause = QTimer(session, singleShot=True, interval=20)
    pause.timeout.connect(lambda: came.append("pause"))
    pause.start()

    def work(_: Task) -> str:
        return "work"

    session.jobs.run("Working", work, came.append, owner=QObject(session))
    settle(session)
    assert sorted(came) == ["pause", "work"]


def test_the_sample_is_a_copy(sample_session: Session, made_sample: Path) -> None:
    assert sample_session.store.path != made_sample
    assert sample_session.store.briefs()
