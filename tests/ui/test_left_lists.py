"""A list that completes what is typed is closed when the keys go elsewhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.briefs.template import TemplateField
from briefer.items.fact import Fact
from briefer.items.fields import specs
from briefer.items.quote import Quote
from briefer.ui.card.editors.editor import Desk
from briefer.ui.card.editors.known import LanguageEditor
from briefer.ui.card.editors.references import ReferencesEditor
from briefer.ui.card.names import names_of
from briefer.ui.outline.completion import Suggestion
from briefer.ui.outline.field_editors import FieldEditor
from briefer.ui.outline.section_text import SectionText
from briefer.ui.session import Session

Settle = Callable[..., None]
Field = QLineEdit | QPlainTextEdit


def language(session: Session, parent: QWidget) -> QLineEdit:
    spec = next(each for each in specs(Quote) if each.name == "language")
    return LanguageEditor(spec, Desk(session, names_of(session)), parent).line


def claimant(session: Session, parent: QWidget) -> QLineEdit:
    line = QLineEdit(parent)
    line.setCompleter(names_of(session).completer("voices", line))
    return line


def superseded(session: Session, parent: QWidget) -> QLineEdit:
    spec = next(each for each in specs(Fact) if each.name == "supersedes")
    return ReferencesEditor(spec, Desk(session, names_of(session)), parent).line


def author(_: Session, parent: QWidget) -> QLineEdit:
    control = FieldEditor(TemplateField("by", "By", "person"), "Persis Khan", parent).control
    assert isinstance(control, QLineEdit)
    return control


def citation(_: Session, parent: QWidget) -> QPlainTextEdit:
    text = SectionText(lambda _: (Suggestion("f1", "fact", "Posts"),), lambda _: "", parent)
    text.setPlainText("[@")
    text.moveCursor(text.textCursor().MoveOperation.End)
    return text


@pytest.mark.parametrize("made", [language, claimant, superseded, author, citation])
def test_a_key_of_the_window_leaves_the_field_and_the_next_letters_go_elsewhere(
    made: Callable[[Session, QWidget], Field], session: Session, qtbot: QtBot, settle: Settle
) -> None:
    fact = Fact(text="Persian posts were shut", claimant="Persis Khan")
    session.do(Edit("Add", (Change(None, fact),)))
    window = QWidget()
    qtbot.addWidget(window)
    field, search = made(session, window), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(search)
    find = QAction(window, shortcut=QKeySequence("Ctrl+F"))
    find.triggered.connect(search.setFocus)
    window.addAction(find)
    window.show()
    window.activateWindow()
    field.setFocus()
    settle(session)
    qtbot.keyClicks(field, "per")
    settle(session)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName()
    left = []
    if isinstance(field, QLineEdit):
        field.editingFinished.connect(lambda: left.append("left"))
    else:
        left.append("left")
    QTest.keyClick(popup.windowHandle(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert search.hasFocus()
    assert QApplication.activePopupWidget() is None
    assert left == ["left"]
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_B)
    assert search.text() == "b"
