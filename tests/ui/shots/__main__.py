"""Draw every view and dialog into out/shots: `python -m tests.ui.shots [NAME …]`.

The window is drawn in both themes and two sizes, with text twice as large, and from right to left;
a pane alone in both themes; all over a copy of the sample. A module beside this one adds panes by
`SHOTS = ((name, function(session) -> widget), …)`; the window's own states are in window.py.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal

from click.testing import CliRunner
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from briefer.cli import cli
from briefer.store.store import Store
from briefer.ui.main_window import MainWindow
from briefer.ui.session import Session
from briefer.ui.settings import Settings
from briefer.ui.theme import theme
from tests.ui.calm import settle, wait
from tests.ui.shots.window import WINDOW_SHOTS, Act

REPOSITORY = Path(__file__).resolve().parents[3]
OUT = REPOSITORY / "out" / "shots"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PANE = (720, 800)
_LAID_OUT_MS = 50
"""How long layouts within layouts may take until all of them have their heights."""
SCREEN = """{"synchronousWindowSystemEvents": false, "windowFrameMargins": false,
"screens": [{"name": "shots", "x": 0, "y": 0, "width": 1920, "height": 1080,
"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}"""
"""The screen that is not there."""


def taken(window: QWidget) -> QPixmap:
    """The window, and what stands open over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            corner = other.mapToGlobal(other.rect().topLeft()) - window.pos()
            painter.drawPixmap(corner, other.grab())
            if other.windowType() is not Qt.WindowType.Popup:
                painter.setPen(theme().colour("edge"))  # a window manager would frame it
                painter.drawRect(QRect(corner, other.size()).adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def close_all_but(window: QWidget) -> None:
    """Close what stands open over `window`."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()


@dataclass(frozen=True)
class Look:
    """How the window is drawn: in which colours, how large, from which side."""

    scheme: Literal["light", "dark"]
    size: tuple[int, int]
    text: int = 100  # per cent
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight

    @property
    def name(self) -> str:
        """What the name of the picture ends in."""
        if self.text != 100:
            return f"{self.text}-percent"
        if self.direction is Qt.LayoutDirection.RightToLeft:
            return "mirrored"
        return f"{self.scheme}-{self.size[0]}"


SMALL, LARGE = (1280, 800), (1920, 1080)
LOOKS = (
    Look("light", SMALL),
    Look("dark", SMALL),
    Look("light", LARGE),
    Look("dark", LARGE),
    Look("light", SMALL, text=200),
    Look("light", SMALL, direction=Qt.LayoutDirection.RightToLeft),
)


def draw_window(sample: Path, look: Look, name: str, act: Act) -> None:
    """One picture of the window, over a sample and with settings of its own, after `act`."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(shutil.copy(sample, folder))
        settings = Settings(Path(folder) / "briefer.ini")
        settings.set("theme", look.scheme)
        settings.set("text_size", look.text)
        window = MainWindow(settings, REPOSITORY / "resources")
        window.resize(*look.size)
        window.show()
        window.start(library)
        settle(window)
        act(window)
        settle(*QApplication.topLevelWidgets())
        wait(_LAID_OUT_MS)
        taken(window).save(str(OUT / f"{name}-{look.name}.png"))
        close_all_but(window)
        window.close()
        window.deleteLater()
        wait(1)


def draw_pane(session: Session, name: str, widget: QWidget) -> None:
    """One picture of a pane alone, at the size that it has asked for."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_Resized):
        widget.resize(*PANE)
    widget.show()
    settle(session, widget)
    widget.grab().save(str(OUT / f"{name}.png"))
    widget.close()
    widget.deleteLater()
    wait(1)


def pane_modules() -> Iterator[str]:
    """The modules beside this one that show panes."""
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.stem not in ("__main__", "window"):
            yield f"tests.ui.shots.{path.stem}"


def main(names: list[str]) -> None:
    """Draw the pictures whose names begin with one of `names`, or all of them."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = folder
        screen = Path(folder) / "screen.json"
        screen.write_text(SCREEN, "utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        OUT.mkdir(parents=True, exist_ok=True)
        CliRunner().invoke(cli, ["sample", folder], catch_exceptions=False)
        application = QApplication([])
        application.setStyle("Fusion")
        _draw_all(Path(folder) / "border-clash.briefer", tuple(names) or ("",))


def _draw_all(sample: Path, names: tuple[str, ...]) -> None:
    for look in LOOKS:
        theme(REPOSITORY / "resources").set(look.scheme, look.text / 100)
        QGuiApplication.setLayoutDirection(look.direction)
        for name, act in WINDOW_SHOTS:
            if f"{name}-{look.name}".startswith(names):
                draw_window(sample, look, name, act)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for scheme in SCHEMES:
        _draw_panes(sample, scheme, names)
    print(f"The pictures are in {OUT}")


def _draw_panes(library: Path, scheme: Literal["light", "dark"], names: tuple[str, ...]) -> None:
    resources = REPOSITORY / "resources"
    theme().set(scheme)
    settings = Settings(library.with_name("briefer.ini"))
    with Store.open(library) as store:
        session = Session(store, resources=resources, settings=settings)
        for module in pane_modules():
            for name, make in import_module(module).SHOTS:
                if f"{name}-{scheme}".startswith(names):
                    draw_pane(session, f"{name}-{scheme}", make(session))
        session.jobs.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
