"""One item among a hundred thousand is found, changed, changed back, and changed again."""

from pathlib import Path

import pytest

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.store.search import Query
from briefer.store.store import Store
from tests.benchmarks.search import library
from tests.ui.journeys.conftest import Sit
from tests.ui.journeys.desk import Desk

pytestmark = pytest.mark.journey

MANY = 100_000
FACT = Fact(id="needle", text="The keeper of the lighthouse counted ninety boats.")
CHANGED = f"{FACT.text} Twice."


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of that many items, and of one that is to be found."""
    path = library(tmp_path_factory.mktemp("many"), MANY)
    with Store.open(path) as store:
        store.apply(Edit("Add", (Change(None, FACT),)), moment="2020-01-01T00:00:00Z")
    return path


def test_one_item_is_found_changed_and_changed_back_over_a_restart(sit: Sit, many: Path) -> None:
    desk = sit(many)
    find(desk)
    desk.shot("journey-3-found")
    change(desk)
    desk.shot("journey-3-changed")
    desk.key("alt+2", "ctrl+z")
    desk.hear_where(lambda each: "The keeper" in each.name and "Twice" not in each.name)
    assert held(many) == FACT.text
    desk.key("ctrl+q")
    desk.wait_until_ended()

    desk = sit()
    desk.hear("Redo.*|Items found")
    find(desk)
    assert not desk.is_heard(".*Twice.*", "ListItem")
    desk.key("Down", "ctrl+shift+z")
    desk.hear(".*Twice.*", "ListItem")
    desk.shot("journey-3-redone")
    desk.close()
    assert held(many) == CHANGED
    with Store.open(many, writable=False) as store:
        assert store.count(Query(words="keeper twice")) == 1
        assert [each.undone for each in store.history(FACT.id)] == [False, False]


def find(desk: Desk) -> None:
    """Type the beginnings of two words into the search field."""
    desk.hear("Items found", within_s=30)
    desk.key("ctrl+f")
    desk.wait_for_keys("Search.*")
    desk.type("keeper light")
    desk.hear_where(lambda each: each.name == "Number found" and each.description[:5] == "1 of ")


def change(desk: Desk) -> None:
    """Add a word to its card, which is written as it is typed."""
    desk.key("Down", "F2")
    desk.hear_where(lambda each: each.has_keys and each.value == FACT.text, "the card's words")
    desk.key("ctrl+End")
    desk.type(" Twice.")
    desk.hear(".*Twice.*", "ListItem")


def held(path: Path) -> str:
    """The item's words in the library's file."""
    with Store.open(path, writable=False) as store:
        found = store.record(FACT.id)
    assert isinstance(found, Fact)
    return found.text
