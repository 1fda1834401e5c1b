"""Passages are found exactly, in code points, and never tied to a lookalike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.errors import PassageError
from briefer.items.citation import Citation
from briefer.items.passage import found, reanchored, resolved

TEXT = "The bridge is shut. 🌉 لا تهديد. The road is shut. The bridge is guarded."


def cite(exact: str = "", **known: object) -> Citation:
    return Citation(source="s1", exact=exact, **known)  # type: ignore[arg-type]


def test_a_passage_is_found_and_gets_position_and_context() -> None:
    citation = resolved(cite("لا تهديد"), TEXT)
    assert citation.start == TEXT.index("لا تهديد") == 22
    assert citation.end == 30
    assert citation.prefix == "The bridge is shut. 🌉 "
    assert citation.suffix == ". The road is shut. The bridge i"
    assert len(citation.suffix) == 32


def test_a_citation_without_a_passage_stays_as_it_is() -> None:
    assert resolved(cite(locator="p. 3"), TEXT) == cite(locator="p. 3")
    assert found(cite(locator="p. 3"), TEXT)


@pytest.mark.parametrize("known", [{"start": 4}, {"prefix": "The "}, {"suffix": "."}])
def test_a_position_without_a_passage_is_refused(known: dict[str, object]) -> None:
    with pytest.raises(PassageError, match="no passage"):
        resolved(cite(**known), TEXT)  # type: ignore[arg-type]


def test_a_passage_that_is_not_there_is_refused_with_its_words() -> None:
    with pytest.raises(PassageError, match="“the bridge” is not in the text of source s1"):
        resolved(cite("the bridge"), TEXT)


def test_a_long_passage_is_named_by_its_beginning() -> None:
    with pytest.raises(PassageError, match=r"“x{59}…”"):
        resolved(cite("x" * 100), TEXT)


def test_a_passage_that_stands_twice_needs_a_word_more() -> None:
    with pytest.raises(PassageError, match="stands more than once") as refused:
        resolved(cite("The bridge is"), TEXT)
    assert "0, 50" in refused.value.remedy


@pytest.mark.parametrize("known", [{"start": 50}, {"suffix": " guarded"}, {"prefix": "shut. "}])
def test_position_or_context_decides_where_a_passage_stands_twice(known: dict[str, object]) -> None:
    assert resolved(cite("The bridge is", **known), TEXT).start == 50


def test_a_wrong_position_is_refused_with_the_right_ones() -> None:
    with pytest.raises(PassageError, match=r"does not stand at 3 .* but at 0, 50"):
        resolved(cite("The bridge is", start=3), TEXT)


def test_a_context_that_stands_nowhere_is_refused() -> None:
    with pytest.raises(PassageError, match="not between the prefix and suffix"):
        resolved(cite("The bridge is", suffix=" open"), TEXT)


def test_overlapping_places_are_all_told() -> None:
    with pytest.raises(PassageError, match="stands more than once") as refused:
        resolved(cite("aa"), "aaaa")
    assert "(it stands at 0, 1, 2)" in refused.value.remedy


def test_of_very_many_places_the_first_are_told() -> None:
    with pytest.raises(PassageError, match="stands more than once") as refused:
        resolved(cite("a" * 400_000), "a" * 1_000_000)
    assert "(it stands at 0, 1, 2, 3, 4 …)" in refused.value.remedy


def test_a_context_that_overlaps_its_like_decides() -> None:
    assert resolved(cite("a", prefix="aa", suffix="b"), "aaab").start == 2
    assert resolved(cite("ab", prefix="a"), "aab ab").start == 1


def test_an_orphan_is_told_by_its_place() -> None:
    citation = resolved(cite("The road"), TEXT)
    assert found(citation, TEXT)
    assert not found(citation, "Now. " + TEXT)


def test_a_passage_moves_with_its_text() -> None:
    citation = resolved(cite("The road"), TEXT)
    moved = reanchored(citation, "Now. " + TEXT)
    assert moved.start == citation.start + 5  # type: ignore[operator]
    assert found(moved, "Now. " + TEXT)


def test_a_passage_is_not_tied_to_a_lookalike() -> None:
    citation = resolved(cite("The road"), TEXT)
    assert reanchored(citation, "Elsewhere: The road is open.") == citation
    assert reanchored(cite(locator="p. 3"), TEXT) == cite(locator="p. 3")


def test_a_passage_with_two_equal_surroundings_stays_an_orphan() -> None:
    citation = resolved(cite("b"), "abc")
    assert reanchored(citation, "abcabc") == citation


@given(st.text(max_size=80), st.text(min_size=1, max_size=10), st.text(max_size=80))
def test_every_passage_of_a_text_can_be_cited_by_position(
    before: str, exact: str, after: str
) -> None:
    text = before + exact + after
    citation = resolved(cite(exact, start=len(before)), text)
    assert text[citation.start : citation.end] == exact
    assert found(citation, text)
    assert resolved(citation, text) == citation
