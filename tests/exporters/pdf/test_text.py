"""Text in a PDF: as it was written, code point for code point, or refused by name."""

import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefer.document.nodes import Anchor, Document, FrontMatter, Heading, Link, NoteRef, Run
from briefer.document.nodes import Paragraph as Para
from briefer.document.styles import StyleSheet
from briefer.errors import UnsettableTextError
from briefer.exporters import pdf
from briefer.exporters.pdf.fonts import face, symbols
from briefer.exporters.pdf.unsettable import needs_shaping
from tests.exporters.pdf.reading import FONTS, Pdf, content, document, paragraph, spaceless

EXACT = (
    "AT&T <b> &copy; &amp; 5\u00a0km so\u00adft “quoted” it’s (par(en)s back\\slash "
    "a\u200bb c\u200dd x\u2060y 9–12 ß Ελληνικά Кириллица ½ € … n\u2011b \u2009thin."
)


def settable() -> list[str]:
    """Every character that the sans face sets, blanks apart."""
    sans = face(FONTS, "sans")
    # pypdf takes what begins Arabic's presentation forms for Arabic, and turns it round.
    kept = (chr(code) for code in range(0x21, 0x20000) if code != 0xFEFF)
    return [character for character in kept if sans.has(character) and not needs_shaping(character)]


def refused(written: Document) -> UnsettableTextError:
    """The refusal of a document, of which nothing may have been written."""
    out = io.BytesIO()
    with pytest.raises(UnsettableTextError) as raised:
        pdf.write(written, out, fonts=FONTS)
    assert out.getvalue() == b""
    return raised.value


@pytest.mark.parametrize("style", ["Body", "Table Cell", "Quote", "Title", "Kicker"])
def test_text_is_copied_out_as_it_was_written(style: str) -> None:
    assert Pdf(document(paragraph(EXACT, style))).text == EXACT


def test_another_reader_copies_out_the_same() -> None:
    made = Pdf(document(paragraph(EXACT)))
    # It joins the lines of its own accord.
    assert spaceless("".join(made.by_pdfium)) == spaceless(EXACT)


@settings(max_examples=40)
@given(st.text(st.sampled_from(settable()), min_size=1, max_size=300))
@example("".join(settable()))
def test_whatever_can_be_set_comes_out_equal_but_for_blanks(text: str) -> None:
    assert spaceless(Pdf(document(paragraph(text, "Table Cell"))).text) == spaceless(text)


def test_more_characters_than_one_subset_holds_are_all_there() -> None:
    text = "".join(character for character in settable() if character.isalpha())[:700]
    made = Pdf(document(paragraph(text, "Table Cell")))
    assert spaceless(made.text) == text
    assert len(made.fonts()) >= 3


def test_capitals_are_a_look_and_are_copied_as_small_letters() -> None:
    text = "situation Report no. 3, É é e\u0301 ß ŉ"
    made = Pdf(document(paragraph(text, "Kicker")))
    assert made.text == text
    assert _inked(made) == _inked(
        Pdf(document(paragraph("SITUATION REPORT NO. 3, É É É ß ŉ", "Kicker")))
    )


def _inked(made: Pdf) -> bytes:
    picture: bytes = made.picture(scale=2).tobytes()
    return picture


def test_a_letter_with_its_accent_apart_looks_as_one_and_stays_two() -> None:
    apart, one = Pdf(document(paragraph("e\u0301cole"))), Pdf(document(paragraph("école")))
    assert apart.text == "e\u0301cole"
    assert _inked(apart) == _inked(one)


def test_a_stress_mark_stands_on_a_low_letter() -> None:
    assert Pdf(document(paragraph("за\u0301мок"))).text == "за\u0301мок"


@pytest.mark.parametrize(
    "text", ["б\u0301", "\u0301a", "a\u0301\u0323\u0330\u0332", "- \u0301", "अ\u0941"]
)
def test_a_mark_that_would_stand_wrong_is_refused(text: str) -> None:
    assert "COMBINING" in (what := refused(document(paragraph(text))).what) or "VOWEL" in what


def test_what_one_family_lacks_is_set_in_the_other() -> None:
    text = "before \U00011ab0 after"
    made = Pdf(document(paragraph(text, "Heading 3")))
    assert made.text == text
    assert {str(font["/BaseFont"])[8:] for font in made.fonts()} == {
        "NotoSans-BoldItalic",
        "NotoSerif-BoldItalic",
    }


SIGNS = "→ ← ↔ ⇒ ≤ ≥ ≠ ≈ − ± × ∞ • ■ □ ▪ ● ○ ▲ ▼ ◆ ★ ✓ ✔ ✗ ✘ ☐ ☑ ⚠ ☢ ⁰ ¹ ² ³ ⁴ ₀ ₁ ₂ ₹ ₽ ₺ ₿ € ℃ №"


