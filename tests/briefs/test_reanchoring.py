from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs.reanchoring import reanchored_in
from briefer.items.citation import Citation
from briefer.items.fact import Fact
from briefer.items.passage import resolved
from briefer.items.source import Source


def cited(text: str, start: int, end: int) -> Fact:
    citation = Citation(source="s", exact=text[start:end], start=start)
    return Fact(id="f", text="F", citations=(resolved(citation, text),))


def source(text: str) -> Source:
    return Source(id="s", title="T", text=text)


def test_what_is_written_right_before_a_passage_moves_it() -> None:
    old, new = "the end. the end.", "the end. At the end."
    fact = cited(old, 9, 16)
    moved = reanchored_in(source(old), source(new), (fact,))
    (change,) = moved.changes
    assert isinstance(change.after, Fact)
    (citation,) = change.after.citations
    assert (citation.start, citation.prefix, moved.orphans) == (12, "the end. At ", 0)


def test_a_passage_whose_words_are_gone_is_counted() -> None:
    old = "nobody answered then"
    moved = reanchored_in(source(old), source("nobody asked then"), (cited(old, 7, 15),))
    assert (moved.changes, moved.orphans) == ((), 1)


def test_what_cites_another_source_stays() -> None:
    fact = Fact(id="f", text="F", citations=(Citation(source="t", exact="x", start=0),))
    moved = reanchored_in(source("ax"), source("bax"), (fact, source("ax")))
    assert (moved.changes, moved.orphans) == ((), 0)


@given(st.text("ab😀", min_size=3, max_size=20), st.text("ab", max_size=5), st.data())
def test_a_passage_outside_a_change_is_always_its_own_words_again(
    text: str, words: str, data: st.DataObject
) -> None:
    start, end, place = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 3)))
    if start == end:
        return
    for at, shift in ((place, 0), (data.draw(st.integers(0, start)), len(words))):
        new = text[:at] + words + text[at:]
        moved = reanchored_in(source(text), source(new), (cited(text, start, end),))
        assert moved.orphans == 0
        held = moved.changes[0].after if moved.changes else cited(text, start, end)
        assert isinstance(held, Fact)
        (citation,) = held.citations
        assert new.startswith(citation.exact, citation.start)
        # Where the same letters are written beside it, either place is right.
        assert citation.start == start + shift or text[start] in words
