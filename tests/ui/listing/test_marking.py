"""Found words are marked as the store folds them, in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.store.folding import folded
from briefer.store.search import phrases
from briefer.ui.listing.marking import in_utf16, spans


def marked(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, phrases(words))]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Several border posts burnt", "border pos", ["border", "pos"]),
        ("The BORDER is shut", "border", ["BORDER"]),
        ("Élysée and Elysee", "elysee", ["Élysée", "Elysee"]),
        ("Kraków, Łódź", "lodz", ["Łódź"]),
        ("e\u0301lan", "elan", ["e\u0301lan"]),
        ("at the border post", '"border post"', ["border post"]),
        ("post border", '"border post"', []),
        ("على الحدود", "علي", ["على"]),
        ("كِتَاب", "كتاب", ["كِتَاب"]),
        ("الحـــدود", "الحدود", ["الحـــدود"]),
        ("58 soldiers", "58", ["58"]),
        ("٥٨ جنديا", "58", ["٥٨"]),
        ("東京都", "京", ["京"]),
        ("border", "", []),
    ],
)
def test_what_was_looked_for_is_marked_where_it_stands(
    text: str, words: str, found: list[str]
) -> None:
    assert marked(text, words) == found


def test_marks_that_overlap_become_one() -> None:
    assert marked("bordering", "bor border") == ["border"]


def test_spans_are_counted_in_qts_units() -> None:
    text = "😀 border"
    assert in_utf16(text, spans(text, phrases("border"))) == ((3, 9),)
    assert in_utf16("border", ((0, 6),)) == ((0, 6),)
    assert in_utf16("", ()) == ()


@given(st.text(alphabet="abc éßøŁ حدودىي‌ـ京1-.", max_size=30))
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    tokens = folded(text).split()
    for token in tokens:
        assert spans(text, phrases(f'"{token}"'))


@given(st.text(max_size=40), st.text(max_size=6))
def test_spans_are_in_order_and_inside_the_text(text: str, words: str) -> None:
    ends = [end for span in spans(text, phrases(words)) for end in span]
    assert ends == sorted(ends)
    assert all(0 <= end <= len(text) for end in ends)
