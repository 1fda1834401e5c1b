"""The author's Markdown as blocks: nothing lost, nothing foreign let in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.markdown import TextHeading, blocks, words
from briefer.document.nodes import Link, ListBlock, NoteRef, Paragraph, Run, text_of
from briefer.items.phrasing import Words

NUMBERS = {"f1": 1, "f2": 2}


def cite(named: str) -> Words:
    return (NoteRef(NUMBERS[named]),)


def one(text: str) -> Paragraph:
    (found,) = blocks(text, cite)
    assert isinstance(found, Paragraph)
    return found


def test_bold_and_italic_nest() -> None:
    assert one("a **b *c* d**").content == (
        Run("a "),
        Run("b ", bold=True),
        Run("c", bold=True, italic=True),
        Run(" d", bold=True),
    )


def test_bold_within_bold_ends_with_the_outer_one() -> None:
    assert one("**a __b__ c** d").content == (Run("a b c", bold=True), Run(" d"))


def test_a_link_may_lead_to_the_web_or_to_an_address() -> None:
    assert one("[x](https://a.example/?b=1&c) <mailto:a@b.example>").content == (
        Link((Run("x"),), "https://a.example/?b=1&c"),
        Run(" "),
        Link((Run("mailto:a@b.example"),), "mailto:a@b.example"),
    )


@pytest.mark.parametrize("target", ["javascript:alert(1)", "ftp://a.example", "file:///etc/x", "y"])
def test_any_other_address_stays_as_it_was_typed(target: str) -> None:
    assert one(f"[x]({target})").content == (Run(f"[x]({target})"),)


def test_a_citation_is_a_mark_right_after_its_word() -> None:
    assert one("It is so [@f1; @f2].").content == (
        Run("It is so"),
        NoteRef(1),
        NoteRef(2),
        Run("."),
    )


def test_an_escaped_citation_is_text() -> None:
    assert one(r"It is \[@f1] so").content == (Run("It is [@f1] so"),)


def test_a_citation_within_a_link_keeps_its_mark() -> None:
    assert NoteRef(1) in one("[so [@f1]](https://a.example)").content


def test_html_is_text_and_entities_are_read() -> None:
    assert one("<b>AT&T</b> &copy;").content == (Run("<b>AT&T</b> ©"),)


def test_a_hard_break_is_a_line_end_and_a_soft_one_a_space() -> None:
    assert one("a\nb  \nc").content == (Run("a b\nc"),)


def test_headings_stand_below_the_sections_own() -> None:
    assert blocks("# A *b*\n\n### C", cite) == (TextHeading("A b", 2), TextHeading("C", 3))


def test_a_citation_in_a_heading_follows_it() -> None:
    assert blocks("# A [@f1]", cite) == (
        TextHeading("A", 2),
        Paragraph((NoteRef(1),), "Remark"),
    )


def test_lists_nest_and_keep_their_first_number() -> None:
    (found,) = blocks("3. a\n\n   - b\n4. # c", cite)
    assert isinstance(found, ListBlock)
    assert (found.ordered, found.start) == (True, 3)
    first, second = found.items
    assert isinstance(first[1], ListBlock)
    assert not first[1].ordered
    assert second == (Paragraph((Run("c", bold=True),)),)


def test_an_empty_entry_of_a_list_is_kept() -> None:
    (found,) = blocks("- ", cite)
    assert isinstance(found, ListBlock)
    assert len(found.items) == 1


def test_quotes_code_and_pictures_become_plain_paragraphs() -> None:
    text = "> q\n\n`c*`\n\n```\nx *y*\nz\n```\n\n    code\n\n![p **q**](https://a.example/b.png)\n\n---"
    assert [
        text_of(part.content) for part in blocks(text, cite) if isinstance(part, Paragraph)
    ] == [
        "q",
        "c*",
        "x *y*\nz",
        "code",
        "p q",
    ]


def test_what_looks_like_the_definition_of_a_citation_is_text() -> None:
    assert one("[@f1]: confirmed").content == (NoteRef(1), Run(": confirmed"))


def test_text_is_read_in_the_direction_of_its_first_letter() -> None:
    (run,) = one("سلام").content
    assert isinstance(run, Run)
    assert run.direction == "rtl"


def test_a_wording_is_one_paragraph_of_inlines() -> None:
    assert words("  At *least* 58 [@f1]\n", cite) == (
        Run("At "),
        Run("least", italic=True),
        Run(" 58"),
        NoteRef(1),
    )


def texts(parts: object) -> str:
    match parts:
        case Paragraph(content=content):
            return text_of(content)
        case TextHeading(text=text):
            return text
        case ListBlock(items=items):
            return " ".join(texts(part) for item in items for part in item)
        case _:
            raise AssertionError(parts)


@given(
    st.lists(st.text("abcß日é", min_size=1), min_size=1),
    st.sampled_from("> |- |1. |# |*|`|".split("|")),
)
def test_no_word_is_lost_whatever_the_markup(found: list[str], lead: str) -> None:
    text = "\n\n".join(f"{lead}{word}" for word in found)
    printed = " ".join(texts(part) for part in blocks(text, cite))
    assert all(word in printed for word in found)
