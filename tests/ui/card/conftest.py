from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from briefer.ui.theme import theme


@pytest.fixture(autouse=True)
def themed(qapp: QApplication, resources: Path) -> None:
    """The application has a theme, as whoever starts it gives it one."""
    theme(resources).set("light")
