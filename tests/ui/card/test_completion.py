from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.ui.card.completion_list import CompletionList
from briefer.ui.card.names import Names
from briefer.ui.session import Session

Settle = Callable[..., None]


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.resize(240, 30)
    made.move(40, 40)
    with qtbot.waitExposed(made):
        made.show()
    return made


def offered(names: Names, line: QLineEdit, words: str) -> list[str]:
    completer = names.completer("voices", line)
    completer.setCompletionPrefix(words)
    model = completer.completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def wrote(session: Session, before: Fact | None, claimant: str) -> Fact:
    fact = Fact(id="f-new", text="Rain", claimant=claimant)
    session.do(Edit("Claim", (Change(before, fact),)))
    return fact


def test_a_name_is_offered_when_it_is_whole_and_not_at_each_pause(
    session: Session, line: QLineEdit, settle: Settle
) -> None:
    names = Names(session)
    names.completer("voices", line)
    settle(session)
    fact = wrote(session, None, "")
    fact = wrote(session, fact, "Red Cre")
    fact = wrote(session, fact, "Red Crescent")
    assert offered(names, line, "Red") == []
    session.do(Edit("Go on", (Change(None, Fact(id="f-2", text="Wind", claimant="UN")),)))
    assert offered(names, line, "Red") == ["Red Crescent"]
    assert offered(names, line, "UN") == ["UN"]


def test_the_list_stands_beneath_the_field_and_as_wide(session: Session, line: QLineEdit) -> None:
    completer = Names(session).completer("voices", line)
    popup = completer.popup()
    assert isinstance(popup, CompletionList)
    popup.move(line.mapToGlobal(QPoint(0, line.height() - 2)))  # where a completer puts it
    popup.show()
    assert popup.width() == line.width()
    assert popup.y() >= line.mapToGlobal(QPoint(0, line.height())).y()
