"""What a test of the window may ask for. It is drawn on no screen, unless somebody names one."""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt makes its application

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefer.cli import cli
from briefer.store.store import Store
from briefer.ui import jobs
from briefer.ui.reader.reader_pane import ReaderPane
from briefer.ui.session import Session
from briefer.ui.settings import Settings
from briefer.ui.theme import theme
from tests.ui.calm import is_busy

Settle = Callable[..., None]


@pytest.fixture(scope="session", autouse=True)
def traced_workers() -> Iterator[None]:
    """Coverage follows Python's own threads; have it follow Qt's too."""
    run = jobs._Run.run

    def traced(self: jobs._Run[object]) -> None:
        sys.settrace(threading.gettrace())
        run(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jobs._Run, "run", traced)
        yield


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard() -> Iterator[None]:
    """Where there is no screen, Qt would let go of what was copied after Python has ended."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Rings of dead objects are collected between tests, on this thread: as in the program, no
    worker may destroy timers and widgets of an earlier test.
    """
    gc.disable()
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own: nothing is read from or written to the user's folders."""
    home = tmp_path / "home"
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        folder = home / name.lower()
        folder.mkdir(parents=True)
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder))
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    return home


@pytest.fixture(autouse=True)
def settings_path(own_folders: Path) -> Path:
    """The folder that QSettings keeps its files in."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(own_folders / "config"))
    return own_folders / "config"


@pytest.fixture
def settings(settings_path: Path) -> Settings:
    """Settings that nobody has changed yet, in a file of the test's own."""
    return Settings(settings_path / "briefer.ini")


@pytest.fixture(autouse=True)
def themed(qapp: QApplication, resources: Path) -> None:
    """Every test begins with the light theme, and text as large as usual."""
    found = theme(resources)
    if found.is_dark or found.scale != 1.0 or not qapp.styleSheet():
        found.set("light")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Store]:
    """A library with nothing in it."""
    with Store.create(tmp_path / "desk.briefer") as store:
        yield store


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample library of the border clash, made once; `sample` is a copy of it."""
    folder = tmp_path_factory.mktemp("sample")
    done = CliRunner().invoke(cli, ["sample", str(folder)])
    assert done.exit_code == 0, done.output
    return folder / "border-clash.briefer"


@pytest.fixture
def sample_path(made_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample library, closed, to do with as one likes."""
    return Path(shutil.copy(made_sample, tmp_path))


@pytest.fixture
def sample(sample_path: Path) -> Iterator[Store]:
    """A copy of the sample library, open."""
    with Store.open(sample_path) as store:
        yield store


@pytest.fixture
def session(
    qapp: QApplication, library: Store, resources: Path, settings: Settings
) -> Iterator[Session]:
    """A session on the empty library."""
    yield from _session_on(library, resources, settings)


@pytest.fixture
def sample_session(
    qapp: QApplication, sample: Store, resources: Path, settings: Settings
) -> Iterator[Session]:
    """A session on a copy of the sample library."""
    yield from _session_on(sample, resources, settings)


def _session_on(store: Store, resources: Path, settings: Settings) -> Iterator[Session]:
    session = Session(store, resources=resources, settings=settings)
    yield session
    session.close()


@pytest.fixture
def reader(qtbot: QtBot, session: Session) -> Iterator[ReaderPane]:
    """A reader on the empty library, 1068 × 790 pixels, in what gives it its size."""
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.resize(1800, 1200)
    pane = ReaderPane(session, desk)
    pane.source_made.connect(pane.show_made)
    pane.resize(1068, 790)
    desk.show()
    yield pane
    desk.close()


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """`settle(session)`: let pauses run out and workers end, of it and of every window."""

    def settled(*sessions: Session, within_ms: int = 10_000) -> None:
        roots = (*sessions, *QApplication.topLevelWidgets())
        qtbot.waitUntil(lambda: not any(map(is_busy, roots)), timeout=within_ms)
        QApplication.processEvents()

    return settled
