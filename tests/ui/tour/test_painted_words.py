"""All words that delegates and views paint themselves can be read, in both themes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtWidgets import QApplication

from briefer.ui.main_window import MainWindow
from briefer.ui.theme import theme
from tests.ui.shots.window import WINDOW_SHOTS
from tests.ui.theme.painted import pairs, texts_of, watched, written
from tests.ui.tour.conftest import window_in
from tests.ui.tour.speaking import shown_windows

LOOKED_AT = frozenset(
    """
    read-passage read-finding read-rtl curate curate-searched curate-columns curate-filter
    curate-rtl build build-faulty build-replacing build-writing timeline timeline-undated
    palette-typed new-brief
    """.split()
)

Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Iterator[Scheme]:
    yield request.param
    theme().set("light")


@pytest.fixture(
    scope="module",
    params=[each for each in WINDOW_SHOTS if each[0] in LOOKED_AT],
    ids=lambda state: state[0],
)
def coloured(
    request: pytest.FixtureRequest,
    scheme: Scheme,
    qapp: QApplication,
    made_sample: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[MainWindow]:
    """The window in one of its states, in one of the themes."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("home")
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder))
        yield from window_in(request.param[1], made_sample, folder, scheme=scheme)


@pytest.fixture(autouse=True)
def themed() -> None:
    """The theme stays the one that the window was made with."""


def test_painted_words_stand_out(coloured: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    found = watched(monkeypatch)
    poor = set()
    for top in shown_windows():
        found.clear()
        picture = top.grab().toImage()
        poor |= {each for each in pairs(found, picture) if not each.is_readable}
        poor |= {each for text in texts_of(top) for each in written(text) if not each.is_readable}
    assert poor == set()
    if coloured.isVisible():
        found.clear()
        coloured.grab()
        assert len(found) > 20, "the painting is watched"
