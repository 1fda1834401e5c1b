"""Every block of a document, as python-docx and lxml find it in the file."""

from typing import Any

import pytest

from briefer.document.nodes import (
    Block,
    BlockQuote,
    Callout,
    Column,
    Contents,
    Document,
    FrontMatter,
    Heading,
    ListBlock,
    Note,
    PageBreak,
    PageSetup,
    Paragraph,
    Row,
    Run,
    SourceEntry,
    Sources,
    Table,
)
from briefer.document.styles import PARAGRAPH_STYLES
from tests.exporters.docx.reading import NAMES, Docx, W, paragraph
from tests.exporters.docx.reading import document as plain
from tests.exporters.docx.specimen import ARABIC, BOTTOM_LINE, FRONT, MATRIX, QUOTES

NOTES = tuple(Note(number, (Run("n"),)) for number in (1, 2, 3))
BLOCKS = (FRONT, BOTTOM_LINE, MATRIX, QUOTES[0], Heading("H", 1, "h"), paragraph("p"))


def document(*blocks: Block, **others: Any) -> Document:
    """A document of these blocks, with the notes that those of the specimen refer to."""
    return plain(*blocks, notes=NOTES, **others)


def styles_between(*blocks: Block) -> list[str]:
    """The styles of the empty paragraphs among these blocks."""
    return [style for style, words in Docx(document(*blocks)).paragraphs() if not words]


@pytest.mark.parametrize("style", PARAGRAPH_STYLES)
def test_a_paragraph_bears_the_style_that_it_names(style: str) -> None:
    made = Docx(document(paragraph("words", style=style)))
    assert made.paragraphs() == [(style.replace(" ", ""), "words")]


def test_front_matter_is_kicker_title_and_fields_in_a_row() -> None:
    made = Docx(document(FRONT))
    assert made.paragraphs()[:4] == [
        ("Kicker", FRONT.kicker),
        ("Title", FRONT.title),
        ("FieldLabel", "Period"),
        ("FieldValue", "9–12 October 2025"),
    ]
    (table,) = made.opened.tables
    assert [cell.text for cell in table.rows[0].cells] == ["\n".join(pair) for pair in FRONT.fields]
    assert sum(int(width) for width in made.find("//w:gridCol/@w:w")) == round(493.28 * 20)


def test_more_than_five_fields_take_more_rows() -> None:
    fields = tuple((f"L{number}", f"V{number}") for number in range(7))
    (table,) = Docx(document(FrontMatter("", "T", fields))).opened.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        [f"L{number}\nV{number}" for number in range(5)],
        ["L5\nV5", "L6\nV6", "\n", "\n", "\n"],
    ]


def test_what_a_front_matter_does_not_have_leaves_nothing() -> None:
    assert Docx(document(FrontMatter("", "T"))).paragraphs() == [("Title", "T")]


def test_headings_are_words_own() -> None:
    made = Docx(document(*(Heading(f"H{level}", level, f"h{level}") for level in (1, 2, 3))))
    names = [found.style.name for found in made.opened.paragraphs]
    assert names == ["Heading 1", "Heading 2", "Heading 3"]
    assert [found.text for found in made.opened.paragraphs] == ["H1", "H2", "H3"]


def test_a_callout_is_a_label_and_its_paragraphs() -> None:
    assert Docx(document(BOTTOM_LINE)).paragraphs()[0] == ("CalloutLabel", "Bottom line")
    assert [style for style, _ in Docx(document(Callout("", (paragraph("a"),)))).paragraphs()] == [
        "Callout"
    ]


def test_whatever_stands_in_a_callout_stands_on_its_ground() -> None:
    remark = paragraph("a remark", style="Remark")
    item = ListBlock(((remark,), (remark,)))
    made = Docx(document(Callout("", (remark, item))))
    assert [style for style, _ in made.paragraphs()] == [
        "RemarkWithinCallout", "RemarkWithinCallout1", "RemarkWithinCallout1",
    ]  # fmt: skip
    for name in ("RemarkWithinCallout", "RemarkWithinCallout1"):
        style = made.style(name)
        assert style.xpath("string(w:basedOn/@w:val)", namespaces=NAMES) == "Remark"
        assert style.findall(f"{W}pPr/{W}shd")


