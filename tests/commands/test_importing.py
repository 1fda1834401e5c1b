"""briefer import: all or nothing, each fault told, and what is known passed over."""

import codecs
import os
from pathlib import Path

import pytest

from briefer.store.store import Store
from tests.commands.conftest import ITEMS, Briefer, objects_in, write_lines


def ids(library: Path) -> set[str]:
    """The ids of all that a library holds."""
    with Store.open(library, writable=False) as store:
        return {record.id for record in store.all_records()}


def test_what_was_kept_is_said_by_kind(briefer: Briefer, empty: Path, items: Path) -> None:
    result = briefer("import", empty, items)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "Kept: 1 source, 1 question, 2 facts, 1 event, 1 quote, 1 judgment.\n"
    assert len(ids(empty)) == len(ITEMS)


def test_importing_twice_passes_everything_over(
    briefer: Briefer, library: Path, items: Path
) -> None:
    (answer,) = objects_in(briefer("import", library, items, "--json"))
    assert answer == {"kept": {}, "ids": [], "passed_over": 7, "known": [], "faults": 0}
    assert len(objects_in(briefer("history", library, "--json"))) == 1
    assert "Passed over" in briefer("import", library, items).stdout


def test_one_bad_line_keeps_the_whole_file_out(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    bad = write_lines(tmp_path / "bad.jsonl", ITEMS[0], {"kind": "fact", "text": "a", "as_of": "?"})
    result = briefer("import", empty, bad)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{bad}, line 2, as_of: " in result.stderr
    assert "nothing is kept" in result.stderr
    assert ids(empty) == set()


def test_the_good_lines_are_kept_if_asked(briefer: Briefer, empty: Path, tmp_path: Path) -> None:
    bad = write_lines(
        tmp_path / "bad.jsonl",
        {"kind": "fact", "id": "f1", "text": "a", "as_of": "?"},
        {"kind": "fact", "id": "f2", "text": "b", "confirms": ["f1"]},
        {"kind": "fact", "id": "f3", "text": "c"},
    )
    result = briefer("import", empty, bad, "--keep-good", "--json")
    assert result.exit_code == 1
    (answer,) = objects_in(result)
    assert (answer["kept"], answer["passed_over"], answer["faults"]) == ({"fact": 1}, 0, 2)
    assert "line 2, confirms" in result.stderr
    assert ids(empty) == {"f3"}


def test_the_first_fifty_faults_are_told_and_the_number_of_the_rest(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    bad = write_lines(tmp_path / "bad.jsonl", *({"kind": "fact"} for _ in range(63)))
    result = briefer("import", empty, bad)
    assert result.stderr.count("line ") == 50
    assert "… and 13 faults more." in result.stderr


def test_references_lead_from_one_file_to_another_of_the_call(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    table = tmp_path / "facts.csv"
    table.write_text("id,text,source,exact\nf9,A toll,s1,58 soldiers died\n", encoding="utf-8")
    source = write_lines(tmp_path / "sources.jsonl", ITEMS[0])
    result = briefer("import", empty, table, source, "--kind", "fact")
    assert result.exit_code == 0, result.stderr
    assert ids(empty) == {"s1", "f9"}
    (edit,) = objects_in(briefer("history", empty, "--json"))
    assert edit["label"] == "Import facts.csv, sources.jsonl: 1 source, 1 item"


def test_a_text_becomes_a_source_and_its_file_is_kept(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    text = tmp_path / "clash.txt"
    text.write_bytes(b"A clash\r\nat the border")
    result = briefer(
        *("import", empty, text, "--id", "s1", "--published", "2025-10-12", "--reliability", "B"),
        *("--author", "A. B.", "--author", "C. D.", "--tag", "border", "--marking", "TLP:AMBER"),
    )
    assert result.exit_code == 0, result.stderr
    assert "s1  A clash" in result.stdout
    (source,) = objects_in(briefer("show", empty, "s1", "--json"))
    assert source["text"] == "A clash\nat the border"
    assert source["authors"] == ["A. B.", "C. D."]
    assert source["effective_marking"] == "TLP:AMBER"
    with Store.open(empty, writable=False) as store:
        assert store.original("s1") == ("clash.txt", b"A clash\r\nat the border")


def test_a_text_that_the_library_has_is_passed_over_and_its_source_named(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    text, copy = tmp_path / "clash.txt", tmp_path / "copy.txt"
    for path in (text, copy):
        path.write_text("A clash at the border", encoding="utf-8")
    (first,) = objects_in(briefer("import", empty, text, copy, "--json"))
    (made,) = first["ids"]
    assert (first["known"], first["passed_over"]) == ([made], 1)
    again = briefer("import", empty, copy, "--outlet", "Wire")
    assert again.exit_code == 0
    assert again.stdout == f"Passed over: {copy} is the file of {made}  A clash at the border\n"
    assert ids(empty) == {made}
    assert briefer("import", empty, copy, "--id", "s2").exit_code == 0
    assert ids(empty) == {made, "s2"}


def test_a_text_whose_source_is_gone_is_read_again(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    text = tmp_path / "clash.txt"
    text.write_text("A clash at the border", encoding="utf-8")
    briefer("import", empty, text)
    briefer("undo", empty)
    assert briefer("import", empty, text).stdout.startswith("Kept: 1 source.")


def test_a_file_name_that_is_no_utf8_is_shown_as_a_shell_writes_it(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    text, lines = (tmp_path / os.fsdecode(b"caf\xe9" + end) for end in (b".txt", b".jsonl"))
    try:
        text.write_text("A clash", encoding="utf-8")
        lines.write_text("{", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    assert briefer("import", empty, text).exit_code == 0
    assert "caf\\xe9.txt is the file of" in briefer("import", empty, text).stdout
    assert "Import caf\\xe9.txt: 1 source" in briefer("history", empty).stdout
    assert "caf\\xe9.jsonl, line 1: " in briefer("import", empty, lines).stderr


def test_another_encoding_is_said(briefer: Briefer, empty: Path, tmp_path: Path) -> None:
    text = tmp_path / "clash.txt"
    text.write_bytes(codecs.BOM_UTF16_LE + "Über".encode("utf-16-le"))
    result = briefer("import", empty, text)
    assert (result.exit_code, result.stderr) == (0, f"{text} was read as UTF-16.\n")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.txt", ["--published", "12/10/2025"]),
        ("a.txt", ["--reliability", "G"]),
        ("a.txt", ["--language", "not a tag"]),
        ("a.txt", ["--author", "A\u202eB"]),
        ("a.txt", ["--kind", "fact"]),
        ("a.jsonl", ["--title", "A title"]),
        ("a.csv", ["--id", "s1"]),
        ("a.csv", ["--kind", "rumour"]),
    ],
)
def test_misuse_is_told_apart(
    briefer: Briefer, empty: Path, tmp_path: Path, name: str, options: list[str]
) -> None:
    path = tmp_path / name
    path.write_text("text", encoding="utf-8")
    assert briefer("import", empty, path, *options).exit_code == 2


def test_two_texts_cannot_have_one_title(briefer: Briefer, empty: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    files = (tmp_path / "a.txt", tmp_path / "b.txt")
    assert briefer("import", empty, *files, "--title", "Both").exit_code == 2
    assert briefer("import", empty, *files, "--outlet", "Wire").exit_code == 0


@pytest.mark.parametrize("name", ["missing.jsonl", "report.pdf", "folder.csv"])
def test_a_file_that_cannot_be_read_is_one_fault(
    briefer: Briefer, empty: Path, items: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7")
    result = briefer("import", empty, items, tmp_path / name)
    assert result.exit_code == 1
    assert name in result.stderr
    assert ids(empty) == set()
    assert briefer("import", empty, items, tmp_path / name, "--keep-good").exit_code == 1
    assert len(ids(empty)) == len(ITEMS)


def test_a_fault_of_a_whole_file_names_it_once(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    for name, data in (("a.jsonl", b""), ("b.csv", b"\xff\xfe"), ("c.txt", b"a\x07")):
        path = tmp_path / name
        path.write_bytes(data)
        told = briefer("import", empty, path).stderr
        assert told.startswith(str(path))
        assert told.count(name) == 1


def test_a_library_with_other_markings_refuses(
    briefer: Briefer, tmp_path: Path, items: Path
) -> None:
    markings = tmp_path / "markings.txt"
    markings.write_text("OPEN\n\nCLOSED\n", encoding="utf-8")
    library = tmp_path / "own.briefer"
    assert briefer("new", library, "--markings", markings).exit_code == 0
    result = briefer("import", library, items)
    assert result.exit_code == 1
    assert "line 1, marking: “TLP:GREEN” is not a marking of this library." in result.stderr
    assert "Use one of: OPEN, CLOSED." in result.stderr


def test_a_brief_is_a_line_like_any_other(briefer: Briefer, library: Path, tmp_path: Path) -> None:
    line = {
        "kind": "brief",
        "id": "b1",
        "template": "flash-update",
        "title": "Border",
        "section": [{"heading": "What we know", "entries": ["f1"]}],
    }
    path = write_lines(tmp_path / "briefs.jsonl", line)
    assert briefer("import", library, path).exit_code == 0
    (kept,) = objects_in(briefer("briefs", library, "--json"))
    assert kept["template_text"]
    assert kept["moment"]
    assert "Passed over" in briefer("import", library, path).stdout


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"template": "nothing-like-it"}, "template"),
        ({"template": "elsewhere/own.toml"}, "template"),
        ({"template_text": "name = "}, "template_text"),
        ({"fields": {"colour": "red"}}, "colour"),
        ({"section": [{"heading": "What we know", "entries": ["f9"]}]}, "section"),
        ({"moment": "yesterday"}, "moment"),
        ({"moment": "2025-13-12T13:30:00Z"}, "moment"),
    ],
)
def test_a_brief_that_cannot_be_followed_is_refused(
    briefer: Briefer, library: Path, tmp_path: Path, change: dict[str, object], field: str
) -> None:
    line = {"kind": "brief", "template": "flash-update", "title": "Border", **change}
    result = briefer("import", library, write_lines(tmp_path / "briefs.jsonl", line))
    assert result.exit_code == 1
    assert f"line 1, {field}: " in result.stderr


def test_what_is_shown_of_a_bad_text_cannot_steer_the_terminal(
    briefer: Briefer, empty: Path, tmp_path: Path
) -> None:
    line = {"kind": "fact", "text": "a", "as_of": "\u009b31m", "\x1b[2J": 1}
    result = briefer("import", empty, write_lines(tmp_path / "bad.jsonl", line))
    assert result.exit_code == 1
    assert "\\u001b[2J" in result.stderr
    assert "\x1b" not in result.stderr
    endless = {"kind": "fact", "text": "a", "as_of": "x" * 1_000_000}
    result = briefer("import", empty, write_lines(tmp_path / "bad.jsonl", endless))
    assert len(result.stderr) < 5_000
