"""Settings: typed, remembered, told of."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from briefer.ui.settings import KEYS, Settings


def test_each_setting_has_the_type_of_its_default(qtbot: QtBot, settings: Settings) -> None:
    for key, default in KEYS.items():
        assert settings.value(key) == default
        assert type(settings.value(key)) is type(default)


def test_what_is_set_is_there_after_a_restart(qtbot: QtBot, settings_path: Path) -> None:
    file = settings_path / "briefer.ini"
    first = Settings(file)
    first.set("author", "N. Haidari")
    first.set("text_size", 150)
    first.set("spelling", False)
    first.keep_state("window", QByteArray(b"\x00\x01"))
    first.keep_note("columns", "1 2 3")
    first.sync()
    second = Settings(file)
    assert second.value("author") == "N. Haidari"
    assert second.scale == 1.5
    assert second.value("spelling") is False
    assert second.state("window") == QByteArray(b"\x00\x01")
    assert second.note("columns") == "1 2 3"
    assert second.state("other") is None


def test_a_change_is_told_once(qtbot: QtBot, settings: Settings) -> None:
    with qtbot.waitSignal(settings.changed) as told:
        settings.set("theme", "dark")
    assert told.args == ["theme"]
    assert settings.theme == "dark"
    with qtbot.assertNotEmitted(settings.changed):
        settings.set("theme", "dark")


def test_what_somebody_spoilt_in_the_file_is_not_believed(
    qtbot: QtBot, settings_path: Path
) -> None:
    file = settings_path / "briefer.ini"
    file.write_text("[General]\ntext_size=big\ntheme=pink\n", "utf-8")
    settings = Settings(file)
    assert settings.scale == 1.0
    assert settings.theme == "system"
    assert Settings(file).value("text_size") == 100


def test_recent_libraries_are_the_newest_ten_each_once(
    qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.briefer" for number in range(12)]
    for path in (*paths, paths[5]):
        settings.opened(path)
    assert settings.recent[:2] == (paths[5], paths[11])
    assert len(settings.recent) == 10
    settings.forget(paths[5])
    assert paths[5] not in settings.recent
