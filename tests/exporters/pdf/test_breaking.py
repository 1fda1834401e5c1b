"""Lines out of spans."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.exporters.pdf.breaking import Span, broken
from briefer.exporters.pdf.pens import Case, Look, Pen
from briefer.exporters.pdf.writing import line_width
from tests.exporters.pdf.reading import FONTS

CASE = Case(FONTS)
SERIF = CASE.pen(Look("serif", False, False, 10.0, "#000000"))
BOLD = CASE.pen(Look("serif", True, False, 10.0, "#000000"))
TAG = CASE.pen(Look("sans", True, False, 6.0, "#000000", boxed=True, lead=3, trail=3))


def texts(spans: list[Span], width: float) -> list[str]:
    """The lines as text."""
    return ["".join(span.text for span in line) for line in broken(spans, width)]


def of(text: str, pen: Pen = SERIF) -> list[Span]:
    return [Span(pen, text)]


def test_a_line_takes_as_many_words_as_fit() -> None:
    width = SERIF.width("one two three")
    assert texts(of("one two three four"), width) == ["one two three ", "four"]
    assert texts(of("one two three four"), width - 0.1) == ["one two ", "three four"]


def test_a_non_breaking_space_does_not_part() -> None:
    width = SERIF.width("about 12")
    assert texts(of("about 12\u00a0km"), width) == ["about ", "12\u00a0km"]


def test_hyphens_and_slashes_part_only_a_word_that_is_too_long() -> None:
    width = SERIF.width("a well-known")
    assert texts(of("a very well-known/rule"), width) == ["a very ", "well-known/", "rule"]
    assert texts(of("very well-known"), width) == ["very ", "well-known"]


def test_blanks_hang_over_the_end_and_none_is_lost() -> None:
    width = SERIF.width("one two")
    assert texts(of("one two   three"), width) == ["one two   ", "three"]


def test_a_word_in_two_looks_goes_to_the_next_line_whole() -> None:
    spans = [*of("one two"), *of("three", BOLD)]
    assert texts(spans, SERIF.width("one two thr")) == ["one ", "twothree"]
    assert texts(spans, SERIF.width("one two")) == ["one two", "three"]


def test_a_tag_is_never_parted_even_where_it_is_too_wide() -> None:
    lines = texts([*of("one "), *of("A B C D", TAG)], 20.0)
    assert lines == ["one ", "A B C D"]
    assert texts(of("A B C D", TAG), 5.0) == ["A B C D"]


def test_a_tag_after_a_word_that_fills_the_line_stands_on_its_own() -> None:
    width = SERIF.width("unparted") + 1
    assert texts([*of("unparted"), *of("A B", TAG)], width) == ["unparted", "A B"]


@pytest.mark.parametrize("width", [0.5, 40.0, 400.0])
def test_a_word_of_a_hundred_thousand_letters_is_parted_by_width(width: float) -> None:
    lines = texts(of("a" * 100_000), width)
    assert "".join(lines) == "a" * 100_000
    assert all(len(one) == len(lines[0]) for one in lines[:-1])


@given(
    st.lists(
        st.tuples(st.sampled_from([SERIF, BOLD, TAG]), st.text("ab -/\u00a0\n", max_size=40)),
        max_size=8,
    ),
    st.floats(8.0, 200.0),
)
def test_nothing_is_lost_and_no_line_is_too_wide(
    parts: list[tuple[Pen, str]], width: float
) -> None:
    spans = [
        Span(pen, text.replace("\n", "") if pen is TAG else text) for pen, text in parts if text
    ]
    lines = broken(spans, width)
    kept = "".join(span.text for line in lines for span in line)
    assert kept == "".join(span.text for span in spans).replace("\n", "")
    for line in lines:
        shown = list(line)
        while shown and not shown[-1].text.strip(" "):
            shown.pop()
        if shown:
            shown[-1] = shown[-1]._replace(text=shown[-1].text.rstrip(" "))
        assert line_width(shown) <= width + 0.01 or _cannot_part(shown, width)


def _cannot_part(line: list[Span], width: float) -> bool:
    """Whether a tag, or one letter, is wider than the line."""
    widest = max(
        span.pen.width(span.text) if span.pen is TAG else 7.0 for span in line if span.text
    )
    return widest > width


def test_lines_are_filled_before_the_next_is_begun() -> None:
    spans = of(" ".join(f"w{number}" for number in range(300)))
    for line, following in pairwise(texts(spans, 150.0)):
        head = following.split(" ")[0]
        assert SERIF.width(line + head) > 150.0
