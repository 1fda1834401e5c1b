"""Figures as vectors."""

from briefer.document.nodes import Align, Drawing, Figure, Label, Line, Polygon
from tests.exporters.pdf.reading import Pdf, content, document, paragraph

SQUARE = ((10.0, 10.0), (40.0, 10.0), (40.0, 40.0), (10.0, 40.0))


def drawn(*shapes: Line | Polygon | Label, width: float = 200, height: float = 100) -> Pdf:
    return Pdf(document(Figure(Drawing(width, height, shapes), "alt", content("caption"))))


def pixel(made: Pdf, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a point of the drawing, whose corner is the page's margin."""
    found: tuple[int, int, int] = made.picture(scale=2).getpixel(
        (int((51 + x) * 2), int((96 + y) * 2))
    )
    return found


def test_shapes_stand_where_they_are_drawn_with_y_downwards() -> None:
    made = drawn(Polygon(SQUARE, fill="#ff0000"), Line(0, 60, 200, 60, "#0000ff", 4))
    assert pixel(made, 25, 25) == (255, 0, 0)
    assert pixel(made, 25, 45) == (255, 255, 255)
    assert pixel(made, 100, 60) == (0, 0, 255)


def test_a_polygon_is_filled_edged_or_neither() -> None:
    edged = drawn(Polygon(SQUARE, stroke="#00ff00", width=4))
    assert pixel(edged, 25, 25) == (255, 255, 255)
    assert pixel(edged, 10, 25) == (0, 255, 0)
    both = drawn(Polygon(SQUARE, fill="#ff0000", stroke="#00ff00", width=4))
    assert pixel(both, 25, 25) == (255, 0, 0)
    neither = drawn(Polygon(SQUARE), Polygon(()))
    assert pixel(neither, 10, 25) == (255, 255, 255)


def test_a_dashed_line_has_gaps_and_what_follows_has_none() -> None:
    made = drawn(
        Line(0, 30, 200, 30, "#000000", 3, dashed=True), Line(0, 60, 200, 60, "#000000", 3)
    )
    picture = made.picture(scale=2)
    dashed, whole = (
        {picture.getpixel((102 + x, (96 + y) * 2)) for x in range(10, 390)} for y in (30, 60)
    )
    assert len(dashed) > 1
    assert whole == {(0, 0, 0)}


def test_what_is_drawn_first_lies_below() -> None:
    made = drawn(Polygon(SQUARE, fill="#ff0000"), Polygon(SQUARE, fill="#0000ff"))
    assert pixel(made, 25, 25) == (0, 0, 255)


def test_a_figure_larger_than_the_page_is_made_smaller() -> None:
    made = drawn(
        Polygon(((0, 0), (2000, 0), (2000, 3000), (0, 3000)), fill="#ff0000"),
        width=2000,
        height=3000,
    )
    assert len(made.pages) == 1
    assert pixel(made, 480, 100) == (255, 255, 255)
    assert pixel(made, 200, 300) == (255, 0, 0)


def test_a_figure_stays_with_its_caption() -> None:
    for length in range(25, 45):
        figure = Figure(
            Drawing(100, 100, (Label(0, 50, "inside", 8, "#000000"),)), "", content("caption")
        )
        made = Pdf(document(paragraph("\n".join("x" for _ in range(length))), figure))
        assert any("inside" in text and "caption" in text for text in made.pages)


def test_labels_line_up_by_their_side() -> None:
    sides: tuple[Align, ...] = ("left", "centre", "right")
    labels = [
        Label(100, 20 * row, "label", 10, "#000000", align=side)
        for row, side in enumerate(sides, 1)
    ]
    found: list[float] = []

    def visit(text: str, matrix: list[float], at: list[float], *_others: object) -> None:
        if text.strip() == "label":
            found.append(matrix[4] + at[4])

    drawn(*labels).reader.pages[0].extract_text(visitor_text=visit)
    left, centre, right = found
    assert left > centre > right
    assert abs((left + right) / 2 - centre) < 0.1
