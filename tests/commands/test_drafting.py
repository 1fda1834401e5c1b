"""briefer draft, next, briefs and templates."""

from pathlib import Path

import pytest

from briefer.briefs.templates import names
from tests.commands.conftest import BRIEF, Briefer, objects_in


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    """Where a BRIEF.toml stands."""
    return tmp_path / "other.toml"


def test_draft_prints_the_id_and_nothing_else(briefer: Briefer, library: Path, toml: Path) -> None:
    toml.write_text(BRIEF.replace('id = "b1"\n', ""), encoding="utf-8")
    first, second = (briefer("draft", library, toml) for _ in range(2))
    assert (first.exit_code, first.stderr) == (0, "")
    listed = objects_in(briefer("briefs", library, "--json"))
    assert [found["id"] + "\n" for found in listed] == [first.stdout, second.stdout]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('"f1"', '"f9"'), "“f9”"),
        (("[@s1]", "[@s9]"), "“s9”"),
        (("flash-update", "flash"), "flash-update"),
        (("title", "titel"), "titel"),
        (("marking", "[marking"), "other.toml"),
        (("TLP:GREEN", "SECRET"), "SECRET"),
    ],
)
def test_a_brief_that_cannot_be_is_refused(
    briefer: Briefer, library: Path, toml: Path, change: tuple[str, str], words: str
) -> None:
    toml.write_text(BRIEF.replace(*change), encoding="utf-8")
    result = briefer("draft", library, toml)
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr
    assert briefer("briefs", library).stdout == ""


def test_a_brief_cannot_hold_a_brief(
    briefer: Briefer, library: Path, brief: str, toml: Path
) -> None:
    toml.write_text(BRIEF.replace('"b1"', '"b2"').replace('"f1"', f'"{brief}"'), encoding="utf-8")
    assert briefer("draft", library, toml).exit_code == 1


def test_many_unknown_ids_are_counted(briefer: Briefer, library: Path, toml: Path) -> None:
    ids = ", ".join(f'"x{n}"' for n in range(9))
    toml.write_text(BRIEF.replace('"f1"', ids), encoding="utf-8")
    assert "and 4 more" in briefer("draft", library, toml).stderr


def test_a_toml_that_is_not_there_is_refused(briefer: Briefer, library: Path, toml: Path) -> None:
    assert briefer("draft", library, toml).exit_code == 1


def test_the_next_issue_is_a_brief_of_its_own(briefer: Briefer, library: Path, brief: str) -> None:
    briefer("edit", library, brief, "fields.number=7")
    result = briefer("next", library, "Border clash")
    assert (result.exit_code, result.stderr) == (0, "")
    (found,) = objects_in(briefer("show", library, result.stdout.strip(), "--json"))
    assert found["fields"] == {"number": "8"}
    assert found["title"] == "Border clash"


def test_a_brief_is_called_by_id_beginning_or_title(
    briefer: Briefer, library: Path, brief: str, toml: Path
) -> None:
    toml.write_text(BRIEF.replace('"b1"', '"b22"').replace("Border", "Other"), encoding="utf-8")
    briefer("draft", library, toml)
    for name in ("b1", "b2", "b22", "Other clash"):
        assert briefer("next", library, name).exit_code == 0
        briefer("undo", library)
    ambiguous = briefer("next", library, "b")
    assert ambiguous.exit_code == 1
    assert "fits 2 briefs" in ambiguous.stderr
    unknown = briefer("next", library, "x9")
    assert unknown.exit_code == 1
    assert "b22 (Other clash, " in unknown.stderr


def test_issues_of_one_title_are_told_apart_by_number_and_last_edit(
    briefer: Briefer, library: Path, brief: str
) -> None:
    briefer("edit", library, brief, "fields.number=4")
    following = briefer("next", library, brief).stdout.strip()
    (first, second) = objects_in(briefer("briefs", library, "--json"))
    lines = briefer("briefs", library).stdout.splitlines()
    for line, found, number in zip(lines, (first, second), ("4", "5"), strict=True):
        moment = found["moment"][:16].replace("T", " ")
        assert line.split() == [
            found["id"],
            "flash-update",
            number,
            *moment.split(),
            "Border",
            "clash",
        ]
    told = briefer("check", library, "Border clash")
    assert told.exit_code == 1
    assert f"{brief} (Border clash, number 4, " in told.stderr
    assert f"{following} (Border clash, number 5, " in told.stderr


def test_a_library_without_briefs_says_so(briefer: Briefer, library: Path) -> None:
    assert "Begin one" in briefer("next", library, "b1").stderr


def test_templates_are_listed_and_shown(briefer: Briefer, resources: Path) -> None:
    listed = briefer("templates").stdout
    for name in names(resources / "templates"):
        assert name in listed
        text = (resources / "templates" / f"{name}.toml").read_text(encoding="utf-8")
        assert briefer("templates", "show", name).stdout == text
    assert briefer("templates", "show", "nothing-like-it").exit_code == 1


def test_a_template_of_ones_own_is_checked(
    briefer: Briefer, resources: Path, tmp_path: Path
) -> None:
    own = tmp_path / "ours.toml"
    own.write_text(briefer("templates", "show", "flash-update").stdout, encoding="utf-8")
    assert briefer("templates", "check", own).exit_code == 0
    text = own.read_text(encoding="utf-8")
    own.write_text(f'letterhead = "house.docx"\n{text}', encoding="utf-8")
    lettered = briefer("templates", "check", own)
    assert lettered.exit_code == 0
    assert "“house.docx” is not used yet" in lettered.stderr
    own.write_text("colour = 1\n", encoding="utf-8")
    result = briefer("templates", "check", own)
    assert result.exit_code == 1
    assert "ours.toml" in result.stderr
