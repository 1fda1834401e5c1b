import pytest

from briefer.errors import FieldError
from briefer.items.quote import Quote
from briefer.items.source import Source
from briefer.ui.reader.drafts import Draft, drafted, form_of, item_of, unmarked
from briefer.ui.reader.sentences import quoted_at, sentence_at, widened

TEXT = (
    "😀 They met on Thursday. “There is no kind of threat,” the spokesman, Dr. Z. Mujahid, said "
    "Sunday. He asked for a “befitting reply like India”, a reference.\n"
    "Nobody answered… And then? Yes.\n\n"
    "قال إن العملية انتهت. لا خسائر.\n"
)
SOURCE = Source(id="s", title="T", text=TEXT, language="en")


def at(words: str) -> int:
    return TEXT.index(words)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("They", "😀 They met on Thursday."),
        ("spokesman", "“There is no kind of threat,” the spokesman, Dr. Z. Mujahid, said Sunday."),
        ("befitting", "He asked for a “befitting reply like India”, a reference."),
        ("Nobody", "Nobody answered…"),
        ("then", "And then?"),
        ("Yes", "Yes."),
        ("العملية", "قال إن العملية انتهت."),
    ],
)
def test_the_sentence_at_a_place_is_whole(words: str, sentence: str) -> None:
    start, end = sentence_at(TEXT, at(words))
    assert TEXT[start:end] == sentence


def test_at_a_line_s_end_it_is_the_sentence_before() -> None:
    start, end = sentence_at(TEXT, at("\nNobody"))
    assert TEXT[start:end].endswith("a reference.")


def test_where_there_are_only_blanks_there_is_no_sentence() -> None:
    start, end = sentence_at("   \n  ", 1)
    assert start == end
    assert sentence_at("", 0) == (0, 0)


def test_a_quotation_around_the_caret_goes_before_its_sentence() -> None:
    start, end = quoted_at(TEXT, at("kind of"))
    assert TEXT[start:end] == "“There is no kind of threat,”"


def test_the_only_quotation_of_a_sentence_is_meant_from_anywhere_in_it() -> None:
    start, end = quoted_at(TEXT, at("asked"))
    assert TEXT[start:end] == "“befitting reply like India”"


def test_where_nobody_is_quoted_it_is_the_sentence() -> None:
    start, end = quoted_at(TEXT, at("answered"))
    assert TEXT[start:end] == "Nobody answered…"


def test_a_selection_widens_to_its_sentence_and_then_to_the_next() -> None:
    first = widened(TEXT, at("answered"), at("answered") + 3)
    assert TEXT[slice(*first)] == "Nobody answered…"
    second = widened(TEXT, *first)
    assert TEXT[slice(*second)] == "Nobody answered… And then?"


def test_a_quote_is_without_the_marks_around_it() -> None:
    start, end = quoted_at(TEXT, at("kind of"))
    draft = drafted("quote", SOURCE, start, end)
    assert draft.text == "There is no kind of threat"
    assert TEXT[draft.start : draft.end] == draft.text
    assert draft.form == "verbatim"


def test_a_fragment_is_partial() -> None:
    start, end = quoted_at(TEXT, at("befitting"))
    assert drafted("quote", SOURCE, start, end).form == "partial"


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("“a b”", "a b"),
        ("“a b,”", "a b"),
        ("„a b“", "a b"),
        ("«a b»", "a b"),
        ("“a” and “b”", "“a” and “b”"),
        ("“a b", "a b"),
        ("a b”", "a b"),
        ("“‘a b’”", "a b"),
        ("the ‘a’ of", "the ‘a’ of"),
        ("its people’s", "its people’s"),
    ],
)
def test_marks_that_do_not_belong_to_each_other_stay(marked: str, bare: str) -> None:
    start, end = unmarked(marked, 0, len(marked))
    assert marked[start:end] == bare


def test_a_fact_has_its_words_on_one_line() -> None:
    source = Source(id="s", title="T", text="a number\nof posts ")
    draft = drafted("fact", source, 0, len(source.text))
    assert (draft.text, draft.start, draft.end) == ("a number of posts", 0, 17)


def test_blanks_alone_make_no_words() -> None:
    assert drafted("fact", Source(id="s", title="T", text="a   b"), 1, 3).text == ""


def test_an_item_cites_the_passage_exactly() -> None:
    start = at("befitting")
    draft = drafted("quote", SOURCE, start, start + 15)
    item = item_of(draft, SOURCE, {"speaker": "Mohsin Naqvi", "said": "2025-10-12", "role": " "})
    assert isinstance(item, Quote)
    assert (item.text, item.speaker, item.role) == ("befitting reply", "Mohsin Naqvi", "")
    assert (item.language, item.form) == ("en", "partial")
    (citation,) = item.citations
    assert TEXT[citation.start : citation.end] == citation.exact == "befitting reply"
    assert TEXT.startswith(f"{citation.prefix}{citation.exact}{citation.suffix}", start - 32)


def test_a_date_that_is_none_is_refused_by_field() -> None:
    draft = Draft("event", "They met", "", at("They"), at("They") + 8)
    with pytest.raises(FieldError) as refused:
        item_of(draft, SOURCE, {"when": "Thursday"})
    assert refused.value.field == "when"


def test_a_word_alone_is_no_whole_sentence() -> None:
    assert form_of("Never.", 0, 6) == "partial"
