"""Templates read from TOML, and what is wrong with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.fillings import FIXED, PER_PAGE
from briefer.briefs.template import KEYS, LAYOUTS, FurnitureLine, TemplateField, TemplateSection
from briefer.briefs.template_file import parse
from briefer.briefs.wording import WORDING
from briefer.document.nodes import PageSetup
from briefer.errors import TemplateError

SECTION = '\n[[section]]\nheading = "Facts"\nkind = "facts"\n'

WHOLE = """
name = "Situation report"
summary = "Where things stand."
kicker = "Situation report no. {{ number }}"
page = { size = "Letter", margins_mm = [40, 20, 30, 20], columns = 2, gutter_mm = 10 }
letterhead = "house.docx"
contents = 2
spanning = 3

[[field]]
key = "number"
label = "Number"
kind = "number"
required = true
shown = false

[[field]]
key = "status"
label = "Status"
kind = "choice"
choices = ["Draft", "Cleared"]

[[section]]
heading = "Contested claims"
kind = "claims"
layout = "matrix"
show = ["grade", "as-of", "source"]
order = "as-of"
prompt = "What the sides say that does not agree."
words = [0, 250]
when_empty = "warn"
required = true
page_break = true

[[section]]
heading = "Timeline"
kind = "timeline"
lanes = "place"

[style."Heading 1"]
family = "serif"
size_pt = 18
colour = "#0F5C7A"
bold = false
space_before_pt = 20
keep_with_next = true

[style.Grade]
size_pt = 7
leading_pt = 9

[citations]
placement = "endnotes"
style = "icd-206"

[wording]
date_style = "short"
contested = "In dispute: {{ question }} ({{ number }})"

[header]
left = "{{ organisation }} · {{ title }}"

