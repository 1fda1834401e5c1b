"""Records are read once for a brief, and again where an edit changed them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.brief import Brief, Entry
from briefer.briefs.edits import Change, Edit, Record
from briefer.briefs.material import Material, gather
from briefer.briefs.shelf import Shelf
from briefer.items.fact import Fact
from tests.briefs.border_clash import FACTS, brief, filled
from tests.briefs.test_composer import RECORDS, edited

MADE = brief(
    filled("Claims", "q-toll", "f-closed", "j-more"), filled("Text", text="So [@k-reply].")
)


class Library:
    """Records by id, and what was asked for."""

    def __init__(self) -> None:
        self.held: dict[str, Record] = {record.id: record for record in RECORDS}
        self.asked: list[str] = []

    def records(self, ids: Iterable[str]) -> Mapping[str, Record]:
        ids = tuple(ids)
        self.asked += ids
        return {key: self.held[key] for key in ids if key in self.held}

    def answers(self, ids: Iterable[str]) -> Mapping[str, tuple[Fact, ...]]:
        return {key: tuple(f for f in self.facts() if f.question == key) for key in ids}

    def naming(self, ids: Iterable[str]) -> Iterable[Fact]:
        wanted = set(ids)
        return [fact for fact in self.facts() if fact.refers_to() & wanted]

    def facts(self) -> list[Fact]:
        return [record for record in self.held.values() if isinstance(record, Fact)]

    def write(self, before: Record | None, after: Record | None) -> Edit:
        change = Change(before, after)
        self.held.pop(change.record.id, None)
        if after is not None:
            self.held[after.id] = after
        return Edit("Edit", (change,))


def gathered(shelf: Shelf, library: Library, made: Brief = MADE) -> Material:
    return shelf.gather(made, library.records, library.answers, library.naming)


def anew(library: Library, made: Brief = MADE) -> Material:
    return gather(made, library.records, library.answers, library.naming)


@given(st.randoms(use_true_random=False), st.integers(1, 8))
def test_after_any_edits_it_has_what_would_be_gathered_anew(chance: Random, edits: int) -> None:
    library, shelf, made = Library(), Shelf(), MADE
    for number in range(edits):
        assert gathered(shelf, library, made) == anew(library, made)
        ids = sorted(library.held)
        before = library.held[chance.choice(ids)]
        assert not isinstance(before, Brief)
        match chance.randrange(4):
            case 0:
                named = Fact(id=f"new{number}", text="New", confirms=(chance.choice(FACTS).id,))
                edit = library.write(None, named)
            case 1:
                edit = library.write(before, None)
            case _:
                edit = library.write(before, edited(before, chance))
        shelf.put_back(edit)
        made = replace(made, sections=(*made.sections, filled("Own", Entry(id=chance.choice(ids)))))
    assert gathered(shelf, library, made) == anew(library, made)


def test_only_what_an_edit_touched_is_read_again() -> None:
    library, shelf = Library(), Shelf()
    gathered(shelf, library)
    library.asked.clear()
    before = library.held["f-closed"]
    assert isinstance(before, Fact)
    shelf.put_back(library.write(before, replace(before, text="Open again.")))
    found = gathered(shelf, library)
    assert library.asked == ["f-closed"]
    assert found.items["f-closed"].text == "Open again."


def test_what_is_not_there_is_not_asked_for_twice_until_it_is_there() -> None:
    library, shelf = Library(), Shelf()
    made = brief(filled("Own", "later"))
    assert gathered(shelf, library, made).items == {}
    library.asked.clear()
    gathered(shelf, library, made)
    assert library.asked == []
    shelf.put_back(library.write(None, Fact(id="later", text="Now.")))
    assert gathered(shelf, library, made).items["later"].text == "Now."


def test_after_a_large_edit_and_when_all_is_cleared_everything_is_read_again() -> None:
    library, shelf = Library(), Shelf()
    gathered(shelf, library)
    asked = set(library.asked)
    many = tuple(Change(None, Fact(id=f"m{number}", text="Many")) for number in range(101))
    for forget in (partial(shelf.put_back, Edit("Import", many)), shelf.clear):
        library.asked.clear()
        forget()
        gathered(shelf, library)
        assert set(library.asked) == asked


def test_what_is_read_while_an_edit_comes_is_not_kept() -> None:
    library, shelf = Library(), Shelf()
    before = library.held["f-closed"]
    assert isinstance(before, Fact)

    def overtaken(ids: Iterable[str]) -> Mapping[str, Record]:
        found = library.records(ids)
        if "f-closed" in found and library.held["f-closed"] is before:
            shelf.put_back(library.write(before, replace(before, text="Open again.")))
        return found

    stale = shelf.gather(MADE, overtaken, library.answers, library.naming)
    assert stale.items["f-closed"] == before
    assert gathered(shelf, library).items["f-closed"].text == "Open again."
