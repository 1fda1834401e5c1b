"""Each icon is strokes in whatever colour is asked for, and nothing that could run or load."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from briefer.ui.actions import ACTIONS

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"
OWN = FOLDER / "briefer.svg"
ICONS = sorted(set(FOLDER.glob("*.svg")) - {OWN})


def drawn(svg: bytes) -> QImage:
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_is_drawn_in_the_colour_that_takes_the_place_of_its_own(path: Path) -> None:
    svg = path.read_bytes()
    assert svg.count(b"currentColor") >= 1
    image = drawn(svg.replace(b"currentColor", b"#ff0000"))
    points = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    inked = [point for point in points if point.alpha() == 255]
    assert inked
    assert all((each.red(), each.green(), each.blue()) == (255, 0, 0) for each in inked)


@pytest.mark.parametrize("path", [*ICONS, OWN], ids=lambda path: path.stem)
def test_an_icon_holds_shapes_and_nothing_else(path: Path) -> None:
    svg = path.read_text(encoding="utf-8")
    elements = set(re.findall(r"<(\w+)", svg))
    assert elements <= {"svg", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
    assert not re.search(r"<!|href|url\(|\bon\w+=", svg)


def test_the_application_has_an_icon_of_its_own() -> None:
    image = drawn(OWN.read_bytes())
    assert image.pixelColor(2, 12).name() == "#0f5c7a"
    assert image.pixelColor(9, 7).name() == "#ffffff"


def test_every_action_that_names_an_icon_has_it() -> None:
    assert {spec.icon for spec in ACTIONS if spec.icon} <= {path.stem for path in ICONS}


def test_the_licence_of_the_icons_lies_beside_them() -> None:
    assert "ISC License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