[footer]
left = "{{reference}}"
centre = "Page {{ page }} of {{ pages }}"
right = "{{ marking }}"
"""


def test_every_key_of_a_template_is_understood() -> None:
    template = parse(WHOLE, "situation-report")
    assert template.key == "situation-report"
    assert template.name == "Situation report"
    assert template.summary == "Where things stand."
    assert template.kicker == "Situation report no. {{ number }}"
    assert template.text == WHOLE
    assert (template.contents, template.spanning) == (2, 3)
    assert template.page == PageSetup(612.0, 792.0, (113.39, 56.69, 85.04, 56.69), 2, 28.35)
    assert template.field("number") == TemplateField("number", "Number", "number", True, (), False)
    assert template.fields[1].choices == ("Draft", "Cleared")
    assert template.field("nobody") is None
    assert template.section("Contested claims") == TemplateSection(
        heading="Contested claims",
        kind="claims",
        layout="matrix",
        show=("grade", "as-of", "source"),
        order="date",
        prompt="What the sides say that does not agree.",
        words=(0, 250),
        when_empty="warn",
        required=True,
        page_break=True,
    )
    assert template.sections[1].layout == "chart-and-table"
    assert template.sections[1].lanes == "place"
    assert (template.placement, template.date_style) == ("endnotes", "short")
    assert template.wording["contested"] == "In dispute: {{ question }} ({{ number }})"
    assert template.wording["sources"] == WORDING["sources"]
    assert template.footer == FurnitureLine(
        "{{reference}}", "Page {{ page }} of {{ pages }}", "{{ marking }}"
    )


def test_a_style_changes_only_what_it_names_and_lines_grow_with_the_size() -> None:
    heading = parse(WHOLE, "t").styles.paragraph("Heading 1")
    assert (heading.family, heading.size, heading.leading) == ("serif", 18, 24)
    assert (heading.colour, heading.bold, heading.space_before) == ("#0f5c7a", False, 20)
    assert heading.space_after == 5
    assert parse(WHOLE, "t").styles.character("Grade").leading == 9


def test_a_template_needs_no_more_than_a_name_and_a_section() -> None:
    template = parse(f'name = "N"{SECTION}', "n")
    assert template.sections == (TemplateSection("Facts", "facts", "bullets"),)
    assert template.placement == "footnotes"
    assert template.notices == ()


def test_the_marking_stands_in_header_and_footer_whatever_a_template_says() -> None:
    template = parse(f'name = "N"{SECTION}[header]\nright = "{{{{ title }}}}"', "n")
    assert template.header.right == "{{ title }} {{ marking }}"
    assert template.footer.right == "{{ marking }}"


def test_header_and_footer_keep_their_room_however_small_the_margins() -> None:
    template = parse(f'name = "N"\npage = {{ margins_mm = [5, 5, 5, 5] }}{SECTION}', "n")
    assert template.page.margins == (79.37, 14.17, 73.7, 14.17)


def test_a_letterhead_is_kept_and_told_not_to_be_used_yet() -> None:
    template = parse(WHOLE, "t")
    assert template.letterhead == "house.docx"
    (notice,) = template.notices
    assert "“house.docx” is not used yet" in notice


FAULTS = [
    ("x = 1", "house.toml, x: A template has no such key."),
    ("kicker = 3", "house.toml, kicker: “kicker” is the value 3, not text."),
    ("contents = 4", "house.toml, contents: 4 is out of range."),
    ("contents = 1.5", "house.toml, contents: 1.5 is not a whole number."),
    ("contents = true", "house.toml, contents: true is not a number."),
    ('page = "A4"', "house.toml, page: “A4” is not a table."),
    ('page = { size = "A0" }', "house.toml, page, size: “A0” is not known."),
    ("page = { margins_mm = [20] }", "house.toml, page, margins_mm: this is not a list of 4"),
    ("page = { margins_mm = [1, 2, 3, nan] }", "house.toml, page, margins_mm: nan is out of"),
    ("page = { margins_mm = [1, 2, 3, []] }", "house.toml, page, margins_mm: a list is not a"),
    ("page = { paper = 1 }", "house.toml, page, paper: The page has no such key."),
    ("section = 3", "house.toml, section: this is not a list of tables."),
    ("field = [3]", "house.toml, field: this is not a list of tables."),
    ('[[field]]\nkey = "a"', "house.toml, field 1 “a”, label: this is missing."),
    ('[[field]]\nkey = "A b"\nlabel = "L"', "house.toml, field 1 “A b”, key: “A b” cannot be"),
    ('[[field]]\nkey = "page"\nlabel = "L"', "house.toml, field 1 “page”, key: “page” cannot be"),
    (
        '[[field]]\nkey = "a"\nlabel = "L"\n[[field]]\nkey = "a"\nlabel = "M"',
        "house.toml, field 2 “a”, key: “a” is there already.",
    ),
    (
        '[[field]]\nkey = "a"\nlabel = "L"\nkind = "choice"',
        "house.toml, field 1 “a”, choices: choices and the kind “choice” go together.",
    ),
    (
        '[[field]]\nkey = "a"\nlabel = "L"\nchoices = ["x", ""]',
        "house.toml, field 1 “a”, choices: this is not a list of texts.",
    ),
    ('[[field]]\nkey = "a"\nlabel = "L"\nrequired = 1', "house.toml, field 1 “a”, required: “1”"),
    ("[[section]]\nheading = 3", "house.toml, section 2, kind: this is missing."),
    ('[[section]]\nkind = "text"', "house.toml, section 2, heading: this is missing."),
    (
        '[[section]]\nheading = "Facts"\nkind = "text"',
        "house.toml, section 2 “Facts”, heading: a section has this heading already.",
    ),
    (
        '[[section]]\nheading = "FACTS "\nkind = "text"',
        "house.toml, section 2 “FACTS ”, heading: a section has this heading already.",
    ),
    (
        '[[section]]\nheading = "A"\nkind = "quotes"\nlayout = "strip"',
        "house.toml, section 2 “A”, layout: “strip” does not fit a section of the kind “quotes”.",
    ),
    (
        '[[section]]\nheading = "A"\nkind = "quotes"\nlayout = "strips"',
        "house.toml, section 2 “A”, layout: “strips” is not known.",
    ),
    (
        '[[section]]\nheading = "A"\nkind = "quotes"\nlanes = "place"',
        "house.toml, section 2 “A”, lanes: only a timeline has lanes.",
    ),
    (
        '[[section]]\nheading = "A"\nkind = "text"\nwords = [9, 3]',
        "house.toml, section 2 “A”, words: this is not the least and the most words",
    ),
    (
        '[[section]]\nheading = "A"\nkind = "text"\nshow = ["weather"]',
        "house.toml, section 2 “A”, show: “weather” is not known.",
    ),
    ("[style.Heading]\nbold = true", "house.toml, style, “Heading”: there is no such style."),
    ("[style]\nTitle = 3", "house.toml, style, Title: “3” is not a table."),
    ("[style.Title]\nsize = 3", "house.toml, style “Title”, size: A style has no such key."),
    ("[style.Title]\nsize_pt = 999", "house.toml, style “Title”, size_pt: 999 is out of range."),
    ("[style.Marking]\nsize_pt = 11", "house.toml, style “Marking”, size_pt: 11 is out of"),
    ('[style.Title]\ncolour = "red"', "house.toml, style “Title”, colour: “red” is not a"),
    ('[citations]\nstyle = "apa"', "house.toml, citations, style: the citation style “apa” is not"),
    ('[wording]\nhello = "x"', "house.toml, wording, hello: The wording has no such key."),
    (
        '[wording]\ncontested = "{{ x.__class__ }}"',
        "house.toml, wording, contested: “{{ x.__class__ }}” is not a field.",
    ),
    ('[wording]\nsources = "{{ page }}"', "house.toml, wording, sources: “{{ page }}” is not a"),
    ('kicker = "{{}}"', "house.toml, kicker: “{{  }}” is not a field."),
    ('[header]\nleft = "{{ title"', "house.toml, header, left: double braces are opened"),
    ('[footer]\nleft = "title }}"', "house.toml, footer, left: double braces are opened"),
    ('[footer]\nmiddle = "x"', "house.toml, footer, middle: The footer has no such key."),
    ('summary = "a\\u0000b"', "house.toml, summary: “summary” has a control character"),
]


@pytest.mark.parametrize(("wrong", "what"), FAULTS)
def test_a_fault_is_named_with_file_key_and_remedy(wrong: str, what: str) -> None:
    section = "" if wrong.startswith("section") else SECTION
    parts = (section, wrong) if wrong.startswith("[") else (wrong, section)
    with pytest.raises(TemplateError) as refused:
        parse("\n".join(('name = "N"', *parts)), "house")
    assert refused.value.what.startswith(what)
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "house.toml, name: this is missing."),
        ('name = "N"', "house.toml, section: there is none."),
        ('name = "N"\nsummary = ', "house.toml, line 2: this is not TOML ("),
        ('name = "N"\nname = "M"\nx = 1', "house.toml, line 2: this is not TOML ("),
        (f"a = {'[' * 5000}", "house.toml nests lists or tables too deeply."),
        (f"# {'x' * 1_000_000}", "house.toml has 1,000,002 characters"),
    ],
)
def test_what_is_no_template_at_all_is_told_with_the_line(text: str, what: str) -> None:
    with pytest.raises(TemplateError) as refused:
        parse(text, "house")
    assert refused.value.what.startswith(what)


def test_the_file_is_named_as_it_was_given() -> None:
    with pytest.raises(TemplateError, match=r"mine/house\.toml, name"):
        parse("", "house", "mine/house.toml")


@given(st.text(max_size=200))
def test_any_text_is_a_template_or_is_refused_in_words(text: str) -> None:
    with pytest.raises(TemplateError):
        parse(text, "house")


@given(st.sampled_from(["kicker", "header"]), st.text(max_size=30))
def test_what_stands_in_braces_is_a_known_field_or_refused(key: str, inner: str) -> None:
    text = inner.translate({ord(sign): None for sign in "'\\\"\n\r"})
    where = f"kicker = '{{{{{text}}}}}'" if key == "kicker" else ""
    rest = f"[header]\nleft = '{{{{{text}}}}}'" if key == "header" else ""
    try:
        parse(f'name = "N"\n{where}{SECTION}{rest}', "house")
    except TemplateError:
        return
    known = set(FIXED) if key == "header" else set(FIXED) - PER_PAGE
    assert text.strip() in known


def test_every_kind_of_section_has_a_layout_and_every_table_its_keys() -> None:
    for kind, layouts in LAYOUTS.items():
        text = f'name = "N"\n[[section]]\nheading = "A"\nkind = "{kind}"'
        assert parse(text, "n").sections[0].layout == layouts[0]
    assert len(set(KEYS)) == len(KEYS)
    assert {key.split(".")[0] for key in KEYS} <= set(KEYS)
