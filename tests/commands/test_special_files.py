"""Named pipes, sockets and devices are refused in words: reading one could wait for ever."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.briefs.regular_files import special
from tests.commands.conftest import Briefer

if not hasattr(os, "mkfifo"):
    pytest.skip("this system has no named pipes", allow_module_level=True)


def of_kind(path: Path, make: Callable[[Path], None]) -> Path:
    """`path`, made."""
    make(path)
    return path


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".txt"])
def test_a_pipe_is_not_imported(briefer: Briefer, empty: Path, tmp_path: Path, suffix: str) -> None:
    pipe = of_kind(tmp_path / f"pipe{suffix}", os.mkfifo)
    result = briefer("import", empty, pipe)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{pipe} is a named pipe, not a file.")


def test_no_command_waits_for_a_pipe(briefer: Briefer, library: Path, tmp_path: Path) -> None:
    pipe = of_kind(tmp_path / "pipe.toml", os.mkfifo)
    for arguments in (
        ("draft", library, pipe),
        ("templates", "check", pipe),
        ("new", tmp_path / "own.briefer", "--markings", pipe),
        ("restore", pipe, tmp_path / "back.briefer"),
        ("list", pipe),
    ):
        result = briefer(*arguments)
        assert (result.exit_code, result.stdout) == (1, ""), arguments
        assert f"{pipe} is a named pipe, not a" in result.stderr


def test_each_sort_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's whole name has to be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s")
        assert special(Path("s")) == "a socket"
    assert special(Path("/dev/null")) == "a device"
    assert special(of_kind(tmp_path / "pipe", os.mkfifo)) == "a named pipe"
    assert special(of_kind(tmp_path / "file", Path.touch)) == ""
    assert special(tmp_path) == ""
    assert special(tmp_path / "nothing") == ""
    assert special(Path("a\0b")) == ""
