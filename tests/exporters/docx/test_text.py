"""Words come through as they are, whatever they are; what XML cannot hold is refused in words."""

import io

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefer.document.nodes import (
    Anchor,
    Banner,
    Column,
    Document,
    Drawing,
    Figure,
    FrontMatter,
    Furniture,
    Heading,
    Inline,
    Label,
    Line,
    Link,
    Note,
    NoteRef,
    PageField,
    Polygon,
    Properties,
    Row,
    Run,
    SourceEntry,
    Sources,
    Table,
)
from briefer.errors import UnsettableTextError
from briefer.exporters.docx.links import checked
from briefer.exporters.docx.names import Bookmarks, bookmark_name
from briefer.exporters.docx.text import escaped, words
from tests.exporters.docx.reading import NAMES, Docx, W, document, paragraph, words_of, written
from tests.exporters.docx.specimen import ARABIC, CHINESE

HOSTILE = (
    "AT&T <b>", "&copy; &amp;amp; &#0;", "]]> <!-- --> <?pi?>", "\"quoted\" 'so'", "🙂👩‍👩‍👧 🇦🇫",
    ARABIC, CHINESE, "\u202eright to left\u202c", "{{ x.__class__ }} {% raw %}", "  two  blanks  ",
    "a\u00a0b\u00adc\u2028d\u0085e", "\U0010ffff", "\x7f\x9f", "=1+1", "\ufeffmark",
)  # fmt: skip
FORBIDDEN = ("\x00", "\x01", "\x0b", "\x1f", "\ud800", "\udfff", "\ufffe", "\uffff")
SAFE = st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff").filter(
    lambda character: character >= " " or character in "\t\n\r"
)


