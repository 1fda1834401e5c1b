"""Words in Arabic, Hebrew and Devanagari: their style, and the faces that the file carries."""

import sys
import unicodedata
from io import BytesIO
from uuid import UUID

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefer.document.nodes import (
    Banner,
    Callout,
    Column,
    Contents,
    Drawing,
    Figure,
    FrontMatter,
    Furniture,
    Heading,
    Label,
    PageField,
    Run,
    Table,
)
from briefer.document.styles import StyleSheet
from briefer.exporters.docx.scripts import SCRIPTS, is_shaped, pieces
from tests.exporters.docx.reading import FONTS, NAMES, Docx, R, W, document, paragraph, words_of
from tests.exporters.docx.schema import disordered

WORDS = {
    "Arabic": ("Noto Naskh Arabic", "الكرامة والحقوق"),
    "Hebrew": ("Noto Sans Hebrew", "כבוד וזכויות"),
    "Devanagari": ("Noto Sans Devanagari", "गौरव और अधिकार"),
}
ARABIC, HEBREW, HINDI = (words for _, words in WORDS.values())


def runs(made: Docx, part: str = "document") -> list[tuple[str, str, str]]:
    """Each run: its character style, its direction or `cs`, and its words."""
    return [
        (
            "".join(run.xpath("w:rPr/w:rStyle/@w:val", namespaces=NAMES)),
            "".join(
                etree.QName(mark).localname
                for mark in run.xpath("w:rPr/w:rtl | w:rPr/w:cs", namespaces=NAMES)
            ),
            words_of(run),
        )
        for run in made.find("//w:r[w:t]", part)
    ]


def carried(made: Docx) -> dict[str, list[str]]:
    """The families in the file, and which of their faces are embedded."""
    return {
        font.get(f"{W}name"): [
            name.removeprefix("embed")
            for name in (etree.QName(child).localname for child in font)
            if name.startswith("embed")
        ]
        for font in made.find("w:font", "fontTable")
    }


@pytest.mark.parametrize("script", WORDS)
def test_a_script_brings_its_face_in_regular_and_bold(script: str) -> None:
    face, words = WORDS[script]
    faces = carried(Docx(document(paragraph("Latin ", Run(words)))))
    assert faces == {
        "Noto Sans": ["Regular", "Bold"],
        "Noto Serif": ["Regular", "Bold"],
        face: ["Regular", "Bold"],
    }


def test_other_words_bring_none() -> None:
    made = Docx(document(paragraph("Latin, Ελληνικά, Кириллица, 人人, ไทย, বাংলা।")))
    assert set(carried(made)) == {"Noto Sans", "Noto Serif"}
    assert runs(made)[0][:2] == ("", "")
    assert len([name for name in made.zip.namelist() if name.endswith(".odttf")]) == 4


@pytest.mark.parametrize("script", WORDS)
def test_a_scripts_embedded_font_can_be_had_back_and_shapes(script: str) -> None:
    face, words = WORDS[script]
    made = Docx(document(paragraph(Run(words))))
    rels = etree.fromstring(made.zip.read("word/_rels/fontTable.xml.rels"))
    targets = {found.get("Id"): found.get("Target") for found in rels}
    (font,) = made.find(f"w:font[@w:name='{face}']", "fontTable")
    for element in font.xpath("w:embedRegular | w:embedBold", namespaces=NAMES):
        data = made.zip.read(f"word/{targets[element.get(f'{R}id')]}")
        key = UUID(element.get(f"{W}fontKey")).bytes[::-1] * 2
        plain = bytes(a ^ b for a, b in zip(data[:32], key, strict=True)) + data[32:]
        with TTFont(BytesIO(plain)) as opened:
            assert opened["name"].getDebugName(1) == face
            assert {"GSUB", "GPOS"} <= set(opened.keys())
            assert {ord(letter) for letter in words} <= set(opened.getBestCmap())
            signature = opened["OS/2"]
            told = font.find(f"{W}sig")
            for name, field in (
                ("usb0", "ulUnicodeRange1"),
                ("usb1", "ulUnicodeRange2"),
                ("usb2", "ulUnicodeRange3"),
                ("csb0", "ulCodePageRange1"),
                ("csb1", "ulCodePageRange2"),
            ):
                assert int(told.get(f"{W}{name}"), 16) == getattr(signature, field)
                assert len(told.get(f"{W}{name}")) == 8


