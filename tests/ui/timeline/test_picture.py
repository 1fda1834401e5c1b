"""The timeline as a picture in a file."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from briefer.errors import OutputError
from briefer.ui.session import Session
from briefer.ui.timeline.picture import MOST_LANES, Words, save
from briefer.ui.timeline.timeline_pane import TimelinePane
from tests.ui.timeline.conftest import shown
from tests.ui.timeline.made import adding, event

WORDS = Words("Border clash", "and {n} more lanes")


def saved(pane: TimelinePane, path: Path) -> Path:
    with pane._session.reading() as store:
        save(path, pane.canvas.scene, pane.canvas.plot.width(), WORDS, store)
    return path


def texts(svg: Path) -> str:
    """All text elements of an SVG, one a line."""
    root = ElementTree.fromstring(svg.read_text(encoding="utf-8"))
    found = (each for each in root.iter() if each.tag.endswith("}text"))
    return "\n".join("".join(each.itertext()).strip("\u2068\u2069") for each in found)


def test_an_svg_has_title_scale_lanes_and_labels_as_text(
    pane: TimelinePane, tmp_path: Path
) -> None:
    found = texts(saved(pane, tmp_path / "a.svg"))

    for words in ("Border clash", "Sat 11", "Kabul", "Exchange of fire along the border"):
        assert words in found


def test_a_png_is_light_and_twice_as_fine(pane: TimelinePane, tmp_path: Path) -> None:
    image = QImage(str(saved(pane, tmp_path / "a.png")))

    assert image.width() > 2 * 960
    assert image.pixelColor(3, 3).lightness() > 250


def test_very_many_lanes_are_cut_and_counted(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.do(
        adding(*(event(f"e{n}", "2025-10-12", place=f"P{n}") for n in range(MOST_LANES + 3)))
    )
    pane = shown(TimelinePane(session), qtbot)

    assert "and 3 more lanes" in texts(saved(pane, tmp_path / "a.svg"))


def test_a_folder_that_is_not_there_is_refused(pane: TimelinePane, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        saved(pane, tmp_path / "none" / "a.png")


def test_the_window_keeps_its_own_labels(pane: TimelinePane, tmp_path: Path) -> None:
    before = replace(pane.canvas.scene)
    saved(pane, tmp_path / "a.png")

    assert pane.canvas.scene == before
