"""Tab goes round the whole window, whatever there is to show."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.store.store import Store
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings

MOST = 400


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, resources: Path) -> Iterator[MainWindow]:
    window = MainWindow(settings, resources)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("workspace", ["read", "curate", "build", "timeline"])
@pytest.mark.parametrize("library", ["empty", "sample"])
def test_tab_comes_round(
    window: MainWindow,
    settle: Callable[..., None],
    sample_path: Path,
    tmp_path: Path,
    library: str,
    workspace: str,
) -> None:
    path = sample_path
    if library == "empty":
        path = tmp_path / "empty.briefer"
        Store.create(path).close()
    assert window.open_library(path)
    settle()
    window.book[workspace].trigger()
    settle()
    menu = window._top.nextInFocusChain()
    assert menu is not None
    menu.setFocus()
    passed: list[QWidget] = [menu]
    while len(passed) < MOST:
        window.focusNextPrevChild(True)
        now = window.focusWidget()
        assert now is not None
        assert now is not passed[-1], f"Tab ends at {now}"
        if now is menu:
            break
        passed.append(now)
    assert window.focusWidget() is menu, passed[-5:]
    assert window.desk is not None
    assert any(window.desk.isAncestorOf(each) for each in passed)
