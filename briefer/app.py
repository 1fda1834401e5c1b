"""The door to the window: settings, theme, the last library."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

import briefer
from briefer.installed import resources
from briefer.ui.collecting import Collector
from briefer.ui.crash import CrashHook
from briefer.ui.language import speak
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings
from briefer.ui.theme import theme

_TURN = 0.001
"""Seconds for which a worker may hold Python while the window has something to do."""


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(library: Path | None = None) -> int:
    """Open the window on `library`, or on the last one; the exit code when it is closed."""
    application = QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("Briefer")
    application.setOrganizationName("Briefer")
    application.setApplicationVersion(briefer.__version__)
    application.setDesktopFileName("briefer")
    folder = resources()
    speak(QLocale(), folder / "translations")
    settings = Settings()
    theme(folder).set(settings.theme, settings.scale)
    sys.setswitchinterval(_TURN)
    window = MainWindow(settings, folder)
    Collector(window)
    hook = CrashHook(window)
    hook.install()
    window.painted.connect(theme().follow_system)
    window.painted.connect(lambda: window.start(library))
    window.show()
    code = application.exec()
    window.deleteLater()
    return code
