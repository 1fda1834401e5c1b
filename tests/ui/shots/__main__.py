"""Draw every view and dialog into out/shots: `python -m tests.ui.shots [NAME …]`.

The window is drawn in both themes and two sizes, a pane alone in both themes, over a copy of the
sample. A module beside this one adds panes by `SHOTS = ((name, function(session) -> widget), …)`;
the window's own are in window.py.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Literal

from click.testing import CliRunner
from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from briefer.cli import cli
from briefer.store.store import Store
from briefer.ui.main_window import MainWindow
from briefer.ui.session import Session
from briefer.ui.settings import Settings
from briefer.ui.theme import theme
from tests.ui.calm import is_busy
from tests.ui.shots.window import WINDOW_SHOTS, Act

REPOSITORY = Path(__file__).resolve().parents[3]
OUT = REPOSITORY / "out" / "shots"
SIZES = ((1280, 800), (1920, 1080))
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PANE = (720, 800)
OPENING_MS = 700
"""How long what an action opens has to be there, since a modal dialog holds up who opened it."""


def wait(milliseconds: int) -> None:
    """Let events have their turn for so long."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(*roots: QWidget | Session) -> None:
    """Wait until all that was begun is done, at most ten seconds."""
    for _ in range(200):
        wait(50)
        if not any(map(is_busy, roots)):
            return


def taken(window: QWidget) -> QPixmap:
    """The window, and what stands open over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            corner = other.mapToGlobal(other.rect().topLeft()) - window.pos()
            painter.drawPixmap(corner, other.grab())
            painter.setPen(theme().colour("edge"))  # a window manager would frame it
            painter.drawRect(QRect(corner, other.size()).adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def close_all_but(window: QWidget) -> None:
    """Close what stands open over `window`."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()


def draw_window(
    library: Path, settings: Settings, size: tuple[int, int], name: str, act: Act
) -> None:
    """One picture of the window, after `act`."""
    window = MainWindow(settings, REPOSITORY / "resources")
    window.resize(*size)
    window.show()
    window.start(library)
    settle(window)

    def take() -> None:
        settle(window)
        taken(window).save(str(OUT / f"{name}.png"))
        close_all_but(window)

    QTimer.singleShot(OPENING_MS, take)
    act(window)
    wait(OPENING_MS + 100)
    settle(window)
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
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        OUT.mkdir(parents=True, exist_ok=True)
        CliRunner().invoke(cli, ["sample", folder], catch_exceptions=False)
        application = QApplication([])
        application.setStyle("Fusion")
        settings = Settings(Path(folder) / "briefer.ini")
        _draw_all(Path(folder) / "border-clash.briefer", settings, tuple(names) or ("",))


def _draw_all(library: Path, settings: Settings, names: tuple[str, ...]) -> None:
    resources = REPOSITORY / "resources"
    for scheme in SCHEMES:
        theme(resources).set(scheme)
        settings.set("theme", scheme)
        for width, height in SIZES:
            for name, act in WINDOW_SHOTS:
                if name.startswith(names):
                    draw_window(library, settings, (width, height), f"{name}-{scheme}-{width}", act)
        with Store.open(library) as store:
            session = Session(store, resources=resources, settings=settings)
            for module in pane_modules():
                for name, make in import_module(module).SHOTS:
                    if name.startswith(names):
                        draw_pane(session, f"{name}-{scheme}", make(session))
            session.jobs.stop()
    print(f"The pictures are in {OUT}")


if __name__ == "__main__":
    main(sys.argv[1:])
