"""What a field cannot hold is refused, with the field and a remedy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import FieldError
from briefer.items.fields import FieldKind, FieldSpec
from briefer.items.values import clean, read


def refused(kind: FieldKind, raw: object, **known: object) -> FieldError:
    with pytest.raises(FieldError) as error:
        read(FieldSpec("field", kind, **known), raw)  # type: ignore[arg-type]
    assert error.value.field == "field"
    assert error.value.remedy
    return error.value


@pytest.mark.parametrize("text", ["AT&T <b>", "&copy;", "tab\tand\nline\r\n", "🌉 لا", "\u202eabc"])
def test_text_is_kept_exactly(text: str) -> None:
    assert read(FieldSpec("field", "long-text"), text) == text


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        (3, "the value 3"),
        (True, "“field” is true"),
        (None, "nothing"),
        ([], "a list"),
        ({}, "an object"),
    ],
)
def test_what_is_no_text_is_named(raw: object, named: str) -> None:
    assert named in refused("text", raw).what


@pytest.mark.parametrize(
    ("char", "called"),
    [
        *((char, "a control character") for char in "\x00\x07\x1b\x7f\x85\x9f"),
        ("\ud800", "a lone surrogate"),
        ("\ufffe", "a noncharacter"),
        ("\uffff", "a noncharacter"),
    ],
)
def test_what_no_text_can_hold_is_refused_by_its_name_and_place(char: str, called: str) -> None:
    error = refused("text", f"ab{char}")
    assert error.what == f"“field” has {called} (U+{ord(char):04X}) at character 3."


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cn"))))
def test_any_other_text_is_kept(text: str) -> None:
    assert clean("field", text) == text


def test_names_have_no_bidirectional_controls() -> None:
    assert "U+202E" in refused("name", "Ann\u202eLee").what
    assert "U+2066" in refused("names", ["Ann", "\u2066Lee"]).what
    assert read(FieldSpec("field", "name"), "زينب") == "زينب"


def test_lists_have_no_empty_entries() -> None:
    assert read(FieldSpec("field", "ids"), ["a", "b"]) == ("a", "b")
    assert "empty entry" in refused("names", ["a", " "]).what
    assert "is the text “Reuters”, not a list" in refused("chain", "Reuters").what
    assert "is the text “aaaa" in refused("chain", "a" * 1000).what
    assert len(refused("chain", "a" * 1000).what) < 80


def test_a_date_is_edtf_or_refused_by_its_field() -> None:
    assert str(read(FieldSpec("field", "date"), "2025-10-11~")) == "2025-10-11~"
    assert read(FieldSpec("field", "date"), "") is None
    assert refused("date", "yesterday").what.startswith("“field”: “yesterday”")


@pytest.mark.parametrize("text", ["14:30", "00:00", "23:59:59", ""])
def test_times_of_day_are_taken(text: str) -> None:
    assert read(FieldSpec("field", "time"), text) == text


@pytest.mark.parametrize("text", ["24:00", "9:30", "14:60", "noon", "14:30 "])
def test_other_times_are_refused(text: str) -> None:
    assert "not a time" in refused("time", text).what


def test_time_zones_are_those_of_iana() -> None:
    assert read(FieldSpec("field", "zone"), "Asia/Kabul") == "Asia/Kabul"
    assert read(FieldSpec("field", "zone"), "") == ""
    for text in ("Kabul", "../etc/passwd", "Asia", "+04:30"):
        assert "not a time zone" in refused("zone", text).what


def test_languages_are_bcp_47_tags() -> None:
    for text in ("en", "fa-AF", "zh-Hant", "sr-Latn-RS", "de-CH-1996", "x-desk", "i-klingon", ""):
        assert read(FieldSpec("field", "language"), text) == text
    for text in ("English!", "e", "en_GB", "Ruritanian", "en-", "en-a", "\u0435n"):
        assert "not a language tag" in refused("language", text).what


def test_a_language_by_its_name_is_refused_with_its_tag() -> None:
    assert refused("language", "English").remedy == "Write en."


def test_choices_are_listed_in_the_remedy() -> None:
    assert read(FieldSpec("field", "choice", ("a", "b")), "b") == "b"
    assert refused("choice", "c", choices=("a", "b")).remedy == "Use one of: a, b."


def test_numbers_come_from_json_or_from_a_cell() -> None:
    field = FieldSpec("field", "number", ("1", "2"))
    assert read(field, 2) == read(field, "2") == 2
    assert read(field, "") is None
    for raw in (3, "x", True, 1.0, ["1"]):
        assert "not among" in refused("number", raw, choices=("1", "2")).what
    assert "“field”: true is not" in refused("number", True, choices=("1", "2")).what
