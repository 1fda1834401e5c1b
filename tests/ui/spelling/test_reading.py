"""Only words that a dictionary can judge are read, and stand where Qt counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.ui.spelling.reading import parts, script_of, words_in


def read(text: str) -> list[str]:
    return [word.text for word in words_in(text)]


@pytest.mark.parametrize(
    "passed_over",
    [
        "https://example.org/a-page?x=teh",
        "www.example.org/teh",
        "desk@example.org",
        "@teh",
        "#teh",
        "[@quay-2025 p. teh]",
        "[@teh",
        "`teh codez`",
        "<teh>",
        "report.pdf",
        "teh_name",
        "12th",
        "F16s",
        "NATO",
        "NGOs",
        "UN’s",
        "a",
    ],
)
def test_what_is_no_word_is_passed_over(passed_over: str) -> None:
    assert read(f"Before {passed_over} after") == ["Before", "after"]


def test_where_a_link_leads_is_passed_over_and_its_words_are_not() -> None:
    assert read("see [this paeg](docs/teh paeg) now") == ["see", "this", "paeg", "now"]


def test_apostrophes_and_hyphens_hold_a_word_together_and_quotes_do_not() -> None:
    assert read("‘don’t’ co-operate -- 'now'") == ["don’t", "co-operate", "now"]


def test_vowel_signs_belong_to_their_word() -> None:
    assert read("نَصّ हिन्दी") == ["نَصّ", "हिन्दी"]


@given(st.text())
def test_a_word_stands_where_utf_16_has_it(text: str) -> None:
    units = text.encode("utf-16-le", "surrogatepass")
    for word in words_in(text):
        here = units[2 * word.start : 2 * (word.start + word.length)]
        assert here == word.text.encode("utf-16-le", "surrogatepass")


def test_a_name_is_taken_apart() -> None:
    assert parts("Abdul-Rahman Khan, O’Neill") == [
        "Abdul-Rahman",
        "Khan",
        "O’Neill",
        "Abdul",
        "Rahman",
    ]


def test_a_word_is_of_the_script_of_its_first_letter() -> None:
    words = ("Torkham", "Торкхам", "تورخم", "‘ὕ", "42")
    assert [script_of(word) for word in words] == ["LATIN", "CYRILLIC", "ARABIC", "GREEK", ""]
