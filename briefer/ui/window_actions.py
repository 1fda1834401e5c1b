"""What the actions do that need no library: each is given the window."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from briefer.errors import BrieferError
from briefer.store.store import Store

if TYPE_CHECKING:
    from briefer.ui.main_window import MainWindow

translate = QCoreApplication.translate

Act = Callable[["MainWindow"], object]

_SUFFIX = ".briefer"
_STEP = 10


def _palette(window: "MainWindow") -> None:
    from briefer.ui.palette.palette import Palette

    palette = Palette(window.session, window.book, window)
    if window.desk is not None:
        palette.record_asked.connect(window.desk.show_record)
        palette.brief_asked.connect(window.desk.show_brief)
        palette.place_asked.connect(window.desk.place)
    palette.open_at(window)


def _dialog(window: "MainWindow", name: str) -> None:
    from briefer.ui.dialogs.about_dialog import AboutDialog
    from briefer.ui.dialogs.keyboard_map import KeyboardMap
    from briefer.ui.dialogs.settings_dialog import SettingsDialog

    if name == "settings":
        markings = window.session.store.markings if window.session is not None else None
        SettingsDialog(window.settings, window.resources, markings, window).open()
    elif name == "keys":
        KeyboardMap(window.book, window).open()
    else:
        AboutDialog(window.resources, window).open()


def _new_library(window: "MainWindow") -> None:
    folder = window.settings.note("folder/libraries")
    name, _ = QFileDialog.getSaveFileName(
        window,
        translate("Actions", "New library"),
        folder,
        translate("Actions", "Briefer libraries (*.briefer)"),
    )
    if not name:
        return
    path = Path(name) if name.endswith(_SUFFIX) else Path(f"{name}{_SUFFIX}")
    try:
        Store.create(path).close()
    except BrieferError as error:
        window.refuse(error)
        return
    window.settings.keep_note("folder/libraries", str(path.parent))
    window.open_library(path)


def _open_library(window: "MainWindow") -> None:
    folder = window.settings.note("folder/libraries")
    name, _ = QFileDialog.getOpenFileName(
        window,
        translate("Actions", "Open library"),
        folder,
        translate("Actions", "Briefer libraries (*.briefer)"),
    )
    if name:
        window.settings.keep_note("folder/libraries", str(Path(name).parent))
        window.open_library(Path(name))


def _resize_text(window: "MainWindow", step: int) -> None:
    size = int(window.settings.value("text_size")) + step
    window.settings.set("text_size", min(max(size, 100), 200))


def _switch_theme(window: "MainWindow") -> None:
    from briefer.ui.theme import theme

    window.settings.set("theme", "light" if theme().is_dark else "dark")


def _full_screen(window: "MainWindow") -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


ON_WINDOW: Mapping[str, Act] = MappingProxyType(
    {
        "new-library": _new_library,
        "open-library": _open_library,
        "settings": lambda window: _dialog(window, "settings"),
        "close-library": lambda window: window.leave_library(),
        "quit": lambda window: window.close(),
        "palette": _palette,
        "larger": lambda window: _resize_text(window, _STEP),
        "smaller": lambda window: _resize_text(window, -_STEP),
        "dark": _switch_theme,
        "full-screen": _full_screen,
        "keys": lambda window: _dialog(window, "keys"),
        "about": lambda window: _dialog(window, "about"),
    }
)
"""By the action's name."""
