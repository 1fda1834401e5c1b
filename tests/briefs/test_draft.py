"""Briefs begun from BRIEF.toml, as a next issue, or under another template."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.draft import draft, moved, next_issue
from briefer.briefs.template_file import parse
from briefer.briefs.templates import find, names
from briefer.errors import TemplateError

Drafted = Callable[[str], Brief]

MOMENT = "2025-10-12T13:30:00Z"
LATER = "2025-10-14T09:00:00Z"

TEMPLATE = """
name = "House note"
[[field]]
key = "issue"
label = "Issue"
kind = "number"
[[field]]
key = "as_of"
label = "As of"
kind = "date"
[[field]]
key = "status"
label = "Status"
kind = "choice"
choices = ["Draft", "Cleared"]
[[field]]
key = "by"
label = "By"
kind = "person"
[[section]]
heading = "Summary"
kind = "text"
[[section]]
heading = "Facts"
kind = "facts"
[[section]]
heading = "Quotes"
kind = "quotes"
[[section]]
heading = "Sources"
kind = "sources"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "note.toml").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def drafted(folder: Path) -> Drafted:
    return lambda rest: draft(
        f'template = "note"\ntitle = "T"\n{rest}', "BRIEF.toml", folder, MOMENT
    )


def headings(brief: Brief) -> list[str]:
    return [section.heading for section in brief.sections]


def sections(*named: str) -> str:
    return "\n".join(f'[[section]]\nheading = "{name}"' for name in named)


def test_a_brief_gets_every_section_of_its_template_and_a_copy_of_it(drafted: Drafted) -> None:
    brief = drafted('[[section]]\nheading = "Facts"\nentries = ["f1", {id = "f2", wording = "W"}]')
    assert headings(brief) == ["Summary", "Facts", "Quotes", "Sources"]
    assert brief.sections[1].entries == (Entry(id="f1"), Entry(id="f2", wording="W"))
    assert brief.sections[0] == Section(heading="Summary")
    assert brief.template == "note"
    assert brief.template_text == TEMPLATE
    assert brief.moment == MOMENT


def test_sections_stand_in_the_templates_order_whatever_the_order_given(drafted: Drafted) -> None:
    assert headings(drafted(sections("Quotes", "Summary"))) == [
        "Summary",
        "Facts",
        "Quotes",
        "Sources",
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("Facts", "Own"), "Summary Facts Own Quotes Sources"),
        (("Own", "Facts"), "Summary Own Facts Quotes Sources"),
        (("Summary", "Own", "More", "Quotes"), "Summary Own More Facts Quotes Sources"),
        (("Quotes", "Own", "Summary"), "Summary Facts Quotes Own Sources"),
        (("Own",), "Summary Facts Quotes Own Sources"),
    ],
)
def test_a_section_of_its_own_stands_where_it_was_written(
    drafted: Drafted, given: tuple[str, ...], expected: str
) -> None:
    assert headings(drafted(sections(*given))) == expected.split()


def test_sections_of_its_own_come_last_where_no_list_of_sources_closes(tmp_path: Path) -> None:
    (tmp_path / "bare.toml").write_text('name = "B"\n[[section]]\nheading = "A"\nkind = "text"')
    text = f'template = "bare"\ntitle = "T"\n{sections("Own")}'
    assert headings(draft(text, "BRIEF.toml", tmp_path, MOMENT)) == ["A", "Own"]


def test_case_and_spaces_of_a_heading_do_not_make_another_section(drafted: Drafted) -> None:
    brief = drafted('[[section]]\nheading = " summary "\nkind = "text"\ntext = "Shut."')
    assert brief.sections[0] == Section(heading="Summary", text="Shut.")


def test_fields_may_be_tomls_own_dates_and_numbers(drafted: Drafted) -> None:
    brief = drafted('[fields]\nissue = 3\nas_of = 2025-10-12\nstatus = "Draft"\nby = ""')
    assert dict(brief.fields) == {
        "issue": "3",
        "as_of": "2025-10-12",
        "status": "Draft",
        "by": "",
    }


@pytest.mark.parametrize(
    ("rest", "what"),
    [
        ('[fields]\nwhen = "x"', "BRIEF.toml, fields: The template “House note” has no field"),
        ('[fields]\nas_of = "Sunday"', "BRIEF.toml, fields: “as_of”: "),
        ('[fields]\nstatus = "Sent"', "BRIEF.toml, fields: “status”: “Sent” is not among"),
        ('[fields]\nissue = "three"', "BRIEF.toml, fields: “issue”: “three” is not a number."),
        ("[fields]\nby = true", "BRIEF.toml, fields, by: “by” is true or false"),
        ('[fields]\nby = "a\\u202eb"', "BRIEF.toml, fields: “by” has a bidirectional control"),
        (sections("Facts", "Facts"), "BRIEF.toml, section: The section “Facts” is there twice."),
        (sections("Own", "own"), "BRIEF.toml, section: The section “own” is there twice."),
        ("[[section]]\nheading = 3", "BRIEF.toml, section 1, heading: “heading” is "),
        (
            f'{sections("Facts", "Own")}\nkind = "poems"',
            "BRIEF.toml, section 2 “Own”, section: “poems” is not a kind of section.",
        ),
        (
            '[[section]]\nheading = "Facts"\nkind = "quotes"',
            "BRIEF.toml, section: The section “Facts” has the kind “facts” in the template",
        ),
        ('[[section]]\nheading = "Facts"\nentries = [{}]', "BRIEF.toml, section 1 “Facts”, "),
        ('moment = "x"', "BRIEF.toml, moment: A brief has no such key."),
        ("nonsense", "BRIEF.toml, line 3: this is not TOML"),
    ],
)
def test_what_cannot_be_followed_is_named_with_its_place(
    drafted: Drafted, rest: str, what: str
) -> None:
    with pytest.raises(TemplateError) as refused:
        drafted(rest)
    assert refused.value.what.startswith(what)
    assert refused.value.remedy


