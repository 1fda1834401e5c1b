"""What the tools that analysts have do badly, and this window must not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.items.source import Source
from briefer.ui.export.export_dialog import ExportDialog
from briefer.ui.listing.list_view import ListView
from briefer.ui.main_window import MainWindow
from briefer.ui.reader.source_text import SourceText
from briefer.ui.settings import Settings
from briefer.ui.start.welcome_page import WelcomePage
from briefer.ui.top_bar import TopBar

Settle = Callable[..., None]

OPENING = "The provincial governor told reporters at the Torkham crossing on Sunday evening that "


class Shown(QObject):
    """The windows that came up, by their classes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.names: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Shown]:
    shown = Shown(qapp)
    yield shown
    qapp.removeEventFilter(shown)


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, resources: Path) -> Iterator[MainWindow]:
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    yield window
    window.close()
    window.deleteLater()


def opened(window: MainWindow, path: Path, settle: Settle) -> None:
    window.show()
    assert window.open_library(path)
    settle(within_ms=20_000)


def test_a_first_start_and_an_export_put_no_dialog_in_the_way(
    window: MainWindow, windows: Shown, own_folders: Path, settle: Settle
) -> None:
    window.start(None)
    window.show()
    page = window.findChild(WelcomePage)
    assert page is not None
    page.findChildren(QPushButton)[0].click()
    settle(within_ms=20_000)
    assert windows.names == ["MainWindow"]

    window.book["export"].trigger()
    dialog = next(each for each in window.findChildren(ExportDialog) if each.isVisible())
    files = dialog.files()
    windows.names.clear()
    dialog.accept()
    settle(within_ms=20_000)
    assert files
    assert all(path.is_file() for path in files)
    assert windows.names == []
    assert {"Open PDF", "Open DOCX", "Show in folder"} <= {
        each.text() for each in window.findChildren(QPushButton) if each.isVisible()
    }


def test_twenty_items_that_begin_alike_can_be_told_apart(
    window: MainWindow, sample_path: Path, settle: Settle
) -> None:
    opened(window, sample_path, settle)
    assert window.session is not None
    facts = [Fact(id=f"same-{n}", text=f"{OPENING}{n} posts were shut") for n in range(20)]
    window.session.do(Edit("Add", tuple(Change(None, fact) for fact in facts)))
    window.book["curate"].trigger()
    window.book["search"].trigger()
    settle()
    field = QApplication.focusWidget()
    assert field is not None
    for words in ("provincial governor", "posts were shut"):
        field.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(field, words)
        settle()
        assert len(set(rows_drawn(window))) == 20


def rows_drawn(window: MainWindow) -> Iterator[bytes]:
    """A picture of each row of the list, as it is painted while it is not selected."""
    view = window.findChild(ListView)
    assert view is not None
    model = view.model()
    view.clearSelection()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        view.scrollTo(index)
        QApplication.processEvents()
        picture = view.viewport().grab(view.visualRect(index)).toImage()
        yield bytes(picture.constBits())


@pytest.mark.parametrize("width", [1280, 1920])
def test_a_source_is_read_in_lines_of_about_seventy_characters(
    window: MainWindow, sample_path: Path, settle: Settle, width: int
) -> None:
    window.resize(width, 800 if width == 1280 else 1080)
    opened(window, sample_path, settle)
    assert window.session is not None
    source = Source(id="long", title="Long", text=f"{OPENING * 40}.")
    window.session.do(Edit("Add", (Change(None, source),)))
    window.book["read"].trigger()
    assert window.desk is not None
    window.desk.show_record("long")
    settle()
    text = window.findChild(SourceText)
    assert text is not None
    layout = text.document().firstBlock().layout()
    lengths = sorted(layout.lineAt(n).textLength() for n in range(layout.lineCount() - 1))
    assert 60 <= lengths[len(lengths) // 2] <= 80


@pytest.mark.parametrize("workspace", ["read", "curate", "build", "timeline"])
def test_every_workspace_fits_a_small_laptop(
    window: MainWindow, sample_path: Path, settle: Settle, workspace: str
) -> None:
    opened(window, sample_path, settle)
    window.book[workspace].trigger()
    settle()
    least = window.minimumSizeHint()
    assert least.width() <= 1280
    assert least.height() <= 760  # a title bar and a panel take the rest of 800


def test_whatever_stands_at_the_top_says_what_it_does(
    window: MainWindow, sample_path: Path, settle: Settle
) -> None:
    opened(window, sample_path, settle)
    bar = window.findChild(TopBar)
    assert bar is not None
    buttons = [each for each in bar.findChildren(QPushButton) if each.isVisible()]
    assert 0 < len(buttons) <= 12
    assert all(each.text() or each.toolTip() for each in buttons)
