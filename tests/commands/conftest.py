"""What every test of a command may ask for: the program, and a library to try it on."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefer.cli import cli

Briefer = Callable[..., Result]

ITEMS: tuple[Mapping[str, Any], ...] = (
    {
        "kind": "source",
        "id": "s1",
        "title": "A wire story",
        "outlet": "Wire",
        "published": "2025-10-12",
        "language": "en",
        "reliability": "C",
        "marking": "TLP:GREEN",
        "text": "Kabul says 58 soldiers died. The firing began late on Saturday night.",
    },
    {"kind": "question", "id": "q1", "text": "Soldiers killed"},
    {
        "kind": "fact",
        "id": "f0",
        "text": "Over a dozen soldiers died.",
        "claimant": "Kabul",
        "as_of": "2025-10-12",
        "status": "retracted",
        "question": "q1",
        "answer": "12+",
        "citations": [{"source": "s1", "locator": "p. 1"}],
    },
    {
        "kind": "fact",
        "id": "f1",
        "text": "58 soldiers died.",
        "claimant": "Kabul",
        "as_of": "2025-10-12",
        "status": "reported",
        "credibility": 3,
        "question": "q1",
        "answer": "58",
        "supersedes": ["f0"],
        "tags": ["toll"],
        "citations": [
            {"source": "s1", "exact": "58 soldiers died", "chain": ["Reuters", "officials"]}
        ],
    },
    {
        "kind": "event",
        "id": "e1",
        "text": "Firing begins.",
        "when": "2025-10-11/..",
        "when_text": "late on Saturday night",
        "place": "Torkham",
        "citations": [{"source": "s1", "exact": "late on Saturday night"}],
    },
    {"kind": "quote", "id": "k1", "text": "We are ready.", "speaker": "A. B.", "said": "2025-10"},
    {"kind": "judgment", "id": "j1", "text": "It goes on.", "rests_on": ["f1", "e1"]},
)

BRIEF = """\
id = "b1"
template = "flash-update"
title = "Border clash"
marking = "TLP:GREEN"

[[section]]
heading = "What we know"
text = "As reported [@s1]."
entries = ["f1", {id = "e1", wording = "Shots were fired."}]
"""


@pytest.fixture
def briefer() -> Briefer:
    """A function: what `briefer` answers to these arguments."""

    def run(*arguments: object) -> Result:
        result = CliRunner().invoke(cli, [str(argument) for argument in arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def empty(tmp_path: Path, briefer: Briefer) -> Path:
    """An empty library."""
    path = tmp_path / "empty.briefer"
    assert briefer("new", path).exit_code == 0
    return path


@pytest.fixture
def items(tmp_path: Path) -> Path:
    """A file with a source and an item of each kind."""
    return write_lines(tmp_path / "items.jsonl", *ITEMS)


@pytest.fixture
def library(tmp_path: Path, briefer: Briefer, items: Path) -> Path:
    """A library that holds them."""
    path = tmp_path / "desk.briefer"
    assert briefer("new", path).exit_code == 0
    assert briefer("import", path, items).exit_code == 0
    return path


@pytest.fixture
def brief(tmp_path: Path, briefer: Briefer, library: Path) -> str:
    """The id of a brief in that library."""
    path = tmp_path / "brief.toml"
    path.write_text(BRIEF, encoding="utf-8")
    drafted = briefer("draft", library, path)
    assert drafted.exit_code == 0, drafted.stderr
    return drafted.stdout.strip()


def write_lines(path: Path, *objects: Mapping[str, Any]) -> Path:
    """`path`, with these objects as its lines."""
    path.write_text("\n".join(map(json.dumps, objects)), encoding="utf-8")
    return path


def objects_in(result: Result) -> list[dict[str, Any]]:
    """The objects that a command printed."""
    return [json.loads(line) for line in result.stdout.splitlines()]
