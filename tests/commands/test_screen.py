"""What a terminal is told: nothing that takes effect, and columns that fit."""

import json
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.cli import cli
from briefer.commands import screen
from briefer.commands.screen import (
    columns,
    complain,
    fitted,
    say_object,
    tell_of_long_work,
    visible,
    width_of,
)


def test_control_characters_are_spelt_out() -> None:
    assert visible("a\x1b[2J\x9b\x7f\ud800\tb\n") == "a\\u001b[2J\\u009b\\u007f\\ud800\tb\n"


@given(st.text(st.characters()), st.integers(2, 60))
def test_a_cell_is_just_as_wide_as_its_column(text: str, width: int) -> None:
    cell = fitted(text, width)
    assert width_of(cell) == width
    assert "\n" not in cell


def test_cells_stand_side_by_side() -> None:
    assert columns(("fact", "a b c d", ""), (6, 4, 9)) == "fact    a b…"
    assert columns(("fact", "x", "end"), (6, 0, 9)) == "fact    end"


def test_wide_characters_take_two_columns() -> None:
    assert width_of("国a") == 3
    assert width_of("e\u0301") == 1
    assert fitted("国境国境", 6) == "国境… "


def test_a_line_is_one_object_whatever_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    found = {"text": "a\u2028b\u0085c\td \x7f – ü"}
    say_object(found)
    out = capsys.readouterr().out
    assert len(out.splitlines()) == 1
    assert json.loads(out) == found
    assert "ü" in out


def test_a_complaint_is_cut_where_it_is_endless(capsys: pytest.CaptureFixture[str]) -> None:
    complain("x" * 100_000)
    err = capsys.readouterr().err
    assert len(err) < 2_100
    assert err.endswith("…\n")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("verify LIBRARY", "Verifying LIBRARY …"),
        ("undo LIBRARY", "Undoing …"),
        ("redo LIBRARY", "Redoing …"),
        ("import LIBRARY ITEMS", "Importing …"),
        ("export LIBRARY -o OUT.jsonl", "Exporting LIBRARY …"),
        ("backup LIBRARY OUT.briefer", "Copying LIBRARY …"),
        ("restore LIBRARY OUT.briefer", "Restoring OUT.briefer …"),
    ],
)
def test_who_waits_at_a_terminal_is_told_what_for(
    library: Path,
    items: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    said: str,
) -> None:
    def filled(text: str) -> str:
        for name, path in (("LIBRARY", library), ("ITEMS", items), ("OUT", tmp_path / "out")):
            text = text.replace(name, str(path))
        return text

    def told() -> str:
        with suppress(SystemExit):
            cli(filled(command).split(), standalone_mode=False)
        for left in tmp_path.glob("out.*"):
            left.unlink()
        return capsys.readouterr().err

    assert filled(said) not in told()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert filled(said) not in told()  # the library is small
    monkeypatch.setattr(screen, "LONG_FROM", 1)
    assert told().startswith(filled(said))


def test_a_file_that_is_not_there_is_no_long_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    tell_of_long_work("Importing", Path("nothing"))
    assert capsys.readouterr().err == ""
