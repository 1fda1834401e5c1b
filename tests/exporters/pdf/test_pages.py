"""Pages: what stands together, what is parted and how, columns and breaks."""

import re

import pytest

from briefer.document.nodes import (
    Block,
    BlockQuote,
    Callout,
    Column,
    Contents,
    FrontMatter,
    Heading,
    ListBlock,
    Note,
    NoteRef,
    PageBreak,
    PageSetup,
    Paragraph,
    Row,
    Run,
    SourceEntry,
    Sources,
    Table,
)
from briefer.document.styles import StyleSheet
from tests.exporters.pdf.reading import Pdf, content, document, paragraph, words

SMALL = PageSetup(300, 300, (40, 40, 40, 40))


def lines(count: int, name: str = "line") -> Paragraph:
    """A paragraph of so many lines."""
    return paragraph("\n".join(f"{name}{number}" for number in range(count)))


def test_an_empty_document_is_one_empty_page() -> None:
    made = Pdf(document())
    assert made.pages == [""]


def test_empty_blocks_are_nothing() -> None:
    blocks = (Callout("", ()), BlockQuote((), ()), ListBlock(()), Sources(()), Contents("", 1))
    assert Pdf(document(*blocks)).pages == [""]


def test_fields_that_do_not_fit_go_on_in_a_further_row() -> None:
    fields = tuple((f"Label{n}", f"a value of some length {n}\nand more") for n in range(6))
    at = {text: y for y, text in Pdf(document(FrontMatter("", "T", fields))).lines(0)}
    assert at["Label0"] == at["Label2"] > at["Label4"]
    assert Pdf(document(FrontMatter("", "T", (("Odd", words(90)),)))).text.endswith("word89")


def test_an_empty_paragraph_is_an_empty_line() -> None:
    assert Pdf(document(paragraph(""), Paragraph(()))).pages == [""]


def test_no_heading_stands_at_a_page_s_foot_whatever_goes_before() -> None:
    for length in range(1, 40):
        made = Pdf(document(lines(length), Heading("Title", 1, "a"), lines(4, "after"), page=SMALL))
        page = next(text for text in made.pages if "Title" in text)
        assert "after0" in page
        assert "after1" in page


def test_headings_one_below_another_move_together() -> None:
    for length in range(1, 20):
        headings = [Heading(f"Title{level}", level, f"a{level}") for level in (1, 2, 3)]
        made = Pdf(document(lines(length), *headings, lines(4, "after"), page=SMALL))
        assert any(
            "Title1" in text and "Title3" in text and "after1" in text for text in made.pages
        )


def test_a_heading_at_the_end_and_a_page_of_headings_come_to_an_end() -> None:
    headings = [Heading(f"Title{number}", 1, f"a{number}") for number in range(60)]
    made = Pdf(document(*headings, page=SMALL))
    assert [word for word in made.text.split() if "Title" in word] == [
        f"Title{number}" for number in range(60)
    ]


def test_neither_a_first_nor_a_last_line_stands_alone() -> None:
    for before in range(1, 30):
        for length in (2, 3, 4, 7):
            made = Pdf(document(lines(before, "x"), lines(length, "own"), page=SMALL))
            counts = [text.count("own") for text in made.pages if "own" in text]
            assert sum(counts) == length
            assert min(counts) >= 2
            if length < 4:
                assert len(counts) == 1


@pytest.mark.parametrize("own", [1, 2, 3, 5])
def test_what_is_added_to_a_list_s_entry_stands_with_its_end(own: int) -> None:
    for length in range(1, 20):
        entry = (lines(own, "own"), paragraph("added1\nadded2", "Remark"))
        made = Pdf(document(lines(length), ListBlock((entry, (paragraph("last"),))), page=SMALL))
        page = next(text for text in made.pages if "added1" in text)
        assert f"own{own - 1}" in page
        assert "added2" in page
        assert f"own{own - 2}" in page or own == 1


def test_a_heading_moves_along_with_an_entry_and_what_is_added_to_it() -> None:
    for length in range(1, 20):
        entry = (paragraph("own"), paragraph("added", "Remark"))
        blocks = (lines(length), Heading("Title", 1, "a"), ListBlock((entry,)))
        made = Pdf(document(*blocks, page=SMALL))
        assert any(all(w in text for w in ("Title", "own", "added")) for text in made.pages)


@pytest.mark.parametrize("style", ["Remark", "Caption"])
@pytest.mark.parametrize("count", [1, 2, 12, 30])
def test_a_table_s_last_row_stands_with_what_is_said_of_it(style: str, count: int) -> None:
    for length in range(1, 20):
        rows = tuple(Row(((paragraph(f"row{n};", "Table Cell"),),)) for n in range(count))
        table = Table((Column("Head"),), rows, "rows")
        blocks = (lines(length), table, paragraph("said1\nsaid2", style))
        made = Pdf(document(*blocks, page=SMALL))
        page = next(text for text in made.pages if "said1" in text)
        assert f"row{count - 1};" in page
        assert "said2" in page
        assert [w for w in made.text.split() if "row" in w] == [f"row{n};" for n in range(count)]


