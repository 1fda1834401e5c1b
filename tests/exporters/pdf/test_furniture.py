"""Header and footer, on every page."""

import re

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
from briefer.errors import UnsettableTextError
from tests.exporters.pdf.reading import Pdf, document, paragraph, spaceless, words
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


LONG_NAME = (
    "The Joint Analysis Desk for Food, Water, Health and Displacement in the Eastern Provinces"
)
LONG_MARKING = Banner(
    "EU RESTRICTED / RESTREINT UE – RELEASABLE TO PARTNERS OF THE MISSION, NOT TO BE FORWARDED",
    "#ffffff",
    "#000000",
)


@pytest.mark.parametrize("centre", [(), PAGE_X_OF_Y])
@pytest.mark.parametrize("right", [(), (MARKING,), (Run(LONG_NAME.upper()),)])
def test_long_texts_are_wrapped_and_never_cut(centre: FurnitureText, right: FurnitureText) -> None:
    left = (Run(f"{LONG_NAME} · ", bold=True), Run("SR-2025-014"))
    furniture = Furniture(left, centre, right)
    made = Pdf(document(paragraph("body"), header=furniture, footer=furniture))
    text = spaceless(made.text)
    assert "…" not in text
    assert text.count(spaceless(LONG_NAME)) == 2
    assert text.count("SR-2025-014") == 2
    assert text.count(spaceless(LONG_NAME.upper())) == (2 if "Run" in repr(right) else 0)
    assert text.count("TLP:AMBER") == (2 if right == (MARKING,) else 0)
    assert text.count("Page1of1") == (2 if centre else 0)
    assert _on_paper(made)


def _on_paper(made: Pdf, margin: float = 14.0) -> bool:
    """Whether nothing is painted at the edges of the first page."""
    picture = made.picture().convert("L").point(lambda grey: 255 if grey < 250 else 0)
    left, top, right, bottom = picture.getbbox()
    inside = left >= margin and top >= margin
    return bool(inside and right <= 595 - margin and bottom <= 842 - margin)


def test_a_long_marking_is_wrapped_in_its_box_and_the_other_places_keep_clear_of_it() -> None:
    furniture = Furniture((Run(LONG_NAME),), PAGE_X_OF_Y, (LONG_MARKING,))
    made = Pdf(document(paragraph("body"), header=furniture, footer=furniture))
    assert spaceless(made.text).count(spaceless(LONG_MARKING.text)) == 2
    assert made.text.count("Page 1 of 1") == 2
    assert spaceless(made.text).count(spaceless(LONG_NAME)) == 2
    assert " 12 Tf" in made.code()
    assert _on_paper(made)
    black = made.picture(scale=2).point(lambda value: 255 if value < 5 else 0).convert("L")
    box = black.crop((0, 0, 1190, 300)).getbbox()
    assert box[2] / 2 == pytest.approx(595.28 - 51, abs=1)
    beside = made.picture(scale=2).crop((0, box[1], box[0], box[3])).convert("L")
    ink = beside.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    assert ink[2] < box[0] - 15


@pytest.mark.parametrize("lines", [1, 2, 3, 6])
def test_the_body_keeps_clear_of_what_grows(lines: int) -> None:
    tall = Furniture(left=(Run("\n".join(f"head{n}" for n in range(lines))),))
    setup = PageSetup(400, 300, (60, 40, 60, 40))
    body = paragraph("\n".join(f"body{n}" for n in range(60)))
    made = Pdf(document(body, header=tall, footer=tall, page=setup))
    assert len(made.pages) > 2
    for page in range(len(made.pages)):
        heights = {text: y for y, text in made.lines(page) if "head" not in text}
        heads = [y for y, text in made.lines(page) if "head" in text]
        above, below = sorted(heads)[lines:], sorted(heads)[:lines]
        assert len(above) == len(below) == lines
        assert min(above) - 20 > max(heights.values())
        assert max(below) + 15 < min(heights.values())
        assert min(below) > 5
        assert max(above) < 290


def test_one_line_leaves_the_margins_as_they_are() -> None:
    one = Furniture((Run("Desk"),), PAGE_X_OF_Y, (MARKING,))
    with_, without = (Pdf(document(paragraph("body"), **f)) for f in ({"header": one}, {}))
    at = [next(y for y, text in made.lines(0) if text == "body") for made in (with_, without)]
    assert at[0] == at[1]


def test_a_text_of_a_quarter_page_ends_in_an_ellipsis() -> None:
    made = Pdf(document(paragraph("body"), footer=Furniture((Run(words(2000)),), (), (MARKING,))))
    assert re.search(r"word\d+…", made.text)
    assert "TLP:AMBER" in made.text
    assert _on_paper(made)
    full = Pdf(document(footer=Furniture((Run("w" * 9000),))))
    assert "www…" in full.text


def test_a_marking_that_would_leave_no_page_is_refused() -> None:
    wide = Banner("TLP:AMBER+STRICT " * 90, "#ffc000", "#000000")
    with pytest.raises(UnsettableTextError, match="too long to stand on every page"):
        Pdf(document(header=Furniture(left=(wide,))))


def test_a_text_before_a_marking_stands_above_it_where_both_have_no_room_in_one_row() -> None:
    both = Furniture(right=(Run(LONG_NAME), LONG_MARKING))
    short = Furniture(right=(Run("Desk "), MARKING))
    made = Pdf(document(header=both))
    text = spaceless(made.text)
    assert text.index(spaceless(LONG_NAME)) < text.index(spaceless(LONG_MARKING.text))
    heights = {y for y, _ in made.lines(0)}
    assert len(heights) == 3
    heights = {round(y / 5) for y, _ in Pdf(document(header=short)).lines(0)}
    assert len(heights) == 1


def test_the_report_s_centre_makes_way_for_its_title() -> None:
    made = Pdf(situation_report())
    assert all("Clashes on the Afghanistan–Pakistan border" in text for text in made.pages)
    assert "…" not in made.pages[0]


def test_narrow_margins_keep_furniture_on_the_paper() -> None:
    setup = PageSetup(margins=(36, 30, 36, 30))
    furniture = Furniture(right=(MARKING,))
    made = Pdf(document(header=furniture, footer=furniture, page=setup))
    assert all(0 < y < 842 - 9 for y, _ in made.lines(0))
