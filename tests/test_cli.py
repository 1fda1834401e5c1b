"""The door from the terminal: where it finds its resources, and how it speaks."""

import io
import runpy
import sys
from pathlib import Path

import pytest

from briefer import cli, installed


def test_resources_are_beside_the_package_or_where_a_wheel_puts_them(
    resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert installed.resources() == resources
    monkeypatch.setattr(installed, "_PACKAGE", tmp_path / "site-packages" / "briefer")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert installed.resources() == tmp_path / "share" / "briefer"


def test_the_module_is_the_command_and_speaks_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "argv", ["briefer", "templates", "show", "situation-report"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("briefer", run_name="__main__")
    assert not left.value.code
    assert (out.encoding, out.errors) == ("utf-8", "backslashreplace")
    out.seek(0)
    assert 'name = "Situation report"' in out.read()


def test_a_stream_that_is_no_console_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "argv", ["briefer", "--version"])
    with pytest.raises(SystemExit):
        cli.main()
    assert out.getvalue().startswith("briefer ")
