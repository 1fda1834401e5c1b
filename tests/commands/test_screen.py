"""What a terminal is told: nothing that takes effect, and columns that fit."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.commands.screen import columns, complain, fitted, say_object, visible, width_of


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