def test_a_callout_with_deeper_lists_stands_on_the_ground_of_a_cell() -> None:
    inner = ListBlock(((paragraph("deeper"),),), ordered=True)
    remark = paragraph("remark", style="Remark")
    deep = Callout("Label", (paragraph("text"), ListBlock(((paragraph("one"), inner),)), remark))
    made = Docx(document(deep))
    assert made.values("//w:tblStyle") == ["BrieferCallout"]
    assert made.paragraphs()[:5] == [
        ("CalloutLabelUnframed", "Label"), ("CalloutUnframed", "text"), ("ListBullet", "one"),
        ("ListNumber2", "deeper"), ("Remark", "remark"),
    ]  # fmt: skip
    assert made.values("w:style[@w:styleId='CalloutUnframed']/w:pPr/w:pBdr/*", "styles") == (
        ["nil"] * 4
    )
    assert made.style("BrieferCallout").findall(f"{W}tcPr/{W}shd")
    unlabelled = Docx(document(Callout("", deep.content)))
    assert unlabelled.paragraphs()[0] == ("CalloutUnframed", "text")


def test_what_goes_on_under_a_number_begins_where_its_text_does() -> None:
    item = (paragraph("a"), paragraph("b"))
    made = Docx(document(ListBlock((item,), ordered=True), Callout("", (ListBlock((item,)),))))
    assert made.paragraphs()[1] == ("ListContinueUnderNumber", "b")
    style = made.style("ListContinueUnderNumber")
    assert style.xpath("string(w:pPr/w:ind/@w:left)", namespaces=NAMES) == "320"


def test_fields_are_packed_as_far_as_there_is_room() -> None:
    few = Docx(document(FrontMatter("", "T", (("A", "b"), ("C", "d"))))).find("//w:gridCol/@w:w")
    assert int(few[0]) < int(few[1])
    long = ("A", "value " * 20)
    many = Docx(document(FrontMatter("", "T", (long, long)))).find("//w:gridCol/@w:w")
    assert many[0] == many[1]
    assert sum(map(int, few)) == sum(map(int, many))


def test_a_quote_between_marks_runs_as_its_words_do() -> None:
    words = Run(ARABIC, lang="ar", direction="rtl")
    made = Docx(document(BlockQuote((Run("“"), words, Run("”")), ())))
    assert made.find("//w:p/w:pPr/w:bidi")
    made = Docx(document(BlockQuote((Run("“"), Run("words"), Run("”")), ())))
    assert not made.find("//w:p/w:pPr/w:bidi")


def test_a_quote_is_words_original_and_source() -> None:
    made = Docx(document(QUOTES[1]))
    assert [style for style, _ in made.paragraphs()] == [
        "Quote", "QuoteOriginalRightToLeft", "QuoteSource",
    ]  # fmt: skip
    assert made.paragraphs()[1][1] == ARABIC
    assert made.find("//w:p/w:pPr/w:bidi")
    (bar,) = made.style("Quote").findall(f"{W}pPr/{W}pBdr/{W}left")
    assert bar.get(f"{W}color") == "D49B35"


def test_a_quote_without_original_or_source_leaves_no_empty_lines() -> None:
    quote = BlockQuote((Run("words"),), ())
    assert Docx(document(quote)).paragraphs() == [("Quote", "words")]


def test_a_page_break_begins_a_page_through_its_style() -> None:
    made = Docx(document(paragraph("a"), PageBreak(), paragraph("b")))
    assert [style for style, _ in made.paragraphs()] == ["Body", "PageBreak", "Body"]
    assert made.style("PageBreak").findall(f"{W}pPr/{W}pageBreakBefore")


def test_sources_are_entries_that_can_be_led_to() -> None:
    entries = (SourceEntry("a", (Run("one"),)), SourceEntry("b", (Run("two"),), 7))
    made = Docx(document(Sources(entries)))
    assert made.paragraphs() == [("Source", "one"), ("Source", "7\ttwo")]
    assert made.find("//w:bookmarkStart/@w:name") == ["to_a", "to_b"]
    assert made.values("//w:r[w:t='7']/w:rPr/w:rStyle") == ["NoteNumber"]


