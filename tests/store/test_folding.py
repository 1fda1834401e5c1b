"""Folding: what hides no match, and what keeps letters apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.store.folding import folded, folded_name, indexable


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("strasse", "Straße"),
        ("istanbul", "İSTANBUL"),
        ("lodz", "Łódź"),
        ("Aether", "Æther"),
        ("oslo", "øslo"),
        ("cafe", "cafe\u0301"),
        ("καλημερα", "Καλημέρα"),
        ("елка", "Ёлка"),
        ("שלום", "שָׁלוֹם"),
        ("علي", "على"),
        ("علي", "علی"),
        ("كتاب", "کتاب"),
        ("احمد", "أَحْمَد"),
        ("مدرسه", "مدرسة"),
        ("میخواهم", "می\u200cخواهم"),
        ("سلام", "ســـلام"),
        ("لا", "ﻻ"),
        ("1404", "۱۴۰۴"),
        ("1404", "١٤٠٤"),
        ("12", "１２"),
        ("ガ", "ｶﾞ"),
        ("naive", "na\u00adïve"),
    ],
)
def test_spellings_of_one_word_are_one(typed: str, written: str) -> None:
    assert folded(typed) == folded(written)


@pytest.mark.parametrize(("one", "other"), [("が", "か"), ("कि", "कु"), ("a b", "ab"), ("x", "y")])
def test_letters_that_differ_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("AT&T's 3.5%", "at t s 3 5"),
        ("北京大学 abc", "北 京 大 学 abc"),
        ("한국", "한 국"),
        ("ไทย", "ไ ท ย"),
        ("“Quoted”…", "quoted"),
        ("हिन्दी", "हिन्दी"),
        ("\x00\ud800\ue000 !?—", ""),
        ("🙂", ""),
    ],
)
def test_a_text_becomes_its_tokens(text: str, tokens: str) -> None:
    assert folded(text) == tokens


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_is_folded_as_everything_else(text: str) -> None:
    assert folded(text) == folded(f"{text} é").removesuffix("e").strip()
    assert indexable(text) == text


@given(st.text())
def test_names_differ_by_their_punctuation_too(text: str) -> None:
    assert folded_name(folded_name(text)) == folded_name(text)
    assert folded_name(f"{text}x/y") != folded_name(f"{text}x-y")


def test_a_name_is_the_same_in_any_case_and_spacing() -> None:
    assert folded_name(" Łukasz  NOWAK ") == folded_name("łukasz nowak")
