"""Tables: grids and strips."""

import pytest

from briefer.document.nodes import Column, Note, NoteRef, PageSetup, Paragraph, Row, Run, Table
from tests.exporters.pdf.reading import Pdf, document, paragraph, words

SMALL = PageSetup(300, 300, (40, 40, 40, 40))


def grid(rows: list[list[str]], *heads: str) -> Table:
    """A grid of plain text."""
    return Table(
        tuple(map(Column, heads)),
        tuple(Row(tuple((paragraph(text, "Table Cell"),) for text in row)) for row in rows),
        "A table",
    )


def test_heads_stand_again_on_every_page() -> None:
    made = Pdf(
        document(grid([[f"day{n}", f"event{n}"] for n in range(60)], "When", "What"), page=SMALL)
    )
    assert len(made.pages) > 4
    for text in made.pages:
        assert text.split()[:2] == ["When", "What"]
    found = [word for word in made.text.split() if word not in ("When", "What")]
    assert found == [word for n in range(60) for word in (f"day{n}", f"event{n}")]


def test_rows_are_not_parted() -> None:
    rows = [["\n".join(f"r{n}l{line}" for line in range(n % 7 + 1))] for n in range(40)]
    made = Pdf(document(grid(rows, "Head"), page=SMALL))
    for n in range(40):
        first = next(at for at, text in enumerate(made.pages) if f"r{n}l0\n" in f"{text}\n")
        assert f"r{n}l{n % 7}" in made.pages[first]


def test_a_row_taller_than_a_page_is_parted_under_its_heads() -> None:
    tall = ["\n".join(f"a{n}" for n in range(100)), "\n".join(f"b{n}" for n in range(30))]
    made = Pdf(document(grid([["x", "y"], tall, ["after", "z"]], "One", "Two"), page=SMALL))
    assert all(text.split()[:2] == ["One", "Two"] for text in made.pages)
    text = made.text.split()
    assert [word for word in text if word[0] == "a" and word != "after"] == [
        f"a{n}" for n in range(100)
    ]
    assert [word for word in text if word[0] == "b"] == [f"b{n}" for n in range(30)]
    assert "after" in made.pages[-1]


def test_notes_and_links_of_a_parted_row_are_those_of_their_lines() -> None:
    text = Run("\n".join(f"a{n}" for n in range(60)))
    lines = (text, NoteRef(1), Run("\nb"), NoteRef(2))
    row = Row(((Paragraph(lines, "Table Cell"),),))
    notes = tuple(Note(n, (Run(f"note{n}"),)) for n in (1, 2))
    made = Pdf(document(Table((Column("Head"),), (row,), ""), notes=notes, page=SMALL))
    page = next(at for at, text in enumerate(made.pages) if "b2" in text)
    assert "note2" in made.pages[page]
    assert "note1" in next(text for text in made.pages if "a591" in text)
    assert sum(len(made.annotations(at)) for at in range(len(made.pages))) == 4


def test_a_head_never_stands_without_a_row() -> None:
    for length in range(1, 30):
        before = paragraph("\n".join("x" for _ in range(length)))
        made = Pdf(document(before, grid([["row0"], ["row1"]], "Head"), page=SMALL))
        assert all("row" in text for text in made.pages if "Head" in text)


def test_twelve_columns_are_set_side_by_side_within_the_margins() -> None:
    row = [f"cell number {n}" for n in range(12)]
    made = Pdf(document(grid([row], *(f"Head {n}" for n in range(12)))))
    assert len(made.pages) == 1
    picture = made.picture().convert("L").point(lambda grey: 255 if grey < 250 else 0)
    left, _, right, _ = picture.getbbox()
    assert left >= 50
    assert right <= 595.28 - 50


def test_columns_follow_their_shares_and_line_up_as_they_say() -> None:
    table = Table(
        (Column("L", 3), Column("C", 1, "centre"), Column("R", 1, "right")),
        (Row(tuple((paragraph("x", "Table Cell"),) for _ in range(3))),),
        "",
    )
    found: list[float] = []

    def visit(text: str, _cm: object, at: list[float], *_others: object) -> None:
        if text.strip() == "x":
            found.append(at[4])

    Pdf(document(table)).reader.pages[0].extract_text(visitor_text=visit)
    assert found[0] == pytest.approx(51)
    assert 51 + 0.6 * 493 < found[1] < 51 + 0.8 * 493
    assert 51 + 493 - 8 < found[2] < 51 + 493


def test_first_lines_of_a_row_stand_on_one_baseline() -> None:
    row = Row(((paragraph("58", "Table Figure"),), (paragraph("claimed", "Table Cell"),), ()))
    made = Pdf(document(Table((Column("a"), Column("b"), Column("c")), (row,), "")))
    at = {text: y for y, text in made.lines(0)}
    assert at["58"] == pytest.approx(at["claimed"], abs=0.02)


def test_a_superseded_row_is_grey_and_its_answer_struck() -> None:
    answer = (Paragraph((Run("12", style="Superseded"),), "Table Figure"),)
    current, old = (
        Pdf(document(Table((Column("Answer"),), (Row((answer,), superseded=flag),), ""))).code()
        for flag in (False, True)
    )
    grey = "0.353 0.388 0.431 RG 0.74 w"
    assert grey in current
    assert grey in old
    plain = Row(((paragraph("12", "Table Figure"),),), superseded=True)
    made = Pdf(document(Table((Column(""),), (plain,), "")))
    assert "0.353 0.388 0.431 rg" in made.code()
    assert "NotoSerif-Regular" in str(made.fonts())


def test_a_table_without_heads_begins_with_its_rule() -> None:
    made = Pdf(document(grid([["x"]], "")))
    assert made.text == "x"
    assert "1.1 w" in made.code()


def test_a_table_of_no_rows_and_a_row_of_no_cells_are_set() -> None:
    assert Pdf(document(grid([], "Head"))).pages == [""]
    assert Pdf(document(grid([[]], "Head"))).text == "Head"


def test_a_strip_sets_four_side_by_side_and_goes_on_below() -> None:
    row = Row(
        tuple(
            (paragraph(f"{n}", "Key Figure"), paragraph(f"c{n}", "Key Caption")) for n in range(6)
        )
    )
    made = Pdf(document(Table((Column(""),) * 6, (row,), "", "strip")))
    at = {text: y for y, text in made.lines(0)}
    assert len({round(at[f"{n}"]) for n in range(4)}) == 1
    assert at["4"] < at["c0"]
    # Hairlines stand between figures, not beside the first.
    assert made.code().count("0.5 w") == 4


def test_ten_thousand_rows_are_set() -> None:
    made = Pdf(document(grid([[f"day{n}", words(5)] for n in range(10_000)], "When", "What")))
    assert "day9999" in made.reader.pages[-1].extract_text()
