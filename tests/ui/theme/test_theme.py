"""The theme that is on, and what changes with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from briefer.ui.theme import Theme, theme
from briefer.ui.theme.icons import Strokes


@pytest.fixture
def shown(qapp: QApplication, resources: Path) -> Iterator[Theme]:
    found = theme(resources)
    yield found
    found.set("light")


def test_dark_is_dark_and_light_is_light(qtbot: QtBot, shown: Theme) -> None:
    shown.set("dark")
    assert shown.is_dark
    assert shown.colour("pane").lightness() < 60
    assert QApplication.palette().base().color() == shown.colour("pane")
    with qtbot.waitSignal(shown.changed):
        shown.set("light")
    assert not shown.is_dark
    assert shown.colour("pane").name() == "#ffffff"


def test_the_systems_scheme_is_followed_where_nothing_else_is_wanted(
    qtbot: QtBot, shown: Theme
) -> None:
    hints = QGuiApplication.styleHints()
    shown.set("system")
    assert not shown.is_dark
    shown.follow_system()
    with qtbot.waitSignal(shown.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert shown.is_dark
    with qtbot.assertNotEmitted(shown.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    shown.set("light")
    with qtbot.assertNotEmitted(shown.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    shown.set("system")
    assert not shown.is_dark


def test_text_grows_up_to_twice_as_large(qtbot: QtBot, shown: Theme) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    shown.set("light", 1.0)
    label.ensurePolished()
    small = label.font().pixelSize()
    shown.set("light", 9.0)
    label.ensurePolished()
    assert (shown.scale, shown.px(13)) == (2.0, 26)
    assert label.font().pixelSize() == 2 * small
    assert shown.font(11, bold=True).pixelSize() == 22


def test_icons_take_the_colour_of_their_role(qtbot: QtBot, shown: Theme) -> None:
    shown.set("light")
    image = shown.icon("plus", "accent").pixmap(QSize(24, 24)).toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle == shown.colour("accent")
    assert shown.icon("plus", "accent") is shown.icon("plus", "accent")


def test_a_button_squeezed_to_nothing_has_no_icon_to_draw(qtbot: QtBot, resources: Path) -> None:
    engine = Strokes(resources / "icons" / "ellipsis.svg", QColor(), QColor())
    for size in (QSize(0, 0), QSize(16, 0)):
        assert engine.pixmap(size, QIcon.Mode.Normal, QIcon.State.Off).isNull()


def test_documents_words_are_set_in_the_fonts_that_come_along(qtbot: QtBot, shown: Theme) -> None:
    assert shown.serif(14).families() == ["Noto Serif"]


def test_there_is_one_theme_an_application(qtbot: QtBot, shown: Theme) -> None:
    assert theme() is shown
