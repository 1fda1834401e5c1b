"""Tags and markings are changed in one edit, which says what it did."""

from briefer.briefs.brief import Brief
from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.items.source import Source
from briefer.store.store import Store
from briefer.ui.where.tagging import marked, removed, renamed, tagged

FACTS = (
    Fact(id="a", text="A", tags=("border",)),
    Fact(id="b", text="B", tags=("Border/crossings", "x")),
    Fact(id="c", text="C", tags=("borderline",)),
)


def filled(library: Store) -> Store:
    library.apply(Edit("Add", tuple(Change(None, fact) for fact in FACTS)))
    return library


def tags(library: Store) -> list[tuple[str, ...]]:
    return [record.tags for record in library.records("abc").values()]  # type: ignore[union-attr]


def test_a_tag_is_given_to_those_that_lack_it() -> None:
    edit = tagged((*FACTS, Source(title="S"), Brief(template="t", title="B")), "Border")
    assert edit is not None
    assert edit.label == "Tag 3 items and sources Border"
    assert [change.after.tags[-1] for change in edit.changes] == ["Border"] * 3  # type: ignore[union-attr]


def test_one_is_named_by_its_kind_and_none_makes_no_edit() -> None:
    edit = tagged(FACTS[2:], "x")
    assert edit is not None
    assert edit.label == "Tag fact x"
    assert tagged(FACTS[:1], "BORDER") is None


def test_a_marking_is_set_and_taken_away() -> None:
    edit = marked(FACTS, "TLP:RED")
    assert edit is not None
    assert edit.label == "Mark 3 facts TLP:RED"
    assert marked(FACTS, "") is None
    brief = Brief(template="t", title="B", marking="TLP:RED")
    taken = marked((brief,), "")
    assert taken is not None
    assert taken.label == "Unmark brief"


def test_a_tag_is_renamed_with_those_below_it(library: Store) -> None:
    filled(library)
    edit = renamed(library, "border", "frontier")
    library.apply(edit)
    assert edit.label == "Rename tag border to frontier"
    assert tags(library) == [("frontier",), ("frontier/crossings", "x"), ("borderline",)]


def test_a_tag_is_removed_everywhere(library: Store) -> None:
    filled(library)
    library.apply(removed(library, "border"))
    assert tags(library) == [(), ("x",), ("borderline",)]
    library.undo()
    assert tags(library) == [fact.tags for fact in FACTS]


def test_a_rename_to_a_tag_that_is_there_joins_the_two(library: Store) -> None:
    filled(library)
    library.apply(renamed(library, "border/crossings", "x"))
    assert tags(library)[1] == ("x",)
