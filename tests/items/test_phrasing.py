"""How items are worded: dates, hours, directions, tags."""

import pytest

from briefer.briefs.wording import WORDING
from briefer.document.nodes import Run
from briefer.items.dates import Edtf
from briefer.items.fact import Fact
from briefer.items.phrasing import NBSP, Phrasing, direction, joined_figures, prose, zone_name


def phrasing(*show: str) -> Phrasing:
    return Phrasing(
        wording={**WORDING, "nothing": "Nothing on {{ title }} but {{other}}{{ none }}."},
        values={"title": "the border"},
        marks=lambda item: (),
        grade=lambda item: "C2",
        marking=lambda item: "TLP:RED",
        outlets=lambda item: (),
        find=lambda named: None,
        show=frozenset(show),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [("12", "ltr"), ("", "ltr"), ("abc ب", "ltr"), ("«بيان»", "rtl"), ("(12) שלום", "rtl")],
)
def test_a_text_runs_as_its_first_letter_does(text: str, expected: str) -> None:
    assert direction(text) == expected


def test_prose_is_exact() -> None:
    assert prose("AT&T <b> &copy; *x*", "en") == Run("AT&T <b> &copy; *x*", lang="en")


def test_a_number_is_not_parted_from_its_unit() -> None:
    assert joined_figures("c. 11 October 2025, 55–80 %") == (
        f"c.{NBSP}11{NBSP}October 2025, 55–80{NBSP}%"
    )


def test_a_phrase_is_filled_from_what_is_given_and_from_the_brief() -> None:
    assert phrasing().say("nothing", other="this") == "Nothing on the border but this."


@pytest.mark.parametrize(
    ("zone", "name"),
    [("Asia/Kabul", "Kabul"), ("America/Argentina/Salta", "Salta"), ("Etc/GMT+5", "Etc/GMT+5")],
)
def test_a_zone_is_called_by_its_place(zone: str, name: str) -> None:
    assert zone_name(zone) == name


@pytest.mark.parametrize(
    ("time", "part", "zone", "expected"),
    [
        ("14:30", "", "Asia/Kabul", f"14:30{NBSP}Kabul time"),
        ("14:30", "", "UTC", f"14:30{NBSP}UTC"),
        ("14:30", "afternoon", "", "14:30"),
        ("", "night", "Asia/Kabul", "night, Kabul time"),
        ("", "", "Asia/Kabul", ""),
    ],
)
def test_the_hour_is_said_as_far_as_it_is_known(
    time: str, part: str, zone: str, expected: str
) -> None:
    assert phrasing().hour(time, part, zone) == expected


def test_date_and_hour_stand_together() -> None:
    assert phrasing().moment(Edtf("2025-10-12"), "", "morning", "") == (
        f"12{NBSP}October 2025, morning"
    )
    assert phrasing().moment(None, "", "", "") == ""


def test_tags_are_those_that_are_shown() -> None:
    fact = Fact(text="x")
    assert phrasing().tags(fact) == ()
    assert phrasing("grade", "marking").tags(fact) == (
        Run(NBSP),
        Run("C2", style="Grade"),
        Run(NBSP),
        Run("TLP:RED", style="Grade"),
    )


def test_a_language_that_is_none_is_not_said_of_a_run() -> None:
    assert [prose("Words.", lang).lang for lang in ("fa-AF", "English", "Ruritanian")] == [
        *("fa-AF", "en", "")
    ]