def test_neighbours_that_word_would_draw_as_one_are_kept_apart() -> None:
    table = Table((Column("h"),), (Row(((paragraph("c"),),)),), "")
    quote = BlockQuote((Run("q"),), ())
    assert styles_between(table, table) == ["Gap", "Gap"]
    assert styles_between(quote, quote) == ["Gap"]
    assert styles_between(FrontMatter("", "T", (("a", "b"),)), table) == ["Gap", "Gap"]
    assert styles_between(quote, paragraph("p"), quote) == []


def test_a_callout_has_space_around_it() -> None:
    callout = Callout("", (paragraph("c"),))
    assert styles_between(FRONT, callout) == ["Space"]
    assert styles_between(callout, callout) == ["Space"]
    assert styles_between(paragraph("a"), callout, paragraph("b")) == ["Space", "Space"]
    assert styles_between(Heading("h", 1, "h"), callout, Heading("i", 1, "i")) == []


def test_a_body_never_ends_in_a_table_since_word_wants_a_paragraph_there() -> None:
    body = Docx(document(MATRIX)).find("/w:document/w:body/*")
    assert [element.tag.removeprefix(W) for element in body] == ["tbl", "p", "sectPr"]


def test_two_columns_follow_what_runs_across_them() -> None:
    page = PageSetup(columns=2, gutter=18)
    made = Docx(document(FRONT, paragraph("a"), paragraph("b"), page=page, spanning=1))
    first, last = made.find("//w:sectPr")
    assert first.find(f"{W}cols").get(f"{W}num") is None
    assert last.find(f"{W}cols").get(f"{W}num") == "2"
    assert last.find(f"{W}cols").get(f"{W}space") == "360"
    assert last.find(f"{W}type").get(f"{W}val") == "continuous"
    assert first.find(f"{W}type") is None
    # Both bear the same header and footer.
    for section in (first, last):
        references = section.xpath("*/@r:id", namespaces=NAMES)
        assert references == ["header", "footer"]


def test_columns_need_no_break_where_all_or_nothing_runs_across() -> None:
    page = PageSetup(columns=2)
    for spanning, columns in ((0, "2"), (2, None)):
        made = Docx(document(FRONT, paragraph("a"), page=page, spanning=spanning))
        (only,) = made.find("//w:sectPr")
        assert only.find(f"{W}cols").get(f"{W}num") == columns


def test_a_table_in_a_column_is_as_wide_as_the_column() -> None:
    page = PageSetup(width=600, margins=(50, 50, 50, 50), columns=2, gutter=20)
    made = Docx(document(MATRIX, page=page))
    assert made.find("//w:tblW/@w:w") == [str(240 * 20)]


def test_no_page_is_without_header_and_footer() -> None:
    made = Docx(document(paragraph("a")))
    types = made.find("//w:headerReference/@w:type") + made.find("//w:footerReference/@w:type")
    assert types == ["default", "default"]
    assert made.find("//w:titlePg") == []
    assert made.find("//w:evenAndOddHeaders", "settings") == []


