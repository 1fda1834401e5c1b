"""Lines: what a list shows of sources and items."""

from dataclasses import replace

from briefer.briefs.edits import Change, Edit
from briefer.items.citation import Citation
from briefer.store.listing import ANSWERS, MOST, Line
from briefer.store.store import Query, Store
from tests.store.samples import ALL, BRIEF, EVENT, FACT, FIRST, QUOTE, SOURCE, adding, changing


def line(store: Store, id_: str) -> Line:
    number = store.number_of(id_)
    assert number is not None
    return store.lines([number])[number]


def test_a_line_says_what_a_list_shows_of_a_fact(full: Store) -> None:
    assert line(full, "f1") == Line(
        number=4,
        id="f1",
        kind="fact",
        text="At least 58 soldiers were killed at Zabul & Torkham.",
        voice="Zabihullah Mujahid",
        place="Torkham",
        dated="2025-10-12",
        time="",
        part_of_day="",
        status="reported",
        grade="C3",
        marking="",
        tags=("losses", "border/north/posts"),
        sources=("The Herald",),
        hands=2,
        contested=False,
        language="",
        created="2025-10-12T10:00:00Z",
        modified="2025-10-12T10:00:00Z",
    )


def test_a_line_of_a_source_has_its_title_and_its_outlet(full: Store) -> None:
    found = line(full, "s1")
    assert (found.kind, found.text, found.voice) == ("source", SOURCE.title, "The Herald")
    assert (found.dated, found.grade, found.tags) == ("2025-10-12", "C", ("border/north",))


def test_lines_come_in_the_order_asked_for_without_briefs_and_what_is_gone(full: Store) -> None:
    assert list(full.lines([99, 8, 7, 1, 5, 4])) == [7, 1, 5, 4]
    assert full.lines([]) == {}


def test_lines_agree_with_the_records_and_their_standing(full: Store) -> None:
    full.apply(changing(SOURCE, marking="TLP:AMBER"))
    records = full.find(Query())
    standing = full.standing(records)
    lines = {line.id: line for line in full.lines(full.first_numbers(Query())).values()}
    assert list(lines) == [record.id for record in records]
    for record in records:
        found = lines[record.id]
        assert found.marking == standing[record.id].effective_marking
        assert found.grade == standing[record.id].grade
        assert found.dated == (record.dated.text if record.dated else "")
        assert found.kind == record.kind


def test_a_line_has_the_hour_and_the_part_of_the_day(store: Store) -> None:
    store.apply(adding(replace(QUOTE, time="14:30"), replace(EVENT, part_of_day="dawn")))
    assert line(store, "k1").time == "14:30"
    assert line(store, "e1").part_of_day == "dawn"


def test_a_long_text_is_cut(store: Store) -> None:
    store.apply(adding(replace(EVENT, text="😀" * (MOST + 1))))
    assert line(store, "e1").text == "😀" * MOST


def test_a_source_without_an_outlet_is_shown_by_its_title_and_each_once(store: Store) -> None:
    untold = replace(SOURCE, outlet="", title="Long " * 20)
    twice = (Citation(source="s1"), Citation(source="s1", locator="p. 2"))
    store.apply(adding(untold, replace(EVENT, citations=twice)))
    assert line(store, "e1").sources == (untold.title[:60],)


OTHER = replace(FACT, id="f2", answer="23", claimant="The army", supersedes=(), citations=())


def is_contested(store: Store) -> bool:
    return line(store, "f1").contested


def test_a_fact_is_contested_where_others_answer_otherwise(full: Store) -> None:
    full.apply(adding(OTHER))
    assert is_contested(full)
    assert line(full, "f0").contested
    assert not line(full, "q1").contested


def test_one_claimant_does_not_contest_what_he_said_before(full: Store) -> None:
    full.apply(adding(replace(OTHER, claimant=FACT.claimant)))
    assert not is_contested(full)


def test_the_same_answer_does_not_contest(full: Store) -> None:
    full.apply(adding(replace(OTHER, answer="58.")))
    assert not is_contested(full)


def test_what_is_retracted_or_replaced_does_not_contest(full: Store) -> None:
    full.apply(adding(replace(OTHER, status="retracted")))
    assert not is_contested(full)
    full.apply(changing(replace(OTHER, status="retracted"), status="denied"))
    assert is_contested(full)
    newer = replace(OTHER, id="f3", answer="58", supersedes=("f2",))
    full.apply(adding(newer))
    assert not is_contested(full)
    full.apply(changing(newer, status="retracted"))
    assert is_contested(full)


def test_answers_without_a_claimant_are_told_apart_by_their_sources(store: Store) -> None:
    source = replace(SOURCE, id="s2")
    bare = replace(FIRST, claimant="", citations=(Citation(source="s1"),))
    other = replace(bare, id="f1", answer="58", citations=(Citation(source="s2"),))
    store.apply(adding(ALL[1], SOURCE, source, bare, other))
    assert is_contested(store)
    store.apply(changing(other, citations=bare.citations))
    assert not is_contested(store)


def test_a_question_of_very_many_answers_is_judged_by_some_of_them(full: Store) -> None:
    more = (replace(OTHER, id=f"n{n}", answer="58") for n in range(ANSWERS))
    full.apply(Edit("Add", tuple(Change(None, fact) for fact in more)))
    assert not is_contested(full)


def test_numbers_and_ids_lead_to_each_other(full: Store) -> None:
    for record in (SOURCE, FACT, BRIEF):
        number = full.number_of(record.id)
        assert number is not None
        assert full.id_of(number) == record.id
    assert full.number_of("nobody") is None
    assert full.id_of(99) is None
