"""Edits are values; undoing one is the same edit with its ends swapped."""

import pytest

from briefer.briefs.edits import Change, Edit, OriginalFile
from briefer.items.question import Question


def test_a_change_touches_a_record() -> None:
    with pytest.raises(ValueError, match="must touch a record"):
        Change(None, None)


def test_a_change_names_the_record_as_it_is_afterwards_or_was() -> None:
    old, new = Question(id="q1", text="Why?"), Question(id="q1", text="Who?")
    assert Change(old, new).record is new
    assert Change(old, None).record is old


def test_an_edit_reversed_twice_is_the_edit() -> None:
    first, second = Question(text="Why?"), Question(text="Who?")
    edit = Edit("Ask", (Change(None, first), Change(second, None)))
    assert edit.reversed() == Edit("Ask", (Change(None, second), Change(first, None)))
    assert edit.reversed().reversed() == edit


def test_an_edit_reversed_brings_no_file_again() -> None:
    file = OriginalFile("s1", "story.txt", b"words")
    assert Edit("Import", (Change(None, Question(text="Why?")),), (file,)).reversed().files == ()
