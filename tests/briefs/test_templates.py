"""Templates found, and the eight that come with Briefer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.briefs import templates
from briefer.briefs.brief import Brief
from briefer.briefs.template import Template
from briefer.briefs.template_file import parse
from briefer.errors import TemplateError

MINE = 'name = "Mine"\n[[section]]\nheading = "A"\nkind = "text"\n'


@pytest.fixture
def folder(resources: Path) -> Path:
    return resources / "templates"


@pytest.fixture
def every(folder: Path) -> list[Template]:
    return [templates.find(name, folder) for name in templates.names(folder)]


def test_eight_templates_come_with_briefer(folder: Path) -> None:
    assert templates.names(folder) == (
        "backgrounder",
        "chronology",
        "decision-memo",
        "fact-sheet",
        "flash-update",
        "lines-to-take",
        "quote-sheet",
        "situation-report",
    )


def test_each_says_what_it_is_for_and_prompts_for_every_section_but_sources(
    every: list[Template],
) -> None:
    for template in every:
        assert template.summary
        assert template.kicker
        assert all(section.prompt for section in template.sections if section.kind != "sources")


def test_no_two_have_the_same_sections_or_look(every: list[Template]) -> None:
    assert len({tuple(s.heading for s in template.sections) for template in every}) == 8
    assert len({(template.page, template.styles) for template in every}) == 8


def test_footnotes_stand_where_a_reader_checks_and_endnotes_elsewhere(
    every: list[Template],
) -> None:
    footnotes = {template.key for template in every if template.placement == "footnotes"}
    assert footnotes == {"situation-report", "backgrounder", "decision-memo"}
    for template in every:
        if template.placement != "footnotes":
            assert template.sections[-1].kind == "sources"


def test_each_bears_the_marking_at_the_right_of_header_and_footer(every: list[Template]) -> None:
    for template in every:
        assert template.header.right == template.footer.right == "{{ marking }}"


def test_each_numbers_its_pages_and_says_how_many_there_are(every: list[Template]) -> None:
    for template in every:
        assert template.footer.centre == "Page {{ page }} of {{ pages }}"


def test_a_fact_sheet_has_two_columns_and_a_backgrounder_contents(folder: Path) -> None:
    assert templates.find("fact-sheet", folder).page.columns == 2
    assert templates.find("backgrounder", folder).contents == 2


def test_a_situation_report_has_the_sections_that_its_readers_look_for(folder: Path) -> None:
    report = templates.find("situation-report", folder)
    assert [(s.kind, s.layout) for s in report.sections] == [
        ("text", "callout"),
        ("figures", "strip"),
        ("facts", "bullets"),
        ("claims", "matrix"),
        ("timeline", "chart-and-table"),
        ("quotes", "list"),
        ("judgments", "bullets"),
        ("gaps", "bullets"),
        ("sources", "list"),
    ]
    assert [f.label for f in report.fields if f.shown] == [
        "Period",
        "As of",
        "Reference",
        "For",
        "Next",
    ]


def test_an_unknown_name_is_refused_with_those_that_there_are(folder: Path) -> None:
    with pytest.raises(TemplateError, match="no template “sitrep”") as refused:
        templates.find("sitrep", folder)
    assert "backgrounder, chronology," in refused.value.remedy


def test_a_file_of_ones_own_is_a_template_too(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbf" + MINE.encode())
    found = templates.find(str(path), folder)
    assert (found.key, found.name, found.text) == ("mine", "Mine", MINE)


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda path: None, "There is no file"),
        (lambda path: path.mkdir(), "cannot be read: "),
        (lambda path: path.write_bytes(b"name = \xff"), r"is not UTF-8 text \(at byte 7\)"),
        (lambda path: path.write_text("name = 3"), r"mine\.toml, name: "),
    ],
    ids=["missing", "a folder", "not UTF-8", "faulty"],
)
def test_a_file_that_is_no_template_is_refused_by_name(
    tmp_path: Path, folder: Path, make: Callable[[Path], object], what: str
) -> None:
    path = tmp_path / "mine.toml"
    make(path)
    with pytest.raises(TemplateError, match=what) as refused:
        templates.find(str(path), folder)
    assert "mine.toml" in refused.value.what


def test_a_brief_is_read_by_its_own_copy_of_the_template(folder: Path) -> None:
    own = Brief(template="situation-report", title="T", template_text=MINE)
    assert templates.of(own, folder) == parse(MINE, "situation-report")
    without = Brief(template="situation-report", title="T")
    assert templates.of(without, folder) == templates.find("situation-report", folder)
    faulty = Brief(template="mine", title="T", template_text="x = 1")
    with pytest.raises(TemplateError, match="mine, as kept in the brief, x: "):
        templates.of(faulty, folder)