def test_a_table_before_other_text_may_end_a_page() -> None:
    rows = tuple(Row(((paragraph(f"row{n};", "Table Cell"),),)) for n in range(9))
    table = Table((Column(""),), rows, "rows")
    parted = 0
    for length in range(1, 20):
        made = Pdf(document(lines(length), table, paragraph("said"), page=SMALL))
        parted += any("said" in text and "row8;" not in text for text in made.pages)
    assert parted


def test_a_style_that_keeps_with_the_next_is_heeded() -> None:
    styles = StyleSheet({"Remark": {"keep_with_next": True}})
    for length in range(1, 20):
        blocks = (lines(length), paragraph("kept", "Remark"), lines(2, "after"))
        made = Pdf(document(*blocks, page=SMALL, styles=styles))
        assert any("kept" in text and "after1" in text for text in made.pages)


def test_space_between_paragraphs_is_the_larger_of_the_two_and_none_at_a_page_s_head() -> None:
    styles = StyleSheet(
        {"Remark": {"space_before": 30, "space_after": 7, "leading": 15, "size": 9}}
    )
    blocks = (
        paragraph("a", "Remark"),
        paragraph("b", "Remark"),
        PageBreak(),
        paragraph("c", "Remark"),
    )
    made = Pdf(document(*blocks, styles=styles))
    (first, _), (second, _) = made.lines(0)
    assert first - second == pytest.approx(45)
    assert made.lines(1)[0][0] == pytest.approx(first)


def test_a_page_break_starts_a_page_once() -> None:
    made = Pdf(
        document(PageBreak(), paragraph("a"), PageBreak(), PageBreak(), paragraph("b"), PageBreak())
    )
    assert [text.strip() for text in made.pages] == ["a", "b", ""]


def test_columns_are_filled_from_left_to_right_below_what_spans_them() -> None:
    setup = PageSetup(400, 300, (40, 40, 40, 40), columns=2)
    blocks: list[Block] = [FrontMatter("Kicker", "Title of it", (("For", "all"),)), lines(60)]
    made = Pdf(document(*blocks, page=setup, spanning=1))
    found: list[tuple[float, float, str]] = []

    def visit(text: str, _cm: object, at: list[float], *_others: object) -> None:
        if "line" in text:
            found.append((at[4], at[5], text.strip()))

    made.reader.pages[0].extract_text(visitor_text=visit)
    lefts = sorted({x for x, _, _ in found})
    assert lefts == [40, 210]
    tops = [max(y for x, y, _ in found if x == left) for left in lefts]
    assert tops[0] == pytest.approx(tops[1])
    assert tops[0] < 200
    second = Pdf(document(*blocks, page=setup, spanning=1)).lines(1)
    assert max(y for y, _ in second) > 240
    assert [word for word in made.text.split() if "line" in word] == [f"line{n}" for n in range(60)]


COLUMNS = PageSetup(400, 300, (40, 40, 40, 40), columns=2)


def _columns(made: Pdf, page: int, word: str = "line") -> list[list[tuple[float, str]]]:
    """Baselines and words of each column of the page, from the left."""
    found: dict[float, list[tuple[float, str]]] = {}

    def visit(text: str, _cm: object, at: list[float], *_others: object) -> None:
        if word in text:
            found.setdefault(at[4], []).append((at[5], text.strip()))

    made.reader.pages[page].extract_text(visitor_text=visit)
    return [found[x] for x in sorted(found)]


@pytest.mark.parametrize("count", [4, 5, 9, 14, 27, 33, 41, 57])
def test_the_columns_of_the_last_page_are_of_one_length(count: int) -> None:
    blocks = (FrontMatter("Kicker", "Title of it"), Heading("line", 1, "a"), lines(count))
    made = Pdf(document(*blocks, page=COLUMNS, spanning=1))
    left, right = _columns(made, -1)
    assert left[0][0] == pytest.approx(right[0][0], abs=6)
    assert abs(len(left) - len(right)) <= 2
    assert [w for w in made.text.split() if w[4:].isdigit()] == [f"line{n}" for n in range(count)]


def test_a_text_that_cannot_be_parted_stays_in_one_column() -> None:
    made = Pdf(document(lines(3), page=COLUMNS))
    assert [len(column) for column in _columns(made, 0)] == [3]


