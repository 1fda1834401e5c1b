"""What the style sheet draws of controls can be seen in both themes."""

from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.theme import theme

THEMES = pytest.mark.parametrize("name", ["light", "dark"])


def inks(widget: QWidget) -> set[str]:
    """The colours of its pixels."""
    image = widget.grab().toImage()
    every = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name() for x, y in every}


@THEMES
def test_a_box_to_tick_has_an_edge_and_its_tick_a_ground(
    qtbot: QtBot, resources: Path, name: Literal["light", "dark"]
) -> None:
    now = theme(resources)
    now.set(name)
    box = QCheckBox("Whole words")
    qtbot.addWidget(box)
    assert now.colour("edge").name() in inks(box)
    box.setChecked(True)
    assert {now.colour("accent").name(), now.colour("on-accent").name()} <= inks(box)
    now.set("light")


@THEMES
def test_what_is_picked_of_several_is_filled(
    qtbot: QtBot, resources: Path, name: Literal["light", "dark"]
) -> None:
    now = theme(resources)
    now.set(name)
    button = QRadioButton()
    button.setProperty("role", "pick")
    qtbot.addWidget(button)
    assert now.colour("accent").name() not in inks(button)
    button.setChecked(True)
    middle = button.grab().toImage().pixelColor(7, button.height() // 2)
    assert middle == now.colour("accent")
    now.set("light")


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_what_can_be_picked_is_round_at_every_size_of_text(
    qtbot: QtBot, resources: Path, scale: float
) -> None:
    now = theme(resources)
    now.set("light", scale)
    button = QRadioButton()
    button.setProperty("role", "pick")
    qtbot.addWidget(button)
    button.setChecked(True)
    picture, side = button.grab().toImage(), now.px(14)
    top = (button.height() - side) // 2
    accent = now.colour("accent")
    assert picture.pixelColor(side // 2, top + 1) != now.colour("window")
    assert picture.pixelColor(1, top + 1) != accent, "its corner is not of it"
    now.set("light")


def test_icons_grow_with_the_text(qtbot: QtBot, resources: Path) -> None:
    now = theme(resources)
    button = QPushButton()
    qtbot.addWidget(button)
    now.set("light", 2.0)
    button.ensurePolished()
    assert button.iconSize().width() == 32
    now.set("light")
