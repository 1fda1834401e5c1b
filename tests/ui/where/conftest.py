"""The column over small libraries, in a window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from briefer.ui.session import Session
from briefer.ui.theme import theme
from briefer.ui.where.where_column import WhereColumn


@pytest.fixture(autouse=True)
def themed(qapp: object, resources: object) -> None:
    theme(resources).set("light")  # type: ignore[arg-type]


@pytest.fixture
def column_on(qtbot: QtBot, settle: Callable[..., None]) -> Callable[[Session], WhereColumn]:
    """`column_on(session)`: the column in a window of its own, when all is counted."""

    def made(session: Session) -> WhereColumn:
        column = WhereColumn(session)
        qtbot.addWidget(column)
        column.resize(212, 800)
        column.show()
        settle(session)
        return column

    return made
