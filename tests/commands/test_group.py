"""The whole of the commands: help everywhere, words for every fault, and their exit codes."""

import errno
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefer.cli import cli
from briefer.commands.group import Commands
from tests.commands.conftest import Briefer


def commands(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The names of every command."""
    for name, command in group.commands.items():
        yield (*before, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*before, name))


@pytest.mark.parametrize("name", list(commands(cli)), ids=" ".join)
def test_every_command_has_help_with_an_example(briefer: Briefer, name: tuple[str, ...]) -> None:
    result = briefer(*name, "--help")
    assert result.exit_code == 0
    assert f"briefer {' '.join(name)}" in result.stdout.split("Options:")[0].split("\n", 2)[2]


def test_the_version_is_told(briefer: Briefer) -> None:
    assert briefer("--version").stdout.startswith("briefer ")


def test_commands_are_helped_with_in_the_order_of_a_days_work(briefer: Briefer) -> None:
    told = briefer("--help").stdout.split("Commands:")[1].split("\n")
    names = [line.split()[0] for line in told if line.startswith("  ") and line[2] != " "]
    assert names == list(cli.commands)
    assert names.index("new") < names.index("import") < names.index("build")


def test_an_unknown_command_is_misuse(briefer: Briefer) -> None:
    assert briefer("publish").exit_code == 2


def test_a_library_alone_is_no_command_yet(briefer: Briefer, library: Path) -> None:
    for path in (library, library.with_name("none.briefer")):
        result = briefer(path)
        assert result.exit_code == 2
        assert "the window" in result.stderr


def test_a_command_wins_over_a_library_of_its_name(
    briefer: Briefer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert briefer("new", "list").exit_code == 0
    assert briefer("list").exit_code == 2
    assert briefer("list", "./list").exit_code == 0
    assert briefer("./list").exit_code == 2


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "Stopped."),
        (EOFError(), 1, ""),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 1, ""),
        (OSError(errno.ENOSPC, "No space left on device"), 1, "No space left on device"),
    ],
)
def test_a_command_that_is_stopped_says_so(fault: BaseException, code: int, words: str) -> None:
    @click.group(cls=Commands)
    def group() -> None:
        pass

    @group.command()
    def run() -> None:
        raise fault

    result = CliRunner().invoke(group, ["run"])
    assert result.exit_code == code
    assert words in result.stderr
