"""The window in each of its states, once for all tests that look at it."""

import ast
import calendar
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from briefer.items.grading import CREDIBILITY, RELIABILITY
from briefer.items.kinds import KINDS, articled
from briefer.store.store import Store
from briefer.ui.main_window import MainWindow
from briefer.ui.settings import Settings
from briefer.ui.theme import theme
from tests.ui.calm import settle, wait
from tests.ui.shots.window import WINDOW_SHOTS, Act

REPOSITORY = Path(__file__).resolve().parents[3]
BIN = Path(sys.executable).parent

_DAYS = (*calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr)
OTHERS = (
    *("Briefer", "border-clash", "PDF", "DOCX", "Word", "Ctrl", "Shift", "Alt", "EDTF", "UTC"),
    *("en-GB", "en-US", "situation-report", "flash-update", "quote-sheet", "chronology"),
    *("There is no library gone", "The brief is marked TLP", "but its section", "which is TLP"),
    *("prints the judgment",),
)
"""Names, keys and formats, the same in every language."""


@pytest.fixture(scope="session")
def foreign(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> QTranslator:
    """A language in which every word of the window stands in ⟦ ⟧."""
    folder = tmp_path_factory.mktemp("language")
    words = folder / "briefer_xx.ts"
    sources = sorted(map(str, (REPOSITORY / "briefer" / "ui").rglob("*.py")))
    gather = (BIN / "pyside6-lupdate", "-silent", "-locations", "none", "-source-language", "en")
    subprocess.run((*gather, *sources, "-ts", words), check=True)
    marked, count = re.subn(
        r'<source>(.*?)</source>(\s*<comment>.*?</comment>)?\s*<translation type="unfinished">.*?'
        "</translation>",
        r"<source>\1</source>\2<translation>⟦\1⟧</translation>",
        words.read_text("utf-8"),
        flags=re.DOTALL,
    )
    assert count > 500
    words.write_text(marked, "utf-8")
    subprocess.run((BIN / "pyside6-lrelease", "-silent", words), check=True)
    found = QTranslator(qapp)
    assert found.load(str(words.with_suffix(".qm")))
    return found


@pytest.fixture(
    scope="module",
    params=[act for _, act in WINDOW_SHOTS],
    ids=[name for name, _ in WINDOW_SHOTS],
)
def shown(
    request: pytest.FixtureRequest,
    foreign: QTranslator,
    qapp: QApplication,
    made_sample: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[MainWindow]:
    """The window in one of its states, in the marked language, 1280 × 800 pixels."""
    qapp.installTranslator(foreign)
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("home")
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder))
        yield from window_in(request.param, made_sample, folder)
    qapp.removeTranslator(foreign)


@pytest.fixture(scope="session")
def content(made_sample: Path) -> str:
    """What is no word of the window: the library's, the templates', and the standards' own."""
    with Store.open(made_sample) as store:
        records = [repr(each) for each in (*store.all_records(), *store.briefs())]
        records += list(store.markings.names)
    templates = (REPOSITORY / "resources" / "templates").glob("*.toml")
    words = [*records, *(each.read_text("utf-8") for each in templates), *_below_the_window()]
    words += [*RELIABILITY.values(), *CREDIBILITY.values(), *_DAYS, *OTHERS]
    words += [f"{articled(kind.kind)} needs" for kind in KINDS]  # as briefer.items.objects says it
    return "\n".join(words).casefold()


def _below_the_window() -> Iterator[str]:
    """Phrases of errors and findings, which have no words of the window's."""
    for path in (REPOSITORY / "briefer").rglob("*.py"):
        if "ui" not in path.relative_to(REPOSITORY).parts:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                value = node.value if isinstance(node, ast.Constant) else None
                if isinstance(value, str) and len(value.split()) > 1:
                    yield value


def window_in(
    act: Act,
    sample: Path,
    folder: Path,
    text: int = 100,
    scheme: Literal["light", "dark"] = "light",
) -> Iterator[MainWindow]:
    """The window after `act`, on a copy of the sample in `folder`, with text of that size."""
    library = Path(shutil.copy(sample, folder))
    settings = Settings(folder / "briefer.ini")
    settings.set("theme", scheme)
    settings.set("text_size", text)
    theme(REPOSITORY / "resources").set(scheme, text / 100)
    window = MainWindow(settings, REPOSITORY / "resources")
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.start(library)
    settle(window)
    act(window)
    settle(*QApplication.topLevelWidgets())
    yield window
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    window.close()
    window.deleteLater()
    wait(1)
