"""What must never happen, tried on the whole program: a leak, a socket, an altered word."""

import io
import json
import socket
import zipfile
from collections.abc import Iterator, Mapping
from getpass import getuser
from html import unescape
from pathlib import Path
from typing import Any, NoReturn

import docx
import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject

from tests.commands.conftest import Briefer, briefer

__all__ = ["briefer"]

EXACT = "He said: AT&T <b>bold</b> &copy; &amp; 5 < 6"
CANARIES = ("canary-note", "canary-left-out", "canary-replaced", "canary-elsewhere", "canary-desk")

LINES: tuple[Mapping[str, Any], ...] = (
    {
        "kind": "source",
        "id": "s1",
        "title": "A wire story",
        "published": "2025-10-12",
        "text": f"{EXACT} canary-left-out",
        "note": "canary-note",
        "tags": ["canary-desk"],
    },
    {"kind": "fact", "id": "f1", "text": "A road is shut.", "note": "canary-note"},
    {"kind": "fact", "id": "f2", "text": "canary-left-out"},
    {
        "kind": "quote",
        "id": "k1",
        "text": EXACT,
        "note": "canary-note",
        "tags": ["canary-desk"],
        "citations": [{"source": "s1", "exact": EXACT}],
    },
)

BRIEF = """\
template = "fact-sheet"
title = "TITLE"

[[section]]
heading = "Ours"
text = "TEXT"
entries = ["f1", "k1"]
"""


@pytest.fixture
def built(briefer: Briefer, tmp_path: Path) -> tuple[Path, Path]:
    """A brief as PDF and DOCX, of a library that holds more than it prints."""
    folder = tmp_path / "canary-desk"
    folder.mkdir()
    library, items, toml = folder / "desk.briefer", folder / "items.jsonl", folder / "brief.toml"
    items.write_text("\n".join(map(json.dumps, LINES)), encoding="utf-8")

    def done(*arguments: object) -> str:
        result = briefer(*arguments)
        assert result.exit_code == 0, result.stderr
        return result.stdout.strip()

    done("new", library)
    done("import", library, items)
    toml.write_text(BRIEF.replace("TEXT", "canary-elsewhere"), encoding="utf-8")
    done("draft", library, toml)
    toml.write_text(
        BRIEF.replace("TITLE", "Roads").replace("TEXT", "canary-replaced"), encoding="utf-8"
    )
    brief = done("draft", library, toml)
    section = [{"heading": "Ours", "text": "As told.", "entries": ["f1", "k1"]}]
    done("edit", library, brief, f"section={json.dumps(section)}")
    for field in fields_wanted(briefer, library, brief):
        done("edit", library, brief, f"fields.{field}=2025-10-12")
    targets = folder / "out.pdf", folder / "out.docx"
    done("build", library, brief, "-o", targets[0], "-o", targets[1])
    return targets


def fields_wanted(briefer: Briefer, library: Path, brief: str) -> Iterator[str]:
    found = map(json.loads, briefer("check", library, brief, "--json").stdout.splitlines())
    for finding in found:
        if finding["code"] == "E101":
            yield finding["remedy"].partition("“")[2].partition("”")[0]


def in_pdf(path: Path) -> str:
    """All that a PDF holds, its streams decoded, its pages' text, its metadata."""
    reader = PdfReader(path)
    streams = [
        found.get_data().decode("latin-1")
        for number in range(1, len(reader.xref[0]) + 1)
        if isinstance(found := reader.get_object(number), StreamObject)
    ]
    text = "\n".join(page.extract_text() for page in reader.pages)
    return "\n".join((text, str(reader.metadata), path.read_bytes().decode("latin-1"), *streams))


def in_docx(path: Path) -> str:
    """All that a DOCX holds, its parts inflated, with their names."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as parts:
        return "\n".join(
            f"{name}\n{parts.read(name).decode('latin-1')}" for name in parts.namelist()
        )


def test_nothing_leaves_the_house_that_is_not_printed(built: tuple[Path, Path]) -> None:
    pdf, docx = in_pdf(built[0]), in_docx(built[1])
    for canary in (*CANARIES, str(Path.home()), f"/{getuser()}/"):
        assert canary not in pdf
        assert canary not in docx
    assert "A road is shut." in pdf
    assert "A road is shut." in docx


def test_a_quote_that_looks_like_markup_is_exact_in_both_formats(
    built: tuple[Path, Path],
) -> None:
    pages = " ".join(page.extract_text() for page in PdfReader(built[0]).pages)
    assert "".join(EXACT.split()) in "".join(pages.split())
    with zipfile.ZipFile(built[1]) as parts:
        assert EXACT in unescape(parts.read("word/document.xml").decode())


def test_no_socket_is_opened(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert all(path.is_file() for path in request.getfixturevalue("built"))


def test_a_word_of_a_megabyte_is_imported_found_checked_and_built(
    briefer: Briefer, tmp_path: Path
) -> None:
    word = "nonstop" * 150_000
    lines = (
        {"kind": "source", "id": "s1", "title": "A wire story", "text": f"It said {word}."},
        {"kind": "fact", "id": "f1", "text": word, "citations": [{"source": "s1", "exact": word}]},
    )
    library, items = tmp_path / "l.briefer", tmp_path / "items.jsonl"
    items.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    brief = tmp_path / "b.toml"
    brief.write_text(BRIEF.replace('"f1", "k1"', '"f1"'), "utf-8")
    assert briefer("new", library).exit_code == 0
    assert briefer("import", library, items).exit_code == 0
    assert "f1" in briefer("search", library, "nonstop").stdout
    drafted = briefer("draft", library, brief).stdout.strip()
    for field in fields_wanted(briefer, library, drafted):
        assert briefer("edit", library, drafted, f"fields.{field}=2025-10-12").exit_code == 0
    outputs = [tmp_path / "o.pdf", tmp_path / "o.docx"]
    targets = [part for output in outputs for part in ("-o", output)]
    done = briefer("build", library, drafted, *targets)
    assert done.exit_code == 0, done.stderr
    letters = sum(page.extract_text().count("p") for page in PdfReader(outputs[0]).pages)
    assert letters >= word.count("p")  # pages part the word, with their heads and feet between
    paragraphs = docx.Document(str(outputs[1])).paragraphs
    assert any(word in paragraph.text for paragraph in paragraphs)
