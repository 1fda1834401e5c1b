"""What stands in the fields of a card, and how a test types there."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from briefer.items.item import Item
from briefer.ui.card.card_pane import CardPane
from briefer.ui.card.editors.line import LineEditor
from briefer.ui.card.editors.references import ReferencesEditor
from briefer.ui.card.field_row import FieldRow
from briefer.ui.session import Session


def row(pane: CardPane, field: str) -> FieldRow:
    assert pane._form is not None
    return pane._form.rows[field]


def line_of(pane: CardPane, field: str) -> QLineEdit:
    editor = row(pane, field).editor
    assert isinstance(editor, LineEditor)
    return editor.line


def held(session: Session, id_: str) -> Item:
    record = session.store.record(id_)
    assert isinstance(record, Item)
    return record


def typed(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def references(pane: CardPane, field: str) -> ReferencesEditor:
    editor = row(pane, field).editor
    assert isinstance(editor, ReferencesEditor)
    return editor


def offered(editor: ReferencesEditor) -> list[str]:
    rows = editor._found.completionModel()
    return [rows.index(number, 0).data() for number in range(rows.rowCount())]
