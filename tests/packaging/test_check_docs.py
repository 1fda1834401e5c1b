"""The documentation is held against the program, and each kind of fault is told."""

from collections.abc import Callable
from pathlib import Path

import click
import pytest
from check_docs import commands_of, dead_links, faults, key_faults
from pages import read


@click.group()
def trade() -> None:
    pass


@trade.command("list")
@click.option("--limit")
@click.option("-o", "--out")
def list_items() -> None:
    pass


@trade.command()
@click.option("--force")
def backup() -> None:
    pass


@trade.group()
def templates() -> None:
    pass


@templates.command()
def show() -> None:
    pass


Told = Callable[..., list[str]]

COMMANDS = commands_of(trade)
WHOLE = """\
# Commands

## `briefer list LIBRARY`

At most `--limit N`, into `-o FILE`.

## `briefer backup LIBRARY FILE`

With `--force` over a file.

## Templates

`briefer templates [show NAME]`
"""


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """A function: the faults of a project with this docs/commands.md, and this README.md."""

    def of(commands: str, readme: str = "") -> list[str]:
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs" / "commands.md").write_text(commands, encoding="utf-8")
        (tmp_path / "README.md").write_text(readme, encoding="utf-8")
        return list(faults(tmp_path, COMMANDS, ()))

    return of


def test_a_guide_that_names_everything_has_no_faults(told: Told) -> None:
    assert told(WHOLE) == []


def test_a_missing_guide_is_told(tmp_path: Path) -> None:
    assert list(faults(tmp_path, COMMANDS, ["kind"])) == [
        "docs/commands.md is not there.",
        "docs/templates.md is not there.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("briefer backup", "briefer keep", "“briefer backup” is not there."),
        ("briefer backup", "briefer keep", "there is no command “briefer keep”."),
        ("[show NAME]", "[check FILE]", "“briefer templates show” is not there."),
        ("`--limit N`", "a number", "“briefer list” does not name --limit."),
        ("`-o FILE`", "a file", "“briefer list” does not name --out."),
        ("`--force`", "`--fast`", "no command has an option --fast."),
        ("LIBRARY FILE`", "LIBRARY --limit 2`", "“briefer backup” has no option --limit."),
        ("With `--force` over", "Over", "“briefer backup” does not name --force."),
    ],
)
def test_what_is_missing_or_invented_is_told(told: Told, old: str, new: str, fault: str) -> None:
    assert f"docs/commands.md: {fault}" in told(WHOLE.replace(old, new))


def test_an_option_that_stands_under_another_command_does_not_count(told: Told) -> None:
    moved = WHOLE.replace("With `--force` over a file.", "").replace("At most", "`--force`, most")
    assert told(moved) == ["docs/commands.md: “briefer backup” does not name --force."]


def test_an_option_in_a_section_about_no_command_counts_for_all(told: Told) -> None:
    shared = WHOLE.replace("`--limit N`", "a number") + "\n## Filters\n\n`--limit N`\n"
    assert told(shared) == []


def test_a_hidden_command_needs_no_words() -> None:
    group = click.Group("trade", {"probe": click.Command("probe", hidden=True)})
    assert commands_of(group) == {}


def test_another_page_may_name_no_unknown_command(told: Told) -> None:
    page = "Type `briefer serve`, or `briefer list --limit 2`, or `./briefer my.briefer`."
    assert told(WHOLE, page) == ["README.md: there is no command “briefer serve”."]


def test_a_call_that_goes_on_in_the_next_line_is_one_call(told: Told) -> None:
    page = "```\nbriefer list LIBRARY \\\n    --force\n```\n"
    assert told(WHOLE, page) == ["README.md: “briefer list” has no option --force."]


def test_links_lead_to_files_and_headings(tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("## What is *not* kept?\n", encoding="utf-8")
    page = tmp_path / "README.md"
    page.write_text(
        "[a](there.md) [b](there.md#what-is-not-kept) [c](there.md#kept) [d](gone.md)\n"
        "![e](gone.png) [f](https://example.org/gone) [g](#here) [h](../x.md)\n\n# Here\n",
        encoding="utf-8",
    )
    assert list(dead_links(read(page, tmp_path), tmp_path)) == [
        "README.md: “there.md#kept” leads to no heading.",
        "README.md: “gone.md” leads nowhere.",
        "README.md: “gone.png” leads nowhere.",
        "README.md: “../x.md” leads nowhere.",
    ]


def test_template_keys_are_all_named_and_none_is_invented(tmp_path: Path) -> None:
    page = tmp_path / "templates.md"
    page.write_text(
        "| Key | means |\n| --- | --- |\n| `kind` | what |\n| `colour` | `which` |\n\n"
        "| Kind | means |\n| --- | --- |\n| `facts` | facts |\n",
        encoding="utf-8",
    )
    assert list(key_faults(read(page, tmp_path), ("kind", "heading"))) == [
        "templates.md: the template key “heading” is not there.",
        "templates.md: no template has a key “colour”.",
    ]