def test_contents_are_a_field_with_its_rows_filled_in() -> None:
    made = Docx(
        document(
            Contents("Contents", 2),
            Heading("One & more", 1, "one"),
            Heading("Two", 2, "two"),
            Heading("Three", 3, "three"),
        )
    )
    assert made.paragraphs()[:3] == [
        ("TOCHeading", "Contents"), ("TOC1", "One & more\t1"), ("TOC2", "Two\t1"),
    ]  # fmt: skip
    codes = [(found.text or "").strip() for found in made.find("//w:instrText")]
    assert codes == [r'TOC \o "1-2" \h \z \u', r"PAGEREF to_one \h", r"PAGEREF to_two \h"]
    kinds = [found.get(f"{W}fldCharType") for found in made.find("//w:fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == 3
    assert (kinds[0], kinds[-1]) == ("begin", "end")
    assert made.find("//w:hyperlink/@w:anchor") == ["to_one", "to_two"]
    (tab,) = made.style("TOC1").iter(f"{W}tab")
    assert (tab.get(f"{W}val"), tab.get(f"{W}leader")) == ("right", "dot")


def test_contents_of_nothing_are_a_whole_field() -> None:
    made = Docx(document(Contents("Contents", 2)))
    kinds = [found.get(f"{W}fldCharType") for found in made.find("//w:fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_the_contents_pages_grow_with_what_precedes_and_jump_at_breaks() -> None:
    text = paragraph("word " * 2000)
    blocks: list[Block] = [Contents("C", 1), Heading("a", 1, "a")]
    blocks += [text, Heading("b", 1, "b"), PageBreak(), Heading("c", 1, "c")]
    blocks += [
        FRONT,
        MATRIX,
        *QUOTES,
        BOTTOM_LINE,
        Sources((SourceEntry("s", (Run("x" * 9000),)),)),
        ListBlock(((paragraph("x" * 9000), ListBlock(((paragraph("y"),),))),)),
        Heading("d", 1, "d"),
    ]
    rows = [words for style, words in Docx(document(*blocks)).paragraphs() if style == "TOC1"]
    pages = [int(row.rpartition("\t")[2]) for row in rows]
    assert pages[0] == 1
    assert pages == sorted(set(pages))
    assert pages[2] == pages[1] + 1


def test_the_tabs_of_contents_across_columns_reach_across() -> None:
    page = PageSetup(columns=2)
    blocks = (Contents("C", 1), Heading("a", 1, "a"))
    across, within = (
        Docx(Document(document().properties, blocks, page=page, spanning=spanning))
        for spanning in (1, 0)
    )
    positions = [
        int(made.style("TOC1").xpath("string(w:pPr/w:tabs/w:tab/@w:pos)", namespaces=NAMES))
        for made in (across, within)
    ]
    assert positions[0] > 2 * positions[1]


def test_a_table_says_what_it_is_and_repeats_its_head() -> None:
    made = Docx(document(MATRIX))
    assert made.values("//w:tblDescription") == [MATRIX.description]
    heads = made.find("//w:tr[w:trPr/w:tblHeader]")
    assert len(heads) == 1
    assert heads[0].getprevious().tag == f"{W}tblGrid"
    assert len(made.find("//w:tr[w:trPr/w:cantSplit]")) == len(MATRIX.rows) + 1


def test_a_tables_columns_share_the_width_as_they_ask() -> None:
    made = Docx(document(MATRIX))
    widths = [int(width) for width in made.find("//w:gridCol/@w:w")]
    assert sum(widths) == round(493.28 * 20)
    shares = [column.share for column in MATRIX.columns]
    for width, share in zip(widths, shares, strict=True):
        assert width == pytest.approx(493.28 * 20 * share / sum(shares), abs=1)
    for row in made.find("//w:tr"):
        assert [int(width) for width in row.xpath("w:tc/w:tcPr/w:tcW/@w:w", namespaces=NAMES)] == (
            widths
        )
    assert made.find("//w:tblLayout/@w:type") == ["fixed"]


def test_a_tables_cells_are_as_given() -> None:
    (table,) = Docx(document(MATRIX)).opened.tables
    assert [cell.text for cell in table.rows[0].cells] == [c.head for c in MATRIX.columns]
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert rows[1][:2] == ["more than 12", "Afghan state media (superseded)"]
    assert rows[2] == ["no figure", "Government of Pakistan", "12 Oct", "—", ""]


def test_a_superseded_row_is_grey() -> None:
    made = Docx(document(MATRIX))
    rows = made.find("//w:tr")
    styles = [row.xpath(".//w:pStyle/@w:val", namespaces=NAMES) for row in rows]
    assert styles[2] == [
        "TableFigureSuperseded", "TableCellSuperseded", "TableCellSupersededCentred",
        "TableCellSuperseded", "TableCellSupersededFlushRight",
    ]  # fmt: skip


def test_a_strip_has_no_head_and_its_first_cell_begins_at_the_margin() -> None:
    cells = tuple((Paragraph((Run(str(n)),), "Key Figure"),) for n in range(3))
    strip = Table(tuple(Column("unseen") for _ in cells), (Row(cells), Row(cells)), "d", "strip")
    made = Docx(document(strip))
    assert made.find("//w:tblHeader") == []
    assert "unseen" not in made.zip.read("word/document.xml").decode("utf-8")
    assert len(made.find("//w:tc[w:tcPr/w:tcMar]")) == 2
    assert made.values("//w:tblStyle") == ["BrieferStrip"]


def test_entries_of_lists_are_words_own_styles_to_the_fifth_level() -> None:
    block = ListBlock(((paragraph("7"),),))
    for level in range(6, 0, -1):
        block = ListBlock(((paragraph(str(level)), block),))
    assert [style for style, _ in Docx(document(block)).paragraphs()] == [
        "ListBullet", "ListBullet2", "ListBullet3", "ListBullet4", *["ListBullet5"] * 3,
    ]  # fmt: skip


def test_each_numbered_list_begins_where_it_says() -> None:
    lists = [
        ListBlock(((paragraph("a"),), (paragraph("b"),)), ordered=True, start=start)
        for start in (1, 5)
    ]
    made = Docx(document(*lists))
    numbers = made.values("//w:numPr/w:numId")
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    starts = [
        made.values(f"w:num[@w:numId='{number}']//w:startOverride", "numbering")
        for number in (numbers[0], numbers[2])
    ]
    assert starts == [["1"], ["5"]]


def test_the_numberings_of_a_list_within_a_list_begin_at_its_level() -> None:
    inner = ListBlock(((paragraph("i"),),), ordered=True, start=4)
    made = Docx(document(ListBlock(((paragraph("o"), inner),))))
    (number,) = made.values("//w:numPr/w:numId")
    (override,) = made.find(f"w:num[@w:numId='{number}']/w:lvlOverride", "numbering")
    assert override.get(f"{W}ilvl") == "1"
    assert made.values("//w:numPr/w:ilvl") == ["1"]


def test_numberings_refer_to_definitions_and_styles_that_are_there() -> None:
    made = Docx(document(ListBlock(((paragraph("a"),),), ordered=True)))
    defined = made.find("w:abstractNum/@w:abstractNumId", "numbering")
    assert set(made.values("w:num/w:abstractNumId", "numbering")) == set(defined)
    numbers = made.find("w:num/@w:numId", "numbering")
    assert len(set(numbers)) == len(numbers)
    assert set(made.values("//w:numPr/w:numId", "styles")) <= {*numbers, "0"}
    styles = made.find("w:style/@w:styleId", "styles")
    assert set(made.values("//w:lvl/w:pStyle", "numbering")) <= set(styles)


def test_an_entrys_further_paragraphs_have_no_mark() -> None:
    made = Docx(document(ListBlock(((paragraph("a"), paragraph("b")),))))
    assert made.paragraphs() == [("ListBullet", "a"), ("ListContinue", "b")]
    assert made.style("ListContinue").xpath("string(.//w:numId/@w:val)", namespaces=NAMES) == "0"


def test_an_entry_in_a_style_of_its_own_keeps_it_and_its_mark() -> None:
    remark = paragraph("r", style="Remark")
    made = Docx(document(ListBlock(((remark, remark),)), ListBlock(((remark,),), ordered=True)))
    assert [style for style, _ in made.paragraphs()] == ["RemarkWithinList1"] * 3
    marked = [bool(found.findall(f"{W}pPr/{W}numPr")) for found in made.find("//w:p")]
    assert marked == [True, False, True]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_block_alone_is_a_file_that_opens(block: Block) -> None:
    made = Docx(document(block))
    assert "".join(words for _, words in made.paragraphs())
    assert made.opened.paragraphs is not None


def test_a_lists_and_a_callouts_own_styles_are_words_own_wherever_they_are_named() -> None:
    entry = ((paragraph("a", style="List Bullet"),),)
    made = Docx(
        document(
            ListBlock(entry),
            ListBlock(((paragraph("b", style="List Number"),),), ordered=True),
            Callout("", (paragraph("c", style="Callout"), ListBlock(entry))),
        )
    )
    styles = [style for style, words in made.paragraphs() if words]
    assert styles == ["ListBullet", "ListNumber", "Callout", "CalloutBullet"]
