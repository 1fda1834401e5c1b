"""Lists over small libraries, in a window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.ui.listing.list_pane import ListPane
from briefer.ui.session import Session
from briefer.ui.theme import theme


@pytest.fixture(autouse=True)
def themed(qapp: object, resources: object) -> None:
    theme(resources).set("light")  # type: ignore[arg-type]


@pytest.fixture
def many(session: Session) -> Session:
    """A library of 1,200 facts, the last of them the newest."""
    facts = [
        Fact(
            id=f"f{n}",
            text=f"Post {n} was shut",
            claimant=f"Witness {n % 7}",
            credibility=n % 6 + 1,
        )
        for n in range(1200)
    ]
    session.do(Edit("Import", tuple(Change(None, fact) for fact in facts)))
    return session


@pytest.fixture
def pane_on(qtbot: QtBot, settle: Callable[..., None]) -> Callable[[Session], ListPane]:
    """`pane_on(session)`: the list in a window of its own, when all is there."""

    def made(session: Session) -> ListPane:
        pane = ListPane(session)
        qtbot.addWidget(pane)
        pane.resize(440, 600)
        pane.show()
        settle(session)
        return pane

    return made
