"""Lanes: room is used before words are lost."""

from briefer.briefs.compose import compose
from briefer.briefs.lanes import wrapped
from briefer.document.nodes import Figure, Label
from briefer.items.dates import Edtf
from briefer.items.event import Event
from tests.briefs.border_clash import brief, filled, material, section, template
from tests.briefs.test_timeline import assert_clear

LONG = "Officials were seen near the bridge at noon"
LONGEST = f"{LONG} while all the people left the place, and nobody came back to it"


def figure(*events: Event) -> Figure:
    own = template(section("Timeline", "timeline", "chart-and-table", lanes="place"))
    made = brief(filled("Timeline", *(each.id for each in events)))
    blocks = compose(made, own, material(made, *events)).blocks
    return next(block for block in blocks if isinstance(block, Figure))


def labels(found: Figure) -> list[str]:
    return [shape.text for shape in found.drawing.shapes if isinstance(shape, Label)]


def spread(count: int, text: str = LONG, place: str = "Kabul") -> list[Event]:
    """Events on every other day."""
    return [
        Event(
            id=f"{place}{n}", text=f"{n} {text}", when=Edtf(f"2025-10-{n * 2 + 1:02}"), place=place
        )
        for n in range(count)
    ]


def test_a_lane_has_more_rows_before_any_label_is_cut() -> None:
    found = figure(*spread(14))
    assert_clear(found)
    assert {f"{n} {LONG}" for n in range(14)} <= set(labels(found))


def test_a_label_that_is_cut_keeps_as_much_as_there_is_room_for() -> None:
    found = figure(*(each for place in "ABCDE" for each in spread(14, LONGEST, place)))
    assert_clear(found)
    assert found.drawing.height <= 0.6 * 842
    cut = [text for text in labels(found) if text.endswith("…")]
    assert cut
    assert all(len(text) >= 24 for text in cut)


def test_a_cut_label_takes_the_free_room_beside_it() -> None:
    found = figure(*spread(14, LONGEST), Event(id="z", text="Z", when=Edtf("2025-11-30")))
    assert_clear(found)
    assert max(len(text) for text in labels(found)) > 75


def test_a_long_name_of_a_lane_stands_on_several_lines() -> None:
    name = "A place with a very long name indeed"
    shown = labels(figure(*spread(1, "x", name)))
    lines = [text for text in shown if text in name]
    assert len(lines) == 2
    assert " ".join(lines) == name


def test_a_name_longer_than_its_lane_is_high_ends_in_an_ellipsis() -> None:
    shown = labels(figure(*spread(1, "x", "A very long name of a place " * 6)))
    assert sum(text.startswith(("A very", "name of", "place A")) for text in shown) == 2
    assert any(text.endswith("…") for text in shown)


def test_a_word_wider_than_the_column_is_cut() -> None:
    def letters(text: str) -> float:
        return float(len(text))

    assert wrapped("Llanfairpwllgwyngyll on Anglesey", 9, letters) == (
        "Llanfair…",
        "on",
        "Anglesey",
    )
    assert wrapped("", 9, letters) == ()


def test_whole_days_alone_are_set_among_days() -> None:
    shown = labels(figure(Event(id="a", text="A", when=Edtf("2025-10-12"))))
    assert not any(":" in text for text in shown)
    assert any("11" in text for text in shown)
    assert any("13" in text for text in shown)
