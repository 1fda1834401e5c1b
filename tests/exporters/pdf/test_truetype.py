"""Subsets of fonts, opened again by fontTools."""

from io import BytesIO
from typing import Any

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from briefer.exporters.pdf.parsing import FontFile
from briefer.exporters.pdf.truetype import subset
from tests.exporters.pdf.reading import FONTS

WHOLE = FONTS / "NotoSerif-Italic.ttf"
# A ligature of two characters is of parts, and so is a letter with two marks.
TEXT = "Briefer, ǻ ế ŉ ﬁ Ω Ж"


def made(text: str) -> TTFont:
    font = FontFile(WHOLE)
    data = subset(font, [font.glyph(ord(character)) for character in text])
    return TTFont(BytesIO(data), checkChecksums=2)


def drawn(font: Any, glyph: str) -> Any:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(pen)
    return pen.value


def test_each_code_shows_its_character_as_the_whole_font_does() -> None:
    part, whole = made(TEXT), TTFont(WHOLE)
    shown = part["cmap"].tables[0].cmap
    for code, character in enumerate(TEXT):
        name = whole.getBestCmap()[ord(character)]
        assert drawn(part, shown[code]) == drawn(whole, name)
        assert part["hmtx"][shown[code]] == whole["hmtx"][name]


def test_a_code_without_a_character_shows_what_stands_for_none() -> None:
    part = made("\uffff")
    assert len(part.getGlyphOrder()) == 1
    assert drawn(part, ".notdef") == drawn(TTFont(WHOLE), ".notdef")


def test_the_parts_of_a_letter_with_marks_come_along_once() -> None:
    alone, together = made("ǻ"), made("ǻåa")
    assert len(alone.getGlyphOrder()) > 2
    assert len(together.getGlyphOrder()) <= len(alone.getGlyphOrder()) + 1


def test_there_are_the_tables_that_a_viewer_needs_and_no_others() -> None:
    assert set(made(TEXT).reader.tables) <= {
        *("cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
    }


@pytest.mark.parametrize("text", ["", "a", "abc" * 85])
def test_a_subset_of_any_size_is_a_font(text: str) -> None:
    font = made(text)
    assert font["head"].magicNumber == 0x5F0F3CF5
    assert font["maxp"].numGlyphs == len(font.getGlyphOrder()) == len(set(text)) + 1