def test_an_unknown_template_is_refused_with_those_there_are(folder: Path) -> None:
    with pytest.raises(TemplateError, match=r"no template “notes”.*note") as refused:
        draft('template = "notes"\ntitle = "T"', "BRIEF.toml", folder, MOMENT)
    assert "note" in refused.value.remedy


def test_a_brief_without_a_title_is_refused(folder: Path) -> None:
    with pytest.raises(TemplateError, match=r"BRIEF\.toml, title: A brief needs “title”"):
        draft('template = "note"', "BRIEF.toml", folder, MOMENT)


def test_a_template_without_fields_takes_none(tmp_path: Path) -> None:
    (tmp_path / "bare.toml").write_text('name = "B"\n[[section]]\nheading = "A"\nkind = "text"')
    with pytest.raises(TemplateError, match="no fields at all"):
        draft('template = "bare"\ntitle = "T"\n[fields]\na = "b"', "B.toml", tmp_path, MOMENT)


def test_the_next_issue_is_another_brief_with_its_number_up_by_one(drafted: Drafted) -> None:
    brief = drafted('[fields]\nissue = "09"\nas_of = "2025-10-12"\n' + sections("Own"))
    following = next_issue(brief, LATER)
    assert following.id != brief.id
    assert following.moment == LATER
    assert dict(following.fields) == {"issue": "10", "as_of": "2025-10-12"}
    assert following.sections == brief.sections


def test_the_next_issue_leaves_alone_what_is_no_number(drafted: Drafted) -> None:
    unnumbered = replace(drafted(""), fields=(("issue", "first"),))
    assert next_issue(unnumbered, LATER).fields == (("issue", "first"),)


def test_without_a_copy_of_its_template_only_the_number_goes_up() -> None:
    untold = Brief(template="note", title="T", fields=(("issue", "1"), ("number", "1")))
    assert next_issue(untold, LATER).fields == (("issue", "1"), ("number", "2"))


OTHER = """
name = "Other"
[[section]]
heading = "Key facts"
kind = "facts"
[[section]]
heading = "SUMMARY"
kind = "text"
"""


def test_a_moved_brief_keeps_everything_by_heading_then_by_kind_then_on_its_own(
    drafted: Drafted,
) -> None:
    brief = drafted(
        '[fields]\nissue = 3\n[[section]]\nheading = "Summary"\ntext = "Shut."\n'
        '[[section]]\nheading = "Facts"\nentries = ["f1"]\n'
        '[[section]]\nheading = "Own"\nkind = "facts"\nentries = ["f2"]\n'
        '[[section]]\nheading = "Quotes"\nentries = ["k1"]\n'
    )
    there = moved(brief, parse(OTHER, "other"), LATER)
    assert there.sections == (
        Section(heading="Key facts", entries=(Entry(id="f1"),)),
        Section(heading="Own", kind="facts", entries=(Entry(id="f2"),)),
        Section(heading="Quotes", kind="quotes", entries=(Entry(id="k1"),)),
        Section(heading="SUMMARY", text="Shut."),
    )
    assert there.fields == brief.fields
    assert there.id == brief.id
    assert (there.template, there.moment) == ("other", LATER)


def test_a_heading_that_stands_twice_loses_nothing_when_moved() -> None:
    twice = (Section(heading="Summary", text="One."), Section(heading="Summary", text="Two."))
    brief = Brief(template="note", title="T", sections=twice)
    texts = [section.text for section in moved(brief, parse(OTHER, "other"), LATER).sections]
    assert sorted(filter(None, texts)) == ["One.", "Two."]


def test_a_brief_can_be_moved_between_any_two_templates_and_loses_nothing(resources: Path) -> None:
    folder = resources / "templates"
    for name in names(folder):
        template = find(name, folder)
        text = f'template = "{name}"\ntitle = "T"\n' + "\n".join(
            f'[[section]]\nheading = "{section.heading}"\nentries = ["x{number}"]'
            for number, section in enumerate(template.sections)
        )
        brief = draft(text, "BRIEF.toml", folder, MOMENT)
        for other in names(folder):
            there = moved(brief, find(other, folder), LATER)
            assert sorted(e.id for e in there.entries()) == sorted(e.id for e in brief.entries())
