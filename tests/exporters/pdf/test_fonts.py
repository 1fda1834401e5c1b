"""The bundled faces."""

from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from briefer.exporters.pdf.fonts import INVISIBLE, SYMBOLS, face, measure, symbols
from briefer.exporters.pdf.parsing import FontFile
from tests.exporters.pdf.reading import FONTS

NBSP = 0xA0
FILES = (*sorted(FONTS.glob("*.ttf")), *sorted((FONTS / "symbols").glob("*.ttf")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_our_reading_of_a_font_agrees_with_reportlab_s(path: Path) -> None:
    ours, theirs = FontFile(path), TTFontFace(str(path))
    # ReportLab takes the space for the non-breaking one.
    for code in {*range(0x3000), *theirs.charToGlyph} - {NBSP}:
        assert ours.glyph(code) == theirs.charToGlyph.get(code, 0)
    assert [ours.metrics(glyph) for glyph in range(theirs.numGlyphs)] == theirs.hmetrics
    assert list(ours.places) == theirs.glyphPos
    assert ours.advance(0) == theirs.defaultWidth
    for code, width in theirs.charWidths.items():
        assert ours.advance(ours.glyph(code)) == width


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_our_figures_of_a_font_are_reportlab_s(path: Path) -> None:
    ours, theirs = FontFile(path), TTFontFace(str(path))
    figures = ours.figures
    assert ours.name.encode() == theirs.name
    assert figures.ascent == theirs.ascent
    assert figures.descent == theirs.descent
    assert figures.capitals == theirs.capHeight
    assert list(figures.box) == theirs.bbox
    assert figures.italic_angle == theirs.italicAngle
    assert figures.stem == theirs.stemV
    assert figures.flags == theirs.flags


def test_a_face_is_read_once() -> None:
    assert face(FONTS, "sans") is face(FONTS, "sans")
    assert face(FONTS, "sans") is not face(FONTS, "sans", bold=True)


def test_what_is_not_seen_has_no_width() -> None:
    advances = face(FONTS, "serif").advances
    assert {advances[character] for character in INVISIBLE} == {0}


def test_widths_are_measured_in_the_sans_face() -> None:
    width = measure(FONTS)
    assert width("", 10, False) == 0
    assert width("word", 20, False) == pytest.approx(2 * width("word", 10, False))
    assert width("word", 10, True) > width("word", 10, False)
    theirs = TTFontFace(str(FONTS / "NotoSans-Regular.ttf"))
    assert width("word", 1000, False) == pytest.approx(
        sum(theirs.charWidths[ord(c)] for c in "word")
    )


def test_a_sign_that_the_face_lacks_is_measured_as_it_is_set() -> None:
    width = measure(FONTS)
    assert width("→", 1000, True) == symbols(FONTS, SYMBOLS[0]).advances["→"]
    assert width("☑", 1000, False) == symbols(FONTS, SYMBOLS[1]).advances["☑"]
    assert width("中", 1000, False) == face(FONTS, "sans").advances["中"]
