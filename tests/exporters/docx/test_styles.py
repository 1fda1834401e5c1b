"""Everything is in a named style, and nothing is formatted in place."""

import pytest

from briefer.document.nodes import (
    Callout,
    Column,
    ListBlock,
    Note,
    NoteRef,
    Paragraph,
    Row,
    Run,
    Table,
)
from briefer.document.styles import CHARACTER_STYLES, PARAGRAPH_STYLES, StyleSheet
from tests.exporters.docx.reading import NAMES, Docx, W, document, paragraph
from tests.exporters.docx.specimen import WHOLE

BUILT_IN = (
    "heading 1", "heading 2", "heading 3", "Title", "List Bullet", "List Bullet 2", "List Number",
    "List Number 5", "List Continue", "Quote", "caption", "footnote text", "footnote reference",
    "toc 1", "toc 2", "toc 3", "TOC Heading", "header", "footer", "Hyperlink", "Strong", "Emphasis",
)  # fmt: skip

NOTE = Note(1, (Run("a note"),))


@pytest.fixture(scope="module")
def whole() -> Docx:
    return Docx(WHOLE)


def styled(*content: Run | NoteRef, style: str = "Body", notes: tuple[Note, ...] = ()) -> list[str]:
    """The character styles of the runs of one paragraph, "" for none."""
    made = Docx(document(paragraph(*content, style=style), notes=notes))
    return [
        "".join(run.xpath("w:rPr/w:rStyle/@w:val", namespaces=NAMES)) for run in made.find("//w:r")
    ]


def test_every_style_of_the_sheet_is_in_the_file(whole: Docx) -> None:
    names = {name.lower() for name in whole.values("w:style/w:name", "styles")}
    assert {name.lower() for name in (*PARAGRAPH_STYLES, *CHARACTER_STYLES)} <= names


def test_words_own_styles_go_by_its_names_and_are_no_custom_ones(whole: Docx) -> None:
    for name in BUILT_IN:
        (style,) = whole.find(f"w:style[w:name/@w:val='{name}']", "styles")
        assert style.get(f"{W}customStyle") is None
        ours = style.get(f"{W}styleId")
        assert ours.lower() == name.replace(" ", "").lower()


def test_the_houses_own_styles_are_custom_ones(whole: Docx) -> None:
    for name in ("Kicker", "KeyFigure", "Callout", "Grade", "BrieferGrid"):
        assert whole.style(name).get(f"{W}customStyle") == "1"


def test_ids_and_names_are_unique_and_every_style_that_is_used_is_there(whole: Docx) -> None:
    ids = whole.find("w:style/@w:styleId", "styles")
    names = [name.lower() for name in whole.values("w:style/w:name", "styles")]
    assert len(ids) == len(set(ids))
    assert len(names) == len(set(names))
    for part in ("document", "footnotes", "header", "footer", "styles", "numbering"):
        for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
            assert set(whole.values(f"//w:{kind}", part)) <= set(ids), (part, kind)


def test_headings_have_their_outline_levels(whole: Docx) -> None:
    for level in (1, 2, 3):
        (outline,) = whole.style(f"Heading{level}").iter(f"{W}outlineLvl")
        assert outline.get(f"{W}val") == str(level - 1)
    assert len(whole.find("//w:outlineLvl", "styles")) == 3


def test_a_heading_keeps_with_what_follows(whole: Docx) -> None:
    for level in (1, 2, 3):
        assert whole.style(f"Heading{level}").findall(f"{W}pPr/{W}keepNext")
    assert not whole.style("Body").findall(f"{W}pPr/{W}keepNext")


def test_no_paragraph_is_formatted_in_place(whole: Docx) -> None:
    allowed = {"pStyle", "numPr", "bidi", "sectPr"}
    for part in ("document", "footnotes", "header", "footer"):
        # The words in a drawing are part of the drawing.
        inside = whole.find("//w:p[not(ancestor::w:txbxContent)]/w:pPr/*", part)
        assert {element.tag.removeprefix(W) for element in inside} <= allowed


def test_no_run_is_formatted_in_place(whole: Docx) -> None:
    allowed = {"rStyle", "lang", "rtl", "cs", "rFonts"}
    for part in ("document", "footnotes", "header", "footer"):
        inside = whole.find("//w:r[not(ancestor::w:txbxContent)]/w:rPr/*", part)
        assert {element.tag.removeprefix(W) for element in inside} <= allowed
        # A font is named only where a script asks for it.
        assert all(
            set(fonts.attrib) == {f"{W}hint", f"{W}eastAsia"}
            for fonts in whole.find("//w:r/w:rPr/w:rFonts", part)
        )


def test_every_paragraph_of_the_body_has_a_style(whole: Docx) -> None:
    assert all(style for style, words in whole.paragraphs() if words)


def test_stresses_are_styles() -> None:
    runs = (Run("a"), Run("b", bold=True), Run("c", italic=True), Run("d", bold=True, italic=True))
    assert styled(*runs) == ["", "Strong", "Emphasis", "StrongEmphasis"]


def test_bold_within_bold_says_nothing_since_word_would_take_it_off() -> None:
    assert styled(Run("a", bold=True), style="Kicker") == [""]
    assert styled(Run("a", bold=True, italic=True), style="Kicker") == ["Emphasis"]
    assert styled(Run("a", italic=True), style="Quote") == [""]
    assert styled(Run("a", style="Label"), style="Kicker") == ["LabelWithinBold"]


