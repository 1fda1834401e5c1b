"""Settings, keyboard map, about, verify."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefer.items.marking import Markings
from briefer.store.problem import Problem
from briefer.ui.actions import ACTIONS, ActionBook
from briefer.ui.dialogs.about_dialog import AboutDialog, licences
from briefer.ui.dialogs.keyboard_map import LOCAL, KeyboardMap
from briefer.ui.dialogs.settings_dialog import SettingsDialog
from briefer.ui.dialogs.verify_dialog import VerifyDialog, verify
from briefer.ui.session import Session
from briefer.ui.settings import KEYS, Settings

Part = TypeVar("Part", bound=QWidget)


def part(dialog: QWidget, kind: type[Part], name: str) -> Part:
    """The control of `dialog` that is called so."""
    found = dialog.findChild(kind, name)
    assert found is not None
    return found


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings, resources: Path) -> SettingsDialog:
    made = SettingsDialog(settings, resources)
    qtbot.addWidget(made)
    return made


def test_every_setting_has_a_field(dialog: SettingsDialog) -> None:
    assert {key for key in KEYS if dialog.findChild(QWidget, key) is None} == set()


def test_what_is_changed_is_kept_at_once(
    qtbot: QtBot, dialog: SettingsDialog, settings: Settings
) -> None:
    author = part(dialog, QLineEdit, "author")
    qtbot.keyClicks(author, "N. Haidari ")
    assert settings.value("author") == "N. Haidari"
    box = part(dialog, QComboBox, "template")
    box.setCurrentIndex(box.findData("quote-sheet"))
    box.activated.emit(box.currentIndex())
    assert settings.value("template") == "quote-sheet"
    part(dialog, QSpinBox, "text_size").setValue(150)
    assert settings.scale == 1.5
    part(dialog, QCheckBox, "spelling").click()
    assert settings.value("spelling") is False


def test_markings_are_those_of_the_library(
    qtbot: QtBot, settings: Settings, resources: Path
) -> None:
    made = SettingsDialog(settings, resources, Markings(("OPEN", "CLOSED")))
    qtbot.addWidget(made)
    box = part(made, QComboBox, "marking")
    assert [box.itemData(at) for at in range(box.count())] == ["", "OPEN", "CLOSED"]


def test_a_folder_for_backups_can_be_chosen(
    dialog: SettingsDialog, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Choose…").click()
    assert settings.value("backup_folder") == str(tmp_path)


def test_the_keyboard_map_has_every_action_and_narrows(qtbot: QtBot) -> None:
    book = ActionBook()
    made = KeyboardMap(book)
    qtbot.addWidget(made)
    made.show()
    texts = {label.text() for label in made.findChildren(QLabel)}
    assert {spec.text.removesuffix("…") for spec in ACTIONS} <= texts
    assert {words for _, keys in LOCAL for _, words in keys} <= texts
    area = made.findChild(QScrollArea)
    assert area is not None
    inside = area.viewport()
    keys = [label for label in made.findChildren(QLabel) if label.property("role") == "key"]
    assert all(key.mapTo(inside, key.rect().topRight()).x() < inside.width() for key in keys)
    made.field.setText("zoom")
    shown = {label.text() for label in made.findChildren(QLabel) if label.isVisible()}
    assert "Zoom in and out" in shown
    assert "Undo" not in shown
    made.accept()


def test_about_names_versions_and_every_licence(qtbot: QtBot, resources: Path) -> None:
    made = AboutDialog(resources)
    qtbot.addWidget(made)
    lines = list(licences(resources))
    for part in ("reportlab", "python-docx", "sqlite-utils", "pyside6-essentials"):
        said = [line for line in lines if line.lower().startswith(part)]
        assert said
        assert not said[0].endswith(": ")
    assert any("SIL OPEN FONT LICENSE" in line for line in lines)
    assert any("Permission to use, copy, modify" in line for line in lines)


def test_a_sound_library_is_told_in_a_sentence(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.noticed) as told:
        verify(session, made_window(qtbot))
    assert "nothing is wrong" in told.args[0]


def made_window(qtbot: QtBot) -> QLabel:
    label = QLabel("window")
    qtbot.addWidget(label)
    return label


def test_what_is_wrong_is_listed_with_its_remedy(qtbot: QtBot) -> None:
    made = VerifyDialog([Problem("A text was changed.", "Restore the backup.")])
    qtbot.addWidget(made)
    words = " ".join(label.text() for label in made.findChildren(QLabel))
    assert "One thing is wrong" in words


def test_the_settings_say_how_many_backups_are_kept(
    qtbot: QtBot, settings: Settings, resources: Path
) -> None:
    dialog = SettingsDialog(settings, resources)
    qtbot.addWidget(dialog)
    box = dialog.findChild(QCheckBox, "backups")
    assert box is not None
    assert "12 daily, 10 weekly and 9 monthly" in box.toolTip()
    assert "8 GB" in box.accessibleDescription()
