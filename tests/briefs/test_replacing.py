"""Find and replace over a brief's own words."""

from dataclasses import replace

import pytest

from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.replacing import Where, matches, pattern, replaced
from briefer.briefs.template_file import parse

TEMPLATE = parse(
    """
name = "One"
[[field]]
key = "ref"
label = "Ref"
[[field]]
key = "day"
label = "Day"
kind = "date"
[[section]]
heading = "First"
kind = "text"
""",
    "one",
)
BRIEF = Brief(
    template="one",
    title="Border clash",
    fields=(("ref", "border 1"), ("day", "2025-10-12")),
    sections=(
        Section(
            heading="First",
            text="The border, borders [@border-1] and 🙂 Border.",
            entries=(Entry(id="border-1", wording="At the border"), Entry(id="b")),
        ),
    ),
)


def test_words_are_found_in_title_fields_texts_and_wordings_but_not_in_ids() -> None:
    found = matches(BRIEF, TEMPLATE, pattern("border"))
    assert [each.where for each in found] == [
        Where("title"),
        Where("field", "ref"),
        *[Where("text", section=0)] * 3,
        Where("wording", section=0, entry=0),
    ]


@pytest.mark.parametrize(
    ("case", "whole", "count"), [(False, False, 6), (True, False, 4), (False, True, 5)]
)
def test_case_and_whole_words_narrow_it(case: bool, whole: bool, count: int) -> None:
    assert len(matches(BRIEF, TEMPLATE, pattern("border", case=case, whole=whole))) == count


def test_all_are_replaced_at_once_as_typed() -> None:
    after = replaced(BRIEF, TEMPLATE, matches(BRIEF, TEMPLATE, pattern("border")), r"\1 line")
    assert after.title == r"\1 line clash"
    assert dict(after.fields)["ref"] == r"\1 line 1"
    assert after.sections[0].text == r"The \1 line, \1 lines [@border-1] and 🙂 \1 line."
    assert [each.wording for each in after.entries()] == [r"At the \1 line", ""]
    assert [each.id for each in after.entries()] == ["border-1", "b"]


def test_replacing_nothing_changes_nothing() -> None:
    assert replaced(BRIEF, TEMPLATE, (), "x") == BRIEF
    assert matches(BRIEF, TEMPLATE, pattern("")) == ()


def test_dates_are_not_searched() -> None:
    assert not matches(replace(BRIEF, title="x"), TEMPLATE, pattern("2025"))


@pytest.mark.parametrize(("words", "title"), [("border ", "clash"), ("clash", "Border")])
def test_a_title_is_one_line_of_single_blanks_whatever_is_taken_out(words: str, title: str) -> None:
    after = replaced(BRIEF, TEMPLATE, matches(BRIEF, TEMPLATE, pattern(words)), "")
    assert after.title == title


def test_nothing_is_no_title() -> None:
    after = replaced(BRIEF, TEMPLATE, matches(BRIEF, TEMPLATE, pattern("border clash")), " ")
    assert after.title == "Border clash"
