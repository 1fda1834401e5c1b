"""Fields in double braces."""

import pytest

from briefer.briefs.fillings import fields_in, filled, pieces, stray


def test_fields_are_found_in_order_without_their_spaces() -> None:
    assert fields_in("no. {{ number }} of {{as_of}}") == ("number", "as_of")


def test_words_and_fields_alternate() -> None:
    assert list(pieces("Page {{ page }}!")) == [("Page ", "page"), ("!", None)]


def test_a_field_is_replaced_by_its_value_and_the_value_is_not_read_again() -> None:
    assert filled("{{ title }}, {{ none }}.", {"title": "{{ title }}"}) == "{{ title }}, ."


@pytest.mark.parametrize("text", ["{{ a", "a }}", "{{ a }} }}", "}} {{ a }}"])
def test_braces_that_stand_alone_are_told(text: str) -> None:
    assert stray(text)


@pytest.mark.parametrize("text", ["", "{ a }", "{{ a }}", "a {{ b }} {{c}}"])
def test_braces_that_belong_together_are_not(text: str) -> None:
    assert not stray(text)