def test_a_style_made_bold_is_a_style_of_its_own() -> None:
    made = Docx(document(paragraph(Run("a", style="Superseded", bold=True))))
    (run,) = made.find("//w:r")
    assert run.xpath("string(w:rPr/w:rStyle/@w:val)", namespaces=NAMES) == "SupersededStrong"
    style = made.style("SupersededStrong")
    assert style.xpath("string(w:basedOn/@w:val)", namespaces=NAMES) == "Superseded"
    assert style.findall(f"{W}rPr/{W}b")
    assert style.findall(f"{W}rPr/{W}strike")


def test_a_grade_is_a_small_tag_with_a_border(whole: Docx) -> None:
    style = whole.style("Grade")
    (border,) = style.iter(f"{W}bdr")
    assert border.get(f"{W}val") == "single"
    assert style.xpath("string(w:rPr/w:sz/@w:val)", namespaces=NAMES) == "13"


def test_the_marks_of_notes_have_one_size_wherever_they_stand(whole: Docx) -> None:
    (size,) = whole.style("FootnoteReference").findall(f"{W}rPr/{W}sz")
    assert size.get(f"{W}val") == "18"
    assert whole.style("FootnoteReference").findall(f"{W}rPr/{W}vertAlign")
    assert styled(NoteRef(1), style="Table Cell", notes=(NOTE,)) == ["FootnoteReference"]
    assert styled(NoteRef(1), notes=(NOTE,)) == ["FootnoteReference"]


def test_a_template_may_give_the_marks_a_size() -> None:
    made = Docx(document(styles=StyleSheet({"Footnote Reference": {"size": 8}})))
    # Word sets raised text at two thirds of its size.
    size = made.style("FootnoteReference").xpath("string(w:rPr/w:sz/@w:val)", namespaces=NAMES)
    assert size == "24"


def test_a_superseded_value_is_struck_and_its_row_grey(whole: Docx) -> None:
    assert whole.style("Superseded").findall(f"{W}rPr/{W}strike")
    (colour,) = whole.style("TableCellSuperseded").iter(f"{W}color")
    assert colour.get(f"{W}val") == "5A636E"


def test_cells_at_the_right_and_in_the_middle_have_styles() -> None:
    columns = tuple(Column("h", align=align) for align in ("left", "centre", "right"))
    row = Row(tuple((Paragraph((Run("c"),), "Table Cell"),) for _ in columns))
    made = Docx(document(Table(columns, (row,), "")))
    styles = [style for style, words in made.paragraphs() if words]
    assert styles == [
        "TableHead", "TableHeadCentred", "TableHeadFlushRight",
        "TableCell", "TableCellCentred", "TableCellFlushRight",
    ]  # fmt: skip
    for name, shown in (("TableCellCentred", "center"), ("TableHeadFlushRight", "right")):
        assert made.style(name).xpath("string(w:pPr/w:jc/@w:val)", namespaces=NAMES) == shown


def test_a_templates_changes_are_in_the_styles() -> None:
    sheet = StyleSheet(
        {
            "Body": {"size": 12, "leading": 18, "family": "sans", "indent": 10, "caps": True},
            "Heading 1": {"keep_with_next": False, "space_before": 0},
            "Quote": {"size": 20, "leading": 10},
        }
    )
    made = Docx(document(paragraph("a"), styles=sheet))
    body = made.style("Body")

    def value(path: str) -> str:
        return str(body.xpath(f"string({path})", namespaces=NAMES))

    assert value("w:rPr/w:rFonts/@w:ascii") == "Noto Sans"
    assert (value("w:rPr/w:sz/@w:val"), value("w:rPr/w:szCs/@w:val")) == ("24", "24")
    assert value("w:pPr/w:spacing/@w:line") == "360"
    assert value("w:pPr/w:spacing/@w:lineRule") == "atLeast"
    assert value("w:pPr/w:ind/@w:left") == "200"
    assert body.findall(f"{W}rPr/{W}caps")
    assert not made.style("Heading1").findall(f"{W}pPr/{W}keepNext")
    spacing = made.style("Quote").find(f"{W}pPr/{W}spacing")
    # Lines closer than the font's own are a share of them: taller scripts are never cut.
    assert spacing.get(f"{W}lineRule") == "auto"
    assert int(spacing.get(f"{W}line")) < 240


def test_complex_scripts_have_their_size_and_weight_too(whole: Docx) -> None:
    for style in whole.find("w:style[w:rPr/w:b]", "styles"):
        assert style.findall(f"{W}rPr/{W}bCs")
    sizes = whole.find("w:style/w:rPr[w:sz]", "styles")
    assert all(
        found.find(f"{W}sz").get(f"{W}val") == found.find(f"{W}szCs").get(f"{W}val")
        for found in sizes
    )


def test_marks_on_lines_of_a_callout_are_of_its_own_family() -> None:
    inner = ListBlock(((paragraph("one"),), (paragraph("more"),)), ordered=True)
    made = Docx(document(Callout("Label", (paragraph("text"), inner))))
    assert [style for style, _ in made.paragraphs()] == [
        "CalloutLabel", "Callout", "CalloutNumber", "CalloutNumber",
    ]  # fmt: skip
    for name in ("Callout", "CalloutLabel"):
        assert made.style(name).findall(f"{W}pPr/{W}shd")
        (bar,) = made.style(name).findall(f"{W}pPr/{W}pBdr/{W}left")
        assert bar.get(f"{W}color") == "0F5C7A"
