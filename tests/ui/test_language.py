"""Where Briefer speaks a language, Qt speaks it too."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from briefer.ui.language import speak

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="de"><context><name>Actions</name>
<message><source>Quit</source><translation>Beenden</translation></message>
</context></TS>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Translations of Briefer into German."""
    release = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if release is None:
        pytest.skip("a translation is built with pyside6-lrelease, which this system lacks")
    written = tmp_path / "briefer_de.ts"
    written.write_text(GERMAN, encoding="utf-8")
    subprocess.run([release, "-silent", str(written)], check=True)
    return tmp_path


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """What a test has the application speak, it speaks no longer when that is over."""
    before = set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def said() -> tuple[str, str]:
    """A word of Briefer's, and one of a button of Qt's."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    return QCoreApplication.translate("Actions", "Quit"), cancel


def test_qts_own_words_are_spoken_with_briefers(folder: Path) -> None:
    assert said() == ("Quit", "Cancel")
    assert speak(QLocale("de_AT"), folder)
    assert said() == ("Beenden", "Abbrechen")


def test_qt_speaks_no_language_that_briefer_does_not(folder: Path) -> None:
    assert not speak(QLocale("fr_FR"), folder)
    assert said() == ("Quit", "Cancel")
