"""The program starts on a bare desk, paints, and ends when its window is closed."""

from pathlib import Path

import pytest

from tests.ui.journeys.conftest import Sit
from tests.ui.journeys.screen import colours

pytestmark = pytest.mark.journey


def test_a_first_start_paints_a_window_and_ends_without_a_word(sit: Sit) -> None:
    desk = sit()
    desk.wait_for_window()
    desk.shot("journey-first-start")
    assert colours(desk.seen()) > 50
    desk.close()


def test_a_library_is_opened_by_name(sit: Sit, sample_path: Path) -> None:
    desk = sit(sample_path)
    desk.wait_for_window("border-clash")
    desk.shot("journey-sample")
    desk.close()