def shown(text: str) -> str:
    """What python-docx shows of a text: every line's end is one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_place_that_says_nothing_in_the_middle_takes_no_column() -> None:
    ends = Furniture(left=(Run("Desk"),), right=(Banner("TLP:AMBER", "#ffc000", "#000000"),))
    made = Docx(Document(Properties("t", "2025-10-12T13:30:00Z"), (), header=ends))
    widths = [int(column.get(f"{W}w")) for column in made.find("//w:gridCol", "header")]
    assert len(widths) == 2
    assert min(widths) > 0


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_the_same_wherever_they_stand(text: str) -> None:
    entry = Sources((SourceEntry("s", (Run(text),)),))
    table = Table((Column(text),), (Row(((paragraph(text),),)),), text)
    made = Docx(
        Document(
            Properties(text, "2025-10-12T13:30:00Z", text, text, text, text),
            (
                FrontMatter(text, text, ((text, text),)),
                Heading(text, 1, text),
                paragraph(text, NoteRef(1)),
                table,
                entry,
                Figure(Drawing(9, 9, (Label(1, 1, text, 8, "#000000"),)), text, ()),
            ),
            (Note(1, (Run(text),)),),
            header=Furniture(left=(Run(text),), right=(Banner(text, "#ffffff", "#000000"),)),
        )
    )
    said = [words for _, words in made.paragraphs() if words]
    assert said == [text] * 10
    assert words_of(made.find("w:footnote[@w:id='1']", "footnotes")[0]) == "\t" + text
    header = [words_of(found) for found in made.find("//w:p", "header")]
    assert header[0] == text
    assert header[1] == f"\u00a0{text}\u00a0"
    core = made.opened.core_properties
    assert (core.title, core.author, core.subject) == (text, text, text)
    assert made.values("//w:tblDescription") == [" ".join(text.split())]
    assert made.find("//wp:docPr/@descr") == [" ".join(text.split())]


@settings(max_examples=30)
@given(st.lists(st.text(SAFE, max_size=40), max_size=6))
def test_any_text_that_xml_can_hold_comes_back_as_it_was(texts: list[str]) -> None:
    made = Docx(document(*(paragraph(text) for text in texts)))
    assert [found.text for found in made.opened.paragraphs] == [shown(text) for text in texts]


@given(st.text(SAFE, max_size=60))
def test_escaped_text_is_the_same_in_an_attribute_and_in_an_element(text: str) -> None:
    element = etree.fromstring(f'<e a="{escaped(text)}">{escaped(text)}</e>')
    assert element.get("a") == text
    assert (element.text or "") == text


@pytest.mark.parametrize("character", FORBIDDEN)
def test_what_xml_cannot_hold_is_refused_in_words(character: str) -> None:
    with pytest.raises(UnsettableTextError) as raised:
        written(document(paragraph(f"before {character} after")))
    assert f"U+{ord(character):04X} in “before \ufffd after”" in raised.value.what
    assert raised.value.remedy


@pytest.mark.parametrize(
    "where",
    [
        lambda text: document(Heading(text, 1, "h")),
        lambda text: document(properties=Properties(text, "")),
        lambda text: document(properties=Properties("T", "", language=text)),
        lambda text: document(Table((Column(text),), (), "")),
        lambda text: document(Table((Column(""),), (), text)),
        lambda text: document(notes=(Note(1, (Run(text),)),)),
        lambda text: document(footer=Furniture(centre=(Run(text),))),
        lambda text: document(paragraph(Run("a", lang=text))),
        lambda text: document(Figure(Drawing(9, 9, ()), text, ())),
    ],
)
def test_it_is_refused_wherever_it_stands(where: object) -> None:
    with pytest.raises(UnsettableTextError):
        written(where("a\x00b"))  # type: ignore[operator]


def test_a_word_of_a_megabyte_comes_back_whole() -> None:
    word = "w" * 2_500_000
    made = Docx(document(paragraph(word)))
    texts = made.find("//w:t")
    assert len(texts) == 3
    assert "".join(found.text or "" for found in texts) == word


def test_a_megabyte_of_ampersands_can_be_read_again_by_python_docx() -> None:
    word = "&" * 3_000_000
    (found,) = python_docx.Document(io.BytesIO(written(document(paragraph(word))))).paragraphs
    assert found.text == word


def test_ten_thousand_rows_are_ten_thousand_rows() -> None:
    rows = tuple(Row(((paragraph(f"row {number}"),),)) for number in range(10_000))
    made = Docx(document(Table((Column("h"),), rows, "")))
    cells = made.find("//w:tr")
    assert len(cells) == 10_001
    assert words_of(cells[-1]) == "row 9999"


def test_tabs_and_line_ends_are_words_own() -> None:
    assert words("a\tb\r\nc\rd\ne") == "".join(
        f'<w:t xml:space="preserve">{letter}</w:t>{mark}'
        for letter, mark in zip(
            "abcde", ("<w:tab/>", "<w:br/>", "<w:br/>", "<w:br/>", ""), strict=True
        )
    )
    assert words("") == ""


def test_an_empty_run_leaves_nothing() -> None:
    assert Docx(document(paragraph(Run("", bold=True)))).find("//w:r") == []


@pytest.mark.parametrize(
    ("lang", "direction", "attribute"),
    [
        ("en-GB", "ltr", "val"), ("fr", "ltr", "val"), ("ar", "rtl", "bidi"), ("fa", "rtl", "bidi"),
        ("he", "rtl", "bidi"), ("hi", "ltr", "bidi"), ("zh-Hans", "ltr", "eastAsia"),
        ("ja", "ltr", "eastAsia"), ("ko", "ltr", "eastAsia"), ("az-Arab", "ltr", "bidi"),
    ],
)  # fmt: skip
def test_a_runs_language_is_told_for_its_script(lang: str, direction: str, attribute: str) -> None:
    run = Run("x", lang=lang, direction="rtl" if direction == "rtl" else "ltr")
    made = Docx(document(paragraph("plain ", run)))
    (told,) = made.find("//w:r/w:rPr/w:lang")
    assert dict(told.attrib) == {f"{W}{attribute}": lang}
    assert bool(made.find("//w:r/w:rPr/w:rtl")) is (direction == "rtl")
    assert bool(made.find("//w:r/w:rPr/w:rFonts")) is (attribute == "eastAsia")


def test_a_paragraph_runs_as_its_first_words_do() -> None:
    arabic = Run(ARABIC, lang="ar", direction="rtl")
    for content, turned in (
        ((Run(" "), arabic, Run("x")), True),
        ((Run("x"), arabic), False),
        ((Anchor("r", (arabic,)),), True),
        ((Run(" "),), False),
    ):
        parts: tuple[Inline, ...] = content
        made = Docx(document(paragraph(*parts)))
        assert bool(made.find("//w:pPr/w:bidi")) is turned


@pytest.mark.parametrize(
    ("target", "followed"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        (" http://example.org ", "http://example.org"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("https://example.org/a b/ü/%zz", "https://example.org/a%20b/%C3%BC/%25zz"),
        ("https://[::1]:8/", "https://[::1]:8/"),
        ("javascript:alert(1)", ""), ("file:///etc/passwd", ""), ("\\\\host\\x", ""),
        ("https://", ""), ("mailto:", ""), ("ftp://example.org", ""), ("https://[::1", ""),
        ("https://example.org:99999/", ""), (f"https://example.org/{'a' * 2000}", ""),
    ],
)  # fmt: skip
def test_only_an_address_that_word_can_read_is_led_to(target: str, followed: str) -> None:
    assert checked(target) == followed
    made = Docx(document(paragraph(Link((Run("here"),), target))))
    assert made.targets() == ({"link1": followed} if followed else {})
    assert len(made.find("//w:hyperlink")) == bool(followed)
    assert words_of(made.part()) == "here"


def test_an_address_is_one_relationship_however_often_it_is_led_to() -> None:
    link = Link((Run("a"), Run("b", bold=True)), "https://example.org/")
    made = Docx(document(paragraph(link, link)))
    assert len(made.targets()) == 1
    assert made.values("//w:hyperlink[1]//w:rStyle") == ["Hyperlink", "HyperlinkStrong"]


def test_links_within_the_document_lead_to_its_bookmarks() -> None:
    made = Docx(
        document(
            Heading("H", 1, "top"),
            paragraph(Anchor("f1", (Run("fact"),))),
            paragraph(Link((Run("up"),), "#top"), Link((Run("there"),), "#f1")),
        )
    )
    assert made.find("//w:hyperlink/@w:anchor") == ["to_top", "bf_f1"]
    assert made.find("//w:bookmarkStart/@w:name") == ["to_top", "bf_f1"]


def test_what_came_from_a_record_stands_in_a_bookmark_of_its_id() -> None:
    made = Docx(document(paragraph("before", Anchor("f1", (Run("fact"),)), "after")))
    before, start, inside, end, after = made.find("//w:p/*[not(self::w:pPr)]")
    assert start.get(f"{W}name") == "bf_f1"
    assert (start.tag, end.tag) == (f"{W}bookmarkStart", f"{W}bookmarkEnd")
    assert start.get(f"{W}id") == end.get(f"{W}id")
    assert [words_of(run) for run in (before, inside, after)] == ["before", "fact", "after"]


def test_bookmarks_are_unique_and_legal() -> None:
    ids = ["f1", "F1", "f1", "ü", "a b", "x" * 200, "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", ""]
    made = Docx(document(*(paragraph(Anchor(record, (Run("x"),))) for record in ids * 12)))
    names = made.find("//w:bookmarkStart/@w:name")
    assert len({name.lower() for name in names}) == len(ids) * 12
    for name in names:
        assert len(name) <= 40
        assert name.replace("_", "a").isalnum()
        assert name.isascii()
        assert name[0].isalpha()
    numbers = made.find("//w:bookmarkStart/@w:id")
    assert len(set(numbers)) == len(numbers)


def test_a_uuid_can_be_read_in_its_bookmark() -> None:
    uuid = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
    assert bookmark_name("bf_", uuid) == "bf_0190a1b2_c3d4_7e5f_8a9b_0c1d2e3f4a5b"


@given(st.lists(st.text(max_size=50), max_size=30))
def test_no_two_bookmarks_ever_share_a_name(ids: list[str]) -> None:
    bookmarks = Bookmarks()
    inside = "".join(bookmarks.around(bookmark_name("bf_", record), "") for record in ids)
    root = etree.fromstring(f'<r xmlns:w="{W[1:-1]}">{inside}</r>')
    names = root.xpath("*/@w:name", namespaces=NAMES)
    assert len({name.lower() for name in names}) == len(ids)
    assert all(len(name) <= 40 for name in names)


# Header and footer ---------------------------------------------------------------------------

BANNER = Banner("TLP:AMBER", "#FFC000", "#000000")


def test_the_marking_is_on_every_page_in_its_colours() -> None:
    made = Docx(document(header=Furniture(right=(BANNER,)), footer=Furniture(centre=(BANNER,))))
    for part in ("header", "footer"):
        assert made.values("//w:rStyle", part) == ["Marking1"]
    style = made.style("Marking1")
    assert style.xpath("string(w:rPr/w:color/@w:val)", namespaces=NAMES) == "FFC000"
    assert style.xpath("string(w:rPr/w:shd/@w:fill)", namespaces=NAMES) == "000000"


def test_each_pair_of_colours_is_a_style() -> None:
    other = Banner("X", "#ffffff", "#ff0000")
    made = Docx(document(header=Furniture(left=(BANNER, other), right=(BANNER,))))
    assert made.values("//w:rStyle", "header") == ["Marking1", "Marking2", "Marking1"]


def test_the_three_places_stand_side_by_side_and_fill_the_width() -> None:
    sides = Furniture(
        (Run("left"),), (Run("Page "), PageField("page")), (Run("right", italic=True),)
    )
    made = Docx(document(header=sides))
    assert [words_of(cell) for cell in made.find("//w:tc", "header")] == ["left", "Page 1", "right"]
    assert made.values("//w:tc//w:pStyle", "header") == [
        "Header", "HeaderCentred", "HeaderFlushRight",
    ]  # fmt: skip
    widths = [int(width) for width in made.find("//w:gridCol/@w:w", "header")]
    assert widths[0] == widths[2]
    assert sum(widths) == round(493.28 * 20)


def test_a_long_text_at_the_left_takes_room_from_the_others_but_no_marking_is_squeezed() -> None:
    made = Docx(document(footer=Furniture((Run("long " * 40),), (Run("c"),), (BANNER,))))
    left, _, right = (int(width) for width in made.find("//w:gridCol/@w:w", "footer"))
    assert left > 2 * right
    assert right > 20 * 12 * 0.68 * len(BANNER.text)


def test_nothing_at_the_head_is_an_empty_header() -> None:
    made = Docx(document(paragraph("a")))
    assert made.find("//w:tbl", "header") == []
    assert len(made.find("//w:p", "header")) == 1


# Figures -------------------------------------------------------------------------------------


def figure(*shapes: Line | Polygon | Label, width: float = 200, height: float = 100) -> Docx:
    drawn = Figure(Drawing(width, height, shapes), "What it\nshows & tells", (Run("Figure 1."),))
    return Docx(document(drawn, drawn))


def test_a_figure_is_native_shapes_with_words_that_stand_in_for_them() -> None:
    made = figure(Line(0, 0, 10, 10, "#123456"))
    properties = made.find("//wp:docPr")
    assert [found.get("descr") for found in properties] == ["What it shows & tells"] * 2
    assert len({found.get("id") for found in properties}) == 2
    assert [words_of(found) for found in made.find("//mc:Fallback")] == [""] * 2
    assert ["".join(found.itertext()) for found in made.find("//mc:Fallback")] == [
        "What itshows & tells"
    ] * 2
    assert made.find("//w:drawing/wp:inline/wp:extent/@cx") == [str(200 * 12700)] * 2
    assert [style for style, _ in made.paragraphs()] == ["Figure", "Caption"] * 2


def test_a_figure_that_is_too_wide_shrinks_as_a_whole() -> None:
    made = figure(Label(986.56, 50, "end", 20, "#000000", align="right"), width=986.56)
    assert made.find("//wp:extent/@cx")[0] == str(round(493.28 * 12700))
    assert made.find("//wp:extent/@cy")[0] == str(50 * 12700)
    assert made.values("//w:txbxContent//w:sz")[0] == "20"


def test_lines_polygons_and_labels_are_drawn_as_given() -> None:
    made = figure(
        Line(10, 20, 30, 5, "#aabbcc", 1, dashed=True),
        Polygon(((0, 0), (10, 0), (5, 8)), "#00ff00"),
        Polygon(((0, 0), (10, 0), (5, 8)), stroke="#ff0000", width=2),
        Label(50, 40, "bold", 8, "#112233", bold=True, align="centre"),
    )
    line, filled, open_one, label = made.find("//wps:wsp")[1:5]
    assert line.xpath("string(.//a:xfrm/@flipV)", namespaces=NAMES) == "1"
    assert line.xpath("string(.//a:ln/a:prstDash/@val)", namespaces=NAMES) == "sysDash"
    assert line.xpath("string(.//a:off/@y)", namespaces=NAMES) == str(5 * 12700)
    assert filled.xpath("string(wps:spPr/a:solidFill/a:srgbClr/@val)", namespaces=NAMES) == "00FF00"
    assert filled.xpath("boolean(.//a:ln/a:noFill)", namespaces=NAMES)
    assert open_one.xpath("boolean(wps:spPr/a:noFill)", namespaces=NAMES)
    assert open_one.xpath("string(.//a:ln/@w)", namespaces=NAMES) == str(2 * 12700)
    assert words_of(label) == "bold"
    assert label.xpath("boolean(.//w:b)", namespaces=NAMES)
    assert label.xpath("string(.//w:jc/@w:val)", namespaces=NAMES) == "center"
    x, wide = (
        int(label.xpath(f"string(.//a:{name})", namespaces=NAMES)) for name in ("off/@x", "ext/@cx")
    )
    assert x + wide / 2 == pytest.approx(50 * 12700, abs=1)


def test_an_unseen_ground_comes_first_for_libreoffice_turns_what_starts_upright() -> None:
    made = figure(Line(5, 0, 5, 9, "#000000"))
    ground = made.find("//wps:wsp")[0]
    extent = [ground.xpath(f"string(.//a:ext/@{side})", namespaces=NAMES) for side in ("cx", "cy")]
    whole = made.find("//wp:extent")[0]
    assert extent == [whole.get("cx"), whole.get("cy")]
    assert ground.xpath("boolean(wps:spPr/a:noFill)", namespaces=NAMES)
    assert ground.xpath("boolean(.//a:ln/a:noFill)", namespaces=NAMES)


def test_a_flat_polygon_still_has_an_extent() -> None:
    made = figure(Polygon(((0, 5), (10, 5)), "#000000"))
    assert made.find("//a:path/@h")[0] == "1"


def test_a_figure_without_a_caption_has_none() -> None:
    made = Docx(document(Figure(Drawing(9, 9, ()), "alt", ())))
    assert [style for style, _ in made.paragraphs()] == ["Figure"]
