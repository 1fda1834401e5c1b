"""Moving, placing and taking out: no entry is lost, and none doubled."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefs import editing
from briefer.briefs.brief import Brief, Entry, Section
from briefer.briefs.editing import Spot
from briefer.briefs.parts import parts
from briefer.briefs.template_file import parse
from briefer.errors import FieldError

TEMPLATE = parse(
    """
name = "Two"
[[section]]
heading = "First"
kind = "facts"
[[section]]
heading = "Second"
kind = "quotes"
""",
    "two",
)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Briefs of one to four sections; each id stands once in a section."""
    ids = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6)
    sections = draw(st.lists(ids, min_size=1, max_size=4))
    return Brief(
        template="t",
        title="T",
        sections=tuple(
            Section(heading=f"S{number}", entries=tuple(Entry(id=i, wording=i * 2) for i in each))
            for number, each in enumerate(sections)
        ),
    )


@st.composite
def moves(draw: st.DrawFn) -> tuple[Brief, list[Spot], Spot]:
    """A brief, some of its entries, and where they are to go."""
    brief = draw(briefs())
    all_ = [Spot(s, e) for s, each in enumerate(brief.sections) for e in range(len(each.entries))]
    chosen = draw(st.lists(st.sampled_from(all_), unique=True)) if all_ else []
    section = draw(st.integers(0, len(brief.sections) - 1))
    return brief, chosen, Spot(section, draw(st.integers(0, len(brief.sections[section].entries))))


def entries(brief: Brief) -> Counter[Entry]:
    return Counter(brief.entries())


@given(moves())
def test_moving_loses_and_doubles_nothing(move: tuple[Brief, list[Spot], Spot]) -> None:
    brief, chosen, to = move
    after, at = editing.moved_to(brief, chosen, to)
    assert entries(after) == entries(brief)
    wanted = [brief.sections[s.section].entries[s.entry] for s in sorted(chosen)]
    there = after.sections[at.section].entries
    assert list(there[at.entry : at.entry + len(wanted)]) == wanted


@given(moves(), st.sampled_from([-1, 1]))
def test_shifting_up_and_down_loses_nothing(move: tuple[Brief, list[Spot], Spot], by: int) -> None:
    brief, chosen, _ = move
    if chosen:
        after, at = editing.shifted(brief, chosen[:1], by)
        assert entries(after) == entries(brief)
        back, home = editing.shifted(after, [at], -by)
        if after != brief:
            assert (back, home) == (brief, chosen[0])


@given(moves())
def test_taking_out_takes_just_those(move: tuple[Brief, list[Spot], Spot]) -> None:
    brief, chosen, _ = move
    gone = Counter(brief.sections[s.section].entries[s.entry] for s in chosen)
    assert entries(editing.without_entries(brief, chosen)) + gone == entries(brief)


@given(briefs(), st.lists(st.sampled_from("abcxyz"), max_size=5))
def test_placing_adds_what_the_section_did_not_have(brief: Brief, ids: list[str]) -> None:
    before = [entry.id for entry in brief.sections[0].entries]
    after = editing.placed(brief, ids, Spot(0, len(before) // 2))
    now = [entry.id for entry in after.sections[0].entries]
    assert len(now) == len(set(now))
    assert set(now) == {*before, *ids}
    assert [each for each in now if each in before] == before


@given(briefs(), st.integers(0, 3), st.sampled_from([-1, 1]))
def test_sections_move_whole(brief: Brief, place: int, by: int) -> None:
    place = min(place, len(brief.sections) - 1)
    after = editing.section_moved(brief, place, by)
    assert Counter(after.sections) == Counter(brief.sections)


def test_a_block_of_entries_moves_over_one_neighbour() -> None:
    brief = placed("abcd")
    down, at = editing.shifted(brief, [Spot(0, 0), Spot(0, 1)], 1)
    assert (ids(down), at) == (["cabd"], Spot(0, 1))
    up, at = editing.shifted(brief, [Spot(0, 2), Spot(0, 3)], -1)
    assert (ids(up), at) == (["acdb"], Spot(0, 1))


def test_a_move_goes_over_sections_that_do_not_take_it() -> None:
    brief = placed("a", "b", "c")
    after, at = editing.shifted(brief, [Spot(0, 0)], 1, lambda place: place == 2)
    assert (ids(after), at) == (["", "b", "ac"], Spot(2, 0))
    assert editing.shifted(brief, [Spot(0, 0)], 1, lambda _: False)[0] == brief


def test_a_brief_is_completed_with_its_templates_sections() -> None:
    own = Section(heading="Mine", entries=(Entry(id="a"),))
    brief = Brief(template="two", title="T", sections=(own, Section(heading="second", text="x")))
    whole = editing.completed(brief, TEMPLATE)
    headings = [part.heading for part in parts(brief, TEMPLATE)]
    assert headings == ["Mine", "First", "Second"]
    assert [each.heading for each in whole.sections] == ["Mine", "First", "second"]
    assert whole.sections[0] is own
    assert editing.completed(whole, TEMPLATE) == whole


def test_a_wording_is_for_one_entry_and_can_go() -> None:
    brief = placed("ab")
    worded = editing.reworded(brief, Spot(0, 1), " In short. ")
    assert [entry.wording for entry in worded.entries()] == ["", "In short."]
    assert editing.reworded(worded, Spot(0, 1), "") == brief


def test_an_id_is_taken_out_of_entries_and_texts() -> None:
    section = Section(
        heading="S",
        text="One [@a] and [@b; @a].",
        entries=(Entry(id="a"), Entry(id="b", wording="See [@a]")),
    )
    brief = Brief(template="t", title="T", sections=(section,))
    after = editing.without_mention(brief, 0, "a").sections[0]
    assert after.text == "One  and [@b]."
    assert after.entries == (Entry(id="b", wording="See "),)


def test_a_field_keeps_its_place_and_goes_when_emptied() -> None:
    brief = Brief(template="t", title="T", fields=(("a", "1"), ("b", "2")))
    assert editing.with_field(brief, "a", "3").fields == (("a", "3"), ("b", "2"))
    assert editing.with_field(brief, "c", "4").fields[-1] == ("c", "4")
    assert editing.with_field(brief, "a", " ").fields == (("b", "2"),)


def test_sections_of_ones_own_are_added_renamed_and_removed() -> None:
    brief = placed("a")
    added = editing.section_added(brief, 0, " Annex ", "text")
    assert [each.heading for each in added.sections] == ["Annex", "S0"]
    assert editing.section_renamed(added, 0, "ANNEX").sections[0].heading == "ANNEX"
    assert editing.section_removed(added, 0) == brief


@pytest.mark.parametrize("heading", ["", "  ", "s0"])
def test_a_heading_must_be_there_and_be_its_own(heading: str) -> None:
    with pytest.raises(FieldError):
        editing.section_added(placed("a"), 0, heading)
    with pytest.raises(FieldError):
        editing.section_renamed(placed("a", "b"), 1, heading)


def test_a_text_is_kept_as_typed() -> None:
    assert editing.with_text(placed("a"), 0, " x \n").sections[0].text == " x \n"


def placed(*sections: str) -> Brief:
    """A brief with those ids, a letter each, in its sections."""
    return Brief(
        template="t",
        title="T",
        sections=tuple(
            Section(heading=f"S{number}", entries=tuple(Entry(id=each) for each in ids))
            for number, ids in enumerate(sections)
        ),
    )


def ids(brief: Brief) -> list[str]:
    return ["".join(entry.id for entry in each.entries) for each in brief.sections]
