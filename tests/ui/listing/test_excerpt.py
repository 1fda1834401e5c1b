"""A long text is shown around what was found in it."""

from briefer.store.search import phrases
from briefer.ui.listing.excerpt import excerpt

LONG = "Officials said on Saturday night that " * 10 + "Torkham was closed to traffic. " + "x" * 50


def test_a_short_text_is_shown_whole_on_one_line() -> None:
    assert excerpt("two\nlines", (), 40).text == "two lines"


def test_a_long_text_begins_at_its_beginning_where_nothing_was_looked_for() -> None:
    assert excerpt(LONG, (), 80).text.startswith("Officials said")


def test_a_long_text_is_centred_on_the_first_match() -> None:
    shown = excerpt(LONG, phrases("torkham"), 80)
    assert shown.text.startswith("… ")
    start, end = shown.found[0]
    assert shown.text[start:end] == "Torkham"
    assert start < 40


def test_a_match_at_the_beginning_moves_nothing() -> None:
    shown = excerpt(LONG, phrases("officials"), 80)
    assert shown.text.startswith("Officials")
    assert shown.found[0] == (0, 9)


def test_texts_that_begin_alike_are_shown_where_they_differ() -> None:
    one, other = (LONG.replace("Torkham", name) for name in ("Torkham", "Chaman"))
    assert "Torkham" in excerpt(one, (), 80, (other,)).text[:60]
    assert excerpt(one, (), 80, (one,)).text.startswith("Officials")


def test_an_excerpt_begins_with_a_whole_word() -> None:
    word = excerpt(LONG, phrases("torkham"), 80).text.split()[1]
    assert word in LONG.split()


def test_a_text_without_spaces_is_cut_anywhere() -> None:
    shown = excerpt("あ" * 300 + "京" + "い" * 300, phrases("京"), 60)
    start, end = shown.found[0]
    assert shown.text[start:end] == "京"
