"""One field of the front matter, as it is typed and left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from briefer.briefs.template import TemplateField
from briefer.ui.outline.field_editors import FieldEditor


def test_a_period_as_it_is_printed_is_spelt_out_and_seen_from_its_beginning(qtbot: QtBot) -> None:
    editor = FieldEditor(TemplateField("period", "Period", "date-range"), "")
    qtbot.addWidget(editor)
    editor.resize(100, 60)
    editor.show()
    line = editor.control
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "3-4 November 2025")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert editor.value == "2025-11-03/2025-11-04"
    assert editor.reading.text() == "3–4 November 2025"
    assert line.cursorPosition() == 0