def test_even_columns_part_no_heading_from_its_text() -> None:
    for count in range(2, 20):
        blocks = (lines(count), Heading("line head", 1, "a"), lines(2, "lines"))
        columns = _columns(Pdf(document(*blocks, page=COLUMNS)), -1)
        assert all(column[-1][1] != "line head" for column in columns)


def test_a_page_with_notes_is_filled_column_after_column() -> None:
    noted = Paragraph((Run("line0"), NoteRef(1), Run("\nline1\nline2\nline3")))
    notes = (Note(1, (Run("said there"),)),)
    made = Pdf(document(noted, page=COLUMNS, notes=notes))
    assert len(_columns(made, 0)) == 1
    assert made.text.endswith("1 said there")


def test_what_spans_may_fill_pages_itself() -> None:
    setup = PageSetup(400, 300, (40, 40, 40, 40), columns=2)
    made = Pdf(document(lines(40, "wide"), lines(10), page=setup, spanning=1))
    assert all("line0" in text for text in made.pages if "wide39" in text)
    assert "line9" in made.pages[-1]


@pytest.mark.parametrize(
    "block",
    [
        Callout("Label", (lines(100), ListBlock(((paragraph("item"),),)))),
        BlockQuote(content("\n".join(f"line{n}" for n in range(100))), content("by")),
        ListBlock(((lines(100),),)),
        Sources((SourceEntry("a", content("\n".join(f"line{n}" for n in range(100)))),)),
        Heading(" ".join(f"line{n}" for n in range(100)), 1, "a"),
        FrontMatter("k", " ".join(f"line{n}" for n in range(100)), (("f", words(100)),)),
    ],
)
def test_what_is_longer_than_a_page_is_parted(block: Block) -> None:
    made = Pdf(document(block, page=SMALL))
    found = [word for word in made.text.split() if word.startswith("line")]
    assert found == [f"line{number}" for number in range(100)]
    for page in range(len(made.pages)):
        assert all(y > 38 for y, _ in made.lines(page))


def test_a_short_callout_is_kept_whole() -> None:
    for length in range(1, 20):
        made = Pdf(document(lines(length, "x"), Callout("Label", (lines(5),)), page=SMALL))
        page = next(text for text in made.pages if "Label" in text)
        assert "line4" in page


def test_a_callout_stands_on_a_ground_with_a_bar() -> None:
    picture = Pdf(document(Callout("Label", (paragraph("Words"),)))).picture()
    assert picture.getpixel((52, 110)) == (15, 92, 122)
    assert picture.getpixel((500, 110)) == (237, 243, 246)


def test_a_quote_has_a_bar_beside_it() -> None:
    quote = BlockQuote(content("“Words”"), content("Somebody"), content("« Mots »"))
    made = Pdf(document(quote))
    assert made.picture(scale=2).getpixel((103, 230)) == (212, 155, 53)
    assert made.text == "“Words” « Mots » Somebody"


def test_an_original_that_runs_from_right_to_left_stands_beside() -> None:
    quote = BlockQuote(content("words"), content("by"), (Run("12/34", direction="rtl"),))
    lines_ = {text: y for y, text in Pdf(document(quote)).lines(0)}
    assert lines_["12/34"] == pytest.approx(lines_["words"])
    assert lines_["by"] < lines_["words"]


def test_lists_number_and_nest() -> None:
    inner = ListBlock(((paragraph("inner"),),), ordered=True, start=7)
    outer = ListBlock(((paragraph("one"), inner, paragraph("more", "Remark")), (paragraph("two"),)))
    assert Pdf(document(outer)).text == "one 7. inner more two"


def test_the_contents_name_the_page_of_every_heading() -> None:
    blocks: list[Block] = [Contents("In this report", 2)]
    for number in range(30):
        blocks += (Heading(f"Part{number}", 1 + number % 3, f"a{number}"), lines(7))
    made = Pdf(document(*blocks, page=SMALL))
    listed = dict(re.findall(r"(Part\d+) (\d+)\b", made.text))
    assert len(listed) == 20
    for name, page in listed.items():
        assert re.search(rf"{name}\n(?!\d+\n)", made.pages[int(page) - 1])


def test_a_title_as_long_as_a_page_is_set() -> None:
    title = words(150)
    made = Pdf(document(FrontMatter("", title), Contents("", 1), Heading(title, 1, "a")))
    assert made.text.count("word149") == 3
    full = Heading("w" * 52 + " " + "w" * 53, 1, "b")
    assert Pdf(document(Contents("", 1), full, page=SMALL)).text.count("www") > 1


@pytest.mark.parametrize("style", ["Body", "Table Cell"])
def test_a_word_of_a_megabyte_is_set(style: str) -> None:
    made = Pdf(document(paragraph("a" * 1_000_000, style)))
    assert len(made.reader.pages) > 100
    assert made.pages[-1].strip("a\n") == ""
