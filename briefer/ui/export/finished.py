"""What can be done with files that were exported, and which those were."""

import json
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from briefer.ui.offer import Offer
from briefer.ui.settings import Settings, is_there

_KEPT = 12


def open_file(path: Path) -> None:
    """Open it in the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> None:
    """Show it among the other files of its folder."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def offers(files: tuple[Path, ...]) -> tuple[Offer, ...]:
    """Buttons for the status bar: open each file, and show the first in its folder."""
    translate = QCoreApplication.translate
    each = translate("Export", "Open {name}") if len(files) > 1 else translate("Export", "Open")
    opening = [
        Offer(each.format(name=path.suffix[1:].upper()), partial(open_file, path)) for path in files
    ]
    return (
        *opening,
        Offer(translate("Export", "Show in folder"), partial(show_in_folder, files[0])),
    )


def recent(settings: Settings) -> tuple[Path, ...]:
    """The files that were exported last and are still there, the newest first."""
    try:
        found = json.loads(settings.note("exports", "[]"))
    except ValueError:
        return ()
    return tuple(path for path in map(Path, map(str, found)) if is_there(path))


def remember(settings: Settings, files: tuple[Path, ...]) -> None:
    """Put `files` in front of what was exported before."""
    known = dict.fromkeys((*files, *recent(settings)))
    settings.keep_note("exports", json.dumps([str(path) for path in known][:_KEPT]))
