from dataclasses import replace
from pathlib import Path

from briefer.briefs.edits import Change, Edit
from briefer.items.fact import Fact
from briefer.store.store import Store


def test_versions_say_how_each_edit_found_and_left_a_record(tmp_path: Path) -> None:
    first = Fact(id="f1", text="One")
    second = replace(first, text="Two")
    with Store.create(tmp_path / "desk.briefer") as store:
        store.apply(Edit("Make it", (Change(None, first),)))
        store.apply(Edit("Change it", (Change(first, second),)))
        newest, oldest = store.versions("f1")
    assert (newest.label, newest.before, newest.after) == ("Change it", first, second)
    assert (oldest.label, oldest.before, oldest.after) == ("Make it", None, first)


def test_an_edit_that_was_undone_is_no_version(tmp_path: Path) -> None:
    first = Fact(id="f1", text="One")
    with Store.create(tmp_path / "desk.briefer") as store:
        store.apply(Edit("Make it", (Change(None, first),)))
        store.apply(Edit("Change it", (Change(first, replace(first, text="Two")),)))
        store.undo()
        assert [each.label for each in store.versions("f1")] == ["Make it"]


def test_versions_of_what_was_deleted_end_in_nothing(tmp_path: Path) -> None:
    first = Fact(id="f1", text="One")
    with Store.create(tmp_path / "desk.briefer") as store:
        store.apply(Edit("Make it", (Change(None, first),)))
        store.apply(Edit("Delete it", (Change(first, None),)))
        (newest,) = store.versions("f1", limit=1)
    assert (newest.before, newest.after) == (first, None)


def test_a_record_that_never_was_has_no_version(tmp_path: Path) -> None:
    with Store.create(tmp_path / "desk.briefer") as store:
        assert store.versions("f1") == ()
