"""Footnotes: at the foot of the page that first cites them, whole and in order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.document.nodes import (
    Block,
    BlockQuote,
    Callout,
    Column,
    Document,
    Drawing,
    Figure,
    Inline,
    ListBlock,
    Note,
    NoteRef,
    PageSetup,
    Paragraph,
    Row,
    Run,
    SourceEntry,
    Sources,
    Table,
    text_of,
)
from tests.exporters.pdf.reading import Pdf, content, document, paragraph, words

SMALL = PageSetup(300, 300, (40, 40, 40, 40))


def citing(text: str, *numbers: int) -> Paragraph:
    """A paragraph that ends in marks."""
    return Paragraph((Run(text), *map(NoteRef, numbers)))


def noted(number: int, length: int = 4) -> Note:
    """A note whose words can be told from all others."""
    return Note(number, (Run(words(length, f"note{number}w")),))


def page_of(made: Pdf, word: str) -> list[int]:
    """The pages, from 0, that bear the word."""
    return [at for at, text in enumerate(made.pages) if word in text.split()]


def test_a_note_stands_on_the_page_that_first_cites_it() -> None:
    blocks = [citing(f"claim{number} {words(20, 'x')}", number) for number in range(1, 40)]
    again = citing("again", 3)
    made = Pdf(document(*blocks, again, notes=tuple(noted(n) for n in range(1, 40)), page=SMALL))
    assert len(made.pages) > 5
    for number in range(1, 40):
        assert page_of(made, f"note{number}w0") == page_of(made, f"claim{number}")
    assert page_of(made, "note3w0") != page_of(made, "again3")


def test_notes_stand_below_the_text_and_above_the_margin() -> None:
    made = Pdf(document(citing("claim", 1), notes=(noted(1),), page=SMALL))
    (text, _), *rest = made.lines(0)
    note = min(y for y, _ in rest)
    assert text > 240
    assert 40 < note < 50


def test_a_line_and_its_note_move_on_together_where_they_do_not_both_fit() -> None:
    for length in range(1, 60):
        text = "\n".join(f"l{number}" for number in range(length))
        made = Pdf(document(paragraph(text), citing("claim", 1), notes=(noted(1, 40),), page=SMALL))
        assert page_of(made, "claim1") == page_of(made, "note1w0") == page_of(made, "note1w39")


@pytest.mark.parametrize("length", [500, 3000])
def test_a_note_longer_than_a_page_goes_on_where_the_last_page_ended(length: int) -> None:
    made = Pdf(
        document(citing("claim", 1), paragraph("after"), notes=(noted(1, length),), page=SMALL)
    )
    found = [word for word in made.text.split() if word.startswith("note1w")]
    assert found == [f"note1w{number}" for number in range(length)]
    assert page_of(made, "claim1") == [0]
    assert page_of(made, "note1w0") == [0]


def test_a_hundred_footnotes_in_one_paragraph_are_all_there_and_near_their_marks() -> None:
    parts: list[Inline] = []
    for number in range(1, 101):
        parts += [Run(f" and more of claim{number}."), NoteRef(number)]
    made = Pdf(document(Paragraph(tuple(parts)), notes=tuple(noted(n) for n in range(1, 101))))
    for number in range(1, 101):
        assert page_of(made, f"note{number}w0") == page_of(made, f"claim{number}.{number}")


def test_more_notes_in_a_line_than_a_page_holds_go_on_and_all_come() -> None:
    parts = [inline for n in range(1, 60) for inline in (NoteRef(n),)]
    made = Pdf(
        document(
            Paragraph((Run("claims"), *parts)),
            notes=tuple(noted(n) for n in range(1, 60)),
            page=SMALL,
        )
    )
    text = made.text.split()
    assert [word for word in text if word.endswith("w3")] == [f"note{n}w3" for n in range(1, 60)]


def test_a_unit_that_finds_no_room_beside_what_notes_left_waits_for_the_next_page() -> None:
    table = Table((Column(""),), (Row(((citing("claim", 1),),)),), "")
    tall = Figure(Drawing(200, 150, ()), "", content("caption"))
    made = Pdf(document(table, tall, notes=(noted(1, 1200),), page=SMALL))
    assert page_of(made, "note1w1199")
    assert page_of(made, "caption")


def test_notes_are_counted_in_reading_order_through_every_kind_of_block() -> None:
    cell = (citing("cell", 4),)
    blocks: list[Block] = [
        Callout("", (citing("callout", 1),)),
        ListBlock(((citing("item", 2), ListBlock(((citing("inner", 3),),))),)),
        Table((Column("a"), Column("b")), (Row((cell, (citing("other", 5),))),), ""),
        Table((Column(""),), (Row(((citing("strip", 6),),)),), "", "strip"),
        BlockQuote(content("q", NoteRef(7)), content("by", NoteRef(9)), content("o", NoteRef(8))),
        BlockQuote(
            content("q", NoteRef(10)),
            content("by", NoteRef(12)),
            (Run("o", direction="rtl"), NoteRef(11)),
        ),
        Figure(Drawing(10, 10, ()), "", content("caption", NoteRef(13))),
        Sources((SourceEntry("s", content("entry", NoteRef(14))),)),
    ]
    made = Pdf(document(*blocks, notes=tuple(noted(n, 1) for n in range(1, 15))))
    found = [word for word in made.text.split() if word.startswith("note")]
    assert found == [f"note{number}w0" for number in range(1, 15)]


def test_a_note_that_is_cited_within_a_note_is_printed() -> None:
    first = Note(1, content("first", NoteRef(2)))
    made = Pdf(document(citing("claim", 1), notes=(first, noted(2))))
    assert "note2w3" in made.text


def test_notes_that_nothing_cites_are_not_printed() -> None:
    assert "note1w0" not in Pdf(document(paragraph("a"), notes=(noted(1),))).text


def test_a_mark_without_a_note_is_a_number_and_leads_nowhere() -> None:
    made = Pdf(document(citing("claim", 7)))
    assert made.text == "claim7"
    assert made.annotations(0) == []


def test_marks_side_by_side_can_be_told_apart() -> None:
    one, two = (
        Pdf(document(citing("claim", *numbers), notes=(noted(1), noted(2), noted(12))))
        for numbers in ((12,), (1, 2))
    )
    assert one.picture(scale=2).tobytes() != two.picture(scale=2).tobytes()


def test_what_parts_two_marks_is_raised_as_they_are() -> None:
    parted = Paragraph((Run("claim"), NoteRef(1), Run(",", style="Footnote Reference"), NoteRef(2)))
    made = Pdf(document(parted, notes=(noted(1), noted(2))))
    assert made.code().count(" Ts") == 2
    assert "claim1,2" in made.text.replace(" ", "")


@pytest.mark.parametrize("room", [-20, 5, 25, 35, 45])
def test_however_small_the_page_an_end_is_reached_and_nothing_lost(room: int) -> None:
    setup = PageSetup(360, 60 + room, (30, 30, 30, 30))
    table = Table((Column("Head"),), (Row(((citing("cell", 2),),)),), "")
    figure = Figure(Drawing(0, 500, ()), "", content("caption"))
    blocks = (citing("claim", 1), table, figure)
    made = Pdf(document(*blocks, notes=(noted(1, 60), noted(2, 60)), page=setup))
    found = [word for word in made.text.split() if word.startswith("note")]
    assert found == [f"note{n}w{word}" for n in (1, 2) for word in range(60)]
    assert "caption" in made.text


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Paragraphs of all lengths, citing notes of all lengths, on pages of many heights."""
    count = draw(st.integers(1, 8))
    lengths = draw(st.lists(st.integers(1, 120), min_size=count, max_size=count))
    notes = tuple(noted(n, draw(st.sampled_from([1, 5, 30, 200]))) for n in range(1, count + 1))
    blocks = tuple(
        citing(f"claim{n} {words(length, 'x')}", n) for n, length in enumerate(lengths, 1)
    )
    height = draw(st.integers(130, 400))
    columns = draw(st.integers(1, 2))
    page = PageSetup(360, height, (30, 30, 30, 30), columns=columns)
    return document(*blocks, notes=notes, page=page)


@settings(max_examples=60)
@given(documents())
def test_no_word_of_text_or_note_is_ever_lost_or_printed_twice(written: Document) -> None:
    made = Pdf(written)
    found = sorted(word for word in made.text.split() if "w" in word or word.startswith("claim"))
    wanted = [word for note in written.notes for word in text_of(note.content).split()]
    claims = [f"claim{number}" for number in range(1, len(written.notes) + 1)]
    assert found == sorted([*wanted, *claims])
    for page in range(len(made.pages)):
        assert all(y > 29 for y, _ in made.lines(page))
