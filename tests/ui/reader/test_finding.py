import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.ui.reader.finding import MOST, Folded


def found(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in Folded.of(text).places(words)]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("Kabul and KABUL", "kabul", ["Kabul", "KABUL"]),
        ("Şırnak, Sirnak", "sirnak", ["Sirnak"]),
        ("Perú, Peru", "peru", ["Perú", "Peru"]),
        ("Pe\u0301re", "pere", ["Pe\u0301re"]),
        ("كِتَاب", "كتاب", ["كِتَاب"]),
        ("don’t", "don't", ["don’t"]),
        ("border\n posts", "border posts", ["border\n posts"]),
        ("😀 a😀b", "a😀", ["a😀"]),
        ("a.c abc", "a.c", ["a.c"]),
        ("anything", "  ", []),
        ("cease-fire cease–fire", "cease-fire", ["cease-fire", "cease–fire"]),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(
    text: str, words: str, places: list[str]
) -> None:
    assert found(text, words) == places


@given(st.text(), st.data())
def test_what_stands_in_a_text_is_found_there(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    words = text[start:end]
    folded = Folded.of(text)
    assert len(folded.text) == len(text)
    if words.isascii() and words.strip() == words != "" and words.isprintable():
        assert any(place <= start < stop for place, stop in folded.places(words)) or start == end


def test_no_more_than_ten_thousand_places_are_found() -> None:
    assert len(Folded.of("a" * 20_000).places("a")) == MOST
