"""Journeys start the real program, as often as they like, on a screen in memory."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.ui.journeys.desk import Desk
from tests.ui.journeys.screen import Screen, missing_programs, screen_of

Sit = Callable[..., Desk]
"""`sit(*arguments, size=(1280, 800), command=None, **environment)`: the program, started."""


@pytest.fixture(scope="session")
def screens(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[int, int], Screen]]:
    """A screen of each size, made when it is first asked for."""
    if missing := missing_programs():
        pytest.skip(f"a real window takes {' and '.join(missing)}, which this system lacks")
    with ExitStack() as stack:
        made: dict[tuple[int, int], Screen] = {}

        def screen(width: int, height: int) -> Screen:
            if (width, height) not in made:
                folder = tmp_path_factory.mktemp(f"screen-{width}")
                made[width, height] = stack.enter_context(screen_of(width, height, folder))
            return made[width, height]

        yield screen


@pytest.fixture
def sit(screens: Callable[[int, int], Screen], own_folders: Path) -> Iterator[Sit]:
    """Starts the program, with one home for the whole test; what still runs then is killed."""
    started: list[Desk] = []

    def sit(
        *arguments: str | os.PathLike[str],
        size: tuple[int, int] = (1280, 800),
        command: list[str] | None = None,
        **environment: str,
    ) -> Desk:
        own_folders.chmod(0o700)  # as XDG_RUNTIME_DIR has to be
        desk = Desk(screens(*size), own_folders, [*map(str, arguments)], command, environment)
        started.append(desk)
        return desk

    yield sit
    for desk in started:
        desk.kill()
