"""The language of a passage, by what its script allows."""

import pytest

from briefer.items.languages import language_fit_for, tag_of


def test_a_name_is_read_as_its_tag_and_what_is_neither_as_nothing() -> None:
    assert [tag_of(each) for each in ("fa-AF", "english", "Dari", "Ruritanian", "")] == [
        *("fa-AF", "en", "fa-af", "", "")
    ]


@pytest.mark.parametrize(
    ("words", "tag", "fit"),
    [
        ("There is no threat.", "en", "en"),
        ("There is no threat.", "fa-AF", ""),
        ("There is no threat.", "sr-Latn", "sr-Latn"),
        ("هیچ تهدیدی وجود ندارد", "en", ""),
        ("هیچ تهدیدی وجود ندارد", "fa", "fa"),
        ("هیچ تهدیدی وجود ندارد", "", ""),
        ("אין איום", "en", ""),
        ("Δεν υπάρχει απειλή", "en", "el"),
        ("脅威はない", "zh", "ja"),
        ("脅威はない", "ja-JP", "ja-JP"),
        ("没有威胁", "en", ""),
        ("没有威胁", "zh-Hant", "zh-Hant"),
        ("Угрозы нет", "uk", "uk"),
        ("The word “تهدید” was used.", "en", "en"),
        ("2,400 (60 %)", "en", "en"),
    ],
)
def test_a_language_is_taken_over_where_the_script_fits_it(words: str, tag: str, fit: str) -> None:
    assert language_fit_for(words, tag) == fit