@pytest.mark.parametrize("style", ["Body", "Heading 1", "Quote", "Table Cell", "Kicker"])
def test_signs_and_arrows_are_set_and_copied_out_in_every_cut(style: str) -> None:
    text = f"{SIGNS} 20 → 35 km, H₂O ≤ 4 m²: done ✓"
    made = Pdf(document(paragraph(text, style)))
    assert made.text == text
    assert "NotoSansMath" in str(made.fonts())
    assert "NotoSansSymbols2" in str(made.fonts())


def test_a_sign_in_a_word_does_not_part_it_and_is_drawn() -> None:
    made = Pdf(document(paragraph("a→b")))
    assert made.text == "a→b"
    assert _inked(made) != _inked(Pdf(document(paragraph("a b"))))


def test_faces_of_signs_are_read_only_where_there_are_signs() -> None:
    symbols.cache_clear()
    Pdf(document(paragraph("Nothing but words, “and” their €²")))
    assert symbols.cache_info().currsize == 0
    Pdf(document(paragraph("more → less")))
    assert symbols.cache_info().currsize == 1


def test_what_is_not_seen_takes_no_room() -> None:
    plain, marked = (Pdf(document(paragraph(text))) for text in ("softly", "so\u00adft\u200bly"))
    assert _inked(plain) == _inked(marked)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_a_line_end_within_a_run_ends_the_line(end: str) -> None:
    lines = Pdf(document(paragraph(f"one{end}two"))).lines(0)
    assert [text for _, text in lines] == ["one", "two"]
    assert lines[0][0] > lines[1][0]


def test_a_tab_is_a_blank() -> None:
    assert Pdf(document(paragraph("one\ttwo"))).text == "one two"


def test_all_that_is_unsettable_is_named_once_with_its_place() -> None:
    error = refused(
        document(
            FrontMatter("", "A title"),
            paragraph("The word سلام means peace, سلام again"),
            Heading("Herr\u202eings", 1, "a"),
            paragraph("Emoji 🙂 and 中, and\x07 a bell"),
        )
    )
    assert error.what.count("U+0633 ARABIC LETTER SEEN) and 3 more of Arabic") == 1
    assert "in “The word سلام means peace,…”, under “A title”" in error.what
    assert "(U+202E RIGHT-TO-LEFT OVERRIDE)" in error.what
    assert "“🙂” (U+1F642 SLIGHTLY SMILING FACE)" in error.what
    assert "under “Herr\u202eings”" in error.what
    assert "(U+0007)" in error.what
    assert error.remedy == "Build DOCX, which sets them."


def test_of_very_many_unsettable_characters_the_first_are_named() -> None:
    text = "".join(map(chr, range(0xE000, 0xE000 + 100)))
    error = refused(document(paragraph(text)))
    assert error.what.count("U+") == 40
    assert "and 60 more" in error.what


def test_of_one_script_the_first_letter_stands_for_the_others() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 100)))
    error = refused(document(paragraph(text)))
    assert "“一” (U+4E00 CJK UNIFIED IDEOGRAPH-4E00) and 99 more of CJK in" in error.what
    assert error.what.count("U+") == 1


def test_text_within_a_link_is_looked_at_too() -> None:
    written = document(Para(content("a", Link((Run("ש"),), "#x"))))
    assert "HEBREW LETTER SHIN" in refused(written).what


def test_words_that_change_their_look_are_not_parted() -> None:
    filler = "word " * 17
    bold = Pdf(
        document(
            Para(
                content(filler + "un", Run("break", bold=True), Run("able", italic=True), "! next")
            )
        )
    )
    plain = Pdf(document(paragraph(filler + "unbreakable! next")))
    assert [line.split() for line in bold.text.split("\n")] == [
        line.split() for line in plain.text.split("\n")
    ]
    assert "unbreakable!" in bold.text


def test_a_note_mark_and_an_anchor_stay_with_their_word() -> None:
    for count in range(60, 100):
        text = "x" * count + " claim"
        made = Pdf(document(Para((Anchor("i", (Run(text), NoteRef(1))),))))
        assert "claim1" in made.text


def test_every_property_of_a_style_is_honoured() -> None:
    looks = {
        "caps": True,
        "tracking": 3.0,
        "strike": True,
        "size": 20.0,
        "leading": 40.0,
        "indent": 30.0,
        "colour": "#ff0000",
        "bold": True,
        "italic": True,
        "family": "sans",
    }
    styles = StyleSheet({"Body": looks})
    made = Pdf(document(paragraph("one\ntwo"), styles=styles))
    (first, _), (second, _) = made.lines(0)
    assert first - second == pytest.approx(40)
    code = made.code()
    assert " 20 Tf" in code
    assert "3 Tc" in code
    assert "1 0 0 rg" in code
    assert "1 0 0 RG" in code
    assert "NotoSans-BoldItalic" in str(made.fonts())
    plain = Pdf(document(paragraph("one\ntwo")))
    assert _left(made) == pytest.approx(_left(plain) + 30, abs=2.5)


def _left(made: Pdf) -> float:
    picture = made.picture().convert("L").point(lambda grey: 255 if grey < 200 else 0)
    return float(picture.getbbox()[0])
