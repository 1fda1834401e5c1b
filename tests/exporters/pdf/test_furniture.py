"""Header and footer, on every page."""

import pytest

from briefer.document.nodes import (
    Banner,
    Furniture,
    FurnitureText,
    PageBreak,
    PageField,
    PageSetup,
    Run,
)
from briefer.document.styles import StyleSheet
from tests.exporters.pdf.reading import Pdf, document, paragraph, words
from tests.exporters.pdf.situation import MARKING, situation_report

PAGE_X_OF_Y: FurnitureText = (Run("Page "), PageField("page"), Run(" of "), PageField("pages"))


def test_header_marking_and_page_x_of_y_stand_on_every_page() -> None:
    blocks = [block for n in range(12) for block in (paragraph(f"text{n}"), PageBreak())][:-1]
    header = Furniture(left=(Run("Desk"),), right=(MARKING,))
    footer = Furniture(left=(Run("Reference"),), centre=PAGE_X_OF_Y, right=(MARKING,))
    made = Pdf(document(*blocks, header=header, footer=footer))
    assert len(made.pages) == 12
    for number, text in enumerate(made.pages, 1):
        assert text.count("TLP:AMBER") == 2
        assert "Desk" in text
        assert "Reference" in text
        assert f"Page {number} of 12" in text.replace("\n", "")


def test_a_document_without_furniture_has_no_rules() -> None:
    assert " l S" not in Pdf(document(paragraph("a"))).code()


def test_the_marking_is_of_its_colours_bold_right_justified_and_of_twelve_points_at_least() -> None:
    styles = StyleSheet({"Marking": {"size": 9.0}})
    side = (Banner("TLP:RED", "#ff2b2b", "#000000"),)
    made = Pdf(document(paragraph("a"), header=Furniture(right=side), styles=styles))
    picture = made.picture(scale=4)
    black = picture.point(lambda value: 255 if value < 5 else 0).convert("L")
    _, top, right, bottom = black.crop((1000, 100, 2381, 350)).getbbox()
    assert (right + 1000) / 4 == pytest.approx(595.28 - 51, abs=0.5)
    assert (bottom - top) / 4 == pytest.approx(18, abs=0.5)
    inks = {pixel for _, pixel in picture.crop((1000, 100, 2381, 350)).getcolors(100_000)}
    assert (255, 43, 43) in inks
    assert " 12 Tf" in made.code()
    assert "NotoSans-Bold" in str(made.fonts())


def test_places_are_left_centre_and_right() -> None:
    furniture = Furniture((Run("left"),), (Run("centre"),), (Run("right"),))
    made = Pdf(document(header=furniture, footer=furniture))
    words_ = {}

    def visit(text: str, _cm: object, at: list[float], *_others: object) -> None:
        if text.strip():
            words_[text.strip()] = at[4]

    made.reader.pages[0].extract_text(visitor_text=visit)
    assert words_["left"] == pytest.approx(51)
    assert 270 < words_["centre"] < 300
    assert 515 < words_["right"] < 544


@pytest.mark.parametrize("centre", [(), PAGE_X_OF_Y])
def test_a_long_text_at_the_left_ends_in_an_ellipsis_and_runs_into_nothing(
    centre: FurnitureText,
) -> None:
    left = (Run("Reference · ", bold=True), Run(words(100)), Run("never"))
    made = Pdf(document(footer=Furniture(left, centre, (MARKING,))))
    text = made.text
    assert "…" in text
    assert "never" not in text
    assert text.split("…")[0].split()[-1].startswith("word")
    assert text.endswith("TLP:AMBER")
    assert made.picture().getpixel((590, 780)) == (255, 255, 255)


def test_a_long_word_at_the_left_is_cut_and_nothing_is_left_of_what_has_no_room() -> None:
    made = Pdf(document(footer=Furniture((Run("w" * 200),), (), (MARKING,))))
    assert "www…" in made.text
    full = Furniture((Run("gone"),), (), (Run("w" * 71),))
    assert "gone" not in Pdf(document(footer=full)).text


def test_a_banner_that_has_no_room_is_never_shortened() -> None:
    wide = Banner("TLP:AMBER+STRICT " * 9, "#ffc000", "#000000")
    made = Pdf(document(header=Furniture(left=(wide,))))
    assert made.text.count("STRICT") in (0, 9)


def test_the_report_s_centre_makes_way_for_its_title() -> None:
    made = Pdf(situation_report())
    assert all("Clashes on the Afghanistan–Pakistan border" in text for text in made.pages)
    assert "…" not in made.pages[0]


def test_narrow_margins_keep_furniture_on_the_paper() -> None:
    setup = PageSetup(margins=(36, 30, 36, 30))
    furniture = Furniture(right=(MARKING,))
    made = Pdf(document(header=furniture, footer=furniture, page=setup))
    assert all(0 < y < 842 - 9 for y, _ in made.lines(0))
