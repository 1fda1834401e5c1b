"""The gallery: pages of every template, and a brief begun from one."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefer.briefs import templates
from briefer.briefs.brief import Brief
from briefer.briefs.template_file import parse
from briefer.ui.gallery.gallery import Gallery, begin
from briefer.ui.gallery.template_model import THUMBNAIL
from briefer.ui.gallery.thumbnails import Thumbnail, thumbnail
from briefer.ui.session import Session
from briefer.ui.theme import theme


@pytest.fixture
def gallery(qtbot: QtBot, session: Session, window: QWidget) -> Gallery:
    return Gallery(session, is_new=True, parent=window)


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> QWidget:
    theme(session.resources)
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_each_template_gets_its_first_page(
    gallery: Gallery, session: Session, settle: Callable[..., None]
) -> None:
    settle(session)
    model = gallery.model
    found = [model.index(row).data(THUMBNAIL) for row in range(model.rowCount())]
    assert len(found) == 8
    assert all(isinstance(each, Thumbnail) and each.pages for each in found)
    assert model.pages(model.rowCount() - 1)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_fits_a_small_screen_with_the_chosen_template_and_the_buttons_in_sight(
    session: Session, window: QWidget, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    room = QSize(960, 600)
    screen = SimpleNamespace(availableSize=lambda: room)
    monkeypatch.setattr(Gallery, "screen", lambda _: screen)
    theme().set("light", scale)
    gallery = Gallery(session, is_new=True, parent=window)
    gallery.show()
    assert gallery.width() <= room.width()
    assert gallery.height() <= room.height()
    for part in (gallery.title, gallery.take):
        assert gallery.rect().contains(QRect(part.mapTo(gallery, QPoint()), part.size()))
    chosen = gallery.list.visualRect(gallery.list.currentIndex())
    assert gallery.list.viewport().rect().intersects(chosen)
    gallery.close()


def test_arrows_choose_and_enter_takes(qtbot: QtBot, gallery: Gallery) -> None:
    assert gallery.template is not None
    assert gallery.template.key == "situation-report"
    assert gallery.title.text() == "Situation report"
    gallery.list.setCurrentIndex(gallery.model.index(0))
    assert gallery.title.text() == "Backgrounder"
    with qtbot.waitSignal(gallery.chosen) as chosen:
        qtbot.keyClick(gallery.title, Qt.Key.Key_Return)
    assert [chosen.args[0].key, chosen.args[1]] == ["backgrounder", "Backgrounder"]


def test_a_brief_is_begun_with_the_users_settings(session: Session, gallery: Gallery) -> None:
    for key, value in (
        ("author", "A. Writer"),
        ("organisation", "Desk"),
        ("marking", "TLP:GREEN"),
        ("paper", "Letter"),
        ("date_style", "short"),
    ):
        session.settings.set(key, value)
    template = gallery.model.templates[0]
    brief = session.store.record(begin(session, template, "Border"))
    assert isinstance(brief, Brief)
    own = parse(brief.template_text, brief.template)
    assert (own.page.width, own.date_style, brief.marking) == (612.0, "short", "TLP:GREEN")
    assert dict(brief.fields)["author"] == "A. Writer"
    assert dict(brief.fields)["organisation"] == "Desk"
    assert session.undo_label == "New brief Border"


def test_its_model_keeps_qts_promises(gallery: Gallery, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(gallery.model)


def test_a_thumbnail_that_cannot_be_kept_is_drawn_all_the_same(
    own_folders: Path, resources: Path
) -> None:
    (own_folders / "cache" / "Briefer").touch()  # a file where the folder would be
    template = templates.find("flash-update", resources / "templates")
    assert thumbnail(template, resources).pages >= 1


def test_a_thumbnail_is_kept_whole_and_read_again(own_folders: Path, resources: Path) -> None:
    template = templates.find("flash-update", resources / "templates")
    drawn = thumbnail(template, resources)
    (kept,) = (own_folders / "cache" / "Briefer" / "thumbnails").iterdir()
    assert kept.suffix == ".png"
    assert thumbnail(template, resources).image == drawn.image
