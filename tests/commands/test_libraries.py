"""briefer new, verify, backup and restore: a library as a whole."""

from pathlib import Path

import pytest

from tests.commands.conftest import Briefer, objects_in


def test_a_library_is_begun_once(briefer: Briefer, empty: Path) -> None:
    result = briefer("new", empty)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "there already" in result.stderr


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "at least one"),
        (b"A\nA\n", "none twice"),
        (b"\xff\xfe", "UTF-8"),
        (b"A\x07", "U+0007"),
    ],
)
def test_markings_that_are_no_set_are_refused(
    briefer: Briefer, tmp_path: Path, data: bytes, words: str
) -> None:
    markings = tmp_path / "markings.txt"
    markings.write_bytes(data)
    result = briefer("new", tmp_path / "own.briefer", "--markings", markings)
    assert result.exit_code == 1
    assert words in result.stderr
    assert not (tmp_path / "own.briefer").exists()


def test_markings_that_are_not_there_are_refused(briefer: Briefer, tmp_path: Path) -> None:
    result = briefer("new", tmp_path / "own.briefer", "--markings", tmp_path / "none.txt")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr


def test_a_whole_library_is_said_to_be_so(briefer: Briefer, library: Path) -> None:
    assert briefer("verify", library).stdout == f"{library} is whole.\n"
    assert briefer("verify", library, "--json").stdout == ""


def test_a_library_that_was_tampered_with_is_not_whole(briefer: Briefer, library: Path) -> None:
    data = library.read_bytes()
    place = data.rindex(b"The firing began")
    library.write_bytes(data[:place] + b"tHE" + data[place + 3 :])
    result = briefer("verify", library, "--json")
    assert result.exit_code == 1
    assert {"what", "remedy"} == set(objects_in(result)[0])
    assert result.stderr


def test_what_is_no_library_is_refused_by_every_command(briefer: Briefer, tmp_path: Path) -> None:
    other = tmp_path / "other.briefer"
    other.write_text("no library", encoding="utf-8")
    for arguments in (
        ("list", other),
        ("verify", other),
        ("show", tmp_path / "none.briefer", "f1"),
        ("undo", tmp_path),
    ):
        result = briefer(*arguments)
        assert (result.exit_code, result.stdout) == (1, "")
        assert str(arguments[1]) in result.stderr
    assert not (tmp_path / "none.briefer").exists()


def test_a_backup_is_restored(briefer: Briefer, library: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.briefer"
    assert briefer("backup", library, copy).exit_code == 0
    assert briefer("backup", library, copy).exit_code == 1
    assert briefer("backup", library, copy, "--force").exit_code == 0
    briefer("delete", library, "k1")
    assert briefer("restore", copy, library).exit_code == 1
    assert briefer("restore", copy, library, "--force").exit_code == 0
    assert briefer("show", library, "k1").exit_code == 0
