"""Whether somebody's words stand in a text."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefer.briefs.checks.quotation import agreeing, stands_in

TEXT = (
    "“There is no kind of threat in any part of Afghanistan’s territory,” the spokesman said on "
    "Sunday. He added that the operation, which began late on Saturday night, had ended at "
    "midnight. Pakistan asked Afghanistan to “to stop harbouring” the group [as it calls it]."
)


@pytest.mark.parametrize(
    "quotation",
    [
        "There is no kind of threat in any part of Afghanistan’s territory",
        "“There is no kind of threat in any part of Afghanistan’s territory,”",
        "“There is no kind of threat”",
        '"There is no kind of threat"',
        "«There is no kind of threat»",
        "to “to stop harbouring”",
        "“There is no kind of threat […] territory”",
        "“There is no kind of threat [...] territory”",
        "There is no […] threat in […] territory",
        "[…] no kind of threat […]",
        "[T]here is no kind of threat",
        "[The war] had ended at midnight",
        "the operation […] had ended [on Saturday]",
        "the operation [in the east], which began",
        "the operation […][then] had ended",
        "the group [as it calls it]",
        "the group [of fighters]",
        "“There is no kind of threat […] midnight”",
    ],
)
def test_words_that_stand_in_the_text_pass(quotation: str) -> None:
    assert stands_in(quotation, TEXT)


@pytest.mark.parametrize(
    "quotation",
    [
        "There is no kind of treat",
        "there is no kind of threat",
        "There is  no kind of threat",
        "Afghanistan's territory",
        "territory […] There is no kind of threat",
        "There is no […] kind of a threat",
        "There is no kind of threat […] peace",
        "There is no kind of threat [to anybody] midnight",  # more than 120 code points lie between
        "[…]",
        "[He spoke at length]",
        "“”",
        "",
    ],
)
def test_words_that_do_not_stand_there_do_not_pass(quotation: str) -> None:
    assert not stands_in(quotation, TEXT)


def test_a_bracket_may_replace_120_code_points_and_no_more() -> None:
    assert stands_in("begin [it went on] end", f"begin{'x' * 120}end")
    assert not stands_in("begin [it went on] end", f"begin{'x' * 121}end")
    assert stands_in("begin [it went] [on] end", f"begin{'x' * 240}end")


def test_a_later_place_is_tried_where_the_first_leads_nowhere() -> None:
    text = f"One day. {'x' * 200} One day we shall see."
    assert stands_in("One day [soon] shall see", text)


def test_how_far_the_words_agree_is_told() -> None:
    assert agreeing("“There is no kind of treat”", TEXT) == "There is no kind of t"
    assert agreeing("[…]", TEXT) == ""


PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="[]"), min_size=1)


@given(text=PLAIN, data=st.data())
def test_a_quote_cut_from_a_text_passes_with_whatever_left_out(
    text: str, data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=8)))
    stretches = [text[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    assume(any(stretch.strip() for stretch in stretches))
    gap = data.draw(st.sampled_from(["[…]", " […] ", "[...]"]))
    assert stands_in(gap.join(stretches), text)


@given(st.text("abc ", min_size=1), st.data())
def test_an_altered_letter_never_passes(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    altered = f"{text[:place]}z{text[place + 1 :]}"
    assert not stands_in(altered, text)
    assert not stands_in(f"{text} […] {altered}", f"{text} {text}")


@given(st.text(max_size=40), st.text(max_size=40))
def test_without_brackets_and_marks_only_what_is_contained_passes(words: str, text: str) -> None:
    assume(not set(words) & set("[]“”‘’\"'«»‹›„‚「」『』《》"))
    assert stands_in(words, text) == (bool(words.strip()) and words.strip() in text)
