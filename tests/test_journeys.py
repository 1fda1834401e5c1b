"""A day's work from the terminal: the program as it is installed, one process for each command."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

STORY = """\
Kabul says at least 58 soldiers died in the exchange of fire. Late on Saturday night the firing
began. “There is no kind of threat”, said the spokesman on Sunday.
"""

LINES = (
    {"kind": "question", "id": "q1", "text": "Soldiers killed"},
    {
        "kind": "fact",
        "id": "f1",
        "text": "At least 58 soldiers died.",
        "claimant": "Kabul",
        "as_of": "2025-10-12",
        "question": "q1",
        "answer": "58",
        "citations": [{"source": "s1", "exact": "at least 58 soldiers died"}],
    },
    {
        "kind": "quote",
        "id": "k1",
        "text": "There is no kind of threat",
        "speaker": "The spokesman",
        "said": "2025-10-12",
        "citations": [{"source": "s1", "exact": "There is no kind of threat"}],
    },
)

BRIEF = """\
template = "flash-update"
title = "Border clash"
marking = "TLP:GREEN"
[fields]
number = 1
as_of = "2025-10-12"
[[section]]
heading = "What we know"
entries = ["f1"]
"""


def briefer(
    folder: Path, *arguments: str, code: int = 0, **variables: str
) -> subprocess.CompletedProcess[str]:
    """What `briefer` answers in `folder`, having left with `code`."""
    done = subprocess.run(
        [sys.executable, "-m", "briefer", *arguments],
        cwd=folder,
        env={**os.environ, **variables},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a library, a story, a few items and a BRIEF.toml."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "items.jsonl").write_text("\n".join(map(json.dumps, LINES)), encoding="utf-8")
    (tmp_path / "clash.toml").write_text(BRIEF, encoding="utf-8")
    briefer(tmp_path, "new", "desk.briefer")
    return tmp_path


def test_a_story_becomes_a_brief_in_both_formats(desk: Path) -> None:
    source = ("--id", "s1", "--published", "2025-10-12", "--outlet", "Wire", "--reliability", "C")
    briefer(desk, "import", "desk.briefer", "story.txt", *source)
    briefer(desk, "import", "desk.briefer", "items.jsonl")
    assert "k1" in briefer(desk, "search", "desk.briefer", '"no kind of threat"').stdout
    brief = briefer(desk, "draft", "desk.briefer", "clash.toml").stdout.strip()
    briefer(desk, "check", "desk.briefer", brief)
    briefer(desk, "build", "desk.briefer", "Border clash", "-o", "out.pdf", "-o", "out.docx")
    assert (desk / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert (desk / "out.docx").read_bytes().startswith(b"PK")
    following = briefer(desk, "next", "desk.briefer", brief).stdout.strip()
    assert following not in ("", brief)
    briefer(desk, "verify", "desk.briefer")


def test_a_mistake_is_corrected_and_taken_back(desk: Path) -> None:
    briefer(desk, "import", "desk.briefer", "items.jsonl", code=1)
    briefer(desk, "import", "desk.briefer", "story.txt", "items.jsonl", "--id", "s1", code=2)
    briefer(desk, "import", "desk.briefer", "story.txt", "--id", "s1")
    briefer(desk, "import", "desk.briefer", "items.jsonl")
    briefer(desk, "edit", "desk.briefer", "f1", "answer=59")
    refused = briefer(desk, "delete", "desk.briefer", "q1", code=1)
    assert "f1" in refused.stderr
    briefer(desk, "undo", "desk.briefer")
    fact = json.loads(briefer(desk, "show", "desk.briefer", "f1", "--json").stdout)
    assert fact["answer"] == "58"


def test_a_library_moves_to_another_machine(desk: Path) -> None:
    briefer(desk, "import", "desk.briefer", "story.txt", "--id", "s1")
    briefer(desk, "import", "desk.briefer", "items.jsonl")
    brief = briefer(desk, "draft", "desk.briefer", "clash.toml").stdout.strip()
    briefer(desk, "export", "desk.briefer", "-o", "all.jsonl")
    briefer(desk, "new", "other.briefer")
    briefer(desk, "import", "other.briefer", "all.jsonl")
    for library in ("desk", "other"):
        briefer(desk, "build", f"{library}.briefer", brief, "-o", f"{library}.pdf")
    assert (desk / "desk.pdf").read_bytes() == (desk / "other.pdf").read_bytes()
    briefer(desk, "backup", "other.briefer", "copy.briefer")
    briefer(desk, "restore", "copy.briefer", "third.briefer")
    briefer(desk, "export", "third.briefer", "-o", "third.jsonl")
    assert (desk / "third.jsonl").read_bytes() == (desk / "all.jsonl").read_bytes()


def test_texts_are_printed_as_utf8_whatever_the_console_says(desk: Path) -> None:
    (desk / "story.txt").write_text("Übergänge bei طورخم", encoding="utf-8")
    briefer(desk, "import", "desk.briefer", "story.txt", PYTHONIOENCODING="ascii", LC_ALL="C")
    shown = briefer(desk, "list", "desk.briefer", PYTHONIOENCODING="latin-1")
    assert "Übergänge bei طورخم" in shown.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither signals nor such pipes")
def test_a_reader_that_has_enough_is_no_fault(desk: Path) -> None:
    briefer(desk, "import", "desk.briefer", "story.txt", "--note", "x", code=2)
    lines = [{"kind": "fact", "text": "word " * 40} for _ in range(3000)]
    (desk / "many.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    briefer(desk, "import", "desk.briefer", "many.jsonl")
    listing = subprocess.Popen(
        [sys.executable, "-m", "briefer", "list", "desk.briefer", "--json"],
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.readline()
    listing.stdout.close()
    assert listing.stderr.read() == b""
    listing.stderr.close()
    listing.wait(timeout=60)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_a_command_that_is_interrupted_says_so(desk: Path) -> None:
    lines = [{"kind": "fact", "text": f"Fact {number}"} for number in range(2_000)]
    (desk / "many.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    briefer(desk, "import", "desk.briefer", "many.jsonl")
    listing = subprocess.Popen(
        [sys.executable, "-m", "briefer", "list", "desk.briefer", "--json"],
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert listing.stdout is not None
    listing.stdout.read(1)  # it is at work now, and the pipe holds only a part of what it has
    listing.send_signal(signal.SIGINT)
    _, err = listing.communicate(timeout=60)
    assert (listing.returncode, err) == (130, b"Stopped.\n")
