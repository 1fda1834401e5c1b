"""The welcome page, and the sample."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefer.errors import OutputError
from briefer.store.store import Store
from briefer.ui.settings import Settings
from briefer.ui.start.sample import sample_library
from briefer.ui.start.welcome_page import WelcomePage


def buttons(page: WelcomePage) -> dict[str, QPushButton]:
    return {button.accessibleName(): button for button in page.findChildren(QPushButton)}


def test_three_ways_to_begin(qtbot: QtBot, settings: Settings) -> None:
    page = WelcomePage(settings)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    for name, signal in (
        ("Open the sample", page.sample_asked),
        ("New library…", page.new_asked),
        ("Open a library…", page.open_asked),
    ):
        with qtbot.waitSignal(signal):
            buttons(page)[name].click()
        assert buttons(page)[name].height() >= 40


def test_libraries_of_late_are_offered_while_they_are_there(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    there = tmp_path / "desk.briefer"
    there.write_bytes(b"")
    settings.opened(tmp_path / "gone.briefer")
    settings.opened(there)
    page = WelcomePage(settings)
    qtbot.addWidget(page)
    assert "gone" not in buttons(page)
    with qtbot.waitSignal(page.library_asked) as asked:
        buttons(page)["desk"].click()
    assert asked.args == [str(there)]


def test_the_sample_is_made_once_in_the_users_own_folder(
    qtbot: QtBot, own_folders: Path, resources: Path
) -> None:
    path = sample_library(resources)
    assert path.is_relative_to(own_folders)
    with Store.open(path) as store:
        assert not store.verify()
    before = path.stat().st_mtime_ns
    assert sample_library(resources) == path
    assert path.stat().st_mtime_ns == before


def test_where_it_cannot_be_made_that_is_told(
    qtbot: QtBot, own_folders: Path, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(OutputError) as told:
        sample_library(resources)
    assert "Permission denied" in told.value.what