def test_a_reader_without_embedding_is_told_what_to_take_instead() -> None:
    made = Docx(document(paragraph(ARABIC, HEBREW, HINDI)))
    instead = dict(
        zip(
            made.find("w:font/@w:name", "fontTable"),
            made.values("w:font/w:altName", "fontTable"),
            strict=True,
        )
    )
    assert instead["Noto Naskh Arabic"] == "Arabic Typesetting,Arial"
    assert instead["Noto Sans Hebrew"] == "David,Arial"
    assert instead["Noto Sans Devanagari"] == "Mangal,Nirmala UI"
    assert disordered(made.part("fontTable")) == []


@pytest.mark.parametrize(
    ("block", "first"),
    [(0x0600, "Arabic"), (0x0750, "Arabic"), (0x0590, "Hebrew"), (0x0900, "Devanagari")],
)
def test_the_faces_have_the_whole_block_of_their_script(block: int, first: str) -> None:
    length = {0x0600: 0x100, 0x0750: 0x30, 0x0590: 0x70, 0x0900: 0x80}[block]
    assigned = {
        code
        for code in range(block, block + length)
        if unicodedata.category(chr(code)) not in ("Cn", "Cf")
    }
    stem = WORDS[first][0].replace(" ", "")
    for cut in ("Regular", "Bold"):
        with TTFont(FONTS / "embed" / f"{stem}-{cut}.ttf", lazy=True) as font:
            assert assigned <= font.getBestCmap().keys()


@pytest.mark.parametrize("script", WORDS)
def test_a_run_bears_the_style_of_its_script_which_names_the_face(script: str) -> None:
    face, words = WORDS[script]
    mark = "cs" if script == "Devanagari" else "rtl"
    made = Docx(document(paragraph(Run(f"{words}."))))
    assert runs(made) == [(script, mark, f"{words}.")]
    (look,) = made.style(script).findall(f"{W}rPr")
    assert [(child.tag, dict(child.attrib)) for child in look] == [
        (f"{W}rFonts", {f"{W}cs": face}),
        (f"{W}spacing", {f"{W}val": "0"}),  # Letters that join would part.
    ]
    # Its size and weight are its paragraph's, for complex scripts as well.
    assert made.style("Body").findall(f"{W}rPr/{W}szCs")


def test_marks_beside_the_words_of_a_script_have_the_face_of_the_first() -> None:
    def complex_fonts(*texts: str) -> set[str]:
        styles = Docx(document(*map(paragraph, texts))).find("//w:style/w:rPr", "styles")
        sized = (look for look in styles if look.findall(f"{W}szCs"))
        return {font.get(f"{W}cs") for look in sized for font in look.findall(f"{W}rFonts")}

    assert complex_fonts("a") == {"Times New Roman", "Arial"}
    assert complex_fonts(f"“{ARABIC}” he said", HINDI) == {"Noto Naskh Arabic"}
    assert complex_fonts(HINDI, ARABIC) == {"Noto Sans Devanagari"}


def test_a_bold_run_is_strong_in_its_script() -> None:
    made = Docx(document(paragraph(Run(ARABIC, bold=True), Run(HINDI, style="Superseded"))))
    assert runs(made) == [
        ("StrongArabic", "rtl", ARABIC),
        ("SupersededDevanagari", "cs", HINDI),
    ]
    for name, base in (("StrongArabic", "Strong"), ("SupersededDevanagari", "Superseded")):
        assert made.style(name).xpath("string(w:basedOn/@w:val)", namespaces=NAMES) == base
    assert made.style("Strong").findall(f"{W}rPr/{W}bCs")


def test_words_within_a_latin_paragraph_stand_in_runs_of_their_own() -> None:
    made = Docx(document(paragraph(Run(f"He said “{ARABIC}”, and {HINDI}।", lang="en"))))
    assert runs(made) == [
        ("", "", "He said “"),
        ("Arabic", "rtl", ARABIC),
        ("", "", "”, and "),
        ("Devanagari", "cs", f"{HINDI}।"),
    ]
    assert not made.find("//w:pPr/w:bidi")
    # The run's language is not that of these words.
    assert made.find("//w:rPr[w:rtl or w:cs]/w:lang") == []


def test_words_that_run_from_the_right_keep_latin_ones_in_one_run() -> None:
    text = f"{ARABIC} NATO 58, {ARABIC}."
    made = Docx(document(paragraph(Run(text, lang="ar", direction="rtl"))))
    assert runs(made) == [("Arabic", "rtl", text)]
    assert made.find("//w:r/w:rPr/w:lang/@w:bidi") == ["ar"]


