"""briefer list, search and show: what is there, in lines or in objects."""

from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import ITEMS, Briefer, objects_in, write_lines


def listed(briefer: Briefer, *arguments: object) -> list[str]:
    """The ids that a command lists, in its order."""
    result = briefer(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return [found["id"] for found in objects_in(result)]


def test_all_is_listed_newest_first(briefer: Briefer, library: Path) -> None:
    assert listed(briefer, "list", library) == ["j1", "k1", "e1", "f1", "f0", "q1", "s1"]
    assert listed(briefer, "list", library, "--limit", 2) == ["j1", "k1"]
    assert listed(briefer, "list", library, "fact") == ["f1", "f0"]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ("--kind fact --kind quote", "k1 f1 f0"),
        ("--tag toll", "f1"),
        ("--voice Kabul", "f1 f0"),
        ("--place Torkham", "e1"),
        ("--source s1 --kind event", "e1"),
        ("--source nothing", ""),
        ("--status retracted --status reported", "f1 f0"),
        ("--status retracted --tag toll", ""),
        ("--grade C3", "f1"),
        ("--grade c3 --grade A1", "f1"),
        ("--marking TLP:GREEN --kind fact", "f1 f0"),
        ("--marking TLP:RED", ""),
        ("--lacks grade --lacks tags --kind fact", "f0"),
        ("--since 2025-11", "e1"),
        ("--until 2025-10-11", "k1 e1"),
        ("--since 2025-10-31 --until 2025-10", "k1 e1"),
    ],
)
def test_filters_widen_within_and_narrow_between(
    briefer: Briefer, library: Path, filters: str, ids: str
) -> None:
    assert listed(briefer, "list", library, *filters.split()) == ids.split()


def test_a_kind_widens_what_the_option_of_that_name_lets_through(
    briefer: Briefer, library: Path
) -> None:
    assert listed(briefer, "list", library, "fact", "--kind", "fact") == ["f1", "f0"]
    assert listed(briefer, "list", library, "fact", "--kind", "quote") == ["k1", "f1", "f0"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--since", "12/10/2025"),
        ("--until", "../2025"[:3]),
        ("--until", "2025/.."),
        ("--since", "2025", "--since", "2026"),
        ("--grade", "Z9"),
        ("--grade", ""),
        ("--kind", "rumour"),
        ("--status", "false"),
        ("--marking", "SECRET"),
        ("--limit", "-1"),
        ("--limit", "many"),
        ("--tag", "\udc80"),
        ("rumour",),
        ("brief", "--tag", "toll"),
    ],
)
def test_a_filter_that_means_nothing_is_misuse(
    briefer: Briefer, library: Path, arguments: tuple[str, ...]
) -> None:
    result = briefer("list", library, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_objects_have_their_dates_worked_out_and_how_they_stand(
    briefer: Briefer, library: Path
) -> None:
    (event,) = objects_in(briefer("show", library, "e1", "--json"))
    given: dict[str, Any] = dict(ITEMS[4])
    assert {name: event[name] for name in given if name != "citations"} == {
        name: value for name, value in given.items() if name != "citations"
    }
    assert event["when_earliest"] == "2025-10-11"
    assert event["when_latest"] == ""
    assert event["when_reading"] == "from 11 October 2025 on"
    assert event["effective_marking"] == "TLP:GREEN"
    assert event["grade"] == "C"


def test_a_date_that_is_not_given_has_no_days(briefer: Briefer, library: Path) -> None:
    (judgment,) = objects_in(briefer("show", library, "j1", "--json"))
    assert "as_of" not in judgment
    assert judgment["as_of_earliest"] == judgment["as_of_latest"] == judgment["as_of_reading"] == ""


@pytest.mark.parametrize(
    ("date", "earliest"), [("-1739", "-1739-01-01"), ("Y170000002", "Y170000002")]
)
def test_days_of_any_year_are_printed(
    briefer: Briefer, empty: Path, tmp_path: Path, date: str, earliest: str
) -> None:
    line = {"kind": "event", "id": "e1", "text": "Long ago", "when": date}
    assert briefer("import", empty, write_lines(tmp_path / "old.jsonl", line)).exit_code == 0
    (event,) = objects_in(briefer("list", empty, "--json"))
    assert event["when_earliest"] == earliest


def test_lines_fit_a_hundred_columns(briefer: Briefer, empty: Path, tmp_path: Path) -> None:
    lines = (
        {"kind": "fact", "text": "word " * 100, "claimant": "A very long name of a claimant"},
        {"kind": "fact", "id": "f2", "text": "国境" * 100 + "\nnext", "as_of": "2025-10-12"},
    )
    assert briefer("import", empty, write_lines(tmp_path / "long.jsonl", *lines)).exit_code == 0
    shown = briefer("list", empty).stdout.splitlines()
    assert len(shown) == 2
    assert all(len(line) + line.count("国") + line.count("境") <= 100 for line in shown)
    assert shown[0].startswith("f2 ")


def test_all_words_must_be_there_and_phrases_as_they_stand(briefer: Briefer, library: Path) -> None:
    assert listed(briefer, "search", library, "SOLD", "die") == ["f1", "f0", "s1"]
    assert listed(briefer, "search", library, '"58 soldiers"') == ["f1", "s1"]
    assert listed(briefer, "search", library, "soldiers", "--kind", "question") == ["q1"]
    assert listed(briefer, "search", library, "soldiers", "--limit", 1) == ["f1"]
    assert set(listed(briefer, "search", library, "soldiers", "--order", "best")) == {
        *("f1", "f0", "q1", "s1")
    }


@pytest.mark.parametrize(
    "words", ["-x", "-", "&", '"', "( AND", "*", " ", "", "NEAR(a b)", "zq\udc80q", "'; --", "zz:y"]
)
def test_nothing_that_can_be_typed_is_an_error(briefer: Briefer, library: Path, words: str) -> None:
    result = briefer("search", library, words)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_a_mistyped_option_is_no_word(briefer: Briefer, library: Path) -> None:
    assert briefer("search", library, "soldiers", "--knd", "fact").exit_code == 2
    assert briefer("search", library).exit_code == 2


def test_a_card_has_passages_sources_and_uses(briefer: Briefer, library: Path) -> None:
    card = briefer("show", library, "f1").stdout
    for words in (
        "fact f1",
        "2025-10-12 (12 October 2025)",
        "3 (possibly true)",
        "effective marking TLP:GREEN",
        "s1: A wire story, Wire, 12 October 2025, C",
        "“58 soldiers died”",
        "Reuters ← officials",
        "judgment j1: It goes on.",
    ):
        assert words in card
    assert all(len(line) <= 100 for line in card.splitlines())
    assert "p. 1" in briefer("show", library, "f0").stdout
    assert "fairly reliable" in briefer("show", library, "s1").stdout


def test_a_brief_is_shown_with_what_it_holds(briefer: Briefer, library: Path, brief: str) -> None:
    card = briefer("show", library, brief).stdout
    assert "What we know" in card
    assert "As reported [@s1]." in card
    assert "f1: 58 soldiers died." in card
    assert "e1: Shots were fired." in card
    (found,) = objects_in(briefer("show", library, brief, "--json"))
    assert found["kind"] == "brief"
    assert listed(briefer, "list", library, "brief") == [brief]
    assert "Border clash" in briefer("briefs", library).stdout


def test_an_unknown_id_is_refused(briefer: Briefer, library: Path) -> None:
    result = briefer("show", library, "f9")
    assert result.exit_code == 1
    assert "“f9”" in result.stderr
