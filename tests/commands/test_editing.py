"""briefer edit, delete, history, undo and redo: every change through one door, and back."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Briefer, objects_in


def shown(briefer: Briefer, library: Path, record_id: str) -> dict[str, Any]:
    """A record as an object."""
    (found,) = objects_in(briefer("show", library, record_id, "--json"))
    return found


def test_fields_are_set_and_cleared_in_one_edit(briefer: Briefer, library: Path) -> None:
    result = briefer(
        *("edit", library, "f1", "status=confirmed", "tags=border; toll", "credibility="),
        *("note=a = b", "as_of=2025-10-13"),
    )
    assert (result.exit_code, result.stderr) == (0, "")
    fact = shown(briefer, library, "f1")
    assert fact["status"] == "confirmed"
    assert fact["tags"] == ["border", "toll"]
    assert fact["note"] == "a = b"
    assert "credibility" not in fact
    newest = objects_in(briefer("history", library, "f1", "--json"))[0]
    assert newest["label"] == "Edit fact f1: status, tags, credibility, note, as_of"


def test_citations_are_given_as_json_and_found(briefer: Briefer, library: Path) -> None:
    citation = {"source": "s1", "exact": "58 soldiers"}
    for value in (citation, [citation]):
        assert briefer("edit", library, "k1", f"citations={json.dumps(value)}").exit_code == 0
        (found,) = shown(briefer, library, "k1")["citations"]
        assert found["start"] == 11
        briefer("undo", library)


@pytest.mark.parametrize(
    ("record_id", "assignment", "words"),
    [
        ("f1", "speaker=A", "Use: text, language"),
        ("f1", "id=f7", "no field “id”"),
        ("f1", "status=false", "not among its values"),
        ("f1", "as_of=soon", "soon"),
        ("f1", "text=", "needs"),
        ("f1", "marking=SECRET", "not a marking"),
        ("f1", "question=q9", "q9"),
        ("f1", "supersedes=q1", "q1"),
        ("f1", "supersedes=f1", "“f1” names itself in “supersedes”"),
        ("f0", "supersedes=f1", "circle: “f0” → “f1” → “f0”"),
        ("j1", "rests_on=f1; j1", "names itself"),
        ("f1", "citations=[{", "no JSON"),
        ("f1", 'citations=[{"source": "s9"}]', "s9"),
        ("f1", 'citations=[{"source": "q1"}]', "Cite a source"),
        ("f1", 'citations=[{"source": "s1", "exact": "59"}]', "is not in the text"),
        ("f1", "text=a\x1bb", "control character"),
        ("f9", "text=a", "f9"),
    ],
)
def test_what_cannot_stand_is_refused_and_changes_nothing(
    briefer: Briefer, library: Path, record_id: str, assignment: str, words: str
) -> None:
    result = briefer("edit", library, record_id, "note=new", assignment)
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr
    assert "note" not in shown(briefer, library, "f1")


@pytest.mark.parametrize(
    ("assignments", "words"),
    [
        (["status"], "no FIELD=VALUE"),
        (["=x"], "no FIELD=VALUE"),
        (["note=a", "note=b"], "given twice"),
    ],
)
def test_what_is_no_assignment_is_misuse(
    briefer: Briefer, library: Path, assignments: list[str], words: str
) -> None:
    result = briefer("edit", library, "f1", *assignments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_an_edit_that_changes_nothing_is_no_edit(briefer: Briefer, library: Path) -> None:
    assert "Nothing is changed" in briefer("edit", library, "f1", "answer=58").stdout
    assert len(objects_in(briefer("history", library, "--json"))) == 1


def test_passages_move_with_their_sources_text(briefer: Briefer, library: Path) -> None:
    text = shown(briefer, library, "s1")["text"]
    result = briefer("edit", library, "s1", f"text=Update: {text}")
    assert (result.exit_code, result.stderr) == (0, "")
    (citation,) = shown(briefer, library, "e1")["citations"]
    assert str(shown(briefer, library, "s1")["text"])[citation["start"] :].startswith("late on")
    assert objects_in(briefer("history", library, "--json"))[0]["ids"] != ["s1"]
    briefer("undo", library)
    assert shown(briefer, library, "s1")["text"] == text


def test_passages_that_are_lost_are_counted(briefer: Briefer, library: Path) -> None:
    result = briefer("edit", library, "s1", "text=Kabul says 58 soldiers died.")
    assert result.exit_code == 0
    assert result.stderr.startswith("1 passage cannot be found again with certainty")
    assert "(orphaned)" in briefer("show", library, "e1").stdout


def test_a_brief_is_edited_and_its_moment_moves(
    briefer: Briefer, library: Path, brief: str
) -> None:
    section = [{"heading": "What we know", "entries": ["e1"]}]
    result = briefer(
        *("edit", library, brief, "title=New", "marking=TLP:AMBER", "fields.number=2"),
        f"section={json.dumps(section)}",
    )
    assert result.exit_code == 0, result.stderr
    found = shown(briefer, library, brief)
    assert (found["title"], found["marking"]) == ("New", "TLP:AMBER")
    assert found["fields"] == {"number": "2"}
    assert {"heading": "What we know", "entries": ["e1"]} in found["section"]
    assert briefer("edit", library, brief, "fields.number=").exit_code == 0
    assert "fields" not in shown(briefer, library, brief)


def test_a_brief_moves_to_another_template_and_loses_nothing(
    briefer: Briefer, library: Path, brief: str
) -> None:
    result = briefer("edit", library, brief, "template=situation-report", "title=Moved")
    assert result.exit_code == 0, result.stderr
    found = shown(briefer, library, brief)
    assert (found["template"], found["title"]) == ("situation-report", "Moved")
    assert "f1" in json.dumps(found["section"])


@pytest.mark.parametrize(
    "assignment",
    [
        "kind=fact",
        "moment=2025-10-12T13:30:00Z",
        "fields.colour=red",
        "fields.number=two",
        "template=nothing-like-it",
        "section=[{]",
        'section=[{"entries": []}]',
        'section=[{"heading": "What we know", "entries": ["f9"]}]',
        "title=",
    ],
)
def test_what_a_brief_cannot_be_is_refused(
    briefer: Briefer, library: Path, brief: str, assignment: str
) -> None:
    before = shown(briefer, library, brief)
    result = briefer("edit", library, brief, assignment)
    assert result.exit_code == 1
    assert result.stderr
    assert shown(briefer, library, brief) == before


def test_sections_are_cleared_by_an_empty_value(
    briefer: Briefer, library: Path, brief: str
) -> None:
    assert briefer("edit", library, brief, "section=").exit_code == 0
    assert "f1" not in json.dumps(shown(briefer, library, brief)["section"])


def test_deleting_is_refused_while_something_rests_on_it(briefer: Briefer, library: Path) -> None:
    result = briefer("delete", library, "s1")
    assert result.exit_code == 1
    assert "f0" in result.stderr
    assert briefer("delete", library, "k1").exit_code == 0
    assert briefer("show", library, "k1").exit_code == 1


def test_what_was_done_is_undone_and_redone(briefer: Briefer, library: Path) -> None:
    briefer("delete", library, "k1")
    assert briefer("undo", library).stdout == "Undone: Delete quote k1\n"
    assert briefer("show", library, "k1").exit_code == 0
    assert objects_in(briefer("history", library, "--json"))[0]["undone"] is True
    assert "(undone)" in briefer("history", library).stdout
    assert briefer("redo", library).stdout == "Redone: Delete quote k1\n"
    assert briefer("show", library, "k1").exit_code == 1
    result = briefer("redo", library)
    assert result.exit_code == 1
    assert result.stderr


def test_history_names_a_few_ids_and_how_many_more(briefer: Briefer, library: Path) -> None:
    (line,) = briefer("history", library).stdout.splitlines()
    assert line.endswith("and 4 more")
    (edit,) = objects_in(briefer("history", library, "--json", "--limit", 1))
    assert len(edit["ids"]) == 7
    assert edit["moment"].endswith("Z")
    assert briefer("history", library, "--limit", 0).stdout == ""


def test_the_history_of_an_unknown_record_is_refused(briefer: Briefer, library: Path) -> None:
    assert briefer("history", library, "f9").exit_code == 1
    briefer("delete", library, "k1")
    (deleted, _) = objects_in(briefer("history", library, "k1", "--json"))
    assert deleted["label"] == "Delete quote k1"
