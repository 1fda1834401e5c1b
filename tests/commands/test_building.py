"""briefer check and build: findings first, then all of the files or none."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.commands.conftest import Briefer, objects_in, write_lines


@pytest.fixture
def ready(briefer: Briefer, library: Path, brief: str, resources: Path) -> str:
    """The id of a brief that nothing stands in the way of."""
    result = briefer("edit", library, brief, "fields.number=1", "fields.as_of=2025-10-12")
    assert result.exit_code == 0, result.stderr
    return brief


def test_both_formats_are_written_and_named(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    pdf, docx = tmp_path / "out.pdf", tmp_path / "out.DOCX"
    result = briefer("build", library, ready, "-o", pdf, "-o", docx)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == f"{pdf}\n{docx}\n"
    assert "Border clash" in PdfReader(pdf).pages[0].extract_text()
    assert b"Border clash" in zipfile.ZipFile(docx).read("word/document.xml")


CLAIMS: tuple[Mapping[str, Any], ...] = (
    {"kind": "question", "id": "q", "text": "How many?"},
    *(
        {
            "kind": "fact",
            "id": id_,
            "text": f"It is {value}.",
            "claimant": id_,
            "as_of": "2025-10-12",
            "question": "q" if value else "",
            "answer": value,
            **more,
        }
        for id_, value, more in (
            ("a", "5", {"supersedes": ["e", "d"]}),
            ("b", "7", {"disputes": ["a"]}),
            ("c", "9", {"disputes": ["a"], "confirms": ["b"]}),
            ("d", "3", {}),
            ("e", "4", {}),
            ("f", "", {"disputes": ["c"]}),
            ("g", "", {"disputes": ["c"], "supersedes": ["d"]}),
        )
    ),
    {
        "kind": "brief",
        "id": "brief",
        "moment": "2025-10-12T13:30:00Z",
        "template": "situation-report",
        "title": "Claims",
        "marking": "TLP:GREEN",
        "fields": {"number": "1", "period": "2025-10-12", "as_of": "2025-10-12"},
        "section": [{"heading": "Contested claims", "entries": ["q"]}],
    },
)


def test_the_order_of_the_lines_imported_does_not_show(
    briefer: Briefer, tmp_path: Path, resources: Path
) -> None:
    said = set()
    for name, lines in (
        ("as-they-stand", CLAIMS),
        ("reversed", CLAIMS[::-1]),
        ("turned", CLAIMS[4:] + CLAIMS[:4]),
    ):
        library, target = tmp_path / f"{name}.briefer", tmp_path / f"{name}.docx"
        briefer("new", library)
        imported = briefer("import", library, write_lines(tmp_path / f"{name}.jsonl", *lines))
        assert imported.exit_code == 0, imported.stderr
        checked = briefer("check", library, "brief").stdout
        built = briefer("build", library, "brief", "-o", target)
        assert built.exit_code == 0, built.stderr
        said.add((checked, target.read_bytes()))
    assert len(said) == 1


def test_two_builds_are_the_same_bytes(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    built = []
    for name in ("first", "second"):
        targets = [tmp_path / f"{name}{suffix}" for suffix in (".pdf", ".docx")]
        briefer("build", library, ready, "-o", targets[0], "-o", targets[1])
        built.append([target.read_bytes() for target in targets])
    assert built[0] == built[1]


def test_an_exported_brief_builds_the_same_bytes(
    briefer: Briefer, library: Path, ready: str, empty: Path, tmp_path: Path
) -> None:
    briefer("export", library, "-o", tmp_path / "out.jsonl")
    briefer("import", empty, tmp_path / "out.jsonl")
    for path, name in ((library, "a.docx"), (empty, "b.docx")):
        assert briefer("build", path, ready, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_another_template_and_marking_are_for_one_build(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    before = briefer("show", library, ready, "--json").stdout
    target = tmp_path / "out.pdf"
    result = briefer(
        *("build", library, ready, "-o", target),
        *("--template", "fact-sheet", "--marking", "TLP:AMBER"),
    )
    assert result.exit_code == 0, result.stderr
    assert "TLP:AMBER" in PdfReader(io.BytesIO(target.read_bytes())).pages[0].extract_text()
    assert briefer("show", library, ready, "--json").stdout == before


def test_errors_block_a_build_and_warnings_do_not(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    target = tmp_path / "out.docx"
    target.write_text("as it was", encoding="utf-8")
    briefer("edit", library, ready, "marking=TLP:CLEAR")
    result = briefer("build", library, ready, "-o", target)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error" in result.stderr
    assert target.read_text(encoding="utf-8") == "as it was"
    assert briefer("build", library, ready, "-o", target, "--marking", "TLP:RED").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("-o", "out.odt"),
        ("-o", "out"),
        ("-o", "out.pdf", "--marking", "SECRET"),
        (),
    ],
)
def test_misuse_is_told_apart(
    briefer: Briefer, library: Path, ready: str, arguments: tuple[str, ...]
) -> None:
    result = briefer("build", library, ready, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")


def test_of_several_files_none_is_written_where_one_is_refused(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    for refused in ("folder.pdf", "link.pdf", "missing/out.pdf"):
        result = briefer(
            "build", library, ready, "-o", tmp_path / "out.docx", "-o", tmp_path / refused
        )
        assert result.exit_code == 1
        assert refused in result.stderr
        assert not (tmp_path / "out.docx").exists()


def test_characters_that_a_pdf_cannot_set_keep_all_files_unwritten(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    briefer("edit", library, ready, "title=国境")
    targets = ("-o", tmp_path / "out.docx", "-o", tmp_path / "out.pdf")
    result = briefer("build", library, ready, *targets)
    assert result.exit_code == 1
    assert "U+56FD" in result.stderr
    assert not (tmp_path / "out.docx").exists()
    assert briefer("build", library, ready, *targets[:2]).exit_code == 0


def test_an_unknown_template_is_refused(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    result = briefer("build", library, ready, "-o", tmp_path / "a.pdf", "--template", "none")
    assert result.exit_code == 1
    assert "“none”" in result.stderr


def test_findings_are_told_with_code_place_and_remedy(
    briefer: Briefer, library: Path, ready: str
) -> None:
    briefer("edit", library, ready, "marking=TLP:CLEAR")
    result = briefer("check", library, ready, "--json")
    assert result.exit_code == 1
    found = objects_in(result)
    assert set(found[0]) == {"code", "severity", "section", "item", "message", "remedy"}
    assert {finding["severity"] for finding in found} <= {"error", "warning"}
    assert found[0]["severity"] == "error"
    lines = briefer("check", library, ready).stdout
    assert f"error {found[0]['code']}" in lines
    assert found[0]["remedy"] in lines


def test_a_brief_without_findings_says_so(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    template = tmp_path / "plain.toml"
    template.write_text(
        'name = "Plain"\nsummary = "Plain"\n\n'
        '[[section]]\nheading = "News"\nkind = "facts"\nlayout = "bullets"\n',
        encoding="utf-8",
    )
    toml = tmp_path / "brief-of-news.toml"
    toml.write_text(
        f'id = "news"\ntemplate = "{template}"\ntitle = "Plain"\nmarking = "TLP:GREEN"\n'
        '[[section]]\nheading = "News"\nentries = ["f1"]\n',
        encoding="utf-8",
    )
    drafted = briefer("draft", library, toml)
    assert drafted.exit_code == 0, drafted.stderr
    result = briefer("check", library, "news")
    assert (result.exit_code, result.stdout) == (0, "No findings.\n")


def test_a_fact_that_was_replaced_says_so_though_nothing_else_leads_to_the_newer_one(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    newer = {"kind": "fact", "id": "f2", "text": "61 soldiers died.", "supersedes": ["f1"]}
    lines = write_lines(tmp_path / "more.jsonl", newer)
    assert briefer("import", library, lines).exit_code == 0
    target = tmp_path / "out.docx"
    assert briefer("build", library, ready, "-o", target).exit_code == 0
    assert b"Superseded." in zipfile.ZipFile(target).read("word/document.xml")


def test_what_replaced_an_answer_is_checked_for_its_marking_too(
    briefer: Briefer, library: Path, ready: str, tmp_path: Path
) -> None:
    newer = {"kind": "fact", "id": "f2", "text": "61 died.", "supersedes": ["f1"]}
    lines = write_lines(tmp_path / "more.jsonl", {**newer, "marking": "TLP:RED"})
    assert briefer("import", library, lines).exit_code == 0
    section = '[{"heading": "Contested claims", "kind": "claims", "entries": ["q1"]}]'
    assert briefer("edit", library, ready, f"section={section}").exit_code == 0
    found = objects_in(briefer("check", library, ready, "--json"))
    assert ("E104", "f2") in [(finding["code"], finding["item"]) for finding in found]
