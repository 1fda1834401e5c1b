"""A date as it is typed beside a source: read back at once, spelt out when it is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from briefer.ui.reader.date_line import DateLine


@pytest.mark.parametrize(
    ("typed", "reading", "text"),
    [
        ("3 November", "3 November 2025", "2025-11-03"),
        ("3–4 November 2025", "3–4 November 2025", "2025-11-03/2025-11-04"),
        ("4 Nov 2025", "4 November 2025", "2025-11-04"),
    ],
)
def test_a_date_is_read_back_with_the_year_of_the_source(
    qtbot: QtBot, typed: str, reading: str, text: str
) -> None:
    line = DateLine("When")
    qtbot.addWidget(line)
    line.offer("2025-11-04", "4 Nov 2025, as published")
    line.show()
    line.line.setText(typed)
    assert reading in [each.text() for each in line.findChildren(QLabel)]
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    assert line.text == text
