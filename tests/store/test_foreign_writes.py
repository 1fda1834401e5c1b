"""A connection knows whether another one has written, and does not count its own edits."""

from pathlib import Path

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.store.store import Store


def edit() -> Edit:
    return Edit("Add", (Change(None, Fact(text="Something.")),))


def test_only_what_others_write_is_foreign(tmp_path: Path) -> None:
    with Store.create(tmp_path / "library.briefer") as own, Store.open(own.path) as other:
        before = own.foreign_writes()
        own.apply(edit())
        own.undo()
        assert own.foreign_writes() == before
        other.apply(edit())
        assert own.foreign_writes() != before