def test_every_place_of_a_document_takes_the_styles() -> None:
    label = Label(1, 9, HEBREW, 8, "#000000", bold=True)
    made = Docx(
        document(
            FrontMatter(HEBREW, HEBREW, ((HEBREW, HEBREW),)),
            Contents(HEBREW, 1),
            Heading(HEBREW, 1, "one"),
            Callout(HEBREW, ()),
            Table((Column(HEBREW),), (), ""),
            Figure(Drawing(100, 50, (label, Label(1, 20, HINDI, 8, "#000000"))), "a figure", ()),
            header=Furniture((Run(HEBREW),), (), (Banner(f"X {HEBREW}", "#FFFFFF", "#000000"),)),
        )
    )
    shown = [look for look in runs(made) if look[2] == HEBREW]
    assert len(shown) == 10
    assert set(shown) == {("Hebrew", "rtl", HEBREW)}
    assert ("Devanagari", "cs", HINDI) in runs(made)
    assert runs(made, "header") == [
        ("Hebrew", "rtl", HEBREW),
        ("Marking1", "", "\u00a0X "),
        ("Marking1Hebrew", "rtl", HEBREW),
        ("Marking1", "", "\u00a0"),
    ]
    assert disordered(made.part("document")) == []
    assert disordered(made.part("styles")) == []
    ids = made.find("w:style/@w:styleId", "styles")
    assert {style for style, _, _ in runs(made) if style} <= set(ids)


def test_the_same_words_give_the_same_bytes() -> None:
    what = document(paragraph(f"{HEBREW}, {HINDI}, {ARABIC}"), paragraph(Run(HINDI, italic=True)))
    assert Docx(what).data == Docx(what).data


def test_italics_are_carried_where_words_stand_in_them() -> None:
    def faces(*content: Run, style: str = "Body", **others: object) -> dict[str, list[str]]:
        return carried(Docx(document(paragraph(*content, style=style), **others)))

    upright, slanted = ["Regular", "Bold"], ["Regular", "Bold", "Italic"]
    assert faces(Run("a")) == {"Noto Sans": upright, "Noto Serif": upright}
    assert faces(Run("a", italic=True)) == {"Noto Sans": upright, "Noto Serif": slanted}
    assert faces(Run("a"), style="Quote") == {"Noto Sans": upright, "Noto Serif": slanted}
    assert faces(Run("a", italic=True), style="Kicker") == {
        "Noto Sans": ["Regular", "Bold", "BoldItalic"],
        "Noto Serif": upright,
    }
    assert faces(Run("a", bold=True, italic=True))["Noto Serif"] == [*upright, "BoldItalic"]
    header = Furniture((PageField("page"),), (), ())
    sheet = StyleSheet({"Header": {"italic": True}})
    assert faces(Run("a"), header=header, styles=sheet)["Noto Sans"] == slanted


def test_complex_scripts_are_never_slanted() -> None:
    made = Docx(document(paragraph(Run(ARABIC, italic=True), Run(HINDI), style="Quote")))
    assert made.find("//w:iCs", "styles") == []
    assert made.style("Quote").findall(f"{W}rPr/{W}i")


@given(st.text(st.sampled_from("ab ا\u064eבह\u093fk,.5\u200d।১ক")), st.sampled_from(["ltr", "rtl"]))
def test_pieces_are_the_text_and_each_has_letters_of_its_script_alone(
    text: str, direction: str
) -> None:
    found = list(pieces(text, "rtl" if direction == "rtl" else "ltr"))
    assert "".join(piece for piece, _ in found) == text
    letters = {"ا": "Arabic", "ב": "Hebrew", "ह": "Devanagari"}
    for piece, script in found:
        kinds = {letters[letter] for letter in piece if letter in letters}
        assert kinds <= ({script.name} if script else set())
        if script and direction == "ltr":
            assert not {"a", "b", "k", "ক"} & set(piece)
    assert is_shaped(text) is any(script for _, script in found)


def test_the_scripts_letters_are_theirs_by_name() -> None:
    for script in SCRIPTS:
        named = {
            unicodedata.name(chr(code)).split()[0]
            for code in range(sys.maxunicode + 1)
            if is_shaped(chr(code))
            and next(pieces(chr(code), "ltr"))[1] == script
            and unicodedata.category(chr(code)) == "Lo"
        }
        assert named <= {script.name.upper()}
